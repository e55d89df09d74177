// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Vectors as matmul_dot.comp meets them: see include/whole_numbers.glsl. Every invocation takes a block.
#version 460
#include "include/group.glsl"
#include "include/params.h"
#include "include/whole_numbers.glsl"
layout(binding = 0) readonly buffer X { float x[]; };
layout(binding = 1) writeonly buffer Blocks { uvec4 blocks[]; };
layout(push_constant) uniform Push { QuantizeVectorsParams p; };

const float MOST = 127 * 256 + 127; // of which the first byte is still a signed one
const uint EXPONENT = 0x7f800000;   // all of its bits set: no number

void main()
{
    const uint i = linearInvocation();
    if (i >= p.vectors * p.blocks)
        return;
    const uint from = i / p.blocks * p.fromWidth + i % p.blocks * BLOCK;
    float values[BLOCK];
    float largest = 0;
    vec2 sums = vec2(0);
    bool numbers = true;
    for (uint e = 0; e < BLOCK; ++e) {
        values[e] = x[from + e];
        largest = max(largest, abs(values[e]));
        sums[e / (BLOCK / 2)] += values[e];
        numbers = numbers && (floatBitsToUint(values[e]) & EXPONENT) != EXPONENT;
    }
    const float inverse = largest > 1e-30 ? MOST / largest : 0;
    uvec4 parts[PARTS];
    for (uint c = 0; c < BLOCK / 4; ++c) {
        uint coarse = 0;
        uint fine = 0;
        for (uint e = 0; e < 4; ++e) {
            const int whole = numbers ? int(roundEven(values[c * 4 + e] * inverse)) : 0;
            const int first = whole + 128 >> 8;
            coarse |= uint(first & 255) << e * 8;
            fine |= uint(whole - first * 256 & 255) << e * 8;
        }
        parts[COARSE + c / 4][c % 4] = coarse;
        parts[FINE + c / 4][c % 4] = fine;
    }
    // What is no number in one place is none in the result.
    const float scale = numbers ? largest / MOST : uintBitsToFloat(0x7fc00000u);
    parts[SCALE] = uvec4(floatBitsToUint(scale), floatBitsToUint(sums), 0);
    for (uint part = 0; part < PARTS; ++part)
        blocks[i * PARTS + part] = parts[part];
}
