// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/migrations.h"

#include <QCoreApplication>
#include <QFile>
#include <QtEndian>

#include <array>
#include <optional>

namespace alcove {

namespace {

// Times are milliseconds since 1970, UTC. A message is a node of its conversation's tree; what is shown is the path
// from the root to current_leaf. Which message is the leaf is no foreign key, because both rows of a new conversation
// would have to exist before the other.
constexpr Migration list[] = {
    {"conversations and messages", R"sql(
CREATE TABLE conversation (
    id             TEXT PRIMARY KEY NOT NULL,
    title          TEXT NOT NULL,
    title_by_user  INTEGER NOT NULL DEFAULT 0,
    created_at     INTEGER NOT NULL,
    updated_at     INTEGER NOT NULL,
    deleted_at     INTEGER,
    current_leaf   INTEGER,
    draft          TEXT NOT NULL DEFAULT '',
    scroll         REAL NOT NULL DEFAULT -1
) STRICT;
CREATE INDEX conversation_listed ON conversation (updated_at DESC, id, title, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX conversation_deleted ON conversation (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE message (
    id                 INTEGER PRIMARY KEY,
    conversation_id    TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    parent_id          INTEGER REFERENCES message (id) ON DELETE CASCADE,
    role               TEXT NOT NULL CHECK (role IN ('system', 'user', 'assistant')),
    state              TEXT NOT NULL CHECK (state IN ('complete', 'streaming', 'stopped', 'failed')),
    text               TEXT NOT NULL,
    created_at         INTEGER NOT NULL,
    model_name         TEXT NOT NULL DEFAULT '',
    prompt_tokens      INTEGER NOT NULL DEFAULT 0,
    tokens             INTEGER NOT NULL DEFAULT 0,
    seconds            REAL NOT NULL DEFAULT 0,
    tokens_per_second  REAL NOT NULL DEFAULT 0,
    error_message      TEXT NOT NULL DEFAULT '',
    error_remedy       TEXT NOT NULL DEFAULT '',
    error_details      TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX message_of_conversation ON message (conversation_id);
CREATE INDEX message_of_parent ON message (parent_id);
CREATE INDEX message_streaming ON message (state) WHERE state = 'streaming';

CREATE TABLE app_state (
    key    TEXT PRIMARY KEY NOT NULL,
    value  TEXT NOT NULL
) STRICT;
)sql"},
    {"what to do when a conversation is too long", R"sql(
ALTER TABLE conversation ADD COLUMN when_full TEXT NOT NULL DEFAULT 'ask'
    CHECK (when_full IN ('ask', 'leave_out', 'stop'));
)sql"},
    {"what models think before they answer", R"sql(
ALTER TABLE message ADD COLUMN reasoning TEXT NOT NULL DEFAULT '';
ALTER TABLE message ADD COLUMN reasoning_seconds REAL NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN thinking TEXT NOT NULL DEFAULT 'usual'
    CHECK (thinking IN ('usual', 'on', 'off'));
ALTER TABLE conversation ADD COLUMN effort TEXT NOT NULL DEFAULT 'usual'
    CHECK (effort IN ('usual', 'low', 'medium', 'high'));
)sql"},
    // Two indexes over the same text, neither of which keeps a copy of it: whole words, with which marks don't count,
    // and every three characters in a row, for parts of words and for scripts without blanks. The second keeps no
    // places: those would take twice the text's size, and search.cpp looks into the text anyway. A text that is being
    // written is indexed when it is finished.
    {"search", R"sql(
CREATE VIEW message_searched AS SELECT id, text FROM message WHERE state <> 'streaming';
CREATE VIRTUAL TABLE message_words USING fts5 (text, content = 'message_searched', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE message_trigrams USING fts5 (text, content = 'message_searched', content_rowid = 'id',
    tokenize = 'trigram', detail = none);
CREATE TRIGGER message_inserted AFTER INSERT ON message WHEN new.state <> 'streaming' BEGIN
    INSERT INTO message_words (rowid, text) VALUES (new.id, new.text);
    INSERT INTO message_trigrams (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER message_deleted AFTER DELETE ON message WHEN old.state <> 'streaming' BEGIN
    INSERT INTO message_words (message_words, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO message_trigrams (message_trigrams, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER message_changed AFTER UPDATE OF text, state ON message
    WHEN old.text <> new.text OR (old.state = 'streaming') <> (new.state = 'streaming') BEGIN
    INSERT INTO message_words (message_words, rowid, text)
        SELECT 'delete', old.id, old.text WHERE old.state <> 'streaming';
    INSERT INTO message_trigrams (message_trigrams, rowid, text)
        SELECT 'delete', old.id, old.text WHERE old.state <> 'streaming';
    INSERT INTO message_words (rowid, text) SELECT new.id, new.text WHERE new.state <> 'streaming';
    INSERT INTO message_trigrams (rowid, text) SELECT new.id, new.text WHERE new.state <> 'streaming';
END;
INSERT INTO message_words (message_words) VALUES ('rebuild');
INSERT INTO message_trigrams (message_trigrams) VALUES ('rebuild');
)sql"},
    // The list is read from its index alone, so that the index has what the list shows.
    {"pinned and archived conversations", R"sql(
ALTER TABLE conversation ADD COLUMN pinned_at INTEGER;
ALTER TABLE conversation ADD COLUMN archived_at INTEGER;
DROP INDEX conversation_listed;
CREATE INDEX conversation_listed ON conversation (updated_at DESC, id, title, pinned_at, archived_at, deleted_at)
    WHERE deleted_at IS NULL;
)sql"},
    // Where a value is NULL, the model's makers have chosen.
    {"what a person sets for a conversation's answers", R"sql(
ALTER TABLE conversation ADD COLUMN system_prompt TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN temperature REAL;
ALTER TABLE conversation ADD COLUMN top_k INTEGER;
ALTER TABLE conversation ADD COLUMN top_p REAL;
ALTER TABLE conversation ADD COLUMN min_p REAL;
ALTER TABLE conversation ADD COLUMN repeat_penalty REAL;
ALTER TABLE conversation ADD COLUMN seed INTEGER;
ALTER TABLE conversation ADD COLUMN max_tokens INTEGER;
)sql"},
    // A comparison is a conversation each of whose columns is a branch: leaf is the branch's last message. It is one no
    // longer when a column was kept. Votes outlive the conversation; they hold none of its words.
    {"comparisons", R"sql(
ALTER TABLE message ADD COLUMN first_token_seconds REAL NOT NULL DEFAULT 0;
CREATE TABLE comparison (
    conversation_id  TEXT PRIMARY KEY NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    blind            INTEGER NOT NULL DEFAULT 0,
    revealed         INTEGER NOT NULL DEFAULT 0,
    tag              TEXT NOT NULL DEFAULT '',
    kept             INTEGER
) STRICT;
CREATE TABLE comparison_column (
    conversation_id  TEXT NOT NULL REFERENCES comparison (conversation_id) ON DELETE CASCADE,
    position         INTEGER NOT NULL,
    model_file       TEXT NOT NULL,
    model_name       TEXT NOT NULL DEFAULT '',
    device           TEXT NOT NULL DEFAULT '',
    temperature      REAL,
    top_k            INTEGER,
    top_p            REAL,
    min_p            REAL,
    repeat_penalty   REAL,
    seed             INTEGER,
    max_tokens       INTEGER,
    leaf             INTEGER,
    PRIMARY KEY (conversation_id, position)
) STRICT;
CREATE TABLE comparison_vote (
    id               INTEGER PRIMARY KEY,
    conversation_id  TEXT NOT NULL,
    question_id      INTEGER NOT NULL,
    created_at       INTEGER NOT NULL,
    verdict          TEXT NOT NULL CHECK (verdict IN ('better', 'tie', 'both_bad')),
    winner           INTEGER,
    blind            INTEGER NOT NULL,
    tag              TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE comparison_voted_answer (
    vote_id              INTEGER NOT NULL REFERENCES comparison_vote (id) ON DELETE CASCADE,
    position             INTEGER NOT NULL,
    answer_id            INTEGER NOT NULL,
    model_name           TEXT NOT NULL,
    tokens_per_second    REAL NOT NULL DEFAULT 0,
    first_token_seconds  REAL NOT NULL DEFAULT 0,
    PRIMARY KEY (vote_id, position)
) STRICT;
)sql"},
    {"settings of a chat kept under a name", R"sql(
CREATE TABLE preset (
    name            TEXT PRIMARY KEY NOT NULL COLLATE NOCASE,
    system_prompt   TEXT NOT NULL,
    temperature     REAL,
    top_k           INTEGER,
    top_p           REAL,
    min_p           REAL,
    repeat_penalty  REAL,
    seed            INTEGER,
    max_tokens      INTEGER
) STRICT;
)sql"},
    // What a model reads of files that go along with questions; the files themselves are not kept. A draft without a
    // conversation is the next new chat's. Whoever looks for a file has its name or some words of it, so every three
    // characters in a row are enough of an index.
    {"files that go along with questions, and prompts", R"sql(
CREATE TABLE attachment (
    id          INTEGER PRIMARY KEY,
    message_id  INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('text', 'pdf', 'pasted')),
    name        TEXT NOT NULL,
    text        TEXT NOT NULL,
    size        INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX attachment_of_message ON attachment (message_id, position);
CREATE VIRTUAL TABLE attachment_trigrams USING fts5 (name, text, content = 'attachment', content_rowid = 'id',
    tokenize = 'trigram', detail = none);
CREATE TRIGGER attachment_inserted AFTER INSERT ON attachment BEGIN
    INSERT INTO attachment_trigrams (rowid, name, text) VALUES (new.id, new.name, new.text);
END;
CREATE TRIGGER attachment_deleted AFTER DELETE ON attachment BEGIN
    INSERT INTO attachment_trigrams (attachment_trigrams, rowid, name, text)
        VALUES ('delete', old.id, old.name, old.text);
END;
CREATE TABLE draft_attachment (
    id               INTEGER PRIMARY KEY,
    conversation_id  TEXT REFERENCES conversation (id) ON DELETE CASCADE,
    position         INTEGER NOT NULL,
    kind             TEXT NOT NULL CHECK (kind IN ('text', 'pdf', 'pasted')),
    name             TEXT NOT NULL,
    text             TEXT NOT NULL,
    size             INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX draft_attachment_of_conversation ON draft_attachment (conversation_id);
CREATE TABLE prompt (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,
    text        TEXT NOT NULL,
    updated_at  INTEGER NOT NULL
) STRICT;
)sql"},
    {"folders and tags", R"sql(
CREATE TABLE folder (
    id         TEXT PRIMARY KEY NOT NULL,
    name       TEXT NOT NULL UNIQUE,
    position   INTEGER NOT NULL,
    collapsed  INTEGER NOT NULL DEFAULT 0
) STRICT;
ALTER TABLE conversation ADD COLUMN folder_id TEXT REFERENCES folder (id) ON DELETE SET NULL;
CREATE INDEX conversation_in_folder ON conversation (folder_id) WHERE folder_id IS NOT NULL;
CREATE TABLE conversation_tag (
    conversation_id  TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    tag              TEXT NOT NULL,
    PRIMARY KEY (conversation_id, tag)
) STRICT;
DROP INDEX conversation_listed;
CREATE INDEX conversation_listed ON conversation (updated_at DESC, id, title, title_by_user, pinned_at, archived_at,
    deleted_at, folder_id) WHERE deleted_at IS NULL;
)sql"},
    // For terms of two characters: what stands in the index of parts, and where texts end, of which the last two
    // characters begin no three.
    {"search for two characters", R"sql(
CREATE VIRTUAL TABLE message_trigram_terms USING fts5vocab (message_trigrams, row);
CREATE INDEX message_end ON message (substr(text, -2)) WHERE state <> 'streaming';
)sql"},
    // The models of a set are paths, one a line. An answer holds its prompt, so that it can be told from the answer to
    // another one of the same number.
    {"sets of prompts", R"sql(
CREATE TABLE prompt_set (
    id              INTEGER PRIMARY KEY,
    name            TEXT NOT NULL,
    text            TEXT NOT NULL,
    updated_at      INTEGER NOT NULL,
    models          TEXT NOT NULL DEFAULT '',
    temperature     REAL,
    top_k           INTEGER,
    top_p           REAL,
    min_p           REAL,
    repeat_penalty  REAL,
    seed            INTEGER,
    max_tokens      INTEGER
) STRICT;
CREATE TABLE prompt_set_answer (
    set_id               INTEGER NOT NULL REFERENCES prompt_set (id) ON DELETE CASCADE,
    number               INTEGER NOT NULL,
    model_file           TEXT NOT NULL,
    tag                  TEXT NOT NULL DEFAULT '',
    prompt               TEXT NOT NULL,
    model_name           TEXT NOT NULL DEFAULT '',
    device               TEXT NOT NULL DEFAULT '',
    text                 TEXT NOT NULL DEFAULT '',
    reasoning            TEXT NOT NULL DEFAULT '',
    finish               TEXT NOT NULL DEFAULT '',
    tokens               INTEGER NOT NULL DEFAULT 0,
    tokens_per_second    REAL NOT NULL DEFAULT 0,
    first_token_seconds  REAL NOT NULL DEFAULT 0,
    seconds              REAL NOT NULL DEFAULT 0,
    PRIMARY KEY (set_id, number, model_file)
) STRICT;
)sql"},
    // A draft without a conversation is the next new chat's, or the next comparison's.
    {"the files of a comparison that is not begun", R"sql(
ALTER TABLE draft_attachment ADD COLUMN of_comparison INTEGER NOT NULL DEFAULT 0;
)sql"},
    {"the model of a conversation", R"sql(
ALTER TABLE conversation ADD COLUMN model_file TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN model_name TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN context_length INTEGER NOT NULL DEFAULT 0;
)sql"},
    {"what one column of a comparison is told", R"sql(
ALTER TABLE comparison_column ADD COLUMN system_prompt TEXT NOT NULL DEFAULT '';
ALTER TABLE comparison_column ADD COLUMN thinking TEXT NOT NULL DEFAULT 'usual'
    CHECK (thinking IN ('usual', 'on', 'off'));
ALTER TABLE comparison_column ADD COLUMN effort TEXT NOT NULL DEFAULT 'usual'
    CHECK (effort IN ('usual', 'low', 'medium', 'high'));
)sql"},
    {"what an answer was written by", R"sql(
ALTER TABLE message ADD COLUMN temperature REAL;
ALTER TABLE message ADD COLUMN top_k INTEGER;
ALTER TABLE message ADD COLUMN top_p REAL;
ALTER TABLE message ADD COLUMN min_p REAL;
ALTER TABLE message ADD COLUMN repeat_penalty REAL;
ALTER TABLE message ADD COLUMN seed INTEGER;
ALTER TABLE message ADD COLUMN max_tokens INTEGER;
)sql"},
};

QString words(const char* text)
{
    return QCoreApplication::translate("Storage", text);
}

std::unexpected<Error> otherProgram(const QString& file, const QString& remedy = {})
{
    const QString other =
        words(QT_TRANSLATE_NOOP("Storage", "Move it away, or start Alcove with another data folder."));
    return fail(words(QT_TRANSLATE_NOOP("Storage", "%1 is a database of another program.")).arg(file).toStdString(),
                (remedy.isEmpty() ? other : remedy).toStdString());
}

std::unexpected<Error> newerVersion(const QString& file, qint64 version)
{
    return fail(
        words(QT_TRANSLATE_NOOP("Storage", "The conversations in %1 were written by a newer version of Alcove."))
            .arg(file)
            .toStdString(),
        words(QT_TRANSLATE_NOOP("Storage", "Update Alcove. The file was left as it is.")).toStdString(),
        QStringLiteral("user_version %1, this program knows %2").arg(version).arg(migrations().size()).toStdString());
}

// What the header of a database says, see https://www.sqlite.org/fileformat2.html §1.3.
struct Marks {
    quint32 version = 0; // PRAGMA user_version
    quint32 owner = 0;   // PRAGMA application_id
};

constexpr qint64 headerBytes = 100;

std::optional<Marks> marksIn(const QByteArray& header) // nothing: it is none
{
    if (header.size() < headerBytes || !header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return std::nullopt;
    return Marks{.version = qFromBigEndian<quint32>(header.constData() + 60),
                 .owner = qFromBigEndian<quint32>(header.constData() + 68)};
}

Result<void> applyOne(SqliteConnection& connection, size_t version)
{
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    // Another process may have been faster between our look and our lock.
    const Result<qint64> now = connection.integer("PRAGMA user_version");
    if (!now || std::cmp_greater(*now, version))
        return now.transform([](qint64) {});
    const std::string marks = "PRAGMA application_id = " + std::to_string(databaseApplicationId) +
                              "; PRAGMA user_version = " + std::to_string(version + 1);
    return connection.execute(list[version].sql)
        .and_then([&] { return connection.execute(marks.c_str()); })
        .and_then([&] { return transaction->commit(); });
}

} // namespace

std::span<const Migration> migrations()
{
    return list;
}

Result<void> migrate(SqliteConnection& connection)
{
    const Result<qint64> version = connection.integer("PRAGMA user_version");
    const Result<qint64> owner = connection.integer("PRAGMA application_id");
    const Result<qint64> tables = connection.integer("SELECT count(*) FROM sqlite_schema");
    for (const Result<qint64>& value : {version, owner, tables}) {
        if (!value)
            return std::unexpected(value.error());
    }
    if (*tables > 0 && *owner != databaseApplicationId)
        return otherProgram(connection.file());
    if (std::cmp_greater(*version, migrations().size()))
        return newerVersion(connection.file(), *version);
    for (size_t next = static_cast<size_t>(*version); next < migrations().size(); ++next) {
        if (Result<void> applied = applyOne(connection, next); !applied)
            return applied;
    }
    return {};
}

bool isOfNewerAlcove(const QString& file)
{
    QFile database(file);
    if (!database.open(QIODevice::ReadOnly))
        return false;
    const std::optional<Marks> marks = marksIn(database.read(headerBytes));
    return marks && marks->owner == databaseApplicationId && marks->version > migrations().size();
}

Result<void> checkDatabaseFile(const QString& file, const QString& remedy)
{
    QFile database(file);
    if (!database.exists() || database.size() == 0)
        return {};
    if (!database.open(QIODevice::ReadOnly)) {
        return fail(words(QT_TRANSLATE_NOOP("Storage", "%1, which holds the conversations, can't be read."))
                        .arg(file)
                        .toStdString(),
                    words(QT_TRANSLATE_NOOP("Storage", "Give yourself the right to read it.")).toStdString(),
                    database.errorString().toStdString());
    }
    const std::optional<Marks> marks = marksIn(database.read(headerBytes));
    if (!marks) {
        const QString other =
            words(QT_TRANSLATE_NOOP("Storage", "Move the file away, or start Alcove with another data folder."));
        return fail(words(QT_TRANSLATE_NOOP("Storage", "%1 is not a database.")).arg(file).toStdString(),
                    (remedy.isEmpty() ? other : remedy).toStdString());
    }
    // A file with neither mark may hold an unfinished first migration in its journal: migrate() decides.
    if (marks->owner != databaseApplicationId && (marks->owner != 0 || marks->version != 0))
        return otherProgram(file, remedy);
    if (marks->version > migrations().size())
        return newerVersion(file, marks->version);
    return {};
}

} // namespace alcove
