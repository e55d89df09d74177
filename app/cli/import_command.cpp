// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/commands.h"
#include "app/cli/database_options.h"
#include "app/cli/interrupt.h"
#include "app/cli/terminal.h"
#include "app/storage/database_file.h"
#include "app/transfer/import.h"
#include "inference/formatted.h"

namespace alcove::cli {

namespace {

nlohmann::ordered_json toJson(const ImportReport& r)
{
    nlohmann::ordered_json json = {{"file", r.file.toStdString()},
                                   {"format", r.formats.join(", ").toStdString()},
                                   {"imported", r.imported},
                                   {"messages", r.messages},
                                   {"copies", r.copies},
                                   {"duplicates", r.duplicates},
                                   {"brought_back", r.broughtBack},
                                   {"others", r.kept.count()},
                                   {"unreadable", r.unreadable}};
    json["notes"] = nlohmann::ordered_json::object();
    for (const auto& [what, count] : r.notes)
        json["notes"][what.toStdString()] = count;
    json["problems"] = nlohmann::ordered_json::array();
    for (const QString& problem : r.problems)
        json["problems"].push_back(problem.toStdString());
    if (r.untoldProblems > 0)
        json["more_problems"] = r.untoldProblems;
    return json;
}

std::string toLines(const ImportReport& r, bool preview)
{
    std::string text = formatted("{}: {}, {} conversation{} {}imported with {} messages\n",
                                 printable(r.file.toStdString()), printable(r.formats.join(", ").toStdString()),
                                 r.imported, r.imported == 1 ? "" : "s", preview ? "would be " : "", r.messages);
    const auto line = [&](int count, const char* what) {
        if (count > 0)
            text += formatted("  {} {}\n", count, what);
    };
    line(r.copies, "of them as copies: other messages are here under the same id");
    line(r.duplicates, "here already");
    line(r.broughtBack, "were deleted here and are back");
    line(r.kept.count(), "prompts, presets, sets of prompts and votes");
    line(r.unreadable, "not understood:");
    for (const QString& problem : r.problems)
        text += "    " + printable(problem.toStdString()) + "\n";
    line(r.untoldProblems, "more");
    for (const auto& [what, count] : r.notes)
        text += formatted("  {} ({}×)\n", printable(what.toStdString()), count);
    return text;
}

} // namespace

int importFiles(const QStringList& commandLine)
{
    Arguments arguments("FILE… [options]",
                        "Reads conversations from files, each file as a whole or not at all. Those that are here "
                        "already are left as they are.");
    addDatabaseOptions(arguments);
    arguments.flag("preview", "Only tell what would be imported.");
    if (const auto code = arguments.parse(commandLine, 1, true))
        return *code;
    Result<SqliteConnection> connection = openDatabaseForWriting(databaseFile(arguments));
    if (!connection)
        return report(connection.error());
    const Interrupt interrupt;
    nlohmann::ordered_json reports = nlohmann::ordered_json::array();
    int code = success;
    for (const QString& file : arguments.words()) {
        const auto imported =
            importConversations(*connection, file, arguments.has("preview"), [&](qint64 done, qint64 total) {
                showStatus(formatted("{}: {} %", printable(file.toStdString()), total > 0 ? done * 100 / total : 0));
                return !interrupt.raised();
            });
        showStatus({});
        if (imported && imported->cancelled)
            return interrupted;
        if (!imported)
            code = report(imported.error());
        else if (arguments.has("json"))
            reports.push_back(toJson(*imported));
        else
            print(toLines(*imported, arguments.has("preview")));
    }
    if (arguments.has("json"))
        printJson(reports);
    return code;
}

} // namespace alcove::cli
