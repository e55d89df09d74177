// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What a person sets for the answers of one conversation, where they want something else than the model's makers.
#pragma once

#include "inference/types.h"

#include <QString>

#include <array>
#include <cmath>
#include <cstddef>
#include <optional>

namespace alcove {

// The places of AnswerValues.
enum class AnswerValue { Temperature, TopK, TopP, MinP, RepeatPenalty, Seed, MaxTokens };

struct AnswerValueRange {
    const char* name; // in the database and in JSON
    bool whole;       // only whole numbers
    double least;
    double most;

    bool holds(double value) const // not what is no number
    {
        return value >= least && value <= most && (!whole || std::trunc(value) == value);
    }
};

constexpr double mostTokens = 1 << 28;
constexpr double largestSeed = 9007199254740991; // 2^53 - 1: a double holds every whole number up to it

inline constexpr std::array<AnswerValueRange, 7> answerValueRanges = {{
    {"temperature", false, 0, 100},
    {"top_k", true, 0, 1 << 20},
    {"top_p", false, 0, 1},
    {"min_p", false, 0, 1},
    {"repeat_penalty", false, 0.01, 100},
    {"seed", true, 0, largestSeed},
    {"max_tokens", true, 1, mostTokens},
}};

constexpr const AnswerValueRange& rangeOf(AnswerValue value)
{
    return answerValueRanges[static_cast<size_t>(value)];
}

// Absent: as the model's makers recommend; for the seed another one each time, for the tokens no limit.
class AnswerValues {
public:
    const std::optional<double>& operator[](AnswerValue value) const { return m_values[static_cast<size_t>(value)]; }
    std::optional<double>& operator[](AnswerValue value) { return m_values[static_cast<size_t>(value)]; }
    bool operator==(const AnswerValues&) const = default;

    // `recommended`, with what is set here in its place. Values out of their range are not to be set.
    SamplingParams over(SamplingParams recommended) const;
    uint32_t maxTokens() const; // as GenerateRequest takes it

private:
    std::array<std::optional<double>, answerValueRanges.size()> m_values;
};

// What an answer is written by: all of `used`, a seed included where it counts, and the limit, if one is set. Numbers
// as short as the model's makers wrote them.
AnswerValues writtenBy(const SamplingParams& used, uint32_t maxTokens);

// What a value is when nobody sets it; absent for seed and tokens.
std::optional<double> recommendedValue(const SamplingParams& recommended, AnswerValue value);

struct AnswerSettings {
    QString systemPrompt; // empty: none, or the one that the conversation came with
    AnswerValues values;

    bool operator==(const AnswerSettings&) const = default;
};

} // namespace alcove
