// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Adds to each row's total, `factor` times, what the n-th run of it comes to with the numbers `xs` of the vector, which
// add up to `sums` where they share a scale. Included after a file of quant/runs by kernels that have ROWS.
#extension GL_EXT_control_flow_attributes : require

void addRun(Run runs[ROWS], uint n, vec4 xs[RUN / 4], float sums[SCALES], float factor, inout float totals[ROWS])
{
    const uint fours = RUN / SCALES / 4; // of a scale
    [[unroll]] for (uint r = 0; r < ROWS; ++r) {
        vec2 scales[SCALES];
        scalesOf(runs[r], n, scales);
        [[unroll]] for (uint s = 0; s < SCALES; ++s) {
            float part = 0;
            [[unroll]] for (uint f = 0; f < fours; ++f) {
                const vec4 q = fourOf(runs[r], n, s * fours + f);
                const vec4 four = xs[s * fours + f];
                part = fma(q.x, four.x, part);
                part = fma(q.y, four.y, part);
                part = fma(q.z, four.z, part);
                part = fma(q.w, four.w, part);
            }
            totals[r] = fma(factor * scales[s].x, part, totals[r]);
            if (OFFSETS)
                totals[r] = fma(factor * scales[s].y, sums[s], totals[r]);
        }
    }
}
