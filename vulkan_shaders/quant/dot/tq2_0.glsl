// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// TQ2_0.
const uint SCALES = 1;
const bool OFFSET = false;
uint fourBytes(uint i) { return lessEach(twoBitBytesOf256(i / 256 * 66, i), 1); }
vec2 scaleAndOffset(uint i) { return vec2(half16(i / 256 * 66 + 64), 0); }
