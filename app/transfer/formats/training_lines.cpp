// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Conversations as data sets for training have them: ShareGPT's {"conversations":[{"from":…,"value":…}]} and OpenAI's
// {"messages":[{"role":…,"content":…}]}.
#include "app/transfer/formats/foreign_formats.h"

namespace alcove {

namespace {

// The names of its members. Data sets mix those of the turns, whatever their list is called.
struct Names {
    const char* program;
    const char* list;
};

constexpr Names shareGpt = {"ShareGPT", "conversations"};
constexpr Names openAi = {"OpenAI", "messages"};

bool hasTurns(const Json& record, const Names& names)
{
    if (!record.is_object() || !record.contains(names.list) || !record[names.list].is_array() ||
        record[names.list].empty())
        return false;
    const Json& first = record[names.list].front();
    return first.is_object() && (first.contains("from") || first.contains("role"));
}

void addSystemPrompt(const JsonFields& fields, ForeignTree& tree)
{
    for (const char* name : {"system", "system_prompt"}) {
        if (const QString prompt = toText(fields[name]); !prompt.isEmpty())
            tree.addAfterLast({.role = MessageRole::System, .text = prompt});
    }
}

ForeignMessage readTurn(const Json& json, ImportReport& report)
{
    const JsonFields turn(json, "message", report);
    ForeignMessage message;
    QString mark;
    message.role = roleFrom(turn.text(turn.has("from") ? "from" : "role").value_or(QString()), mark, report);
    message.text = joined(mark, textFromContent(turn[turn.has("value") ? "value" : "content"], report));
    for (const char* name : {"reasoning_content", "reasoning", "thinking"})
        message.reasoning = joined(message.reasoning, toText(turn[name]));
    message.created = turn.time("timestamp");
    if (*message.role == MessageRole::Assistant)
        message.modelName = toText(turn["model"]);
    for (const Json& call : turn.list("tool_calls"))
        message.text = joined(message.text, toolPart("tool_call", call, report));
    return message;
}

ForeignTree readTurns(const Json& record, const Names& names, ImportReport& report)
{
    const JsonFields fields(record, "conversation", report);
    ForeignTree tree(names.program, toText(fields["id"]));
    tree.setTitle(toText(fields["title"]));
    addSystemPrompt(fields, tree);
    for (const Json& json : record[names.list])
        tree.addAfterLast(readTurn(json, report));
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
