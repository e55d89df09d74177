// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q8_0: blocks of 32, a half scale and 32 signed bytes.
#include "include/words16.glsl"

vec4 decode4(uint i)
{
    const uint block = i / 32 * 34;
    const ivec4 q = ivec4(fieldOfBytes(word32(block + 2 + i % 32), 0, 8));
    return half16(block) * vec4(bitfieldExtract(q, 0, 8));
}

// Four neighbours, i a multiple of four.
vec4 alignedFour(uint i) { return decode4(i); }
