// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/prompt_messages.h"

#include <algorithm>

namespace alcove {

std::vector<MessageRecord> promptMessages(std::vector<MessageRecord> messages, const QString& systemPrompt)
{
    std::erase_if(messages,
                  [](const MessageRecord& m) { return m.role == MessageRole::Assistant && m.text.isEmpty(); });
    if (!systemPrompt.trimmed().isEmpty()) {
        const auto told =
            std::ranges::find_if_not(messages, [](const MessageRecord& m) { return m.role == MessageRole::System; });
        messages.erase(messages.begin(), told);
        messages.insert(messages.begin(), {.role = MessageRole::System, .text = systemPrompt.trimmed()});
    }
    return messages;
}

} // namespace alcove
