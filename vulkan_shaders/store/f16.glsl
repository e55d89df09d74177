// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The KV cache as F16.
#extension GL_EXT_shader_16bit_storage : require
layout(binding = 2) writeonly buffer Cache { float16_t cache[]; };

void store1(uint i, float value) { cache[i] = float16_t(value); }
