// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ4_NL: blocks of 32, a half scale and 16 bytes of numbers of 4 bits that choose a level.
#include "include/words16.glsl"
#include "include/nibbles.glsl"
#include "include/iq4_levels.glsl"

vec4 levelsAt(uint i) { return iq4Levels(nibblesOf32(i / 32 * 18 + 2, i)); }

vec4 decode4(uint i) { return half16(i / 32 * 18) * levelsAt(i); }
