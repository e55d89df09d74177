// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q5_K.
const uint SCALES = 1;
const bool OFFSET = true;
uint fourBytes(uint i)
{
    const uint block = i / 256 * 176;
    const uint fifth = word32(block + 16 + i % 32) >> i / 32 % 8 & 0x01010101u;
    return fourBitBytesOf256(block + 48, i) | fifth << 4;
}
vec2 scaleAndOffset(uint i) { return scaleAndMin(i / 256 * 176, i) * vec2(1, -1); }
