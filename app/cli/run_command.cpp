// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/answer_output.h"
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"
#include "app/cli/input.h"
#include "app/cli/sampling_options.h"
#include "app/cli/terminal.h"
#include "app/cli/thinking_options.h"
#include "app/prompt/conversation_writer.h"
#include "inference/recommended_sampling.h"
#include "inference/text/json_schema.h"

#include <array>

namespace alcove::cli {

namespace {

std::string joined(const std::vector<TokenId>& ids)
{
    std::string line;
    for (const TokenId id : ids)
        line += (line.empty() ? "" : " ") + std::to_string(id);
    return line + "\n";
}

// What --grammar or --json-schema asks of the answer; empty: neither.
Result<std::string> readGrammar(const Arguments& arguments)
{
    const bool isSchema = arguments.has("json-schema");
    if (!isSchema && !arguments.has("grammar"))
        return std::string();
    auto text = readTextFile(arguments.text(isSchema ? "json-schema" : "grammar"));
    return text && isSchema ? grammarFromJsonSchema(*text) : text;
}

} // namespace

int run(const QStringList& commandLine)
{
    Arguments arguments("--model FILE --prompt TEXT [options]",
                        "Answers one prompt: the answer on standard output, the rest on standard error. What a model "
                        "thinks before it answers is shown dimmed on a terminal and left out elsewhere.");
    addEngineOptions(arguments);
    arguments.option({"prompt"}, "What to answer. Default: what stands on standard input.", "text");
    arguments.option({"system"}, "What the model is told before the prompt.", "text");
    arguments.flag("raw", "Go on with the prompt as it stands, without the format of a conversation.");
    arguments.flag("ids", "Print the ids of the generated tokens on one line, and nothing else.");
    arguments.option({"grammar"}, "A file with a grammar in GBNF that the answer has to follow.", "file");
    arguments.option({"json-schema"}, "A file with a JSON schema: the answer is JSON that is valid under it.", "file");
    addThinkingOptions(arguments);
    addSamplingOptions(arguments);
    if (const auto code = arguments.parse(commandLine))
        return *code;
    if (!arguments.has("model"))
        return arguments.refuse("--model is missing.");
    if (!arguments.has("prompt") && inputIsTerminal())
        return arguments.refuse("--prompt is missing.");
    if (arguments.has("raw") && arguments.has("system"))
        return arguments.refuse("--system has no place in a --raw prompt.");
    if (arguments.has("raw") && (arguments.has("think") || arguments.has("no-think") || arguments.has("effort")))
        return arguments.refuse("A --raw prompt says itself whether the model thinks.");
    if (arguments.has("grammar") && arguments.has("json-schema"))
        return arguments.refuse("--grammar and --json-schema exclude each other.");
    const auto options = readEngineOptions(arguments);
    const auto sampling = readSamplingOptions(arguments, recommendedSampling(toPath(arguments.text("model"))).params);
    const auto maxTokens = readMaxTokens(arguments);
    auto thinking = readThinkingOptions(arguments);
    if (!options || !sampling || !maxTokens || !thinking)
        return badUsage;

    const auto grammar = readGrammar(arguments);
    if (!grammar)
        return report(grammar.error());

    Interrupt interrupt;
    const std::string prompt = arguments.has("prompt") ? arguments.utf8("prompt") : readAllInput();
    const auto engine = loadEngine(toPath(arguments.text("model")), *options, interrupt);
    if (!engine)
        return interrupt.raised() ? interrupted : report(engine.error());
    const auto session = (*engine)->newSession();
    if (!session)
        return report(session.error());

    GenerateRequest request{.prompt = {}, .sampling = *sampling, .maxTokens = *maxTokens};
    const Tokenizer& tokenizer = (*engine)->tokenizer();
    const std::array turns = {ChatTurn{"system", arguments.utf8("system")}, ChatTurn{"user", prompt}};
    std::optional<ConversationWriter> writer;
    AnswerReader reader;
    if (arguments.has("raw")) {
        request.prompt = tokenizer.tokenize(prompt);
    } else {
        writer.emplace(tokenizer, (*engine)->model());
        tellUnknownChoice(*thinking, writer->thinkingSupport());
        // A grammar is for the whole of what is written.
        if (!grammar->empty() && thinking->thinking == Thinking::Usual)
            thinking->thinking = Thinking::Off;
        request.prompt = writer->encode(turns, *thinking);
        tellTemplateProblem(*writer);
        // It also says itself where the answer ends, and may want a text in it that looks like another turn.
        if (grammar->empty()) {
            request.stopTexts = writer->stopTexts();
            reader = writer->reader();
        }
    }
    request.grammar = *grammar;

    const bool onlyIds = arguments.has("ids");
    std::vector<TokenId> ids;
    AnswerOutput output(std::move(reader));
    const TextSink sink = [&](std::string_view text) {
        if (!onlyIds)
            output.read(text, ids);
        return true;
    };
    const auto stats = (*session)->generate(request, sink, interrupt.raised(), &ids);
    if (!onlyIds)
        output.finish(ids);
    if (!stats)
        return report(stats.error());
    print(onlyIds ? joined(ids) : "\n");
    printError(describeStats(*stats, sampling->temperature > 0) + "\n");
    if (stats->finish == FinishReason::Stopped)
        return interrupted;
    if (!request.grammar.empty() && stats->finish != FinishReason::EndOfTurn)
        return report({"The answer was cut off before it was whole.", "Allow more tokens with -n or --ctx.", {}});
    return success;
}

} // namespace alcove::cli
