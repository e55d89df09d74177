// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/file/split_name.h"
#include "inference/formatted.h"

#include <charconv>

namespace alcove {

namespace {

// Exactly five digits: what every tool that splits models writes.
std::optional<uint32_t> fiveDigits(std::string_view text)
{
    uint32_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.size() != 5 || problem != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

} // namespace

std::optional<SplitName> parseSplitName(std::string_view fileName)
{
    constexpr std::string_view tail = "-00001-of-00001.gguf";
    if (fileName.size() <= tail.size() || !fileName.ends_with(".gguf"))
        return std::nullopt;
    const std::string_view found = fileName.substr(fileName.size() - tail.size());
    const std::optional<uint32_t> number = fiveDigits(found.substr(1, 5));
    const std::optional<uint32_t> count = fiveDigits(found.substr(10, 5));
    if (found[0] != '-' || found.substr(6, 4) != "-of-" || !number || !count || *number == 0 || *number > *count)
        return std::nullopt;
    return SplitName{std::string(fileName.substr(0, fileName.size() - tail.size())), *number, *count};
}

std::string splitName(std::string_view prefix, uint32_t number, uint32_t count)
{
    return formatted("{}-{:05}-of-{:05}.gguf", prefix, number, count);
}

} // namespace alcove
