// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/prompt/thinking_support.h"

#include <QJsonObject>

#include <algorithm>

namespace alcove {

void addThinkingVariables(QJsonObject& variables, const ThinkingChoice& choice)
{
    if (choice.thinking != Thinking::Usual) {
        const bool on = choice.thinking == Thinking::On;
        variables["enable_thinking"] = on;
        variables["thinking"] = on;
        variables["thinking_mode"] = on ? "enabled" : "disabled";
    }
    if (choice.effort != Effort::Usual)
        variables["reasoning_effort"] = effortNames.at(static_cast<size_t>(choice.effort));
}

ThinkingSupport
findThinkingSupport(const std::function<std::optional<std::string>(const ThinkingChoice& choice)>& render)
{
    ThinkingSupport support;
    const auto usual = render({});
    if (!usual)
        return support;
    const auto on = render({.thinking = Thinking::On});
    const auto off = render({.thinking = Thinking::Off});
    support.canSwitch = on && off && *on != *off;
    support.usuallyOn = support.canSwitch && *usual != *off;

    bool differ = false;
    std::optional<std::string> before;
    for (const Effort effort : {Effort::Low, Effort::Medium, Effort::High}) {
        const auto prompt = render({.effort = effort});
        if (!prompt)
            continue;
        support.efforts.push_back(effort);
        differ = differ || (before && *before != *prompt);
        before = prompt;
        if (*prompt == *usual && support.usualEffort == Effort::Usual)
            support.usualEffort = effort;
    }
    if (!differ) {
        support.efforts.clear();
        support.usualEffort = Effort::Usual;
    }
    return support;
}

ThinkingChoice supported(const ThinkingChoice& choice, const ThinkingSupport& support)
{
    return {.thinking = support.canSwitch ? choice.thinking : Thinking::Usual,
            .effort = std::ranges::contains(support.efforts, choice.effort) ? choice.effort : Effort::Usual};
}

} // namespace alcove
