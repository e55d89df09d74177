// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Whole words from an even offset on, for runs of encodings whose blocks are aligned to two bytes: words that straddle two
// of memory's are put together.
#define EVEN_WORDS(COUNT, name)                                                                                        \
    void name(uint at, out uint words[COUNT])                                                                          \
    {                                                                                                                  \
        const uint first = at / 4;                                                                                     \
        const bool straddle = at % 4 != 0;                                                                             \
        uint stored[COUNT + 1];                                                                                        \
        for (uint i = 0; i < COUNT; ++i)                                                                               \
            stored[i] = weightWord(first + i);                                                                         \
        stored[COUNT] = weightWord(first + (straddle ? COUNT : COUNT - 1)); /* behind the last there may be none */    \
        for (uint i = 0; i < COUNT; ++i)                                                                               \
            words[i] = straddle ? stored[i] >> 16 | stored[i + 1] << 16 : stored[i];                                   \
    }
