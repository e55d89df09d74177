// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/bench/report.h"
#include "inference/formatted.h"

#include <nlohmann/json.hpp>

namespace alcove::bench {
namespace {

using Json = nlohmann::ordered_json;

std::string line(const char* name, const Spread& rates)
{
    return formatted("{:<8} {:>10.2f} tokens/s   (min {:.2f}, max {:.2f}, {} runs)\n", name, rates.median(),
                     rates.min(), rates.max(), rates.all.size());
}

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

double megabytes(uint64_t bytes)
{
    return static_cast<double>(bytes) / 1e6;
}

double totalSeconds(const std::vector<KernelTime>& profile)
{
    double total = 0;
    for (const KernelTime& time : profile)
        total += time.seconds;
    return total;
}

std::string table(const char* title, const std::vector<KernelTime>& profile, uint32_t tokens)
{
    const double total = totalSeconds(profile);
    std::string text = formatted("\n{}, {:.3f} ms a token in kernels\n{:<24} {:>9} {:>11} {:>7} {:>9}\n", title,
                                 1e3 * total / tokens, "kernel", "launches", "ms a token", "share", "GB/s");
    for (const KernelTime& time : profile) {
        text += formatted("{:<24} {:>9.1f} {:>11.3f} {:>6.1f}% {:>9.2f}\n", time.kernel,
                          static_cast<double>(time.launches) / tokens, 1e3 * time.seconds / tokens,
                          100 * time.seconds / total, static_cast<double>(time.bytes) / time.seconds / 1e9);
    }
    return text;
}

// "matvec.Q4_K [64, 0, 1]  VGPRs 48, Instructions 310"; what is zero is left out.
std::string compiled(const std::vector<KernelBuild>& kernels)
{
    std::string text = "\nkernels, their constants, and what the driver's compiler says of them\n";
    for (const KernelBuild& kernel : kernels) {
        std::vector<std::string> constants;
        for (const uint32_t constant : kernel.constants)
            constants.push_back(std::to_string(constant));
        std::vector<std::string> statistics;
        for (const KernelStatistic& statistic : kernel.statistics) {
            if (statistic.value != 0)
                statistics.push_back(formatted("{} {}", statistic.name, statistic.value));
        }
        text += formatted("{} [{}]  {}\n", kernel.kernel, listed(constants),
                          statistics.empty() ? "nothing" : listed(statistics));
    }
    return text;
}

std::string handOvers(const Report& r)
{
    const uint32_t layers = r.cost.handOvers;
    return layers == 0 ? "" : formatted(", because the processor computes the experts of {} layers in between", layers);
}

Json spread(const Spread& all)
{
    if (all.all.empty())
        return nullptr;
    return {{"median", all.median()}, {"min", all.min()}, {"max", all.max()}, {"runs", all.all.size()}};
}

Json kernels(const std::vector<KernelTime>& profile)
{
    Json list = Json::array();
    const double total = totalSeconds(profile);
    for (const KernelTime& time : profile)
        list.push_back({{"kernel", time.kernel},
                        {"launches", time.launches},
                        {"seconds", time.seconds},
                        {"share", time.seconds / total},
                        {"bytes_per_second", static_cast<double>(time.bytes) / time.seconds}});
    return list;
}

Json builds(const std::vector<KernelBuild>& kernels)
{
    Json list = Json::array();
    for (const KernelBuild& kernel : kernels) {
        Json statistics = Json::object();
        for (const KernelStatistic& statistic : kernel.statistics)
            statistics[statistic.name] = statistic.value;
        list.push_back({{"kernel", kernel.kernel}, {"constants", kernel.constants}, {"statistics", statistics}});
    }
    return list;
}

} // namespace

std::string asText(const Report& r)
{
    std::string text = formatted("{} {} on {}\nprompt {} at depth {}, {} tokens generated, loaded in {:.2f} s\n",
                                 r.model.name, r.model.quantization, r.device.name, r.settings.promptTokens,
                                 r.settings.depth, r.settings.generatedTokens, r.loadSeconds);
    text += line("prefill", r.prefill) + line("decode", r.decode);
    if (!r.stop.all.empty())
        text += formatted("a Stop while the prompt is read is heard in {:.0f} ms (at most {:.0f} ms, {} runs)\n",
                          1e3 * r.stop.median(), 1e3 * r.stop.max(), r.stop.all.size());
    if (!r.products.empty())
        text += "the prompt is multiplied by " + listed(r.products) + '\n';
    if (r.cost.kernels > 0)
        text += formatted("a token: {} kernels, {} barriers, {} {}{}\n", r.cost.kernels, r.cost.barriers,
                          r.cost.submissions, r.cost.submissions == 1 ? "submit" : "submits", handOvers(r));
    text += formatted("a token: {:.1f} MB of weights, {:.1f} MB of cache; {:.1f} GB/s, {:.0f} % of what a copy moves "
                      "({:.1f} GB/s)\n",
                      megabytes(r.traffic.weights), megabytes(r.traffic.cache),
                      r.bandwidthShare() * r.copyBandwidth / 1e9, 100 * r.bandwidthShare(), r.copyBandwidth / 1e9);
    if (r.weightsInRam > 0)
        text += formatted("{:.0f} MB of the weights lie in RAM, for the device has no room: of a token the processor "
                          "computes with {:.1f} MB, and {:.1f} MB come over the bus\n",
                          megabytes(r.weightsInRam), megabytes(r.traffic.weightsOfProcessor),
                          megabytes(r.traffic.weightsInRam));
    text += formatted("memory: {:.0f} MB of the device's, the process had {:.0f} MB of RAM at most; the cache took "
                      "{:.1f} MB at first and {:.1f} MB in the end\n",
                      megabytes(r.deviceMemory), megabytes(r.peakMemory), megabytes(r.firstCache), megabytes(r.cache));
    if (r.settings.profile) {
        text += table("prefill", r.prefillProfile, r.settings.promptTokens + r.settings.depth);
        text += table("decode", r.decodeProfile, r.settings.generatedTokens);
    }
    if (r.settings.kernels)
        text += compiled(r.kernels);
    return text;
}

std::string asJson(const Report& r)
{
    Json json = {
        {"model", r.model.name},
        {"quantization", r.model.quantization},
        {"device", r.device.name},
        {"driver", r.device.driver},
        {"prompt", r.settings.promptTokens},
        {"depth", r.settings.depth},
        {"generated", r.settings.generatedTokens},
        {"load_s", r.loadSeconds},
        {"prefill", spread(r.prefill)},
        {"decode", spread(r.decode)},
        {"stop_s", spread(r.stop)},
        {"prompt_products", r.products},
        {"kernels_a_token", r.cost.kernels},
        {"barriers_a_token", r.cost.barriers},
        {"submits_a_token", r.cost.submissions},
        {"handovers_a_token", r.cost.handOvers},
        {"weight_bytes_a_token", r.traffic.weights},
        {"weight_bytes_in_ram", r.weightsInRam},
        {"weight_bytes_in_ram_a_token", r.traffic.weightsInRam},
        {"weight_bytes_of_processor_a_token", r.traffic.weightsOfProcessor},
        {"cache_bytes_a_token", r.traffic.cache},
        {"copy_bytes_per_second", r.copyBandwidth},
        {"share_of_copy", r.bandwidthShare()},
        {"device_memory_bytes", r.deviceMemory},
        {"peak_memory_bytes", r.peakMemory},
        {"first_cache_bytes", r.firstCache},
        {"cache_bytes", r.cache},
    };
    if (r.settings.profile) {
        json["prefill_kernels"] = kernels(r.prefillProfile);
        json["decode_kernels"] = kernels(r.decodeProfile);
    }
    if (r.settings.kernels)
        json["kernels"] = builds(r.kernels);
    // Names come out of files and may be no UTF-8.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace alcove::bench
