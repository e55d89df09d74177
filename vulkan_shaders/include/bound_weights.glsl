// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The weights that a kernel is bound to, STORED as the including file says, one READ as a number or a word. A kernel that
// reads two of one encoding names the binding of the second, SECOND_WEIGHTS, and says by readsSecond which one it reads. A
// binding may hold several weights of one encoding: what is read is the one that begins so many STOREDs behind its start.
layout(binding = 0) readonly buffer Weights { STORED weights[]; };
uint weightBegin = 0;
#ifdef SECOND_WEIGHTS
layout(binding = SECOND_WEIGHTS) readonly buffer SecondWeights { STORED secondWeights[]; };
uint secondWeightBegin = 0;
#endif

READ weightWord(uint i)
{
#ifdef SECOND_WEIGHTS
    if (readsSecond)
        return READ(secondWeights[secondWeightBegin + i]);
#endif
    return READ(weights[weightBegin + i]);
}
