// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Conversations out of a file into the database.
#pragma once

#include "app/storage/sqlite.h"
#include "app/transfer/progress.h"
#include "app/transfer/report.h"
#include "inference/result.h"

namespace alcove {

// Imports everything that `file` holds in one transaction: all of it is here afterwards, or, after an error or a stop,
// nothing. `preview`: only tells what would happen.
//
// A conversation that is here already is a duplicate when every message of the file is here: it stays as it is, and
// comes back if it was deleted. When it has other messages here, the file's becomes another conversation, the same one
// when the file is imported again. Fails on a file that can't be read, is cut off, or in which nothing was understood.
Result<ImportReport> importConversations(SqliteConnection& connection, const QString& file, bool preview = false,
                                         const TransferProgress& progress = {});

} // namespace alcove
