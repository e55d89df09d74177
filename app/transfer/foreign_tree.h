// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What another program's conversation is put together from, whatever it is like: nodes without words, parents that are
// missing, rings, no times, no ids.
#pragma once

#include "app/storage/conversation_rows.h"
#include "app/transfer/report.h"

#include <optional>

namespace alcove {

struct ForeignMessage {
    QString key;                     // its id there; empty: it has none
    QString parent;                  // the key of the one before it; empty: a first one
    std::optional<MessageRole> role; // nothing: a node without words, whose children hang on what is above it
    QString text;
    QString reasoning; // of a node without words: it belongs to the answer below, and is one where none comes
    std::optional<QDateTime> created;
    QString modelName;
    MessageState state = MessageState::Complete;
    QString error; // why it failed
    int promptTokens = 0;
    int tokens = 0;
    double seconds = 0;
    double tokensPerSecond = 0;
};

class ForeignTree {
public:
    // `program` and `id` make the conversation's id, so that importing it again finds it; without `id` its words do.
    ForeignTree(const QString& program, const QString& id) : m_program(program), m_id(id) {}

    void setTitle(const QString& title) { m_title = title; }
    void setTimes(std::optional<QDateTime> created, std::optional<QDateTime> updated);
    void setCurrent(const QString& key) { m_current = key; } // of the last message that is shown

    void add(ForeignMessage message);
    void addAfterLast(ForeignMessage message); // in conversations that are lists
    void sortByTime();                         // what was added in no order

    // `fallbackTime` counts where nothing says a time. Messages without any words are left out, and noted.
    ConversationTree build(const QDateTime& fallbackTime, ImportReport& report);

private:
    void placeThoughts();

    QString m_program;
    QString m_id;
    QString m_title;
    QString m_current;
    std::optional<QDateTime> m_created;
    std::optional<QDateTime> m_updated;
    std::vector<ForeignMessage> m_nodes;
};

} // namespace alcove
