// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"
#include "app/cli/terminal.h"
#include "inference/formatted.h"

#include <QRegularExpression>
#include <QSaveFile>

namespace alcove::cli {

namespace {

// "1 2 3" as ids; nullopt: something in it is none.
std::optional<std::vector<TokenId>> parseIds(const QString& text)
{
    std::vector<TokenId> ids;
    for (const QString& word : text.split(QRegularExpression("[\\s,]+"), Qt::SkipEmptyParts)) {
        bool isNumber = false;
        ids.push_back(word.toInt(&isNumber));
        if (!isNumber)
            return std::nullopt;
    }
    return ids;
}

} // namespace

int logits(const QStringList& commandLine)
{
    Arguments arguments("--model FILE --ids \"1 2 3\" --out FILE.f32 [options]",
                        "Writes the logits after each of the ids: little-endian 32-bit floats, one row of the whole "
                        "vocabulary a position.");
    addEngineOptions(arguments);
    arguments.option({"ids"}, "The token ids to read, separated by spaces.", "ids");
    arguments.option({"out"}, "The file to write.", "file");
    if (const auto code = arguments.parse(commandLine))
        return *code;
    for (const char* name : {"model", "ids", "out"}) {
        if (!arguments.has(name))
            return arguments.refuse(QString("--%1 is missing.").arg(name));
    }
    const auto ids = parseIds(arguments.text("ids"));
    if (!ids || ids->empty())
        return arguments.refuse("--ids takes token ids, separated by spaces.");
    const auto options = readEngineOptions(arguments);
    if (!options)
        return badUsage;

    Interrupt interrupt;
    const auto engine = loadEngine(toPath(arguments.text("model")), *options, interrupt);
    if (!engine)
        return interrupt.raised() ? interrupted : report(engine.error());
    const auto session = (*engine)->newSession();
    if (!session)
        return report(session.error());
    const auto rows = (*session)->logits(*ids);
    if (!rows)
        return report(rows.error());

    QSaveFile file(arguments.text("out")); // whole or not at all
    const auto bytes = static_cast<qint64>(rows->size()) * static_cast<qint64>(sizeof(float));
    if (!file.open(QIODevice::WriteOnly) || file.write(reinterpret_cast<const char*>(rows->data()), bytes) != bytes ||
        !file.commit()) {
        return report({.message = arguments.utf8("out") + " can't be written.",
                       .remedy = "Choose a folder that exists, that you may write to, and that has room.",
                       .details = file.errorString().toStdString()});
    }
    printError(formatted("{} rows of {} numbers\n", ids->size(), rows->size() / ids->size()));
    return success;
}

} // namespace alcove::cli
