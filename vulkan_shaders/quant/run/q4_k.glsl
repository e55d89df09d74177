// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q4_K: the 64 elements that share 32 bytes.
#include "include/run_scale_min.glsl"

const uint RUN = 64;

void decodeRun(uint i, out vec4 run[RUN / 4])
{
    const uint block = i / 256 * 144;
    const vec4 scales = twoScalesAndMins(block, i);
    for (uint quarter = 0; quarter < 2; ++quarter) {
        uint words[4];
        fourWords(block + 16 + i / 64 % 4 * 32 + quarter * 16, words);
        for (uint j = 0; j < 4; ++j) {
            run[quarter * 4 + j] = scales.x * vec4(fieldOfBytes(words[j], 0, 4)) - scales.y;
            run[8 + quarter * 4 + j] = scales.z * vec4(fieldOfBytes(words[j], 4, 4)) - scales.w;
        }
    }
}
