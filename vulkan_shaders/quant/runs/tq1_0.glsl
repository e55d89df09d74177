// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// TQ1_0: a quarter of a block, out of each row of digits a quarter: of the five of 32 bytes eight digits each, of the five
// of 16 bytes four, and one row of four digits of the last bytes. All share a scale, but only fours stand together.
#include "include/runs.glsl"
#include "include/even_words.glsl"
const bool WHOLE_RUNS = true;
const uint RUN = 64;
const uint SCALES = 16;
const bool OFFSETS = true;
struct Run {
    uint words[2];
    uint fives;
    uint fours;
    float scale;
};
EVEN_WORDS(2, evenWords)

uint placeOf(uint n, uint s)
{
    const uint quarter = n % 4;
    const uint within = s < 10   ? s / 2 * 32 + quarter * 8 + s % 2 * 4
                        : s < 15 ? 160 + (s - 10) * 16 + quarter * 4
                                 : 240 + quarter * 4;
    return n / 4 * 256 + within;
}
Run openRun(uint row, uint n)
{
    Run run;
    const uint block = (row / 256 + n / 4) * 54;
    evenWords(block + n % 4 * 8, run.words);
    run.fives = word32(block + 32 + n % 4 * 4);
    run.fours = word32(block + 48);
    run.scale = half16(block + 52);
    return run;
}
void scalesOf(Run run, uint n, out vec2 scales[SCALES])
{
    for (uint s = 0; s < SCALES; ++s)
        scales[s] = run.scale * vec2(1, -1);
}
// One digit of each of four bytes. Two are multiplied at once, for 255 · 81 fits 16 bits.
vec4 digitsOf(uint word, uint digit)
{
    const uvec2 fractions = (uvec2(word, word >> 8) & 0x00FF00FFu) * powerOfThree(digit) & 0x00FF00FFu;
    const uvec2 digits = fractions * 3 >> 8 & 0x00FF00FFu;
    return bytesOf(digits.x | digits.y << 8);
}
vec4 fourOf(Run run, uint n, uint f)
{
    if (f < 10)
        return digitsOf(run.words[f % 2], f / 2);
    return f < 15 ? digitsOf(run.fives, f - 10) : digitsOf(run.fours, n % 4);
}
