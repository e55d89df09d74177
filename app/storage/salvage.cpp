// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/salvage.h"

#include <QCoreApplication>
#include <QStringList>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Storage", text);
}

QStringList columnsOf(SqliteConnection& connection, const QString& table)
{
    QStringList names;
    Result<SqliteStatement> rows = connection.prepare("SELECT name FROM pragma_table_info(?1)", table);
    while (rows && rows->step().value_or(false))
        names << rows->text(0);
    return names;
}

// Copies rows from one end of `table` until the end or a damaged page. True: the end was reached.
bool copyFromOneEnd(SqliteConnection& source, SqliteConnection& target, const QString& table, const char* direction)
{
    QStringList shared;
    const QStringList known = columnsOf(target, table);
    for (const QString& name : columnsOf(source, table)) {
        if (known.contains(name))
            shared << name;
    }
    if (shared.isEmpty())
        return true;
    const QString columns = shared.join(", ");
    QStringList marks;
    for (qsizetype i = 1; i <= shared.size(); ++i)
        marks << "?" + QString::number(i);
    const QString select = QString("SELECT %1 FROM %2 NOT INDEXED ORDER BY rowid %3").arg(columns, table, direction);
    const QString insert = QString("INSERT OR IGNORE INTO %1 (%2) VALUES (%3)").arg(table, columns, marks.join(", "));
    Result<SqliteStatement> from = source.prepare(select.toUtf8().constData());
    Result<SqliteStatement> to = target.prepare(insert.toUtf8().constData());
    if (!from || !to)
        return true;
    while (true) {
        const Result<bool> row = from->step();
        if (!row)
            return false;
        if (!*row)
            return true;
        for (int column = 0; column < from->columns(); ++column)
            to->bindColumn(column + 1, *from, column);
        // A row that breaks a rule of the schema is damage too: it stays behind.
        (void)to->step();
        to->reset();
    }
}

// Rows that were lost leave holes: messages without a conversation or a parent, a conversation without its leaf or its
// folder, files without their message.
Result<void> closeHoles(SqliteConnection& connection)
{
    const QString title = words(QT_TRANSLATE_NOOP("Storage", "Recovered conversation"));
    return connection
        .run("INSERT OR IGNORE INTO conversation (id, title, created_at, updated_at)"
             " SELECT conversation_id, ?1, min(created_at), max(created_at) FROM message"
             " WHERE conversation_id NOT IN (SELECT id FROM conversation) GROUP BY conversation_id",
             title)
        .and_then([&] {
            // Ids grow with time: the message before is the nearest to the lost parent.
            return connection.execute("UPDATE message AS m SET parent_id = (SELECT max(p.id) FROM message AS p"
                                      " WHERE p.conversation_id = m.conversation_id AND p.id < m.id)"
                                      " WHERE parent_id IS NOT NULL AND parent_id NOT IN (SELECT id FROM message);"
                                      "UPDATE conversation AS c SET current_leaf = (SELECT max(m.id) FROM message AS m"
                                      " WHERE m.conversation_id = c.id)"
                                      " WHERE current_leaf IS NULL OR current_leaf NOT IN (SELECT id FROM message);"
                                      "DELETE FROM attachment WHERE message_id NOT IN (SELECT id FROM message);"
                                      "DELETE FROM draft_attachment WHERE conversation_id IS NOT NULL"
                                      " AND conversation_id NOT IN (SELECT id FROM conversation);"
                                      "UPDATE conversation SET folder_id = NULL"
                                      " WHERE folder_id NOT IN (SELECT id FROM folder);"
                                      "DELETE FROM conversation_tag"
                                      " WHERE conversation_id NOT IN (SELECT id FROM conversation);"
                                      "DELETE FROM prompt_set_answer"
                                      " WHERE set_id NOT IN (SELECT id FROM prompt_set);");
        });
}

} // namespace

Result<void> salvage(SqliteConnection& source, SqliteConnection& target)
{
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(target);
    if (!transaction)
        return std::unexpected(transaction.error());
    for (const char* table : {"folder", "conversation", "conversation_tag", "message", "attachment", "draft_attachment",
                              "prompt", "preset", "prompt_set", "prompt_set_answer", "app_state", "comparison",
                              "comparison_column", "comparison_vote", "comparison_voted_answer"}) {
        if (!copyFromOneEnd(source, target, table, "ASC"))
            copyFromOneEnd(source, target, table, "DESC");
    }
    return closeHoles(target).and_then([&] { return transaction->commit(); });
}

} // namespace alcove
