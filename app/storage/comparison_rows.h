// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The tables "comparison…" and the records that they become: the one place that names their columns.
#pragma once

#include "app/storage/comparison_records.h"
#include "app/storage/sqlite.h"

namespace alcove {

QString nameOf(Verdict verdict); // in the database
std::optional<Verdict> verdictNamed(const QString& name);

// Nothing when the conversation is none and was none.
Result<std::optional<ComparisonRecord>> readComparison(SqliteConnection& connection, const QString& conversation);
// In the place of what is stored of it, if anything is. The conversation is there.
Result<void> writeComparison(SqliteConnection& connection, const QString& conversation,
                             const ComparisonRecord& comparison);

// What stands in the composer of a comparison that is not begun; its files are nextComparison's (attachment_rows.h).
Result<QString> readNextComparisonDraft(SqliteConnection& connection);
Result<void> writeNextComparisonDraft(SqliteConnection& connection, const QString& text);

Result<std::vector<ComparisonVote>> readVotes(SqliteConnection& connection); // the oldest first
Result<void> insertVote(SqliteConnection& connection, const ComparisonVote& vote);

} // namespace alcove
