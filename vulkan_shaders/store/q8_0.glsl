// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The KV cache as Q8_0: blocks of 32, a half scale and 32 signed bytes, as encodeQ8_0() makes them.
#extension GL_EXT_shader_16bit_storage : require
layout(binding = 2) writeonly buffer Cache { uint16_t cache[]; };

const uint UNIT = 32;

void storeUnit(uint i, float values[UNIT])
{
    float largest = 0;
    for (uint u = 0; u < UNIT; ++u)
        largest = max(largest, abs(values[u]));
    const float d = largest / 127;
    const float inverse = d >= 1.0 / 67108864 ? 1 / d : 0; // 2^-26: a scale that small is 0 as a half
    const uint at = i / UNIT * 17;
    cache[at] = uint16_t(packHalf2x16(vec2(d, 0)));
    for (uint u = 0; u < UNIT; u += 2) {
        const ivec2 q = ivec2(roundEven(vec2(values[u], values[u + 1]) * inverse));
        cache[at + 1 + u / 2] = uint16_t(uint(q.x & 255) | uint(q.y & 255) << 8);
    }
}
