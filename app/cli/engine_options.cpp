// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/engine_options.h"

#include "app/cli/terminal.h"
#include "inference/formatted.h"

#include <QFile>
#include <QStandardPaths>

namespace alcove::cli {

void addEngineOptions(Arguments& arguments, const QString& aboutCtx)
{
    arguments.option({"model"}, "The GGUF file of the model.", "file");
    addDeviceOptions(arguments, aboutCtx);
}

void addDeviceOptions(Arguments& arguments, const QString& aboutCtx)
{
    arguments.option({"device"}, "auto, cpu, vulkan or vulkan:N; see alcove-cli devices. Default: auto.", "device");
    arguments.option({"kv"}, "Number format of the KV cache: f16, q8_0 (half the memory) or f32. Default: f16.",
                     "format");
    arguments.option({"ctx"}, aboutCtx, "tokens");
    arguments.option({"graphics-share"}, "Percent of the card's memory that the program may take. Default: 100.",
                     "percent");
}

std::optional<EngineOptions> readEngineOptions(const Arguments& arguments)
{
    EngineOptions options;
    if (arguments.has("device"))
        options.device = arguments.utf8("device");
    if (arguments.has("kv")) {
        const QString format = arguments.text("kv");
        if (format != "f16" && format != "q8_0" && format != "f32") {
            arguments.refuse("--kv takes f16, q8_0 or f32, not " + format + ".");
            return std::nullopt;
        }
        options.kvType = format == "f32" ? KvType::F32 : format == "q8_0" ? KvType::Q8_0 : KvType::F16;
    }
    int64_t context = 0;
    if (!arguments.number("ctx", 2, 1 << 28, context))
        return std::nullopt;
    options.contextLength = static_cast<uint32_t>(context);
    int64_t share = options.graphicsShare;
    if (!arguments.number("graphics-share", 1, 100, share))
        return std::nullopt;
    options.graphicsShare = static_cast<uint32_t>(share);
    options.cacheFolder = toPath(QStandardPaths::writableLocation(QStandardPaths::CacheLocation));
    return options;
}

std::filesystem::path toPath(const QString& file)
{
    return QFile::encodeName(file).toStdString();
}

Result<std::unique_ptr<Engine>> loadEngine(const std::filesystem::path& file, const EngineOptions& options,
                                           const Interrupt& interrupt)
{
    const LoadProgress progress = [&](uint64_t done, uint64_t total) {
        showStatus(formatted("Loading {}: {} %", file.filename().string(), total == 0 ? 100 : done * 100 / total));
        return !interrupt.raised();
    };
    auto engine = Engine::load(file, options, progress);
    showStatus({});
    return engine;
}

void tellTemplateProblem(const ConversationWriter& writer)
{
    if (const auto& problem = writer.templateProblem())
        printError("[written in the usual form of the model's family: " + printable(problem->message) + "]\n");
}

std::string describeStats(const GenerateStats& stats, bool drawn)
{
    const auto rate = [](uint32_t tokens, double seconds) { return seconds > 0 ? tokens / seconds : 0.0; };
    const uint32_t read = stats.promptTokens - stats.reusedTokens;
    std::string text = formatted("{} tokens, {:.1f} a second; prompt of {}", stats.generatedTokens,
                                 rate(stats.generatedTokens, stats.decodeSeconds), stats.promptTokens);
    if (stats.reusedTokens > 0)
        text += formatted(", {} of them known", stats.reusedTokens);
    text += formatted(", {:.1f} a second", rate(read, stats.prefillSeconds));
    if (drawn)
        text += formatted("; seed {}", stats.seed);
    if (stats.finish == FinishReason::ContextFull)
        text += "; the context is full";
    return text;
}

} // namespace alcove::cli
