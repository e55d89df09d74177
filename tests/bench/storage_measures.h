// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace alcove::bench {

// The database alone, on this thread's connection: open, list, search, load, append.
void measureStorage(const QString& file);

} // namespace alcove::bench
