// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Tensor encodings: every bit pattern of the small formats against arithmetic done another way.
#include "inference/file/quant_types.h"
#include "tests/inference/file/quant_formulas.h"

#include <QTest>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <set>
#include <vector>

using namespace alcove;
using alcove::test::halfByDefinition;

namespace {

bool same(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || (a == b && std::signbit(a) == std::signbit(b));
}

} // namespace

class QuantTypesTest : public QObject {
    Q_OBJECT

private slots:
    void everyHalf();
    void everyBfloat16();
    void roundsToTheNearestHalf();
    void everyScaleOfQ8();
    void decodesFloats();
    void tableIsConsistent();
};

void QuantTypesTest::everyHalf()
{
    for (uint32_t bits = 0; bits <= 0xFFFF; ++bits) {
        const auto half = static_cast<uint16_t>(bits);
        const float value = halfToFloat(half);
        QVERIFY(same(value, halfByDefinition(half)));
        if (!std::isnan(value))
            QCOMPARE(floatToHalf(value), half); // back without a change
        else
            QVERIFY(std::isnan(halfToFloat(floatToHalf(value))));
        float decoded = 0;
        dequantizeRow(QuantType::F16, reinterpret_cast<const std::byte*>(&half), &decoded, 1);
        QVERIFY(same(decoded, value));
    }
}

void QuantTypesTest::everyBfloat16()
{
    for (uint32_t bits = 0; bits <= 0xFFFF; ++bits) {
        const auto stored = static_cast<uint16_t>(bits);
        const uint32_t wide = bits << 16;
        float expected = 0;
        std::memcpy(&expected, &wide, sizeof expected);
        float decoded = 0;
        dequantizeRow(QuantType::BF16, reinterpret_cast<const std::byte*>(&stored), &decoded, 1);
        QVERIFY(same(decoded, expected));
    }
}

void QuantTypesTest::roundsToTheNearestHalf()
{
    // Every pair of neighbours: what lies just below, on, and just above the middle between them.
    for (uint16_t low = 0; low < 0x7BFF; ++low) {
        const float below = halfToFloat(low);
        const float above = halfToFloat(static_cast<uint16_t>(low + 1));
        const float middle = below + (above - below) / 2; // exact in a float
        const auto even = static_cast<uint16_t>((low & 1) == 0 ? low : low + 1);
        QCOMPARE(floatToHalf(middle), even);
        QCOMPARE(floatToHalf(-middle), static_cast<uint16_t>(even | 0x8000));
        QCOMPARE(floatToHalf(std::nextafter(middle, 0.0F)), low);
        QCOMPARE(floatToHalf(std::nextafter(middle, 1e9F)), static_cast<uint16_t>(low + 1));
    }
    QCOMPARE(floatToHalf(65519.996F), 0x7BFF); // the last that rounds down to the largest half
    QCOMPARE(floatToHalf(65520.0F), 0x7C00);
    QCOMPARE(floatToHalf(std::numeric_limits<float>::max()), 0x7C00);
    QCOMPARE(floatToHalf(-std::numeric_limits<float>::infinity()), 0xFC00);
    QCOMPARE(floatToHalf(std::numeric_limits<float>::denorm_min()), 0);
    QCOMPARE(floatToHalf(-0.0F), 0x8000);
}

void QuantTypesTest::everyScaleOfQ8()
{
    std::mt19937 random(7);
    for (uint32_t bits = 0; bits <= 0xFFFF; ++bits) {
        const auto scale = static_cast<uint16_t>(bits);
        std::byte block[34];
        std::memcpy(block, &scale, 2);
        for (int i = 0; i < 32; ++i)
            block[2 + i] = static_cast<std::byte>(i < 2 ? 0x7F + i : random() & 0xFF); // +127 and -128 always
        float decoded[32];
        dequantizeRow(QuantType::Q8_0, block, decoded, 32);
        for (int i = 0; i < 32; ++i) {
            const auto quant = static_cast<int8_t>(block[2 + i]);
            QVERIFY(same(decoded[i], static_cast<float>(halfByDefinition(scale)) * static_cast<float>(quant)));
        }
    }
}

void QuantTypesTest::decodesFloats()
{
    const std::vector<float> values = {0, -0.0F, 1.5F, 1e-42F, std::numeric_limits<float>::infinity()};
    std::vector<std::byte> bytes(1 + values.size() * 4); // off by one: blocks need not be aligned
    std::memcpy(bytes.data() + 1, values.data(), values.size() * 4);
    std::vector<float> decoded(values.size());
    dequantizeRow(QuantType::F32, bytes.data() + 1, decoded.data(), values.size());
    for (size_t i = 0; i < values.size(); ++i)
        QVERIFY(same(decoded[i], values[i]));
}

void QuantTypesTest::tableIsConsistent()
{
    std::set<std::string_view> names;
    size_t known = 0;
    for (uint32_t id = 0; id < 256; ++id) {
        const QuantTraits* traits = findQuantTraits(id);
        if (!traits)
            continue;
        ++known;
        QCOMPARE(static_cast<uint32_t>(traits->type), id);
        QVERIFY(names.insert(traits->name).second);
        QVERIFY(traits->blockElements > 0 && traits->blockBytes > 0);
        QCOMPARE(rowBytes(traits->type, uint64_t{3} * traits->blockElements), size_t{3} * traits->blockBytes);
        QCOMPARE(&quantTraits(traits->type), traits);
    }
    QCOMPARE(known, 35U);
    for (const uint32_t removed : {4U, 5U, 31U, 32U, 33U, 36U, 37U, 38U})
        QVERIFY(!findQuantTraits(removed));
    QCOMPARE(rowBytes(QuantType::Q8_0, 4096), size_t{4352});
    QCOMPARE(rowBytes(QuantType::Q4_K, 4096), size_t{2304});
}

QTEST_APPLESS_MAIN(QuantTypesTest)
#include "tst_quant_types.moc"
