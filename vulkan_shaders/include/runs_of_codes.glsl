// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What runs of encodings with codebooks share: RUN and the like, and how entries are unpacked.
#include "include/runs.glsl"
#include "include/even_words.glsl"
const bool WHOLE_RUNS = true;
const uint RUN = 32;
EVEN_WORDS(2, twoEvenWords)

uint placeOf(uint n, uint s) { return n * 32 + s * (32 / SCALES); }

// Where the block begins that holds run n of a row, of blocks of so many bytes.
uint blockOf(uint row, uint n, uint bytes) { return (row / 256 + n / 8) * bytes; }

// Two entries in a word, the second in the upper half. So all four bytes are unpacked at once, of which each belongs to
// another four of the run.
#define TWO_ENTRIES(grid, first, second) (CODEBOOK_ENTRY(grid, first) | CODEBOOK_ENTRY(grid, second) << 16)

// Of two entries of eight codes of 2 bits: each first one of four, each second one, and so on.
uvec4 codesOfEights(uint entries) { return uvec4(entries, entries >> 2, entries >> 4, entries >> 6) & 0x03030303u; }

// Their levels 8, 25 and 43.
uvec4 iq2LevelsOf(uint entries)
{
    const uvec4 codes = codesOfEights(entries);
    return (codes << 4) + codes + (codes >> 1 & 0x01010101u) + 0x08080808u;
}

// The f-th four of a run, out of those of its entries that hold it.
vec4 fourOfEights(uvec4 words, uint f) { return vec4(words >> f % 4 * 8 & 255); }

// Of two entries of four codes of 3 bits: the first and the third of each, the second and the fourth.
uvec2 codesOfFours(uint entries) { return uvec2(entries, entries >> 4) & 0x07070707u; }
vec4 fourOfFours(uvec2 words, uint f) { return vec4(words >> f % 2 * 16 & 255, words >> f % 2 * 16 + 8 & 255); }

// Makes those of four positive numbers negative whose bits are set among the lowest four.
vec4 signedBy(vec4 values, uint signs)
{
    const uvec4 tops = uvec4(signs << 31, signs << 30, signs << 29, signs << 28) & 0x80000000u;
    return uintBitsToFloat(floatBitsToUint(values) | tops);
}
