// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The weights of an encoding whose blocks are aligned to two bytes only. Offsets are in bytes and even. Memory is read
// in whole words all the same, of which a number may take half of one and half of the next.
#define STORED uint
#define STORED_BYTES 4
#define READ uint
#include "include/bound_weights.glsl"

#include "include/fields.glsl"

uint word16(uint at) { return weightWord(at / 4) >> at % 4 * 8 & 0xFFFF; }
uint word32(uint at)
{
    const uint low = weightWord(at / 4);
    return at % 4 == 0 ? low : low >> 16 | weightWord((at + 2) / 4) << 16;
}
uint byteAt(uint at) { return weightWord(at / 4) >> at % 4 * 8 & 255; } // also at odd offsets
float half16(uint at) { return unpackHalf2x16(word16(at)).x; }
