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

void ChatController::stayFull()
{
    if (contextFull())
        setWhenFull(WhenFull::Stop);
}

} // namespace alcove
