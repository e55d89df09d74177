// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// F32: one number a word.
#define STORED float
#define STORED_BYTES 4
#define READ float
#include "include/bound_weights.glsl"

layout(binding = 0) readonly buffer WeightsByFour { vec4 weightsByFour[]; };

float decode1(uint i) { return weightWord(i); }
vec4 decode4(uint i) { return vec4(weightWord(i), weightWord(i + 1), weightWord(i + 2), weightWord(i + 3)); }

// Four neighbours of the first weight, i a multiple of four.
vec4 alignedFour(uint i) { return weightsByFour[i / 4]; }
