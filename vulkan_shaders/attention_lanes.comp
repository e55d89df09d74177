// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What attention.comp does, as processors like it that stand in for a card. A group takes one token and up to HEADS query
// heads that share keys and values (the last one again where there are no more), so that what is read serves all of them.
// Scores: every lane takes positions of its own. Values: every lane takes components of its own.
#version 460
#include "include/group.glsl"
#include "include/params.h"
#include "decode.glsl"
layout(binding = 1) readonly buffer Q { float x[]; }; // the queries, named as spread.glsl asks for
layout(binding = 2) readonly buffer Step { StepParams step; };
layout(binding = 3) readonly buffer Sinks { float sinks[]; };
layout(binding = 4) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { AttentionParams p; };
layout(constant_id = 1) const uint KEY_WIDTH = 64;
layout(constant_id = 2) const uint VALUE_WIDTH = 64;
layout(constant_id = 3) const bool SINKS = false; // each head has a score that takes weight and has no value
const bool EVEN_VECTORS = true; // runs are read only where heads are whole runs
#include "include/lanes/spread.glsl"

const uint HEADS = 4;
const uint ROWS = 4;     // positions that a lane scores side by side
const uint BLOCK = 128; // positions between two corrections of the sums
const uint OWNED = 4;    // neighbouring components that a lane weighs side by side
const uint KEY_RUNS = KEY_WIDTH % RUN == 0 ? KEY_WIDTH / RUN : 0; // heads of other widths may begin within a block
const bool BY_FOUR = VALUE_WIDTH % (WORKGROUP * OWNED) == 0;
shared float scores[HEADS * BLOCK];
shared float sums[HEADS * VALUE_WIDTH];

void main()
{
    const uint lane = gl_LocalInvocationID.x;
    const uint token = gl_WorkGroupID.y;
    if (token >= step.tokenCount)
        return;
    const uint sharers = p.heads / p.kvHeads;
    const uint parts = (sharers + HEADS - 1) / HEADS;
    const uint kvHead = gl_WorkGroupID.x / parts;
    const uint firstHead = gl_WorkGroupID.x % parts * HEADS; // of the sharers
    const uint keyColumn = kvHead * KEY_WIDTH;
    const uint valueColumn = p.valueColumn + kvHead * VALUE_WIDTH;
    const uint visible = step.firstPosition + token + 1;
    const uint oldest = p.window != 0 && visible > p.window ? visible - p.window : 0;

    uint heads[HEADS];
    float highest[HEADS];
    float total[HEADS];
    for (uint h = 0; h < HEADS; ++h) {
        heads[h] = kvHead * sharers + min(firstHead + h, sharers - 1);
        highest[h] = SINKS ? sinks[heads[h]] : MINUS_INFINITY;
        total[h] = SINKS ? 1 : 0;
    }
    for (uint i = lane; i < HEADS * VALUE_WIDTH; i += WORKGROUP)
        sums[i] = 0;
    subgroupBarrier();

    for (uint first = oldest; first < visible; first += BLOCK) {
        const uint count = min(BLOCK, visible - first);
        float best[HEADS];
        for (uint h = 0; h < HEADS; ++h)
            best[h] = highest[h];

        for (uint row = 0; row < count; row += ROWS * WORKGROUP) {
            uint starts[ROWS];
            float dots[HEADS][ROWS];
            for (uint r = 0; r < ROWS; ++r) {
                starts[r] = min(first + row + r * WORKGROUP + lane, visible - 1) * p.rowWidth + keyColumn;
                for (uint h = 0; h < HEADS; ++h)
                    dots[h][r] = 0;
            }
            for (uint run = 0; run < KEY_RUNS; ++run) {
                Run runs[ROWS];
                for (uint r = 0; r < ROWS; ++r)
                    runs[r] = openRun(starts[r] + run * RUN);
                for (uint s = 0; s < STEPS; ++s) {
                    vec4 keys[ROWS][2 * OCTETS];
                    UNROLL for (uint r = 0; r < ROWS; ++r) {
                        vec2 scales[OCTETS];
                        readStep(runs[r], s, keys[r], scales);
                        for (uint c = 0; c < 2 * OCTETS; ++c)
                            keys[r][c] = scales[c / 2].x * keys[r][c] + scales[c / 2].y;
                    }
                    UNROLL for (uint h = 0; h < HEADS; ++h) {
                        vec4 xs[2 * OCTETS];
                        spreadStep((token * p.heads + heads[h]) * KEY_WIDTH + run * RUN, s, xs);
                        for (uint c = 0; c < 2 * OCTETS; ++c) {
                            for (uint r = 0; r < ROWS; ++r)
                                dots[h][r] += dot(keys[r][c], xs[c]);
                        }
                    }
                }
            }
            for (uint i = KEY_RUNS * RUN; i < KEY_WIDTH; ++i) {
                for (uint r = 0; r < ROWS; ++r) {
                    const float key = decode1(starts[r] + i);
                    for (uint h = 0; h < HEADS; ++h)
                        dots[h][r] += key * x[(token * p.heads + heads[h]) * KEY_WIDTH + i];
                }
            }
            for (uint h = 0; h < HEADS; ++h) {
                for (uint r = 0; r < ROWS; ++r) {
                    const uint at = row + r * WORKGROUP + lane;
                    const float score = at < count ? dots[h][r] * p.scale : MINUS_INFINITY;
                    scores[h * BLOCK + at] = score;
                    best[h] = max(best[h], score);
                }
            }
        }

        subgroupBarrier();

        float keep[HEADS];
        for (uint h = 0; h < HEADS; ++h) {
            const float newHighest = subgroupMax(best[h]);
            keep[h] = exp(highest[h] - newHighest);
            highest[h] = newHighest;
            float mine = 0;
            for (uint at = lane; at < (count + WORKGROUP - 1) / WORKGROUP * WORKGROUP; at += WORKGROUP) {
                const float weight = exp(scores[h * BLOCK + at] - newHighest);
                scores[h * BLOCK + at] = weight;
                mine += weight;
            }
            total[h] = total[h] * keep[h] + subgroupAdd(mine);
        }

        subgroupBarrier();

        // All lanes go through the loop together, as they pass each other the weights.
        for (uint line = 0; line < VALUE_WIDTH; line += WORKGROUP * OWNED) {
            const uint column = line + lane * OWNED;
            vec4 mixed[HEADS];
            for (uint h = 0; h < HEADS; ++h)
                mixed[h] = vec4(0);
            for (uint at = 0; at < count; at += WORKGROUP) {
                float weights[HEADS];
                for (uint h = 0; h < HEADS; ++h)
                    weights[h] = scores[h * BLOCK + at + lane];
                UNROLL for (uint i = 0; i < WORKGROUP; ++i) {
                    const uint start = min(first + at + i, visible - 1) * p.rowWidth + valueColumn + column;
                    vec4 value = vec4(0);
                    if (BY_FOUR) {
                        value = decodeFour(start);
                    } else {
                        for (uint c = 0; c < OWNED; ++c)
                            value[c] = column + c < VALUE_WIDTH ? decode1(start + c) : 0;
                    }
                    for (uint h = 0; h < HEADS; ++h)
                        mixed[h] += subgroupBroadcast(weights[h], i) * value;
                }
            }
            for (uint h = 0; h < HEADS; ++h) {
                for (uint c = 0; c < OWNED && column + c < VALUE_WIDTH; ++c) {
                    const uint at = h * VALUE_WIDTH + column + c;
                    sums[at] = sums[at] * keep[h] + mixed[h][c];
                }
            }
        }
    }
    subgroupBarrier();
    for (uint h = 0; h < HEADS && firstHead + h < sharers; ++h) {
        for (uint i = lane; i < VALUE_WIDTH; i += WORKGROUP)
            y[(token * p.heads + heads[h]) * VALUE_WIDTH + i] = sums[h * VALUE_WIDTH + i] / total[h];
    }
}
