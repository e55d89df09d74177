// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What is to be downloaded, as it lies on the disk beside it (<first file>.download) until it is done: so a download
// goes on after any end of the program.
#pragma once

#include "inference/result.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace alcove {

struct DownloadFile {
    QUrl url;
    QString name;       // in the plan's folder
    qint64 bytes = 0;   // of the whole file
    QByteArray sha256;  // of the whole file, in hexadecimal digits
    QByteArray etag;    // the server's name for what the part is the beginning of; empty: it gave none
    bool whole = false; // all of it is in the part, and its hash is right
};

// A model: one file, or the parts of one that was split.
struct DownloadPlan {
    QString folder;
    QString title;
    QString catalogueId;       // empty: by its address
    bool paused = false;       // by the person
    QList<DownloadFile> files; // at least one

    QString target(const DownloadFile& file) const { return folder + "/" + file.name; }
    QString part(const DownloadFile& file) const { return target(file) + ".part"; }
    QString firstTarget() const { return target(files.constFirst()); }
    QString stateFile() const { return firstTarget() + ".download"; }
    QString lockFile() const { return firstTarget() + ".lock"; } // held by whoever downloads it
    qint64 bytes() const;
    qint64 bytesOnDisk() const; // in its parts and finished files
    // Whether another plan is for the same content.
    bool isSameAs(const DownloadPlan& other) const;
};

// A name that a file of this folder may have: one path component without anything that a file system could mistake,
// ending in .gguf.
bool isModelFileName(const QString& name);

Result<void> save(const DownloadPlan& plan);
Result<DownloadPlan> loadPlan(const QString& stateFile);

// Takes away everything that an unfinished download left: parts and state.
void removeUnfinished(const DownloadPlan& plan);

} // namespace alcove
