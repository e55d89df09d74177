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

QString withoutEscapes(QString text)
{
    for (const auto& [escape, character] :
         {std::pair("&gt;", ">"), {"&lt;", "<"}, {"&quot;", "\""}, {"&#x27;", "'"}, {"&#39;", "'"}, {"&amp;", "&"}})
        text.replace(escape, character);
    return text;
}

// A call that stands in the answer as attributes, each a string of JSON.
QString toolDetails(const QString& attributes, ImportReport& report)
{
    Json call = Json::object();
    static const QRegularExpression attribute(R"re((name|arguments|result)="([^"]*)")re");
    for (const QRegularExpressionMatch& match : attribute.globalMatch(attributes)) {
        const std::string value = withoutEscapes(match.captured(2)).toStdString();
        const Json parsed = Json::parse(value, nullptr, false);
        call[match.captured(1).toStdString()] = parsed.is_discarded() ? Json(value) : parsed;
    }
    return toolPart("tool_call", call, report);
}

// What a model thought and which tools it asked stands in its answer as <details type="…">, a summary, and quoted lines
// in HTML's escapes.
void takeDetails(ForeignMessage& message, ImportReport& report)
{
    static const QRegularExpression details(
        R"re(<details type="(\w+)"((?:[^>"]|"[^"]*")*)>\s*(?:<summary>[^<]*</summary>)?(.*?)</details>\s*)re",
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression quoteMark("^(?:&gt;|>) ?", QRegularExpression::MultilineOption);
    QString text;
    qsizetype done = 0;
    for (const QRegularExpressionMatch& match : details.globalMatch(message.text)) {
        text += message.text.sliced(done, match.capturedStart() - done);
        done = match.capturedEnd();
        const QString inner = match.captured(3).trimmed();
        if (match.captured(1) == "reasoning")
            message.reasoning = joined(message.reasoning, withoutEscapes(QString(inner).remove(quoteMark)));
        else
            text = joined(text.trimmed(),
                          joined(match.captured(1) == "tool_calls" ? toolDetails(match.captured(2), report) : QString(),
                                 inner)) +
                   "\n\n";
    }
    if (done > 0)
        message.text = (text + message.text.sliced(done)).trimmed();
}

// An answer made of several, and what went wrong instead of one.
void readOutcome(const JsonFields& said, ForeignMessage& message, ImportReport& report)
{
    const Json& merged = said["merged"];
    if (const QString text = toText(JsonFields(merged, "merged", report)["content"]); !text.isEmpty())
        message.text = joined(message.text, joined("*merged:*", text));
    const Json& error = said["error"];
    if (error.is_null() || error == false)
        return;
    message.state = MessageState::Failed;
    message.error = error.is_string() ? toText(error) : toText(JsonFields(error, "error", report)["content"]);
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
        takeDetails(message, report);
        readOutcome(said, message, report);
    }
    for (const Json& each : said.list("files")) {
        const JsonFields file(each, "file", report);
        const QString kind = toText(file["type"]) == "image" ? words(QT_TRANSLATE_NOOP("Transfer", "image"))
                                                             : words(QT_TRANSLATE_NOOP("Transfer", "attachment"));
        const QString name = toText(file["name"]);
        const JsonFields stored(file["file"], "file", report);
        const QString content = toText(JsonFields(stored["data"], "file", report)["content"]);
        message.text =
            joined(message.text, content.isEmpty() ? leftOutMark(kind, name, report) : fileWithText(name, content));
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
    QString system = toText(chat["system"]);
    if (system.isEmpty())
        system = toText(JsonFields(chat["params"], "settings", report)["system"]);
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
