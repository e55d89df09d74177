// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/terminal.h"

#include "app/cli/commands.h"
#include "inference/formatted.h"
#include "inference/text/utf8.h"

#include <array>
#include <cstdio>
#include <unistd.h>

namespace alcove::cli {

bool inputIsTerminal()
{
    return isatty(STDIN_FILENO) == 1;
}

bool outputIsTerminal()
{
    return isatty(STDOUT_FILENO) == 1;
}

bool errorIsTerminal()
{
    return isatty(STDERR_FILENO) == 1;
}

void print(std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

void printError(std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stderr);
}

int report(const Error& error)
{
    showStatus({});
    std::string text = "alcove-cli: " + printable(error.message) + "\n";
    if (!error.remedy.empty())
        text += printable(error.remedy) + "\n";
    if (!error.details.empty())
        text += "(" + printable(error.details) + ")\n";
    printError(text);
    return badInput;
}

void showStatus(std::string_view text)
{
    if (errorIsTerminal())
        printError("\r\x1B[K" + std::string(text));
}

std::string printable(std::string_view text)
{
    std::string safe;
    const std::string valid = validUtf8(text);
    for (std::string_view rest = valid; !rest.empty();) {
        const Utf8Step step = nextUtf8(rest);
        if (step.character == '\n')
            safe += "\\n";
        else if (step.character == '\t')
            safe += "\\t";
        else if (step.character < 0x20 || (step.character >= 0x7F && step.character < 0xA0))
            safe += formatted("\\x{:02X}", static_cast<uint32_t>(step.character));
        else
            safe += rest.substr(0, step.bytes);
        rest.remove_prefix(step.bytes);
    }
    return safe;
}

std::string humanBytes(uint64_t bytes)
{
    constexpr std::array units = {"kB", "MB", "GB", "TB"};
    if (bytes < 1000)
        return formatted("{} bytes", bytes);
    auto value = static_cast<double>(bytes) / 1000;
    size_t unit = 0;
    while (value >= 999.5 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    return formatted("{:.{}f} {}", value, value < 10 ? 1 : 0, units[unit]);
}

std::string humanNumber(uint64_t number)
{
    std::string text = std::to_string(number);
    for (size_t i = text.size(); i > 3;) {
        i -= 3;
        text.insert(i, 1, ',');
    }
    return text;
}

} // namespace alcove::cli
