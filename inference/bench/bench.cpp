// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// alcove-bench: how fast a model reads and writes on a device. Links no Qt and runs wherever a Vulkan driver is.
#include "inference/bench/report.h"
#include "inference/bench/synthetic_model.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <optional>
#include <string>

namespace {

using namespace alcove;
using namespace alcove::bench;

int complain(const Error& error)
{
    std::cerr << error.message << '\n' << error.remedy << '\n';
    if (!error.details.empty())
        std::cerr << '(' << error.details << ")\n";
    return 1;
}

} // namespace

int main(int argc, char** argv)
{
    Settings settings;
    std::string file;
    std::string synthetic;
    std::string save;
    bool json = false;
    CLI::App app{"How fast a model reads and writes on a device", "alcove-bench"};
    auto* models = app.add_option_group("model", "what is run")->require_option(1);
    models->add_option("--model,-m", file, "GGUF file");
    models->add_option("--synthetic", synthetic,
                       "ARCHITECTURE:SIZE[:ENCODING], a model of random weights in memory: " + syntheticNames());
    app.add_option("--device", settings.device, "auto, cpu, vulkan or vulkan:N");
    app.add_option("-p", settings.promptTokens, "tokens of the prompt")->check(CLI::Range(1, 1 << 24));
    app.add_option("-n", settings.generatedTokens, "tokens to generate, at least 2")->check(CLI::Range(2, 1 << 20));
    app.add_option("-d", settings.depth, "tokens in the cache before the prompt")->check(CLI::Range(0, 1 << 24));
    app.add_option("-r", settings.repeats, "runs")->check(CLI::Range(1, 1 << 20));
    app.add_flag("--json", json, "one line of JSON");
    app.add_flag("--profile", settings.profile, "the time by kernel as well (on a Vulkan device)");
    app.add_flag("--kernels", settings.kernels,
                 "what the driver's compiler says of each kernel as well (on a Vulkan device)");
    app.add_option("--save", save, "write the synthetic model to this file instead, for other programs");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        return app.exit(e) == 0 ? 0 : 2;
    }

    if (!save.empty()) {
        const auto saved = SyntheticModel::write(synthetic, save);
        return saved ? 0 : complain(saved.error());
    }
    std::optional<SyntheticModel> made;
    if (!synthetic.empty()) {
        auto model = SyntheticModel::inMemory(synthetic);
        if (!model)
            return complain(model.error());
        made.emplace(std::move(*model));
    }
    const auto report = measure(made ? made->path() : std::filesystem::path(file), settings);
    if (!report)
        return complain(report.error());
    std::cout << (json ? asJson(*report) : asText(*report));
    return 0;
}
