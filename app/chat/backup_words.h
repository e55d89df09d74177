// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Backups in words, as the window shows them.
#pragma once

#include "app/storage/backup.h"
#include "app/storage/backup_list.h"

#include <QVariantMap>

#include <optional>

namespace alcove {

QString dayText(const QDate& day); // "24 November 2026", as the language writes it

QVariantMap backupView(const BackupFile& backup); // file, url, when, kind, size

// rows (each name, there, here), remarks, titles. `here` is what there is now; none: it can't be read.
QVariantMap previewOf(const DatabaseContent& there, const std::optional<DatabaseContent>& here,
                      const BackupDifference& difference);

} // namespace alcove
