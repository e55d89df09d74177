// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/models/rope_table.h"

#include "inference/models/model_keys.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace alcove {
namespace {

// YaRN (Peng et al., 2023): pairs that turn often within the trained context keep their frequency, those that turn
// less than once are slowed by `factor`, those between are blended.
void applyYarn(std::vector<double>& frequencies, double base, double factor, double trainedContext, double betaFast,
               double betaSlow)
{
    const auto dimensions = static_cast<double>(frequencies.size() * 2);
    const auto pairThatTurns = [&](double times) {
        return dimensions * std::log(trainedContext / (times * 2 * std::numbers::pi)) / (2 * std::log(base));
    };
    const double low = std::max(0.0, std::floor(pairThatTurns(betaFast)));
    const double high = std::min(dimensions - 1, std::ceil(pairThatTurns(betaSlow)));
    for (size_t i = 0; i < frequencies.size(); ++i) {
        const double position = (static_cast<double>(i) - low) / std::max(0.001, high - low);
        const double keep = 1 - std::clamp(position, 0.0, 1.0);
        frequencies[i] = frequencies[i] / factor * (1 - keep) + frequencies[i] * keep;
    }
}

} // namespace

Result<RopeTable> RopeTable::create(const GgufFile& file, const Hyperparameters& model,
                                    std::optional<double> yarnAmplitude)
{
    constexpr float least = 1e-6F;
    constexpr float most = 1e6F;
    ModelKeys keys(file);
    const double base = keys.realOr("rope.freq_base", 1.001F, 1e12F, 10000);
    const float linear = keys.realOr("rope.scale_linear", 0, most, 1); // the name of 2023
    const double stated = keys.realOr("rope.scaling.factor", 0, most, linear);
    const double factor = stated == 0 ? 1 : stated;
    const double amplitude = keys.realOr("rope.scaling.attn_factor", least, most, 1);
    const std::string type = keys.text("rope.scaling.type", "linear");
    const double trained =
        keys.realOr("rope.scaling.original_context_length", 1, mostContext, static_cast<float>(model.contextLength));
    const double betaFast = keys.realOr("rope.scaling.yarn_beta_fast", least, most, 32);
    const double betaSlow = keys.realOr("rope.scaling.yarn_beta_slow", least, most, 1);
    if (!keys.status())
        return std::unexpected(keys.status().error());

    RopeTable table;
    table.m_amplitude = amplitude;
    table.m_frequencies.resize(model.rotated / 2);
    for (size_t i = 0; i < table.m_frequencies.size(); ++i)
        table.m_frequencies[i] = std::pow(base, -2.0 * static_cast<double>(i) / model.rotated);

    if (type == "yarn") {
        applyYarn(table.m_frequencies, base, factor, trained, betaFast, betaSlow);
        table.m_amplitude *= yarnAmplitude.value_or(1 + 0.1 * std::log(factor));
    } else if (type == "linear") {
        for (double& frequency : table.m_frequencies)
            frequency /= factor;
    } else if (type != "none") {
        return fail(
            Wording::tr("{} uses a RoPE scaling that Alcove does not know: {}.", file.path().filename().string(), type),
            Wording::tr("Choose another model."));
    }

    if (const GgufTensor* factors = file.tensor("rope_freqs.weight")) {
        if (factors->type != QuantType::F32 || factors->elements() != table.m_frequencies.size())
            return fail(Wording::tr("{} can't be used: its tensor rope_freqs.weight has the wrong size.",
                                    file.path().filename().string()),
                        Wording::tr("The file is damaged or was made by a faulty converter. Download it again."));
        std::vector<float> divisors(table.m_frequencies.size());
        dequantizeRow(QuantType::F32, factors->data.data(), divisors.data(), divisors.size());
        for (size_t i = 0; i < divisors.size(); ++i) {
            if (!(divisors[i] > 0) || !std::isfinite(divisors[i]))
                return fail(Wording::tr("{} can't be used: its tensor rope_freqs.weight holds {}.",
                                        file.path().filename().string(), divisors[i]),
                            Wording::tr("The file is damaged. Download it again."));
            table.m_frequencies[i] /= divisors[i];
        }
    }
    return table;
}

void RopeTable::fill(uint32_t first, uint32_t count, std::span<float> turns) const
{
    assert(turns.size() >= size_t{count} * rotated());
    size_t at = 0;
    for (uint32_t t = 0; t < count; ++t) {
        for (const double frequency : m_frequencies) {
            const double angle = frequency * (first + t);
            turns[at++] = static_cast<float>(std::cos(angle) * m_amplitude);
            turns[at++] = static_cast<float>(std::sin(angle) * m_amplitude);
        }
    }
}

} // namespace alcove
