// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/fuzzy_match.h"

#include "app/storage/folded_text.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace alcove {

namespace {

constexpr int letterScore = 4;
constexpr int inARow = 10;
constexpr int atWordBegin = 10;
constexpr int mostForEarly = 6;
constexpr int never = -1;

bool beginsWord(const QString& text, qsizetype place)
{
    return place == 0 || (!text[place - 1].isLetterOrNumber() && text[place].isLetterOrNumber());
}

bool standsIn(const QString& letters, const QString& text)
{
    qsizetype end = 0;
    for (const QChar letter : letters) {
        end = text.indexOf(letter, end) + 1;
        if (end == 0)
            return false;
    }
    return true;
}

// The best way for the first letters to stand in the text with the last of them at one place.
struct Standing {
    int score = never;
    qsizetype before = never; // the place of the letter before
};

// Row i holds a Standing for each place of letter i: from the row before, the place just before or the best one further
// left.
std::vector<std::vector<Standing>> standings(const QString& letters, const QString& text)
{
    std::vector rows(static_cast<size_t>(letters.size()), std::vector<Standing>(static_cast<size_t>(text.size())));
    for (size_t i = 0; i < rows.size(); ++i) {
        Standing left; // of the row before, the best at the places up to two before
        for (size_t place = 0; place < rows[i].size(); ++place) {
            if (i > 0 && place > 1 && rows[i - 1][place - 2].score > left.score)
                left = {.score = rows[i - 1][place - 2].score, .before = static_cast<qsizetype>(place - 2)};
            const auto at = static_cast<qsizetype>(place);
            if (text[at] != letters[static_cast<qsizetype>(i)])
                continue;
            Standing best = left;
            if (i == 0)
                best = {.score = std::max(0, mostForEarly - static_cast<int>(place)), .before = never};
            else if (const int adjacent = place > 0 ? rows[i - 1][place - 1].score : never;
                     adjacent != never && adjacent + inARow >= left.score)
                best = {.score = adjacent + inARow, .before = at - 1};
            if (best.score != never)
                best.score += letterScore + (beginsWord(text, at) ? atWordBegin : 0);
            rows[i][place] = best;
        }
    }
    return rows;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& wanted, const QString& text)
{
    QString letters = FoldedText(wanted).text();
    letters.removeIf([](QChar c) { return c.isSpace(); });
    if (letters.isEmpty())
        return FuzzyMatch();
    const FoldedText folded(text);
    const QString& plain = folded.text();
    if (!standsIn(letters, plain))
        return std::nullopt;
    const std::vector<std::vector<Standing>> rows = standings(letters, plain);
    const auto last = std::ranges::max_element(rows.back(), {}, &Standing::score);
    FuzzyMatch match{.score = last->score};
    qsizetype place = last - rows.back().begin();
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        if (!match.marks.empty() && match.marks.back().first == place + 1) {
            --match.marks.back().first;
            ++match.marks.back().second;
        } else {
            match.marks.emplace_back(static_cast<int>(place), 1);
        }
        place = (*row)[static_cast<size_t>(place)].before;
    }
    std::ranges::reverse(match.marks);
    for (auto& [begin, length] : match.marks)
        std::tie(begin, length) = folded.inOriginal(begin, length);
    return match;
}

} // namespace alcove
