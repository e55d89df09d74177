// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// BF16: the upper half of an F32.
#extension GL_EXT_shader_16bit_storage : require
#define STORED uint16_t
#define STORED_BYTES 2
#define READ uint
#include "include/bound_weights.glsl"

float decode1(uint i) { return uintBitsToFloat(weightWord(i) << 16); }
vec4 decode4(uint i) { return vec4(decode1(i), decode1(i + 1), decode1(i + 2), decode1(i + 3)); }
