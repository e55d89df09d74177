// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of the controller that keeps the list of conversations, and does what its rows offer.
#include "app/chat/answer_queue.h"
#include "app/chat/chat_controller.h"
#include "app/chat/conversation_title.h"
#include "app/storage/conversation_store.h"

#include <algorithm>
#include <functional>
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
        std::vector<ConversationSummary> listed = *list;
        const auto archived = std::ranges::stable_partition(listed, std::not_fn(&ConversationSummary::archived));
        m_archived.reset({archived.begin(), archived.end()});
        listed.erase(archived.begin(), archived.end());
        m_conversations.reset(std::move(listed));
        for (ConversationListModel* each : {&m_conversations, &m_archived})
            each->setGenerating(m_answers->conversations());
        const QString id = std::exchange(m_toOpen, {});
        if (findConversation(id))
            loadConversation(id);
        else if (!id.isEmpty() && id == m_currentId)
            newConversation();
    });
    m_store.bin().then(this, [this, asked = m_listChanges](const Result<std::vector<ConversationSummary>>& bin) {
        if (bin && asked == m_listChanges)
            m_bin.reset(*bin);
    });
}

void ChatController::putConversation(const ConversationSummary& conversation)
{
    ConversationListModel& place = conversation.deleted ? m_bin : conversation.archived ? m_archived : m_conversations;
    for (ConversationListModel* list : {&m_conversations, &m_archived, &m_bin}) {
        if (list != &place)
            list->remove(conversation.id);
    }
    place.put(conversation);
    ++m_listChanges;
}

std::optional<ConversationSummary> ChatController::findConversation(const QString& id) const
{
    const std::optional<ConversationSummary> listed = m_conversations.find(id);
    return listed ? listed : m_archived.find(id);
}

void ChatController::markCurrent(const QString& id)
{
    for (ConversationListModel* list : {&m_conversations, &m_archived})
        list->setCurrent(id);
}

void ChatController::renameConversation(const QString& id, const QString& title)
{
    std::optional<ConversationSummary> conversation = findConversation(id);
    const QString cleaned = cleanTitle(title);
    if (!conversation || cleaned.isEmpty() || cleaned == conversation->title)
        return;
    conversation->title = cleaned;
    putConversation(*conversation);
    m_store.rename(id, cleaned);
    if (id == m_currentId)
        emit currentTitleChanged();
}

void ChatController::setPinned(const QString& id, bool pinned)
{
    std::optional<ConversationSummary> conversation = findConversation(id);
    if (!conversation || conversation->pinned == pinned)
        return;
    conversation->pinned = pinned;
    putConversation(*conversation);
    m_store.setPinned(id, pinned);
    if (id == m_currentId)
        emit currentTitleChanged();
}

void ChatController::setArchived(const QString& id, bool archived)
{
    const std::optional<ConversationSummary> before = findConversation(id);
    if (!before || before->archived == archived)
        return;
    ConversationSummary after = *before;
    after.archived = archived;
    m_store.setArchived(id, archived);
    if (archived)
        putAway(*before, after, tr("“%1” archived").arg(before->title));
    else
        putConversation(after);
}

void ChatController::deleteConversation(const QString& id)
{
    const std::optional<ConversationSummary> before = findConversation(id);
    if (!before)
        return;
    m_answers->stop(id);
    emit conversationDeleted(id);
    m_engine.forget(id);
    m_store.remove(id);
    ConversationSummary after = *before;
    after.deleted = QDateTime::currentDateTime();
    putAway(*before, after, tr("“%1” deleted").arg(before->title));
}

void ChatController::putAway(const ConversationSummary& before, const ConversationSummary& after, const QString& told)
{
    putConversation(after);
    m_undo = before;
    m_undoText = told;
    m_undoOpens = before.id == m_currentId;
    m_undoTimer.start();
    emit undoTextChanged();
    if (m_openingId == before.id)
        m_openingId.clear();
    if (m_undoOpens)
        newConversation();
}

void ChatController::restoreConversation(const QString& id)
{
    std::optional<ConversationSummary> conversation = m_bin.find(id);
    if (!conversation)
        return;
    conversation->deleted.reset();
    m_store.restore(id);
    putConversation(*conversation);
}

void ChatController::undo()
{
    if (!m_undo)
        return;
    const ConversationSummary before = *m_undo;
    m_store.restore(before.id);
    m_store.setArchived(before.id, before.archived);
    putConversation(before);
    if (m_undoOpens)
        openConversation(before.id);
    dismissUndo();
}

void ChatController::dismissUndo()
{
    m_undoTimer.stop();
    m_undo.reset();
    m_undoText.clear();
    emit undoTextChanged();
}

} // namespace alcove
