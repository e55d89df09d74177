// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of the controller that has titles written by the model.
#include "app/chat/answer_queue.h"
#include "app/chat/chat_controller.h"
#include "app/chat/conversation_title.h"
#include "app/chat/model_status.h"
#include "app/chat/prompt_messages.h"
#include "app/chat/title_writer.h"
#include "app/settings.h"
#include "app/storage/conversation_store.h"

#include <algorithm>
#include <utility>

namespace alcove {

namespace {

// So many questions in, a conversation keeps the title that it has until somebody wants another.
constexpr int questionsWithATitle = 3;

// A longer conversation is not read again for its title.
constexpr int tokensWorthReading = 2000;

} // namespace

QString ChatController::titlingId() const
{
    return m_titles->conversation();
}

bool ChatController::canSuggestTitle() const
{
    return m_model->model() && TitleWriter::isAble(*m_model->model());
}

void ChatController::titleAnswered(const QString& id, const AnswerRequest& request, const MessageRecord& answer)
{
    const std::optional<ConversationSummary> conversation = findConversation(id);
    const bool kept = !request.conversation.isEmpty();
    if (!kept || !conversation || conversation->titleByUser || answer.state != MessageState::Complete ||
        !m_settings.autoTitles() || !canSuggestTitle())
        return;
    std::vector<MessageRecord> messages = request.messages;
    if (!messages.empty() && messages.back().role == MessageRole::Assistant)
        messages.pop_back(); // the answer's beginning, with which it was gone on
    const auto isQuestion = [](const MessageRecord& m) { return m.role == MessageRole::User; };
    const auto first = std::ranges::find_if(messages, isQuestion);
    if (first == messages.end() || std::ranges::count_if(messages, isQuestion) > questionsWithATitle ||
        conversation->title != titleFromMessage(first->text))
        return;
    AnswerRequest answered = request;
    messages.push_back(answer);
    answered.messages = std::move(messages);
    m_titleWanted = false;
    m_titles->write(id, answered, answer.promptTokens + answer.tokens, *m_model->model());
}

void ChatController::suggestTitle(const QString& id)
{
    if (!findConversation(id) || !canSuggestTitle())
        return;
    m_store.load(id).then(this, [this, id](const Result<ConversationRecord>& record) {
        if (!record)
            return showError(record.error());
        if (!canSuggestTitle() || record->messages.empty())
            return;
        const MessageRecord& last = record->messages.back();
        const int tokens = last.promptTokens + last.tokens;
        m_titles->write(id,
                        {.conversation = id,
                         .messages = promptMessages(record->messages, record->settings.systemPrompt),
                         .thinking = record->thinking},
                        tokens > tokensWorthReading ? 0 : tokens, *m_model->model());
        m_titleWanted = m_titles->conversation() == id;
    });
}

void ChatController::stopTitle()
{
    m_titles->stop();
}

void ChatController::titleWritten(const QString& id, const QString& title)
{
    const bool wanted = std::exchange(m_titleWanted, false);
    if (wanted && title.isEmpty()) {
        return showError({tr("The model found no title.").toStdString(),
                          tr("Rename the conversation yourself, or ask another model.").toStdString(),
                          {}});
    }
    const std::optional<ConversationSummary> conversation = findConversation(id);
    if (!conversation || title.isEmpty() || title == conversation->title || (conversation->titleByUser && !wanted))
        return;
    const ConversationSummary before = *conversation;
    giveTitle(id, title, false);
    if (!wanted)
        return;
    offerUndo(tr("Now called “%1”").arg(title),
              [this, before] { giveTitle(before.id, before.title, before.titleByUser); });
}

void ChatController::giveTitle(const QString& id, const QString& title, bool byUser)
{
    std::optional<ConversationSummary> conversation = findConversation(id);
    if (!conversation)
        return;
    conversation->title = title;
    conversation->titleByUser = byUser;
    putConversation(*conversation);
    m_store.rename(id, title, byUser);
    emit conversationRenamed(id, title);
    if (id == m_currentId)
        emit currentTitleChanged();
}

} // namespace alcove
