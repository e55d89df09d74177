// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/perplexity.h"
#include "inference/formatted.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace alcove {
namespace {

// -ln p of one token of a row of logits.
double surprise(std::span<const float> logits, TokenId id)
{
    const double highest = *std::ranges::max_element(logits);
    double sum = 0;
    for (const float logit : logits)
        sum += std::exp(logit - highest);
    return highest + std::log(sum) - logits[static_cast<size_t>(id)];
}

} // namespace

double Perplexity::perplexity() const
{
    return std::exp(sum / static_cast<double>(scoredTokens));
}

double Perplexity::standardError() const
{
    const auto count = static_cast<double>(scoredTokens);
    const double mean = sum / count;
    const double variance = std::max(0.0, sumOfSquares / count - mean * mean);
    return perplexity() * std::sqrt(variance / (count - 1));
}

double Perplexity::bitsPerByte() const
{
    return scoredBytes > 0 ? sum / std::numbers::ln2 / static_cast<double>(scoredBytes)
                           : std::numeric_limits<double>::quiet_NaN();
}

Result<Perplexity> measurePerplexity(Session& session, const Tokenizer& tokenizer, std::string_view text,
                                     uint32_t window, const PerplexityProgress& progress, const std::atomic<bool>& stop)
{
    assert(window >= leastPerplexityWindow && window <= session.contextLength());
    std::vector<TokenId> ids = tokenizer.tokenize(text);
    if (text.empty() || ids.size() < window)
        return fail(
            text.empty() ? "The text is empty."
                         : formatted("The text is too short: it has {} tokens, a window {}.", ids.size(), window),
            ids.size() < leastPerplexityWindow ? "Take a longer text." : "Take a longer text, or shorter windows.");
    const bool wantsBos = tokenizer.bos() >= 0 && ids.front() == tokenizer.bos();
    Perplexity result{.window = window, .textTokens = ids.size(), .windows = ids.size() / window};
    for (uint64_t i = 0; i < result.windows; ++i) {
        const std::span<TokenId> tokens = std::span(ids).subspan(i * window, window);
        if (wantsBos)
            tokens.front() = tokenizer.bos();
        Perplexity next = result;
        bool isNumber = true;
        // The last token is only foreseen, never read.
        const auto score = [&](uint32_t position, std::span<const float> logits) {
            const TokenId id = tokens[position + 1];
            const double nats = surprise(logits, id);
            isNumber = isNumber && !std::isnan(nats);
            next.sum += nats;
            next.sumOfSquares += nats * nats;
            next.scoredBytes += tokenizer.tokenBytes(id).size();
            ++next.scoredTokens;
            return !stop && isNumber;
        };
        if (auto read = session.logits(tokens.first(window - 1), window / 2, score); !read)
            return std::unexpected(read.error());
        if (!isNumber)
            return fail("The model can't be scored: its logits hold something that is no number.",
                        "The model's file is damaged, or its numbers overflow.");
        if (stop)
            break;
        ++next.windowsRead;
        result = next;
        if (progress)
            progress(result);
    }
    return result;
}

} // namespace alcove
