// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What encodeQ8_0() promises, checked through the decoder.
#include "inference/file/quant_encode.h"
#include "inference/file/quant_types.h"

#include <QTest>
#include <array>
#include <cmath>
#include <random>
#include <vector>

using namespace alcove;

class QuantEncodeTest : public QObject {
    Q_OBJECT

    static std::vector<float> throughQ8_0(const std::vector<float>& numbers)
    {
        const uint64_t whole = (numbers.size() + 31) / 32 * 32;
        std::vector<std::byte> bytes(rowBytes(QuantType::Q8_0, whole), std::byte{0xAA});
        encodeQ8_0(numbers.data(), bytes.data(), numbers.size());
        std::vector<float> back(whole);
        dequantizeRow(QuantType::Q8_0, bytes.data(), back.data(), whole);
        return back;
    }

private slots:
    void staysWithinHalfAStep()
    {
        std::mt19937 random(7);
        for (const float spread : {1e-3F, 1.0F, 500.0F}) {
            std::normal_distribution<float> normal(0, spread);
            std::vector<float> numbers(32);
            for (int round = 0; round < 100; ++round) {
                float largest = 0;
                for (float& x : numbers) {
                    x = normal(random);
                    largest = std::max(largest, std::fabs(x));
                }
                const auto back = throughQ8_0(numbers);
                for (size_t i = 0; i < numbers.size(); ++i) {
                    // Half a step, and the rounding of the scale to a half, which may be a subnormal one.
                    const float most = largest / 127 * 0.5F + largest * 0x1p-11F + 127 * 0x1p-25F;
                    QVERIFY(std::fabs(back[i] - numbers[i]) <= most * 1.001F);
                }
            }
        }
    }

    void tiesGoToEven()
    {
        std::vector<float> numbers(32);
        numbers[0] = -127; // a scale of 1
        numbers[1] = 0.5F;
        numbers[2] = 1.5F;
        numbers[3] = -2.5F;
        const auto back = throughQ8_0(numbers);
        QCOMPARE(back[0], -127.0F);
        QCOMPARE(back[1], 0.0F);
        QCOMPARE(back[2], 2.0F);
        QCOMPARE(back[3], -2.0F);
    }

    void fillsTheLastBlockWithZeros()
    {
        const auto back = throughQ8_0(std::vector<float>(35, 3.0F));
        QCOMPARE(back.size(), 64U);
        QVERIFY(std::fabs(back[34] - 3) < 0.01F);
        for (size_t i = 35; i < back.size(); ++i)
            QCOMPARE(back[i], 0.0F);
    }

    void whatIsTooSmallBecomesZero()
    {
        for (const float tiny : {0.0F, 1e-12F, 1e-40F}) {
            for (const float x : throughQ8_0(std::vector<float>(32, tiny)))
                QCOMPARE(x, 0.0F);
        }
    }
};

QTEST_APPLESS_MAIN(QuantEncodeTest)
#include "tst_quant_encode.moc"
