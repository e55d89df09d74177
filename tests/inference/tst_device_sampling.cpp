// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The kernels that choose a token against the Sampler: the same logits, history and seed give the same ids.
#include "inference/device_sampling.h"
#include "inference/gpu/instance.h"
#include "inference/ops/backend.h"
#include "inference/text/sampler.h"
#include "tests/inference/engine_fixture.h"

#include <QTest>
#include <functional>
#include <limits>
#include <random>
#include <span>

using namespace alcove;
using namespace alcove::test;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();

// A program that is nothing but the choice among logits that the test writes.
class Chooser {
public:
    Chooser(Backend& backend, uint32_t vocabulary) : m_backend(backend)
    {
        m_logits = *backend.allocate(QuantType::F32, {vocabulary, 1, 1, 1});
        m_next = *backend.allocate(QuantType::I32, {1, 1, 1, 1});
        auto program = backend.program(
            {.tokens = 1, .outputs = Outputs::Last, .choice = Choice::Even}, {},
            [this](Ops&, const Step&) { return m_logits; }, m_next);
        if (!program)
            qFatal("%s", program.error().message.c_str());
        m_program = std::move(*program);
    }

    void write(std::span<const float> logits) { (void)*m_backend.write(m_logits, 0, std::as_bytes(logits)); }

    // -2 where what the host reads is not what the next step would read.
    TokenId choose(const SamplingParams& params, std::span<const TokenId> history, double chance)
    {
        const TokenId own = history.back();
        (void)*m_backend.write(m_next, 0, std::as_bytes(std::span(&own, 1)));
        fillChoice(params, history.first(history.size() - 1), chance, m_program->inputs().choice);
        (void)*m_program->begin();
        (void)*m_program->end();
        TokenId next = -2;
        (void)*m_backend.read(m_next, 0, std::as_writable_bytes(std::span(&next, 1)));
        return next == m_program->chosen() ? next : -2;
    }

private:
    Backend& m_backend;
    Tensor m_logits;
    Tensor m_next;
    std::unique_ptr<Program> m_program;
};

using MakeLogits = std::function<std::vector<float>(std::mt19937&, uint32_t vocabulary)>;

std::vector<float> bellShaped(std::mt19937& random, uint32_t vocabulary, float spread)
{
    std::normal_distribution<float> normal(-2, spread);
    std::vector<float> logits(vocabulary);
    for (float& logit : logits)
        logit = normal(random);
    return logits;
}

// Few values, each of many tokens.
std::vector<float> withTies(std::mt19937& random, uint32_t vocabulary)
{
    std::vector<float> logits = bellShaped(random, vocabulary, 2);
    for (float& logit : logits)
        logit = std::round(logit);
    return logits;
}

std::vector<float> withWhatIsNoNumber(std::mt19937& random, uint32_t vocabulary)
{
    std::vector<float> logits = bellShaped(random, vocabulary, 3);
    const float odd[] = {notANumber, -notANumber, -infinity, 0.0F, -0.0F, 1e-42F, -1e-42F};
    for (uint32_t i = 0; i < vocabulary; i += 3)
        logits[i] = odd[random() % std::size(odd)];
    return logits;
}

std::vector<float> oneHuge(std::mt19937& random, uint32_t vocabulary)
{
    std::vector<float> logits(vocabulary, std::numeric_limits<float>::lowest());
    logits[random() % vocabulary] = infinity;
    return logits;
}

std::vector<float> onePossible(std::mt19937& random, uint32_t vocabulary)
{
    std::vector<float> logits(vocabulary, -infinity);
    logits[random() % vocabulary] = -300;
    return logits;
}

} // namespace

class DeviceSamplingTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Backend> m_backend;

    static bool validating() { return !qEnvironmentVariableIsEmpty("ALCOVE_VALIDATION"); }

private slots:
    void initTestCase()
    {
        auto backend = createGpuBackend(0, 0, {}, DeviceUse::Run);
        QVERIFY2(backend, backend ? "" : backend.error().message.c_str());
        m_backend = std::move(*backend);
    }

    void cleanupTestCase()
    {
        m_backend.reset();
        QCOMPARE(Instance::validationMessages(), 0);
    }

    void choosesAsTheSamplerDoes_data()
    {
        QTest::addColumn<SamplingParams>("params");
        SamplingParams off{.topK = 0, .topP = 1, .minP = 0, .temperature = 1};
        const auto add = [&](const char* name, const std::function<void(SamplingParams&)>& set) {
            SamplingParams params = off;
            set(params);
            QTest::newRow(name) << params;
        };
        add("greedy", [](SamplingParams& p) { p.temperature = 0; });
        add("greedy, the rest on", [](SamplingParams& p) { p = {.temperature = -1}; });
        add("the usual", [](SamplingParams& p) { p = {}; });
        add("all off", [](SamplingParams&) {});
        add("cold", [](SamplingParams& p) { p.temperature = 0.05F; });
        add("hot", [](SamplingParams& p) { p.temperature = 3; });
        add("frozen", [](SamplingParams& p) { p.temperature = 1e-38F; });
        add("top-k 1", [](SamplingParams& p) { p.topK = 1; });
        add("top-k 20", [](SamplingParams& p) { p.topK = 20; });
        add("top-k 700", [](SamplingParams& p) { p.topK = 700; });
        add("top-k beyond", [](SamplingParams& p) { p.topK = 1 << 30; });
        add("top-p 0.95", [](SamplingParams& p) { p.topP = 0.95F; });
        add("top-p 0.3", [](SamplingParams& p) { p.topP = 0.3F; });
        add("top-p 0", [](SamplingParams& p) { p.topP = 0; });
        add("top-p below 0", [](SamplingParams& p) { p.topP = -1; });
        add("min-p 0.02", [](SamplingParams& p) { p.minP = 0.02F; });
        add("min-p 1", [](SamplingParams& p) { p.minP = 1; });
        add("min-p above 1", [](SamplingParams& p) { p.minP = 7; });
        add("top-k, top-p, hot",
            [](SamplingParams& p) { p = {.topK = 50, .topP = 0.9F, .minP = 0, .temperature = 2}; });
        add("top-p, min-p",
            [](SamplingParams& p) { p = {.topK = 0, .topP = 0.8F, .minP = 0.1F, .temperature = 1.5F}; });
        add("not numbers", [](SamplingParams& p) {
            p.topP = notANumber;
            p.minP = notANumber;
            p.repeatPenalty = notANumber;
            p.frequencyPenalty = infinity;
        });
        add("biases", [](SamplingParams& p) {
            p.logitBias = {{0, -100}, {7, 5.5F}, {31, -infinity}, {999, 3}, {5000000, 1}, {-1, 1}, {12, notANumber}};
        });
        add("penalties",
            [](SamplingParams& p) { p = {.repeatPenalty = 1.3F, .frequencyPenalty = 0.5F, .presencePenalty = 0.25F}; });
        add("rewards, of all", [](SamplingParams& p) {
            p.penaltyWindow = 1000;
            p.repeatPenalty = 0.8F;
            p.frequencyPenalty = -0.2F;
        });
        add("penalties of the last", [](SamplingParams& p) {
            p.penaltyWindow = 1;
            p.presencePenalty = 40;
        });
        add("penalties of nothing", [](SamplingParams& p) {
            p.penaltyWindow = 0;
            p.presencePenalty = 40;
        });
        add("greedy, penalties, biases", [](SamplingParams& p) {
            p.temperature = 0;
            p.logitBias = {{3, 4}, {4, -5}, {17, 2}};
            p.repeatPenalty = 2; // exact
            p.presencePenalty = 0.5F;
        });
    }

    void choosesAsTheSamplerDoes()
    {
        QFETCH(SamplingParams, params);
        QVERIFY(devicesCanSample(params));
        const std::pair<const char*, MakeLogits> kinds[] = {
            {"bell", [](auto& random, uint32_t n) { return bellShaped(random, n, 3); }},
            {"ties", withTies},
            {"all equal", [](auto&, uint32_t n) { return std::vector<float>(n, 1.25F); }},
            {"no numbers", withWhatIsNoNumber},
            // Not of the largest vocabulary, where one token's share is about what rounding does to the sum of all:
            {"flat bell", [](auto& random, uint32_t n) { return bellShaped(random, n, 0.3F); }},
            {"one huge", oneHuge},
            {"one possible", onePossible},
            {"none", [](auto&, uint32_t n) { return std::vector<float>(n, notANumber); }},
        };
        std::mt19937 random(20261130);
        for (const uint32_t vocabulary : {1U, 33U, 1000U, 129281U}) {
            if (validating() && vocabulary != 1000)
                continue; // what the validation layer looks at is the same
            Chooser chooser(*m_backend, vocabulary);
            const bool large = vocabulary > 1000;
            const int draws = validating() ? 1 : large ? 2 : 8;
            const size_t used = validating() ? 2 : large ? 4 : std::size(kinds);
            for (const auto& [name, make] : std::span(kinds).first(used)) {
                const std::vector<float> logits = make(random, vocabulary);
                chooser.write(logits);
                const uint64_t seed = random();
                Sampler sampler(params, seed);
                Sampler chances(params, seed);
                std::vector<TokenId> history(1, static_cast<TokenId>(random() % vocabulary));
                for (int draw = 0; draw < draws; ++draw) {
                    const TokenId expected = sampler.sample(logits, history);
                    const TokenId chosen = chooser.choose(params, history, expected < 0 ? 0 : chances.uniform());
                    QVERIFY2(chosen == expected, qPrintable(QString("%1 of %2, draw %3: %4, not %5")
                                                                .arg(name)
                                                                .arg(vocabulary)
                                                                .arg(draw)
                                                                .arg(chosen)
                                                                .arg(expected)));
                    history.push_back(std::max(chosen, 0));
                    history.push_back(static_cast<TokenId>(random() % std::min(vocabulary, 40U)));
                }
            }
        }
    }

    // Over many draws each token comes as often as its probability says: nothing is lost between the groups.
    void drawsEachTokenAsOftenAsItIsLikely()
    {
        constexpr uint32_t vocabulary = 600;
        constexpr int draws = 400;
        if (validating())
            QSKIP("nothing new for the validation layer");
        const SamplingParams params{.topK = 0, .topP = 1, .minP = 0, .temperature = 1};
        Chooser chooser(*m_backend, vocabulary);
        chooser.write(std::vector<float>(vocabulary, 0));
        Sampler chances(params, 5);
        int inSecondPart = 0;
        const std::vector<TokenId> history = {0};
        for (int draw = 0; draw < draws; ++draw) {
            const TokenId id = chooser.choose(params, history, chances.uniform());
            QVERIFY(id >= 0 && id < static_cast<TokenId>(vocabulary));
            inSecondPart += id >= 512 ? 1 : 0;
        }
        const double expected = draws * (vocabulary - 512.0) / vocabulary;
        QVERIFY2(std::abs(inSecondPart - expected) < 4 * std::sqrt(expected),
                 qPrintable(QString::number(inSecondPart)));
    }

    void theEndsOfTheRange()
    {
        const SamplingParams params{.topK = 0, .topP = 1, .minP = 0, .temperature = 1};
        Chooser chooser(*m_backend, 1000);
        std::vector<float> logits(1000, 0);
        logits[0] = -infinity;
        logits[999] = -200; // weighs nothing
        chooser.write(logits);
        const std::vector<TokenId> history = {0};
        QCOMPARE(chooser.choose(params, history, 0), 1);
        QCOMPARE(chooser.choose(params, history, 1 - 1e-17), 998);
        QCOMPARE(chooser.choose(params, history, 0.99999), 998);
    }

    void leavesTheRestToTheHost_data()
    {
        QTest::addColumn<SamplingParams>("params");
        QTest::newRow("DRY") << SamplingParams{.dryMultiplier = 0.8F};
        QTest::newRow("top-n-sigma") << SamplingParams{.topNSigma = 1};
        QTest::newRow("typical") << SamplingParams{.typical = 0.9F};
        QTest::newRow("greedy typical") << SamplingParams{.typical = 0.9F, .temperature = 0};
        QTest::newRow("XTC") << SamplingParams{.xtcProbability = 0.5F};
        QTest::newRow("min-keep") << SamplingParams{.minKeep = 2};
        QTest::newRow("dynamic temperature") << SamplingParams{.temperatureRange = 0.5F};
        QTest::newRow("Mirostat") << SamplingParams{.mirostat = true};
        QTest::newRow("two biases of one") << SamplingParams{.logitBias = {{1, 2}, {2, 2}, {1, 3}}};
        QTest::newRow("too many biases") << SamplingParams{.logitBias = std::vector<LogitBias>(1025)};
        QTest::newRow("penalties of all") << SamplingParams{.penaltyWindow = -1, .repeatPenalty = 1.1F};
        QTest::newRow("too many penalties") << SamplingParams{.penaltyWindow = 1025, .presencePenalty = 1};
        QTest::newRow("infinite penalty") << SamplingParams{.repeatPenalty = infinity};
    }
    void leavesTheRestToTheHost()
    {
        QFETCH(SamplingParams, params);
        QVERIFY(!devicesCanSample(params));
    }
};

QTEST_GUILESS_MAIN(DeviceSamplingTest)
#include "tst_device_sampling.moc"
