// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The weights of an encoding whose blocks are aligned to two bytes only. Offsets are in bytes and even.
#extension GL_EXT_shader_16bit_storage : require
layout(binding = 0) readonly buffer Weights { uint16_t weights[]; };

#include "include/fields.glsl"

uint word16(uint at) { return uint(weights[at / 2]); }
uint word32(uint at) { return word16(at) | word16(at + 2) << 16; }
uint byteAt(uint at) { return word16(at) >> at % 2 * 8 & 255; } // also at odd offsets
float half16(uint at) { return unpackHalf2x16(word16(at)).x; }
