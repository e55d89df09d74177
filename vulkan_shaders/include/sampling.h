// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the kernels that choose the next token work with, read by C++ and by GLSL alike: see params.h.
#ifndef ALCOVE_SAMPLING_H
#define ALCOVE_SAMPLING_H

#ifdef __cplusplus
#include <cstdint>
namespace alcove::shader {
using uint = uint32_t;
#endif

const uint SAMPLE_PART = 512;     // tokens of the vocabulary that a group of sample_parts looks at
const uint SAMPLE_ENTRIES = 1024; // biases and penalties together, at most

// How to choose, written by the host before each step.
struct SampleParams {
    uint greedy;    // the highest logit; the fields down to `chance` do not count then
    uint topK;      // 0: off
    float topP;     // 1 or more: off
    float leastLog; // min-p's logarithm: what may come lies no further below the highest logit; the lowest number: off
    float coldness; // 1 / temperature
    float chance;   // the random number, in [0, 1) …
    float chanceRest;    // … and what of it a float has no place for
    uint biases;         // entries that are biases …
    uint counted;        // … and, behind them, tokens that penalties count for
    uint penalizes;      // 0: there are no penalties
    float repeatPenalty; // 1: off
    float frequencyPenalty;
    float presencePenalty;
};

// An id stands in the biases once at most, and once among the counted.
struct SampleEntry {
    uint id;
    uint value; // the bits of a bias; or how often the token stands in the window, the step's own token left out
};

// What a part of the vocabulary holds.
struct SamplePart {
    uint best;     // the highest logit's key (see sampling.glsl); 0: no token of the part is possible
    uint bestId;   // the lowest id that has it
    uint possible; // tokens
    float mass;    // their sum of exp(logit - highest)
};

struct SampleShape {
    uint vocabulary;
    uint parts;
};

#ifdef __cplusplus
} // namespace alcove::shader
#endif
#endif
