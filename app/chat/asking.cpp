// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of the controller that asks the model: questions, other versions of them, and answers written anew.
#include "app/chat/answer_queue.h"
#include "app/chat/chat_controller.h"
#include "app/chat/conversation_title.h"
#include "app/chat/model_status.h"
#include "app/chat/prompt_messages.h"
#include "app/settings.h"
#include "app/storage/conversation_store.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace alcove {

void ChatController::send(const QString& text)
{
    if (!canSend() || m_attachments.reading() || (text.trimmed().isEmpty() && m_attachments.count() == 0))
        return;
    m_draftTimer.stop();
    m_draft.clear();
    m_savedDraft.clear();
    shownStore().saveDraft(m_currentId, {});
    emit draftChanged();
    ask(text, m_attachments.take(), m_messages.count());
}

void ChatController::sendSuggestion(const QString& text)
{
    if (!canSend() || text.trimmed().isEmpty())
        return;
    const bool isNew = m_currentId.isEmpty();
    ask(text, {}, m_messages.count());
    if (!isNew)
        return;
    // The draft stays where it is shown, which is in the new conversation now.
    shownStore().saveDraft({}, {});
    shownStore().saveDraftAttachments({}, {});
    m_savedDraft.clear();
    m_savedAttachments.clear();
    saveDraft();
    saveAttachments();
}

void ChatController::editQuestion(qint64 id, const QString& text)
{
    const int row = m_messages.rowOf(id);
    if (row < 0 || m_messages.at(row).role != MessageRole::User)
        return;
    std::vector<Attachment> attachments = m_messages.at(row).attachments;
    if (text.trimmed().isEmpty() && attachments.empty())
        return;
    stop();
    if (canSend())
        ask(text, std::move(attachments), row);
}

MessageRecord ChatController::newAnswer(qint64 question) const
{
    return {.id = newMessageId(),
            .parentId = question,
            .role = MessageRole::Assistant,
            .state = MessageState::Streaming,
            .created = QDateTime::currentDateTime(),
            .modelName = m_model->name()};
}

void ChatController::ask(const QString& text, std::vector<Attachment> attachments, int row)
{
    const bool wordless = text.trimmed().isEmpty();
    const QString title = titleFromMessage(wordless && !attachments.empty() ? attachments.front().name : text);
    const MessageRecord question{.id = newMessageId(),
                                 .parentId = row > 0 ? m_messages.at(row - 1).id : 0,
                                 .role = MessageRole::User,
                                 .text = text.trimmed(),
                                 .created = QDateTime::currentDateTime(),
                                 .attachments = std::move(attachments)};
    const MessageRecord answer = newAnswer(question.id);
    const bool isNew = m_currentId.isEmpty();
    if (isNew) {
        m_openingId.clear();
        m_currentId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        if (!temporary()) {
            m_newChatDraft = NewChatDraft();
            m_attachments.setDraft(m_currentId);
            m_settings.setLastConversation(m_currentId);
        }
    }
    // Who writes on after a stop wants to be asked again.
    if (m_whenFull == WhenFull::Stop)
        setWhenFull(WhenFull::Ask);
    appendMessages({question, answer}, row, title);
    if (isNew) {
        if (!temporary()) {
            m_thinking.keep(m_currentId);
            m_answerSettings.keep(m_currentId);
            m_usedModel.keep(m_currentId);
            m_conversations.setCurrent(m_currentId);
        }
        emit currentChanged();
        emit currentTitleChanged();
    }
    startAnswer(answer);
}

void ChatController::appendMessages(const std::vector<MessageRecord>& messages, int row, const QString& newTitle)
{
    ConversationSummary summary =
        findConversation(m_currentId).value_or(ConversationSummary{.id = m_currentId, .title = newTitle});
    summary.updated = messages.back().created;
    if (std::exchange(summary.archived, false))
        m_store.setArchived(summary.id, false);
    ++m_pathChanges;
    shownStore().append(summary, messages);
    m_messages.showFrom(row, messages);
    if (!temporary())
        putConversation(summary);
}

void ChatController::startAnswer(const MessageRecord& answer)
{
    m_leftOut.remove(m_currentId);
    m_templateProblems.remove(m_currentId);
    m_usedModel.note(m_model->file(), m_model->name());
    const AnswerSettings& settings = m_answerSettings.settings();
    m_answers->add(
        shownStore(), !temporary(), m_currentId, answer,
        {.messages = promptMessages(m_messages.messagesBefore(m_messages.count() - 1), settings.systemPrompt),
         .leaveOutOldest = m_whenFull == WhenFull::LeaveOut,
         .thinking = m_thinking.choice(),
         .values = settings.values});
    if (!temporary())
        noteWork();
    emit contextChanged();
    emit asked();
}

void ChatController::stop()
{
    m_answers->stop(m_currentId);
}

void ChatController::writeOn(MessageRecord answer)
{
    answer.state = MessageState::Streaming;
    answer.error = {};
    ++m_pathChanges;
    shownStore().saveMessage(answer);
    m_messages.update(answer);
    startAnswer(answer);
}

void ChatController::regenerate(qint64 id)
{
    const int row = m_messages.rowOf(id);
    if (row < 0 || m_messages.at(row).role != MessageRole::Assistant)
        return;
    stop();
    if (!canSend())
        return;
    const MessageRecord& old = m_messages.at(row);
    MessageRecord answer = newAnswer(old.parentId);
    if (row + 1 == m_messages.count() && old.text.isEmpty() && old.reasoning.isEmpty()) {
        answer.id = old.id;
        writeOn(answer);
    } else {
        appendMessages({answer}, row, {});
        startAnswer(answer);
    }
}

void ChatController::continueLast()
{
    const MessageRecord* last = m_messages.last();
    const bool cut = last && (last->state == MessageState::Stopped || last->state == MessageState::Failed);
    if (canSend() && cut && last->role == MessageRole::Assistant)
        writeOn(*last);
}

} // namespace alcove
