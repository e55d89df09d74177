// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Each filter of the sampling chain against sets worked out by hand, and the corners all have: ties, more asked for
// than there is, one candidate left.
#include "inference/text/sampling_filters.h"

#include <QTest>

#include <functional>
#include <limits>

using namespace alcove;

namespace {

using Ids = QList<int>;

Candidates withLogits(const QList<double>& logits)
{
    Candidates candidates;
    for (const double logit : logits)
        candidates.push_back({static_cast<TokenId>(candidates.size()), static_cast<float>(logit)});
    return candidates;
}

Candidates withProbabilities(const QList<double>& probabilities)
{
    QList<double> logits;
    for (const double p : probabilities)
        logits << std::log(p) + 3; // softmax does not see what all logits share
    return withLogits(logits);
}

Ids idsOf(const Candidates& candidates)
{
    Ids ids;
    for (const Candidate& candidate : candidates)
        ids << candidate.id;
    return ids;
}

Ids sorted(Ids ids)
{
    std::ranges::sort(ids);
    return ids;
}

} // namespace

class SamplingFiltersTest : public QObject {
    Q_OBJECT

private slots:
    void filters_data();
    void filters();
    void switchedOff();
    void oneCandidateStays();
    void topKSorts();
    void temperatureDivides();
    void temperatureOfZeroKeepsTheBest();
    void dynamicTemperature_data();
    void dynamicTemperature();
};

void SamplingFiltersTest::filters_data()
{
    using Filter = std::function<void(Candidates&)>;
    QTest::addColumn<Candidates>("candidates");
    QTest::addColumn<Filter>("filter");
    QTest::addColumn<Ids>("left");
    const auto add = [](const char* name, const Candidates& candidates, const Filter& filter, const Ids& left) {
        QTest::newRow(name) << candidates << filter << left;
    };
    const auto sigma = [](float n) -> Filter { return [n](Candidates& c) { keepTopNSigma(c, n); }; };
    // Mean 2, variance (4 + 0 + 1 + 1 + 4) / 5 = 2, sigma 1.414.
    const Candidates five = withLogits({0, 2, 1, 3, 4});
    add("one sigma", five, sigma(1), {3, 4});       // from 2.59
    add("1.5 sigma", five, sigma(1.5F), {1, 3, 4}); // from 1.88
    add("a small sigma", five, sigma(0.01F), {4});
    add("sigma of ties", withLogits({1, 1, 1}), sigma(0.5F), {0, 1, 2});

    const auto topK = [](int k) -> Filter { return [k](Candidates& c) { keepTopK(c, k); }; };
    add("top 2", five, topK(2), {3, 4});
    add("top k larger than the vocabulary", five, topK(99), {0, 1, 2, 3, 4});
    add("top k of ties takes the low ids", withLogits({1, 5, 5, 5}), topK(2), {1, 2});

    // H = 1.142 nats; -ln p is 0.693, 1.204, 1.897, 2.996: the distances are 0.449, 0.062, 0.755, 1.854.
    const Candidates four = withProbabilities({0.5, 0.3, 0.15, 0.05});
    const auto typical = [](float mass, size_t least = 0) -> Filter {
        return [=](Candidates& c) { keepTypical(c, mass, least); };
    };
    add("typical leaves the likeliest out", four, typical(0.25F), {1});
    add("typical takes the one that crosses", four, typical(0.35F), {0, 1});
    add("typical with more", four, typical(0.85F), {0, 1, 2});
    add("typical keeps a least", four, typical(0.25F, 3), {0, 1, 2});
    add("typical of ties takes the low ids", withLogits({2, 2, 2, 2}), typical(0.4F), {0, 1});

    const auto topP = [](float mass, size_t least = 0) -> Filter {
        return [=](Candidates& c) { keepTopP(c, mass, least); };
    };
    add("top p", four, topP(0.75F), {0, 1});
    add("top p takes the one that crosses", four, topP(0.81F), {0, 1, 2});
    add("top p of 0", four, topP(0), {0});
    add("top p keeps a least", four, topP(0.4F, 3), {0, 1, 2});
    add("top p keeps no more than there are", four, topP(0.4F, 9), {0, 1, 2, 3});
    add("top p of ties takes the low ids", withLogits({2, 2, 2, 2}), topP(0.5F), {0, 1});

    const auto minP = [](float share, size_t least = 0) -> Filter {
        return [=](Candidates& c) { keepMinP(c, share, least); };
    };
    add("min p", four, minP(0.29F), {0, 1, 2}); // from 0.145
    add("a higher min p", four, minP(0.5F), {0, 1});
    add("min p of 1 keeps ties", withLogits({3, 1, 3}), minP(1), {0, 2});
    add("min p keeps a least", four, minP(0.9F, 2), {0, 1});

    const auto xtc = [](float threshold, size_t least = 0) -> Filter {
        return [=](Candidates& c) { excludeTopChoices(c, threshold, least); };
    };
    add("xtc leaves the least of the top choices", four, xtc(0.1F), {2, 3});
    add("xtc with two top choices", four, xtc(0.2F), {1, 2, 3});
    add("xtc with one top choice", four, xtc(0.4F), {0, 1, 2, 3});
    add("xtc with none", withLogits({0, 0, 0, 0}), xtc(0.3F), {0, 1, 2, 3});
    add("xtc of ties", withLogits({0, 0, 0, 0}), xtc(0.2F), {3});
    add("xtc that would leave too few", four, xtc(0.1F, 3), {0, 1, 2, 3});

    const auto mirostat = [](double mu) -> Filter { return [mu](Candidates& c) { keepUnsurprising(c, mu); }; };
    // -log2 p is 1, 1.737, 2.737, 4.322.
    add("mirostat", four, mirostat(1.8), {0, 1});
    add("mirostat takes the border in", withProbabilities({0.5, 0.25, 0.25}), mirostat(2.0001), {0, 1, 2});
    add("mirostat keeps one", four, mirostat(-3), {0});
}

void SamplingFiltersTest::filters()
{
    QFETCH(Candidates, candidates);
    QFETCH(std::function<void(Candidates&)>, filter);
    QFETCH(Ids, left);
    Candidates backwards(candidates.rbegin(), candidates.rend());
    filter(candidates);
    QCOMPARE(sorted(idsOf(candidates)), left);
    filter(backwards); // the order that they come in says nothing
    QCOMPARE(sorted(idsOf(backwards)), left);
}

void SamplingFiltersTest::switchedOff()
{
    const Candidates all = withLogits({1, -50, 3, 2});
    constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();
    for (const float off : {0.0F, -1.0F, notANumber}) {
        Candidates candidates = all;
        keepTopNSigma(candidates, off);
        keepMinP(candidates, off, 0);
        keepTopK(candidates, 0);
        keepTopK(candidates, -1);
        keepTopP(candidates, notANumber, 0);
        keepTopP(candidates, 1, 0);
        keepTypical(candidates, notANumber, 0);
        keepTypical(candidates, 1, 0);
        QCOMPARE(idsOf(candidates), (Ids{0, 1, 2, 3}));
    }
}

void SamplingFiltersTest::oneCandidateStays()
{
    constexpr double most = std::numeric_limits<float>::max();
    for (const double logit : {0.0, -7.0, most, -most}) {
        Candidates candidates = withLogits({logit});
        keepTopNSigma(candidates, 1);
        keepTopK(candidates, 1);
        keepTypical(candidates, 0, 0);
        keepTopP(candidates, 0, 0);
        keepMinP(candidates, 1, 0);
        excludeTopChoices(candidates, 0, 0);
        applyTemperature(candidates, {.temperature = 0.5F, .temperatureRange = 0.4F});
        keepUnsurprising(candidates, 0);
        QCOMPARE(idsOf(candidates), Ids{0});
        QVERIFY(std::isfinite(candidates.front().logit));
    }
}

void SamplingFiltersTest::topKSorts()
{
    Candidates candidates = withLogits({2, 9, 4, 9, 5});
    keepTopK(candidates, 4);
    QCOMPARE(idsOf(candidates), (Ids{1, 3, 4, 2}));
}

void SamplingFiltersTest::temperatureDivides()
{
    Candidates candidates = withLogits({1, 4, 3});
    applyTemperature(candidates, {.temperature = 0.5F});
    QCOMPARE(candidates[0].logit, -6.0F);
    QCOMPARE(candidates[1].logit, 0.0F);
    QCOMPARE(candidates[2].logit, -2.0F);
    constexpr double most = std::numeric_limits<float>::max();
    candidates = withLogits({most, -most});
    applyTemperature(candidates, {.temperature = 1e-30F});
    QVERIFY(std::isfinite(candidates[1].logit));
}

void SamplingFiltersTest::temperatureOfZeroKeepsTheBest()
{
    for (const float temperature : {0.0F, -1.0F, std::numeric_limits<float>::quiet_NaN()}) {
        Candidates candidates = withLogits({1, 4, 4, 3});
        applyTemperature(candidates, {.temperature = temperature, .temperatureRange = 1});
        QCOMPARE(idsOf(candidates), Ids{1});
    }
}

void SamplingFiltersTest::dynamicTemperature_data()
{
    QTest::addColumn<Candidates>("candidates");
    QTest::addColumn<float>("range");
    QTest::addColumn<float>("exponent");
    QTest::addColumn<double>("temperature");
    // The temperature is 1; what divides the logits shows in the distance of the first two.
    QTest::newRow("nearly alike: nearly the highest") << withProbabilities({0.505, 0.495}) << 0.5F << 1.0F << 1.49993;
    // H / ln 3 of 0.6, 0.3, 0.1 is 0.8979 / 1.0986 = 0.81730.
    const Candidates three = withProbabilities({0.6, 0.3, 0.1});
    QTest::newRow("between") << three << 0.5F << 1.0F << 0.5 + 0.81730;
    QTest::newRow("with an exponent") << three << 0.5F << 2.0F << 0.5 + 0.81730 * 0.81730;
    QTest::newRow("from zero") << three << 3.0F << 1.0F << 4 * 0.81730;
    QTest::newRow("off") << three << 0.0F << 1.0F << 1.0;
}

void SamplingFiltersTest::dynamicTemperature()
{
    QFETCH(Candidates, candidates);
    QFETCH(float, range);
    QFETCH(float, exponent);
    QFETCH(double, temperature);
    const double apart = candidates[0].logit - candidates[1].logit;
    applyTemperature(candidates, {.temperature = 1, .temperatureRange = range, .temperatureExponent = exponent});
    const double now = candidates[0].logit - candidates[1].logit;
    QVERIFY2(std::abs(now * temperature - apart) < 1e-4, qPrintable(QString::number(apart / now)));
}

QTEST_APPLESS_MAIN(SamplingFiltersTest)
#include "tst_sampling_filters.moc"
