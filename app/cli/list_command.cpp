// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/commands.h"
#include "app/cli/database_options.h"
#include "app/cli/terminal.h"
#include "app/storage/conversation_list.h"
#include "app/storage/database_file.h"
#include "inference/formatted.h"

namespace alcove::cli {

namespace {

nlohmann::ordered_json toJson(const std::vector<ListedConversation>& list)
{
    nlohmann::ordered_json json = nlohmann::ordered_json::array();
    for (const ListedConversation& c : list) {
        nlohmann::ordered_json entry = {{"id", c.id.toStdString()},
                                        {"title", c.title.toStdString()},
                                        {"created", isoTime(c.created).toStdString()},
                                        {"updated", isoTime(c.updated).toStdString()},
                                        {"messages", c.messages}};
        if (c.deleted)
            entry["deleted"] = true;
        json.push_back(std::move(entry));
    }
    return json;
}

std::string toLines(const std::vector<ListedConversation>& list)
{
    std::string text;
    for (const ListedConversation& c : list) {
        text += formatted("{}  {}  {:>5}  {}{}\n", printable(c.id.toStdString()),
                          c.updated.toString("yyyy-MM-dd HH:mm").toStdString(), c.messages,
                          printable(c.title.toStdString()), c.deleted ? "  (deleted)" : "");
    }
    return text;
}

} // namespace

int listConversations(const QStringList& commandLine)
{
    Arguments arguments("[options]", "Lists the conversations, the newest first: id, last change, messages, title.");
    addDatabaseOptions(arguments);
    arguments.flag("deleted", "The deleted ones as well; they stay for 30 days.");
    if (const auto code = arguments.parse(commandLine))
        return *code;
    Result<SqliteConnection> connection = openDatabaseForReading(databaseFile(arguments));
    if (!connection)
        return report(connection.error());
    const auto list = listedConversations(*connection, arguments.has("deleted"));
    if (!list)
        return report(list.error());
    if (arguments.has("json"))
        printJson(toJson(*list));
    else
        print(toLines(*list));
    return success;
}

} // namespace alcove::cli
