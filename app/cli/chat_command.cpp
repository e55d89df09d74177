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
#include "app/prompt/conversation_fit.h"
#include "app/prompt/conversation_writer.h"
#include "app/starter_model.h"
#include "inference/formatted.h"
#include "inference/recommended_sampling.h"

#include <QFile>
#include <QSettings>
#include <QStandardPaths>

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
    return !last.isEmpty() && QFile::exists(last) ? last : starterModel();
}

// What becomes of a conversation that the context does not hold.
enum class WhenFull { Ask, LeaveOut, Stop };

// One conversation in the terminal.
class Conversation {
public:
    Conversation(const Engine& engine, Session& session, Interrupt& interrupt, SamplingParams sampling,
                 uint32_t maxTokens, std::string system, WhenFull whenFull, const ThinkingChoice& thinking)
        : m_writer(engine.tokenizer(), engine.model()), m_session(session), m_interrupt(interrupt),
          m_sampling(sampling), m_maxTokens(maxTokens), m_system(std::move(system)), m_whenFull(whenFull),
          m_thinking(thinking)
    {
        tellUnknownChoice(thinking, m_writer.thinkingSupport());
        begin();
    }

    void begin()
    {
        m_turns.clear();
        m_leftOut = 0;
        m_agreed = false;
        if (!m_system.empty())
            m_turns.push_back({"system", m_system});
    }

    // Answers on standard output. After an error the conversation is as it was before the question.
    Result<GenerateStats> answer(std::string question)
    {
        const std::vector<ChatTurn> before = m_turns;
        m_turns.push_back({"user", std::move(question)});
        auto stats = write();
        // What is written stays with its question, and the rest follows it.
        while (stats && stats->finish == FinishReason::ContextFull && m_whenFull == WhenFull::Ask && mayLeaveOut(true))
            stats = write();
        if (!stats)
            m_turns = before;
        return stats;
    }

private:
    FittedConversation fit(bool leaveOut)
    {
        const auto encode = [this](std::span<const ChatTurn> turns) { return m_writer.encode(turns, m_thinking); };
        return fitConversation(m_turns, encode, m_session.contextLength(), leaveOut, m_leftOut);
    }

    // Whether the oldest turns go: as the option says, or the person.
    bool mayLeaveOut(bool full)
    {
        if (!full || m_whenFull != WhenFull::Ask)
            return m_whenFull == WhenFull::LeaveOut;
        printError("The model can't hold more than this conversation has. Go on without its oldest turns? [y/N] ");
        const std::optional<std::string> line = readInputLine();
        m_agreed = line && (*line == "y" || *line == "Y" || *line == "yes");
        return m_agreed;
    }

    // Writes the answer to the last question, or goes on with the last answer.
    Result<GenerateStats> write()
    {
        FittedConversation fitted = fit(m_agreed || mayLeaveOut(false));
        if (!fitted.fits && !m_agreed && mayLeaveOut(true))
            fitted = fit(true);
        if (!fitted.fits)
            return fail(formatted("The conversation is {} tokens long, but the model's context holds {}.",
                                  fitted.prompt.size(), m_session.contextLength()),
                        "Shorten the question, begin again with /new, let the oldest turns go (--when-full leave-out), "
                        "or use a longer context (--ctx).");
        tellTemplateProblem(m_writer);
        if (fitted.leftOut > m_leftOut)
            printError(formatted("[the {} oldest turns are left out]\n", fitted.leftOut));
        m_leftOut = fitted.leftOut;
        std::vector<TokenId> ids;
        AnswerOutput output(m_writer.reader());
        const TextSink sink = [&](std::string_view text) {
            output.read(text, ids);
            return true;
        };
        const GenerateRequest request{.prompt = std::move(fitted.prompt),
                                      .sampling = m_sampling,
                                      .maxTokens = m_maxTokens,
                                      .stopTexts = m_writer.stopTexts()};
        auto stats = m_session.generate(request, sink, m_interrupt.raised(), &ids);
        output.finish(ids);
        if (!output.answer().text.empty() || stats)
            print("\n");
        if (!stats)
            return stats;
        if (m_turns.back().role != "assistant")
            m_turns.push_back({"assistant", {}});
        AnswerPiece whole{.reasoning = m_turns.back().reasoning, .text = m_turns.back().text};
        addPiece(whole, output.answer());
        m_turns.back().reasoning = std::move(whole.reasoning);
        m_turns.back().text = std::move(whole.text);
        return stats;
    }

    ConversationWriter m_writer;
    Session& m_session;
    Interrupt& m_interrupt;
    SamplingParams m_sampling;
    uint32_t m_maxTokens;
    std::string m_system;
    WhenFull m_whenFull;
    ThinkingChoice m_thinking;
    bool m_agreed = false; // asked, the person let the oldest turns go
    std::vector<ChatTurn> m_turns;
    size_t m_leftOut = 0; // of them, the last time
};

bool blank(std::string_view line)
{
    return line.find_first_not_of(" \t") == std::string_view::npos;
}

// A person types: errors and Ctrl+C end an answer, not the program.
int talk(Conversation& conversation, Interrupt& interrupt, const Engine& engine, bool drawn)
{
    const DeviceInfo& device = engine.device();
    const std::string inRam = engine.weightsInRam() == 0
                                  ? std::string()
                                  : formatted("{} of its weights have no room there and lie in RAM, which is slower. ",
                                              humanBytes(engine.weightsInRam()));
    printError(formatted("{} on {}. {}{}Ctrl+C stops an answer, /new begins again, Ctrl+D ends.\n",
                         printable(engine.model().name), printable(device.name),
                         device.note.empty() ? "" : device.note + " ", inRam));
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

std::optional<WhenFull> readWhenFull(const Arguments& arguments)
{
    if (!arguments.has("when-full"))
        return inputIsTerminal() ? WhenFull::Ask : WhenFull::Stop;
    const std::string choice = arguments.utf8("when-full");
    if (choice == "ask")
        return WhenFull::Ask;
    if (choice == "leave-out")
        return WhenFull::LeaveOut;
    if (choice == "stop")
        return WhenFull::Stop;
    arguments.refuse("--when-full takes ask, leave-out or stop, not " + arguments.text("when-full") + ".");
    return std::nullopt;
}

} // namespace

int chat(const QStringList& commandLine)
{
    Arguments arguments("[--model FILE] [options]", "Talks with a model. Without a terminal as its input it answers "
                                                    "each line that it reads and ends with the input. What a model "
                                                    "thinks before it answers is shown dimmed where standard output "
                                                    "is a terminal and left out elsewhere.");
    addEngineOptions(arguments);
    arguments.option({"system"}, "What the model is told before the conversation.", "text");
    arguments.option({"when-full"},
                     "A conversation longer than the context: ask, leave-out its oldest turns, or stop. Default: ask "
                     "at a terminal, else stop.",
                     "choice");
    addThinkingOptions(arguments);
    addSamplingOptions(arguments);
    if (const auto code = arguments.parse(commandLine))
        return *code;
    const QString model = arguments.has("model") ? arguments.text("model") : usualModel();
    if (model.isEmpty())
        return arguments.refuse("No model was opened yet: name one with --model FILE.");
    const auto options = readEngineOptions(arguments);
    const auto sampling = readSamplingOptions(arguments, recommendedSampling(toPath(model)).params);
    const auto maxTokens = readMaxTokens(arguments);
    const auto whenFull = readWhenFull(arguments);
    const auto thinking = readThinkingOptions(arguments);
    if (!options || !sampling || !maxTokens || !whenFull || !thinking)
        return badUsage;

    Interrupt interrupt;
    const auto engine = loadEngine(toPath(model), *options, interrupt);
    if (!engine)
        return interrupt.raised() ? interrupted : report(engine.error());
    const auto session = (*engine)->newSession();
    if (!session)
        return report(session.error());
    Conversation conversation(**engine, **session, interrupt, *sampling, *maxTokens, arguments.utf8("system"),
                              *whenFull, *thinking);
    return inputIsTerminal() ? talk(conversation, interrupt, **engine, sampling->temperature > 0)
                             : answerLines(conversation, interrupt);
}

} // namespace alcove::cli
