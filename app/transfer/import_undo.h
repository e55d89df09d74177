// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Imported conversations out of the database again.
#pragma once

#include "app/storage/sqlite.h"
#include "app/transfer/report.h"
#include "inference/result.h"

#include <vector>

namespace alcove {

// What came with these imports goes for good, and what they brought back is deleted again, in one transaction. A
// conversation that was written in since stays. Gives how many those are.
Result<int> undoImports(SqliteConnection& connection, const std::vector<ImportReport>& reports);

} // namespace alcove
