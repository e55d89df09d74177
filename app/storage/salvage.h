// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What can be read of a database that is not as it should be: a damaged one, or a newer Alcove's.
#pragma once

#include "app/storage/sqlite.h"

namespace alcove {

// Copies every row that can be read, by the columns that both know, into `target`, which is empty and of this version.
// What hangs in the air afterwards is put where it belongs. `source` is only read. Fails, with `target` empty, when
// that can't be written.
Result<void> salvage(SqliteConnection& source, SqliteConnection& target);

} // namespace alcove
