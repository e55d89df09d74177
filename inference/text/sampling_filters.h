// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The stages of sampling that leave candidates out. Each leaves at least one, and at least `minKeep` where it takes
// that; a value that switches a stage off, NaN among them, leaves all. p is softmax over the candidates as they come
// in.
#pragma once

#include "inference/text/candidates.h"

#include <cstddef>

namespace alcove {

// Keeps logits within n standard deviations of the highest. Off: 0 or less. Tang et al. 2024, "Top-nsigma".
void keepTopNSigma(Candidates& candidates, float n);

// Keeps the k highest, sorted. Off: 0 or less.
void keepTopK(Candidates& candidates, int32_t k);

// Keeps the smallest set whose probability exceeds `mass`, taken in the order of how far a token's surprise -ln p is
// from the entropy. Off: 1 or more. Meister et al. 2022, "Locally typical sampling".
void keepTypical(Candidates& candidates, float mass, size_t minKeep);

// Keeps the smallest set of the likeliest whose probability reaches `mass`, sorted. Off: 1 or more. Holtzman et al.
// 2020.
void keepTopP(Candidates& candidates, float mass, size_t minKeep);

// Keeps what is at least `share` times as likely as the likeliest. Off: 0 or less. Nguyen et al. 2024, "Min-p".
void keepMinP(Candidates& candidates, float share, size_t minKeep);

// XTC, "exclude top choices": of the candidates with p >= threshold only the least likely stays. Sorts.
void excludeTopChoices(Candidates& candidates, float threshold, size_t minKeep);

// Mirostat 2: keeps those whose surprise -log2 p is at most `mu` bits, sorted. Basu et al. 2021.
void keepUnsurprising(Candidates& candidates, double mu);

// Divides by the temperature, or keeps only the best where it is 0 or less (NaN too). With a range r > 0 the
// temperature is lo + (hi - lo) (H / ln n)^exponent for the entropy H of the n candidates, lo = max(0, T - r) and
// hi = T + r. Leaves logits relative to the highest.
void applyTemperature(Candidates& candidates, const SamplingParams& params);

} // namespace alcove
