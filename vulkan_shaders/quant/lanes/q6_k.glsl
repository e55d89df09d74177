// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q6_K: half a super-block, whose 128 elements share 64 bytes of lower and 32 bytes of upper bits: the elements e,
// e + 32, e + 64 and e + 96 take two bits of one byte, e and e + 64 four bits of one byte.
#include "include/lanes/wide_words.glsl"

const bool BLOCKED = true;
const uint RUN = 128;
const uint STEPS = 4;
const uint OCTETS = 4;
struct Run {
    Wide first; // lower bits of the first and third 32 elements
    Wide second;
    Wide upper;
    uvec2 scales; // a byte for every 16 elements
    float factor;
};

Run openRun(uint i)
{
    Run run;
    const uint block = i / 256 * 210;
    const uint part = i / 128 % 2;
    run.first = openWide(block + part * 64);
    run.second = openWide(block + part * 64 + 32);
    run.upper = openWide(block + 128 + part * 32);
    run.scales = uvec2(word32(block + 192 + part * 8), word32(block + 196 + part * 8));
    run.factor = half16(block + 208);
    return run;
}

uint octetOf(uint s, uint c) { return c * 32 + s * 8; }
void readStep(inout Run run, uint s, out vec4 q[2 * OCTETS], out vec2 scales[OCTETS])
{
    const bool last = s + 1 == STEPS;
    const uvec2 first = nextWide(run.first, last);
    const uvec2 second = nextWide(run.second, last);
    const uvec2 upper = nextWide(run.upper, last);
    eightBytes(first & 0x0F0F0F0F | (upper & 0x03030303) << 4, q[0], q[1]);
    eightBytes(second & 0x0F0F0F0F | (upper & 0x0C0C0C0C) << 2, q[2], q[3]);
    eightBytes(first >> 4 & 0x0F0F0F0F | upper & 0x30303030, q[4], q[5]);
    eightBytes(second >> 4 & 0x0F0F0F0F | (upper & 0xC0C0C0C0) >> 2, q[6], q[7]);
    for (uint c = 0; c < OCTETS; ++c) {
        const uint at = c % 2 * 16 + s / 2 * 8;
        scales[c].x = run.factor * float(bitfieldExtract(int(run.scales[c / 2]), int(at), 8));
        scales[c].y = scales[c].x * -32;
    }
}
