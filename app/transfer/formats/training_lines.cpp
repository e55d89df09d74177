// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Conversations as data sets for training have them: ShareGPT's {"conversations":[{"from":…,"value":…}]} and OpenAI's
// {"messages":[{"role":…,"content":…}]}.
#include "app/transfer/formats/foreign_formats.h"

#include <QCoreApplication>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

// The names of its members.
struct Names {
    const char* program;
    const char* list;
    const char* who;
    const char* what;
};

constexpr Names shareGpt = {"ShareGPT", "conversations", "from", "value"};
constexpr Names openAi = {"OpenAI", "messages", "role", "content"};

bool hasTurns(const Json& record, const Names& names)
{
    return record.is_object() && record.contains(names.list) && record[names.list].is_array() &&
           !record[names.list].empty() && record[names.list].front().is_object() &&
           record[names.list].front().contains(names.who);
}

void addSystemPrompt(const JsonFields& fields, ForeignTree& tree)
{
    for (const char* name : {"system", "system_prompt"}) {
        if (const QString prompt = toText(fields[name]); !prompt.isEmpty())
            tree.addAfterLast({.role = MessageRole::System, .text = prompt});
    }
}

ForeignMessage readTurn(const Json& json, const Names& names, ImportReport& report)
{
    const JsonFields turn(json, "message", report);
    ForeignMessage message;
    QString mark;
    message.role = roleFrom(turn.text(names.who).value_or(QString()), mark, report);
    message.text = joined(mark, textFromContent(turn[names.what], report));
    for (const char* name : {"reasoning_content", "reasoning", "thinking"})
        message.reasoning = joined(message.reasoning, toText(turn[name]));
    message.created = turn.time("timestamp");
    if (*message.role == MessageRole::Assistant)
        message.modelName = toText(turn["model"]);
    for (const Json& call : turn.list("tool_calls")) {
        report.note(words(QT_TRANSLATE_NOOP("Transfer", "Tool calls and their results: kept as code")));
        const std::string code = call.dump(2, ' ', false, Json::error_handler_t::replace);
        message.text = joined(message.text, codeBlock(QString::fromStdString(code), "json"));
    }
    return message;
}

ForeignTree readTurns(const Json& record, const Names& names, ImportReport& report)
{
    const JsonFields fields(record, "conversation", report);
    ForeignTree tree(names.program, toText(fields["id"]));
    tree.setTitle(toText(fields["title"]));
    addSystemPrompt(fields, tree);
    for (const Json& json : record[names.list])
        tree.addAfterLast(readTurn(json, names, report));
    return tree;
}

} // namespace

bool isShareGpt(const Json& record)
{
    return hasTurns(record, shareGpt);
}

ForeignTree readShareGpt(const Json& record, ImportReport& report)
{
    return readTurns(record, shareGpt, report);
}

bool isOpenAiMessages(const Json& record)
{
    return hasTurns(record, openAi);
}

ForeignTree readOpenAiMessages(const Json& record, ImportReport& report)
{
    return readTurns(record, openAi, report);
}

} // namespace alcove
