// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q4_K.
const uint SCALES = 1;
const bool OFFSET = true;
uint fourBytes(uint i) { return fourBitBytesOf256(i / 256 * 144 + 16, i); }
vec2 scaleAndOffset(uint i) { return scaleAndMin(i / 256 * 144, i) * vec2(1, -1); }
