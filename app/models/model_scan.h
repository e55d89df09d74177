// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Finds model files in folders. It reads no file: that is readModelHeader()'s.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <atomic>
#include <vector>

namespace alcove {

struct FoundModel {
    QString path;        // of a model in several files the first one, as far as it is there
    QStringList parts;   // all its files, path first
    QString folder;      // the watched one that it was found in; empty: the file is known by itself
    QString linkTarget;  // path is a link to this file; empty: it is none
    qint64 bytes = 0;    // of all parts
    qint64 modified = 0; // of the part that was changed last, in ms since 1970

    bool operator==(const FoundModel&) const = default;
};

struct FolderProblem {
    QString folder;
    QString words;

    bool operator==(const FolderProblem&) const = default;
};

struct ModelScan {
    std::vector<FoundModel> models; // each file once, whatever links lead to it
    QStringList folders;            // that were looked into, with those below
    QList<FolderProblem> problems;
};

// Looks through `folders` and all below, but for hidden ones, and for the `files` beside them. Links are followed, and
// no folder is entered twice. `stop` ends it early.
ModelScan scanForModels(const QStringList& folders, const QStringList& files, const std::atomic<bool>& stop);

} // namespace alcove
