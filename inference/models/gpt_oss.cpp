// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// gpt-oss (OpenAI, 2025): attention sinks, every other layer sees a window only, biases everywhere, experts with a
// clamped activation, weighed by a softmax over the chosen.
#include "inference/models/architectures.h"
#include "inference/models/gqa_decoder.h"

namespace alcove {

namespace {

constexpr std::string_view biases[] = {"attn_output.bias", "ffn_gate_inp.bias", "ffn_down_exps.bias"};

} // namespace

Result<std::unique_ptr<Model>> createGptOss(const GgufFile& file, Backend& backend)
{
    return GqaDecoder::create(file, backend,
                              {.pairing = RopePairing::Halves,
                               .feedForwardNorm = "post_attention_norm",
                               .required = biases,
                               .moe = {.gating = Gating::SoftmaxOfChosen},
                               .expertActivation = ClampedSwiglu{.alpha = 1.702F, .limit = 7},
                               .sinks = true,
                               .windowed = true});
}

} // namespace alcove
