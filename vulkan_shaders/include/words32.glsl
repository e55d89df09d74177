// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The weights of an encoding whose blocks are whole words of 32 bits. Offsets are in bytes.
#define STORED uint
#define STORED_BYTES 4
#define READ uint
#include "include/bound_weights.glsl"

#include "include/fields.glsl"

uint word32(uint at) { return weightWord(at / 4); } // multiples of four
uint byteAt(uint at) { return word32(at) >> at % 4 * 8 & 255; }
vec2 halves(uint at) { return unpackHalf2x16(word32(at)); }
