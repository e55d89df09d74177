// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/backup_list.h"

#include "app/storage/backup.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace alcove {

BackupFile describeBackup(const QString& file)
{
    static const QRegularExpression daily("^daily-(\\d{4}-\\d\\d-\\d\\d)\\.db$");
    static const QRegularExpression beforeRestore("^before-restore-(\\d{8}-\\d{6})(-\\d+)?\\.db$");
    static const QRegularExpression beforeUpdate("^before-version-\\d+\\.db$");
    const QFileInfo info(file);
    const QString name = info.fileName();
    BackupFile backup{.file = file, .made = info.lastModified(), .bytes = info.size()};
    if (const auto match = daily.match(name); match.hasMatch()) {
        backup.kind = BackupKind::Daily;
        const QDate day = QDate::fromString(match.captured(1), Qt::ISODate);
        if (day.isValid() && day != backup.made.date()) // it was copied since
            backup.made = day.startOfDay();
    } else if (const auto aside = beforeRestore.match(name); aside.hasMatch()) {
        backup.kind = BackupKind::BeforeRestore;
        const QDateTime time = QDateTime::fromString(aside.captured(1), "yyyyMMdd-HHmmss");
        backup.made = time.isValid() ? time : backup.made;
    } else if (beforeUpdate.match(name).hasMatch()) {
        backup.kind = BackupKind::BeforeUpdate;
    }
    return backup;
}

std::vector<BackupFile> listBackups(const QString& database)
{
    std::vector<BackupFile> list;
    const QFileInfoList files = QDir(backupFolder(database)).entryInfoList({"*.db"}, QDir::Files);
    for (const QFileInfo& file : files)
        list.push_back(describeBackup(file.absoluteFilePath()));
    std::ranges::stable_sort(list, std::ranges::greater(), &BackupFile::made);
    return list;
}

} // namespace alcove
