// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Open WebUI's export: a list of records around a "chat", whose "history" has a tree of messages by their ids. Old ones
// have a plain list of messages instead.
#include "app/transfer/formats/foreign_formats.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

const Json& chatOf(const Json& record)
{
    return record.contains("chat") && record["chat"].is_object() ? record["chat"] : record;
}

bool hasHistory(const Json& chat)
{
    return chat.contains("history") && chat["history"].is_object() && chat["history"].contains("messages") &&
           chat["history"]["messages"].is_object();
}

// Reasoning stands in the answer, as <details type="reasoning">, a summary and quoted lines in HTML's escapes.
void takeReasoning(ForeignMessage& message)
{
    static const QRegularExpression details(
        R"(<details type="reasoning"[^>]*>\s*(?:<summary>[^<]*</summary>)?(.*?)</details>\s*)",
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = details.match(message.text);
    if (!match.hasMatch())
        return;
    static const QRegularExpression quoteMark("^(?:&gt;|>) ?", QRegularExpression::MultilineOption);
    QString reasoning = match.captured(1).trimmed().remove(quoteMark);
    for (const auto& [escape, character] :
         {std::pair("&gt;", ">"), {"&lt;", "<"}, {"&quot;", "\""}, {"&#x27;", "'"}, {"&#39;", "'"}, {"&amp;", "&"}})
        reasoning.replace(escape, character);
    message.reasoning = reasoning;
    message.text.remove(match.capturedStart(), match.capturedLength());
}

ForeignMessage readMessage(const QString& key, const Json& json, ImportReport& report)
{
    const JsonFields said(json, "message", report);
    ForeignMessage message{.key = key, .parent = toText(said["parentId"])};
    QString mark;
    message.role = roleFrom(said.text("role").value_or(QString()), mark, report);
    message.created = said.time("timestamp");
    message.text = joined(mark, textFromContent(said["content"], report));
    if (*message.role == MessageRole::Assistant) {
        message.modelName = toText(said[said.has("modelName") ? "modelName" : "model"]);
        takeReasoning(message);
    }
    for (const Json& each : said.list("files")) {
        const JsonFields file(each, "file", report);
        const QString kind = toText(file["type"]) == "image" ? words(QT_TRANSLATE_NOOP("Transfer", "image"))
                                                             : words(QT_TRANSLATE_NOOP("Transfer", "attachment"));
        message.text = joined(message.text, leftOutMark(kind, toText(file["name"]), report));
    }
    return message;
}

// A prompt that is not there is a node without words.
std::optional<MessageRole> roleOfPrompt(const QString& prompt)
{
    return prompt.isEmpty() ? std::nullopt : std::optional(MessageRole::System);
}

} // namespace

bool isOpenWebUi(const Json& record)
{
    if (!record.is_object())
        return false;
    const Json& chat = chatOf(record);
    return hasHistory(chat) || (&chat != &record && chat.contains("messages") && chat["messages"].is_array());
}

ForeignTree readOpenWebUi(const Json& record, ImportReport& report)
{
    const JsonFields outer(record, "conversation", report);
    const JsonFields chat(chatOf(record), "conversation", report);
    ForeignTree tree("Open WebUI", toText(outer["id"]));
    tree.setTitle(toText(chat.has("title") ? chat["title"] : outer["title"]));
    std::optional<QDateTime> created = outer.time("created_at");
    if (!created)
        created = chat.time("timestamp");
    tree.setTimes(created, outer.time("updated_at"));
    const QString system = toText(chat["system"]);
    if (!hasHistory(chatOf(record))) {
        tree.addAfterLast({.role = roleOfPrompt(system), .text = system});
        for (const Json& json : chat.list("messages"))
            tree.addAfterLast(readMessage({}, json, report));
        return tree;
    }
    const JsonFields history(chat["history"], "history", report);
    tree.setCurrent(toText(history["currentId"]));
    const QString systemKey = "system prompt";
    tree.add({.key = systemKey, .role = roleOfPrompt(system), .text = system, .created = created});
    for (const auto& [key, json] : history["messages"].items()) {
        ForeignMessage message = readMessage(QString::fromStdString(key), json, report);
        if (message.parent.isEmpty())
            message.parent = systemKey;
        tree.add(std::move(message));
    }
    tree.sortByTime();
    return tree;
}

} // namespace alcove
