// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/bench/measure.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <sys/resource.h>

namespace alcove::bench {
namespace {

// Arbitrary tokens, the same on every machine: what they say does not change the work.
std::vector<TokenId> tokens(uint32_t count, uint32_t vocabulary, uint32_t salt)
{
    std::vector<TokenId> ids(count);
    uint32_t state = 12345 + salt;
    for (TokenId& id : ids) {
        state = state * 1664525 + 1013904223;
        id = static_cast<TokenId>((state >> 8) % vocabulary);
    }
    return ids;
}

uint64_t peakResidentBytes()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<uint64_t>(usage.ru_maxrss) * 1024;
}

// Puts the cache at the depth asked for, reads a prompt there and writes behind it. Each `run` has another prompt, so
// that the cache holds nothing of it.
Result<GenerateStats> generate(Session& session, const Report& report, uint32_t run, uint32_t maxTokens)
{
    const std::atomic<bool> never = false;
    const Settings& settings = report.settings;
    const auto prompt = tokens(settings.promptTokens + settings.depth, report.model.vocabulary, run);
    if (settings.depth > 0) {
        // So many are read; the others' rows are copies of theirs.
        const uint32_t reallyRead = std::min(settings.depth, 64U);
        GenerateRequest before{.prompt = {prompt.begin(), prompt.begin() + reallyRead},
                               .sampling = {.temperature = 0},
                               .maxTokens = 1,
                               .ignoreEndOfTurn = true};
        if (auto read = session.generate(before, {}, never); !read)
            return read;
        if (auto repeated = session.repeatCache(std::span(prompt).first(settings.depth)); !repeated)
            return std::unexpected(repeated.error());
    }
    const GenerateRequest request{
        .prompt = prompt, .sampling = {.temperature = 0}, .maxTokens = maxTokens, .ignoreEndOfTurn = true};
    return session.generate(request, {}, never);
}

Result<void> measureRates(Session& session, Report& report)
{
    const Settings& settings = report.settings;
    // The first run warms up and is dropped.
    for (uint32_t run = 0; run <= settings.repeats; ++run) {
        const auto stats = generate(session, report, run, settings.generatedTokens);
        if (!stats)
            return std::unexpected(stats.error());
        if (run == 0)
            continue;
        report.prefill.all.push_back((stats->promptTokens - stats->reusedTokens) / stats->prefillSeconds);
        // The first token comes out of the prefill.
        report.decode.all.push_back((stats->generatedTokens - 1) / stats->decodeSeconds);
    }
    std::ranges::sort(report.prefill.all);
    std::ranges::sort(report.decode.all);
    return {};
}

// Stops the reading of a prompt at places spread over the time that it takes.
Result<void> measureStops(Session& session, Report& report)
{
    using Clock = std::chrono::steady_clock;
    const Settings& settings = report.settings;
    const double whole = settings.promptTokens / report.prefill.median();
    for (uint32_t run = 0; run < settings.repeats; ++run) {
        const GenerateRequest request{
            .prompt = tokens(settings.promptTokens, report.model.vocabulary, settings.repeats + 1 + run),
            .sampling = {.temperature = 0},
            .maxTokens = 1,
            .ignoreEndOfTurn = true};
        std::atomic<bool> stop = false;
        auto reading = std::async(std::launch::async, [&] { return session.generate(request, {}, stop); });
        const double share = (run + 0.5) / settings.repeats;
        const bool ended = reading.wait_for(std::chrono::duration<double>(whole * share)) == std::future_status::ready;
        const Clock::time_point asked = Clock::now();
        stop = true;
        const auto stats = reading.get();
        if (!stats)
            return std::unexpected(stats.error());
        if (!ended) // else this one was too fast to be stopped
            report.stop.all.push_back(std::chrono::duration<double>(Clock::now() - asked).count());
    }
    std::ranges::sort(report.stop.all);
    return {};
}

// Timed kernels wait for each other, so this is a model of its own beside the one that the rates are taken from.
Result<void> measureKernels(const std::filesystem::path& model, EngineOptions options, Report& report)
{
    options.profile = true;
    auto engine = Engine::load(model, options);
    if (!engine)
        return std::unexpected(engine.error());
    auto session = (*engine)->newSession();
    if (!session)
        return std::unexpected(session.error());
    const uint32_t tokensToWrite = report.settings.generatedTokens;
    for (uint32_t run = 0; run < 2; ++run) { // of which the first warms up
        if (auto read = generate(**session, report, run, 1); !read)
            return std::unexpected(read.error());
        report.prefillProfile = (*session)->takeProfile();
        if (auto written = generate(**session, report, run, tokensToWrite); !written)
            return std::unexpected(written.error());
        report.decodeProfile = (*session)->takeProfile();
    }
    report.kernels = (*engine)->kernelBuilds();
    return {};
}

} // namespace

double Report::bandwidthShare() const
{
    const auto bytes = static_cast<double>(traffic.weights + traffic.cache);
    return copyBandwidth > 0 ? decode.median() * bytes / copyBandwidth : 0;
}

Result<Report> measure(const std::filesystem::path& model, const Settings& settings)
{
    const uint32_t context = settings.promptTokens + settings.depth + settings.generatedTokens + 1;
    const EngineOptions options{.device = settings.device, .contextLength = context};
    Report report{.settings = settings};
    {
        const auto start = std::chrono::steady_clock::now();
        auto engine = Engine::load(model, options);
        if (!engine)
            return std::unexpected(engine.error());
        auto session = (*engine)->newSession();
        if (!session)
            return std::unexpected(session.error());
        report.loadSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        report.model = (*engine)->model();
        report.device = (*engine)->device();
        report.firstCache = (*session)->cacheBytes();
        if (auto measured = measureRates(**session, report); !measured)
            return std::unexpected(measured.error());
        if (auto measured = measureStops(**session, report); !measured)
            return std::unexpected(measured.error());
        report.products = (*session)->promptProducts();
        report.cost = (*session)->decodeCost();
        report.traffic = (*session)->tokenTraffic(context - settings.generatedTokens / 2);
        report.cache = (*session)->cacheBytes();
        report.deviceMemory = (*engine)->memoryUse().graphics;
        report.weightsInRam = (*engine)->weightsInRam();
        report.peakMemory = peakResidentBytes();
        const auto bandwidth = (*engine)->measureCopy();
        if (!bandwidth)
            return std::unexpected(bandwidth.error());
        report.copyBandwidth = *bandwidth;
    }
    if (settings.profile || settings.kernels) {
        if (auto measured = measureKernels(model, options, report); !measured)
            return std::unexpected(measured.error());
    }
    return report;
}

} // namespace alcove::bench
