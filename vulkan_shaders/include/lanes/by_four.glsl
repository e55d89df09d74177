// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A run of a format that has no quicker way to read many neighbours than four by four. What every format's run is made
// of: RUN neighbours, read in STEPS steps of OCTETS times eight, of which octetOf() says where in the run they lie. A
// weight is scale.x * number + scale.y with the scale of its octet. The steps of a run are read in order.
// BLOCKED: rows are whole blocks, and so of even length.
const bool BLOCKED = true;
const uint RUN = 32;
const uint STEPS = 4;
const uint OCTETS = 1;
struct Run {
    uint start;
};

Run openRun(uint i) { return Run(i); }
uint octetOf(uint s, uint c) { return s * 8; }
void readStep(inout Run run, uint s, out vec4 q[2 * OCTETS], out vec2 scales[OCTETS])
{
    q[0] = decode4(run.start + s * 8);
    q[1] = decode4(run.start + s * 8 + 4);
    scales[0] = vec2(1, 0);
}
