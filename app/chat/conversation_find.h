// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Where some words stand in the conversation that is shown, and the way from one place to the next. `Chat.find` in QML.
#pragma once

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

#include <vector>

namespace alcove {

class ChatModel;

class ConversationFind : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Chat.find")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged) // empty: nothing is looked for
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int current READ current NOTIFY changed) // from 1; 0: none

public:
    explicit ConversationFind(ChatModel& messages, QObject* parent = nullptr); // they outlive it

    QString text() const { return m_text; }
    void setText(const QString& text);
    int count() const { return static_cast<int>(m_hits.size()); }
    int current() const { return m_current + 1; }

    // To the place that many after the current one; behind the last comes the first.
    Q_INVOKABLE void step(int places);
    // To the first place at or below this row of the conversation.
    Q_INVOKABLE void startAt(int row);
    // Where the words stand in `shown`, a block's text as the window shows it, for the occurrence-th time, counted from
    // 0: where they begin and where they end; empty: not so often.
    Q_INVOKABLE QList<int> placeIn(const QString& shown, int occurrence) const;

signals:
    void textChanged();
    void changed();
    // The view is to show it. `block` counts the blocks of an answer; a question is its own block 0.
    void reached(int row, int block, int occurrence);
    void left(); // no place is the current one any more

private:
    struct Hit {
        int row = 0;
        int block = 0;
        int occurrence = 0; // in the block
    };

    void search();
    void reach(int hit);

    ChatModel& m_messages;
    QString m_text;
    std::vector<Hit> m_hits;
    int m_current = -1;
    QTimer m_searching;
};

} // namespace alcove
