// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/prompt_files.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace alcove {

namespace {

constexpr char format[] = "alcove-prompts";
constexpr int version = 1;

QString firstText(const QJsonObject& object, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        if (const QString text = object[QLatin1StringView(name)].toString(); !text.trimmed().isEmpty())
            return text;
    }
    return {};
}

std::unexpected<Error> noPrompts(const QString& details)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("Prompts", text).toStdString(); };
    return fail(words(QT_TRANSLATE_NOOP("Prompts", "There are no prompts in this file.")),
                words(QT_TRANSLATE_NOOP("Prompts", "Choose a JSON file that prompts were exported to.")),
                details.toStdString());
}

} // namespace

QByteArray promptsToJson(const std::vector<PromptRecord>& prompts)
{
    QJsonArray list;
    for (const PromptRecord& prompt : prompts)
        list.append(QJsonObject{{"name", prompt.name}, {"text", prompt.text}});
    return QJsonDocument(QJsonObject{{"format", format}, {"version", version}, {"prompts", list}}).toJson();
}

Result<std::vector<PromptRecord>> promptsFromJson(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        return noPrompts(error.errorString());
    const QJsonArray list = document.isArray() ? document.array() : document.object()["prompts"].toArray();
    std::vector<PromptRecord> prompts;
    for (const QJsonValue& each : list) {
        const QJsonObject object = each.toObject();
        PromptRecord prompt{.name = firstText(object, {"name", "title", "command", "act"}).simplified(),
                            .text = firstText(object, {"text", "content", "prompt"})};
        if (prompt.name.startsWith('/'))
            prompt.name.remove(0, 1);
        if (!prompt.name.isEmpty() && !prompt.text.isEmpty())
            prompts.push_back(std::move(prompt));
    }
    if (prompts.empty())
        return noPrompts({});
    return prompts;
}

} // namespace alcove
