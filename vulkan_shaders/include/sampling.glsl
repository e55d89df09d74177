// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Logits as keys: whole numbers in the same order, so that comparing is exact whatever a device does with denormal
// numbers, infinities and NaN. Key 0 is a token that can't come.
#include "include/group.glsl"
#include "include/sampling.h"

#define HIGHEST_NUMBER 3.402823466e38

uint keyOf(float logit)
{
    const uint bits = floatBitsToUint(logit);
    if (bits == 0x80000000u)
        return bits; // -0 is 0
    return (bits & 0x80000000u) != 0 ? ~bits : bits | 0x80000000u;
}

float logitOf(uint key)
{
    return uintBitsToFloat((key & 0x80000000u) != 0 ? key & 0x7fffffffu : ~key);
}

shared uint groupIntegers[WORKGROUP];

uint groupMaxOf(uint value)
{
    const uint partial = subgroupMax(value);
    if (gl_NumSubgroups == 1)
        return partial;
    barrier(); // an earlier call may still be reading
    if (subgroupElect())
        groupIntegers[gl_SubgroupID] = partial;
    barrier();
    uint best = 0;
    for (uint s = 0; s < gl_NumSubgroups; ++s)
        best = max(best, groupIntegers[s]);
    return best;
}

uint groupMinOf(uint value)
{
    return ~groupMaxOf(~value);
}
