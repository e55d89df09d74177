// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"
#include "app/cli/input.h"
#include "app/cli/prompt_set_run.h"
#include "app/cli/sampling_options.h"
#include "app/cli/terminal.h"
#include "app/cli/thinking_options.h"
#include "inference/formatted.h"
#include "inference/memory_plan.h"
#include "inference/recommended_sampling.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <thread>

namespace alcove::cli {

namespace {

// One model, and what it said.
struct Column {
    ComparedModel model;
    std::optional<Result<GivenAnswer>> answer; // absent: it was not asked

    void fail(const Error& error) { answer = std::unexpected(error); }
};

// True: all answered together. False: one after another, because there is no room for them all.
bool runAll(std::vector<Column>& columns, const Question& question, const Interrupt& interrupt)
{
    bool together = true;
    for (Column& column : columns) {
        const auto opened = column.model.open(interrupt);
        if (interrupt.raised())
            return together;
        if (opened)
            continue;
        if (isMemoryShort(opened.error()) && &column != &columns.front()) {
            together = false;
            break;
        }
        column.fail(opened.error());
    }
    if (together) {
        std::vector<std::jthread> threads; // which end before it does
        for (Column& column : columns) {
            if (!column.answer)
                threads.emplace_back([&] { column.answer = column.model.answer(question, interrupt.raised()); });
        }
        return true;
    }
    for (Column& column : columns) {
        column.model.close();
        column.answer.reset();
    }
    for (Column& column : columns) {
        if (interrupt.raised())
            break;
        if (const auto opened = column.model.open(interrupt); !opened)
            column.fail(opened.error());
        else
            column.answer = column.model.answer(question, interrupt.raised());
        column.model.close();
    }
    return false;
}

QJsonObject toJson(const Column& column)
{
    const ComparedModel& model = column.model;
    QJsonObject json{{"file", QString::fromStdString(model.file.string())},
                     {"model", QString::fromStdString(model.name)},
                     {"device", QString::fromStdString(model.device)}};
    const Result<GivenAnswer>& answer = *column.answer;
    if (!answer) {
        json["error"] = QString::fromStdString(answer.error().message);
        json["remedy"] = QString::fromStdString(answer.error().remedy);
        return json;
    }
    const GenerateStats& stats = answer->stats;
    json["text"] = QString::fromStdString(answer->words.text);
    if (!answer->words.reasoning.empty())
        json["reasoning"] = QString::fromStdString(answer->words.reasoning);
    json["finish"] = QString::fromUtf8(nameOf(stats.finish));
    json["prompt_tokens"] = static_cast<qint64>(stats.promptTokens);
    json["tokens"] = static_cast<qint64>(stats.generatedTokens);
    json["tokens_per_second"] = answer->tokensPerSecond();
    json["first_token_seconds"] = answer->firstTokenSeconds;
    json["seconds"] = stats.prefillSeconds + stats.decodeSeconds;
    if (model.sampling.temperature > 0)
        json["seed"] = QString::number(stats.seed); // larger than a number of JSON may be
    return json;
}

void printJson(const std::vector<Column>& columns, const Question& question, bool together)
{
    QJsonArray answers;
    for (const Column& column : columns)
        answers << toJson(column);
    const QJsonObject all{
        {"prompt", QString::fromStdString(question.prompt)}, {"together", together}, {"answers", answers}};
    print(QJsonDocument(all).toJson(QJsonDocument::Indented).toStdString());
}

void printText(const std::vector<Column>& columns, bool together)
{
    for (const Column& column : columns) {
        const ComparedModel& model = column.model;
        const std::string name = model.name.empty() ? model.file.filename().string() : model.name;
        print(formatted("{}== {} ==\n", &column == &columns.front() ? "" : "\n", printable(name)));
        const Result<GivenAnswer>& answer = *column.answer;
        if (!answer) {
            report(answer.error());
            continue;
        }
        print(answer->words.text + "\n");
        printError(formatted("[{} tokens, {:.1f} a second, the first after {:.2f} s, {}; on {}]\n",
                             answer->stats.generatedTokens, answer->tokensPerSecond(), answer->firstTokenSeconds,
                             nameOf(answer->stats.finish), printable(model.device)));
    }
    printError(together ? "[they answered together]\n"
                        : "[one after another: the models don't fit into memory together]\n");
}

} // namespace

int compare(const QStringList& commandLine)
{
    Arguments arguments(
        "--model FILE --model FILE --prompt TEXT [options]",
        "Asks several models the same. They answer together where memory allows, token by token in turn "
        "on one device, else one after another.");
    arguments.option({"model"}, "A model's file; given two to eight times.", "file");
    addDeviceOptions(arguments);
    arguments.option({"prompt"}, "What to answer. Default: what stands on standard input.", "text");
    arguments.option({"system"}, "What the models are told before the prompt.", "text");
    arguments.option(
        {"prompts"},
        "A file of prompts, one a line, or JSON objects with prompt, system and tag. The models answer all "
        "of them, one model after another.",
        "file");
    arguments.option({"csv"}, "Where the answers to --prompts go. A run that was broken off goes on from there.",
                     "file");
    arguments.option({"html"}, "The same as a page for readers, at the end.", "file");
    arguments.flag("json", "Print one JSON object with all answers and their figures.");
    addThinkingOptions(arguments);
    addSamplingOptions(arguments);
    if (const auto code = arguments.parse(commandLine))
        return *code;
    const QStringList files = arguments.texts("model");
    if (files.size() < 2 || files.size() > 8)
        return arguments.refuse("--model is to be given two to eight times.");
    const QStringList devices = arguments.texts("device");
    if (devices.size() > 1 && devices.size() != files.size())
        return arguments.refuse("--device is given once for all models, or once for each.");
    if (arguments.has("prompts") != arguments.has("csv"))
        return arguments.refuse("--prompts and --csv belong together.");
    if (arguments.has("html") && !arguments.has("prompts"))
        return arguments.refuse("--html is for --prompts.");
    if (arguments.has("prompts") && (arguments.has("prompt") || arguments.has("json")))
        return arguments.refuse("--prompts takes the place of --prompt, and --csv that of --json.");
    if (!arguments.has("prompt") && !arguments.has("prompts") && inputIsTerminal())
        return arguments.refuse("--prompt is missing.");
    const auto options = readEngineOptions(arguments);
    const auto maxTokens = readMaxTokens(arguments);
    const auto thinking = readThinkingOptions(arguments);
    if (!options || !maxTokens || !thinking)
        return badUsage;
    std::vector<ComparedModel> models;
    for (qsizetype i = 0; i < files.size(); ++i) {
        ComparedModel model{.file = toPath(files[i]), .options = *options};
        if (devices.size() > 1)
            model.options.device = devices[i].toStdString();
        const auto sampling = readSamplingOptions(arguments, recommendedSampling(model.file).params);
        if (!sampling)
            return badUsage;
        model.sampling = *sampling;
        models.push_back(std::move(model));
    }

    Interrupt interrupt;
    Question question{.system = arguments.utf8("system"), .thinking = *thinking, .maxTokens = *maxTokens};
    if (arguments.has("prompts")) {
        const auto prompts = readPromptSet(arguments.text("prompts"));
        if (!prompts)
            return report(prompts.error());
        return runPromptSet(models, *prompts, question, arguments.text("csv"), arguments.text("html"), interrupt);
    }
    question.prompt = arguments.has("prompt") ? arguments.utf8("prompt") : readAllInput();
    std::vector<Column> columns;
    for (ComparedModel& model : models)
        columns.push_back({.model = std::move(model), .answer = {}});
    const bool together = runAll(columns, question, interrupt);
    if (interrupt.raised())
        return interrupted;
    if (arguments.has("json"))
        printJson(columns, question, together);
    else
        printText(columns, together);
    const bool failed = std::ranges::any_of(columns, [](const Column& column) { return !*column.answer; });
    return failed ? badInput : success;
}

} // namespace alcove::cli
