// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the commands say, and where.
#pragma once

#include "inference/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace alcove::cli {

bool inputIsTerminal();
bool outputIsTerminal();
bool errorIsTerminal();

void print(std::string_view text);      // to standard output, at once
void printError(std::string_view text); // to standard error

// Says what went wrong and what to do; gives the exit code.
int report(const Error& error);

// A line that the next one replaces, on standard error and only where that is a terminal. Empty text clears it.
void showStatus(std::string_view text);

// Text from a file, safe to show: control characters, which could steer the terminal, come out as escapes.
std::string printable(std::string_view text);

std::string humanBytes(uint64_t bytes);   // "1.4 GB", decimal as on a disk's label
std::string humanNumber(uint64_t number); // "656,128"

} // namespace alcove::cli
