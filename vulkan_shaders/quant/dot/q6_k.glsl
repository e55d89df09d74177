// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q6_K.
const uint SCALES = 2;
const bool OFFSET = false;
uint fourBytes(uint i)
{
    const uint block = i / 256 * 210;
    const uint low = word32(block + i / 128 % 2 * 64 + i % 64) >> i / 64 % 2 * 4 & 0x0F0F0F0Fu;
    return lessEach(low | twoBitBytesOf256(block + 128, i) << 4, 32);
}
vec2 scaleAndOffset(uint i) { return vec2(scaleOf(i), 0); }
