// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/prompt/answer_settings.h"

#include <type_traits>

namespace alcove {

SamplingParams AnswerValues::over(SamplingParams recommended) const
{
    const auto take = [&](AnswerValue value, auto& target) {
        if ((*this)[value])
            target = static_cast<std::remove_reference_t<decltype(target)>>(*(*this)[value]);
    };
    take(AnswerValue::Temperature, recommended.temperature);
    take(AnswerValue::TopK, recommended.topK);
    take(AnswerValue::TopP, recommended.topP);
    take(AnswerValue::MinP, recommended.minP);
    take(AnswerValue::RepeatPenalty, recommended.repeatPenalty);
    if (const auto& seed = (*this)[AnswerValue::Seed])
        recommended.seed = static_cast<uint64_t>(*seed);
    return recommended;
}

uint32_t AnswerValues::maxTokens() const
{
    return static_cast<uint32_t>((*this)[AnswerValue::MaxTokens].value_or(0));
}

AnswerValues writtenBy(const SamplingParams& used, uint32_t maxTokens)
{
    AnswerValues values;
    for (size_t i = 0; i < answerValueRanges.size(); ++i) {
        const auto value = static_cast<AnswerValue>(i);
        if (const auto number = recommendedValue(used, value))
            values[value] = QString::number(*number, 'g', 6).toDouble(); // it comes from a float
    }
    if (used.seed && used.temperature > 0)
        values[AnswerValue::Seed] = static_cast<double>(*used.seed);
    if (maxTokens > 0)
        values[AnswerValue::MaxTokens] = maxTokens;
    return values;
}

std::optional<double> recommendedValue(const SamplingParams& recommended, AnswerValue value)
{
    switch (value) {
    case AnswerValue::Temperature: return recommended.temperature;
    case AnswerValue::TopK: return recommended.topK;
    case AnswerValue::TopP: return recommended.topP;
    case AnswerValue::MinP: return recommended.minP;
    case AnswerValue::RepeatPenalty: return recommended.repeatPenalty;
    case AnswerValue::Seed:
    case AnswerValue::MaxTokens: break;
    }
    return std::nullopt;
}

} // namespace alcove
