// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Products by integer dot (matmul_dot.comp) against CpuOps, which rounds no vector. What rounding may do here is known:
// a number of a vector is off by half a step at most, a step is 1/32639 of the largest of its block of 32, and a result
// is off by that times the row's numbers. No more is forgiven.
#include "inference/formatted.h"
#include "inference/gpu/instance.h"
#include "inference/gpu/pipeline.h"
#include "tests/inference/ops/op_fixture.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>

using namespace alcove;
using namespace alcove::test;

namespace {

constexpr uint64_t block = 32;
constexpr double halfStep = 1.0 / (2 * 32639);
constexpr double singlePrecision = 2e-6; // sums of scaled blocks, as a share of what their magnitudes add up to

bool validating()
{
    return !qEnvironmentVariableIsEmpty("ALCOVE_VALIDATION");
}

// Those with a kernel of this kind.
std::vector<QuantType> dotTypes()
{
    std::vector<QuantType> types;
    for (uint32_t id = 0; id < 64; ++id) {
        const QuantTraits* traits = findQuantTraits(id);
        if (traits && Pipeline::hasKernel(formatted("matmul_dot.{}", traits->name)))
            types.push_back(traits->type);
    }
    return types;
}

// With a minimum, which is no part of what is multiplied with a rounded number: up to 2.5 times the largest is.
bool hasMinima(QuantType type)
{
    return std::ranges::contains(
        std::array{QuantType::Q4_1, QuantType::Q5_1, QuantType::Q2_K, QuantType::Q4_K, QuantType::Q5_K}, type);
}

std::vector<float> decodedRow(const Tensor& weight, uint64_t row)
{
    std::vector<float> numbers(weight.ne[0]);
    dequantizeRow(weight.type, weight.host + row * rowBytes(weight.type, weight.ne[0]), numbers.data(), numbers.size());
    return numbers;
}

float largestOf(std::span<const float> numbers)
{
    float largest = 0;
    for (const float one : numbers)
        largest = std::max(largest, std::fabs(one));
    return largest;
}

// How far the product of each row of a weight, over all its matrices, with a vector may be from the exact one.
class Bounds {
public:
    explicit Bounds(const Tensor& weight) : m_blocks(weight.ne[0] / block)
    {
        for (uint64_t row = 0; row < weight.rows(); ++row) {
            const auto numbers = decodedRow(weight, row);
            for (uint64_t b = 0; b < m_blocks; ++b) {
                const auto part = std::span(numbers).subspan(b * block, block);
                double sum = 0;
                for (const float one : part)
                    sum += std::fabs(one);
                m_sums.push_back(hasMinima(weight.type) ? 2.5 * block * largestOf(part) : sum);
            }
        }
    }

    double of(uint64_t row, std::span<const float> vector) const
    {
        double sum = 0;
        for (uint64_t b = 0; b < m_blocks; ++b)
            sum += m_sums[row * m_blocks + b] * largestOf(vector.subspan(b * block, block));
        return sum * (halfStep + singlePrecision) + 1e-30;
    }

private:
    uint64_t m_blocks;
    std::vector<double> m_sums;
};

// The first `count` vectors of x.
Tensor firstVectors(const Tensor& x, uint64_t count)
{
    Tensor part = x;
    part.ne[1] = count;
    part.range.bytes = part.bytes();
    return part;
}

} // namespace

class GpuDotOpsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<OpFixture> m_fixture;

    Twin makeWeight(QuantType type, std::array<uint64_t, 4> ne)
    {
        const auto numbers = randomNumbers(m_fixture->random(), ne[0] * ne[1] * ne[2]);
        std::vector<std::byte> bytes(rowBytes(type, numbers.size()));
        quantizeRow(type, numbers.data(), bytes.data(), numbers.size());
        return m_fixture->makeOf(type, ne, bytes);
    }

    Twin makeVectors(uint64_t inner, uint64_t count)
    {
        return m_fixture->make(QuantType::F32, {inner, count, 1, 1}, randomNumbers(m_fixture->random(), inner * count));
    }

    static std::span<const float> vectorOf(const Twin& x, uint64_t index)
    {
        return std::span(reinterpret_cast<const float*>(x.cpu.host), x.cpu.elements())
            .subspan(index * x.cpu.ne[0], x.cpu.ne[0]);
    }

    // The largest difference of the first `count` vectors' products, as a share of its bound.
    double worst(const Bounds& bounds, const Twin& x, uint64_t rows, std::span<const float> actual,
                 std::span<const float> expected, uint64_t count)
    {
        double most = 0;
        for (uint64_t v = 0; v < count; ++v) {
            for (uint64_t row = 0; row < rows; ++row) {
                const double error = std::fabs(static_cast<double>(actual[v * rows + row]) - expected[v * rows + row]);
                most = std::max(most, std::isnan(error) ? INFINITY : error / bounds.of(row, vectorOf(x, v)));
            }
        }
        return most;
    }

    void typeRows()
    {
        QTest::addColumn<uint32_t>("type");
        // Instrumented kernels take long: one encoding of every way of reading memory and of every number of scales.
        constexpr std::array validated = {QuantType::Q8_0, QuantType::Q2_K, QuantType::Q4_K, QuantType::MXFP4};
        for (const QuantType type : dotTypes()) {
            if (!validating() || std::ranges::contains(validated, type))
                QTest::addRow("%s", std::string(quantTraits(type).name).c_str()) << static_cast<uint32_t>(type);
        }
    }

private slots:
    void initTestCase()
    {
        qputenv("ALCOVE_INTEGER_DOT", "1"); // also where it is several instructions
        qputenv("ALCOVE_MATRIX_UNITS", "0");
        auto fixture = OpFixture::create();
        QVERIFY2(fixture, fixture ? "" : fixture.error().message.c_str());
        m_fixture = std::move(*fixture);
        if (!m_fixture->device()->limits().integerDot)
            QSKIP("this device has no integer dot product");
    }

    void cleanupTestCase()
    {
        m_fixture.reset();
        QCOMPARE(Instance::validationMessages(), 0);
    }

    // 15 encodings have one; the others are multiplied as ever.
    void everyEncodingOfBytes() { QCOMPARE(dotTypes().size(), size_t{15}); }

    // Full tiles, and every way of leaving one unfilled.
    void everyRemainder_data() { typeRows(); }
    void everyRemainder()
    {
        QFETCH(uint32_t, type);
        const auto encoding = static_cast<QuantType>(type);
        const uint64_t inner = 3 * std::max<uint64_t>(block, quantTraits(encoding).blockElements);
        for (const uint64_t rows : {1, 71}) {
            const Twin weight = makeWeight(encoding, {inner, rows, 1, 1});
            const Twin x = makeVectors(inner, 129);
            const Bounds bounds(weight.cpu);
            const auto expected = m_fixture->onCpu([&](Ops& ops) { return ops.matmul(weight.cpu, x.cpu); });
            for (uint64_t count = 2; count <= 129; count += validating() || rows == 1 ? 31 : 1) {
                const auto actual =
                    m_fixture->onGpu([&](Ops& ops) { return ops.matmul(weight.gpu, firstVectors(x.gpu, count)); });
                QVERIFY(actual);
                QCOMPARE(m_fixture->kernels(), 2U);
                const double share = worst(bounds, x, rows, *actual, expected, count);
                QVERIFY2(share <= 1, qPrintable(QString("%1 vectors: %2 of the bound").arg(count).arg(share)));
            }
        }
    }

    // A weight with one bit turned over is another weight: the bound is so narrow that the old one's product is told
    // from it, and the new one's is right.
    void everyByteCounts_data()
    {
        if (validating())
            QSKIP("the same kernels as above");
        typeRows();
    }
    void everyByteCounts()
    {
        QFETCH(uint32_t, type);
        const auto encoding = static_cast<QuantType>(type);
        const uint64_t inner = std::max<uint64_t>(block, quantTraits(encoding).blockElements);
        const Twin weight = makeWeight(encoding, {inner, 1, 1, 1});
        const Twin x = makeVectors(inner, 9);
        const auto before = m_fixture->onCpu([&](Ops& ops) { return ops.matmul(weight.cpu, x.cpu); });
        const std::vector<std::byte> bytes(weight.cpu.host, weight.cpu.host + weight.cpu.bytes());
        size_t told = 0;
        for (size_t at = 0; at < bytes.size(); ++at) {
            auto turned = bytes;
            turned[at] ^= std::byte{0x04};
            const Twin other = m_fixture->makeOf(encoding, {inner, 1, 1, 1}, turned);
            const Bounds bounds(other.cpu);
            const auto expected = m_fixture->onCpu([&](Ops& ops) { return ops.matmul(other.cpu, x.cpu); });
            const auto actual = m_fixture->onGpu([&](Ops& ops) { return ops.matmul(other.gpu, x.gpu); });
            QVERIFY(actual);
            const double share = worst(bounds, x, 1, *actual, expected, 9);
            QVERIFY2(share <= 1, qPrintable(QString("byte %1: %2 of the bound").arg(at).arg(share)));
            told += worst(bounds, x, 1, *actual, before, 9) > 1;
        }
        QVERIFY2(told > bytes.size() * 9 / 10, qPrintable(QString("%1 of %2 bytes").arg(told).arg(bytes.size())));
    }

    // All experts of a layer in one launch, each with its own vectors.
    void groupedByExpert_data() { typeRows(); }
    void groupedByExpert()
    {
        QFETCH(uint32_t, type);
        const auto encoding = static_cast<QuantType>(type);
        const uint64_t inner = 2 * std::max<uint64_t>(block, quantTraits(encoding).blockElements);
        constexpr uint32_t experts = 5;
        constexpr uint32_t chosen = 2;
        constexpr uint64_t rows = 37;
        const Twin weight = makeWeight(encoding, {inner, rows, experts, 1});
        const Bounds bounds(weight.cpu);
        for (const uint64_t tokens : validating() ? std::vector<uint64_t>{33} : std::vector<uint64_t>{5, 33, 129}) {
            std::vector<TokenId> who;
            for (uint64_t i = 0; i < tokens * chosen; ++i) // the last expert meets nobody
                who.push_back(static_cast<TokenId>((i / 2 * 3 + i) % (experts - 1)));
            Twin ids = m_fixture->makeIds(who);
            for (Tensor* t : {&ids.cpu, &ids.gpu})
                *t = t->shaped(chosen, tokens);
            const Twin x = makeVectors(inner, tokens);
            const auto expected =
                m_fixture->onCpu([&](Ops& ops) { return ops.matmulExperts(weight.cpu, x.cpu, ids.cpu); });
            const auto actual =
                m_fixture->onGpu([&](Ops& ops) { return ops.matmulExperts(weight.gpu, x.gpu, ids.gpu); });
            QVERIFY(actual);
            QCOMPARE(m_fixture->kernels(), 3U); // the order, the vectors, the product
            for (uint64_t v = 0; v < who.size(); ++v) {
                for (uint64_t row = 0; row < rows; ++row) {
                    const double error =
                        std::fabs(static_cast<double>((*actual)[v * rows + row]) - expected[v * rows + row]);
                    QVERIFY(error <= bounds.of(who[v] * rows + row, vectorOf(x, v / chosen)));
                }
            }
        }
    }

    // The beginnings of rows that go on, a matrix a head.
    void heads()
    {
        for (const uint64_t tokens : {5, 66}) {
            const Twin keyUp = makeWeight(QuantType::Q5_0, {64, 19, 5, 1});
            const Twin q = m_fixture->makeRandom(QuantType::F32, {64 + 6, 5, tokens, 1});
            const Twin turns = m_fixture->makeRandom(QuantType::F32, {6, tokens, 1, 1});
            QVERIFY(m_fixture->compare([&](Ops& ops) { return ops.latentQueries(keyUp.cpu, q.cpu, turns.cpu); },
                                       [&](Ops& ops) { return ops.latentQueries(keyUp.gpu, q.gpu, turns.gpu); }) <=
                    5e-5);
        }
    }

    // Vectors that several weights meet are rounded once; others, and other parts of them, anew.
    void roundsOnce()
    {
        const Twin a = makeWeight(QuantType::Q8_0, {64, 7, 1, 1});
        const Twin b = makeWeight(QuantType::Q4_0, {64, 7, 1, 1});
        const Twin x = makeVectors(64, 9);
        const Twin other = makeVectors(64, 9);
        const auto both = [&](Ops& ops, const Tensor& first, const Tensor& second, const Tensor& v, const Tensor& w) {
            return ops.add(ops.matmul(first, v), ops.matmul(second, w));
        };
        QVERIFY(m_fixture->compare([&](Ops& ops) { return both(ops, a.cpu, b.cpu, x.cpu, x.cpu); },
                                   [&](Ops& ops) { return both(ops, a.gpu, b.gpu, x.gpu, x.gpu); }) <= 5e-5);
        QCOMPARE(m_fixture->kernels(), 4U);
        QVERIFY(m_fixture->compare([&](Ops& ops) { return both(ops, a.cpu, b.cpu, x.cpu, other.cpu); },
                                   [&](Ops& ops) { return both(ops, a.gpu, b.gpu, x.gpu, other.gpu); }) <= 5e-5);
        QCOMPARE(m_fixture->kernels(), 5U);
    }

    // Nothing, next to nothing, very much; and what is no number stays none, in its own vector alone.
    void numbersAtTheEdges()
    {
        const Twin weight = makeWeight(QuantType::Q4_K, {256, 7, 1, 1});
        auto numbers = randomNumbers(m_fixture->random(), 256 * 6);
        for (uint64_t i = 0; i < 256; ++i) {
            numbers[i] = 0;
            numbers[256 + i] *= 1e-38F;
            numbers[512 + i] *= 1e30F;
        }
        numbers[768 + 40] = NAN;
        numbers[1024 + 255] = INFINITY;
        const Twin x = m_fixture->make(QuantType::F32, {256, 6, 1, 1}, numbers);
        const auto actual = m_fixture->onGpu([&](Ops& ops) { return ops.matmul(weight.gpu, x.gpu); });
        const auto expected = m_fixture->onCpu([&](Ops& ops) { return ops.matmul(weight.cpu, x.cpu); });
        QVERIFY(actual);
        const Bounds bounds(weight.cpu);
        for (uint64_t i = 0; i < actual->size(); ++i) {
            const uint64_t v = i / 7;
            if (v == 3 || v == 4)
                QVERIFY(!std::isfinite((*actual)[i]));
            else if (v == 1)
                QVERIFY(std::fabs((*actual)[i]) < 1e-35F);
            else
                QVERIFY(std::fabs(static_cast<double>((*actual)[i]) - expected[i]) <= bounds.of(i % 7, vectorOf(x, v)));
        }
    }
};

QTEST_GUILESS_MAIN(GpuDotOpsTest)
#include "tst_gpu_dot_ops.moc"
