// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What a temporary chat is kept in while it is shown: a database in memory, so that everything works in it as in any
// conversation and nothing of it can reach a disk.
#pragma once

#include "app/storage/conversation_store.h"
#include "app/storage/database.h"

namespace alcove {

struct TemporaryChat {
    Database database = Database(QString());
    ConversationStore store = ConversationStore(database);
};

} // namespace alcove
