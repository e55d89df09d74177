// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of the controller that keeps the list of conversations, and does what its rows offer.
#include "app/chat/answer_queue.h"
#include "app/chat/chat_controller.h"
#include "app/chat/conversation_title.h"
#include "app/storage/conversation_store.h"

#include <utility>

namespace alcove {

void ChatController::loadConversations()
{
    m_store.list().then(this, [this, asked = m_listChanges](const Result<std::vector<ConversationSummary>>& list) {
        if (!list)
            return showError(list.error());
        // What was read is older than what is shown, and what was done since is on its way to the store.
        if (asked != m_listChanges)
            return loadConversations();
        m_conversations.reset(*list);
        m_conversations.setGenerating(m_answers->conversations());
        const QString id = std::exchange(m_toOpen, {});
        if (m_conversations.find(id))
            loadConversation(id);
        else if (!id.isEmpty() && id == m_currentId)
            newConversation();
    });
}

void ChatController::putConversation(const ConversationSummary& conversation)
{
    m_conversations.put(conversation);
    ++m_listChanges;
}

void ChatController::renameConversation(const QString& id, const QString& title)
{
    std::optional<ConversationSummary> conversation = m_conversations.find(id);
    const QString cleaned = cleanTitle(title);
    if (!conversation || cleaned.isEmpty() || cleaned == conversation->title)
        return;
    conversation->title = cleaned;
    putConversation(*conversation);
    m_store.rename(id, cleaned);
    if (id == m_currentId)
        emit currentTitleChanged();
}

void ChatController::deleteConversation(const QString& id)
{
    const std::optional<ConversationSummary> conversation = m_conversations.find(id);
    if (!conversation)
        return;
    m_answers->stop(id);
    m_engine.forget(id);
    m_store.remove(id);
    m_conversations.remove(id);
    ++m_listChanges;
    m_undo = conversation;
    m_undoOpens = id == m_currentId;
    m_undoTimer.start();
    emit undoTextChanged();
    if (m_openingId == id)
        m_openingId.clear();
    if (m_undoOpens)
        newConversation();
}

void ChatController::undoDelete()
{
    if (!m_undo)
        return;
    const ConversationSummary conversation = *m_undo;
    m_store.restore(conversation.id);
    putConversation(conversation);
    if (m_undoOpens)
        openConversation(conversation.id);
    dismissUndo();
}

void ChatController::dismissUndo()
{
    m_undoTimer.stop();
    m_undo.reset();
    emit undoTextChanged();
}

QString ChatController::undoText() const
{
    return m_undo ? tr("“%1” deleted").arg(m_undo->title) : QString();
}

} // namespace alcove
