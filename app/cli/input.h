// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Standard input.
#pragma once

#include <optional>
#include <string>

namespace alcove::cli {

// All of it, byte for byte.
std::string readAllInput();

// The next line without its end; nullopt at the end of the input and when Ctrl+C broke the wait.
std::optional<std::string> readInputLine();

} // namespace alcove::cli
