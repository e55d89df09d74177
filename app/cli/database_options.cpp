// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/database_options.h"

#include "app/cli/terminal.h"
#include "app/storage/database_file.h"

namespace alcove::cli {

void addDatabaseOptions(Arguments& arguments)
{
    arguments.option({"db"}, "The database of the conversations. Default: the one that the window uses.", "file");
    arguments.flag("json", "Answer in JSON.");
}

QString databaseFile(const Arguments& arguments)
{
    return arguments.has("db") ? arguments.text("db") : databaseFileIn(defaultDataFolder());
}

void printJson(const nlohmann::ordered_json& json)
{
    print(json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
}

QString isoTime(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODate);
}

} // namespace alcove::cli
