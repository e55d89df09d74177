// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The folders that conversations lie in, in the person's order. `Chat.folders` in QML.
#pragma once

#include "app/storage/records.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <optional>
#include <vector>

namespace alcove {

class ConversationStore;

class FolderList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Chat.folders")
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Role {
        FolderIdRole = Qt::UserRole + 1, // folderId
        NameRole,                        // name
    };

    explicit FolderList(ConversationStore& store, QObject* parent = nullptr); // the store outlives it

    int count() const { return static_cast<int>(m_folders.size()); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void read(); // what the store has, unless something was changed here meanwhile
    const std::vector<FolderRecord>& all() const { return m_folders; }
    std::optional<FolderRecord> find(const QString& id) const;

    // No two have the same name: a second one is numbered. The new one is the last.
    Q_INVOKABLE QString add(const QString& name); // gives its id
    Q_INVOKABLE void rename(const QString& id, const QString& name);
    Q_INVOKABLE void setCollapsed(const QString& id, bool collapsed);
    Q_INVOKABLE void moveBy(const QString& id, int places); // down; negative: up
    void remove(const QString& id);
    void bringBack(const FolderRecord& folder); // that was removed, to its place

signals:
    void changed();

private:
    QString freeName(const QString& wanted, const QString& owner) const;
    int rowOf(const QString& id) const;
    template<typename Change>
    void change(Change make);

    ConversationStore& m_store;
    std::vector<FolderRecord> m_folders;
    int m_changes = 0; // made here
};

} // namespace alcove
