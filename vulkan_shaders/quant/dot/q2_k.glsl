// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q2_K.
const uint SCALES = 2;
const bool OFFSET = true;
uint fourBytes(uint i) { return twoBitBytesOf256(i / 256 * 84 + 16, i); }
vec2 scaleAndOffset(uint i)
{
    const uint block = i / 256 * 84;
    const uint packed = byteAt(block + i / 16 % 16);
    return halves(block + 80) * vec2(packed & 15, packed >> 4) * vec2(1, -1);
}
