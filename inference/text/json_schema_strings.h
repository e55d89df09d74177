// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// JSON strings as parts of a grammar.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace alcove {

// "text" as a literal of GBNF.
std::string gbnfLiteral(std::string_view text);

// What stands between the quotes of a string that matches a regular expression of ECMAScript: literals, classes,
// groups, alternatives, repetitions, \d \w \s and the anchors at its ends. The whole string matches, whether anchored
// or not. Refuses what else there is, by name.
std::string gbnfOfPattern(std::string_view pattern);

// What stands between the quotes of a date, time, date-time (RFC 3339) or uuid; refuses other formats.
std::string gbnfOfFormat(std::string_view format);

// A quoted string that is none of `names`: for the properties that a schema does not name. It calls a rule `plain`: one
// character of a string that stands for itself.
std::string gbnfOfOtherNames(const std::vector<std::string>& names);

} // namespace alcove
