// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Conversations in a ZIP archive, as ChatGPT, Claude and DeepSeek send them, or of files that a person packed.
#pragma once

#include "app/transfer/conversation_source.h"

namespace alcove {

// How a file that is no archive is opened.
using OpenSource = Result<std::unique_ptr<ConversationSource>> (*)(const QString& file);

// Fails where the archive is damaged or has a password, where it holds no conversations, or the disk no room for what
// it holds. What is unpacked lies in a private folder until the source is gone. An archive in an archive stays one.
Result<std::unique_ptr<ConversationSource>> openArchivedConversations(const QString& file, OpenSource openUnpacked);

} // namespace alcove
