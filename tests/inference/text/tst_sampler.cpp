// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The choice of the next token: each filter alone, the draw's statistics, and logits that no model should give.
#include "inference/text/sampler.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <set>

using namespace alcove;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();

// All filters off.
SamplingParams plain()
{
    return {.temperature = 1, .topK = 0, .topP = 1, .minP = 0, .repeatPenalty = 1};
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
    QTest::newRow("all NaN") << QList<float>{notANumber, notANumber, notANumber} << 0;
    QTest::newRow("all minus infinity") << QList<float>{-infinity, -infinity} << 0;
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
    SamplingParams params; // the defaults, all filters on
    params.repeatPenalty = 1.3F;
    Sampler sampler(params, 3);
    for (int i = 0; i < 100; ++i) {
        const TokenId id = sampler.sample(values, std::vector<TokenId>{0});
        QVERIFY(id >= 0 && static_cast<size_t>(id) < values.size());
    }
    params.temperature = 0;
    QCOMPARE(Sampler(params, 3).sample(values, {}), likeliest);
}

void SamplerTest::oddParameters()
{
    const std::vector<float> logits = {1, 2, 3};
    for (const float odd : {notANumber, -infinity, -1.0F, 0.0F, 1e-30F, 1e30F, infinity}) {
        SamplingParams params = {.temperature = odd, .topK = 2, .topP = odd, .minP = odd, .repeatPenalty = odd};
        Sampler sampler(params, 9);
        for (int i = 0; i < 20; ++i) {
            const TokenId id = sampler.sample(logits, std::vector<TokenId>{2, 1});
            QVERIFY(id >= 0 && id < 3);
        }
    }
}

QTEST_APPLESS_MAIN(SamplerTest)
#include "tst_sampler.moc"
