// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/conversation_find.h"

#include "app/chat/chat_model.h"
#include "app/chat/formula_marks.h"
#include "app/chat/markdown_blocks.h"
#include "app/storage/folded_text.h"

#include <algorithm>
#include <chrono>

namespace alcove {

namespace {

using namespace std::chrono_literals;

// What can be marked in a block as it is shown: a formula is a drawing, within words one character.
QString findableText(MarkdownBlock block)
{
    if (block.kind == MarkdownBlock::Kind::Formula)
        return {};
    if (block.kind != MarkdownBlock::Kind::Code)
        block.text =
            replaceFormulas(block.text, [](const QString&) { return QString(QChar::ObjectReplacementCharacter); });
    return plainText(block);
}

std::vector<QString> blocksOf(const MessageRecord& message)
{
    if (message.role != MessageRole::Assistant)
        return {message.text};
    std::vector<QString> texts;
    for (const MarkdownBlock& block : parseMarkdown(message.text))
        texts.push_back(findableText(block));
    return texts;
}

} // namespace

ConversationFind::ConversationFind(ChatModel& messages, QObject* parent)
    : QObject(parent), m_messages(messages), m_searching(this)
{
    m_searching.setSingleShot(true);
    m_searching.setInterval(200ms);
    connect(&m_searching, &QTimer::timeout, this, &ConversationFind::search);
    const auto later = [this] {
        if (!m_text.isEmpty() && !m_searching.isActive())
            m_searching.start();
    };
    connect(&messages, &ChatModel::dataChanged, this, later);
    connect(&messages, &ChatModel::countChanged, this, later);
}

void ConversationFind::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    emit textChanged();
    const int row = m_current >= 0 ? m_hits[static_cast<size_t>(m_current)].row : 0;
    m_current = -1;
    search();
    startAt(row);
}

void ConversationFind::search()
{
    m_searching.stop();
    m_hits.clear();
    const QString wanted = FoldedText(m_text).text();
    for (int row = 0; !wanted.isEmpty() && row < m_messages.count(); ++row) {
        int block = 0;
        for (const QString& text : blocksOf(m_messages.at(row))) {
            const FoldedText folded(text);
            int occurrence = 0;
            for (qsizetype at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.size()))
                m_hits.push_back({.row = row, .block = block, .occurrence = occurrence++});
            ++block;
        }
    }
    m_current = std::min(m_current, count() - 1);
    if (m_current < 0)
        emit left();
    emit changed();
}

void ConversationFind::reach(int hit)
{
    m_current = hit;
    emit changed();
    if (hit < 0)
        return emit left();
    const Hit& place = m_hits[static_cast<size_t>(hit)];
    emit reached(place.row, place.block, place.occurrence);
}

void ConversationFind::step(int places)
{
    if (m_searching.isActive())
        search();
    if (m_hits.empty())
        return;
    const int from = m_current < 0 && places > 0 ? -1 : std::max(m_current, 0);
    reach(((from + places) % count() + count()) % count());
}

void ConversationFind::startAt(int row)
{
    if (m_searching.isActive())
        search();
    const auto hit = std::ranges::lower_bound(m_hits, row, {}, &Hit::row);
    reach(m_hits.empty() ? -1 : hit == m_hits.end() ? 0 : static_cast<int>(hit - m_hits.begin()));
}

QList<int> ConversationFind::placeIn(const QString& shown, int occurrence) const
{
    const QString wanted = FoldedText(m_text).text();
    const FoldedText folded(shown);
    qsizetype at = wanted.isEmpty() ? -1 : folded.indexOf(wanted);
    for (int seen = 0; seen < occurrence && at >= 0; ++seen)
        at = folded.indexOf(wanted, at + wanted.size());
    if (at < 0)
        return {};
    const auto [begin, length] = folded.inOriginal(at, wanted.size());
    return {begin, begin + length};
}

} // namespace alcove
