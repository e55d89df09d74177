// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The weights of an encoding whose blocks are aligned to two bytes only. Offsets are in bytes and even. Memory is read
// in whole words all the same, of which a number may take half of one and half of the next.
layout(binding = 0) readonly buffer Weights { uint weights[]; };

#include "include/fields.glsl"

uint word16(uint at) { return weights[at / 4] >> at % 4 * 8 & 0xFFFF; }
uint joined(uint low, uint high, uint at) { return at % 4 == 0 ? low : low >> 16 | high << 16; }
uint word32(uint at) { return joined(weights[at / 4], weights[(at + 2) / 4], at); }
void fourWords(uint at, out uint words[4])
{
    uint low = weights[at / 4];
    for (uint i = 0; i < 4; ++i) {
        const uint high = weights[(at + 2) / 4 + i];
        words[i] = joined(at % 4 == 0 ? high : low, high, at);
        low = high;
    }
}
uint byteAt(uint at) { return weights[at / 4] >> at % 4 * 8 & 255; } // also at odd offsets
float half16(uint at) { return unpackHalf2x16(word16(at)).x; }
