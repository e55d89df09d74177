// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Four neighbouring elements out of an entry of a codebook. An array is a copy where it is a parameter, so entries are
// looked up by a macro.
#include "inference/file/iq_codebooks.h"

#define CODEBOOK_ENTRY(grid, index) (grid[(index) / 2] >> (index) % 2 * 16 & 0xFFFF)

// Eight codes of 2 bits in an entry: the half of them that element i belongs to.
uvec4 codesOfEight(uint entry, uint i) { return uvec4(entry, entry >> 2, entry >> 4, entry >> 6) >> i % 8 * 2 & 3; }

// Four codes of 4 bits in an entry, of which three are used.
uvec4 codesOfFour(uint entry) { return uvec4(entry, entry >> 4, entry >> 8, entry >> 12) & 7; }

// The levels 8, 25 and 43.
vec4 iq2Levels(uint entry, uint i)
{
    const uvec4 codes = codesOfEight(entry, i);
    return vec4(8 + 17 * codes + codes / 2);
}

// Of eight signs seven are stored: the number of negative ones is even.
uint eightSigns(uint seven) { return seven | (bitCount(seven) & 1) << 7; }

// Makes those negative of the elements i .. i + 3 whose bits are set among the eight signs.
vec4 withSigns(vec4 values, uint signs, uint i) { return values * (1 - 2 * vec4(fourBits(signs, i % 8))); }
