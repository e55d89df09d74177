// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The lists at the window's side: conversations, those that are archived, those in the bin. Pinned ones come first,
// then the newest; in the bin what was deleted last.
#pragma once

#include "app/storage/records.h"

#include <QAbstractListModel>
#include <QDate>
#include <QSet>
#include <QTimer>
#include <QtQmlIntegration>

#include <optional>
#include <vector>

namespace alcove {

// "Today", "Yesterday", "Previous 7 days", then the month: "September 2026".
QString dateSection(const QDate& day, const QDate& today);

class ConversationListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The model of Chat.conversations")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        ConversationIdRole = Qt::UserRole + 1, // conversationId
        TitleRole,                             // title
        UpdatedRole,                           // updated: QDateTime
        SectionRole,                           // section: "Pinned", or dateSection() of updated; in the bin of deleted
        PinnedRole,                            // pinned
        CurrentRole,                           // current: it is the one shown
        ComparisonRole,                        // comparison: its answers are compared
        GeneratingRole,                        // generating: an answer is being written in it
        TitlingRole,                           // titling: its title is being written
        TagsRole,                              // tags: QStringList
        FolderRole,                            // folderId: empty: in none
        // What SidebarModel makes of its rows; here they are all alike.
        KindRole,     // kind: "conversation"; "folder"
        InFolderRole, // inFolder: shown below its folder
        ChosenRole,   // chosen: together with others
        LastRole = ChosenRole
    };

    explicit ConversationListModel(QObject* parent = nullptr);

    int count() const { return static_cast<int>(m_rows.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void reset(std::vector<ConversationSummary> conversations); // in any order
    // Adds the conversation, or changes the one with its id; its row goes where its `updated` belongs.
    void put(const ConversationSummary& conversation);
    void remove(const QString& id);
    std::optional<ConversationSummary> find(const QString& id) const;
    QStringList titles() const;
    const ConversationSummary& at(int row) const { return m_rows.at(static_cast<size_t>(row)); }
    void setCurrent(const QString& id);
    void setGenerating(const QSet<QString>& ids);
    void setTitling(const QString& id); // empty: none

    // The id in this row; empty outside of the list.
    Q_INVOKABLE QString idAt(int row) const;
    Q_INVOKABLE int rowOf(const QString& id) const; // -1: not in the list

signals:
    void countChanged();

private:
    void rowChanged(const QString& id, Role role);
    void refreshSectionsAtMidnight();

    std::vector<ConversationSummary> m_rows;
    QString m_current;
    QSet<QString> m_generating;
    QString m_titling;
    QTimer m_midnight;
};

} // namespace alcove
