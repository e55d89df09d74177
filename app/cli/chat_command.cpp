// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"
#include "app/cli/input.h"
#include "app/cli/sampling_options.h"
#include "app/cli/terminal.h"
#include "app/prompt/prompt_format.h"

#include <QFile>
#include <QSettings>
#include <QStandardPaths>

#include <format>

namespace alcove::cli {

namespace {

// The model that the window would open: the last one, else the one that came with the program; empty: none.
QString usualModel()
{
    const QString chosen = qEnvironmentVariable("ALCOVE_DATA_DIR");
    const QString folder =
        chosen.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : chosen;
    const QSettings settings(folder + "/settings.ini", QSettings::IniFormat);
    const QString last = settings.value("model/last").toString();
    return !last.isEmpty() && QFile::exists(last) ? last : qEnvironmentVariable("ALCOVE_STARTER_MODEL");
}

// One conversation in the terminal.
class Conversation {
public:
    Conversation(Engine& engine, Session& session, Interrupt& interrupt, SamplingParams sampling, uint32_t maxTokens,
                 std::string system)
        : m_engine(engine), m_session(session), m_interrupt(interrupt), m_sampling(sampling), m_maxTokens(maxTokens),
          m_system(std::move(system))
    {
        begin();
    }

    void begin()
    {
        m_turns.clear();
        if (!m_system.empty())
            m_turns.push_back({"system", m_system});
    }

    // Answers on standard output. After an error the conversation is as it was before the question.
    Result<GenerateStats> answer(std::string question)
    {
        m_turns.push_back({"user", std::move(question)});
        std::string answer;
        const TextSink sink = [&](std::string_view text) {
            answer += text;
            print(text);
            return true;
        };
        const GenerateRequest request{.prompt = encodeConversation(m_engine.tokenizer(), m_engine.model(), m_turns),
                                      .sampling = m_sampling,
                                      .maxTokens = m_maxTokens,
                                      .stopTexts = stopTexts(m_engine.tokenizer(), m_engine.model())};
        auto stats = m_session.generate(request, sink, m_interrupt.raised());
        if (!answer.empty() || stats)
            print("\n");
        if (stats)
            m_turns.push_back({"assistant", std::move(answer)});
        else
            m_turns.pop_back();
        return stats;
    }

private:
    Engine& m_engine;
    Session& m_session;
    Interrupt& m_interrupt;
    SamplingParams m_sampling;
    uint32_t m_maxTokens;
    std::string m_system;
    std::vector<ChatTurn> m_turns;
};

bool blank(std::string_view line)
{
    return line.find_first_not_of(" \t") == std::string_view::npos;
}

// A person types: errors and Ctrl+C end an answer, not the program.
int talk(Conversation& conversation, Interrupt& interrupt, const Engine& engine, bool drawn)
{
    printError(std::format("{} on {}. Ctrl+C stops an answer, /new begins again, Ctrl+D ends.\n",
                           printable(engine.model().name), printable(engine.device().name)));
    while (true) {
        interrupt.takeBack();
        printError("\n> ");
        const std::optional<std::string> line = readInputLine();
        if (!line)
            break;
        if (blank(*line))
            continue;
        if (*line == "/new") {
            conversation.begin();
            continue;
        }
        if (const auto stats = conversation.answer(*line))
            printError("[" + describeStats(*stats, drawn) + "]\n");
        else
            report(stats.error());
    }
    printError("\n");
    return success;
}

// A script writes: each line is answered, the first error ends it.
int answerLines(Conversation& conversation, const Interrupt& interrupt)
{
    while (const std::optional<std::string> line = readInputLine()) {
        if (blank(*line))
            continue;
        if (const auto stats = conversation.answer(*line); !stats)
            return report(stats.error());
        if (interrupt.raised())
            return interrupted;
    }
    return interrupt.raised() ? interrupted : success;
}

} // namespace

int chat(const QStringList& commandLine)
{
    Arguments arguments("[--model FILE] [options]", "Talks with a model. Without a terminal as its input it answers "
                                                    "each line that it reads and ends with the input.");
    addEngineOptions(arguments);
    arguments.option({"system"}, "What the model is told before the conversation.", "text");
    addSamplingOptions(arguments);
    if (const auto code = arguments.parse(commandLine))
        return *code;
    const auto options = readEngineOptions(arguments);
    const auto sampling = readSamplingOptions(arguments);
    const auto maxTokens = readMaxTokens(arguments);
    if (!options || !sampling || !maxTokens)
        return badUsage;
    const QString model = arguments.has("model") ? arguments.text("model") : usualModel();
    if (model.isEmpty())
        return arguments.refuse("No model was opened yet: name one with --model FILE.");

    Interrupt interrupt;
    const auto engine = loadEngine(toPath(model), *options, interrupt);
    if (!engine)
        return interrupt.raised() ? interrupted : report(engine.error());
    const auto session = (*engine)->newSession();
    if (!session)
        return report(session.error());
    Conversation conversation(**engine, **session, interrupt, *sampling, *maxTokens, arguments.utf8("system"));
    return inputIsTerminal() ? talk(conversation, interrupt, **engine, sampling->temperature > 0)
                             : answerLines(conversation, interrupt);
}

} // namespace alcove::cli
