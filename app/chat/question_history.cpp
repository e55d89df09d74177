// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/question_history.h"

#include "app/storage/conversation_store.h"

namespace alcove {

namespace {

constexpr int remembered = 200; // questions

} // namespace

QuestionHistory::QuestionHistory(ConversationStore& store, QObject* parent) : QObject(parent), m_store(store) {}

void QuestionHistory::earlier(const QString& written)
{
    if (m_place >= 0)
        return go(m_place + 1);
    if (m_reading)
        return;
    m_reading = true;
    m_store.recentQuestions(remembered).then(this, [this, written](const Result<QStringList>& questions) {
        m_reading = false;
        if (!questions)
            return emit failed(questions.error());
        m_questions = *questions;
        m_questions.removeAll(written); // it stands there
        m_written = written;
        go(0);
    });
}

void QuestionHistory::later()
{
    if (m_place >= 0)
        go(m_place - 1);
}

void QuestionHistory::leave()
{
    m_place = -1;
}

void QuestionHistory::go(qsizetype place)
{
    if (place >= m_questions.size())
        return;
    m_place = place;
    emit recalled(place < 0 ? m_written : m_questions[place]);
}

} // namespace alcove
