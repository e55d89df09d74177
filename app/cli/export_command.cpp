// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/commands.h"
#include "app/cli/database_options.h"
#include "app/cli/interrupt.h"
#include "app/cli/terminal.h"
#include "app/storage/database_file.h"
#include "app/transfer/export.h"
#include "app/transfer/file_names.h"
#include "inference/formatted.h"

#include <QFileInfo>

#include <algorithm>

namespace alcove::cli {

namespace {

QString formatNames()
{
    QStringList names;
    for (const ExportFormatInfo& info : exportFormats())
        names << info.name;
    return names.join(", ");
}

QString formatHelp()
{
    QStringList lines;
    for (const ExportFormatInfo& info : exportFormats())
        lines << QString("%1 (%2)").arg(QLatin1StringView(info.name), QLatin1StringView(info.about));
    return "One of " + lines.join(", ") + ". Default: what the file's name ends in.";
}

// The format that --format names, else the one of the file's suffix, or of the pattern's.
std::optional<ExportFormat> chosenFormat(const Arguments& arguments)
{
    const QString name = arguments.text("format");
    const QString suffix = QFileInfo(arguments.word(0)).suffix().toLower();
    for (const ExportFormatInfo& info : exportFormats()) {
        if (arguments.has("format") ? name == info.name : suffix == info.suffix)
            return info.format;
    }
    return std::nullopt;
}

void tell(const ExportSummary& summary, bool json)
{
    if (json) {
        printJson({{"conversations", summary.conversations}, {"messages", summary.messages}, {"bytes", summary.bytes}});
        return;
    }
    printError(formatted("{} conversation{} with {} messages, {}\n", humanNumber(summary.conversations),
                         summary.conversations == 1 ? "" : "s", humanNumber(summary.messages),
                         humanBytes(summary.bytes)));
}

} // namespace

int exportFile(const QStringList& commandLine)
{
    Arguments arguments("FILE [options]", "Writes conversations into a file; - is standard output.");
    addDatabaseOptions(arguments);
    arguments.option({"format"}, formatHelp(), "name");
    arguments.option({"conversation"},
                     "The id of one to export, or its beginning; may be given several times. Default: all.", "id");
    arguments.flag("deleted", "The deleted ones as well.");
    arguments.option({"each"},
                     "FILE is a folder: a file for each conversation. The pattern of their names may have {title}, "
                     "{date}, {time}, {created}, {model}, {messages} and {id}; “{date} {title}” for instance.",
                     "pattern");
    arguments.flag("tree", "Every branch, not only the one that is shown. JSON always has all.");
    arguments.flag("no-system", "Without system prompts.");
    arguments.flag("reasoning", "With what models thought before they answered. JSON always has it; ShareGPT's form "
                                "has no place for it.");
    arguments.flag("no-models", "Without the models' names.");
    arguments.flag("no-timings", "Without the answers' tokens and seconds.");
    arguments.flag("no-attachments", "Without the files that went along with questions. JSON always has them.");
    if (const auto code = arguments.parse(commandLine, 1))
        return *code;
    const std::optional<ExportFormat> format = chosenFormat(arguments);
    if (!format)
        return arguments.refuse(
            arguments.has("format")
                ? arguments.text("format") + " is no format it writes. It writes " + formatNames() + "."
                : "The file's name does not tell its format. Give --format, one of " + formatNames() + ".");
    if (const QString place = unknownPlace(arguments.text("each")); !place.isEmpty())
        return arguments.refuse(place + " stands for nothing in --each. See --help.");
    if (arguments.word(0) == "-" && arguments.has("json"))
        return arguments.refuse("--json and - would both write to standard output.");

    Result<SqliteConnection> connection = openDatabaseForReading(databaseFile(arguments));
    if (!connection)
        return report(connection.error());
    const Interrupt interrupt;
    const ExportSelection selection{.ids = arguments.texts("conversation"), .deleted = arguments.has("deleted")};
    const ExportOptions options{.wholeTree = arguments.has("tree"),
                                .systemPrompt = !arguments.has("no-system"),
                                .reasoning = arguments.has("reasoning"),
                                .models = !arguments.has("no-models"),
                                .timings = !arguments.has("no-timings"),
                                .attachments = !arguments.has("no-attachments")};
    const TransferProgress progress = [&](qint64 done, qint64 total) {
        showStatus(formatted("{} of {} conversations", done, total));
        return !interrupt.raised();
    };
    const auto summary =
        arguments.has("each")
            ? exportEach(*connection, selection, *format, options, arguments.word(0), arguments.text("each"), progress)
            : exportConversations(*connection, selection, *format, options, arguments.word(0), progress);
    showStatus({});
    if (!summary)
        return report(summary.error());
    if (summary->cancelled)
        return interrupted;
    tell(*summary, arguments.has("json"));
    return success;
}

} // namespace alcove::cli
