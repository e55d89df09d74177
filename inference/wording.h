// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the engine tells a person: English, made so that a window can say it in another language.
#pragma once

#include "inference/formatted.h"

#include <concepts>
#include <format>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alcove {

// A text in English, which is the std::string that this is, and what it was made of. Without a pattern it says the same
// in every language: a name, a number's digits, or what somebody has translated already.
class Wording : public std::string {
public:
    Wording() = default;
    Wording(std::string plain) : std::string(std::move(plain)) {}
    Wording(const char* plain) : std::string(plain) {}

    // `pattern` with its arguments in the places of its “{}”: names, numbers and other wordings. lupdate finds the
    // pattern because the function is called tr; a translation may name its places, “{1} {0}”.
    template<typename... Arguments>
    static Wording tr(std::format_string<const Arguments&...> pattern, const Arguments&... arguments)
    {
        Wording made(formatted(pattern, arguments...));
        made.m_pattern = pattern.get().data(); // of a literal, so it ends with a zero and stays
        (made.m_arguments.push_back(argument(arguments)), ...);
        return made;
    }

    // An argument that is written with so many digits behind the decimal sign.
    static Wording number(double value, int decimals)
    {
        Wording made(formatted("{:.{}f}", value, decimals));
        made.m_isNumber = true;
        return made;
    }

    const char* pattern() const { return m_pattern; } // null: there is none
    const std::vector<Wording>& arguments() const { return m_arguments; }
    bool isNumber() const { return m_isNumber; } // the text is what std::format makes of one

private:
    template<typename Argument>
    static Wording argument(const Argument& value)
    {
        if constexpr (std::same_as<Argument, Wording>) {
            return value;
        } else if constexpr (std::convertible_to<const Argument&, std::string_view>) {
            return std::string(std::string_view(value));
        } else {
            Wording made(formatted("{}", value));
            made.m_isNumber = true;
            return made;
        }
    }

    const char* m_pattern = nullptr;
    std::vector<Wording> m_arguments;
    bool m_isNumber = false;
};

} // namespace alcove

template<>
struct std::formatter<alcove::Wording> : std::formatter<std::string_view> {};
