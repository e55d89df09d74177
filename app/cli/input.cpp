// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/input.h"

#include <iostream>
#include <iterator>

namespace alcove::cli {

std::string readAllInput()
{
    return {std::istreambuf_iterator<char>(std::cin), {}};
}

std::optional<std::string> readInputLine()
{
    std::string line;
    if (!std::getline(std::cin, line))
        return std::nullopt;
    if (line.ends_with('\r'))
        line.pop_back();
    return line;
}

} // namespace alcove::cli
