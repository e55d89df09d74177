// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of a session that answers: token by token, each chosen by the host from logits that come back, or by the
// device, which then goes on with the next step while the host looks at this one's token.
#include "inference/device_sampling.h"
#include "inference/session.h"
#include "inference/text/grammar_constraint.h"
#include "inference/text/sampler.h"
#include "inference/text/stop_text.h"
#include "inference/text/stream_decoder.h"

#include <memory>
#include <optional>
#include <utility>

namespace alcove {
namespace {

std::unexpected<Error> noTokenLeft(const GrammarConstraint* constraint)
{
    if (constraint && constraint->gaveUp())
        return fail(Wording::tr("The grammar can be read in too many ways at once."),
                    Wording::tr("Write it so that a text fits only one of two alternatives, or only one repetition."));
    if (constraint)
        return fail(
            Wording::tr("The answer cannot go on: the grammar asks for characters that no token of this model writes."),
            Wording::tr("Allow other characters at this place of the grammar, or take back logit biases."));
    return fail(
        Wording::tr("No token can follow: the model's logits hold no number, or all tokens are banned."),
        Wording::tr("Take back logit biases; without any, the model's file is damaged or its numbers overflow."));
}

} // namespace

// Where the tokens of an answer come from after the first.
class SessionImpl::Steps {
public:
    virtual ~Steps() = default;

    // Runs `history`'s last token and chooses the next one: -1 where none is possible, nothing when stopped. `more`:
    // what follows that one may be wanted too.
    virtual Result<std::optional<TokenId>> next(std::span<const TokenId> history, bool more,
                                                const std::atomic<bool>& stop) = 0;
};

class SessionImpl::HostSteps : public Steps {
public:
    HostSteps(SessionImpl& session, Sampler& sampler, GrammarConstraint* constraint)
        : m_session(session), m_sampler(sampler), m_constraint(constraint)
    {
    }

    Result<std::optional<TokenId>> next(std::span<const TokenId> history, bool /*more*/,
                                        const std::atomic<bool>& stop) override
    {
        const auto logits = m_session.runStep(history.last(1), Outputs::Last, stop);
        if (!logits)
            return std::unexpected(logits.error());
        if (!*logits)
            return std::nullopt;
        return m_sampler.sample(**logits, history, m_constraint);
    }

private:
    SessionImpl& m_session;
    Sampler& m_sampler;
    GrammarConstraint* m_constraint;
};

// A step that was begun ahead and turns out not to be wanted did not happen: its row of the cache lies behind what
// counts as held.
class SessionImpl::DeviceSteps : public Steps {
public:
    DeviceSteps(SessionImpl& session, const SamplingParams& params, Sampler& sampler)
        : m_session(session), m_params(params), m_sampler(sampler)
    {
    }

    ~DeviceSteps() override
    {
        if (m_ahead)
            (void)m_ahead->end(); // what went wrong goes wrong again with the next run
    }

    Result<std::optional<TokenId>> next(std::span<const TokenId> history, bool more,
                                        const std::atomic<bool>& stop) override
    {
        Program* current = std::exchange(m_ahead, nullptr);
        if (!current) {
            if (auto reserved = m_session.reserve(m_session.contextUsed() + 1); !reserved)
                return std::unexpected(reserved.error());
            auto made = nextProgram();
            if (!made)
                return std::unexpected(made.error());
            current = *made;
            if (auto turn = m_session.m_turns.take(stop))
                m_turn.emplace(std::move(*turn));
            else
                return std::nullopt;
            prepare(*current, history.first(history.size() - 1), m_session.contextUsed());
            if (auto told = tellToken(history.back()); !told)
                return std::unexpected(told.error());
            if (!current->isShort())
                return runInParts(*current, history.back(), stop);
            if (auto begun = current->begin(); !begun)
                return std::unexpected(begun.error());
        }
        const auto ahead = more && !m_session.m_turns.wanted() ? beginAhead(history) : Result<void>();
        const auto ended = current->end().and_then([&] { return ahead; });
        if (!ended)
            return std::unexpected(ended.error());
        if (!m_ahead)
            m_turn.reset();
        m_session.m_tokens.push_back(history.back());
        return current->chosen();
    }

private:
    Result<Program*> nextProgram()
    {
        m_session.m_answerShape.choice = m_choice;
        return m_session.program(m_session.m_answerShape, m_turn.has_value());
    }

    // Of a step at `position` behind the tokens `before` and the one that the device has.
    void prepare(Program& program, std::span<const TokenId> before, uint32_t position)
    {
        StepInputs& inputs = program.inputs();
        *inputs.params = {.tokenCount = 1, .firstPosition = position};
        m_session.fillTurns(inputs, position, 1);
        fillChoice(m_params, before, m_sampler.uniform(), inputs.choice);
        m_choice = m_choice == Choice::Even ? Choice::Odd : Choice::Even;
    }

    // The first token was chosen by the host; the device chooses and keeps those after it.
    Result<void> tellToken(TokenId id)
    {
        if (std::exchange(m_deviceHasToken, true))
            return {};
        return m_session.m_backend.write(m_session.m_next, 0, std::as_bytes(std::span(&id, 1)));
    }

    Result<std::optional<TokenId>> runInParts(Program& program, TokenId id, const std::atomic<bool>& stop)
    {
        const auto run = program.run(stop);
        m_turn.reset();
        if (!run)
            return std::unexpected(run.error());
        if (!*run)
            return std::nullopt;
        m_session.m_tokens.push_back(id);
        return program.chosen();
    }

    // Of the step behind the one that runs `history`'s last token.
    Result<void> beginAhead(std::span<const TokenId> history)
    {
        if (m_session.contextUsed() + 2 > m_session.m_cache.room())
            return {}; // the cache grows first, and it can't while the step before runs
        auto made = nextProgram();
        if (!made)
            return std::unexpected(made.error());
        if (!(*made)->isShort())
            return {};
        prepare(**made, history, m_session.contextUsed() + 1);
        auto begun = (*made)->begin();
        if (begun)
            m_ahead = *made;
        return begun;
    }

    SessionImpl& m_session;
    const SamplingParams& m_params;
    Sampler& m_sampler;
    std::optional<DeviceTurns::Turn> m_turn; // kept from step to step while nobody else wants one
    Program* m_ahead = nullptr;              // has begun with the token that the last call gave
    Choice m_choice = Choice::Even;          // the program that comes next
    bool m_deviceHasToken = false;
};

std::unique_ptr<SessionImpl::Steps> SessionImpl::steps(const SamplingParams& sampling, Sampler& sampler,
                                                       GrammarConstraint* constraint)
{
    if (!constraint && m_backend.choosesTokens() && devicesCanSample(sampling))
        return std::make_unique<DeviceSteps>(*this, sampling, sampler);
    m_answerShape.choice = Choice::None;
    return std::make_unique<HostSteps>(*this, sampler, constraint);
}

Result<FinishReason> SessionImpl::decode(const GenerateRequest& request, std::span<const float> logits,
                                         const SamplingParams& sampling, Sampler& sampler,
                                         GrammarConstraint* constraint, const TextSink& sink,
                                         const std::atomic<bool>& stop, std::vector<TokenId>& answer)
{
    StreamDecoder text(m_tokenizer, constraint == nullptr);
    StopText filter(request.stopTexts);
    std::vector<TokenId> history = request.prompt;
    const auto show = [&](const std::string& piece) { return piece.empty() || !sink || sink(piece); };
    const auto enough = [&](size_t tokens) { return request.maxTokens != 0 && tokens >= request.maxTokens; };
    TokenId id = sampler.sample(logits, history, constraint);
    const std::unique_ptr<Steps> steps = this->steps(sampling, sampler, constraint);
    while (true) {
        if (id < 0)
            return noTokenLeft(constraint);
        if (constraint)
            constraint->accept(id);
        bool ends = m_tokenizer.endsTurn(id) && !request.ignoreEndOfTurn;
        if (!ends) {
            answer.push_back(id);
            history.push_back(id);
            if (!show(filter.push(text.push(id))))
                return FinishReason::Stopped;
            ends = filter.found() || (constraint && constraint->mustEnd());
        }
        const bool full = enough(answer.size());
        const bool contextFull = contextUsed() >= contextLength();
        bool stopped = stop;
        if (!ends && !full && !contextFull && !stopped) {
            const bool more = !enough(answer.size() + 1) && contextUsed() + 1 < contextLength();
            const auto next = steps->next(history, more, stop);
            if (!next)
                return std::unexpected(next.error());
            stopped = !*next;
            id = next->value_or(id);
        }
        if (ends || full || contextFull || stopped) {
            show(filter.push(text.flush()));
            show(filter.flush());
            return ends      ? FinishReason::EndOfTurn
                   : full    ? FinishReason::Length
                   : stopped ? FinishReason::Stopped
                             : FinishReason::ContextFull;
        }
    }
}

} // namespace alcove
