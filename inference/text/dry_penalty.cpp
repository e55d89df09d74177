// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/dry_penalty.h"

#include "inference/text/sampling_penalties.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace alcove {

DryPenalty::DryPenalty(const SamplingParams& params, TokenText tokenText)
    : m_multiplier(params.dryMultiplier), m_base(params.dryBase),
      m_allowedLength(static_cast<size_t>(std::max(params.dryAllowedLength, 1))), m_window(params.dryWindow),
      m_breakers(params.dryBreakers), m_tokenText(std::move(tokenText))
{
    std::erase(m_breakers, std::string());
    for (const std::string& breaker : m_breakers)
        m_tailBytes = std::max(m_tailBytes, breaker.size() - 1);
}

void DryPenalty::apply(std::span<float> logits, std::span<const TokenId> history)
{
    const bool on = m_multiplier > 0 && m_base > 0 && std::isfinite(m_multiplier) && std::isfinite(m_base);
    if (!on)
        return;
    findBreakers(history);
    const std::span<const TokenId> window = lastTokens(history, m_window);
    const size_t skipped = history.size() - window.size();
    const auto breaksAt = [&](size_t fromEnd) { return m_breaks[skipped + window.size() - 1 - fromEnd]; };
    size_t unbroken = 0; // tokens at the end without a breaker among them
    while (unbroken < window.size() && !breaksAt(unbroken))
        ++unbroken;
    if (unbroken < m_allowedLength)
        return;

    matchEnds(window);
    m_found.clear();
    for (size_t i = 1; i < window.size(); ++i) {
        const size_t length = std::min(m_match[i], unbroken);
        const TokenId next = window[window.size() - i];
        if (length >= m_allowedLength && !breaksAt(i - 1) && next >= 0 && static_cast<size_t>(next) < logits.size())
            m_found.push_back({next, length});
    }
    // The longest of each token first; the others of it are passed over.
    std::ranges::sort(m_found, [](const Repetition& a, const Repetition& b) {
        return a.next < b.next || (a.next == b.next && a.length > b.length);
    });
    const auto repeated = std::ranges::unique(m_found, {}, &Repetition::next);
    m_found.erase(repeated.begin(), repeated.end());
    constexpr double most = std::numeric_limits<float>::max();
    for (const auto& [next, length] : m_found) {
        const double penalty = m_multiplier * std::pow(double{m_base}, static_cast<double>(length - m_allowedLength));
        float& logit = logits[static_cast<size_t>(next)];
        if (std::isfinite(logit))
            logit = static_cast<float>(std::max(logit - std::min(penalty, most), -most));
    }
}

void DryPenalty::findBreakers(std::span<const TokenId> history)
{
    if (!m_tokenText || m_breakers.empty()) {
        m_breaks.assign(history.size(), false);
        return;
    }
    while (m_breaks.size() < history.size()) {
        const size_t before = m_tail.size();
        m_tail += m_tokenText(history[m_breaks.size()]);
        m_breaks.push_back(std::ranges::any_of(m_breakers, [&](const std::string& breaker) {
            const size_t from = before - std::min(before, breaker.size() - 1);
            return m_tail.find(breaker, from) != std::string::npos;
        }));
        m_tail.erase(0, m_tail.size() - std::min(m_tail.size(), m_tailBytes));
    }
}

// The Z algorithm over the window read backwards: linear, since a match found once is copied rather than compared.
void DryPenalty::matchEnds(std::span<const TokenId> window)
{
    const size_t size = window.size();
    const auto fromEnd = [&](size_t i) { return window[size - 1 - i]; };
    m_match.assign(size, 0);
    size_t left = 0; // the match that reaches furthest covers [left, right)
    size_t right = 0;
    for (size_t i = 1; i < size; ++i) {
        size_t length = i < right ? std::min(right - i, m_match[i - left]) : 0;
        while (i + length < size && fromEnd(length) == fromEnd(i + length))
            ++length;
        m_match[i] = length;
        if (i + length > right) {
            left = i;
            right = i + length;
        }
    }
}

} // namespace alcove
