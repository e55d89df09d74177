// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/foreign_tree.h"

#include "app/chat/conversation_title.h"
#include "app/storage/conversation_tree.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QUuid>

#include <algorithm>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

bool hasWords(const ForeignMessage& node)
{
    return node.role && (!node.text.isEmpty() || !node.reasoning.isEmpty() || !node.error.isEmpty());
}

// Finds what is above a node.
class Ancestors {
public:
    explicit Ancestors(const std::vector<ForeignMessage>& nodes) : m_nodes(nodes), m_known(nodes.size(), unknown)
    {
        for (size_t i = 0; i < nodes.size(); ++i) {
            if (!nodes[i].key.isEmpty())
                m_places.insert(nodes[i].key, static_cast<qsizetype>(i));
        }
    }

    qsizetype placeOf(const QString& key) const { return key.isEmpty() ? -1 : m_places.value(key, -1); }
    qsizetype parentOf(qsizetype place) const { return placeOf(m_nodes[static_cast<size_t>(place)].parent); }

    // The nearest ancestor that has words; -1: none. What is found out on the way is kept, so that a long chain of
    // nodes without words costs once. A ring of them ends where it is closed.
    qsizetype above(qsizetype place)
    {
        std::vector<size_t> passed;
        qsizetype found = parentOf(place);
        while (found >= 0 && !hasWords(m_nodes[static_cast<size_t>(found)])) {
            qsizetype& known = m_known[static_cast<size_t>(found)];
            if (known != unknown) {
                found = known;
                break;
            }
            known = -1;
            passed.push_back(static_cast<size_t>(found));
            found = parentOf(found);
        }
        for (const size_t node : passed)
            m_known[node] = found;
        return found;
    }

private:
    static constexpr qsizetype unknown = -2;

    const std::vector<ForeignMessage>& m_nodes;
    QHash<QString, qsizetype> m_places;
    std::vector<qsizetype> m_known; // above() of nodes without words
};

QString joinedThoughts(QStringList thoughts)
{
    thoughts.removeAll(QString());
    return thoughts.join("\n\n").trimmed();
}

// Many programs keep what a model thought in its answer, as the model wrote it.
void takeThoughtOutOfText(ForeignMessage& answer)
{
    constexpr QLatin1StringView begin("<think>");
    constexpr QLatin1StringView end("</think>");
    const QStringView text = QStringView(answer.text).trimmed();
    if (!text.startsWith(begin))
        return;
    const qsizetype close = text.indexOf(end);
    const QStringView thought = close < 0 ? text.sliced(begin.size()) : text.sliced(begin.size(), close - begin.size());
    answer.reasoning = joinedThoughts({answer.reasoning, thought.trimmed().toString()});
    answer.text = close < 0 ? QString() : text.sliced(close + end.size()).trimmed().toString();
}

// Ids as newMessageId() would have given them then: microseconds, each larger than the ones before.
void giveIds(ConversationTree& tree)
{
    QHash<qint64, qint64> newIds;
    std::vector<MessageRecord> messages;
    qint64 last = 0;
    constexpr qint64 latest = 8'000'000'000'000'000; // the year 2223, below 2^53
    for (const size_t place : topologicalOrder(tree.messages)) {
        MessageRecord message = tree.messages[place];
        last = std::max(std::min(message.created.toMSecsSinceEpoch() * 1000, latest), last + 1);
        newIds.insert(message.id, last);
        message.id = last;
        message.parentId = newIds.value(message.parentId, 0);
        messages.push_back(std::move(message));
    }
    tree.currentLeaf = newIds.value(tree.currentLeaf, last);
    tree.messages = std::move(messages);
}

QString idOf(const QString& program, const QString& id, const ConversationTree& tree)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(program.toUtf8() + '\0' + id.toUtf8() + '\0');
    if (id.isEmpty()) {
        for (const MessageRecord& message : tree.messages)
            hash.addData(nameOf(message.role).toUtf8() + ' ' + message.text.toUtf8() + '\0');
    }
    return QUuid::createUuidV5(QUuid(), hash.result()).toString(QUuid::WithoutBraces);
}

} // namespace

void ForeignTree::setTimes(std::optional<QDateTime> created, std::optional<QDateTime> updated)
{
    m_created = created;
    m_updated = updated;
}

// Members of JSON objects come in no order, so that the times say which of two answers came first.
void ForeignTree::sortByTime()
{
    const QDateTime begin = m_created.value_or(QDateTime());
    std::ranges::stable_sort(m_nodes, {}, [&](const ForeignMessage& m) { return m.created.value_or(begin); });
}

void ForeignTree::add(ForeignMessage message)
{
    m_nodes.push_back(std::move(message));
}

void ForeignTree::addAfterLast(ForeignMessage message)
{
    message.key = QString::number(m_nodes.size() + 1);
    message.parent = m_nodes.empty() ? QString() : m_nodes.back().key;
    m_nodes.push_back(std::move(message));
}

// What nodes without words thought goes into the answers below them. Where none comes, as when somebody stopped it, it
// is an answer without text.
void ForeignTree::placeThoughts()
{
    constexpr int mostAgain = 200; // nodes whose thoughts are in another answer too
    const Ancestors ancestors(m_nodes);
    std::vector<bool> given(m_nodes.size());
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        ForeignMessage& node = m_nodes[i];
        if (node.role != MessageRole::Assistant)
            continue;
        takeThoughtOutOfText(node);
        if (!hasWords(node))
            continue;
        QStringList thoughts = {node.reasoning};
        int again = 0;
        for (auto place = static_cast<qsizetype>(i); again < mostAgain;) {
            place = ancestors.parentOf(place);
            if (place < 0 || hasWords(m_nodes[static_cast<size_t>(place)]))
                break;
            thoughts.prepend(m_nodes[static_cast<size_t>(place)].reasoning);
            again += given[static_cast<size_t>(place)];
            given[static_cast<size_t>(place)] = true;
        }
        node.reasoning = joinedThoughts(thoughts);
    }
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        if (!m_nodes[i].role && !m_nodes[i].reasoning.isEmpty() && !given[i])
            m_nodes[i].role = MessageRole::Assistant;
    }
}

ConversationTree ForeignTree::build(const QDateTime& fallbackTime, ImportReport& report)
{
    placeThoughts();
    const QDateTime usualTime = m_created ? *m_created : m_updated.value_or(fallbackTime);
    Ancestors ancestors(m_nodes);
    ConversationTree tree;
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        const ForeignMessage& node = m_nodes[i];
        const auto place = static_cast<qsizetype>(i);
        if (!hasWords(node)) {
            if (node.role)
                report.note(words(QT_TRANSLATE_NOOP("Transfer", "A message without words: left out")));
            continue;
        }
        tree.messages.push_back({.id = place + 1,
                                 .parentId = ancestors.above(place) + 1,
                                 .role = *node.role,
                                 .state = node.state,
                                 .text = node.text,
                                 .reasoning = node.reasoning,
                                 .created = node.created.value_or(usualTime),
                                 .modelName = node.modelName,
                                 .promptTokens = node.promptTokens,
                                 .tokens = node.tokens,
                                 .seconds = node.seconds,
                                 .tokensPerSecond = node.tokensPerSecond,
                                 .error = {.message = node.error.toStdString()}});
        if (node.parent.isEmpty() || ancestors.placeOf(node.parent) >= 0)
            continue;
        report.note(words(QT_TRANSLATE_NOOP("Transfer", "The message before another is missing: a branch of its own")));
    }
    qsizetype current = ancestors.placeOf(m_current);
    if (current >= 0 && !hasWords(m_nodes[static_cast<size_t>(current)]))
        current = ancestors.above(current);
    tree.currentLeaf = current + 1;
    giveIds(tree);
    tree.id = idOf(m_program, m_id, tree);
    const auto [oldest, newest] = std::ranges::minmax_element(tree.messages, {}, &MessageRecord::created);
    const bool any = !tree.messages.empty();
    tree.created = m_created.value_or(any ? oldest->created : usualTime);
    tree.updated = m_updated.value_or(any ? newest->created : usualTime);
    tree.title = cleanTitle(m_title);
    if (tree.title.isEmpty()) {
        // What somebody asked says more of a conversation than a system prompt, which many have in common.
        const auto question = std::ranges::find(tree.messages, MessageRole::User, &MessageRecord::role);
        const auto first = question == tree.messages.end() ? tree.messages.begin() : question;
        tree.title = titleFromMessage(any ? first->text : QString());
    }
    return tree;
}

} // namespace alcove
