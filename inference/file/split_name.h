// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The names of a model's parts: <prefix>-00001-of-00003.gguf, counted from one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace alcove {

struct SplitName {
    std::string prefix;
    uint32_t number = 0;
    uint32_t count = 0;
};

// nullopt: the name is not that of a part.
std::optional<SplitName> parseSplitName(std::string_view fileName);

std::string splitName(std::string_view prefix, uint32_t number, uint32_t count);

} // namespace alcove
