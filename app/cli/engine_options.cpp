// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/engine_options.h"

#include "app/cli/terminal.h"

#include <QFile>
#include <QStandardPaths>

#include <format>
#include <limits>

namespace alcove::cli {

void addEngineOptions(Arguments& arguments)
{
    arguments.option({"model"}, "The GGUF file of the model.", "file");
    addDeviceOptions(arguments);
}

void addDeviceOptions(Arguments& arguments)
{
    arguments.option({"device"}, "auto, cpu, vulkan or vulkan:N; see alcove-cli devices. Default: auto.", "device");
    arguments.option({"kv"}, "Number format of the KV cache: f16 or f32. Default: f16.", "format");
    arguments.option({"ctx"}, "Length of the context in tokens. Default: the model's own, at most 16384.", "tokens");
}

void addSamplingOptions(Arguments& arguments)
{
    const SamplingParams defaults;
    arguments.option({"n"}, "At most this many tokens an answer. Default: until it ends.", "tokens");
    arguments.flag("greedy", "Always take the likeliest token.");
    arguments.option({"temp"}, QString("Temperature; 0 is greedy. Default: %1.").arg(defaults.temperature), "number");
    arguments.option({"top-k"}, QString("Draw from the K likeliest; 0: all. Default: %1.").arg(defaults.topK), "K");
    arguments.option({"top-p"}, QString("Draw from the likeliest up to this sum. Default: %1.").arg(defaults.topP),
                     "number");
    arguments.option({"min-p"}, QString("Least probability beside the likeliest's. Default: %1.").arg(defaults.minP),
                     "number");
    arguments.option({"repeat-penalty"}, "Above 1: tokens seen before become less likely. Default: 1.", "number");
    arguments.option({"seed"}, "Draw the same answer each time. Default: another each time.", "number");
}

std::optional<EngineOptions> readEngineOptions(const Arguments& arguments)
{
    EngineOptions options;
    if (arguments.has("device"))
        options.device = arguments.utf8("device");
    if (arguments.has("kv")) {
        const QString format = arguments.text("kv");
        if (format != "f16" && format != "f32") {
            arguments.refuse("--kv takes f16 or f32, not " + format + ".");
            return std::nullopt;
        }
        options.kvType = format == "f32" ? KvType::F32 : KvType::F16;
    }
    int64_t context = 0;
    if (!arguments.number("ctx", 2, 1 << 28, context))
        return std::nullopt;
    options.contextLength = static_cast<uint32_t>(context);
    options.cacheFolder = toPath(QStandardPaths::writableLocation(QStandardPaths::CacheLocation));
    return options;
}

std::optional<SamplingParams> readSamplingOptions(const Arguments& arguments)
{
    SamplingParams sampling;
    int64_t topK = sampling.topK;
    int64_t seed = -1;
    if (!arguments.real("temp", 0, 100, sampling.temperature) || !arguments.number("top-k", 0, 1 << 20, topK) ||
        !arguments.real("top-p", 0, 1, sampling.topP) || !arguments.real("min-p", 0, 1, sampling.minP) ||
        !arguments.real("repeat-penalty", 0.01, 100, sampling.repeatPenalty) ||
        !arguments.number("seed", 0, std::numeric_limits<int64_t>::max(), seed))
        return std::nullopt;
    sampling.topK = static_cast<int32_t>(topK);
    if (seed >= 0)
        sampling.seed = static_cast<uint64_t>(seed);
    if (arguments.has("greedy"))
        sampling.temperature = 0;
    return sampling;
}

std::optional<uint32_t> readMaxTokens(const Arguments& arguments)
{
    int64_t tokens = 0;
    if (!arguments.number("n", 1, 1 << 28, tokens))
        return std::nullopt;
    return static_cast<uint32_t>(tokens);
}

std::filesystem::path toPath(const QString& file)
{
    return QFile::encodeName(file).toStdString();
}

Result<std::unique_ptr<Engine>> loadEngine(const std::filesystem::path& file, const EngineOptions& options,
                                           const Interrupt& interrupt)
{
    const LoadProgress progress = [&](uint64_t done, uint64_t total) {
        showStatus(std::format("Loading {}: {} %", file.filename().string(), total == 0 ? 100 : done * 100 / total));
        return !interrupt.raised();
    };
    auto engine = Engine::load(file, options, progress);
    showStatus({});
    return engine;
}

std::string describeStats(const GenerateStats& stats, bool drawn)
{
    const auto rate = [](uint32_t tokens, double seconds) { return seconds > 0 ? tokens / seconds : 0.0; };
    const uint32_t read = stats.promptTokens - stats.reusedTokens;
    std::string text = std::format("{} tokens, {:.1f} a second; prompt of {}", stats.generatedTokens,
                                   rate(stats.generatedTokens, stats.decodeSeconds), stats.promptTokens);
    if (stats.reusedTokens > 0)
        text += std::format(", {} of them known", stats.reusedTokens);
    text += std::format(", {:.1f} a second", rate(read, stats.prefillSeconds));
    if (drawn)
        text += std::format("; seed {}", stats.seed);
    if (stats.finish == FinishReason::ContextFull)
        text += "; the context is full";
    return text;
}

} // namespace alcove::cli
