// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// MXFP4: its levels are bytes.
const uint SCALES = 1;
const bool OFFSET = false;
uint fourBytes(uint i) { return packBytes(levelsAt(i)); }
vec2 scaleAndOffset(uint i) { return vec2(halvedE8M0(byteAt(i / 32 * 17)), 0); }
