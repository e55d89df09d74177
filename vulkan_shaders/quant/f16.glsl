// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// F16: IEEE half precision.
#extension GL_EXT_shader_16bit_storage : require
#define DECODES_HALVES // see include/halves.glsl
#define STORED float16_t
#define STORED_BYTES 2
#define READ float
#include "include/bound_weights.glsl"

layout(binding = 0) readonly buffer WeightsByFour { uvec2 weightsByFour[]; };

float decode1(uint i) { return weightWord(i); }
vec4 decode4(uint i)
{
    return vec4(weightWord(i), weightWord(i + 1), weightWord(i + 2), weightWord(i + 3));
}

// Four neighbours of the first weight, i a multiple of four.
vec4 alignedFour(uint i)
{
    const uvec2 words = weightsByFour[i / 4];
    return vec4(unpackHalf2x16(words.x), unpackHalf2x16(words.y));
}
