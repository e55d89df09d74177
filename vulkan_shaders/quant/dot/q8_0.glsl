// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q8_0.
const uint SCALES = 1;
const bool OFFSET = false;
uint fourBytes(uint i) { return word32(i / 32 * 34 + 2 + i % 32); }
vec2 scaleAndOffset(uint i) { return vec2(half16(i / 32 * 34), 0); }
