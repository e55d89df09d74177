// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of the controller that goes from one branch of a conversation to another, and makes conversations of them.
#include "app/chat/chat_controller.h"
#include "app/chat/conversation_title.h"
#include "app/storage/conversation_store.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace alcove {

void ChatController::stepVersion(qint64 id, int steps)
{
    const qint64 version = m_messages.versions().neighbour(id, steps);
    if (version == 0 || generating())
        return;
    shownStore().showBranch(m_currentId, m_messages.versions().leafBelow(version));
    shownStore()
        .load(m_currentId)
        .then(this, [this, asked = ++m_pathChanges](const Result<ConversationRecord>& record) {
            if (asked != m_pathChanges)
                return; // another path was chosen since
            if (!record)
                return showError(record.error());
            m_messages.showPath(record->messages);
            emit contextChanged();
        });
}

void ChatController::editAnswer(qint64 id, const QString& text)
{
    const int row = m_messages.rowOf(id);
    if (row < 0 || m_messages.at(row).role != MessageRole::Assistant || generating() || text.trimmed().isEmpty())
        return;
    const MessageRecord& before = m_messages.at(row);
    if (before.text == text)
        return;
    // How fast other words came says nothing about these.
    appendMessages({{.id = newMessageId(),
                     .parentId = before.parentId,
                     .role = MessageRole::Assistant,
                     .text = text,
                     .reasoning = before.reasoning,
                     .reasoningSeconds = before.reasoningSeconds,
                     .created = QDateTime::currentDateTime(),
                     .modelName = before.modelName,
                     .values = before.values}},
                   row, {});
    emit contextChanged();
}

void ChatController::branchFrom(qint64 id)
{
    const int row = m_messages.rowOf(id);
    if (row < 0 || temporary() || m_messages.at(row).state == MessageState::Streaming)
        return;
    std::vector<MessageRecord> path = m_messages.messagesBefore(row + 1);
    qint64 parent = 0;
    for (MessageRecord& message : path) {
        message.id = newMessageId();
        message.parentId = std::exchange(parent, message.id);
    }
    // It stands above the conversation that it comes from, also within one tick of the clock.
    const auto source = m_conversations.find(m_currentId);
    const QDateTime now = QDateTime::currentDateTime();
    ConversationSummary branch{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                               .title = titleOfCopy(currentTitle(), m_conversations.titles()),
                               .updated = source ? std::max(now, source->updated.addMSecs(1)) : now};
    m_store.append(branch, path);
    if (m_whenFull != WhenFull::Ask)
        m_store.saveWhenFull(branch.id, m_whenFull);
    if (m_thinking.choice() != ThinkingChoice())
        m_store.saveThinking(branch.id, m_thinking.choice());
    if (m_answerSettings.settings() != AnswerSettings())
        m_store.saveSettings(branch.id, m_answerSettings.settings());
    m_store.saveModelUse(branch.id, m_usedModel.use());
    if (source && !source->folder.isEmpty()) {
        branch.folder = source->folder;
        m_store.moveToFolder({branch.id}, branch.folder);
    }
    if (source && !source->tags.isEmpty()) {
        branch.tags = source->tags;
        m_store.saveTags(branch.id, branch.tags);
    }
    putConversation(branch);
    openConversation(branch.id);
}

} // namespace alcove
