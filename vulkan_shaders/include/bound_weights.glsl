// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The weights that a kernel is bound to, STORED as the including file says, one READ as a number or a word. A kernel that
// reads two of one encoding names the binding of the second, SECOND_WEIGHTS, and says by readsSecond which one it reads.
layout(binding = 0) readonly buffer Weights { STORED weights[]; };
#ifdef SECOND_WEIGHTS
layout(binding = SECOND_WEIGHTS) readonly buffer SecondWeights { STORED secondWeights[]; };
#endif

READ weightWord(uint i)
{
#ifdef SECOND_WEIGHTS
    if (readsSecond)
        return READ(secondWeights[i]);
#endif
    return READ(weights[i]);
}
