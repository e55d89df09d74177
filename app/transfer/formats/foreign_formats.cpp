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
