// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// y = residual + the sum over one token's experts c of weights[c] (W[ids[c]] x[c] + bias[ids[c]]), and what the shared
// expert makes of its own vector. A group takes ROWS rows and goes through all experts' inner numbers as if they stood in
// one row, so that it adds up once.
#version 460
#include "include/group.glsl"
#include "include/params.h"
#include "decode.glsl"
layout(binding = 1) readonly buffer X { float x[]; };
layout(binding = 1) readonly buffer XByFour { vec4 x4[]; };
layout(binding = 2) writeonly buffer Y { float y[]; };
layout(binding = 3) readonly buffer Residual { float residual[]; };
layout(binding = 4) readonly buffer Ids { int ids[]; };
layout(binding = 5) readonly buffer ExpertWeights { float expertWeights[]; };
layout(binding = 6) readonly buffer SharedX { float sharedX[]; };
layout(binding = 6) readonly buffer SharedXByFour { vec4 sharedX4[]; };
layout(binding = 7) readonly buffer Bias { float bias[]; };
layout(push_constant) uniform Push { AddExpertsParams p; };
layout(constant_id = 1) const bool BIASED = false; // false: bias is not read
layout(constant_id = 2) const bool SHARED = false; // false: sharedX is not read
layout(constant_id = 3) const bool BY_FOUR = false; // vectors are of so many numbers

const uint ROWS = 4;
#include "runs.glsl"

vec4 fourNumbers(bool ofShared, uint i, uint k)
{
    return ofShared ? vec4(sharedX[k], sharedX[k + 1], sharedX[k + 2], sharedX[k + 3])
                    : vec4(x[i], x[i + 1], x[i + 2], x[i + 3]);
}

#ifdef RUNS
// All that the group's rows come to, a run at a time.
void addRuns(uint firstRow, inout float totals[ROWS])
{
    const uint vectors = p.chosen + (SHARED ? 1 : 0);
    const uint fours = RUN / SCALES / 4; // of a scale
    uint c = 0;
    uint inner = p.inner;
    uint n = gl_LocalInvocationID.x;
    while (true) {
        while (c < vectors && n >= inner / RUN) {
            n -= inner / RUN;
            ++c;
            inner = c == p.chosen ? p.sharedInner : p.inner;
        }
        if (c >= vectors)
            break;
        const bool ofShared = SHARED && c == p.chosen;
        weightBegin = (ofShared ? p.sharedBegin : p.begin) / STORED_BYTES;
        const uint matrix = ofShared ? 0 : uint(ids[c]) * p.rows * p.inner;
        Run runs[ROWS];
        for (uint r = 0; r < ROWS; ++r)
            runs[r] = openRun(matrix + min(firstRow + r, p.rows - 1) * inner, n);
        vec4 xs[RUN / 4];
        float sums[SCALES];
        for (uint s = 0; s < SCALES; ++s) {
            sums[s] = 0;
            const uint first = placeOf(n, s) / 4 + (ofShared ? 0 : c * p.inner / 4);
            for (uint f = 0; f < fours; ++f) {
                const vec4 four = ofShared ? sharedX4[first + f] : x4[first + f];
                xs[s * fours + f] = four;
                sums[s] += four.x + four.y + (four.z + four.w);
            }
        }
        addRun(runs, n, xs, sums, ofShared ? 1 : expertWeights[c], totals);
        n += WORKGROUP;
    }
}
#endif

// The same for rows of any length.
void addFours(uint firstRow, inout float totals[ROWS])
{
    const uint vectors = p.chosen + (SHARED ? 1 : 0);
    uint c = 0;
    uint inner = p.inner;
    uint k = gl_LocalInvocationID.x * 4;
    while (true) {
        // On to the vector that this stands in.
        while (c < vectors && k >= inner) {
            k -= (inner + 3) / 4 * 4;
            ++c;
            inner = c == p.chosen ? p.sharedInner : p.inner;
        }
        if (c >= vectors)
            break;
        const bool ofShared = SHARED && c == p.chosen;
        weightBegin = (ofShared ? p.sharedBegin : p.begin) / STORED_BYTES;
        const uint matrix = ofShared ? 0 : uint(ids[c]) * p.rows * p.inner;
        if (BY_FOUR || k + 4 <= inner) {
            const vec4 xs = fourNumbers(ofShared, c * p.inner + k, k) * (ofShared ? 1 : expertWeights[c]);
            for (uint r = 0; r < ROWS; ++r)
                totals[r] += dot(decode4(matrix + min(firstRow + r, p.rows - 1) * inner + k), xs);
        } else {
            for (uint i = k; i < inner; ++i) {
                const float one = ofShared ? sharedX[i] : x[c * p.inner + i] * expertWeights[c];
                for (uint r = 0; r < ROWS; ++r)
                    totals[r] += decode1(matrix + min(firstRow + r, p.rows - 1) * inner + i) * one;
            }
        }
        k += WORKGROUP * 4;
    }
}

void main()
{
    const uint firstRow = linearGroup() * ROWS;
    float totals[ROWS];
    for (uint r = 0; r < ROWS; ++r)
        totals[r] = 0;
#ifdef RUNS
    if (WHOLE_RUNS || (BY_FOUR && p.inner % RUN == 0 && (!SHARED || p.sharedInner % RUN == 0)))
        addRuns(firstRow, totals);
    else
#endif
        addFours(firstRow, totals);
    for (uint r = 0; r < ROWS; ++r) {
        const float total = groupAdd(totals[r]);
        const uint row = firstRow + r;
        if (gl_LocalInvocationID.x != 0 || row >= p.rows)
            continue;
        float sum = residual[row] + total;
        for (uint i = 0; BIASED && i < p.chosen; ++i)
            sum += expertWeights[i] * bias[uint(ids[i]) * p.rows + row];
        y[row] = sum;
    }
}
