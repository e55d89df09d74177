// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Numbers of a vector, brought from memory once and handed to all lanes. Where processors stand in for a card, memory
// that is read by index is read lane by lane, which costs more than what is done with a number afterwards; so every lane
// reads another number, and the subgroup passes them around. Included after "decode.glsl" and group.glsl by kernels
// whose groups are one subgroup; the vectors are x[] of the including kernel.
#extension GL_EXT_control_flow_attributes : require
#extension GL_KHR_shader_subgroup_ballot : require

// For loops that index arrays and are too long for compilers to see that by themselves. Other loops stay loops: code
// that does not fit the processor's caches is slower than any branch.
#define UNROLL [[unroll]]

// x[start] to x[start + 7]. Subgroups have at least four lanes.
void spreadOctet(uint start, out vec4 front, out vec4 back)
{
    const uint step = min(WORKGROUP, 8);
    const uint at = start + gl_SubgroupInvocationID % step;
    const float mine = x[at];
    const float next = step < 8 ? x[at + 4] : mine;
    for (uint c = 0; c < 4; ++c) {
        front[c] = subgroupBroadcast(mine, c);
        back[c] = subgroupBroadcast(next, (4 + c) % step);
    }
}
