// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The choice of the next token: each filter alone, the draw's statistics, and logits that no model should give.
#include "inference/text/sampler.h"

#include <QTest>

#include <array>
#include <cmath>
#include <limits>
#include <ranges>
#include <set>

using namespace alcove;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();

// All filters off.
SamplingParams plain()
{
    return {.topK = 0, .topP = 1, .minP = 0, .temperature = 1};
}

// How often each token is drawn.
std::vector<int> counts(const SamplingParams& params, const std::vector<float>& logits, int draws = 20000,
                        const std::vector<TokenId>& history = {})
{
    Sampler sampler(params, 42);
    std::vector<int> drawn(logits.size());
    for (int i = 0; i < draws; ++i)
        ++drawn.at(static_cast<size_t>(sampler.sample(logits, history)));
    return drawn;
}

std::set<size_t> drawable(const SamplingParams& params, const std::vector<float>& logits)
{
    const std::vector<int> drawn = counts(params, logits);
    std::set<size_t> ids;
    for (size_t i = 0; i < drawn.size(); ++i) {
        if (drawn[i] > 0)
            ids.insert(i);
    }
    return ids;
}

// Logits with these probabilities.
std::vector<float> logitsFor(const std::vector<double>& probabilities)
{
    std::vector<float> logits;
    for (const double p : probabilities)
        logits.push_back(static_cast<float>(std::log(p)));
    return logits;
}

} // namespace

class SamplerTest : public QObject {
    Q_OBJECT

private slots:
    void greedyTakesTheHighest();
    void drawsByProbability();
    void temperatureSharpensAndFlattens();
    void topK();
    void topP();
    void minP();
    void filtersInTheirOrder();
    void repeatPenalty();
    void penaltyLooksAtItsWindow();
    void sameSeedSameAnswer();
    void randomSeedsDiffer();
    void impossibleLogits_data();
    void impossibleLogits();
    void oddParameters();
    void bansAndBiases();
    void mirostatAimsAtItsSurprise();
    void mirostatReplacesTheFilters();
    void xtcHappensSoOften();
    void greedyGoesThroughTheFilters();
    void constraintDrawsAgain();
    void constraintThatAllowsNothing();
};

void SamplerTest::greedyTakesTheHighest()
{
    for (const float temperature : {0.0F, -1.0F, notANumber}) {
        SamplingParams params = plain();
        params.temperature = temperature;
        Sampler sampler(params, 1);
        QCOMPARE(sampler.sample(std::vector<float>{1, 3, 2}, {}), 1);
        QCOMPARE(sampler.sample(std::vector<float>{-5, 3, 3, 3}, {}), 1); // the lowest id of a tie
    }
}

void SamplerTest::drawsByProbability()
{
    const std::vector<double> probabilities = {0.5, 0.3, 0.15, 0.05};
    constexpr int draws = 40000;
    const std::vector<int> drawn = counts(plain(), logitsFor(probabilities), draws);
    double chiSquare = 0;
    for (size_t i = 0; i < probabilities.size(); ++i) {
        const double expected = probabilities[i] * draws;
        chiSquare += (drawn[i] - expected) * (drawn[i] - expected) / expected;
    }
    QVERIFY2(chiSquare < 16.3, qPrintable(QString::number(chiSquare))); // 3 degrees of freedom, p = 0.001
}

void SamplerTest::temperatureSharpensAndFlattens()
{
    const std::vector<float> logits = {0, std::log(3.0F)}; // 1 : 3
    SamplingParams params = plain();
    params.temperature = 0.5F; // 1 : 9
    QVERIFY(std::abs(counts(params, logits)[1] / 20000.0 - 0.9) < 0.01);
    params.temperature = 100;
    QVERIFY(std::abs(counts(params, logits)[1] / 20000.0 - 0.5) < 0.02);
}

void SamplerTest::topK()
{
    SamplingParams params = plain();
    const std::vector<float> logits = {1, 1.2F, 0.9F, 1.1F, 0.8F};
    params.topK = 2;
    QCOMPARE(drawable(params, logits), (std::set<size_t>{1, 3}));
    params.topK = 1;
    QCOMPARE(drawable(params, {1, 1, 1}), (std::set<size_t>{0}));
    params.topK = 99;
    QCOMPARE(drawable(params, logits).size(), 5U);
    params.topK = -1;
    QCOMPARE(drawable(params, logits).size(), 5U);
}

void SamplerTest::topP()
{
    SamplingParams params = plain();
    const std::vector<float> logits = logitsFor({0.15, 0.5, 0.05, 0.3});
    params.topP = 0.7F; // 0.5 falls short, the one that crosses counts in
    QCOMPARE(drawable(params, logits), (std::set<size_t>{1, 3}));
    params.topP = 0.9F;
    QCOMPARE(drawable(params, logits), (std::set<size_t>{0, 1, 3}));
    params.topP = 0;
    QCOMPARE(drawable(params, logits), (std::set<size_t>{1}));
    params.topP = 1;
    QCOMPARE(drawable(params, logits).size(), 4U);
}

void SamplerTest::minP()
{
    SamplingParams params = plain();
    const std::vector<float> logits = logitsFor({0.06, 0.6, 0.04, 0.3});
    params.minP = 0.09F; // at least 0.054
    QCOMPARE(drawable(params, logits), (std::set<size_t>{0, 1, 3}));
    params.minP = 0.4F;
    QCOMPARE(drawable(params, logits), (std::set<size_t>{1, 3}));
    params.minP = 1;
    QCOMPARE(drawable(params, logits), (std::set<size_t>{1}));
}

void SamplerTest::filtersInTheirOrder()
{
    // Top-p sees the sum over what top-k left: of 0.4, 0.3 the first alone is 0.57 of the rest.
    SamplingParams params = plain();
    params.topK = 2;
    params.topP = 0.55F;
    QCOMPARE(drawable(params, logitsFor({0.4, 0.3, 0.2, 0.1})), (std::set<size_t>{0}));
    // Min-p comes before temperature: a high one does not let back in what is unlikely.
    params = plain();
    params.minP = 0.5F;
    params.temperature = 50;
    QCOMPARE(drawable(params, logitsFor({0.6, 0.2, 0.2})), (std::set<size_t>{0}));
}

void SamplerTest::repeatPenalty()
{
    SamplingParams params = plain();
    params.temperature = 0;
    params.repeatPenalty = 2;
    Sampler sampler(params, 1);
    QCOMPARE(sampler.sample(std::vector<float>{3, 2}, std::vector<TokenId>{0}), 1);         // 1.5 : 2
    QCOMPARE(sampler.sample(std::vector<float>{-1, -1.5F}, std::vector<TokenId>{0}), 1);    // -2 : -1.5
    QCOMPARE(sampler.sample(std::vector<float>{5, 2}, std::vector<TokenId>{0, 0, 0}), 0);   // once, not three times
    QCOMPARE(sampler.sample(std::vector<float>{3, 2}, std::vector<TokenId>{-1, 2, 99}), 0); // no such tokens
}

void SamplerTest::penaltyLooksAtItsWindow()
{
    SamplingParams params = plain();
    params.temperature = 0;
    params.repeatPenalty = 2;
    const std::vector<TokenId> history = {0, 1, 2};
    const std::vector<float> logits = {3, 1, 1, 2};
    params.penaltyWindow = 2;
    QCOMPARE(Sampler(params, 1).sample(logits, history), 0);
    params.penaltyWindow = 3;
    QCOMPARE(Sampler(params, 1).sample(logits, history), 3);
    params.penaltyWindow = -1;
    QCOMPARE(Sampler(params, 1).sample(logits, history), 3);
    params.penaltyWindow = 0;
    QCOMPARE(Sampler(params, 1).sample(logits, history), 0);
}

void SamplerTest::sameSeedSameAnswer()
{
    const std::vector<float> logits(1000, 0.0F);
    const auto draw = [&](uint64_t seed) {
        Sampler sampler(plain(), seed);
        std::vector<TokenId> ids;
        for (int i = 0; i < 20; ++i)
            ids.push_back(sampler.sample(logits, {}));
        return ids;
    };
    QCOMPARE(draw(7), draw(7));
    QVERIFY(draw(7) != draw(8));
    QVERIFY(draw(7) != draw(7 + (uint64_t{1} << 32)));
    // A seed means the same on every machine and in every version: 2^53 fractions out of mt19937's numbers.
    std::mt19937 random(7);
    const double fraction = ((random() >> 5) * 67108864.0 + (random() >> 6)) / 9007199254740992.0;
    QCOMPARE(draw(7).front(), static_cast<TokenId>(fraction * 1000));
}

void SamplerTest::randomSeedsDiffer()
{
    std::set<uint64_t> seeds;
    for (int i = 0; i < 50; ++i)
        seeds.insert(randomSeed());
    QVERIFY(seeds.size() > 45);
}

void SamplerTest::impossibleLogits_data()
{
    QTest::addColumn<QList<float>>("logits");
    QTest::addColumn<int>("likeliest");
    QTest::newRow("one NaN") << QList<float>{notANumber, 1, 0} << 1;
    QTest::newRow("all NaN") << QList<float>{notANumber, notANumber, notANumber} << -1;
    QTest::newRow("all minus infinity") << QList<float>{-infinity, -infinity} << -1;
    QTest::newRow("one is possible") << QList<float>{-infinity, notANumber, -5, -infinity} << 2;
    QTest::newRow("one infinity") << QList<float>{0, infinity, 1} << 1;
    QTest::newRow("infinities") << QList<float>{-infinity, infinity, infinity, notANumber} << 1;
    QTest::newRow("huge") << QList<float>{-3e38F, 3e38F, 0} << 1;
    QTest::newRow("one token") << QList<float>{0} << 0;
}

void SamplerTest::impossibleLogits()
{
    QFETCH(QList<float>, logits);
    QFETCH(int, likeliest);
    const std::vector<float> values(logits.begin(), logits.end());
    SamplingParams params; // the defaults, and more filters on
    params.repeatPenalty = 1.3F;
    params.typical = 0.9F;
    params.topNSigma = 2;
    params.xtcProbability = 0.5F;
    Sampler sampler(params, 3);
    for (int i = 0; i < 100; ++i) {
        const TokenId id = sampler.sample(values, std::vector<TokenId>{0});
        if (likeliest < 0)
            QCOMPARE(id, -1);
        else
            QVERIFY(std::isfinite(values.at(static_cast<size_t>(id))) || values[static_cast<size_t>(id)] == infinity);
    }
    params = {};
    params.temperature = 0;
    QCOMPARE(Sampler(params, 3).sample(values, {}), likeliest);
}

void SamplerTest::oddParameters()
{
    const std::vector<float> logits = {1, 2, 3};
    const auto oddValues = {notANumber, -infinity, -1.0F, 0.0F, 1e-30F, 1e30F, infinity};
    for (const auto [odd, mirostat] : std::views::cartesian_product(oddValues, std::array{false, true})) {
        SamplingParams params;
        for (float SamplingParams::* field :
             {&SamplingParams::repeatPenalty, &SamplingParams::frequencyPenalty, &SamplingParams::presencePenalty,
              &SamplingParams::dryMultiplier, &SamplingParams::dryBase, &SamplingParams::topNSigma,
              &SamplingParams::typical, &SamplingParams::topP, &SamplingParams::minP, &SamplingParams::xtcProbability,
              &SamplingParams::xtcThreshold, &SamplingParams::temperature, &SamplingParams::temperatureRange,
              &SamplingParams::temperatureExponent, &SamplingParams::mirostatTau, &SamplingParams::mirostatEta})
            params.*field = odd;
        params.topK = 2;
        params.mirostat = mirostat;
        Sampler sampler(params, 9);
        for (int i = 0; i < 20; ++i) {
            const TokenId id = sampler.sample(logits, std::vector<TokenId>{2, 1});
            QVERIFY(id >= 0 && id < 3);
        }
    }
}

void SamplerTest::bansAndBiases()
{
    SamplingParams params = plain();
    params.logitBias = {{0, -100}, {2, 50}};
    QCOMPARE(drawable(params, {9, 1, 1}), (std::set<size_t>{2}));
    params.logitBias = {{0, -infinity}, {1, -100}};
    QCOMPARE(drawable(params, {9, 1, -40}), (std::set<size_t>{2}));
    params.logitBias.push_back({2, -100});
    for (const float temperature : {0.0F, 1.0F}) {
        params.temperature = temperature;
        QCOMPARE(Sampler(params, 1).sample(std::vector<float>{9, 1, 1}, {}), -1);
    }
}

void SamplerTest::mirostatAimsAtItsSurprise()
{
    // Probabilities that fall as 1 / rank, which text does: the mean surprise comes to tau, whatever it is.
    std::vector<float> logits;
    double total = 0;
    for (int rank = 1; rank <= 2000; ++rank) {
        logits.push_back(-std::log(static_cast<float>(rank)));
        total += 1.0 / rank;
    }
    for (const float tau : {2.0F, 4.0F}) {
        SamplingParams params = plain();
        params.mirostat = true;
        params.mirostatTau = tau;
        Sampler sampler(params, 11);
        double mu = 2 * tau;
        double surprise = 0;
        constexpr int draws = 3000;
        for (int i = 0; i < draws; ++i) {
            const TokenId id = sampler.sample(logits, {});
            // The same by the definition: what mu lets in, and the chosen one's surprise among them.
            double kept = 0;
            for (int rank = 1; rank <= 2000; ++rank) {
                if (rank == 1 || std::log2(rank * total) <= mu)
                    kept += 1.0 / rank;
            }
            QVERIFY(id == 0 || std::log2((id + 1) * total) <= mu + 1e-3);
            const double own = std::log2((id + 1) * kept);
            surprise += own / draws;
            mu -= params.mirostatEta * (own - tau);
        }
        QVERIFY2(std::abs(surprise - tau) < 0.1, qPrintable(QString::number(surprise)));
    }
}

void SamplerTest::mirostatReplacesTheFilters()
{
    SamplingParams params = plain();
    params.mirostat = true;
    params.mirostatTau = 20;
    params.topK = 1;
    params.minP = 0.9F;
    params.xtcProbability = 1;
    QCOMPARE(drawable(params, {1, 1.2F, 0.9F}).size(), 3U);
    params.temperature = 0;
    QCOMPARE(drawable(params, {1, 1.2F, 0.9F}), (std::set<size_t>{1}));
}

void SamplerTest::xtcHappensSoOften()
{
    SamplingParams params = plain();
    params.xtcThreshold = 0.25F;
    const std::vector<float> logits = logitsFor({0.6, 0.3, 0.1});
    params.xtcProbability = 1;
    QCOMPARE(drawable(params, logits), (std::set<size_t>{1, 2}));
    params.xtcProbability = 0.5F; // half of the draws are of all three
    QVERIFY(std::abs(counts(params, logits)[0] / 20000.0 - 0.3) < 0.02);
    params.xtcProbability = 1;
    params.xtcThreshold = 0.51F;
    QCOMPARE(drawable(params, logits).size(), 3U);
}

void SamplerTest::greedyGoesThroughTheFilters()
{
    const std::vector<float> logits = logitsFor({0.6, 0.3, 0.1});
    SamplingParams params = plain();
    params.temperature = 0;
    params.xtcProbability = 1;
    params.xtcThreshold = 0.25F;
    QCOMPARE(Sampler(params, 1).sample(logits, {}), 1);
    params = plain();
    params.temperature = 0;
    params.typical = 0.1F; // the entropy is 0.898; -ln 0.6 = 0.511 and -ln 0.3 = 1.204: the second is nearer
    QCOMPARE(Sampler(params, 1).sample(logits, {}), 1);
}

namespace {

// Allows a list of tokens and counts how often it is asked.
class Only : public TokenConstraint {
public:
    explicit Only(std::vector<TokenId> ids) : m_ids(std::move(ids)) {}
    bool allows(TokenId id) override { return std::ranges::find(m_ids, id) != m_ids.end(); }
    std::span<const TokenId> allowed() override
    {
        ++lists;
        return m_ids;
    }

    int lists = 0;

private:
    std::vector<TokenId> m_ids;
};

} // namespace

void SamplerTest::constraintDrawsAgain()
{
    const std::vector<float> logits = logitsFor({0.5, 0.2, 0.2, 0.1});
    SamplingParams params = plain();
    Only constraint({1, 3});
    Sampler sampler(params, 3);
    std::vector<int> drawn(4);
    constexpr int draws = 20000;
    for (int i = 0; i < draws; ++i)
        ++drawn[static_cast<size_t>(sampler.sample(logits, {}, &constraint))];
    QCOMPARE(drawn[0] + drawn[2], 0);
    QVERIFY(std::abs(drawn[1] / double(draws) - 2.0 / 3) < 0.02); // as among those allowed
    QVERIFY(std::abs(constraint.lists / double(draws) - 0.7) < 0.02);

    // What the filters would leave of all does not bind the second choice; bans do.
    params.topK = 1;
    QCOMPARE(Sampler(params, 3).sample(logits, {}, &constraint), 1);
    params.logitBias = {{1, -100}};
    QCOMPARE(Sampler(params, 3).sample(logits, {}, &constraint), 3);
    params.temperature = 0;
    QCOMPARE(Sampler(params, 3).sample(logits, {}, &constraint), 3);
}

void SamplerTest::constraintThatAllowsNothing()
{
    Only nothing({});
    QCOMPARE(Sampler(plain(), 1).sample(std::vector<float>{1, 2}, {}, &nothing), -1);
    Only beyond({7}); // the vocabulary lists more than the model computes
    QCOMPARE(Sampler(plain(), 1).sample(std::vector<float>{1, 2}, {}, &beyond), -1);
}

QTEST_APPLESS_MAIN(SamplerTest)
#include "tst_sampler.moc"
