// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What somebody may have written in years, the same each time it is made: questions and answers of all lengths, in
// Latin, Cyrillic, Chinese, Japanese, Korean, Arabic and Devanagari letters, with code, tables and emoji in between;
// some of the conversations pinned, archived, in folders or with tags.
#pragma once

#include "app/storage/conversation_rows.h"

#include <functional>

namespace alcove::bench {

// In exactly seven messages of every history that has as many.
inline constexpr char rareWord[] = "zugzwang";

// Fills a new database with so many of them. `progress` gets how many are written.
void generateHistory(const QString& file, int conversations, int messages, const std::function<void(int)>& progress);

// A text of about so many characters, in paragraphs, lists and code; another one for each seed.
QString generatedText(quint32 seed, int characters);

} // namespace alcove::bench
