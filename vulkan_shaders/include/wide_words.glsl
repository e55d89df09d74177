// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The weights once more, sixteen bytes at a time: the widest read that a card has. i counts from where weightWord() does.
layout(binding = 0) readonly buffer WideWeights { uvec4 wideWeights[]; };
#ifdef SECOND_WEIGHTS
layout(binding = SECOND_WEIGHTS) readonly buffer SecondWideWeights { uvec4 secondWideWeights[]; };
#endif

uvec4 wideWord(uint i)
{
#ifdef SECOND_WEIGHTS
    if (readsSecond)
        return secondWideWeights[secondWeightBegin * STORED_BYTES / 16 + i];
#endif
    return wideWeights[weightBegin * STORED_BYTES / 16 + i];
}
