// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Numbers of a few bits out of the bytes of a block. A word32() holds four bytes, and the fields at the same place in
// them belong to four neighbouring elements.
vec4 decode4(uint i);

// Only rows' ends and look-ups of single rows ask for one element; a format describes four.
float decode1(uint i) { return decode4(i & ~3u)[i & 3]; }

// Bits first .. first + count - 1 of each of the four bytes.
uvec4 fieldOfBytes(uint word, uint first, uint count)
{
    return uvec4(word, word >> 8, word >> 16, word >> 24) >> first & ((1u << count) - 1);
}

// Bits first .. first + 3, one an element.
uvec4 fourBits(uint word, uint first) { return uvec4(word, word >> 1, word >> 2, word >> 3) >> first & 1; }
