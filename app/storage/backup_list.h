// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The backups that lie beside a database.
#pragma once

#include <QDateTime>
#include <QString>

#include <vector>

namespace alcove {

enum class BackupKind {
    Daily,
    BeforeUpdate,  // what was there before a newer Alcove changed it
    BeforeRestore, // before another backup took its place
    Other,         // a person's own
};

struct BackupFile {
    QString file;
    BackupKind kind = BackupKind::Other;
    QDateTime made; // as its name says, else when the file was written
    qint64 bytes = 0;
    bool operator==(const BackupFile&) const = default;
};

BackupFile describeBackup(const QString& file);

// Those in the folder "backups", the newest first. Looks at names only.
std::vector<BackupFile> listBackups(const QString& database);

} // namespace alcove
