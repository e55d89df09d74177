// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q4_1.
const uint SCALES = 1;
const bool OFFSET = true;
uint fourBytes(uint i) { return nibbleBytesOf32(i / 32 * 20 + 4, i); }
vec2 scaleAndOffset(uint i) { return halves(i / 32 * 20); }
