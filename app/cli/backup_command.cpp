// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/commands.h"
#include "app/cli/database_options.h"
#include "app/cli/interrupt.h"
#include "app/cli/terminal.h"
#include "app/storage/backup.h"
#include "app/storage/database_file.h"
#include "inference/formatted.h"

#include <QFileInfo>

namespace alcove::cli {

namespace {

nlohmann::ordered_json toJson(const QString& file, const DatabaseContent& c)
{
    nlohmann::ordered_json json = {{"file", file.toStdString()},
                                   {"conversations", c.conversations},
                                   {"deleted", c.deleted},
                                   {"messages", c.messages},
                                   {"bytes", c.bytes}};
    if (c.messages > 0) {
        json["oldest"] = isoTime(c.oldest).toStdString();
        json["newest"] = isoTime(c.newest).toStdString();
    }
    return json;
}

std::string toLine(const QString& file, const DatabaseContent& c)
{
    std::string text =
        formatted("{}: {} conversations and {} deleted ones with {} messages", printable(file.toStdString()),
                  humanNumber(c.conversations), humanNumber(c.deleted), humanNumber(c.messages));
    if (c.messages > 0)
        text += formatted(" from {} to {}", c.oldest.toString("yyyy-MM-dd").toStdString(),
                          c.newest.toString("yyyy-MM-dd").toStdString());
    return text + ", " + humanBytes(c.bytes) + "\n";
}

void tell(const Arguments& arguments, const QString& file, const DatabaseContent& content, const QString& aside = {})
{
    if (arguments.has("json")) {
        nlohmann::ordered_json json = toJson(file, content);
        if (!aside.isEmpty())
            json["kept"] = aside.toStdString();
        printJson(json);
        return;
    }
    print(toLine(file, content));
    if (!aside.isEmpty())
        print("What was there is kept as " + printable(aside.toStdString()) + "\n");
}

} // namespace

int backup(const QStringList& commandLine)
{
    Arguments arguments("FILE [options]",
                        "Writes the whole database into one file, checked afterwards. The window may be open.");
    addDatabaseOptions(arguments);
    if (const auto code = arguments.parse(commandLine, 1))
        return *code;
    const QString file = arguments.word(0);
    if (QFileInfo(file) == QFileInfo(databaseFile(arguments)))
        return arguments.refuse("The backup can't be the database itself.");
    Result<SqliteConnection> connection = openDatabaseForReading(databaseFile(arguments));
    if (!connection)
        return report(connection.error());
    const Interrupt interrupt;
    const Result<bool> made = backUp(*connection, file, [&](int done, int total) {
        showStatus(formatted("{} %", total > 0 ? done * int64_t{100} / total : 0));
        return !interrupt.raised();
    });
    showStatus({});
    if (!made)
        return report(made.error());
    if (!*made)
        return interrupted;
    const auto content = inspectBackup(file);
    if (!content)
        return report(content.error());
    tell(arguments, file, *content);
    return success;
}

int restore(const QStringList& commandLine)
{
    Arguments arguments("FILE [options]",
                        "Puts a backup in the place of the database. What the database holds now is kept beside it, in "
                        "the folder “backups”. The window must be closed.");
    addDatabaseOptions(arguments);
    arguments.flag("preview", "Only tell what the backup holds.");
    if (const auto code = arguments.parse(commandLine, 1))
        return *code;
    const QString file = arguments.word(0);
    const auto content = inspectBackup(file);
    if (!content)
        return report(content.error());
    if (arguments.has("preview")) {
        tell(arguments, file, *content);
        return success;
    }
    const QString database = databaseFile(arguments);
    const bool wasThere = QFileInfo(database).size() > 0;
    Result<SqliteConnection> connection = openDatabaseForWriting(database);
    if (!connection)
        return report(connection.error());
    const QString aside = asideName(database, "restore");
    if (const Result<bool> restored = restoreBackup(*connection, file, aside); !restored)
        return report(restored.error());
    tell(arguments, file, *content, wasThere ? aside : QString());
    return success;
}

} // namespace alcove::cli
