// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// F16: IEEE half precision.
#extension GL_EXT_shader_16bit_storage : require
#define DECODES_HALVES // whose numbers they hold: see attention_matrix.comp
#define STORED float16_t
#define STORED_BYTES 2
#define READ float
#include "include/bound_weights.glsl"

float decode1(uint i) { return weightWord(i); }
vec4 decode4(uint i)
{
    return vec4(weightWord(i), weightWord(i + 1), weightWord(i + 2), weightWord(i + 3));
}
