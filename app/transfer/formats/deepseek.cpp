// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// conversations.json of DeepSeek's data export: as ChatGPT's a "mapping" of nodes, whose messages consist of fragments
// of the types REQUEST, THINK, RESPONSE, SEARCH. What its website loads, a session with "chat_messages", is read too.
#include "app/transfer/formats/foreign_formats.h"

#include <QCoreApplication>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

// The object that holds "chat_session", below the envelopes of an answer of the website.
const Json& session(const Json& record)
{
    const Json* json = &record;
    for (const char* envelope : {"data", "biz_data"}) {
        if (json->is_object() && json->contains(envelope))
            json = &(*json)[envelope];
    }
    return *json;
}

void readFragments(const Json& fragments, ForeignMessage& message, ImportReport& report)
{
    for (const Json& json : fragments) {
        const JsonFields fragment(json, "fragment", report);
        const QString type = toText(fragment["type"]);
        const QString content = toText(fragment["content"]);
        if (type == "THINK") {
            message.reasoning = joined(message.reasoning, content);
            continue;
        }
        if (type == "REQUEST")
            message.role = MessageRole::User;
        if (type == "FILE") {
            const QString name = toText(fragment[fragment.has("file_name") ? "file_name" : "name"]);
            message.text =
                joined(message.text, leftOutMark(words(QT_TRANSLATE_NOOP("Transfer", "attachment")), name, report));
            continue;
        }
        if (content.isEmpty() && type != "REQUEST" && type != "RESPONSE")
            report.note(words(QT_TRANSLATE_NOOP("Transfer", "Fragments of the kind “%1”: left out")).arg(type));
        message.text = joined(message.text, content);
    }
}

// A message in any of the forms that there were: fragments, or content beside reasoning.
void readMessage(const JsonFields& said, ForeignMessage& message, ImportReport& report)
{
    QString mark;
    if (said.has("role"))
        message.role = roleFrom(said.text("role").value_or(QString()), mark, report);
    else
        message.role = MessageRole::Assistant; // unless a fragment says otherwise
    message.created = said.time("inserted_at");
    if (said["fragments"].is_array())
        readFragments(said["fragments"], message, report);
    message.text = joined(message.text, toText(said["content"]));
    for (const char* name : {"reasoning_content", "thinking_content"})
        message.reasoning = joined(message.reasoning, toText(said[name]));
    for (const Json& file : said.list("files")) {
        const JsonFields fields(file, "file", report);
        const QString name = toText(fields[fields.has("file_name") ? "file_name" : "name"]);
        message.text =
            joined(message.text, leftOutMark(words(QT_TRANSLATE_NOOP("Transfer", "attachment")), name, report));
    }
    if (*message.role == MessageRole::Assistant)
        message.modelName = toText(said["model"]);
    message.text = joined(mark, message.text);
}

// Ids are numbers on the website and strings in the export.
QString keyOf(const Json& id)
{
    return id.is_number_integer() ? QString::number(id.get<int64_t>()) : toText(id);
}

} // namespace

bool isDeepSeek(const Json& record)
{
    if (!record.is_object())
        return false;
    const Json& inner = session(record);
    return (record.contains("mapping") && record["mapping"].is_object() && record.contains("inserted_at")) ||
           (inner.is_object() && inner.contains("chat_session") && inner.contains("chat_messages"));
}

ForeignTree readDeepSeek(const Json& record, ImportReport& report)
{
    const bool fromWebsite = !record.contains("mapping");
    const JsonFields outer(session(record), "conversation", report);
    const JsonFields fields(fromWebsite ? outer["chat_session"] : record, "conversation", report);
    ForeignTree tree("DeepSeek", toText(fields["id"]));
    tree.setTitle(fields.text("title").value_or(QString()));
    tree.setTimes(fields.time("inserted_at"), fields.time("updated_at"));
    tree.setCurrent(keyOf(fields["current_message_id"]));
    if (fromWebsite) {
        for (const Json& json : outer.list("chat_messages")) {
            const JsonFields said(json, "message", report);
            ForeignMessage message{.key = keyOf(said["message_id"]), .parent = keyOf(said["parent_id"])};
            readMessage(said, message, report);
            tree.add(std::move(message));
        }
        return tree;
    }
    for (const auto& [key, json] : fields["mapping"].items()) {
        const JsonFields node(json, "node", report);
        ForeignMessage message{.key = QString::fromStdString(key), .parent = keyOf(node["parent"])};
        if (node.has("message"))
            readMessage(JsonFields(node["message"], "message", report), message, report);
        tree.add(std::move(message));
    }
    tree.sortByTime();
    return tree;
}

} // namespace alcove
