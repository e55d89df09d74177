// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of the controller that takes votes, and shows what differs.
#include "app/chat/chat_controller.h"
#include "app/compare/answer_diff.h"
#include "app/compare/compare_controller.h"

#include <algorithm>

namespace alcove {

qint64 CompareController::votedQuestion() const
{
    if (m_columns.count() == 0)
        return 0;
    const MessageRecord* last = m_columns.all().front()->messages()->last();
    return last ? last->parentId : 0;
}

bool CompareController::voteWanted() const
{
    const bool answered = std::ranges::all_of(m_columns.all(), [this](const auto& column) {
        const MessageRecord* last = column->messages()->last();
        const bool good = last && last->role == MessageRole::Assistant && last->state != MessageState::Failed &&
                          last->state != MessageState::Streaming && !last->text.isEmpty();
        return good && std::cmp_equal(column->answers(), m_questions.size());
    });
    return begun() && m_columns.count() >= 2 && answered && !answering() && !m_voted.contains(votedQuestion());
}

void CompareController::vote(int winner)
{
    if (winner >= 0 && winner < m_columns.count())
        saveVote(Verdict::Better, winner);
}

void CompareController::voteTie(bool bothBad)
{
    saveVote(bothBad ? Verdict::BothBad : Verdict::Tie, -1);
}

void CompareController::saveVote(Verdict verdict, int winner)
{
    if (!voteWanted())
        return;
    ComparisonVote vote{.id = 0,
                        .conversation = m_conversation.id,
                        .question = votedQuestion(),
                        .created = QDateTime::currentDateTime(),
                        .verdict = verdict,
                        .winner = winner,
                        .blind = hidden(),
                        .tag = m_tag,
                        .answers = {}};
    for (const auto& column : m_columns.all()) {
        const MessageRecord& answer = *column->messages()->last();
        vote.answers.push_back({.modelName = answer.modelName,
                                .answer = answer.id,
                                .tokensPerSecond = answer.tokensPerSecond,
                                .firstTokenSeconds = answer.firstTokenSeconds});
    }
    m_comparisons.addVote(vote);
    m_chat.noteWork();
    m_voted.insert(vote.question);
    m_revealed = true;
    showNames();
    save();
    m_votedWords = verdict == Verdict::Better ? tr("You chose %1").arg(m_columns.at(winner).title())
                   : verdict == Verdict::Tie  ? tr("You called it a tie")
                                              : tr("You found none of them good");
    m_ratings.reload();
    emit changed();
}

QVariantList CompareController::differences(int one, int other) const
{
    const auto lastText = [this](int column) {
        if (column < 0 || column >= m_columns.count())
            return QString();
        return m_columns.at(column).messages()->lastText("assistant");
    };
    QVariantList rows;
    for (const DifferenceBlock& block : compareMarkdown(lastText(one), lastText(other))) {
        rows << QVariantMap{{"kind", block.kind},     {"html", block.html},   {"level", block.level},
                            {"marker", block.marker}, {"depth", block.depth}, {"change", block.change}};
    }
    return rows;
}

} // namespace alcove
