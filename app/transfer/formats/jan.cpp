// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Jan's threads: a folder with thread.json and messages.jsonl, put together as {"thread":…,"messages":[…]} by
// jan_threads.cpp. A message's content is a list of {"type":"text","text":{"value":…}}.
#include "app/transfer/formats/foreign_formats.h"

#include <QCoreApplication>

namespace alcove {

namespace {

QString modelOf(const JsonFields& thread, ImportReport& report)
{
    for (const Json& json : thread.list("assistants")) {
        const JsonFields assistant(json, "assistant", report);
        if (const QString model = toText(JsonFields(assistant["model"], "model", report)["id"]); !model.isEmpty())
            return model;
    }
    return {};
}

void addInstructions(const JsonFields& thread, ForeignTree& tree, ImportReport& report)
{
    for (const Json& json : thread.list("assistants")) {
        const QString text = toText(JsonFields(json, "assistant", report)["instructions"]);
        if (!text.isEmpty())
            tree.addAfterLast({.role = MessageRole::System, .text = text});
    }
}

// Newer versions have thoughts and tools among the parts.
QString contentOf(const Json& content, QString& reasoning, ImportReport& report)
{
    if (!content.is_array())
        return textFromContent(content, report);
    QString text;
    for (const Json& part : content) {
        const bool thought = part.is_object() && toText(part.value("type", Json())) == "reasoning";
        QString& target = thought ? reasoning : text;
        target = joined(target, textFromContent(Json::array({part}), report));
    }
    return text;
}

} // namespace

bool isJan(const Json& record)
{
    return record.is_object() && record.contains("thread") && record["thread"].is_object() &&
           record.contains("messages") && record["messages"].is_array();
}

ForeignTree readJan(const Json& record, ImportReport& report)
{
    const JsonFields thread(record["thread"], "thread", report);
    ForeignTree tree("Jan", toText(thread["id"]));
    tree.setTitle(toText(thread["title"]));
    tree.setTimes(thread.time(thread.has("created") ? "created" : "created_at"), thread.time("updated"));
    const QString model = modelOf(thread, report);
    addInstructions(thread, tree, report);
    for (const Json& json : record["messages"]) {
        const JsonFields said(json, "message", report);
        ForeignMessage message;
        QString mark;
        message.role = roleFrom(said.text("role").value_or(QString()), mark, report);
        message.created = said.time(said.has("created_at") ? "created_at" : "created");
        message.text = joined(mark, contentOf(said["content"], message.reasoning, report));
        if (*message.role == MessageRole::Assistant)
            message.modelName = model;
        if (const QString status = toText(said["status"]); status == "stopped" || status == "pending")
            message.state = MessageState::Stopped;
        tree.addAfterLast(std::move(message));
    }
    return tree;
}

} // namespace alcove
