// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/compare/prompt_set.h"

#include "app/csv.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace alcove {

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

QString words(const char* text)
{
    return QCoreApplication::translate("PromptSet", text);
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

QString cellOf(const SetAnswer& answer)
{
    const QString text = answer.text.trimmed().toHtmlEscaped();
    if (!isAnswer(answer))
        return text + "<small>" + answer.finish.toHtmlEscaped() + "</small>";
    return text + QStringLiteral("\n<small>%1 tokens, %2 a second, the first after %3 s, %4</small>")
                      .arg(answer.tokens)
                      .arg(answer.tokensPerSecond, 0, 'f', 1)
                      .arg(answer.firstTokenSeconds, 0, 'f', 2)
                      .arg(answer.finish.toHtmlEscaped());
}

} // namespace

QString csvHead()
{
    return csvRow(columnNames);
}

QString csvLine(const SetAnswer& a)
{
    QStringList fields = {
        QString::number(a.number), a.tag, a.prompt, a.file, a.model, a.device, a.text, a.reasoning, a.finish,
        QString::number(a.tokens)};
    for (const double number : {a.tokensPerSecond, a.firstTokenSeconds, a.seconds})
        fields << QString::number(number, 'f', 3);
    return csvRow(fields);
}

Result<std::vector<SetAnswer>> readCsv(const QString& path)
{
    QFile file(path);
    if (!file.exists() || file.size() == 0)
        return std::vector<SetAnswer>();
    if (!file.open(QIODevice::ReadOnly))
        return fail(words(QT_TRANSLATE_NOOP("PromptSet", "%1 can't be read.")).arg(path).toStdString(),
                    words(QT_TRANSLATE_NOOP("PromptSet", "Give the path of a file that you may read.")).toStdString(),
                    file.errorString().toStdString());
    const std::vector<QStringList> rows = csvRows(QString::fromUtf8(file.readAll()));
    if (rows.empty() || rows.front() != columnNames)
        return fail(words(QT_TRANSLATE_NOOP("PromptSet", "%1 is another table.")).arg(path).toStdString(),
                    words(QT_TRANSLATE_NOOP("PromptSet", "Choose another name, or move it away.")).toStdString());
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
    std::vector<const SetAnswer*> models;  // the first answer of each
    std::vector<const SetAnswer*> prompts; // and to each
    for (const SetAnswer& answer : answers) {
        if (std::ranges::none_of(models, [&](const SetAnswer* m) { return m->file == answer.file; }))
            models.push_back(&answer);
        if (std::ranges::none_of(prompts, [&](const SetAnswer* p) { return p->number == answer.number; }))
            prompts.push_back(&answer);
    }
    std::ranges::stable_sort(prompts, {}, [](const SetAnswer* p) { return p->number; });
    QString page = QStringLiteral(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Comparison</title><style>\n"
        "body{font:15px/1.5 sans-serif;margin:2em;color-scheme:light dark}table{border-collapse:collapse}\n"
        "th,td{border:1px solid #8885;padding:.6em;text-align:start;vertical-align:top;min-width:14em}\n"
        "thead th{position:sticky;top:0;background:Canvas}td{white-space:pre-wrap}small{opacity:.7}\n"
        "</style></head><body>\n<table>\n<thead><tr><th>Prompt</th>");
    for (const SetAnswer* model : models)
        page += "<th>" + model->model.toHtmlEscaped() + "</th>";
    page += "</tr></thead>\n<tbody>\n";
    for (const SetAnswer* prompt : prompts) {
        page += "<tr><td dir=\"auto\">" + prompt->prompt.toHtmlEscaped() + "</td>";
        for (const SetAnswer* model : models) {
            const auto found = std::ranges::find_if(
                answers, [&](const SetAnswer& a) { return a.number == prompt->number && a.file == model->file; });
            page += "<td dir=\"auto\">" + (found == answers.end() ? QString() : cellOf(*found)) + "</td>";
        }
        page += "</tr>\n";
    }
    return page + "</tbody>\n</table>\n</body></html>\n";
}

} // namespace alcove
