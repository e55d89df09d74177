// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The export of llama.cpp's web interface: {"conv":…,"messages":[…]}, or a list of those. Messages name their parent;
// the root is a message of the type "root".
#include "app/transfer/formats/foreign_formats.h"

#include <QCoreApplication>

#include <algorithm>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

// Ids were numbers in its first versions.
QString keyOf(const Json& id)
{
    return id.is_number_integer() ? QString::number(id.get<int64_t>()) : toText(id);
}

// Files that went along: their text if they have one.
void readExtra(const JsonFields& said, ForeignMessage& message, ImportReport& report)
{
    for (const Json& json : said.list("extra")) {
        const JsonFields file(json, "attachment", report);
        const QString type = toText(file["type"]).toLower();
        const QString name = toText(file["name"]);
        const QString content = toText(file["content"]);
        QString added;
        if (!content.isEmpty())
            added = fileWithText(name, content);
        else if (type.contains("image"))
            added = leftOutMark(words(QT_TRANSLATE_NOOP("Transfer", "image")), name, report);
        else
            added = leftOutMark(words(QT_TRANSLATE_NOOP("Transfer", "attachment")), name, report);
        message.text = joined(message.text, added);
    }
}

void readTimings(const JsonFields& timings, ForeignMessage& message)
{
    const auto number = [&](const char* name) { return std::clamp(timings.real(name).value_or(0), 0.0, 1e9); };
    message.tokens = static_cast<int>(number("predicted_n"));
    message.promptTokens = static_cast<int>(number("prompt_n"));
    message.seconds = (number("predicted_ms") + number("prompt_ms")) / 1000;
    if (number("predicted_ms") > 0)
        message.tokensPerSecond = number("predicted_n") * 1000 / number("predicted_ms");
}

ForeignMessage readMessage(const Json& json, ImportReport& report)
{
    const JsonFields said(json, "message", report);
    ForeignMessage message{.key = keyOf(said["id"]), .parent = keyOf(said["parent"])};
    if (message.parent == "-1")
        message.parent.clear();
    if (toText(said["type"]) == "root")
        return message;
    QString mark;
    message.role = roleFrom(said.text("role").value_or(QString()), mark, report);
    message.created = said.time("timestamp");
    message.text = joined(mark, textFromContent(said["content"], report));
    for (const char* name : {"thinking", "reasoningContent", "reasoning_content"})
        message.reasoning = joined(message.reasoning, toText(said[name]));
    if (*message.role == MessageRole::Assistant)
        message.modelName = toText(said["model"]);
    if (const QString calls = toText(said["toolCalls"]); !calls.isEmpty()) {
        const Json parsed = Json::parse(calls.toStdString(), nullptr, false);
        message.text =
            joined(message.text, toolPart("tool_calls", parsed.is_array() ? parsed : said["toolCalls"], report));
    }
    readExtra(said, message, report);
    readTimings(JsonFields(said.object("timings"), "timings", report), message);
    return message;
}

} // namespace

bool isLlamaWebUi(const Json& record)
{
    return record.is_object() && record.contains("conv") && record["conv"].is_object() && record.contains("messages") &&
           record["messages"].is_array();
}

ForeignTree readLlamaWebUi(const Json& record, ImportReport& report)
{
    const JsonFields fields(record["conv"], "conversation", report);
    ForeignTree tree("llama.cpp", toText(fields["id"]));
    tree.setTitle(fields.text("name").value_or(QString()));
    tree.setTimes({}, fields.time("lastModified"));
    tree.setCurrent(keyOf(fields["currNode"]));
    for (const Json& json : record["messages"])
        tree.add(readMessage(json, report));
    return tree;
}

} // namespace alcove
