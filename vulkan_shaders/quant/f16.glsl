// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// F16: IEEE half precision.
#extension GL_EXT_shader_16bit_storage : require
layout(binding = 0) readonly buffer Weights { float16_t weights[]; };

float decode1(uint i) { return float(weights[i]); }
vec4 decode4(uint i)
{
    return vec4(float(weights[i]), float(weights[i + 1]), float(weights[i + 2]), float(weights[i + 3]));
}
