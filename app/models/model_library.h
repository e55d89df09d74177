// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The model files of this computer: those in the folders that are watched, and those that were opened from elsewhere.
// It looks for them on a thread of its own.
#pragma once

#include "app/models/model_header.h"
#include "app/models/model_scan.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>
#include <vector>

namespace alcove {

class HeaderCache;
class Settings;

struct LibraryModel {
    FoundModel found;
    bool read = false; // its header was read, or could not be
    ModelHeader header;

    bool runnable() const { return read && header.runnable(); }
};

class ModelLibrary : public QObject {
    Q_OBJECT

public:
    // `ownFolder` is made, and watched unless the person has taken it away; `starterModel` is always there; empty:
    // there is none. What was read is kept in `cacheFile`. The settings outlive the library.
    ModelLibrary(Settings& settings, const QString& ownFolder, QString starterModel, const QString& cacheFile,
                 QObject* parent = nullptr);
    ~ModelLibrary() override; // ends the looking

    QStringList folders() const;
    void addFolder(const QString& folder);
    void removeFolder(const QString& folder);
    const QList<FolderProblem>& problems() const { return m_problems; } // of the last look

    // Files that are listed although no folder holds them.
    void addFile(const QString& file);
    void removeFile(const QString& file);
    const QString& starterModel() const { return m_starterModel; }

    // Looks for what has changed since the last time, if there was one. Another look that is asked for meanwhile
    // follows this one.
    void look();
    bool looking() const { return m_looking; }
    bool looked() const { return m_looked; } // once at least
    int unread() const { return m_unread; }  // of the models found, while their headers are being read

    const std::vector<LibraryModel>& models() const { return m_models; }
    const LibraryModel* find(const QString& path) const; // null: not there

signals:
    void modelsChanged();                   // others are there
    void modelChanged(const QString& path); // its header was read
    void lookingChanged();
    void foldersChanged();

private:
    void lookHere(const QStringList& folders, const QStringList& files); // on the thread
    void take(const ModelScan& scan, const std::vector<ModelHeader>& headers, const std::vector<bool>& known);
    void takeHeader(const QString& path, const ModelHeader& header);
    void watch(const QStringList& folders);
    void endLooking();

    Settings& m_settings;
    const QString m_ownFolder;
    const QString m_starterModel;
    std::vector<LibraryModel> m_models;
    QHash<QString, size_t> m_places; // in it, by path
    QList<FolderProblem> m_problems;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;                      // files come and go in swarms
    std::unique_ptr<HeaderCache> m_cache; // the thread's
    QString m_cacheFile;
    bool m_looking = false;
    bool m_looked = false;
    bool m_lookAgain = false;
    int m_unread = 0;
    std::atomic<bool> m_stop = false;
    QThreadPool m_thread; // one, and ended first
};

} // namespace alcove
