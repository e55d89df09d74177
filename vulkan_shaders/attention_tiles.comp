// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What attention.comp does, for many tokens at once: a group takes ROWS queries (a token's heads that share keys and values
// lie side by side, then the next token's), so that a row of the cache is read once for all of them and not once a token.
// Positions are taken ROUND at a time: their scores are a product of tiles in shared memory, and so is what the weighed
// values add up to; a running maximum and sum between the two let any length fit (Dao et al., FlashAttention-2, 2023).
#version 460
#include "include/group.glsl"
#include "include/params.h"
#include "decode.glsl"
layout(binding = 1) readonly buffer Q { float q[]; };
layout(binding = 2) readonly buffer Step { StepParams step; };
layout(binding = 3) readonly buffer Sinks { float sinks[]; };
layout(binding = 4) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { AttentionParams p; };
layout(constant_id = 1) const uint KEY_WIDTH = 64;
layout(constant_id = 2) const uint VALUE_WIDTH = 64;
layout(constant_id = 3) const bool SINKS = false; // each head has a score that takes weight and has no value
layout(constant_id = 4) const bool BY_FOURS = true; // keys and values begin at multiples of four

// A group has 256 invocations. For the scores each keeps SCORED_ROWS by SCORED_POSITIONS of them, every sixteenth position.
const uint ROWS = 32; // in step with GpuOps::attentionLayout()
const uint ROUND = 64;
const uint FOURS = 8; // of a query or key that are in shared memory at once, as vectors of four
const uint STRIDE = FOURS + 1; // one more, so that rows fall on different banks
const uint SCORED_ROWS = 2;
const uint SCORED_POSITIONS = 4;
const uint APART = ROUND / SCORED_POSITIONS;
// For the maxima and sums, which of a row's ROUND positions an invocation looks at.
const uint LOOKS = ROWS * ROUND / 256;
const uint LOOKERS = 256 / ROWS;
// For the values each keeps ROWS_EACH rows by four columns of every CHUNK columns.
const uint CHUNK = VALUE_WIDTH <= 64 ? 64 : 128;
const uint CHUNKS = (VALUE_WIDTH + CHUNK - 1) / CHUNK;
const uint ACROSS = CHUNK / 4;
const uint ROWS_EACH = ROWS * ACROSS / 256;
const uint TOGETHER = 512 / ACROSS; // positions whose values are in shared memory at once

shared vec4 room[(ROWS + ROUND) * STRIDE]; // queries and keys; then values
shared float scores[ROUND * ROWS];        // then what they weigh
shared float partials[LOOKERS * ROWS];
shared float kept[ROWS]; // what the sums so far are multiplied by

#include "include/query_rows.glsl"

// Scores of the positions from `first` on, into `scores`; a token's own end and window are kept to.
void score(uint first, uint end)
{
    const uint lane = gl_LocalInvocationID.x;
    const uint myRow = lane / APART * SCORED_ROWS;
    const uint myPosition = lane % APART;
    float dots[SCORED_ROWS][SCORED_POSITIONS];
    for (uint r = 0; r < SCORED_ROWS; ++r)
        for (uint i = 0; i < SCORED_POSITIONS; ++i)
            dots[r][i] = 0;
    for (uint k0 = 0; k0 < KEY_WIDTH; k0 += 4 * FOURS) {
        barrier(); // what the tiles held is no longer read
        for (uint i = lane; i < ROWS * FOURS; i += WORKGROUP)
            room[i / FOURS * STRIDE + i % FOURS] = queryFour(i / FOURS, k0 + i % FOURS * 4);
        for (uint i = lane; i < ROUND * FOURS; i += WORKGROUP)
            room[(ROWS + i / FOURS) * STRIDE + i % FOURS] =
                cacheFour(min(first + i / FOURS, end - 1), kvHead * KEY_WIDTH, k0 + i % FOURS * 4, KEY_WIDTH);
        barrier();
        for (uint f = 0; f < FOURS; ++f) {
            vec4 queries[SCORED_ROWS];
            for (uint r = 0; r < SCORED_ROWS; ++r)
                queries[r] = room[(myRow + r) * STRIDE + f];
            for (uint i = 0; i < SCORED_POSITIONS; ++i) {
                const vec4 key = room[(ROWS + myPosition + i * APART) * STRIDE + f];
                for (uint r = 0; r < SCORED_ROWS; ++r)
                    dots[r][i] += dot(queries[r], key);
            }
        }
    }
    for (uint r = 0; r < SCORED_ROWS; ++r) {
        const uint token = tokenOf(myRow + r);
        for (uint i = 0; i < SCORED_POSITIONS; ++i) {
            const uint position = first + myPosition + i * APART;
            const bool seen = position <= step.firstPosition + token && position >= oldestOf(token);
            scores[(myPosition + i * APART) * ROWS + myRow + r] = seen ? dots[r][i] : MINUS_INFINITY;
        }
    }
}

void main()
{
    const uint lane = gl_LocalInvocationID.x;
    if (!findRows(ROWS))
        return;
    const uint end = step.firstPosition + lastRow / sharers + 1;

    const uint lookedRow = lane % ROWS;
    const uint looker = lane / ROWS;
    float highest = SINKS ? sinks[headOf(lookedRow) % p.heads] : MINUS_INFINITY;
    float total = SINKS && looker == 0 ? 1 : 0; // of the positions that this invocation looks at; the sink counts once
    const uint myColumn = lane % ACROSS * 4;
    const uint myRow = lane / ACROSS * ROWS_EACH;
    vec4 sums[CHUNKS][ROWS_EACH];
    for (uint c = 0; c < CHUNKS; ++c)
        for (uint r = 0; r < ROWS_EACH; ++r)
            sums[c][r] = vec4(0);

    for (uint first = oldestOf(firstRow / sharers); first < end; first += ROUND) {
        score(first, end);
        barrier();
        float best = highest;
        for (uint i = 0; i < LOOKS; ++i)
            best = max(best, scores[(looker * LOOKS + i) * ROWS + lookedRow]);
        partials[lane] = best;
        barrier();
        for (uint l = 0; l < LOOKERS; ++l)
            best = max(best, partials[l * ROWS + lookedRow]);
        // A row may have seen nothing yet.
        const float offset = best == MINUS_INFINITY ? 0 : best;
        const float keep = exp(highest - offset);
        float mine = 0;
        for (uint i = 0; i < LOOKS; ++i) {
            const uint at = (looker * LOOKS + i) * ROWS + lookedRow;
            const float weight = exp(scores[at] - offset);
            scores[at] = weight;
            mine += weight;
        }
        total = total * keep + mine;
        highest = best;
        if (looker == 0)
            kept[lookedRow] = keep;
        barrier();

        for (uint r = 0; r < ROWS_EACH; ++r)
            for (uint c = 0; c < CHUNKS; ++c)
                sums[c][r] *= kept[myRow + r];
        const uint count = min(ROUND, end - first);
        for (uint c = 0; c < CHUNKS; ++c) {
            for (uint from = 0; from < count; from += TOGETHER) {
                barrier();
                for (uint i = lane; i < TOGETHER * ACROSS; i += WORKGROUP)
                    room[i] = cacheFour(min(first + from + i / ACROSS, end - 1), p.valueColumn + kvHead * VALUE_WIDTH,
                                        c * CHUNK + i % ACROSS * 4, VALUE_WIDTH);
                barrier();
                for (uint j = 0; j < TOGETHER; ++j) {
                    const vec4 value = room[j * ACROSS + myColumn / 4];
                    for (uint r = 0; r < ROWS_EACH; ++r)
                        sums[c][r] += scores[(from + j) * ROWS + myRow + r] * value;
                }
            }
        }
    }

    partials[lane] = total;
    barrier();
    for (uint r = 0; r < ROWS_EACH && firstRow + myRow + r <= lastRow; ++r) {
        float whole = 0;
        for (uint l = 0; l < LOOKERS; ++l)
            whole += partials[l * ROWS + myRow + r];
        const uint to = headOf(myRow + r) * VALUE_WIDTH;
        for (uint c = 0; c < CHUNKS; ++c) {
            for (uint i = 0; i < 4; ++i) {
                const uint column = c * CHUNK + myColumn + i;
                if (column < VALUE_WIDTH)
                    y[to + column] = sums[c][r][i] / whole;
            }
        }
    }
}
