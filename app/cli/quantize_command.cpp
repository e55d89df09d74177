// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"
#include "app/cli/terminal.h"
#include "inference/formatted.h"
#include "inference/quantize.h"

#include <algorithm>

namespace alcove::cli {

namespace {

std::string typeNames()
{
    std::string text;
    for (const std::string_view name : quantizationNames())
        text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

std::string describe(const QuantizeSummary& summary)
{
    std::string text = formatted("{} instead of {}, {:.2f} bits a weight\n", humanBytes(summary.bytesAfter),
                                 humanBytes(summary.bytesBefore),
                                 8 * static_cast<double>(summary.bytesAfter) / static_cast<double>(summary.parameters));
    std::string counts;
    for (const auto& [type, count] : summary.tensors)
        counts += (counts.empty() ? "" : ", ") + formatted("{} {}", count, type);
    text += "Tensors: " + counts + "\n";
    if (summary.fallbacks > 0)
        text += formatted("{} of them got another type than planned: their rows don't fill its blocks.\n",
                          summary.fallbacks);
    return text;
}

} // namespace

int quantize(const QStringList& commandLine)
{
    Arguments arguments("IN.gguf OUT.gguf TYPE",
                        "Makes a smaller model file of one with F32, F16 or BF16 weights, with all cores. TYPE is one "
                        "encoding or a usual mixture of them: " +
                            QString::fromStdString(typeNames()) + ".");
    if (const auto code = arguments.parse(commandLine, 3))
        return *code;
    const std::string type = arguments.word(2).toUpper().toStdString();
    const std::vector<std::string_view> names = quantizationNames();
    if (std::ranges::find(names, type) == names.end())
        return arguments.refuse(arguments.word(2) + " is no type it makes. It makes " +
                                QString::fromStdString(typeNames()) + ".");

    const Interrupt interrupt;
    const std::filesystem::path output = toPath(arguments.word(1));
    const QuantizeProgress progress = [&](uint64_t done, uint64_t total) {
        showStatus(formatted("Writing {}: {} %", printable(output.filename().string()), done * 100 / total));
        return !interrupt.raised();
    };
    const auto summary = quantizeModelFile(toPath(arguments.word(0)), output, type, progress);
    showStatus({});
    if (!summary)
        return interrupt.raised() ? interrupted : report(summary.error());
    printError(describe(*summary));
    return success;
}

} // namespace alcove::cli
