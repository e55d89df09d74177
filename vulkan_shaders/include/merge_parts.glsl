// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One head's attention of one token out of the parts that attention.comp made, by a group that has at least as many
// invocations as there are parts. Included after attention_parts.glsl by kernels that have parts[].
shared float share[WORKGROUP]; // of each part in the whole

// To be called by the whole group before mergedAt().
void findShares(uint token, uint head, Seen seen)
{
    const uint lane = gl_LocalInvocationID.x;
    const bool mine = lane < seen.parts;
    const uint end = partStart(token, head, min(lane, seen.parts - 1)) + VALUE_WIDTH;
    const float highest = groupMax(mine ? parts[end] : MINUS_INFINITY);
    const float scale = mine ? exp(parts[end] - highest) : 0;
    share[lane] = scale / groupAdd(mine ? scale * parts[end + 1] : 0);
    barrier();
}

float mergedAt(uint token, uint head, Seen seen, uint i)
{
    float sum = 0;
    for (uint part = 0; part < seen.parts; ++part)
        sum += share[part] * parts[partStart(token, head, part) + i];
    return sum;
}
