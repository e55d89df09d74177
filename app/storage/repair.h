// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A damaged database: what can still be read goes into a new one, the damaged file is kept.
#pragma once

#include "inference/result.h"

#include <QString>

namespace alcove {

// Renames `file` and its journal to "<name>-damaged-<time>.db" beside it, and makes `file` anew from every row that can
// still be read. Nobody has the file open. Returns what to tell the person. Fails, with `file` in its place and
// unchanged, when there is no room for a copy or the folder can't be written.
Result<Error> repairDatabase(const QString& file);

// The last step of a repair that was killed between its renames; nothing otherwise. Fails when files can't be renamed.
Result<void> finishRepair(const QString& file);

} // namespace alcove
