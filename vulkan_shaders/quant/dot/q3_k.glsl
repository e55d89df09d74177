// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q3_K.
const uint SCALES = 2;
const bool OFFSET = false;
uint fourBytes(uint i)
{
    const uint block = i / 256 * 110;
    const uint third = word32(block + i % 32) >> i / 32 % 8 & 0x01010101u;
    return lessEach(twoBitBytesOf256(block + 32, i) | third << 2, 4);
}
vec2 scaleAndOffset(uint i) { return vec2(scaleOf(i), 0); }
