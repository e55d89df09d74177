// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/file/tensor_name.h"

#include <charconv>

namespace alcove {

std::optional<uint32_t> blockOf(std::string_view name)
{
    constexpr std::string_view prefix = "blk.";
    if (!name.starts_with(prefix))
        return std::nullopt;
    const std::string_view rest = name.substr(prefix.size());
    uint32_t block = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), block);
    return error == std::errc() ? std::optional(block) : std::nullopt;
}

} // namespace alcove
