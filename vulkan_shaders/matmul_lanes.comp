// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// y[t, r] = sum over k of W[r, k] x[t, k], as processors like it that stand in for a card: what matmul.comp is for
// cards. Every invocation takes ROWS rows for itself, WORKGROUP apart, and TOKENS tokens (the last one again where there
// are no more), which is as many sums as registers hold.
#version 460
#include "include/group.glsl"
#include "include/params.h"
#include "decode.glsl"
layout(binding = 1) readonly buffer X { float x[]; };
layout(binding = 2) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { MatmulParams p; };
#include "include/lanes/spread.glsl"

const uint ROWS = 4;
const uint TOKENS = 4;

void main()
{
    const uint firstToken = gl_WorkGroupID.y * TOKENS;
    const uint myRow = gl_WorkGroupID.x * ROWS * WORKGROUP + gl_LocalInvocationID.x;
    uint starts[ROWS];
    uint xStarts[TOKENS];
    float totals[TOKENS][ROWS];
    for (uint r = 0; r < ROWS; ++r)
        starts[r] = min(myRow + r * WORKGROUP, p.rows - 1) * p.inner;
    for (uint t = 0; t < TOKENS; ++t) {
        xStarts[t] = min(firstToken + t, p.tokens - 1) * p.inner;
        for (uint r = 0; r < ROWS; ++r)
            totals[t][r] = 0;
    }
    const uint whole = p.inner / RUN * RUN;
    for (uint k = 0; k < whole; k += RUN) {
        Run runs[ROWS];
        for (uint r = 0; r < ROWS; ++r)
            runs[r] = openRun(starts[r] + k);
        for (uint s = 0; s < STEPS; ++s) {
            vec4 w[ROWS][2 * OCTETS];
            UNROLL for (uint r = 0; r < ROWS; ++r) {
                vec2 scales[OCTETS];
                readStep(runs[r], s, w[r], scales);
                for (uint c = 0; c < 2 * OCTETS; ++c)
                    w[r][c] = scales[c / 2].x * w[r][c] + scales[c / 2].y;
            }
            UNROLL for (uint t = 0; t < TOKENS; ++t) {
                UNROLL for (uint c = 0; c < OCTETS; ++c) {
                    vec4 front, back;
                    spreadOctet(xStarts[t] + k + octetOf(s, c), front, back);
                    for (uint r = 0; r < ROWS; ++r)
                        totals[t][r] += dot(w[r][2 * c], front) + dot(w[r][2 * c + 1], back);
                }
            }
        }
    }
    for (uint t = 0; t < TOKENS; ++t) {
        for (uint r = 0; r < ROWS; ++r) {
            const uint row = myRow + r * WORKGROUP;
            if (firstToken + t >= p.tokens || row >= p.rows)
                continue;
            float total = totals[t][r];
            for (uint k = whole; k < p.inner; ++k)
                total += decode1(starts[r] + k) * x[xStarts[t] + k];
            y[(firstToken + t) * p.outputRows + p.firstRow + row] = total;
        }
    }
}
