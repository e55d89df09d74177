// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The files of messages and of drafts in the tables "attachment" and "draft_attachment".
#pragma once

#include "app/storage/records.h"
#include "app/storage/sqlite.h"

#include <optional>

namespace alcove {

QString nameOf(AttachmentKind kind);
std::optional<AttachmentKind> attachmentKindNamed(const QString& name);

// To a message that is stored and has none.
Result<void> insertAttachments(SqliteConnection& connection, qint64 message, const std::vector<Attachment>& list);
// Gives each of these messages of a conversation its files.
Result<void> readAttachments(SqliteConnection& connection, const QString& conversation,
                             std::vector<MessageRecord>& messages);

// In the place of a conversation's id: what is written of the first question of the next comparison.
inline const QString nextComparison = QStringLiteral("next comparison");

// Of the draft in a conversation; an empty id: of the next new chat; nextComparison: of that. Writing puts the list in
// the place of what is there.
Result<std::vector<Attachment>> readDraftAttachments(SqliteConnection& connection, const QString& draft);
Result<void> writeDraftAttachments(SqliteConnection& connection, const QString& draft,
                                   const std::vector<Attachment>& list);

} // namespace alcove
