// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Every encoding in blocks against its definition, number by number.
#include "tests/inference/file/quant_formulas.h"
#include "tests/inference/file/random_blocks.h"

#include <QTest>

#include <cmath>
#include <cstring>

using namespace alcove;
using namespace alcove::test;

class QuantBlocksTest : public QObject {
    Q_OBJECT

private:
    const QuantFormulas m_formulas{ALCOVE_SHARED_DATA "/iq_codebooks.txt"};
    std::mt19937 m_random{20260928};

    static void addTypes()
    {
        QTest::addColumn<uint32_t>("id");
        for (uint32_t id = 0; id < 64; ++id) {
            const QuantTraits* traits = findQuantTraits(id);
            if (traits && traits->runnable && traits->blockElements > 1)
                QTest::newRow(traits->name.data()) << id;
        }
    }

    static bool needsCodebook(QuantType type)
    {
        const std::string_view name = quantTraits(type).name;
        return name.starts_with("IQ1") || name.starts_with("IQ2") || name.starts_with("IQ3");
    }

    // Whether the block decodes to its definition, looking at every `stride`-th element from a random one on.
    bool agrees(QuantType type, const std::byte* block, uint32_t stride = 1)
    {
        const uint32_t elements = quantTraits(type).blockElements;
        float decoded[256];
        dequantizeRow(type, block, decoded, elements);
        for (uint32_t i = static_cast<uint32_t>(m_random()) % stride; i < elements; i += stride) {
            const double exact = m_formulas.element(type, reinterpret_cast<const uint8_t*>(block), i);
            // A product fits an F32. A minimum is added with a rounding, of which a double's sum may make two.
            const auto expected = static_cast<float>(exact);
            const bool rounded = halfOffsets(type).size() == 2 && (std::nextafterf(decoded[i], INFINITY) == expected ||
                                                                   std::nextafterf(decoded[i], -INFINITY) == expected);
            if (decoded[i] != expected && !rounded) {
                qWarning("element %u is %.9g, not %.9g", i, static_cast<double>(decoded[i]), exact);
                return false;
            }
        }
        return true;
    }

private slots:
    void randomBits_data() { addTypes(); }
    void randomBits()
    {
        QFETCH(uint32_t, id);
        const auto type = static_cast<QuantType>(id);
        if (needsCodebook(type) && !m_formulas.hasCodebooks())
            QSKIP("the table of codebooks is not beside this checkout");
        // So many that every byte takes every value.
        const uint64_t count = 4096;
        const auto blocks = randomBlocks(type, count, m_random);
        for (uint64_t i = 0; i < count; ++i)
            QVERIFY(agrees(type, blocks.data() + i * quantTraits(type).blockBytes));

        // Several blocks in a row, at an odd address.
        const uint32_t elements = quantTraits(type).blockElements;
        const uint32_t bytes = quantTraits(type).blockBytes;
        std::vector<std::byte> shifted(1 + 3 * bytes);
        std::memcpy(shifted.data() + 1, blocks.data(), 3 * bytes);
        std::vector<float> row(uint64_t{3} * elements);
        std::vector<float> single(elements);
        dequantizeRow(type, shifted.data() + 1, row.data(), row.size());
        for (uint64_t i = 0; i < 3; ++i) {
            dequantizeRow(type, blocks.data() + i * bytes, single.data(), elements);
            QVERIFY(std::equal(single.begin(), single.end(), row.begin() + static_cast<ptrdiff_t>(i * elements)));
        }
    }

    void everyScale_data() { addTypes(); }
    void everyScale()
    {
        QFETCH(uint32_t, id);
        const auto type = static_cast<QuantType>(id);
        if (needsCodebook(type) && !m_formulas.hasCodebooks())
            QSKIP("the table of codebooks is not beside this checkout");
        const uint32_t stride = quantTraits(type).blockElements / 8 + 1;
        for (uint32_t bits = 0; bits <= 0xFFFF; ++bits) {
            if ((bits >> 10 & 31) == 31) // infinite or not a number
                continue;
            const auto scale = static_cast<uint16_t>(bits);
            auto block = randomBlocks(type, 1, m_random);
            for (const uint32_t offset : halfOffsets(type)) {
                auto changed = block;
                std::memcpy(changed.data() + offset, &scale, sizeof scale);
                QVERIFY(agrees(type, changed.data(), stride));
            }
            if (type == QuantType::IQ1_M) {
                for (uint32_t word = 0; word < 4; ++word) {
                    std::byte& upper = block[49 + 2 * word];
                    upper = (upper & std::byte{0x0F}) | static_cast<std::byte>(bits >> (4 * word) << 4 & 0xF0);
                }
                QVERIFY(agrees(type, block.data(), stride));
            } else if (type == QuantType::MXFP4) {
                block[0] = static_cast<std::byte>(bits);
                QVERIFY(agrees(type, block.data(), stride));
            }
        }
    }

    // What a tester could write down by hand.
    void knownBlocks()
    {
        std::byte q4[18] = {std::byte{0x00}, std::byte{0x3C}, std::byte{0xF1}}; // scale 1, then the numbers 1 and 15
        float numbers[256];
        dequantizeRow(QuantType::Q4_0, q4, numbers, 32);
        QCOMPARE(numbers[0], -7.0F);
        QCOMPARE(numbers[16], 7.0F);
        QCOMPARE(numbers[1], -8.0F);

        std::byte mxfp4[17] = {std::byte{128}, std::byte{0xF7}}; // scale 2, then 6 and -6
        dequantizeRow(QuantType::MXFP4, mxfp4, numbers, 32);
        QCOMPARE(numbers[0], 12.0F);
        QCOMPARE(numbers[16], -12.0F);
        QCOMPARE(numbers[1], 0.0F);

        std::byte q6k[210] = {}; // all numbers -32
        q6k[209] = std::byte{0x3C};
        for (int i = 0; i < 16; ++i)
            q6k[192 + i] = static_cast<std::byte>(i - 8);
        dequantizeRow(QuantType::Q6_K, q6k, numbers, 256);
        for (int i = 0; i < 256; ++i)
            QCOMPARE(numbers[i], static_cast<float>((i / 16 - 8) * -32));
    }
};

QTEST_APPLESS_MAIN(QuantBlocksTest)
#include "tst_quant_blocks.moc"
