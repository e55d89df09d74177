// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/compare/ratings_model.h"

#include <algorithm>

namespace alcove {

namespace {

// The mean of what was measured.
class Mean {
public:
    void add(double value)
    {
        if (value > 0) {
            m_sum += value;
            ++m_count;
        }
    }
    double value() const { return m_count == 0 ? 0 : m_sum / m_count; }

private:
    double m_sum = 0;
    int m_count = 0;
};

} // namespace

std::vector<ModelRating> rateModels(const std::vector<ComparisonVote>& votes, const QString& tag)
{
    QStringList names;
    const auto counts = [&](const ComparisonVote& vote) { return tag.isNull() || vote.tag == tag; };
    for (const ComparisonVote& vote : votes) {
        for (const VotedAnswer& answer : vote.answers) {
            if (counts(vote) && !names.contains(answer.modelName))
                names << answer.modelName;
        }
    }
    const auto size = static_cast<size_t>(names.size());
    const auto place = [&](const VotedAnswer& answer) { return static_cast<size_t>(names.indexOf(answer.modelName)); };
    WinTable wins(size, std::vector<double>(size, 0));
    std::vector<ModelRating> rows(size);
    std::vector<Mean> rates(size);
    std::vector<Mean> firstTokens(size);
    for (const ComparisonVote& vote : votes) {
        if (!counts(vote))
            continue;
        for (size_t i = 0; i < vote.answers.size(); ++i) {
            const size_t one = place(vote.answers[i]);
            rates[one].add(vote.answers[i].tokensPerSecond);
            firstTokens[one].add(vote.answers[i].firstTokenSeconds);
            for (size_t j = i + 1; j < vote.answers.size(); ++j) {
                const size_t other = place(vote.answers[j]);
                if (one == other)
                    continue; // the same model against itself says nothing about it
                const bool oneWon = std::cmp_equal(vote.winner, i);
                const bool otherWon = std::cmp_equal(vote.winner, j);
                if (vote.verdict != Verdict::Better) {
                    wins[one][other] += 0.5;
                    wins[other][one] += 0.5;
                    ++rows[one].ties;
                    ++rows[other].ties;
                } else if (oneWon || otherWon) {
                    const size_t winner = oneWon ? one : other;
                    const size_t loser = oneWon ? other : one;
                    wins[winner][loser] += 1;
                    ++rows[winner].wins;
                    ++rows[loser].losses;
                }
            }
        }
    }
    const std::vector<Rating> ratings = bradleyTerry(wins);
    for (size_t i = 0; i < size; ++i) {
        rows[i].name = names.at(static_cast<qsizetype>(i));
        rows[i].rating = ratings[i];
        rows[i].tokensPerSecond = rates[i].value();
        rows[i].firstTokenSeconds = firstTokens[i].value();
    }
    std::ranges::stable_sort(rows, std::greater(), [](const ModelRating& row) { return row.rating.value; });
    return rows;
}

RatingsModel::RatingsModel(ComparisonStore& store, QObject* parent) : QAbstractListModel(parent), m_store(store)
{
    reload();
}

int RatingsModel::votes() const
{
    return static_cast<int>(std::ranges::count_if(
        m_votes, [this](const ComparisonVote& vote) { return m_tag.isEmpty() || vote.tag == m_tag; }));
}

QStringList RatingsModel::tags() const
{
    QStringList tags;
    for (const ComparisonVote& vote : m_votes) {
        if (!vote.tag.isEmpty() && !tags.contains(vote.tag))
            tags << vote.tag;
    }
    tags.sort(Qt::CaseInsensitive);
    return tags;
}

void RatingsModel::setTag(const QString& tag)
{
    if (tag == m_tag)
        return;
    m_tag = tag;
    rate();
}

void RatingsModel::reload()
{
    m_store.votes().then(this, [this](const Result<std::vector<ComparisonVote>>& votes) {
        if (!votes)
            return; // the table stays as it was
        m_votes = *votes;
        rate();
    });
}

void RatingsModel::rate()
{
    beginResetModel();
    m_rows = rateModels(m_votes, m_tag.isEmpty() ? QString() : m_tag);
    endResetModel();
    emit countChanged();
}

QVariant RatingsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ModelRating& row = m_rows.at(static_cast<size_t>(index.row()));
    switch (role) {
    case NameRole: return row.name;
    case WinsRole: return row.wins;
    case LossesRole: return row.losses;
    case TiesRole: return row.ties;
    case RatingRole: return row.rating.value;
    case LowRole: return row.rating.low;
    case HighRole: return row.rating.high;
    case TokensPerSecondRole: return row.tokensPerSecond;
    case FirstTokenSecondsRole: return row.firstTokenSeconds;
    default: return {};
    }
}

QHash<int, QByteArray> RatingsModel::roleNames() const
{
    return {{NameRole, "name"},
            {WinsRole, "wins"},
            {LossesRole, "losses"},
            {TiesRole, "ties"},
            {RatingRole, "rating"},
            {LowRole, "low"},
            {HighRole, "high"},
            {TokensPerSecondRole, "tokensPerSecond"},
            {FirstTokenSecondsRole, "firstTokenSeconds"}};
}

} // namespace alcove
