// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/fuzzy_match.h"

#include "app/storage/folded_text.h"

#include <algorithm>

namespace alcove {

namespace {

constexpr int letterScore = 4;
constexpr int inARow = 8;
constexpr int atWordBegin = 10;
constexpr int mostForEarly = 6;

bool beginsWord(const QString& text, qsizetype place)
{
    return place == 0 || (!text[place - 1].isLetterOrNumber() && text[place].isLetterOrNumber());
}

FuzzyMatch matchAt(const QString& text, const std::vector<qsizetype>& places)
{
    FuzzyMatch match{.score = std::max(0, mostForEarly - static_cast<int>(places.front()))};
    for (size_t i = 0; i < places.size(); ++i) {
        const bool follows = i > 0 && places[i] == places[i - 1] + 1;
        match.score += letterScore + (follows ? inARow : 0) + (beginsWord(text, places[i]) ? atWordBegin : 0);
        if (follows)
            ++match.marks.back().second;
        else
            match.marks.emplace_back(static_cast<int>(places[i]), 1);
    }
    return match;
}

// The places of the letters, each as far right as the next one lets it be: the tightest that end where the first ones
// do.
std::optional<std::vector<qsizetype>> placesIn(const QString& wanted, const QString& text, qsizetype from)
{
    qsizetype end = from;
    for (const QChar letter : wanted) {
        end = text.indexOf(letter, end);
        if (end < 0)
            return std::nullopt;
        ++end;
    }
    std::vector<qsizetype> places(static_cast<size_t>(wanted.size()));
    for (qsizetype i = wanted.size() - 1; i >= 0; --i) {
        end = text.lastIndexOf(wanted[i], end - 1);
        places[static_cast<size_t>(i)] = end;
    }
    return places;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& wanted, const QString& text)
{
    QString letters = foldedText(wanted);
    letters.removeIf([](QChar c) { return c.isSpace(); });
    if (letters.isEmpty())
        return FuzzyMatch();
    const QString plain = foldedText(text);
    // From every place where the first letter stands; the best of them.
    std::optional<FuzzyMatch> best;
    for (qsizetype from = plain.indexOf(letters[0]); from >= 0; from = plain.indexOf(letters[0], from + 1)) {
        const std::optional<std::vector<qsizetype>> places = placesIn(letters, plain, from);
        if (!places)
            break;
        FuzzyMatch match = matchAt(plain, *places);
        if (!best || match.score > best->score)
            best = std::move(match);
    }
    return best;
}

} // namespace alcove
