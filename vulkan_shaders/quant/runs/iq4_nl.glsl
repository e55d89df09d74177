// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ4_NL: one block.
#include "include/runs_of_nibbles.glsl"
const bool OFFSETS = false;

void scalesOf(Run run, uint n, out vec2 scales[SCALES]) { scales[0] = vec2(run.scale, 0); }
vec4 fourOf(Run run, uint n, uint f) { return iq4Levels(fieldOfBytes(run.words[f % 4], f / 4 * 4, 4)); }
