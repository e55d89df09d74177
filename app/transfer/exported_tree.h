// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A conversation as an export's format holds it.
#pragma once

#include "app/storage/conversation_rows.h"
#include "app/transfer/transcript_writer.h"

namespace alcove {

// readTree(). Where the format has no place for the settings, the person's system prompt is the message that every
// branch begins with, in the place of one that the conversation came with: as the model read it.
Result<ConversationTree> readExportedTree(SqliteConnection& connection, const QString& id, ExportFormat format);

} // namespace alcove
