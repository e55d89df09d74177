// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The rows of the window's side: pinned conversations, then each folder with what lies in it, then the others by day;
// or all conversations that have a certain tag. `Chat.sidebar` in QML.
#pragma once

#include "app/chat/conversation_list_model.h"
#include "app/chat/folder_list.h"

#include <QSet>

namespace alcove {

class SidebarModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Chat.sidebar")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString tag READ tag WRITE setTag NOTIFY tagChanged) // only conversations that have it; empty: all
    Q_PROPERTY(QStringList tags READ tags NOTIFY tagsChanged)       // that conversations have, the most used first
    // Conversations that were chosen together; the current one is not among them by itself.
    Q_PROPERTY(QStringList chosen READ chosen NOTIFY chosenChanged)

public:
    enum Role {                                              // beside those of ConversationListModel
        CollapsedRole = ConversationListModel::LastRole + 1, // collapsed: of a folder
        HeldRole,                                            // held: how many conversations lie in a folder
    };

    // Where many changes are made at once, the rows follow when this goes.
    class Pause {
    public:
        explicit Pause(SidebarModel& model) : m_model(model) { ++model.m_pauses; }
        ~Pause();
        Pause(const Pause&) = delete;
        Pause& operator=(const Pause&) = delete;

    private:
        SidebarModel& m_model;
    };

    // Both outlive the model.
    SidebarModel(ConversationListModel& conversations, FolderList& folders, QObject* parent = nullptr);

    int count() const { return static_cast<int>(m_rows.size()); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString tag() const { return m_tag; }
    void setTag(const QString& tag);
    QStringList tags() const { return m_tags; }
    QStringList chosen() const;

    // The row of a conversation; -1: it is in none, perhaps because its folder is collapsed.
    Q_INVOKABLE int rowOf(const QString& conversation) const;
    Q_INVOKABLE int rowOfFolder(const QString& folder) const;
    Q_INVOKABLE QString conversationAt(int row) const;       // its id; empty: no conversation is there
    Q_INVOKABLE QString shortcutConversation(int nth) const; // the nth that is shown, from 0

    Q_INVOKABLE void choose(int row, bool chosen);
    Q_INVOKABLE void chooseRange(int from, int to); // these and no others
    Q_INVOKABLE void chooseNone();
    // What a command on this conversation is meant for: all that are chosen, if it is one of them.
    Q_INVOKABLE QStringList meant(const QString& conversation) const;

signals:
    void countChanged();
    void tagChanged();
    void tagsChanged();
    void chosenChanged();

private:
    struct Row {
        QString id; // of the folder or of the conversation
        bool folder = false;
        int source = -1; // the conversation's row in m_conversations; how many a folder holds
    };

    std::vector<Row> arranged() const;
    void refresh();
    void refreshAll(); // also what the rows say
    void show(std::vector<Row> rows);
    void countTags();
    void pass(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles);

    ConversationListModel& m_conversations;
    FolderList& m_folders;
    std::vector<Row> m_rows;
    QString m_tag;
    QStringList m_tags;
    QSet<QString> m_chosen;
    int m_pauses = 0;
};

} // namespace alcove
