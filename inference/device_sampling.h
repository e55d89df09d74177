// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Which answers a device can choose the tokens of by itself, and what it must be told for it. All others are chosen by
// the Sampler, from logits that come back.
#pragma once

#include "inference/ops/step.h"
#include "inference/types.h"

#include <span>

namespace alcove {

// Whether `params` ask only for logit biases, penalties, top-k, top-p, min-p and temperature, few enough of the first
// two for a device's tables. What is not asked for is a stage whose value switches it off.
bool devicesCanSample(const SamplingParams& params);

// Tells a step how to choose. `before`: the tokens so far, prompt included, but for the step's own, which the device
// knows. `chance`: Sampler::uniform(), one a token. Precondition: devicesCanSample().
void fillChoice(const SamplingParams& params, std::span<const TokenId> before, double chance, ChoiceInputs& inputs);

} // namespace alcove
