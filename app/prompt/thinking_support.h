// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What a chat template leaves to choose about thinking, found by asking it.
#pragma once

#include "app/prompt/thinking.h"

#include <functional>
#include <optional>
#include <string>

class QJsonObject;

namespace alcove {

// The variables by which templates know a choice: enable_thinking (Qwen, GLM), thinking (DeepSeek, Granite, Kimi),
// thinking_mode (MiniMax), reasoning_effort (gpt-oss, Hunyuan). What is Usual is left to the template.
void addThinkingVariables(QJsonObject& variables, const ThinkingChoice& choice);

// `render` gives the prompt for some question, or nothing where the template refuses the choice. A choice that changes
// nothing is none.
ThinkingSupport
findThinkingSupport(const std::function<std::optional<std::string>(const ThinkingChoice& choice)>& render);

// The part of a choice that there is.
ThinkingChoice supported(const ThinkingChoice& choice, const ThinkingSupport& support);

} // namespace alcove
