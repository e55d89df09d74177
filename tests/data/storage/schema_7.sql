-- SPDX-FileCopyrightText: 2026 The Alcove developers
-- SPDX-License-Identifier: Apache-2.0

-- A database as version 7 made it. Never edited: it stands for what people have on their disks.
PRAGMA application_id = 1097622390;
PRAGMA user_version = 7;

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

ALTER TABLE conversation ADD COLUMN when_full TEXT NOT NULL DEFAULT 'ask'
    CHECK (when_full IN ('ask', 'leave_out', 'stop'));

ALTER TABLE message ADD COLUMN reasoning TEXT NOT NULL DEFAULT '';
ALTER TABLE message ADD COLUMN reasoning_seconds REAL NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN thinking TEXT NOT NULL DEFAULT 'usual'
    CHECK (thinking IN ('usual', 'on', 'off'));
ALTER TABLE conversation ADD COLUMN effort TEXT NOT NULL DEFAULT 'usual'
    CHECK (effort IN ('usual', 'low', 'medium', 'high'));

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

ALTER TABLE conversation ADD COLUMN pinned_at INTEGER;
ALTER TABLE conversation ADD COLUMN archived_at INTEGER;
DROP INDEX conversation_listed;
CREATE INDEX conversation_listed ON conversation (updated_at DESC, id, title, pinned_at, archived_at, deleted_at)
    WHERE deleted_at IS NULL;

ALTER TABLE conversation ADD COLUMN system_prompt TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN temperature REAL;
ALTER TABLE conversation ADD COLUMN top_k INTEGER;
ALTER TABLE conversation ADD COLUMN top_p REAL;
ALTER TABLE conversation ADD COLUMN min_p REAL;
ALTER TABLE conversation ADD COLUMN repeat_penalty REAL;
ALTER TABLE conversation ADD COLUMN seed INTEGER;
ALTER TABLE conversation ADD COLUMN max_tokens INTEGER;

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

INSERT INTO conversation (id, title, title_by_user, created_at, updated_at, deleted_at, current_leaf, draft, scroll,
    when_full, thinking, effort, pinned_at) VALUES
    ('5f0a', 'Screen sizes', 0, 1000, 2000, NULL, 1002, 'and in cm?', 0.5, 'leave_out', 'usual', 'usual', 1500),
    ('77b1', 'Gone', 1, 1000, 1500, 1600, 1003, '', -1, 'ask', 'usual', 'usual', NULL);
INSERT INTO message (id, conversation_id, parent_id, role, state, text, created_at, model_name, prompt_tokens, tokens,
    seconds, tokens_per_second) VALUES
    (1001, '5f0a', NULL, 'user', 'complete', 'How large?', 1000, '', 0, 0, 0, 0),
    (1002, '5f0a', 1001, 'assistant', 'stopped', 'Größe: 4 “Zoll” 🙂', 1001, 'V2-Lite', 12, 7, 0.5, 14),
    (1003, '77b1', NULL, 'user', 'complete', 'Never mind', 1000, '', 0, 0, 0, 0);
INSERT INTO comparison (conversation_id, blind) VALUES ('5f0a', 1);
INSERT INTO comparison_column (conversation_id, position, model_file, leaf) VALUES ('5f0a', 0, '/a.gguf', 1002);
