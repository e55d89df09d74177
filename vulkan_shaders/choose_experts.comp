// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A norm, the router's logits and the choice of one token's experts. The groups share out the router's rows and the
// normalised vector, which the experts read; the one that is the last to finish sees all logits and chooses.
#version 460
#include "include/group.glsl"
#include "include/params.h"
const uint ROWS = 2;
#include "include/single_rows.glsl"
#include "decode.glsl"
layout(binding = 1) readonly buffer X { float x[]; };
layout(binding = 1) readonly buffer XByFour { vec4 x4[]; };
layout(binding = 2) coherent buffer Results { float results[]; };
layout(binding = 2) writeonly buffer Ids { int ids[]; };
layout(binding = 3) coherent buffer Finished { uint finished; }; // groups so far; 0 before and after
layout(binding = 4) readonly buffer Bias { float bias[]; };
layout(binding = 5) readonly buffer Added { float added[]; };
#define NORM_BINDING 6
layout(push_constant) uniform Push { ChooseExpertsParams p; };
layout(constant_id = 4) const bool ADDS = false; // false: added is not read
#include "include/row_dots.glsl"

float logit(uint e);
void writeChoice(uint c, int expert, float weight);
#include "include/choose_experts.glsl"

float logit(uint e) { return results[p.logitsTo + e]; }
void writeChoice(uint c, int expert, float weight)
{
    ids[c] = expert;
    results[p.weightsTo + c] = weight;
}

shared bool last;

void main()
{
    const uint lane = gl_LocalInvocationID.x;
    const uint group = gl_WorkGroupID.x;
    const uint firstRow = group * GROUP_ROWS;
    float totals[ROWS];
    rowTotals(0, firstRow, EXPERTS, p.inner, 0, totals);
    for (uint n = 0; n < RESULTS; ++n) {
        const uint row = rowOf(firstRow, n);
        if (writes(firstRow, n, EXPERTS))
            results[p.logitsTo + row] = totals[n] + (ADDS ? added[row] : 0);
    }
    for (uint i = group * WORKGROUP + lane; i < p.inner; i += gl_NumWorkGroups.x * WORKGROUP)
        results[p.normedTo + i] = x[i] * norm[i] / rootMeanSquare;

    // The logits are there for whoever sees that this group has finished.
    memoryBarrierBuffer();
    barrier();
    if (lane == 0)
        last = atomicAdd(finished, 1) + 1 == gl_NumWorkGroups.x;
    barrier();
    if (!last)
        return;
    memoryBarrierBuffer();
    chooseExperts();
    if (lane == 0)
        finished = 0;
}
