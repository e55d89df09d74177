// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Numbers of a vector, brought from memory once and handed to all lanes. Where processors stand in for a card, memory
// that is read by index is read lane by lane, which costs more than what is done with a number afterwards; so every lane
// reads another number, and the subgroup passes them around. Included after "decode.glsl" and group.glsl by kernels
// whose groups are one subgroup; the vectors are x[] of the including kernel.
#extension GL_EXT_control_flow_attributes : require
#extension GL_EXT_shader_explicit_arithmetic_types_int64 : require
#extension GL_KHR_shader_subgroup_ballot : require

// For loops that index arrays and are too long for compilers to see that by themselves. Other loops stay loops: code
// that does not fit the processor's caches is slower than any branch.
#define UNROLL [[unroll]]

// The vectors two numbers at a time, where they begin at even ones: EVEN_VECTORS of the including kernel says so.
layout(binding = 1) readonly buffer WideX { uint64_t wideX[]; };

// The octets of step s of the run that begins at x[start]: xs[2 c] and xs[2 c + 1] are the c-th. Subgroups have at least
// four lanes.
void spreadStep(uint start, uint s, out vec4 xs[2 * OCTETS])
{
    const uint lanes = EVEN_VECTORS ? 4 : min(WORKGROUP, 8); // that read an octet
    const uint together = min(WORKGROUP / lanes, OCTETS);    // octets that are read at once
    UNROLL for (uint first = 0; first < OCTETS; first += together) {
        const uint mine = octetOf(s, first + gl_SubgroupInvocationID / lanes % together);
        const uint place = gl_SubgroupInvocationID % lanes;
        vec2 two;
        if (EVEN_VECTORS)
            two = uintBitsToFloat(unpackUint2x32(wideX[(start + mine) / 2 + place]));
        else
            two = vec2(x[start + mine + place], lanes < 8 ? x[start + mine + 4 + place] : 0);
        UNROLL for (uint o = 0; o < together; ++o) {
            UNROLL for (uint e = 0; e < 8; ++e) {
                const uint lane = o * lanes + (EVEN_VECTORS ? e / 2 : e % lanes);
                const bool second = EVEN_VECTORS ? e % 2 == 1 : e >= lanes;
                xs[2 * (first + o) + e / 4][e % 4] = subgroupBroadcast(second ? two.y : two.x, lane);
            }
        }
    }
}
