// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q4_0.
const uint SCALES = 1;
const bool OFFSET = false;
uint fourBytes(uint i) { return lessEach(nibbleBytesOf32(i / 32 * 18 + 2, i), 8); }
vec2 scaleAndOffset(uint i) { return vec2(half16(i / 32 * 18), 0); }
