// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The KV cache as F16.
#extension GL_EXT_shader_16bit_storage : require
layout(binding = 2) writeonly buffer Cache { float16_t cache[]; };

const uint UNIT = 1;

void storeUnit(uint i, float values[UNIT]) { cache[i] = float16_t(values[0]); }
