// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q5_K: the 64 elements that share 32 bytes, and two bits of each of another 32.
#include "include/run_scale_min.glsl"

const uint RUN = 64;

void decodeRun(uint i, out vec4 run[RUN / 4])
{
    const uint block = i / 256 * 176;
    const uint sub = i / 32 % 8;
    const vec4 scales = twoScalesAndMins(block, i);
    for (uint quarter = 0; quarter < 2; ++quarter) {
        uint words[4];
        uint fifths[4];
        fourWords(block + 48 + i / 64 % 4 * 32 + quarter * 16, words);
        fourWords(block + 16 + quarter * 16, fifths);
        for (uint j = 0; j < 4; ++j) {
            const uvec4 low = fieldOfBytes(words[j], 0, 4) | fieldOfBytes(fifths[j], sub, 1) << 4;
            const uvec4 high = fieldOfBytes(words[j], 4, 4) | fieldOfBytes(fifths[j], sub + 1, 1) << 4;
            run[quarter * 4 + j] = scales.x * vec4(low) - scales.y;
            run[8 + quarter * 4 + j] = scales.z * vec4(high) - scales.w;
        }
    }
}
