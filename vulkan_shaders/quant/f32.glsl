// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// F32: one number a word.
layout(binding = 0) readonly buffer Weights { float weights[]; };

float decode1(uint i) { return weights[i]; }
vec4 decode4(uint i) { return vec4(weights[i], weights[i + 1], weights[i + 2], weights[i + 3]); }
