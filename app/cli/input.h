// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Standard input, and text files.
#pragma once

#include "inference/result.h"

#include <QString>

#include <optional>
#include <string>

namespace alcove::cli {

// All of it, byte for byte.
std::string readAllInput();

// A text that a person wrote, such as a grammar. Fails by the file's name, also on one of more than 16 MiB.
Result<std::string> readTextFile(const QString& file);

// The next line without its end; nullopt at the end of the input and when Ctrl+C broke the wait.
std::optional<std::string> readInputLine();

} // namespace alcove::cli
