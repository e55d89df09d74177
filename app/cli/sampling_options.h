// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The options that say how an answer's tokens are chosen, and how many.
#pragma once

#include "app/cli/arguments.h"
#include "inference/types.h"

#include <cstdint>
#include <optional>

namespace alcove::cli {

void addSamplingOptions(Arguments& arguments); // -n --greedy --temp ... --seed

// What the options say, `recommended` where they say nothing; nullopt after saying what is wrong with a value.
std::optional<SamplingParams> readSamplingOptions(const Arguments& arguments, SamplingParams recommended);
// nullopt after saying what is wrong.
std::optional<uint32_t> readMaxTokens(const Arguments& arguments); // 0: no limit

} // namespace alcove::cli
