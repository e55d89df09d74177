// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// LM Studio's *.conversation.json: a list of messages, each with the versions that it had and the one that is selected.
// A version is one step, with content, or several, of thinking, tools and text. What follows a message follows the
// selected version.
#include "app/transfer/formats/foreign_formats.h"

#include <QCoreApplication>

#include <algorithm>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

QString contentOf(const JsonFields& step, ImportReport& report)
{
    QString text;
    bool piece = true; // the part before was one too
    for (const Json& json : step.list("content")) {
        const JsonFields part(json, "part", report);
        const QString type = toText(part["type"]);
        if (type == "file") {
            const QString kind = toText(part["fileType"]) == "image"
                                     ? words(QT_TRANSLATE_NOOP("Transfer", "image"))
                                     : words(QT_TRANSLATE_NOOP("Transfer", "attachment"));
            text = joined(text, leftOutMark(kind, toText(part["fileIdentifier"]), report));
        } else if (type.startsWith("tool")) {
            text = joined(text, toolPart(type, json, report));
        } else {
            // Pieces of one text: no empty line between them.
            text = piece ? text + textFromContent(json, report) : joined(text, textFromContent(json, report));
        }
        piece = type == "text";
    }
    return text;
}

int countOf(const std::optional<double>& number)
{
    return static_cast<int>(std::clamp(number.value_or(0), 0.0, 1e9));
}

void readNumbers(const JsonFields& step, ForeignMessage& message, ImportReport& report)
{
    const JsonFields info(step.object("genInfo"), "genInfo", report);
    const JsonFields stats(info.object("stats"), "stats", report);
    if (const QString model = toText(info["identifier"]); !model.isEmpty())
        message.modelName = model;
    message.tokens += countOf(stats.real("predictedTokensCount"));
    message.promptTokens = std::max(message.promptTokens, countOf(stats.real("promptTokensCount")));
    message.seconds += std::max(0.0, stats.real("totalTimeSec").value_or(0));
    message.tokensPerSecond = std::max(0.0, stats.real("tokensPerSecond").value_or(message.tokensPerSecond));
}

void readStep(const Json& json, ForeignMessage& message, ImportReport& report)
{
    const JsonFields step(json, "step", report);
    const QString type = toText(step["type"]);
    readNumbers(step, message, report);
    if (type == "contentBlock") {
        const JsonFields style(step.object("style"), "style", report);
        QString& target = toText(style["type"]) == "thinking" ? message.reasoning : message.text;
        target = joined(target, contentOf(step, report));
    } else if (type != "debugInfoBlock") {
        report.note(words(QT_TRANSLATE_NOOP("Transfer", "Steps of the kind “%1”: left out")).arg(type));
    }
}

ForeignMessage readVersion(const Json& json, ImportReport& report)
{
    const JsonFields version(json, "version", report);
    ForeignMessage message;
    QString mark;
    message.role = roleFrom(version.text("role").value_or(QString()), mark, report);
    if (*message.role == MessageRole::Assistant)
        message.modelName = toText(JsonFields(version.object("senderInfo"), "sender", report)["senderName"]);
    if (version["steps"].is_array()) {
        for (const Json& step : version["steps"])
            readStep(step, message, report);
    } else if (version["content"].is_array()) {
        message.text = contentOf(version, report);
    } else {
        message.text = textFromContent(version["content"], report);
    }
    message.text = joined(mark, message.text);
    return message;
}

// Of the conversation or of its settings, a list of keys and values.
QString systemPrompt(const JsonFields& conversation, ImportReport& report)
{
    const QString prompt = toText(conversation["systemPrompt"]);
    if (!prompt.isEmpty())
        return prompt;
    const JsonFields settings(conversation.object("perChatPredictionConfig"), "settings", report);
    for (const Json& json : settings.list("fields")) {
        const JsonFields field(json, "setting", report);
        if (toText(field["key"]) == "llm.prediction.systemPrompt")
            return toText(field["value"]);
    }
    return {};
}

} // namespace

bool isLmStudio(const Json& record)
{
    if (!record.is_object() || !record.contains("messages") || !record["messages"].is_array())
        return false;
    const Json& messages = record["messages"];
    return std::ranges::any_of(messages, [](const Json& m) { return m.is_object() && m.contains("versions"); }) ||
           (messages.empty() && record.contains("createdAt"));
}

ForeignTree readLmStudio(const Json& record, ImportReport& report)
{
    const JsonFields fields(record, "conversation", report);
    ForeignTree tree("LM Studio", {});
    tree.setTitle(fields.text("name").value_or(QString()));
    tree.setTimes(fields.time("createdAt"), {});
    QString selectedKey; // of what the next message follows
    if (const QString prompt = systemPrompt(fields, report); !prompt.isEmpty()) {
        selectedKey = "system";
        tree.add({.key = selectedKey, .role = MessageRole::System, .text = prompt});
    }
    int number = 0;
    for (const Json& json : fields["messages"]) {
        const JsonFields said(json, "message", report);
        const Json& versions = said.list("versions");
        const qint64 selected = said.integer("currentlySelected").value_or(0);
        const QString parent = selectedKey;
        ++number;
        for (size_t i = 0; i < versions.size(); ++i) {
            ForeignMessage message = readVersion(versions[i], report);
            message.key = QString("%1/%2").arg(number).arg(i);
            message.parent = parent;
            if (i == 0 || std::cmp_equal(i, selected))
                selectedKey = message.key;
            tree.add(std::move(message));
        }
    }
    tree.setCurrent(selectedKey);
    return tree;
}

} // namespace alcove
