// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// std::format, compiled once: what it makes of numbers is most of what a small file would take to compile.
#pragma once

#include <format>
#include <string>
#include <string_view>

namespace alcove {

// `pattern` with the arguments in its places, as std::vformat has it; throws std::format_error as that does.
std::string formattedArguments(std::string_view pattern, std::format_args arguments);

// What std::format gives. The pattern is checked against the types of its arguments when it is compiled.
template<typename... Arguments>
std::string formatted(std::format_string<const Arguments&...> pattern, const Arguments&... arguments)
{
    return formattedArguments(pattern.get(), std::make_format_args(arguments...));
}

} // namespace alcove
