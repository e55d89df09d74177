// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Databases full of conversations that nobody had: branches, every script, awkward characters, the same by seed.
#pragma once

#include "app/storage/conversation_tree.h"

namespace alcove::test {

FolderRecord generatedFolder(int number); // 0 to 3; no conversation lies in the last one
// A conversation whose look depends on `number` only: some have branches, drafts, system prompts, failed answers, some
// are deleted, some lie in folders or have tags.
ConversationTree generatedConversation(int number);

// A new database in `file` with the conversations 0 to `count` - 1, and a draft of the next new chat.
void generateDatabase(const QString& file, int count);

// Texts that a program may stumble over: every direction of writing, NUL, marks without a letter, line ends of all
// kinds.
const QStringList& awkwardTexts();

} // namespace alcove::test
