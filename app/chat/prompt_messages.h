// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/storage/records.h"

#include <vector>

namespace alcove {

// What the model reads of a conversation: answers that failed before their first word say nothing, and the person's
// system prompt, if it says anything, stands in the place of one that the conversation came with.
std::vector<MessageRecord> promptMessages(std::vector<MessageRecord> messages, const QString& systemPrompt);

} // namespace alcove
