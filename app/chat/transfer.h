// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Conversations out of the window and into it: which of the two pages is shown, and what is behind them. The QML
// singleton `Transfer`.
#pragma once

#include "app/chat/exporter.h"
#include "app/chat/importer.h"
#include "app/chat/take_out.h"

class QJSEngine;
class QQmlEngine;

namespace alcove {

class Transfer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(alcove::Exporter* exporter READ exporter CONSTANT)
    Q_PROPERTY(alcove::Importer* importer READ importer CONSTANT)
    Q_PROPERTY(alcove::TakeOut* takeOut READ takeOut CONSTANT)
    Q_PROPERTY(QString page READ page NOTIFY pageChanged) // "export", "import" or empty: neither

public:
    // All outlive it.
    Transfer(Database& database, ConversationStore& store, Settings& settings, QObject* parent = nullptr);

    // The singleton of `engine` is the object that was given to it with install(), before any QML was loaded.
    static void install(QQmlEngine& engine, Transfer& transfer);
    static Transfer* create(QQmlEngine* engine, QJSEngine*);

    Exporter* exporter() { return &m_exporter; }
    Importer* importer() { return &m_importer; }
    TakeOut* takeOut() { return &m_takeOut; }
    QString page() const { return m_page; }

    Q_INVOKABLE void exportConversation(const QString& id, const QString& title);      // an empty id: all
    Q_INVOKABLE void exportConversations(const QStringList& ids, const QString& name); // of the file; empty: as usual
    // What the list has of a folder or with a tag.
    Q_INVOKABLE void exportFolder(const QString& folder, const QString& name);
    Q_INVOKABLE void exportTag(const QString& tag);
    Q_INVOKABLE void importFiles(const QList<QUrl>& files);
    // Whether one may hope that these files hold conversations, by their names.
    Q_INVOKABLE bool mayImport(const QList<QUrl>& files) const;
    Q_INVOKABLE void showLastImport();
    Q_INVOKABLE void close();

    void shutDown(); // before the database closes

signals:
    void pageChanged();

private:
    void exportFound(const char* sql, const QString& key, const QString& name);
    void setPage(const QString& page);

    Database& m_database;
    Exporter m_exporter;
    Importer m_importer;
    TakeOut m_takeOut;
    QString m_page;
};

} // namespace alcove
