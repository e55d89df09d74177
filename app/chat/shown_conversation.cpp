// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of the controller that knows which conversation is shown, and what is remembered of it: its draft, its
// place.
#include "app/chat/answer_queue.h"
#include "app/chat/chat_controller.h"
#include "app/chat/model_status.h"
#include "app/chat/temporary_chat.h"
#include "app/settings.h"
#include "app/storage/conversation_store.h"

#include <utility>

namespace alcove {

namespace {

// What conversations of other programs begin with.
QString broughtPrompt(const std::vector<MessageRecord>& messages)
{
    return messages.empty() || messages.front().role != MessageRole::System ? QString() : messages.front().text;
}

} // namespace

ConversationStore& ChatController::shownStore() const
{
    return m_temporary ? m_temporary->store : m_store;
}

void ChatController::newConversation()
{
    m_lostId.clear();
    showNothing(nullptr);
}

void ChatController::newTemporaryChat()
{
    showNothing(std::make_unique<TemporaryChat>());
}

void ChatController::showNothing(std::unique_ptr<TemporaryChat> temporary)
{
    saveDraft();
    endTemporaryChat();
    m_temporary = std::move(temporary);
    m_toOpen.clear(); // what is shown now was chosen; the list may come after that
    m_openingId.clear();
    m_currentId.clear();
    ++m_pathChanges;
    m_messages.reset({});
    m_whenFull = WhenFull::Ask;
    m_thinking.show({}, {});
    m_answerSettings.show({}, {}, {});
    m_usedModel.show({}, {});
    const NewChatDraft draft = m_temporary ? NewChatDraft() : m_newChatDraft.value_or(NewChatDraft());
    m_draft = m_savedDraft = draft.text;
    m_savedAttachments = draft.attachments;
    m_attachments.show(m_temporary ? std::nullopt : std::optional(QString()), m_savedAttachments);
    shownChanged();
    emit focusComposer();
}

Database* ChatController::temporaryDatabase(const QString& id) const
{
    return m_temporary && !id.isEmpty() && id == m_currentId ? &m_temporary->database : nullptr;
}

void ChatController::endTemporaryChat()
{
    if (!m_temporary)
        return;
    m_answers->stop(m_currentId);
    m_scroll.remove(m_currentId);
    m_leftOut.remove(m_currentId);
    m_templateProblems.remove(m_currentId);
    m_temporary.reset();
}

void ChatController::openConversation(const QString& id)
{
    const auto conversation = findConversation(id);
    if (conversation && conversation->comparison)
        emit comparisonChosen(id);
    else if (!id.isEmpty() && (id != m_currentId || !m_openingId.isEmpty()))
        loadConversation(id);
    m_messageToReach = 0;
}

void ChatController::openMessage(const QString& id, qint64 message, const QString& query)
{
    if (const auto conversation = findConversation(id); conversation && conversation->comparison)
        return emit comparisonChosen(id);
    m_store.showBranchThrough(id, message);
    m_messageToReach = message;
    m_queryToFind = query;
    loadConversation(id);
}

void ChatController::reachMessage()
{
    const int row = m_messages.rowOf(std::exchange(m_messageToReach, 0));
    if (row < 0)
        return;
    const QStringList terms = searchTerms(m_queryToFind);
    m_find.setText(terms.isEmpty() ? QString() : terms.front());
    emit messageReached(row);
    m_find.startAt(row);
}

void ChatController::loadConversation(const QString& id, bool again)
{
    saveDraft(); // before it is read
    m_openingId = id;
    m_store.load(id).then(this, [this, id, again](Result<ConversationRecord> record) {
        if (m_openingId != id)
            return; // another one was asked for since
        m_openingId.clear();
        if (!record) {
            bringDraft();
            return showError(record.error());
        }
        const bool streaming = !record->messages.empty() && record->messages.back().state == MessageState::Streaming;
        if (streaming && !m_answers->find(id)) {
            // It ended between the read and now: its end is in the store already.
            if (!again)
                return loadConversation(id, true);
            // Or it could not be written there, as on a full disk.
            record->messages.back().state = MessageState::Stopped;
        }
        showConversation(id, *record);
    });
}

void ChatController::showConversation(const QString& id, const ConversationRecord& record)
{
    saveDraft();
    endTemporaryChat();
    m_currentId = id;
    ++m_pathChanges;
    m_messages.reset(record.messages, record.links);
    m_whenFull = record.whenFull;
    m_thinking.show(id, record.thinking);
    m_answerSettings.show(id, record.settings, broughtPrompt(record.messages));
    m_usedModel.show(id, record.modelUse);
    if (const MessageRecord* answer = m_answers->find(id))
        m_messages.update(*answer);
    m_draft = m_savedDraft = record.draft;
    m_savedAttachments = record.draftAttachments;
    m_attachments.show(id, m_savedAttachments);
    m_scroll.insert(id, record.scroll);
    shownChanged();
    bringDraft();
    reachMessage();
}

void ChatController::shownChanged()
{
    markCurrent(m_currentId);
    m_settings.setLastConversation(m_temporary ? QString() : m_currentId);
    emit currentChanged();
    emit currentTitleChanged();
    emit generatingChanged();
    emit canSendChanged();
    emit contextChanged();
    emit draftChanged();
    emit conversationOpened(m_currentId);
}

void ChatController::setDraft(const QString& text)
{
    if (m_draft == text)
        return;
    m_draft = text;
    m_draftTimer.start();
    emit draftChanged();
}

void ChatController::saveDraft()
{
    m_draftTimer.stop();
    if (m_draft == m_savedDraft)
        return;
    m_savedDraft = m_draft;
    if (m_currentId.isEmpty() && !m_temporary)
        m_newChatDraft = NewChatDraft{.text = m_draft, .attachments = m_savedAttachments};
    shownStore().saveDraft(m_currentId, m_draft);
}

// At once: they change by a click, not by every letter.
void ChatController::saveAttachments()
{
    std::vector<Attachment> attachments = m_attachments.attachments();
    if (attachments == m_savedAttachments)
        return;
    m_savedAttachments = std::move(attachments);
    if (m_currentId.isEmpty() && !m_temporary)
        m_newChatDraft = NewChatDraft{.text = m_draft, .attachments = m_savedAttachments};
    shownStore().saveDraftAttachments(m_currentId, m_savedAttachments);
}

void ChatController::connectAttachments()
{
    connect(&m_attachments, &DraftAttachments::problem, this, &ChatController::showError);
    connect(&m_attachments, &DraftAttachments::changed, this, [this] {
        saveAttachments();
        m_meter.setAttachments(m_attachments.attachments());
    });
    connect(&m_attachments, &DraftAttachments::readElsewhere, this,
            [this](const QString& draft, const std::vector<Attachment>& attachments) {
                if (draft.isEmpty())
                    m_newChatDraft =
                        NewChatDraft{.text = m_newChatDraft.value_or(NewChatDraft()).text, .attachments = attachments};
                if (draft.isEmpty() || findConversation(draft)) // it may have been deleted meanwhile
                    m_store.saveDraftAttachments(draft, attachments);
            });
    connect(&m_meter, &ContextMeter::changed, this, [this] { m_attachments.setTokens(m_meter.attachmentTokens()); });
    connect(this, &ChatController::draftChanged, this, [this] { m_meter.setDraft(m_draft); });
    connect(this, &ChatController::contextChanged, this, &ChatController::updateMeter);
    connect(m_model, &ModelStatus::ready, &m_meter, &ContextMeter::reset);
}

void ChatController::saveScroll(const QString& id, qreal position)
{
    if (id.isEmpty() || m_scroll.value(id, -1) == position)
        return;
    m_scroll.insert(id, position);
    shownStore().saveScroll(id, position);
}

qreal ChatController::savedScroll(const QString& id) const
{
    return m_scroll.value(id, -1);
}

} // namespace alcove
