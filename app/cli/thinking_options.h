// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The options that say whether, and how much, a model thinks before it answers.
#pragma once

#include "app/cli/arguments.h"
#include "app/prompt/thinking.h"

#include <optional>

namespace alcove::cli {

void addThinkingOptions(Arguments& arguments);

// What they say; nothing after a message about a wrong one.
std::optional<ThinkingChoice> readThinkingOptions(const Arguments& arguments);

// Says on standard error which of them the model's chat template does not know.
void tellUnknownChoice(const ThinkingChoice& choice, const ThinkingSupport& support);

} // namespace alcove::cli
