-- SPDX-FileCopyrightText: 2026 The Alcove developers
-- SPDX-License-Identifier: Apache-2.0

-- A database as version 2 made it. Never edited: it stands for what people have on their disks.
PRAGMA application_id = 1097622390;
PRAGMA user_version = 2;

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
, when_full TEXT NOT NULL DEFAULT 'ask'
    CHECK (when_full IN ('ask', 'leave_out', 'stop'))) STRICT;
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

INSERT INTO conversation VALUES ('5f0a', 'Screen sizes', 0, 1000, 2000, NULL, 1002, 'and in cm?', 0.5, 'leave_out');
INSERT INTO conversation VALUES ('77b1', 'Gone', 1, 1000, 1500, 1600, 1003, '', -1, 'ask');
INSERT INTO message VALUES (1001, '5f0a', NULL, 'user', 'complete', 'How large?', 1000, '', 0, 0, 0, 0, '', '', '');
INSERT INTO message VALUES (1002, '5f0a', 1001, 'assistant', 'stopped', 'Größe: 4 “Zoll” 🙂', 1001, 'V2-Lite', 12, 7, 0.5, 14, '', '', '');
INSERT INTO message VALUES (1003, '77b1', NULL, 'user', 'complete', 'Never mind', 1000, '', 0, 0, 0, 0, '', '', '');
