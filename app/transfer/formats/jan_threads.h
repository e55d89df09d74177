// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Jan's folders: each thread has one, with thread.json and messages.jsonl in it.
#pragma once

#include "app/transfer/conversation_source.h"

namespace alcove {

// Whether `path` is such a folder, a folder of such folders, or one of the two files.
bool isJanThread(const QString& path);

Result<std::unique_ptr<ConversationSource>> openJanThreads(const QString& path);

} // namespace alcove
