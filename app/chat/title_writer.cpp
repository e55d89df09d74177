// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/title_writer.h"

#include "app/chat/conversation_title.h"

#include <algorithm>
#include <utility>

namespace alcove {

namespace {

constexpr uint64_t fewestParameters = 400'000'000;
constexpr int titleTokens = 40;
constexpr int thoughtTokens = 600; // of a model that can't leave it
constexpr int roomForTheQuestion = 100;
constexpr qsizetype longestPart = 1500; // of a question or an answer, where the model reads them for the title only

// Models know it best in English; they answer in the conversation's language all the same.
const QString instruction =
    QStringLiteral("Write a title for this conversation: two to six words, in the language of the conversation, "
                   "without quotes. Answer with the title only.");

const MessageRecord* firstOf(const std::vector<MessageRecord>& messages, MessageRole role)
{
    const auto found = std::ranges::find(messages, role, &MessageRecord::role);
    return found == messages.end() ? nullptr : &*found;
}

// The first question and its answer, shortened, in a question of their own.
std::vector<MessageRecord> shortened(const std::vector<MessageRecord>& messages)
{
    QString text;
    for (const MessageRole role : {MessageRole::User, MessageRole::Assistant}) {
        if (const MessageRecord* message = firstOf(messages, role))
            text +=
                (role == MessageRole::User ? "Question:\n" : "Answer:\n") + message->text.left(longestPart) + "\n\n";
    }
    return {{.role = MessageRole::User, .text = text + instruction}};
}

} // namespace

TitleWriter::TitleWriter(AnswerQueue& answers, QObject* parent) : QObject(parent), m_answers(answers)
{
    connect(&answers, &AnswerQueue::asideEnded, this, &TitleWriter::end);
}

bool TitleWriter::isAble(const LoadedModel& model)
{
    return model.info.parameters >= fewestParameters;
}

void TitleWriter::write(const QString& conversation, const AnswerRequest& answered, int tokens,
                        const LoadedModel& model)
{
    stop();
    if (!m_answers.isIdle())
        return;
    const bool thinks = model.thinking.usuallyOn || !model.thinking.efforts.empty();
    const int most = thinks && !model.thinking.canSwitch ? thoughtTokens + titleTokens : titleTokens;
    AnswerRequest request = answered;
    if (model.thinking.canSwitch)
        request.thinking.thinking = Thinking::Off;
    request.leaveOutOldest = false;
    request.values = {};
    request.values[AnswerValue::Temperature] = 0;
    request.values[AnswerValue::MaxTokens] = most;
    // Asked in the conversation itself, the model reads nothing again: neither now nor for the next question.
    if (tokens > 0 && tokens + roomForTheQuestion + most <= model.contextSize) {
        request.messages.push_back({.role = MessageRole::User, .text = instruction});
    } else {
        request.conversation.clear();
        request.messages = shortened(answered.messages);
    }
    m_conversation = conversation;
    m_answers.askAside(request);
    emit changed();
}

void TitleWriter::stop()
{
    m_answers.stopAside();
}

void TitleWriter::end(const std::optional<QString>& said)
{
    const QString conversation = std::exchange(m_conversation, {});
    emit changed();
    if (said)
        emit written(conversation, titleFromModel(*said));
}

} // namespace alcove
