// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q5_0.
const uint SCALES = 1;
const bool OFFSET = false;
uint fourBytes(uint i)
{
    const uint block = i / 32 * 22;
    return lessEach(nibbleBytesOf32(block + 6, i) | bitEach(word32(block + 2) >> i % 32) << 4, 16);
}
vec2 scaleAndOffset(uint i) { return vec2(half16(i / 32 * 22), 0); }
