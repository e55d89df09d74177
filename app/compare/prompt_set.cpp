// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/compare/prompt_set.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("PromptSet", text);
}

} // namespace

Result<std::vector<SetPrompt>> parsePromptSet(const QString& text, const QString& name)
{
    std::vector<SetPrompt> prompts;
    int number = 0;
    for (const QStringView written : QStringView(text).split(u'\n')) {
        ++number;
        const QStringView line = written.trimmed();
        if (line.startsWith(u'{')) {
            const QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
            if (object["prompt"].toString().trimmed().isEmpty())
                return fail(words(QT_TRANSLATE_NOOP("PromptSet", "Line %1 of %2 is no JSON object with a prompt."))
                                .arg(number)
                                .arg(name)
                                .toStdString(),
                            words(QT_TRANSLATE_NOOP("PromptSet", "Write {\"prompt\": \"…\"}, or the prompt alone."))
                                .toStdString());
            prompts.push_back({object["system"].toString(), object["prompt"].toString(), object["tag"].toString()});
        } else if (!line.isEmpty()) {
            prompts.push_back({{}, line.toString(), {}});
        }
    }
    if (prompts.empty())
        return fail(words(QT_TRANSLATE_NOOP("PromptSet", "%1 holds no prompt.")).arg(name).toStdString(),
                    words(QT_TRANSLATE_NOOP("PromptSet", "Write one a line.")).toStdString());
    return prompts;
}

Result<std::vector<SetPrompt>> readPromptSet(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(words(QT_TRANSLATE_NOOP("PromptSet", "%1 can't be read.")).arg(path).toStdString(),
                    words(QT_TRANSLATE_NOOP("PromptSet", "Give the path of a file that you may read.")).toStdString(),
                    file.errorString().toStdString());
    }
    return parsePromptSet(QString::fromUtf8(file.readAll()), path);
}

std::string_view nameOf(FinishReason reason)
{
    switch (reason) {
    case FinishReason::EndOfTurn: return "end of turn";
    case FinishReason::Length: return "length";
    case FinishReason::Stopped: return "stopped";
    case FinishReason::ContextFull: return "context full";
    }
    return "";
}

bool isAnswer(const SetAnswer& answer)
{
    return !answer.finish.startsWith("error") && answer.finish != "stopped";
}

std::vector<size_t> unanswered(const std::vector<SetPrompt>& prompts, const std::vector<SetAnswer>& answers,
                               const QString& file)
{
    std::vector<bool> answered(prompts.size(), false);
    for (const SetAnswer& answer : answers) {
        const auto place = static_cast<size_t>(answer.number - 1);
        if (answer.number > 0 && place < prompts.size() && answer.file == file && isAnswer(answer))
            answered[place] = answered[place] || answer.prompt == prompts[place].prompt;
    }
    std::vector<size_t> left;
    for (size_t i = 0; i < prompts.size(); ++i) {
        if (!answered[i])
            left.push_back(i);
    }
    return left;
}

std::vector<SetAnswer> answersThatStay(const std::vector<SetAnswer>& answers, const std::vector<SetPrompt>& before,
                                       const std::vector<SetPrompt>& after)
{
    std::vector<int> numbers(before.size(), 0); // 0: it is gone
    std::vector<bool> taken(after.size(), false);
    for (size_t i = 0; i < before.size(); ++i) {
        for (size_t j = 0; j < after.size(); ++j) {
            if (taken[j] || before[i].prompt != after[j].prompt || before[i].system != after[j].system)
                continue;
            taken[j] = true;
            numbers[i] = static_cast<int>(j) + 1;
            break;
        }
    }
    std::vector<SetAnswer> stay;
    for (SetAnswer answer : answers) {
        const auto place = static_cast<size_t>(answer.number - 1);
        if (answer.number < 1 || place >= before.size() || numbers[place] == 0)
            continue;
        answer.number = numbers[place];
        answer.tag = after[static_cast<size_t>(answer.number) - 1].tag;
        stay.push_back(std::move(answer));
    }
    std::ranges::stable_sort(stay, {}, &SetAnswer::number);
    return stay;
}

std::optional<qint64> secondsLeft(int left, int doneNow, qint64 milliseconds)
{
    return doneNow > 0 ? std::optional(milliseconds / doneNow * left / 1000) : std::nullopt;
}

} // namespace alcove
