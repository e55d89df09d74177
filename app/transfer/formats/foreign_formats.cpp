// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/formats/foreign_formats.h"

#include <QCoreApplication>

#include <algorithm>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

// The first that fits counts, so the ones with the most particular members stand first.
constexpr ForeignFormat formats[] = {
    {"DeepSeek", isDeepSeek, readDeepSeek},
    {"ChatGPT", isChatGpt, readChatGpt},
    {"Claude", isClaude, readClaude},
    {"Open WebUI", isOpenWebUi, readOpenWebUi},
    {"llama.cpp", isLlamaWebUi, readLlamaWebUi},
    {"LM Studio", isLmStudio, readLmStudio},
    {"Jan", isJan, readJan},
    {"ShareGPT", isShareGpt, readShareGpt},
    {"OpenAI", isOpenAiMessages, readOpenAiMessages},
};

QString textOfPart(const Json& part, ImportReport& report)
{
    if (part.is_string())
        return toText(part);
    if (part.is_number() || part.is_boolean())
        return QString::fromStdString(part.dump());
    if (!part.is_object()) {
        report.note(words(QT_TRANSLATE_NOOP("Transfer", "A part of a message that is no text: left out")));
        return {};
    }
    const JsonFields fields(part, "part", report);
    const QString type = toText(fields["type"]);
    // Jan and OpenAI's threads have {"text":{"value":…}}.
    const Json& text = fields["text"];
    if (text.is_string())
        return toText(text);
    if (text.is_object())
        return toText(JsonFields(text, "part", report)["value"]);
    if (type.contains("tool", Qt::CaseInsensitive))
        return toolPart(type, part, report);
    if (type.contains("image"))
        return leftOutMark(words(QT_TRANSLATE_NOOP("Transfer", "image")), toText(fields["name"]), report);
    const QString name = toText(fields["name"]);
    return leftOutMark(type.isEmpty() ? words(QT_TRANSLATE_NOOP("Transfer", "part")) : type, name, report);
}

} // namespace

std::span<const ForeignFormat> foreignFormats()
{
    return formats;
}

MessageRole roleFrom(const QString& name, QString& mark, ImportReport& report)
{
    const QString role = name.toLower();
    if (role == "user" || role == "human" || role == "prompter")
        return MessageRole::User;
    if (role == "assistant" || role == "gpt" || role == "model" || role == "bot" || role == "chatgpt")
        return MessageRole::Assistant;
    if (role == "system" || role == "developer")
        return MessageRole::System;
    const QString shown = role.isEmpty() ? words(QT_TRANSLATE_NOOP("Transfer", "unknown")) : name.simplified();
    report.note(words(QT_TRANSLATE_NOOP("Transfer", "Messages of “%1”: kept as answers")).arg(shown));
    mark = "*" + shown + ":*";
    return MessageRole::Assistant;
}

QString textFromContent(const Json& content, ImportReport& report)
{
    if (content.is_null())
        return {};
    if (!content.is_array())
        return textOfPart(content, report);
    QString text;
    for (const Json& part : content)
        text = joined(text, textOfPart(part, report));
    return text;
}

QString leftOutMark(const QString& kind, const QString& name, ImportReport& report)
{
    report.note(words(QT_TRANSLATE_NOOP("Transfer", "%1: only named, not taken along")).arg(kind));
    const QString label = name.isEmpty() ? kind : kind + ": " + name.simplified();
    return "*[" + label + "]*";
}

QString fileWithText(const QString& name, const QString& text)
{
    const QString label = name.isEmpty() ? words(QT_TRANSLATE_NOOP("Transfer", "attachment")) : name.simplified();
    return joined("*[" + label + "]*", codeBlock(text));
}

QString toolPart(const QString& kind, const Json& part, ImportReport& report)
{
    report.note(words(QT_TRANSLATE_NOOP("Transfer", "Tool calls and their results: kept as code")));
    QString heading = kind.simplified();
    Json rest = part;
    if (part.is_object()) {
        const JsonFields fields(part, "part", report);
        for (const char* name : {"name", "tool_name"}) {
            if (const QString tool = toText(fields[name]); !tool.isEmpty())
                heading += ": " + tool.simplified();
            rest.erase(name);
        }
        rest.erase("type");
        if (fields.has("content"))
            rest = fields["content"];
        else if (fields.has("input") && !fields.has("output"))
            rest = fields["input"];
    }
    QString code;
    const bool parts =
        rest.is_array() && std::ranges::all_of(rest, [](const Json& p) { return p.is_string() || p.contains("type"); });
    if (rest.is_string() || (parts && part.is_object()))
        code = codeBlock(textFromContent(rest, report));
    else if (!rest.empty())
        code = codeBlock(QString::fromStdString(rest.dump(2, ' ', false, Json::error_handler_t::replace)), "json");
    return joined("*" + heading + "*", code);
}

QString codeBlock(const QString& code, const QString& language)
{
    QString fence = "```";
    while (code.contains(fence))
        fence += '`';
    return fence + language + "\n" + code + (code.endsWith('\n') ? "" : "\n") + fence;
}

QString joined(const QString& one, const QString& other)
{
    return one.isEmpty() || other.isEmpty() ? one + other : one + "\n\n" + other;
}

} // namespace alcove
