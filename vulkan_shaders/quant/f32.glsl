// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// F32: one number a word.
#define STORED float
#define STORED_BYTES 4
#define READ float
#include "include/bound_weights.glsl"

float decode1(uint i) { return weightWord(i); }
vec4 decode4(uint i) { return vec4(weightWord(i), weightWord(i + 1), weightWord(i + 2), weightWord(i + 3)); }
