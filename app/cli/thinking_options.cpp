// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/thinking_options.h"

#include "app/cli/terminal.h"

#include <algorithm>

namespace alcove::cli {

void addThinkingOptions(Arguments& arguments)
{
    arguments.flag("think", "The model thinks before it answers, where its chat template knows a switch for that.");
    arguments.flag("no-think", "It answers at once.");
    arguments.option({"effort"}, "How much it thinks, where its chat template asks: low, medium or high.", "level");
}

std::optional<ThinkingChoice> readThinkingOptions(const Arguments& arguments)
{
    ThinkingChoice choice;
    if (arguments.has("think") && arguments.has("no-think")) {
        arguments.refuse("--think and --no-think exclude each other.");
        return std::nullopt;
    }
    if (arguments.has("think"))
        choice.thinking = Thinking::On;
    if (arguments.has("no-think"))
        choice.thinking = Thinking::Off;
    if (arguments.has("effort")) {
        const auto name = std::ranges::find(effortNames, arguments.utf8("effort"));
        choice.effort = static_cast<Effort>(name == effortNames.end() ? 0 : name - effortNames.begin());
        if (choice.effort == Effort::Usual) {
            arguments.refuse("--effort takes low, medium or high, not " + arguments.text("effort") + ".");
            return std::nullopt;
        }
    }
    return choice;
}

void tellUnknownChoice(const ThinkingChoice& choice, const ThinkingSupport& support)
{
    if (choice.thinking != Thinking::Usual && !support.canSwitch)
        printError("[the model's chat template has no switch for thinking]\n");
    if (choice.effort != Effort::Usual && !std::ranges::contains(support.efforts, choice.effort))
        printError("[the model's chat template does not ask for this effort]\n");
}

} // namespace alcove::cli
