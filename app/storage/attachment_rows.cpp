// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/attachment_rows.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace alcove {

namespace {

constexpr std::array kindNames = {"text", "pdf", "pasted"};

Attachment readAttachment(const SqliteStatement& row, int first)
{
    return {.kind = attachmentKindNamed(row.text(first)).value_or(AttachmentKind::Text),
            .name = row.text(first + 1),
            .text = row.text(first + 2),
            .size = row.integer(first + 3)};
}

// The draft of a new chat or comparison belongs to no conversation.
std::optional<QString> ownerOf(const QString& draft)
{
    return draft.isEmpty() || draft == nextComparison ? std::nullopt : std::optional(draft);
}

} // namespace

QString nameOf(AttachmentKind kind)
{
    return QString::fromLatin1(kindNames.at(static_cast<size_t>(kind)));
}

std::optional<AttachmentKind> attachmentKindNamed(const QString& name)
{
    const auto found = std::ranges::find_if(kindNames, [&](const char* n) { return name == QLatin1StringView(n); });
    return found == kindNames.end() ? std::nullopt
                                    : std::optional(static_cast<AttachmentKind>(found - kindNames.begin()));
}

Result<void> insertAttachments(SqliteConnection& connection, qint64 message, const std::vector<Attachment>& list)
{
    Result<void> done;
    for (size_t i = 0; i < list.size() && done; ++i) {
        const Attachment& a = list[i];
        done = connection.run("INSERT INTO attachment (message_id, position, kind, name, text, size)"
                              " VALUES (?, ?, ?, ?, ?, ?)",
                              message, static_cast<qint64>(i), nameOf(a.kind), a.name, a.text, a.size);
    }
    return done;
}

Result<void> readAttachments(SqliteConnection& connection, const QString& conversation,
                             std::vector<MessageRecord>& messages)
{
    QHash<qint64, MessageRecord*> byId;
    for (MessageRecord& message : messages)
        byId.insert(message.id, &message);
    Result<SqliteStatement> rows =
        connection.prepare("SELECT a.message_id, a.kind, a.name, a.text, a.size FROM attachment AS a JOIN message AS m"
                           " ON m.id = a.message_id WHERE m.conversation_id = ?1 ORDER BY a.message_id, a.position",
                           conversation);
    if (!rows)
        return std::unexpected(rows.error());
    while (true) {
        const Result<bool> row = rows->step();
        if (!row || !*row)
            return row.transform([](bool) {});
        if (MessageRecord* message = byId.value(rows->integer(0)))
            message->attachments.push_back(readAttachment(*rows, 1));
    }
}

Result<std::vector<Attachment>> readDraftAttachments(SqliteConnection& connection, const QString& draft)
{
    return connection.readAll(
        "SELECT kind, name, text, size FROM draft_attachment WHERE conversation_id IS ?1 AND of_comparison = ?2"
        " ORDER BY position",
        [](const SqliteStatement& row) { return readAttachment(row, 0); }, ownerOf(draft),
        int(draft == nextComparison));
}

Result<void> writeDraftAttachments(SqliteConnection& connection, const QString& draft,
                                   const std::vector<Attachment>& list)
{
    const int ofComparison = draft == nextComparison;
    Result<void> done =
        connection.run("DELETE FROM draft_attachment WHERE conversation_id IS ?1 AND of_comparison = ?2",
                       ownerOf(draft), ofComparison);
    for (size_t i = 0; i < list.size() && done; ++i) {
        const Attachment& a = list[i];
        done = connection.run("INSERT INTO draft_attachment (conversation_id, position, kind, name, text, size,"
                              " of_comparison) VALUES (?, ?, ?, ?, ?, ?, ?)",
                              ownerOf(draft), static_cast<qint64>(i), nameOf(a.kind), a.name, a.text, a.size,
                              ofComparison);
    }
    return done;
}

} // namespace alcove
