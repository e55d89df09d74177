// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A block is bad when a number decoded from it is not finite, whatever stands in its other bits.
#include "inference/file/scale_check.h"
#include "tests/inference/file/random_blocks.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstring>

using namespace alcove;
using namespace alcove::test;

namespace {

std::vector<QuantType> runnableTypes()
{
    std::vector<QuantType> types;
    for (uint32_t id = 0; id < 64; ++id) {
        if (const QuantTraits* traits = findQuantTraits(id); traits && traits->runnable)
            types.push_back(traits->type);
    }
    return types;
}

bool decodesToFinite(QuantType type, std::span<const std::byte> block)
{
    std::vector<float> numbers(quantTraits(type).blockElements);
    dequantizeRow(type, block.data(), numbers.data(), numbers.size());
    return std::ranges::all_of(numbers, [](float x) { return std::isfinite(x); });
}

} // namespace

class ScaleCheckTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheDecoders_data();
    void agreesWithTheDecoders();
    void findsTheFirst_data() { agreesWithTheDecoders_data(); }
    void findsTheFirst();
    void exponentsOfMxfp4();
};

void ScaleCheckTest::agreesWithTheDecoders_data()
{
    QTest::addColumn<QuantType>("type");
    for (const QuantType type : runnableTypes())
        QTest::newRow(quantTraits(type).name.data()) << type;
}

void ScaleCheckTest::agreesWithTheDecoders()
{
    QFETCH(QuantType, type);
    std::mt19937 random(7);
    std::vector<std::byte> block(quantTraits(type).blockBytes);
    int bad = 0;
    for (int i = 0; i < 20000; ++i) {
        // Every other one has bits that make infinities and what is no number likely.
        for (std::byte& byte : block)
            byte = static_cast<std::byte>(i % 2 == 0 ? random() : random() % 4 == 0 ? 0xFC : 0xFF);
        if (type == QuantType::MXFP4)
            block[0] = static_cast<std::byte>(random() % 250); // its other exponents: see exponentsOfMxfp4()
        const bool finite = decodesToFinite(type, block);
        bad += finite ? 0 : 1;
        QCOMPARE(firstBadBlock(type, block).has_value(), !finite);
    }
    QVERIFY(type == QuantType::MXFP4 || (bad > 100 && bad < 20000));
}

void ScaleCheckTest::findsTheFirst()
{
    QFETCH(QuantType, type);
    constexpr uint64_t count = 5000;
    std::mt19937 random(3);
    const size_t bytes = quantTraits(type).blockBytes;
    std::vector<std::byte> blocks = randomBlocks(type, count, random);
    if (type == QuantType::F32) // any bits, so some that are no number
        std::ranges::fill(blocks, std::byte{0});
    QVERIFY(!firstBadBlock(type, blocks));
    QVERIFY(!firstBadBlock(type, {}));
    for (const uint64_t at : {4999, 4100, 3000, 1024, 1023, 1, 0}) { // from the last, so that each is the first
        std::memset(blocks.data() + at * bytes, 0xFF, bytes);
        QCOMPARE(firstBadBlock(type, blocks), std::optional(at));
    }
    // What comes behind the span is not read.
    QVERIFY(!firstBadBlock(type, std::span(blocks).subspan(2 * bytes, 1000 * bytes)));
}

// All ones are no number, though a decoder that only shifts them makes one; the few below overflow F32.
void ScaleCheckTest::exponentsOfMxfp4()
{
    std::vector<std::byte> block(quantTraits(QuantType::MXFP4).blockBytes);
    for (int exponent = 0; exponent < 256; ++exponent) {
        block[0] = static_cast<std::byte>(exponent);
        QCOMPARE(firstBadBlock(QuantType::MXFP4, block).has_value(), exponent == 255);
    }
}

QTEST_GUILESS_MAIN(ScaleCheckTest)
#include "tst_scale_check.moc"
