// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the palette offers for the words in its field: conversations by some letters of their title, commands, and
// messages by their text. `Chat.palette` in QML.
#pragma once

#include "app/chat/conversation_list_model.h"
#include "app/storage/search.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QVariantMap>
#include <QtQmlIntegration>

#include <optional>
#include <vector>

namespace alcove {

class ConversationStore;

class PaletteModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Chat.palette")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(QStringList commands READ commands WRITE setCommands NOTIFY commandsChanged) // their names
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool searching READ searching NOTIFY searchingChanged) // messages may still come

public:
    enum Role {
        KindRole = Qt::UserRole + 1, // kind: "conversation", "command", "message", "tag"
        NameRole,                    // name: the title, the command's name, or what surrounds the words in the message
        RichNameRole,                // richName: the same with the words that were looked for in <b>, for StyledText
        DetailRole,                  // detail: of a message, its conversation's title; "Archived"
        SectionRole,                 // section: "Conversations", …
        ConversationIdRole,          // conversationId
        MessageIdRole,               // messageId; 0: none
        CommandRole,                 // command: its place in `commands`; -1: none
    };

    // All outlive the model.
    PaletteModel(ConversationStore& store, const ConversationListModel& conversations,
                 const ConversationListModel& archived, QObject* parent = nullptr);

    QString query() const { return m_query; }
    void setQuery(const QString& query);
    QStringList commands() const { return m_commands; }
    void setCommands(const QStringList& names);
    int count() const { return static_cast<int>(m_rows.size()); }
    bool searching() const { return m_searching; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    // All roles of a row by their names; nothing where there is no such row.
    Q_INVOKABLE QVariantMap at(int row) const;
    // The list as it is now, for the same words. Conversations that change while it is shown do not move its rows.
    Q_INVOKABLE void refresh();

signals:
    void queryChanged();
    void commandsChanged();
    void countChanged();
    void searchingChanged();
    void failed(const alcove::Error& error);

private:
    enum class Kind { Conversation, Command, Message, Tag };
    struct Row {
        Kind kind = Kind::Conversation;
        QString name;
        std::vector<std::pair<int, int>> marks;
        QString detail;
        QString conversationId;
        qint64 messageId = 0;
        int command = -1;
    };

    void search();
    std::vector<Row> conversationRows() const; // those with the tag, where one stands in front of the query
    std::vector<Row> tagRows() const;          // that begin so
    std::optional<QString> wantedTag() const;  // what follows the "#" that the query begins with
    void addMessages(const std::vector<SearchMatch>& matches);
    std::vector<Row> matching(const std::vector<Row>& candidates, size_t most) const; // the best first

    ConversationStore& m_store;
    const ConversationListModel& m_conversations;
    const ConversationListModel& m_archived;
    QString m_query;
    QStringList m_commands;
    std::vector<Row> m_rows;
    bool m_searching = false;
};

} // namespace alcove
