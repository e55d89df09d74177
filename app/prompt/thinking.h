// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Whether, and how much, a model thinks before it answers.
#pragma once

#include <array>
#include <string_view>
#include <vector>

namespace alcove {

// Usual: what the model's chat template does when it is told nothing.
enum class Thinking { Usual, On, Off };
enum class Effort { Usual, Low, Medium, High };

// As templates and the database name them.
inline constexpr std::array effortNames = {"usual", "low", "medium", "high"};
inline constexpr std::array thinkingNames = {"usual", "on", "off"};

// What somebody wants.
struct ThinkingChoice {
    Thinking thinking = Thinking::Usual;
    Effort effort = Effort::Usual;

    bool operator==(const ThinkingChoice&) const = default;
};

// What a model's chat template leaves to choose.
struct ThinkingSupport {
    bool canSwitch = false;             // on and off
    bool usuallyOn = false;             // with canSwitch
    std::vector<Effort> efforts;        // empty: no choice; never holds Usual
    Effort usualEffort = Effort::Usual; // Usual: none of `efforts`
};

} // namespace alcove
