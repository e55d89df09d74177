// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/commands.h"
#include "app/cli/database_options.h"
#include "app/cli/terminal.h"
#include "app/storage/conversation_rows.h"
#include "app/storage/database_file.h"
#include "app/storage/search.h"
#include "inference/formatted.h"

namespace alcove::cli {

namespace {

nlohmann::ordered_json toJson(const std::vector<SearchMatch>& matches)
{
    nlohmann::ordered_json json = nlohmann::ordered_json::array();
    for (const SearchMatch& m : matches) {
        nlohmann::ordered_json entry = {{"conversation", m.conversationId.toStdString()},
                                        {"title", m.title.toStdString()}};
        if (m.messageId != 0) {
            entry["message"] = m.messageId;
            entry["role"] = nameOf(m.role).toStdString();
        }
        entry["time"] = isoTime(m.created).toStdString();
        entry["snippet"] = m.snippet.toStdString();
        entry["marks"] = m.marks;
        json.push_back(std::move(entry));
    }
    return json;
}

// The snippet with what was looked for in bold, on a terminal.
std::string highlighted(const SearchMatch& match)
{
    if (!outputIsTerminal())
        return printable(match.snippet.toStdString());
    std::string text;
    int done = 0;
    for (const auto& [begin, length] : match.marks) {
        if (begin < done)
            continue; // within another one
        text += printable(match.snippet.sliced(done, begin - done).toStdString());
        text += "\x1B[1m" + printable(match.snippet.sliced(begin, length).toStdString()) + "\x1B[0m";
        done = begin + length;
    }
    return text + printable(match.snippet.sliced(done).toStdString());
}

std::string toLines(const std::vector<SearchMatch>& matches)
{
    std::string text;
    for (const SearchMatch& m : matches) {
        text += formatted("{}  {}  {}\n", printable(m.conversationId.toStdString()),
                          m.created.toString("yyyy-MM-dd HH:mm").toStdString(), printable(m.title.toStdString()));
        if (m.messageId != 0)
            text += formatted("    {}: {}\n", nameOf(m.role).toStdString(), highlighted(m));
    }
    return text;
}

} // namespace

int search(const QStringList& commandLine)
{
    Arguments arguments("WORDS… [options]",
                        "Finds the messages and titles that have all of the words. “Words in quotes” must stand "
                        "together. Ends with 1 when there are none.");
    addDatabaseOptions(arguments);
    arguments.option({"limit"}, "How many matches at most. Default: 50.", "n");
    if (const auto code = arguments.parse(commandLine, 1, true))
        return *code;
    int64_t limit = 50;
    if (!arguments.number("limit", 1, 100'000, limit))
        return badUsage;
    const QString query = arguments.words().join(' ');
    if (searchTerms(query).isEmpty())
        return arguments.refuse("There is no word to look for.");
    Result<SqliteConnection> connection = openDatabaseForReading(databaseFile(arguments));
    if (!connection)
        return report(connection.error());
    const auto matches = searchConversations(*connection, query, static_cast<int>(limit));
    if (!matches)
        return report(matches.error());
    if (arguments.has("json"))
        printJson(toJson(*matches));
    else if (matches->empty())
        printError("Nothing found.\n");
    else
        print(toLines(*matches));
    return matches->empty() ? badInput : success;
}

} // namespace alcove::cli
