// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The pieces that each format of a conversation is written with.
#pragma once

#include "app/prompt/prompt_format.h"

#include <string_view>

namespace alcove {

// Where a system text goes in formats without a turn of its own for it.
enum class SystemPlace { OwnTurn, FirstUserTurn, LastUserTurn };

struct PromptLayout {
    PromptFormat format;
    std::string_view name;
    bool bos; // the text begins with BOS, whatever the file says about adding it
    std::string_view systemStart, systemEnd;
    std::string_view userStart, userEnd;
    std::string_view assistantStart, assistantEnd;
    std::string_view answerStart; // in place of assistantStart, where the next answer is to begin
    SystemPlace system = SystemPlace::OwnTurn;
    std::string_view textStart = {}; // before everything, after BOS
};

const PromptLayout& promptLayout(PromptFormat format);

} // namespace alcove
