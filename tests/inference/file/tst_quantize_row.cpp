// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Numbers encoded and decoded again come back as exactly as the encoding's steps allow.
#include "inference/file/quant_types.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>
#include <limits>
#include <random>
#include <span>
#include <vector>

using namespace alcove;

namespace {

// How finely an encoding can tell numbers apart.
struct Fineness {
    QuantType type;
    uint32_t group;     // numbers that share a scale
    bool aroundZero;    // the levels lie around zero; else between the group's least number, or zero, and its most
    double steps;       // from end to end, as many as equal ones would do as well
    double slack = 1.1; // of the error's square: scales are rounded too, to few bits in the small encodings
    double coarse = 0;  // as many as the widest step goes into the range; 0: all are equal
};

// IQ4's levels are farther apart at the ends. MXFP4's scale is a power of two, so that up to half of its range is
// idle, and its last step is a third of the range.
const Fineness encodings[] = {
    {QuantType::Q4_0, 32, true, 16},
    {QuantType::Q4_1, 32, false, 15},
    {QuantType::Q5_0, 32, true, 32},
    {QuantType::Q5_1, 32, false, 31},
    {QuantType::Q8_0, 32, true, 254},
    {QuantType::Q2_K, 16, false, 3, 1.3},
    {QuantType::Q3_K, 16, true, 8, 1.2},
    {QuantType::Q4_K, 32, false, 15},
    {QuantType::Q5_K, 32, false, 31},
    {QuantType::Q6_K, 16, true, 64},
    {QuantType::IQ4_NL, 32, true, 16, 1.4, 10},
    {QuantType::IQ4_XS, 32, true, 16, 1.4, 10},
    {QuantType::MXFP4, 32, true, 9, 1.1, 5},
    {QuantType::TQ1_0, 256, true, 3},
    {QuantType::TQ2_0, 256, true, 3},
};

using Draw = std::function<float(uint64_t)>;

struct Data {
    const char* name;
    Draw draw;
    bool dense; // the numbers fill their range, so that the errors are spread evenly over a step
};

std::vector<float> decoded(QuantType type, const std::vector<float>& x)
{
    std::vector<std::byte> bytes(rowBytes(type, x.size()));
    quantizeRow(type, x.data(), bytes.data(), x.size());
    std::vector<float> y(x.size());
    dequantizeRow(type, bytes.data(), y.data(), y.size());
    return y;
}

double squaredError(std::span<const float> x, std::span<const float> y)
{
    double sum = 0;
    for (size_t i = 0; i < x.size(); ++i)
        sum += std::pow(static_cast<double>(x[i]) - y[i], 2);
    return sum;
}

// The square of the error to expect, from the step that each group would have if its ends were the range.
double allowedError(const Fineness& fineness, std::span<const float> x, bool dense)
{
    double sum = 0;
    for (size_t at = 0; at < x.size(); at += fineness.group) {
        const auto [least, most] = std::ranges::minmax(x.subspan(at, fineness.group));
        const double low = std::min<double>(least, 0);
        const double range = fineness.aroundZero ? 2 * std::max(std::abs(least), std::abs(most)) : most - low;
        const double steps = dense || fineness.coarse == 0 ? fineness.steps : fineness.coarse;
        // Scales and minima are halves, whose own steps count too: the scale's as often as it is taken.
        const double step = std::max(range / steps, 0x1p-24);
        const double rounding = std::max(std::abs(least), std::abs(most)) * 0x1p-11 + steps / 2 * 0x1p-25;
        sum += fineness.group * (step * step * (dense ? 1.0 / 12 : 1.0 / 4) + rounding * rounding);
    }
    return fineness.slack * sum;
}

} // namespace

class QuantizeRowTest : public QObject {
    Q_OBJECT

    std::mt19937 m_random{20261125};

    std::vector<Data> data()
    {
        const auto normal = [this](float sigma) {
            return [this, sigma](uint64_t) { return std::normal_distribution<float>(0, sigma)(m_random); };
        };
        const auto uniform = [this](float low, float high) {
            return [=, this](uint64_t) { return std::uniform_real_distribution<float>(low, high)(m_random); };
        };
        const auto constant = [](float value) { return [value](uint64_t) { return value; }; };
        const auto outlier = [this](uint64_t i) {
            return i % 64 == 17 ? 50.0F : std::normal_distribution<float>(0, 0.02F)(m_random);
        };
        return {
            {"normal", normal(0.02F), true},
            {"wide normal", normal(300), true},
            {"uniform", uniform(-1, 1), true},
            {"positive", uniform(0, 3), true},
            {"negative", uniform(-3, -1), false},
            {"far from zero", uniform(10, 10.5F), false},
            {"outliers", outlier, false},
            {"constant", constant(0.37F), false},
            {"negative constant", constant(-1234.5F), false},
            {"largest", [](uint64_t i) { return i % 2 == 0 ? 65504.0F : -65504.0F; }, false},
            {"small", normal(1e-5F), false},
            {"tiny", normal(1e-9F), false},
            {"subnormal", constant(1e-41F), false},
            {"one of a block", [](uint64_t i) { return i % 256 == 255 ? -0.5F : 0.0F; }, false},
        };
    }

private slots:
    void everyEncodingIsTested();
    void closeToTheNumbers_data();
    void closeToTheNumbers();
    void zeroStaysZero_data() { closeToTheNumbers_data(); }
    void zeroStaysZero();
    void rowsAreIndependentOfTheirNeighbours_data() { closeToTheNumbers_data(); }
    void rowsAreIndependentOfTheirNeighbours();
    void ternaryAndMxfp4AreKept_data();
    void ternaryAndMxfp4AreKept();
    void plainNumbers();
};

void QuantizeRowTest::everyEncodingIsTested()
{
    size_t count = 0;
    for (uint32_t id = 0; id < 64; ++id) {
        const QuantTraits* traits = findQuantTraits(id);
        if (!traits || !traits->encodable)
            continue;
        ++count;
        QVERIFY(traits->runnable);
        QVERIFY2(traits->blockElements == 1 || std::ranges::count(encodings, traits->type, &Fineness::type) == 1,
                 traits->name.data());
    }
    QCOMPARE(count, std::size(encodings) + 3);
}

void QuantizeRowTest::closeToTheNumbers_data()
{
    QTest::addColumn<size_t>("index");
    for (size_t i = 0; i < std::size(encodings); ++i)
        QTest::newRow(quantTraits(encodings[i].type).name.data()) << i;
}

void QuantizeRowTest::closeToTheNumbers()
{
    QFETCH(size_t, index);
    const Fineness& fineness = encodings[index];
    for (const Data& kind : data()) {
        std::vector<float> x(uint64_t{64} * 256);
        for (uint64_t i = 0; i < x.size(); ++i)
            x[i] = kind.draw(i);
        const std::vector<float> y = decoded(fineness.type, x);
        QVERIFY(std::ranges::all_of(y, [](float value) { return std::isfinite(value); }));
        const double error = squaredError(x, y);
        const double allowed = allowedError(fineness, x, kind.dense);
        const double power = squaredError(x, std::vector<float>(x.size()));
        if (kind.dense)
            qInfo("%s: relative error %.4f", kind.name, std::sqrt(error / power));
        QVERIFY2(error <= allowed,
                 qPrintable(QString("%1: %2 of what is allowed").arg(kind.name).arg(error / allowed)));
        // Nothing is worse than storing zeros.
        QVERIFY2(error <= power * 1.0001, kind.name);
    }
}

void QuantizeRowTest::zeroStaysZero()
{
    QFETCH(size_t, index);
    for (const float zero : {0.0F, -0.0F}) {
        for (const float value : decoded(encodings[index].type, std::vector<float>(512, zero)))
            QCOMPARE(value, 0.0F);
    }
}

void QuantizeRowTest::rowsAreIndependentOfTheirNeighbours()
{
    QFETCH(size_t, index);
    const QuantType type = encodings[index].type;
    std::vector<float> x(1024);
    for (float& value : x)
        value = std::normal_distribution<float>(0, 1)(m_random);
    std::vector<std::byte> whole(1 + rowBytes(type, x.size()), std::byte{0xAA}); // what was there must not matter
    quantizeRow(type, x.data(), whole.data() + 1, x.size());
    const size_t part = rowBytes(type, 256);
    for (size_t i = 0; i < 4; ++i) {
        std::vector<std::byte> alone(part);
        quantizeRow(type, x.data() + 256 * i, alone.data(), 256);
        QVERIFY(std::memcmp(alone.data(), whole.data() + 1 + i * part, part) == 0);
    }
    QCOMPARE(std::to_integer<int>(whole.front()), 0xAA);
}

void QuantizeRowTest::ternaryAndMxfp4AreKept_data()
{
    QTest::addColumn<QuantType>("type");
    for (const QuantType type : {QuantType::TQ1_0, QuantType::TQ2_0, QuantType::MXFP4, QuantType::Q8_0})
        QTest::newRow(quantTraits(type).name.data()) << type;
}

void QuantizeRowTest::ternaryAndMxfp4AreKept()
{
    // Numbers that an encoding holds exactly come back as they are: models trained in it lose nothing.
    QFETCH(QuantType, type);
    const uint32_t elements = quantTraits(type).blockElements;
    std::vector<float> x(uint64_t{200} * elements);
    for (uint64_t block = 0; block < 200; ++block) {
        const float scale = std::ldexp(1.0F, static_cast<int>(m_random() % 16) - 10);
        for (uint32_t i = 0; i < elements; ++i) {
            float& value = x[block * elements + i];
            if (type == QuantType::MXFP4)
                value = scale * std::vector<float>{0, 0.5F, 1, 1.5F, 2, 3, 4, 6}[m_random() % 8];
            else if (type == QuantType::Q8_0)
                value = scale * static_cast<float>(i == 5 ? 127 : m_random() % 128);
            else
                value = scale * static_cast<float>(m_random() % 2);
            if (m_random() % 2 == 0)
                value = -value;
        }
    }
    QCOMPARE(squaredError(x, decoded(type, x)), 0.0);
}

void QuantizeRowTest::plainNumbers()
{
    const float infinity = std::numeric_limits<float>::infinity();
    const float nan = std::numeric_limits<float>::quiet_NaN();
    for (const QuantType type : {QuantType::F32, QuantType::F16, QuantType::BF16}) {
        const auto kept = decoded(type, {0.0F, -0.0F, 1.5F, infinity, -infinity, nan, 65504, 0x1p-24F});
        const std::vector<float> expected = {0.0F, -0.0F, 1.5F, infinity, -infinity, nan, 65504, 0x1p-24F};
        for (size_t i = 0; i < expected.size(); ++i) {
            if (i == 6 && type == QuantType::BF16)
                QCOMPARE(kept[i], 65536.0F);
            else
                QVERIFY((std::isnan(kept[i]) && std::isnan(expected[i])) ||
                        (kept[i] == expected[i] && std::signbit(kept[i]) == std::signbit(expected[i])));
        }
    }
    // Ties go to the even neighbour, all else to the nearest.
    const auto b = decoded(QuantType::BF16, {1 + 0x1p-8F, 1 + 0x3p-8F, 1 + 0x1.01p-8F, -(1 + 0x1p-8F), 1e-41F,
                                             std::numeric_limits<float>::max()});
    QCOMPARE(b[0], 1.0F);
    QCOMPARE(b[1], 1 + 0x1p-6F);
    QCOMPARE(b[2], 1 + 0x1p-7F);
    QCOMPARE(b[3], -1.0F);
    QVERIFY(std::abs(b[4] - 1e-41F) <= 0x1p-134F);
    QCOMPARE(b[5], infinity);
    const auto h = decoded(QuantType::F16, {1 + 0x1p-11F, 1 + 0x3p-11F, 0x1p-25F, 0x1.8p-24F, 65520});
    QCOMPARE(h[0], 1.0F);
    QCOMPARE(h[1], 1 + 0x1p-9F);
    QCOMPARE(h[2], 0.0F);
    QCOMPARE(h[3], 0x1p-23F);
    QCOMPARE(h[4], infinity);
}

QTEST_GUILESS_MAIN(QuantizeRowTest)
#include "tst_quantize_row.moc"
