// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q5_1.
const uint SCALES = 1;
const bool OFFSET = true;
uint fourBytes(uint i)
{
    const uint block = i / 32 * 24;
    return nibbleBytesOf32(block + 8, i) | bitEach(word32(block + 4) >> i % 32) << 4;
}
vec2 scaleAndOffset(uint i) { return halves(i / 32 * 24); }
