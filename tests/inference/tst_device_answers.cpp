// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Answers whose tokens the device chooses, a step ahead of the host: word for word those that the host chooses.
#include "inference/gpu/instance.h"
#include "tests/inference/engine_fixture.h"

#include <QTest>
#include <algorithm>
#include <limits>
#include <thread>

using namespace alcove;
using namespace alcove::test;

namespace {

const std::string stories = ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf";
const std::string starter = ALCOVE_TEST_DATA "/../../resources/starter_model/alcove-starter-q8_0.gguf";

// The same answer, chosen by the host: two biases of one token are not for the device, and these change nothing.
GenerateRequest byTheHost(GenerateRequest request)
{
    request.sampling.logitBias.insert(request.sampling.logitBias.end(), 2, {0, 0});
    return request;
}

struct Answer {
    std::vector<TokenId> ids;
    GenerateStats stats;
    uint32_t kernels; // of a token
};

Answer ask(Session& session, const GenerateRequest& request, const TextSink& sink = {})
{
    Answer answer;
    const auto stats = session.generate(request, sink, never, &answer.ids);
    if (!stats)
        qFatal("%s", stats.error().message.c_str());
    answer.stats = *stats;
    answer.kernels = session.decodeCost().kernels;
    return answer;
}

} // namespace

class DeviceAnswersTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("ALCOVE_CARD_KERNELS", "1"); } // software Vulkan leaves the choice to the host else
    void cleanupTestCase() { QCOMPARE(Instance::validationMessages(), 0); }

    void sayWhatTheHostChooses_data()
    {
        QTest::addColumn<SamplingParams>("params");
        QTest::newRow("greedy") << SamplingParams{.temperature = 0};
        QTest::newRow("the usual") << SamplingParams{};
        QTest::newRow("all off") << SamplingParams{.topK = 0, .topP = 1, .minP = 0, .temperature = 1};
        QTest::newRow("top-p") << SamplingParams{.topK = 0, .topP = 0.95F, .minP = 0, .temperature = 0.6F};
        QTest::newRow("top-k") << SamplingParams{.topK = 20, .topP = 0.95F, .minP = 0, .temperature = 0.7F};
        QTest::newRow("penalties") << SamplingParams{
            .penaltyWindow = 32, .repeatPenalty = 1.2F, .frequencyPenalty = 0.3F, .presencePenalty = 0.1F};
        QTest::newRow("greedy, penalties")
            << SamplingParams{.repeatPenalty = 1.5F, .presencePenalty = 0.5F, .temperature = 0};
    }
    void sayWhatTheHostChooses()
    {
        QFETCH(SamplingParams, params);
        for (const std::string& file : {stories, starter}) {
            const uint32_t length = file == stories ? 60 : 25;
            const auto engine = open(file, "vulkan");
            const auto session = engine->newSession();
            QVERIFY(session);
            const std::vector<TokenId> prompt = engine->tokenizer().tokenize("Once upon a time");
            for (uint64_t seed = 1; seed <= 2; ++seed) {
                GenerateRequest request{
                    .prompt = prompt, .sampling = params, .maxTokens = length, .ignoreEndOfTurn = true};
                request.sampling.seed = seed;
                const Answer expected = ask(**session, byTheHost(request));
                const Answer answer = ask(**session, request);
                QCOMPARE(answer.ids, expected.ids);
                QCOMPARE(answer.stats.finish, FinishReason::Length);
                QCOMPARE(answer.kernels, expected.kernels + 2); // so it was the device
                QCOMPARE((*session)->contextUsed(), static_cast<uint32_t>(prompt.size()) + length - 1);
            }
        }
    }

    // The step that was begun behind the last token of a turn leaves nothing.
    void aTurnEndsWhereItEnds()
    {
        const auto engine = open(starter, "vulkan");
        const auto session = engine->newSession();
        const auto other = engine->newSession();
        QVERIFY(session && other);
        GenerateRequest request{.prompt = engine->tokenizer().tokenize("Once upon a time"), .maxTokens = 400};
        bool ended = false;
        for (uint64_t seed = 1; seed <= 2; ++seed) {
            request.sampling.seed = seed;
            const Answer expected = ask(**other, byTheHost(request));
            const Answer answer = ask(**session, request);
            QCOMPARE(answer.ids, expected.ids);
            QCOMPARE(answer.stats.finish, expected.stats.finish);
            QCOMPARE((*session)->contextUsed(), (*other)->contextUsed());
            ended |= answer.stats.finish == FinishReason::EndOfTurn;

            // The conversation goes on from what the cache holds.
            GenerateRequest more = request;
            more.prompt.insert(more.prompt.end(), answer.ids.begin(), answer.ids.end());
            more.prompt.push_back(more.prompt.front());
            more.maxTokens = 10;
            more.ignoreEndOfTurn = true;
            const Answer next = ask(**session, more);
            QCOMPARE(next.stats.reusedTokens, static_cast<uint32_t>(request.prompt.size() + answer.ids.size()) -
                                                  (answer.stats.finish == FinishReason::EndOfTurn ? 0 : 1));
            QCOMPARE(next.ids, ask(**other, byTheHost(more)).ids);
        }
        QVERIFY(ended);
    }

    void stopsAfterEachToken()
    {
        const auto engine = open(stories, "vulkan");
        const auto session = engine->newSession();
        QVERIFY(session);
        const std::vector<TokenId> prompt = engine->tokenizer().tokenize("Once upon a time");
        const std::vector<TokenId> whole = tell(**session, prompt, 40);
        for (const int pieces : {1, 2, 3, 7}) {
            for (const bool byFlag : {true, false}) {
                std::atomic<bool> stop = false;
                int shown = 0;
                const auto sink = [&](std::string_view) {
                    const bool last = ++shown == pieces;
                    stop = last && byFlag;
                    return !last || byFlag;
                };
                std::vector<TokenId> told;
                const auto stats = (*session)->generate(greedy(prompt, 200), sink, stop, &told);
                QVERIFY(stats);
                QCOMPARE(stats->finish, FinishReason::Stopped);
                QCOMPARE(told, std::vector(whole.begin(), whole.begin() + static_cast<ptrdiff_t>(told.size())));
                QCOMPARE((*session)->contextUsed(), static_cast<uint32_t>(prompt.size() + told.size()) - 1);
                QCOMPARE(tell(**session, prompt, 40), whole);
            }
        }
    }

    void fillsTheContextToItsEnd()
    {
        for (const uint32_t context : {8U, 9U, 30U}) {
            const auto engine = open(stories, "vulkan", KvType::F16, context);
            const auto session = engine->newSession();
            QVERIFY(session);
            const GenerateRequest request = greedy(engine->tokenizer().tokenize("Once upon a time"), 0);
            const Answer expected = ask(**session, byTheHost(request));
            const Answer answer = ask(**session, request);
            QCOMPARE(answer.stats.finish, FinishReason::ContextFull);
            QCOMPARE(answer.ids, expected.ids);
            QCOMPARE((*session)->contextUsed(), context);
        }
    }

    // Two conversations of one model, and two models, on one device at once.
    void keepApartFromOthers()
    {
        const auto one = open(stories, "vulkan");
        const auto two = open(stories, "vulkan");
        const auto a = one->newSession();
        const auto b = one->newSession();
        const auto c = two->newSession();
        QVERIFY(a && b && c);
        const std::vector<TokenId> prompt = one->tokenizer().tokenize("Once upon a time");
        const std::vector<TokenId> alone = tell(**a, prompt, 60);
        const std::vector<TokenId> otherPrompt = one->tokenizer().tokenize("The little dog");
        const std::vector<TokenId> otherAlone = tell(**b, otherPrompt, 60);
        QCOMPARE(tell(**a, prompt, 60), alone);
        std::vector<TokenId> beside;
        std::thread thread([&] {
            for (int i = 0; i < 3; ++i)
                beside = tell(**c, otherPrompt, 60);
        });
        std::vector<TokenId> together;
        for (int i = 0; i < 3; ++i)
            together = tell(**a, prompt, 60);
        thread.join();
        QCOMPARE(together, alone);
        QCOMPARE(beside, otherAlone);
    }

    // Penalties reach the token that a step runs, which the host does not know when it queues the step.
    void noTokenComesTwiceWhereNoneMay()
    {
        const auto engine = open(stories, "vulkan");
        const auto session = engine->newSession();
        QVERIFY(session);
        GenerateRequest request = greedy(engine->tokenizer().tokenize("Once upon a time"), 30);
        request.sampling.presencePenalty = std::numeric_limits<float>::max();
        request.sampling.frequencyPenalty = std::numeric_limits<float>::max();
        const Answer answer = ask(**session, request);
        const Answer expected = ask(**session, byTheHost(request));
        QCOMPARE(answer.ids, expected.ids);
        std::vector<TokenId> each = answer.ids;
        std::ranges::sort(each);
        QVERIFY(std::ranges::adjacent_find(each) == each.end());
    }
};

QTEST_GUILESS_MAIN(DeviceAnswersTest)
#include "tst_device_answers.moc"
