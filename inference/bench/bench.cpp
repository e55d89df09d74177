// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// alcove-bench: how fast a model reads and writes on a device. Links no Qt and runs wherever a Vulkan driver is.
#include "inference/engine.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <format>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace alcove;

struct Settings {
    std::string model;
    std::string device = "auto";
    uint32_t promptTokens = 512;
    uint32_t generatedTokens = 64;
    uint32_t depth = 0;
    uint32_t repeats = 5;
    bool json = false;
};

// Tokens a second of several runs: machines are noisy, so the middle one counts and the spread is shown.
struct Rates {
    std::vector<double> all;
    double median() const { return all[all.size() / 2]; }
    void finish() { std::ranges::sort(all); }
};

struct Report {
    Rates prefill;
    Rates decode;
    double loadSeconds = 0;
    Session::DecodeCost cost;
};

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

Result<Report> measure(const Settings& settings, const Engine& engine, Session& session)
{
    const std::atomic<bool> never = false;
    Report report;
    const uint32_t vocabulary = engine.model().vocabulary;
    for (uint32_t run = 0; run <= settings.repeats; ++run) {
        // Another beginning each time, so that nothing is found in the cache; the first run warms up and is dropped.
        const auto prompt = tokens(settings.promptTokens + settings.depth, vocabulary, run);
        if (settings.depth > 0) {
            const std::vector<TokenId> before(prompt.begin(), prompt.begin() + settings.depth);
            if (auto read = session.logits(before); !read)
                return std::unexpected(read.error());
        }
        GenerateRequest request{.prompt = prompt,
                                .sampling = {.temperature = 0},
                                .maxTokens = settings.generatedTokens,
                                .ignoreEndOfTurn = true};
        const auto stats = session.generate(request, {}, never);
        if (!stats)
            return std::unexpected(stats.error());
        if (run == 0)
            continue;
        report.prefill.all.push_back((stats->promptTokens - stats->reusedTokens) / stats->prefillSeconds);
        // The first token comes out of the prefill.
        report.decode.all.push_back((stats->generatedTokens - 1) / stats->decodeSeconds);
    }
    report.prefill.finish();
    report.decode.finish();
    report.cost = session.decodeCost();
    return report;
}

// As a JSON string; the file chooses a model's name.
std::string quoted(const std::string& text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return out + '"';
}

std::string line(const char* name, const Rates& rates)
{
    return std::format("{:<8} {:>10.1f} tokens/s   (min {:.1f}, max {:.1f}, {} runs)\n", name, rates.median(),
                       rates.all.front(), rates.all.back(), rates.all.size());
}

void print(const Settings& settings, const Engine& engine, const Report& report)
{
    const ModelInfo& model = engine.model();
    if (settings.json) {
        std::cout << std::format("{{\"model\": {}, \"quantization\": \"{}\", \"device\": {}, \"prompt\": {}, "
                                 "\"depth\": {}, \"generated\": {}, \"load_s\": {:.3f}, "
                                 "\"prefill\": {{\"median\": {:.3f}, \"min\": {:.3f}, \"max\": {:.3f}}}, "
                                 "\"decode\": {{\"median\": {:.3f}, \"min\": {:.3f}, \"max\": {:.3f}}}, "
                                 "\"kernels_a_token\": {}, \"barriers_a_token\": {}}}\n",
                                 quoted(model.name), model.quantization, quoted(engine.device().name),
                                 settings.promptTokens, settings.depth, settings.generatedTokens, report.loadSeconds,
                                 report.prefill.median(), report.prefill.all.front(), report.prefill.all.back(),
                                 report.decode.median(), report.decode.all.front(), report.decode.all.back(),
                                 report.cost.kernels, report.cost.barriers);
        return;
    }
    std::cout << std::format("{} {} on {}\nprompt {} at depth {}, {} tokens generated, loaded in {:.2f} s\n",
                             model.name, model.quantization, engine.device().name, settings.promptTokens,
                             settings.depth, settings.generatedTokens, report.loadSeconds)
              << line("prefill", report.prefill) << line("decode", report.decode);
    if (report.cost.kernels > 0)
        std::cout << std::format("a token: {} kernels, {} barriers, 1 submit\n", report.cost.kernels,
                                 report.cost.barriers);
}

int complain(const Error& error)
{
    std::cerr << error.message << '\n' << error.remedy << '\n';
    return 1;
}

} // namespace

int main(int argc, char** argv)
{
    Settings settings;
    CLI::App app{"How fast a model reads and writes on a device", "alcove-bench"};
    app.add_option("--model,-m", settings.model, "GGUF file")->required();
    app.add_option("--device", settings.device, "auto, cpu, vulkan or vulkan:N");
    app.add_option("-p", settings.promptTokens, "tokens of the prompt")->check(CLI::PositiveNumber);
    app.add_option("-n", settings.generatedTokens, "tokens to generate, at least 2")->check(CLI::Range(2, 1 << 20));
    app.add_option("-d", settings.depth, "tokens read before the prompt");
    app.add_option("-r", settings.repeats, "runs")->check(CLI::PositiveNumber);
    app.add_flag("--json", settings.json, "one line of JSON");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        return app.exit(e) == 0 ? 0 : 2;
    }

    const auto start = std::chrono::steady_clock::now();
    const uint32_t context = settings.promptTokens + settings.depth + settings.generatedTokens + 1;
    auto engine = Engine::load(settings.model, {.device = settings.device, .contextLength = context});
    if (!engine)
        return complain(engine.error());
    auto session = (*engine)->newSession();
    if (!session)
        return complain(session.error());
    const double loadSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    auto report = measure(settings, **engine, **session);
    if (!report)
        return complain(report.error());
    report->loadSeconds = loadSeconds;
    print(settings, **engine, *report);
    return 0;
}
