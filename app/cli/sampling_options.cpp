// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/sampling_options.h"

#include <limits>
#include <utility>

namespace alcove::cli {

namespace {

struct RealOption {
    const char* name;
    const char* about;
    double least;
    double most;
    float SamplingParams::* value;
};

struct WholeOption {
    const char* name;
    const char* about;
    int64_t least;
    int64_t most;
    int32_t SamplingParams::* value;
};

constexpr int64_t manyTokens = 1 << 28;

const RealOption realOptions[] = {
    {"temp", "Temperature; 0 is greedy.", 0, 100, &SamplingParams::temperature},
    {"dynatemp-range", "Move the temperature this far up and down with the entropy; 0: don't.", 0, 100,
     &SamplingParams::temperatureRange},
    {"dynatemp-exponent", "How the entropy maps to that range.", 0, 100, &SamplingParams::temperatureExponent},
    {"top-p", "Draw from the likeliest up to this sum; 1: all.", 0, 1, &SamplingParams::topP},
    {"min-p", "Least probability beside the likeliest's; 0: any.", 0, 1, &SamplingParams::minP},
    {"typical", "Draw from the most typical up to this sum; 1: all.", 0, 1, &SamplingParams::typical},
    {"top-n-sigma", "Logits within this many standard deviations of the highest; 0 or less: all.", -1, 1000,
     &SamplingParams::topNSigma},
    {"xtc-probability", "How often to leave out all but the least of the top choices.", 0, 1,
     &SamplingParams::xtcProbability},
    {"xtc-threshold", "What probability makes a top choice; above 0.5: none.", 0, 1, &SamplingParams::xtcThreshold},
    {"repeat-penalty", "Above 1: tokens seen before become less likely.", 0.01, 100, &SamplingParams::repeatPenalty},
    {"frequency-penalty", "Lowers a token's logit for each time it was seen.", -100, 100,
     &SamplingParams::frequencyPenalty},
    {"presence-penalty", "Lowers the logit of each token seen.", -100, 100, &SamplingParams::presencePenalty},
    {"dry-multiplier", "Strength of DRY, which keeps from repeating sequences; 0: off.", 0, 100,
     &SamplingParams::dryMultiplier},
    {"dry-base", "How DRY grows with each token repeated.", 1, 100, &SamplingParams::dryBase},
    {"mirostat-tau", "The surprise in bits that Mirostat aims at.", 0, 100, &SamplingParams::mirostatTau},
    {"mirostat-eta", "How fast Mirostat goes there.", 0, 10, &SamplingParams::mirostatEta},
};

const WholeOption wholeOptions[] = {
    {"top-k", "Draw from the K likeliest; 0: all.", 0, 1 << 20, &SamplingParams::topK},
    {"min-keep", "Top-p, min-p, typical and XTC leave at least this many.", 0, 1 << 20, &SamplingParams::minKeep},
    {"penalty-window", "The last tokens that the penalties look at; -1: all.", -1, manyTokens,
     &SamplingParams::penaltyWindow},
    {"dry-allowed-length", "The longest repetition, in tokens, that DRY lets pass.", 1, manyTokens,
     &SamplingParams::dryAllowedLength},
    {"dry-window", "The last tokens that DRY looks at; -1: all.", -1, manyTokens, &SamplingParams::dryWindow},
};

bool readLogitBias(const Arguments& arguments, std::vector<LogitBias>& biases)
{
    for (const QString& list : arguments.texts("logit-bias")) {
        for (const QString& item : list.split(',')) {
            bool isId = false;
            bool isBias = false;
            const int id = item.section('=', 0, 0).toInt(&isId);
            const float bias = item.section('=', 1).toFloat(&isBias);
            if (!isId || !isBias || id < 0 || !(bias >= -100 && bias <= 100)) {
                arguments.refuse("--logit-bias takes ID=BIAS with a bias from -100 to 100, not " + item + ".");
                return false;
            }
            biases.push_back({id, bias});
        }
    }
    return true;
}

bool readMirostat(const Arguments& arguments, bool& mirostat)
{
    const QString version = arguments.text("mirostat");
    if (arguments.has("mirostat") && version != "0" && version != "2") {
        arguments.refuse("--mirostat takes 0 or 2, not " + version + ".");
        return false;
    }
    if (arguments.has("mirostat"))
        mirostat = version == "2";
    return true;
}

} // namespace

void addSamplingOptions(Arguments& arguments)
{
    const SamplingParams defaults;
    arguments.option({"n"}, "At most this many tokens an answer. Default: until it ends.", "tokens");
    arguments.flag("greedy", "Always take the likeliest token.");
    const auto about = [&](const auto& option) {
        return QString("%1 Default: what suits the model, else %2.").arg(option.about).arg(defaults.*option.value);
    };
    for (const RealOption& option : realOptions)
        arguments.option({option.name}, about(option), "number");
    for (const WholeOption& option : wholeOptions)
        arguments.option({option.name}, about(option), "number");
    arguments.option({"dry-breaker"},
                     "A text that no repetition runs across. Give it several times for several; empty: "
                     "none. Default: a new line, : \" and *.",
                     "text");
    arguments.option({"mirostat"},
                     "2: Mirostat 2, in place of all filters and DRY. Default: what suits the model, else 0.",
                     "version");
    arguments.option({"logit-bias"},
                     "Add BIAS to the logit of a token; -100 bans it. Several with commas between them.", "ID=BIAS");
    arguments.option({"seed"}, "Draw the same answer each time. Default: another each time.", "number");
}

std::optional<SamplingParams> readSamplingOptions(const Arguments& arguments, SamplingParams recommended)
{
    SamplingParams sampling = std::move(recommended);
    for (const auto& [name, about, least, most, value] : realOptions) {
        if (!arguments.real(name, least, most, sampling.*value))
            return std::nullopt;
    }
    for (const auto& [name, about, least, most, value] : wholeOptions) {
        int64_t number = sampling.*value;
        if (!arguments.number(name, least, most, number))
            return std::nullopt;
        sampling.*value = static_cast<int32_t>(number);
    }
    int64_t seed = -1;
    if (!readLogitBias(arguments, sampling.logitBias) || !readMirostat(arguments, sampling.mirostat) ||
        !arguments.number("seed", 0, std::numeric_limits<int64_t>::max(), seed))
        return std::nullopt;
    if (seed >= 0)
        sampling.seed = static_cast<uint64_t>(seed);
    if (arguments.has("dry-breaker")) {
        sampling.dryBreakers.clear();
        for (const QString& breaker : arguments.texts("dry-breaker"))
            sampling.dryBreakers.push_back(breaker.toStdString());
    }
    if (arguments.has("greedy"))
        sampling.temperature = 0;
    return sampling;
}

std::optional<uint32_t> readMaxTokens(const Arguments& arguments)
{
    int64_t tokens = 0;
    if (!arguments.number("n", 1, manyTokens, tokens))
        return std::nullopt;
    return static_cast<uint32_t>(tokens);
}

} // namespace alcove::cli
