// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Which queries a group takes in attention_tiles.comp and attention_matrix.comp: neighbouring rows of those that share keys
// and values, a token's heads side by side, then the next token's. Included by kernels that have AttentionParams p, a
// StepParams step, queries q[], KEY_WIDTH, BY_FOURS (keys and values begin at multiples of four), and the cache's decode.glsl.
uint sharers;
uint kvHead;
uint firstRow;
uint lastRow;

uint tokenOf(uint row) { return min(firstRow + row, lastRow) / sharers; }
// Counting all tokens' heads.
uint headOf(uint row) { return tokenOf(row) * p.heads + kvHead * sharers + min(firstRow + row, lastRow) % sharers; }
uint oldestOf(uint token)
{
    const uint seen = step.firstPosition + token + 1;
    return p.window != 0 && seen > p.window ? seen - p.window : 0;
}

vec4 queryFour(uint row, uint column)
{
    const uint from = headOf(row) * KEY_WIDTH + column;
    vec4 four;
    for (uint c = 0; c < 4; ++c)
        four[c] = column + c < KEY_WIDTH ? q[from + c] * p.scale : 0;
    return four;
}

// Four neighbours of the cache; those from `width` on are zero. Where `width` is no multiple of four they may straddle two
// blocks of it.
vec4 cacheFour(uint position, uint begin, uint column, uint width)
{
    const uint from = position * p.rowWidth + begin + column;
    if (BY_FOURS && width % 4 == 0)
        return column < width ? alignedFour(from) : vec4(0);
    vec4 four;
    for (uint c = 0; c < 4; ++c)
        four[c] = column + c < width ? decode1(from + c) : 0;
    return four;
}

// False: there is nothing to do. `most` is how many rows a group takes.
bool findRows(uint most)
{
    sharers = p.heads / p.kvHeads;
    kvHead = gl_WorkGroupID.x;
    firstRow = gl_WorkGroupID.y * most;
    const uint rowCount = step.tokenCount * sharers;
    lastRow = min(firstRow + most, rowCount) - 1;
    return firstRow < rowCount;
}
