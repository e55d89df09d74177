// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Standard input, and text in files.
#pragma once

#include "inference/result.h"

#include <QString>

#include <optional>
#include <string>

namespace alcove::cli {

// All of it, byte for byte.
std::string readAllInput();

// All of a file of text. Fails when it can't be read and when it is not UTF-8, with the place.
Result<std::string> readTextFile(const QString& path);

// The next line without its end; nullopt at the end of the input and when Ctrl+C broke the wait.
std::optional<std::string> readInputLine();

} // namespace alcove::cli
