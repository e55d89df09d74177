// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Conversations out of files into the window: first what would come, then the import, then what came of it, and the
// way back. `Transfer.importer` in QML.
#pragma once

#include "app/transfer/import.h"

#include <QObject>
#include <QUrl>
#include <QVariantMap>
#include <QtQmlIntegration>

#include <atomic>
#include <memory>
#include <vector>

namespace alcove {

class ConversationStore;
class Database;

class Importer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Transfer.importer")
    // "reading": it is found out what the files hold; "ready"; "importing"; "done"; "undoing"; "undone"
    Q_PROPERTY(QString state READ state NOTIFY stateChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged) // 0 to 1
    Q_PROPERTY(QString progressText READ progressText NOTIFY progressChanged)
    // Each a map: name, path, formats, amount, lines (what is to be said besides), titles, moreTitles, notes, problems,
    // error (message, remedy, details; empty: none).
    Q_PROPERTY(QVariantList files READ files NOTIFY stateChanged)
    Q_PROPERTY(int conversations READ conversations NOTIFY stateChanged) // that would come, or came, from all of them
    Q_PROPERTY(bool anything READ anything NOTIFY stateChanged) // would come, or came: prompts and votes count too
    Q_PROPERTY(QString summary READ summary NOTIFY stateChanged)
    Q_PROPERTY(bool undoable READ undoable NOTIFY stateChanged)

public:
    // Both outlive it. `store` is told when the list of conversations is another one.
    Importer(Database& database, ConversationStore& store, QObject* parent = nullptr);

    void open(const QList<QUrl>& files); // reads them
    void shutDown();                     // what runs is given up

    QString state() const { return m_state; }
    double progress() const { return m_progress; }
    QString progressText() const { return m_progressText; }
    QVariantList files() const;
    int conversations() const;
    bool anything() const;
    QString summary() const;
    bool undoable() const;

    Q_INVOKABLE void start();
    Q_INVOKABLE void cancel(); // while it imports: the file that is being read is left out
    // The conversations that came go again, all but those that something was written in since.
    Q_INVOKABLE void undo();

signals:
    void stateChanged();
    void progressChanged();

private:
    struct File {
        QString path;
        Result<ImportReport> report;
    };

    void forget(); // what came is not what there will be
    void run(bool preview);
    void finish(std::vector<File> files, bool preview);
    void setState(const QString& state);
    void showProgress(double progress, const QString& file);

    Database& m_database;
    ConversationStore& m_store;
    QString m_state = "ready";
    QStringList m_paths;
    std::vector<File> m_files;
    std::vector<File> m_unreadable; // of those that were looked at: told about again after the import
    int m_kept = 0;                 // conversations that undo() left
    double m_progress = 0;
    QString m_progressText;
    std::shared_ptr<std::atomic<bool>> m_stop; // of the work that runs
};

} // namespace alcove
