// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q4_0: one block.
#include "include/runs_of_nibbles.glsl"
const bool OFFSETS = true;

void scalesOf(Run run, uint n, out vec2 scales[SCALES]) { scales[0] = run.scale * vec2(1, -8); }
vec4 fourOf(Run run, uint n, uint f) { return bytesOf(run.words[f % 4] >> f / 4 * 4 & 0x0F0F0F0Fu); }
