// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Writes into the KV cache, in the format that it has: F32, F16, or Q8_0, which is blocks of 32, a half scale and 32
// signed bytes, as encodeQ8_0() makes them. Included by kernels that name the CACHE_BINDING and the CACHE_CONSTANT that
// tells the format.
#extension GL_EXT_shader_16bit_storage : require
layout(binding = CACHE_BINDING) writeonly buffer CacheNumbers { float cacheNumbers[]; };
layout(binding = CACHE_BINDING) writeonly buffer CacheHalves { float16_t cacheHalves[]; };
layout(binding = CACHE_BINDING) writeonly buffer CacheWords { uint16_t cacheWords[]; };
layout(constant_id = CACHE_CONSTANT) const uint CACHE = CACHE_F32;

const uint UNIT = CACHE == CACHE_Q8_0 ? 32 : 1; // numbers that are written together

void storeUnit(uint i, float values[UNIT])
{
    if (CACHE == CACHE_F32) {
        cacheNumbers[i] = values[0];
    } else if (CACHE == CACHE_F16) {
        cacheHalves[i] = float16_t(values[0]);
    } else {
        float largest = 0;
        for (uint u = 0; u < UNIT; ++u)
            largest = max(largest, abs(values[u]));
        const float d = largest / 127;
        const float inverse = d >= 1.0 / 67108864 ? 1 / d : 0; // 2^-26: a scale that small is 0 as a half
        const uint at = i / UNIT * 17;
        cacheWords[at] = uint16_t(packHalf2x16(vec2(d, 0)));
        for (uint u = 0; u + 1 < UNIT; u += 2) {
            const ivec2 q = ivec2(roundEven(vec2(values[u], values[u + 1]) * inverse));
            cacheWords[at + 1 + u / 2] = uint16_t(uint(q.x & 255) | uint(q.y & 255) << 8);
        }
    }
}
