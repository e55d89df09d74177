// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q8_0: one block.
const uint RUN = 32;

void decodeRun(uint i, out vec4 run[RUN / 4])
{
    const uint block = i / 32 * 34;
    const float scale = half16(block);
    for (uint quarter = 0; quarter < 2; ++quarter) {
        uint words[4];
        fourWords(block + 2 + quarter * 16, words);
        for (uint j = 0; j < 4; ++j)
            run[quarter * 4 + j] = scale * vec4(bitfieldExtract(ivec4(fieldOfBytes(words[j], 0, 8)), 0, 8));
    }
}
