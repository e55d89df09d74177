// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// F16: eight numbers, where rows are made of eights.
#include "include/runs_of_halves.glsl"

vec4 fourOf(Run run, uint n, uint f)
{
    return vec4(unpackHalf2x16(run.words[f * 2]), unpackHalf2x16(run.words[f * 2 + 1]));
}
