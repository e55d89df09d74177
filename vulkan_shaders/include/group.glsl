// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Work over a whole group of invocations. WORKGROUP is specialisation constant 0 of every kernel that includes this;
// a group may hold one subgroup or several, of any width.
#extension GL_KHR_shader_subgroup_basic : require
#extension GL_KHR_shader_subgroup_arithmetic : require

layout(constant_id = 0) const uint WORKGROUP = 64;
layout(local_size_x_id = 0) in;

#define MINUS_INFINITY uintBitsToFloat(0xff800000u)

shared float groupPartials[WORKGROUP];

// Every invocation gets the sum of all. All of them must call it together.
float groupAdd(float value)
{
    const float partial = subgroupAdd(value);
    if (gl_NumSubgroups == 1)
        return partial;
    barrier(); // an earlier call may still be reading
    if (subgroupElect())
        groupPartials[gl_SubgroupID] = partial;
    barrier();
    float total = 0;
    for (uint s = 0; s < gl_NumSubgroups; ++s)
        total += groupPartials[s];
    return total;
}

float groupMax(float value)
{
    const float partial = subgroupMax(value);
    if (gl_NumSubgroups == 1)
        return partial;
    barrier();
    if (subgroupElect())
        groupPartials[gl_SubgroupID] = partial;
    barrier();
    float best = groupPartials[0];
    for (uint s = 1; s < gl_NumSubgroups; ++s)
        best = max(best, groupPartials[s]);
    return best;
}

// Groups are numbered over x and y together, because one axis may hold no more than 65,535 of them.
uint linearGroup() { return gl_WorkGroupID.y * gl_NumWorkGroups.x + gl_WorkGroupID.x; }
uint linearInvocation() { return linearGroup() * WORKGROUP + gl_LocalInvocationID.x; }
