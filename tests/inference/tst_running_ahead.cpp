// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Steps that are queued before the host has looked at the token that they run: the same tokens and the same cache, to
// the bit, as on a device whose steps are never queued ahead, however an answer ends; and no step beyond what there is
// room for.
#include "inference/bench/synthetic_model.h"
#include "inference/gpu/instance.h"
#include "tests/inference/engine_parts.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <array>
#include <map>
#include <thread>

using namespace alcove;
using namespace alcove::test;

namespace {

// What is seen of a device's steps that choose tokens.
struct Watch {
    bool mayRunAhead = true;
    int underWay = 0;
    int ahead = 0;             // that began while another was under way
    uint32_t lastPosition = 0; // of those that began
    bool madeRoom = false;     // memory was taken or copied while a step was under way
    bool inputsTorn = false;   // a program began that had not ended
};

class WatchedProgram : public Program {
public:
    WatchedProgram(std::unique_ptr<Program> real, Watch& watch) : m_real(std::move(real)), m_watch(watch) {}

    StepInputs& inputs() override { return m_real->inputs(); }
    Result<std::optional<std::span<const float>>> run(const std::atomic<bool>& stop) override
    {
        return m_real->run(stop);
    }
    Result<void> begin() override
    {
        m_watch.inputsTorn |= m_underWay;
        m_watch.ahead += m_watch.underWay > 0;
        m_watch.lastPosition = std::max(m_watch.lastPosition, inputs().params->firstPosition);
        ++m_watch.underWay;
        m_underWay = true;
        return m_real->begin();
    }
    Result<void> end() override
    {
        --m_watch.underWay;
        m_underWay = false;
        return m_real->end();
    }
    bool isShort() const override { return m_watch.mayRunAhead; } // however slow this computer is
    TokenId chosen() const override { return m_real->chosen(); }
    std::vector<KernelTime> takeProfile() override { return m_real->takeProfile(); }
    std::vector<std::string> products() const override { return m_real->products(); }
    uint32_t kernels() const override { return m_real->kernels(); }
    uint32_t barriers() const override { return m_real->barriers(); }
    uint32_t submissions() const override { return m_real->submissions(); }

private:
    std::unique_ptr<Program> m_real;
    Watch& m_watch;
    bool m_underWay = false;
};

class WatchedBackend : public ForwardingBackend {
public:
    using ForwardingBackend::ForwardingBackend;

    Watch watch;

    Result<Tensor> allocate(QuantType type, std::array<uint64_t, 4> ne) override
    {
        watch.madeRoom |= watch.underWay > 0;
        return ForwardingBackend::allocate(type, ne);
    }
    Result<void> copy(const Tensor& from, const Tensor& to, uint64_t offset, uint64_t bytes) override
    {
        watch.madeRoom |= watch.underWay > 0;
        return ForwardingBackend::copy(from, to, offset, bytes);
    }
    Result<std::unique_ptr<Program>> program(const StepShape& shape, std::span<const uint32_t> ropeWidths,
                                             const Forward& forward, const Tensor& next) override
    {
        auto made = ForwardingBackend::program(shape, ropeWidths, forward, next);
        if (!made || shape.choice == Choice::None)
            return made;
        return std::make_unique<WatchedProgram>(std::move(*made), watch);
    }
};

EngineOptions withContext(uint32_t tokens)
{
    return {.device = "vulkan", .kvType = KvType::F16, .contextLength = tokens};
}

using Parts = EngineParts<WatchedBackend>;

struct Answer {
    std::vector<TokenId> ids;
    std::string text;
    std::optional<FinishReason> finish;
    bool operator==(const Answer&) const = default;
};

// Ends the answer behind this many pieces of text, by the sink's word or by the flag.
enum class Stop { Never, BySink, ByFlag };

Answer ask(SessionImpl& session, const GenerateRequest& request, Stop how = Stop::Never, int pieces = 0)
{
    Answer answer;
    std::atomic<bool> stop = false;
    int shown = 0;
    const auto sink = [&](std::string_view text) {
        answer.text += text;
        const bool last = how != Stop::Never && ++shown == pieces;
        stop = last && how == Stop::ByFlag;
        return !(last && how == Stop::BySink);
    };
    const auto stats = session.generate(request, sink, stop, &answer.ids);
    if (!stats)
        qFatal("%s", stats.error().message.c_str());
    answer.finish = stats->finish;
    return answer;
}

std::vector<TokenId> joined(std::initializer_list<std::vector<TokenId>> parts)
{
    std::vector<TokenId> all;
    for (const std::vector<TokenId>& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace

class RunningAheadTest : public QObject {
    Q_OBJECT

    static constexpr uint32_t context = 512;
    QTemporaryDir m_folder;
    std::map<QByteArray, bench::SyntheticModel> m_models;
    // Opened once, because kernels take long to compile: one that runs ahead, one that never does, and one whose
    // sessions are made anew for each question, and have nobody to copy a prefix from.
    std::map<QByteArray, std::array<std::unique_ptr<Parts>, 3>> m_parts;
    Parts* m_ahead = nullptr;
    Parts* m_plain = nullptr;
    Parts* m_fresh = nullptr;

    // Latent attention, heads with windows and sinks, or a model that writes English; sessions that hold nothing.
    void begin(const QByteArray& name, uint32_t tokens = context)
    {
        auto& parts = m_parts[name];
        if (!parts[0]) {
            std::string file = ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf";
            if (name != "stories") {
                auto made = bench::SyntheticModel::inMemory(name.toStdString());
                if (!made)
                    qFatal("%s", made.error().message.c_str());
                file = m_models.emplace(name, std::move(*made)).first->second.path();
            }
            for (auto& one : parts)
                one = std::make_unique<Parts>(file, withContext(tokens));
        }
        m_ahead = parts[0].get();
        m_plain = parts[1].get();
        m_fresh = parts[2].get();
        for (const auto& one : parts) {
            one->session = nullptr;
            one->session = one->newSession(withContext(tokens));
            one->backend->watch = {.mayRunAhead = one == parts[0]};
        }
    }

    QByteArray held(SessionImpl& session) const
    {
        const QString path = m_folder.filePath("held.state");
        if (!session.saveState(path.toStdString()))
            return {};
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // Two sessions that have been asked the same.
    void compare(SessionImpl& ahead, SessionImpl& plain)
    {
        const Watch& watch = m_ahead->backend->watch;
        QCOMPARE(watch.underWay, 0);
        QVERIFY(!watch.madeRoom);
        QVERIFY(!watch.inputsTorn);
        QVERIFY(watch.lastPosition < ahead.contextLength());
        QCOMPARE(m_plain->backend->watch.ahead, 0);
        QCOMPARE(ahead.contextUsed(), plain.contextUsed());
        const QByteArray state = held(ahead);
        QVERIFY(!state.isEmpty());
        QVERIFY(state == held(plain));
    }
    void compare() { compare(*m_ahead->session, *m_plain->session); }

    // What comes next is the same for the one, for the other, and for a session that has yet to read all of it.
    void goesOnAlike(const std::vector<TokenId>& prompt)
    {
        const GenerateRequest next = greedy(prompt, 10);
        const Answer answer = ask(*m_ahead->session, next);
        QCOMPARE(answer.ids, ask(*m_plain->session, next).ids);
        compare();
        m_fresh->session = nullptr;
        m_fresh->session = m_fresh->newSession(withContext(m_ahead->session->contextLength()));
        QCOMPARE(answer.ids, ask(*m_fresh->session, next).ids);
    }

private slots:
    void initTestCase() { qputenv("ALCOVE_CARD_KERNELS", "1"); } // software Vulkan leaves the choice to the host else

    void cleanupTestCase()
    {
        m_parts.clear();
        QCOMPARE(Instance::validationMessages(), 0);
    }

    void tokensAreTheSame_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<SamplingParams>("params");
        const SamplingParams plain{.topK = 0, .topP = 1, .minP = 0, .temperature = 1};
        const SamplingParams penalties{
            .penaltyWindow = 16, .repeatPenalty = 1.3F, .frequencyPenalty = 0.4F, .presencePenalty = 0.2F};
        SamplingParams cold = penalties;
        cold.temperature = 0;
        QTest::newRow("stories, greedy") << QByteArray("stories") << SamplingParams{.temperature = 0};
        QTest::newRow("stories, the usual") << QByteArray("stories") << SamplingParams{};
        QTest::newRow("stories, all off") << QByteArray("stories") << plain;
        QTest::newRow("stories, penalties") << QByteArray("stories") << penalties;
        QTest::newRow("stories, greedy, penalties") << QByteArray("stories") << cold;
        QTest::newRow("latent, penalties") << QByteArray("deepseek2:tiny") << penalties;
        QTest::newRow("windows, the usual") << QByteArray("gpt-oss:tiny") << SamplingParams{};
    }
    void tokensAreTheSame()
    {
        QFETCH(QByteArray, name);
        QFETCH(SamplingParams, params);
        begin(name);
        std::vector<std::vector<TokenId>> answers;
        for (uint64_t seed = 1; seed <= 3; ++seed) {
            GenerateRequest request{
                .prompt = {1, 40, 41, 42}, .sampling = params, .maxTokens = 40, .ignoreEndOfTurn = true};
            request.sampling.seed = seed;
            const int before = m_ahead->backend->watch.ahead;
            const Answer answer = ask(*m_ahead->session, request);
            QCOMPARE(answer.ids.size(), size_t{40});
            QCOMPARE(answer, ask(*m_plain->session, request));
            compare();
            // Of 39 steps, because the host chooses the first token, all but the first.
            QCOMPARE(m_ahead->backend->watch.ahead - before, 38);
            answers.push_back(answer.ids);
            // The last chance drawn is the last token's: another answer with this seed begins as this one did.
            request.maxTokens = 20;
            QVERIFY(std::ranges::equal(ask(*m_ahead->session, request).ids, std::span(answer.ids).first(20)));
            ask(*m_plain->session, request);
        }
        if (params.temperature > 0)
            QVERIFY(answers[0] != answers[1] && answers[1] != answers[2]);
    }

    // A stop text that ends within a token, the end of a turn, the limit, a stop by the sink and by the flag.
    void endsLeaveTheCacheRight_data()
    {
        QTest::addColumn<FinishReason>("finish");
        QTest::addColumn<Stop>("stop");
        QTest::newRow("stop text") << FinishReason::EndOfTurn << Stop::Never;
        QTest::newRow("end of turn") << FinishReason::EndOfTurn << Stop::Never;
        QTest::newRow("limit") << FinishReason::Length << Stop::Never;
        QTest::newRow("sink") << FinishReason::Stopped << Stop::BySink;
        QTest::newRow("flag") << FinishReason::Stopped << Stop::ByFlag;
    }
    void endsLeaveTheCacheRight()
    {
        QFETCH(FinishReason, finish);
        QFETCH(Stop, stop);
        const QByteArray row = QTest::currentDataTag();
        begin("stories");
        const Tokenizer& tokenizer = *m_ahead->opened.tokenizer;
        const std::vector<TokenId> prompt = tokenizer.tokenize("Once upon a time");
        const TokenId eos = tokenizer.eos();
        const std::vector<TokenId> more = tokenizer.tokenize("The dog", {.addBos = false});
        const Answer whole = ask(*m_plain->session, greedy(prompt, 40));
        QCOMPARE(ask(*m_ahead->session, greedy(prompt, 40)), whole);

        for (const int length : {1, 2, 31}) {
            GenerateRequest request = greedy(prompt, 40);
            if (row == "limit")
                request.maxTokens = static_cast<uint32_t>(length);
            if (row == "stop text")
                request.stopTexts = {whole.text.substr(static_cast<size_t>(length) * 2, 5)};
            Answer answer;
            // The likelier the token is that ends a turn, the sooner it comes.
            for (float bias = 4; answer.finish != finish && bias < 40; bias += 4) {
                if (row == "end of turn") {
                    request.ignoreEndOfTurn = false;
                    request.sampling = {.logitBias = {{eos, bias}}, .temperature = 1};
                    request.sampling.seed = static_cast<uint64_t>(length);
                }
                answer = ask(*m_ahead->session, request, stop, length);
                QCOMPARE(answer, ask(*m_plain->session, request, stop, length));
                compare();
            }
            QCOMPARE(answer.finish, finish);
            QVERIFY(answer.ids.size() < 40);
            // On from where it ended, back within it, and the same question again.
            const std::vector<TokenId> half(answer.ids.begin(),
                                            answer.ids.begin() + static_cast<ptrdiff_t>(answer.ids.size() / 2));
            goesOnAlike(joined({prompt, answer.ids, more}));
            goesOnAlike(joined({prompt, half, more}));
            QCOMPARE(ask(*m_ahead->session, greedy(prompt, 40)), whole);
            QCOMPARE(ask(*m_plain->session, greedy(prompt, 40)), whole);
            compare();
        }
        QVERIFY(m_ahead->backend->watch.ahead > 100);
    }

    // The context ends, or the cache grows, between a step and the one behind it.
    void aFullContextTakesNoStepMore()
    {
        for (const uint32_t length : {8U, 9U, 256U, 257U, 300U}) {
            begin("stories", length);
            const std::vector<TokenId> prompt = m_ahead->opened.tokenizer->tokenize("Once upon a time");
            const Answer answer = ask(*m_ahead->session, greedy(prompt, 0));
            QCOMPARE(answer, ask(*m_plain->session, greedy(prompt, 0)));
            QCOMPARE(answer.finish, FinishReason::ContextFull);
            QCOMPARE(m_ahead->session->contextUsed(), length);
            QCOMPARE(m_ahead->backend->watch.lastPosition, length - 1);
            compare();
            if (length < 30)
                continue;
            const std::vector<TokenId> all = joined({prompt, answer.ids});
            goesOnAlike({all.begin(), all.begin() + length - 12});
        }
    }

    // Two conversations of one model by turns, a few tokens each, of which some are the host's choice.
    void conversationsOfOneModelKeepApart()
    {
        begin("stories");
        const auto otherAhead = m_ahead->newSession(withContext(context));
        const auto otherPlain = m_plain->newSession(withContext(context));
        std::vector<TokenId> one = m_ahead->opened.tokenizer->tokenize("Once upon a time");
        std::vector<TokenId> other = m_ahead->opened.tokenizer->tokenize("The little dog");
        for (uint64_t turn = 1; turn <= 8; ++turn) {
            const auto go = [&](SessionImpl& first, SessionImpl& second, std::vector<TokenId>& history) {
                GenerateRequest request{
                    .prompt = history, .maxTokens = static_cast<uint32_t>(3 + turn), .ignoreEndOfTurn = true};
                request.sampling.seed = turn;
                if (turn % 3 == 0) // two biases of one token are not for the device, and these change nothing
                    request.sampling.logitBias = {{0, 0}, {0, 0}};
                const Answer answer = ask(first, request);
                QCOMPARE(answer, ask(second, request));
                history = joined({history, answer.ids});
            };
            go(*m_ahead->session, *m_plain->session, one);
            go(*otherAhead, *otherPlain, other);
            compare();
            compare(*otherAhead, *otherPlain);
        }
        QVERIFY(m_ahead->backend->watch.ahead > 40);
        goesOnAlike(one);
    }

    // Who waits for the device gets it after the step that runs: none is queued before his.
    void nobodyRunsAheadOfWhoWaits()
    {
        begin("stories");
        const Parts& parts = *m_ahead;
        const std::vector<TokenId> prompt = parts.opened.tokenizer->tokenize("Once upon a time");
        const std::vector<TokenId> alone = *parts.tell(prompt, 40);
        DeviceTurns& turns = DeviceTurns::of(parts.backend->device().id);
        std::optional<std::thread> waiting;
        int shown = 0;
        int aheadThen = 0;
        std::atomic<int> shownWhenServed = -1;
        std::vector<TokenId> told;
        const auto sink = [&](std::string_view) {
            if (++shown == 10) {
                waiting.emplace([&] {
                    const auto turn = turns.take(never);
                    shownWhenServed = shown;
                });
                while (!turns.wanted())
                    std::this_thread::yield();
                aheadThen = parts.backend->watch.ahead;
            }
            return true;
        };
        const auto stats = parts.session->generate(greedy(prompt, 40), sink, never, &told);
        waiting->join();
        QVERIFY(stats);
        QCOMPARE(told, alone);
        QVERIFY(aheadThen > 0);
        QVERIFY2(shownWhenServed >= 10 && shownWhenServed <= 12, qPrintable(QString::number(shownWhenServed)));
    }
};

QTEST_GUILESS_MAIN(RunningAheadTest)
#include "tst_running_ahead.moc"
