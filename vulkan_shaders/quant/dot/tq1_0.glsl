// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// TQ1_0.
const uint SCALES = 1;
const bool OFFSET = false;
uint fourBytes(uint i) { return packBytes(digitsAt(i)); }
vec2 scaleAndOffset(uint i) { return vec2(half16(i / 256 * 54 + 52), 0); }
