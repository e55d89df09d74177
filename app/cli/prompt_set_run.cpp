// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/prompt_set_run.h"

#include "app/cli/commands.h"
#include "app/cli/terminal.h"
#include "inference/formatted.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>

namespace alcove::cli {

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

// "3 of 20, about 2 min left"
std::string progress(int done, int all, int doneNow, qint64 milliseconds)
{
    std::string words = formatted("{} of {}", done, all);
    if (const std::optional<qint64> left = secondsLeft(all - done, doneNow, milliseconds))
        words += *left < 90 ? formatted(", about {} s left", *left) : formatted(", about {} min left", *left / 60);
    return words;
}

SetAnswer rowOf(const Result<GivenAnswer>& given, const ComparedModel& model, const SetPrompt& prompt, int number)
{
    SetAnswer row{.number = number,
                  .tag = prompt.tag,
                  .prompt = prompt.prompt,
                  .file = text(model.file.string()),
                  .model = text(model.name.empty() ? model.file.filename().string() : model.name),
                  .device = text(model.device)};
    if (!given) {
        row.finish = "error: " + text(given.error().message);
        return row;
    }
    row.text = text(given->words.text);
    row.reasoning = text(given->words.reasoning);
    row.finish = text(std::string(nameOf(given->stats.finish)));
    row.tokens = static_cast<int>(given->stats.generatedTokens);
    row.tokensPerSecond = given->tokensPerSecond();
    row.firstTokenSeconds = given->firstTokenSeconds;
    row.seconds = given->stats.prefillSeconds + given->stats.decodeSeconds;
    return row;
}

Result<void> write(QFile& file, const QString& words)
{
    if (file.write(words.toUtf8()) < 0 || !file.flush())
        return fail(file.fileName().toStdString() + " can't be written.", "Free some space, or choose another place.",
                    file.errorString().toStdString());
    return {};
}

} // namespace

int runPromptSet(std::vector<ComparedModel>& models, const std::vector<SetPrompt>& prompts, const Question& common,
                 const QString& csv, const QString& html, const Interrupt& interrupt)
{
    auto answers = readCsv(csv);
    if (!answers)
        return report(answers.error());
    // Written anew, without what a broken end or a failure has left.
    QFile table(csv);
    if (!table.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return report(Error{csv.toStdString() + " can't be written.", "Choose another place.",
                            table.errorString().toStdString()});
    std::erase_if(*answers, [](const SetAnswer& answer) { return !isAnswer(answer); });
    QString known = csvHead();
    for (const SetAnswer& answer : *answers)
        known += csvLine(answer);
    if (auto written = write(table, known); !written)
        return report(written.error());

    const int all = static_cast<int>(models.size() * prompts.size());
    int done = 0;
    int doneNow = 0;
    bool failed = false;
    QElapsedTimer clock;
    clock.start();
    for (ComparedModel& model : models) {
        Result<void> opened;
        const std::vector<size_t> left = unanswered(prompts, *answers, text(model.file.string()));
        done += static_cast<int>(prompts.size() - left.size());
        for (const size_t i : left) {
            if (opened && !model.session)
                opened = model.open(interrupt);
            if (interrupt.raised())
                break;
            showStatus(progress(done, all, doneNow, clock.elapsed()));
            Question question = common;
            question.prompt = prompts[i].prompt.toStdString();
            if (!prompts[i].system.isEmpty())
                question.system = prompts[i].system.toStdString();
            const Result<GivenAnswer> given =
                opened ? model.answer(question, interrupt.raised()) : std::unexpected(opened.error());
            if (interrupt.raised())
                break;
            failed = failed || !given;
            answers->push_back(rowOf(given, model, prompts[i], static_cast<int>(i) + 1));
            if (auto written = write(table, csvLine(answers->back())); !written)
                return report(written.error());
            ++done;
            ++doneNow;
        }
        model.close();
        if (!opened)
            report(opened.error());
    }
    showStatus({});
    printError(formatted("[{} of {} answers are in {}]\n", done, all, csv.toStdString()));
    if (!html.isEmpty()) {
        QFile page(html);
        if (!page.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return report(Error{html.toStdString() + " can't be written.", "Choose another place.",
                                page.errorString().toStdString()});
        if (auto written = write(page, toHtml(*answers)); !written)
            return report(written.error());
    }
    return interrupt.raised() ? interrupted : failed ? badInput : success;
}

} // namespace alcove::cli
