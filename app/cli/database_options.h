// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The options of the commands that work on conversations: which database, and the answer for people or for scripts.
#pragma once

#include "app/cli/arguments.h"

#include <QDateTime>

#include <nlohmann/json.hpp>

namespace alcove::cli {

void addDatabaseOptions(Arguments& arguments);

// --db, else the application's own database.
QString databaseFile(const Arguments& arguments);

void printJson(const nlohmann::ordered_json& json);

QString isoTime(const QDateTime& time); // "2026-11-25T09:38:50Z"

} // namespace alcove::cli
