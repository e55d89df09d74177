// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// conversations.json of ChatGPT's data export: a list of conversations, each a "mapping" from node ids to nodes with a
// message, a parent and children; "current_node" is the last one that is shown.
#include "app/transfer/formats/foreign_formats.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

QString pictureMark(const JsonFields& part, ImportReport& report)
{
    const QString pointer = toText(part["asset_pointer"]);
    return leftOutMark(words(QT_TRANSLATE_NOOP("Transfer", "image")), pointer.section('/', -1), report);
}

// "parts": strings, and in messages with pictures or speech objects.
QString textOfParts(const Json& parts, ImportReport& report)
{
    QString text;
    if (!parts.is_array())
        return textFromContent(parts, report);
    for (const Json& part : parts) {
        if (!part.is_object()) {
            text = joined(text, textFromContent(part, report));
            continue;
        }
        const JsonFields fields(part, "part", report);
        const QString type = toText(fields["content_type"]);
        if (fields.has("text"))
            text = joined(text, toText(fields["text"]));
        else if (type.contains("image"))
            text = joined(text, pictureMark(fields, report));
        else
            text = joined(text, leftOutMark(type.isEmpty() ? "part" : type, {}, report));
    }
    return text;
}

QString thoughtsOf(const Json& thoughts)
{
    QString text;
    for (const Json& thought : thoughts) {
        if (!thought.is_object())
            continue;
        const QString content = toText(thought.value("content", Json()));
        text = joined(text, content.isEmpty() ? toText(thought.value("summary", Json())) : content);
    }
    return text;
}

// The words of one content, whose members depend on its type.
void readContent(const JsonFields& content, ForeignMessage& message, ImportReport& report)
{
    const QString type = toText(content["content_type"]);
    if (type == "thoughts") {
        message.reasoning = thoughtsOf(content.list("thoughts"));
        message.role.reset();
    } else if (type == "reasoning_recap") {
        message.role.reset(); // "Thought for 8 seconds": it says nothing that the thoughts don't
    } else if (type == "code" || type == "execution_output") {
        const QString language = toText(content["language"]);
        const QString code = content.has("text") ? toText(content["text"]) : textOfParts(content["parts"], report);
        if (!code.isEmpty())
            message.text = codeBlock(code, language == "unknown" ? QString() : language);
    } else if (type == "user_editable_context") {
        message.role = MessageRole::System;
        message.text = joined(toText(content["user_profile"]), toText(content["user_instructions"]));
    } else if (content.has("parts")) {
        message.text = textOfParts(content["parts"], report);
    } else {
        for (const char* name :
             {"title", "url", "text", "snippet", "result", "summary", "output_str", "model_set_context"})
            message.text = joined(message.text, toText(content[name]));
        if (type == "model_editable_context" && message.text.isEmpty())
            message.role.reset(); // a memory with nothing in it
        else if (!type.isEmpty() && type != "text" && message.text.isEmpty())
            message.text = leftOutMark(type, {}, report);
        else if (!type.isEmpty() && type != "text")
            report.note(words(QT_TRANSLATE_NOOP("Transfer", "Content of the kind “%1”: only its text")).arg(type));
    }
}

// Sources stand in the text as marks between private characters, and in the metadata as Markdown.
QString withSources(QString text, const JsonFields& metadata, ImportReport& report)
{
    if (!text.contains(u'\ue200'))
        return text;
    for (const Json& json : metadata.list("content_references")) {
        const JsonFields reference(json, "reference", report);
        const QString mark = toText(reference["matched_text"]);
        if (mark.startsWith(u'\ue200') && reference.has("alt"))
            text.replace(mark, toText(reference["alt"]));
    }
    // ["city","Paris"]: what it is, and the word as it is shown.
    static const QRegularExpression entity("\ue200entity\ue202\\[\"[^\"]*\",\"([^\"]*)\"[^\ue201]*\ue201");
    text.replace(entity, "\\1");
    static const QRegularExpression others("\ue200[^\ue201]*\ue201");
    if (text.contains(others))
        report.note(words(QT_TRANSLATE_NOOP("Transfer", "A mark of a source that is not told: left out")));
    return text.remove(others);
}

ForeignMessage readNode(const QString& key, const Json& json, ImportReport& report)
{
    const JsonFields node(json, "node", report);
    ForeignMessage message{.key = key, .parent = toText(node["parent"])};
    if (!node.has("message"))
        return message; // the root
    const JsonFields said(node["message"], "message", report);
    const JsonFields author(said["author"], "author", report);
    const JsonFields metadata(said["metadata"], "metadata", report);
    QString mark;
    message.role = roleFrom(author.text("role").value_or(QString()), mark, report);
    message.created = said.time("create_time");
    if (*message.role == MessageRole::Assistant)
        message.modelName = metadata.text("model_slug").value_or(QString());
    if (toText(said["status"]) == "in_progress")
        message.state = MessageState::Stopped;
    readContent(JsonFields(said["content"], "content", report), message, report);
    message.text = withSources(message.text, metadata, report);
    for (const Json& file : metadata.list("attachments")) {
        const QString name = toText(JsonFields(file, "attachment", report)["name"]);
        const QString kind = words(QT_TRANSLATE_NOOP("Transfer", "attachment"));
        message.text = joined(message.text, leftOutMark(kind, name, report));
    }
    if (!message.text.isEmpty())
        message.text = joined(mark, message.text);
    else if (message.role && message.reasoning.isEmpty())
        message.role.reset(); // every export has empty system messages, and steps that only call a tool
    return message;
}

} // namespace

bool isChatGpt(const Json& record)
{
    return record.is_object() && record.contains("mapping") && record["mapping"].is_object();
}

ForeignTree readChatGpt(const Json& record, ImportReport& report)
{
    const JsonFields fields(record, "conversation", report);
    ForeignTree tree("ChatGPT", toText(fields[fields.has("conversation_id") ? "conversation_id" : "id"]));
    tree.setTitle(fields.text("title").value_or(QString()));
    tree.setTimes(fields.time("create_time"), fields.time("update_time"));
    tree.setCurrent(toText(fields["current_node"]));
    for (const auto& [key, node] : fields["mapping"].items())
        tree.add(readNode(QString::fromStdString(key), node, report));
    tree.sortByTime();
    return tree;
}

} // namespace alcove
