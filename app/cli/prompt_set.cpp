// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/prompt_set.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace alcove::cli {

namespace {

const QStringList columnNames = {"number",
                                 "tag",
                                 "prompt",
                                 "file",
                                 "model",
                                 "device",
                                 "text",
                                 "reasoning",
                                 "finish",
                                 "tokens",
                                 "tokens_per_second",
                                 "first_token_seconds",
                                 "seconds"};

std::unexpected<Error> unreadable(const QFile& file)
{
    return fail(file.fileName().toStdString() + " can't be read.", "Give the path of a file that you may read.",
                file.errorString().toStdString());
}

QString quoted(QString field)
{
    static const QString special = QStringLiteral(",\"\r\n");
    const bool needed = std::ranges::any_of(field, [](QChar letter) { return special.contains(letter); });
    return needed ? '"' + field.replace('"', "\"\"") + '"' : field;
}

// The fields of each finished line.
std::vector<QStringList> csvRows(const QString& text)
{
    std::vector<QStringList> rows;
    QStringList row;
    QString field;
    bool inside = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text[i];
        if (inside) {
            if (letter != '"')
                field += letter;
            else if (i + 1 < text.size() && text[i + 1] == '"')
                field += text[++i];
            else
                inside = false;
        } else if (letter == '"') {
            inside = true;
        } else if (letter == ',' || letter == '\n') {
            row << std::exchange(field, {});
            if (letter == '\n')
                rows.push_back(std::exchange(row, {}));
        } else if (letter != '\r') {
            field += letter;
        }
    }
    return rows;
}

} // namespace

Result<std::vector<SetPrompt>> readPromptSet(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file);
    std::vector<SetPrompt> prompts;
    for (int number = 1; !file.atEnd(); ++number) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.startsWith('{')) {
            const QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
            if (object["prompt"].toString().isEmpty())
                return fail(QStringLiteral("Line %1 of %2 is no JSON object with a prompt.")
                                .arg(number)
                                .arg(path)
                                .toStdString(),
                            R"(Write {"prompt": "…"}, or the prompt alone.)");
            prompts.push_back({object["system"].toString(), object["prompt"].toString(), object["tag"].toString()});
        } else if (!line.isEmpty()) {
            prompts.push_back({{}, line, {}});
        }
    }
    if (prompts.empty())
        return fail(path.toStdString() + " holds no prompt.", "Write one a line.");
    return prompts;
}

QString csvHead()
{
    return columnNames.join(',') + "\r\n";
}

QString csvLine(const SetAnswer& a)
{
    QStringList fields = {
        QString::number(a.number), a.tag, a.prompt, a.file, a.model, a.device, a.text, a.reasoning, a.finish,
        QString::number(a.tokens)};
    for (const double number : {a.tokensPerSecond, a.firstTokenSeconds, a.seconds})
        fields << QString::number(number, 'f', 3);
    for (QString& field : fields)
        field = quoted(field);
    return fields.join(',') + "\r\n";
}

Result<std::vector<SetAnswer>> readCsv(const QString& path)
{
    QFile file(path);
    if (!file.exists() || file.size() == 0)
        return std::vector<SetAnswer>();
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file);
    const std::vector<QStringList> rows = csvRows(QString::fromUtf8(file.readAll()));
    if (rows.empty() || rows.front() != columnNames)
        return fail(path.toStdString() + " is another table.", "Choose another name, or move it away.");
    std::vector<SetAnswer> answers;
    for (size_t i = 1; i < rows.size(); ++i) {
        const QStringList& row = rows[i];
        if (row.size() != columnNames.size())
            continue;
        answers.push_back({.number = row[0].toInt(),
                           .tag = row[1],
                           .prompt = row[2],
                           .file = row[3],
                           .model = row[4],
                           .device = row[5],
                           .text = row[6],
                           .reasoning = row[7],
                           .finish = row[8],
                           .tokens = row[9].toInt(),
                           .tokensPerSecond = row[10].toDouble(),
                           .firstTokenSeconds = row[11].toDouble(),
                           .seconds = row[12].toDouble()});
    }
    return answers;
}

QString toHtml(const std::vector<SetAnswer>& answers)
{
    QStringList models;
    std::vector<const SetAnswer*> prompts; // the first answer to each
    for (const SetAnswer& answer : answers) {
        if (!models.contains(answer.model))
            models << answer.model;
        if (std::ranges::none_of(prompts, [&](const SetAnswer* p) { return p->number == answer.number; }))
            prompts.push_back(&answer);
    }
    std::ranges::stable_sort(prompts, {}, [](const SetAnswer* p) { return p->number; });
    QString page = QStringLiteral(
        "<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>Comparison</title><style>\n"
        "body{font:15px/1.5 sans-serif;margin:2em;color-scheme:light dark}table{border-collapse:collapse}\n"
        "th,td{border:1px solid #8885;padding:.6em;text-align:left;vertical-align:top;min-width:14em}\n"
        "td{white-space:pre-wrap}small{opacity:.7}\n</style></head><body>\n<table>\n<tr><th>Prompt</th>");
    for (const QString& model : models)
        page += "<th>" + model.toHtmlEscaped() + "</th>";
    page += "</tr>\n";
    for (const SetAnswer* prompt : prompts) {
        page += "<tr><td>" + prompt->prompt.toHtmlEscaped() + "</td>";
        for (const QString& model : models) {
            const auto found = std::ranges::find_if(
                answers, [&](const SetAnswer& a) { return a.number == prompt->number && a.model == model; });
            page += "<td>";
            if (found != answers.end()) {
                page += found->text.trimmed().toHtmlEscaped();
                page += QStringLiteral("\n<small>%1 tokens, %2 a second, the first after %3 s, %4</small>")
                            .arg(found->tokens)
                            .arg(found->tokensPerSecond, 0, 'f', 1)
                            .arg(found->firstTokenSeconds, 0, 'f', 2)
                            .arg(found->finish.toHtmlEscaped());
            }
            page += "</td>";
        }
        page += "</tr>\n";
    }
    return page + "</table>\n</body></html>\n";
}

} // namespace alcove::cli
