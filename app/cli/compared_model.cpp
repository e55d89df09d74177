// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/compared_model.h"

#include "app/cli/engine_options.h"
#include "app/prompt/conversation_writer.h"

#include <array>
#include <chrono>

namespace alcove::cli {

double GivenAnswer::tokensPerSecond() const
{
    return stats.decodeSeconds > 0 ? stats.generatedTokens / stats.decodeSeconds : 0;
}

Result<void> ComparedModel::open(const Interrupt& interrupt)
{
    auto loaded = loadEngine(file, options, interrupt);
    if (!loaded)
        return std::unexpected(loaded.error());
    auto made = (*loaded)->newSession();
    if (!made)
        return std::unexpected(made.error());
    const ModelInfo& info = (*loaded)->model();
    name = info.name + (info.quantization.empty() ? "" : " " + info.quantization);
    device = (*loaded)->device().name;
    engine = std::move(*loaded);
    session = std::move(*made);
    return {};
}

void ComparedModel::close()
{
    session.reset();
    engine.reset();
}

Result<GivenAnswer> ComparedModel::answer(const Question& question, const std::atomic<bool>& stop)
{
    const auto start = std::chrono::steady_clock::now();
    ConversationWriter writer(engine->tokenizer(), engine->model());
    const std::array turns = {ChatTurn{"system", question.system}, ChatTurn{"user", question.prompt}};
    const GenerateRequest request{.prompt = writer.encode(turns, question.thinking),
                                  .sampling = sampling,
                                  .maxTokens = question.maxTokens,
                                  .stopTexts = writer.stopTexts()};
    GivenAnswer given;
    AnswerReader reader = writer.reader();
    std::vector<TokenId> ids;
    const TextSink sink = [&](std::string_view text) {
        if (given.firstTokenSeconds == 0) {
            const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
            given.firstTokenSeconds = passed.count();
        }
        addPiece(given.words, reader.read(text, ids));
        return true;
    };
    const auto stats = session->generate(request, sink, stop, &ids);
    if (!stats)
        return std::unexpected(stats.error());
    addPiece(given.words, reader.finish(ids));
    given.stats = *stats;
    return given;
}

} // namespace alcove::cli
