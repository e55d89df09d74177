// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"
#include "app/cli/input.h"
#include "app/cli/terminal.h"
#include "inference/formatted.h"
#include "inference/model_file.h"
#include "inference/perplexity.h"

#include <algorithm>

namespace alcove::cli {

namespace {

constexpr uint32_t usualWindow = 512; // what published figures mostly use

// The window asked for, or the usual one where the model's context is that long; an error if the model has no such
// context.
Result<uint32_t> chooseWindow(const std::filesystem::path& model, uint32_t asked)
{
    const auto file = inspectModelFile(model);
    if (!file)
        return std::unexpected(file.error());
    const uint32_t trained = file->model.trainedContext;
    if (asked == 0)
        return trained >= leastPerplexityWindow ? std::min(trained, usualWindow) : usualWindow;
    if (trained > 0 && asked > trained)
        return fail(formatted("The model's context is {} tokens, so windows of {} make no sense.", trained, asked),
                    formatted("Give --ctx {} or less.", trained));
    return asked;
}

std::string figure(const Perplexity& result)
{
    return formatted("{:.4f} ± {:.4f}", result.perplexity(), result.standardError());
}

std::string describe(const Perplexity& result)
{
    std::string text = formatted("perplexity     {}\n", figure(result));
    text += formatted("tokens scored  {}, the second halves of {} window{} of {}\n", humanNumber(result.scoredTokens),
                      humanNumber(result.windowsRead), result.windowsRead == 1 ? "" : "s", result.window);
    return text +
           formatted("bits per byte  {:.4f}, over {} bytes\n", result.bitsPerByte(), humanNumber(result.scoredBytes));
}

} // namespace

int perplexity(const QStringList& commandLine)
{
    Arguments arguments("--model FILE --file TEXT [options]",
                        "Measures how well a model foresees a text: the lower the perplexity, the better. The text is "
                        "cut into windows; the tokens of each one's second half are scored, which makes the figure "
                        "comparable with others of the same text and window.");
    addEngineOptions(arguments, "Tokens in a window. Default: 512, or the model's context if that is shorter.");
    arguments.option({"file"}, "The text, in UTF-8.", "file");
    if (const auto code = arguments.parse(commandLine))
        return *code;
    for (const char* name : {"model", "file"}) {
        if (!arguments.has(name))
            return arguments.refuse(QString("--%1 is missing.").arg(name));
    }
    auto options = readEngineOptions(arguments);
    if (!options)
        return badUsage;
    if (arguments.has("ctx") && options->contextLength < leastPerplexityWindow)
        return arguments.refuse(QString("--ctx takes at least %1 tokens here.").arg(leastPerplexityWindow));

    const auto text = readTextFile(arguments.text("file"));
    if (!text)
        return report(text.error());
    const std::filesystem::path model = toPath(arguments.text("model"));
    const auto window = chooseWindow(model, options->contextLength);
    if (!window)
        return report(window.error());
    options->contextLength = *window;

    Interrupt interrupt;
    const auto engine = loadEngine(model, *options, interrupt);
    if (!engine)
        return interrupt.raised() ? interrupted : report(engine.error());
    const auto session = (*engine)->newSession();
    if (!session)
        return report(session.error());
    const PerplexityProgress progress = [](const Perplexity& soFar) {
        showStatus(formatted("Window {} of {}: perplexity {}", soFar.windowsRead, soFar.windows, figure(soFar)));
    };
    const auto result =
        measurePerplexity(**session, (*engine)->tokenizer(), *text, *window, progress, interrupt.raised());
    if (!result)
        return report(result.error());
    showStatus({});
    if (result->windowsRead > 0)
        print(describe(*result));
    if (result->windowsRead < result->windows) {
        printError(formatted("Stopped after {} of {} windows.\n", result->windowsRead, result->windows));
        return interrupted;
    }
    if (const uint64_t left = result->textTokens - result->windows * result->window; left > 0)
        printError(formatted("The last {} tokens of the text fill no window and are left out.\n", left));
    return success;
}

} // namespace alcove::cli
