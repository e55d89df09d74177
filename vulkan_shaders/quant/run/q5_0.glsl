// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q5_0: one block.
const uint RUN = 32;

void decodeRun(uint i, out vec4 run[RUN / 4])
{
    const uint block = i / 32 * 22;
    const float scale = half16(block);
    const uint fifths = word32(block + 2);
    uint words[4];
    fourWords(block + 6, words);
    for (uint j = 0; j < 4; ++j) {
        run[j] = scale * (vec4(fieldOfBytes(words[j], 0, 4) | fourBits(fifths, j * 4) << 4) - 16);
        run[4 + j] = scale * (vec4(fieldOfBytes(words[j], 4, 4) | fourBits(fifths, 16 + j * 4) << 4) - 16);
    }
}
