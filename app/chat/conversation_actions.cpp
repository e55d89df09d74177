// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of the controller that keeps the list of conversations, and does what its rows offer.
#include "app/chat/answer_queue.h"
#include "app/chat/chat_controller.h"
#include "app/chat/conversation_title.h"
#include "app/chat/title_writer.h"
#include "app/storage/conversation_store.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace alcove {

void ChatController::loadConversations()
{
    m_folders.read();
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
        else
            bringDraft();
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

void ChatController::listConversation(const ConversationSummary& conversation)
{
    ConversationSummary listed = conversation;
    if (const auto known = findConversation(conversation.id)) {
        listed = *known;
        listed.updated = conversation.updated;
        listed.comparison = conversation.comparison;
    }
    putConversation(listed);
}

void ChatController::renameConversation(const QString& id, const QString& title)
{
    const QString cleaned = cleanTitle(title);
    if (cleaned.isEmpty())
        return;
    if (id == m_titles->conversation())
        m_titles->stop();
    giveTitle(id, cleaned, true);
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
    const std::optional<ConversationSummary> conversation = findConversation(id);
    if (!conversation || conversation->archived == archived)
        return;
    if (archived)
        return archiveConversations({id});
    m_store.setArchived(id, false);
    ConversationSummary listed = *conversation;
    listed.archived = false;
    putConversation(listed);
}

std::vector<ConversationSummary> ChatController::findConversations(const QStringList& ids) const
{
    std::vector<ConversationSummary> found;
    for (const QString& id : ids) {
        if (std::optional<ConversationSummary> conversation = findConversation(id))
            found.push_back(std::move(*conversation));
    }
    return found;
}

void ChatController::archiveConversations(const QStringList& ids)
{
    std::vector<ConversationSummary> conversations = findConversations(ids);
    std::erase_if(conversations, std::mem_fn(&ConversationSummary::archived));
    if (conversations.empty())
        return;
    for (const ConversationSummary& conversation : conversations)
        m_store.setArchived(conversation.id, true);
    const auto count = static_cast<int>(conversations.size());
    putAway(
        conversations, [](ConversationSummary& conversation) { conversation.archived = true; },
        count == 1 ? tr("“%1” archived").arg(conversations.front().title)
                   : tr("%n conversations archived", nullptr, count));
}

void ChatController::deleteConversation(const QString& id)
{
    deleteConversations({id});
}

void ChatController::deleteConversations(const QStringList& ids)
{
    const std::vector<ConversationSummary> conversations = findConversations(ids);
    if (conversations.empty())
        return;
    for (const ConversationSummary& conversation : conversations) {
        const QString& id = conversation.id;
        m_answers->stop(id);
        if (id == m_titles->conversation())
            m_titles->stop();
        emit conversationDeleted(id);
        m_engine.forget(id);
        m_store.remove(id);
    }
    const auto count = static_cast<int>(conversations.size());
    putAway(
        conversations,
        [now = QDateTime::currentDateTime()](ConversationSummary& conversation) { conversation.deleted = now; },
        count == 1 ? tr("“%1” deleted").arg(conversations.front().title)
                   : tr("%n conversations deleted", nullptr, count));
}

void ChatController::putAway(const std::vector<ConversationSummary>& conversations, const Change& change,
                             const QString& told)
{
    bool shown = false;
    std::optional<SidebarModel::Pause> pause(m_sidebar);
    for (const ConversationSummary& before : conversations) {
        ConversationSummary after = before;
        change(after);
        putConversation(after);
        shown = shown || before.id == m_currentId;
        if (m_openingId == before.id)
            m_openingId.clear();
    }
    pause.reset();
    const QString open = shown ? m_currentId : QString();
    offerUndo(told, [this, conversations, open] {
        const SidebarModel::Pause still(m_sidebar);
        for (const ConversationSummary& before : conversations) {
            m_store.restore(before.id);
            m_store.setArchived(before.id, before.archived);
            putConversation(before);
        }
        if (!open.isEmpty())
            openConversation(open);
    });
    if (shown)
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

void ChatController::removeForGood(const QStringList& ids)
{
    std::vector<ConversationSummary> gone;
    for (const QString& id : ids) {
        if (const std::optional<ConversationSummary> conversation = m_bin.find(id)) {
            gone.push_back(*conversation);
            m_bin.remove(id);
        }
    }
    if (gone.empty())
        return;
    ++m_listChanges;
    const auto count = static_cast<int>(gone.size());
    offerUndo(
        tr("%n conversations gone for good", nullptr, count),
        [this, gone] {
            for (const ConversationSummary& conversation : gone)
                putConversation(conversation);
        },
        [this, ids] { m_store.removeForGood(ids); });
}

void ChatController::emptyBin()
{
    QStringList ids;
    for (int row = 0; row < m_bin.count(); ++row)
        ids << m_bin.idAt(row);
    removeForGood(ids);
}

void ChatController::offerUndo(const QString& told, std::function<void()> undo, std::function<void()> settle)
{
    dismissUndo(); // what was to be undone before is final now
    m_undo = std::move(undo);
    m_settle = std::move(settle);
    m_undoText = told;
    m_undoTimer.start();
    emit undoTextChanged();
}

void ChatController::undo()
{
    const std::function<void()> undo = std::exchange(m_undo, {});
    m_settle = {};
    if (undo)
        undo();
    dismissUndo();
}

void ChatController::dismissUndo()
{
    m_undoTimer.stop();
    m_undo = {};
    if (const std::function<void()> settle = std::exchange(m_settle, {}))
        settle();
    m_undoText.clear();
    emit undoTextChanged();
}

} // namespace alcove
