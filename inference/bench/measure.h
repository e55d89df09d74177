// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The measurement itself: what is run how often, and what is kept of it.
#pragma once

#include "inference/engine.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace alcove::bench {

struct Settings {
    std::string device = "auto";
    uint32_t promptTokens = 512;
    uint32_t generatedTokens = 64; // at least 2
    uint32_t depth = 0;            // tokens read before the prompt
    uint32_t repeats = 5;
    bool profile = false; // the time by kernel
    bool kernels = false; // what the driver says of each
};

// What several runs gave, in rising order: machines are noisy, so the middle one counts and the spread is shown.
struct Spread {
    std::vector<double> all;
    double median() const { return all[all.size() / 2]; }
    double min() const { return all.front(); }
    double max() const { return all.back(); }
};

struct Report {
    Settings settings;
    ModelInfo model;
    DeviceInfo device;
    double loadSeconds = 0;
    Spread prefill;                         // tokens a second
    Spread decode;                          // tokens a second
    Spread stop;                            // seconds from a Stop, somewhere in a prompt, to the end of the call
    std::vector<std::string> products;      // what multiplied the prompt: Session::promptProducts()
    Session::DecodeCost cost;               // a token
    Session::TokenTraffic traffic;          // a token in the middle of the generated ones
    double copyBandwidth = 0;               // bytes a second, read and written ones together
    uint64_t firstCache = 0;                // bytes of the KV cache before anything is read
    uint64_t cache = 0;                     // and behind the last token
    uint64_t deviceMemory = 0;              // bytes of a Vulkan device's memory
    uint64_t weightsInRam = 0;              // bytes that it has no room for
    uint64_t peakMemory = 0;                // bytes of RAM that the process had at most
    std::vector<KernelTime> prefillProfile; // of one prompt; with Settings::profile
    std::vector<KernelTime> decodeProfile;  // of one run's tokens

    std::vector<KernelBuild> kernels; // of prompts and answers; with Settings::kernels

    // Of the copy bandwidth, how much decoding reaches with the bytes that it can't do without.
    double bandwidthShare() const;
};

Result<Report> measure(const std::filesystem::path& model, const Settings& settings);

} // namespace alcove::bench
