// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ4_NL: its levels are bytes.
const uint SCALES = 1;
const bool OFFSET = false;
uint fourBytes(uint i) { return packBytes(levelsAt(i)); }
vec2 scaleAndOffset(uint i) { return vec2(half16(i / 32 * 18), 0); }
