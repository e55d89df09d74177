// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Backups to choose from, what is in one, and the way back to it: the QML singleton `Backups`.
#pragma once

#include "app/storage/backup_list.h"
#include "inference/result.h"

#include <QObject>
#include <QThreadPool>
#include <QUrl>
#include <QVariantMap>
#include <QtQmlIntegration>

#include <atomic>
#include <memory>

class QJSEngine;
class QQmlEngine;

namespace alcove {

class Database;

class Backups : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    // Those beside the database, the newest first, and before them a file that was chosen elsewhere: file, url, when,
    // kind, size.
    Q_PROPERTY(QVariantList all READ all NOTIFY listChanged)
    Q_PROPERTY(QString chosen READ chosen NOTIFY changed) // its file; empty: none
    // Empty: nothing is chosen; "looking"; "ready" to be restored; "unusable"; "restoring".
    Q_PROPERTY(QString state READ state NOTIFY changed)
    // What the chosen one holds: rows (each name, there, here), remarks, titles.
    Q_PROPERTY(QVariantMap preview READ preview NOTIFY changed)
    Q_PROPERTY(QVariantMap error READ error NOTIFY changed)          // message, remedy, details; empty: none
    Q_PROPERTY(QString working READ working NOTIFY changed)          // what is being restored, in words
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged) // 0 to 1
    Q_PROPERTY(QString told READ told NOTIFY changed)                // what undo() takes back; empty: nothing

public:
    // `file` is that of `database`, which outlives it.
    Backups(const QString& file, Database& database, QObject* parent = nullptr);
    ~Backups() override; // shutDown()

    static void install(QQmlEngine& engine, Backups& backups); // as ChatController::install()
    static Backups* create(QQmlEngine* engine, QJSEngine*);

    QVariantList all() const;
    QString chosen() const { return m_chosen.file; }
    QString state() const { return m_state; }
    QVariantMap preview() const { return m_preview; }
    QVariantMap error() const { return m_error; }
    QString working() const;
    double progress() const { return m_progress; }
    QString told() const { return m_told; }

    Q_INVOKABLE void look();                   // which there are now; nothing is chosen
    Q_INVOKABLE void choose(const QUrl& file); // and looks into it
    Q_INVOKABLE void restore();                // the chosen one; what there is now is kept beside the others
    Q_INVOKABLE void cancel();                 // while it restores: everything stays as it was
    Q_INVOKABLE void undo();                   // brings back what was there before the last restore
    Q_INVOKABLE void dismissUndo();

    void refresh();  // which there are now
    void shutDown(); // before the database closes: what runs is given up

signals:
    void listChanged();
    void changed();
    void progressChanged();
    void restored(); // what is shown is another content
    void problem(const alcove::Error& error);

private:
    struct Look;
    static Result<Look> lookInto(const QString& file, const QString& database);
    void show(const Result<Look>& look);
    void setChosen(const BackupFile& backup);
    bool isListed(const BackupFile& backup) const;
    void setState(const QString& state);
    void run(const BackupFile& backup, bool undoing, const QString& told);

    const QString m_file;
    Database& m_database;
    std::vector<BackupFile> m_list;
    BackupFile m_chosen; // no file: none
    QString m_state;
    QVariantMap m_preview;
    QVariantMap m_error;
    quint64 m_asked = 0; // how often one was chosen
    BackupFile m_running;
    double m_progress = 0;
    std::shared_ptr<std::atomic<bool>> m_stop;
    BackupFile m_before; // that undo() brings back
    QString m_told;
    QThreadPool m_pool;
};

} // namespace alcove
