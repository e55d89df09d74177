// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of the controller that knows what becomes of a conversation which the model can't hold.
#include "app/chat/answer_queue.h"
#include "app/chat/chat_controller.h"
#include "app/storage/conversation_store.h"

namespace alcove {

bool ChatController::contextFull() const
{
    const MessageRecord* last = m_messages.last();
    return last && endedFull(*last) && last->state == MessageState::Stopped && m_whenFull != WhenFull::Stop &&
           canSend();
}

void ChatController::setWhenFull(WhenFull choice)
{
    m_whenFull = choice;
    shownStore().saveWhenFull(m_currentId, choice);
    emit contextChanged();
}

void ChatController::leaveOutOldest()
{
    if (!contextFull())
        return;
    setWhenFull(WhenFull::LeaveOut);
    writeOn(*m_messages.last());
}

void ChatController::leaveOutFromNowOn()
{
    if (m_whenFull != WhenFull::LeaveOut)
        setWhenFull(WhenFull::LeaveOut);
}

// What is known of the conversation counts; one that came from elsewhere is counted.
void ChatController::updateMeter()
{
    ContextMeter::Conversation conversation{
        .size = contextSize(), .used = contextUsed(), .texts = {}, .leavesOut = m_whenFull == WhenFull::LeaveOut};
    if (conversation.used == 0) {
        for (const MessageRecord& message : m_messages.messages())
            conversation.texts << questionText(message.text, message.attachments);
    }
    m_meter.setConversation(std::move(conversation));
}

void ChatController::stayFull()
{
    if (contextFull())
        setWhenFull(WhenFull::Stop);
}

} // namespace alcove
