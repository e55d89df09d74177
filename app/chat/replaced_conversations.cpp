// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of the controller that follows when the database gets another content: it lets go of the old one before, and
// shows the same place of the new one. What is being written in the composer stays there.
#include "app/chat/answer_queue.h"
#include "app/chat/chat_controller.h"
#include "app/chat/temporary_chat.h"
#include "app/storage/conversation_store.h"

#include <utility>

namespace alcove {

void ChatController::readNewChatDraft()
{
    m_store.newChatDraft().then(this, [this](const Result<NewChatDraft>& draft) {
        if (m_newChatDraft)
            return; // somebody was faster than the read
        m_newChatDraft = draft.value_or(NewChatDraft());
        if (!m_currentId.isEmpty() || m_temporary || !m_draft.isEmpty())
            return;
        m_draft = m_savedDraft = m_newChatDraft->text;
        m_savedAttachments = m_newChatDraft->attachments;
        m_attachments.show(QString(), m_savedAttachments);
        emit draftChanged();
    });
}

void ChatController::letGo()
{
    saveDraft();
    m_answerSettings.save();
    m_answers->stopAll();
    dismissUndo();
    m_leftOut.clear();
    m_templateProblems.clear();
    m_letGo.emplace();
    if (!m_temporary) {
        m_letGo->conversation = m_currentId.isEmpty() ? m_lostId : m_currentId;
        m_letGo->draft = {.text = m_draft, .attachments = m_attachments.attachments()};
        m_newChatDraft.reset(); // it is not shown for long
        showNothing(nullptr);
        m_attachments.forgetOthers();
    }
    for (ConversationListModel* list : {&m_conversations, &m_archived, &m_bin})
        list->reset({});
    ++m_listChanges; // a list that is on its way is none any more
}

void ChatController::readAnew()
{
    m_toOpen = m_temporary ? QString() : m_letGo ? m_letGo->conversation : m_currentId;
    if (m_letGo) {
        m_newChatDraft.reset();
        readNewChatDraft();
    }
    loadConversations();
}

void ChatController::bringDraft()
{
    if (!m_letGo)
        return;
    const LetGo before = *std::exchange(m_letGo, std::nullopt);
    m_lostId = before.conversation == m_currentId ? QString() : before.conversation;
    if (!before.draft.text.isEmpty())
        setDraft(before.draft.text);
    if (!before.draft.attachments.empty())
        m_attachments.show(m_currentId, before.draft.attachments);
    saveDraft();
}

} // namespace alcove
