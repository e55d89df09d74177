// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// FastCpuOps against CpuOps, on sizes that fit no vector; and the threads it runs on.
#include "inference/ops/fast_cpu_ops.h"
#include "tests/inference/file/random_blocks.h"
#include "tests/inference/ops/op_fixture.h"

#include <QTest>
#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>
#include <hwy/targets.h>
#include <numeric>

using namespace alcove;
using namespace alcove::test;

namespace {

constexpr double tolerance = 2e-5; // rounding of F32 sums in another order
// Encoded rows meet a vector of 16 bits; what little is lost shows where a product's terms cancel out.
constexpr double roundedTolerance = 5e-3;

} // namespace

class FastCpuOpsTest : public QObject {
    Q_OBJECT

    ThreadPool m_pool;
    CpuOps m_plain{m_pool};
    FastCpuOps m_fast{m_pool};
    std::mt19937 m_random{20261125};

    Tensor filled(QuantType type, std::array<uint64_t, 4> ne, std::span<const std::byte> bytes)
    {
        Tensor t = CpuOps::allocate(type, ne);
        std::memcpy(t.host, bytes.data(), bytes.size());
        return t;
    }

    Tensor random(QuantType type, std::array<uint64_t, 4> ne)
    {
        const uint64_t count = ne[0] * ne[1] * ne[2] * ne[3];
        const uint64_t block = quantTraits(type).blockElements;
        return block == 1 ? filled(type, ne, encode(type, randomNumbers(m_random, count)))
                          : filled(type, ne, randomBlocks(type, count / block, m_random));
    }

    static std::span<const float> numbers(const Tensor& t)
    {
        return {reinterpret_cast<const float*>(t.host), t.elements()};
    }

    void compare(const std::function<Tensor(Ops&)>& operation, double most = tolerance)
    {
        const Tensor expected = operation(m_plain);
        const Tensor actual = operation(m_fast);
        QCOMPARE(actual.ne, expected.ne);
        const double error = relativeError(numbers(actual), numbers(expected));
        QVERIFY2(error <= most, qPrintable(QString("relative error %1").arg(error)));
    }

    // Writes 1 wherever a block has a factor.
    static void scaleByOne(QuantType type, std::byte* block)
    {
        constexpr uint16_t one = 0x3C00;
        for (const uint32_t offset : halfOffsets(type))
            std::memcpy(block + offset, &one, sizeof one);
        if (type == QuantType::MXFP4)
            block[0] = std::byte{128};
        // The half stands in the upper four bits of four words.
        for (uint32_t word = 0; type == QuantType::IQ1_M && word < 4; ++word)
            block[49 + 2 * word] = (block[49 + 2 * word] & std::byte{0x0F}) | std::byte(one >> (4 * word) << 4 & 0xF0);
    }

private slots:
    void matmul_data()
    {
        QTest::addColumn<uint32_t>("type");
        for (uint32_t id = 0; id < 64; ++id) {
            if (const QuantTraits* traits = findQuantTraits(id); traits && traits->runnable)
                QTest::newRow(traits->name.data()) << id;
        }
    }
    void matmul()
    {
        QFETCH(uint32_t, type);
        const auto quant = static_cast<QuantType>(type);
        const uint64_t block = quantTraits(quant).blockElements;
        for (const uint64_t inner :
             block == 1 ? std::vector<uint64_t>{1, 5, 37, 259} : std::vector<uint64_t>{block, block * 3, block * 9}) {
            for (const uint64_t tokens : {1, 2, 3, 4, 7, 33}) {
                for (const uint64_t rows : {1, 7, 131}) {
                    const Tensor weight = random(quant, {inner, rows, 1, 1});
                    const Tensor x = random(QuantType::F32, {inner, tokens, 1, 1});
                    compare([&](Ops& ops) { return ops.matmul(weight, x); }, block == 1 ? tolerance : roundedTolerance);
                }
            }
        }
    }

    // Over many rows what is lost to 16 bits is far below what shows in a model's logits.
    void encodedRowsLoseLittle_data() { matmul_data(); }
    void encodedRowsLoseLittle()
    {
        QFETCH(uint32_t, type);
        const Tensor weight = random(static_cast<QuantType>(type), {1024, 333, 1, 1});
        const Tensor x = random(QuantType::F32, {1024, 2, 1, 1});
        const Tensor expected = m_plain.matmul(weight, x);
        const Tensor actual = m_fast.matmul(weight, x);
        double lost = 0;
        double all = 0;
        for (size_t i = 0; i < expected.elements(); ++i) {
            lost += std::pow(numbers(actual)[i] - numbers(expected)[i], 2);
            all += std::pow(numbers(expected)[i], 2);
        }
        QVERIFY2(lost <= 1e-8 * all, qPrintable(QString::number(lost / all)));
    }

    // Sums of whole numbers hold whatever a block says: numbers and scales that are all at one end of their range.
    void sumsHoldTheLargest_data() { matmul_data(); }
    void sumsHoldTheLargest()
    {
        QFETCH(uint32_t, type);
        const auto quant = static_cast<QuantType>(type);
        const auto [block, size] = std::pair(quantTraits(quant).blockElements, quantTraits(quant).blockBytes);
        if (block == 1)
            QSKIP("no block");
        std::vector<std::byte> bytes;
        const std::array<int, 6> ends = {0x00, 0xFF, 0x7F, 0x80, 0x0F, 0xF0};
        for (const int first : ends) {
            for (const int rest : ends) {
                for (size_t split = 0; split < size; ++split) {
                    bytes.insert(bytes.end(), split, std::byte(first));
                    bytes.insert(bytes.end(), size - split, std::byte(rest));
                    scaleByOne(quant, bytes.data() + bytes.size() - size);
                }
            }
        }
        const Tensor weight = filled(quant, {block, bytes.size() / size, 1, 1}, bytes);
        std::vector<float> row(block);
        for (const uint64_t tokens : {1, 5}) {
            const Tensor x = CpuOps::allocate(QuantType::F32, {block, tokens, 1, 1});
            std::fill_n(reinterpret_cast<float*>(x.host), x.elements(), 1.0F);
            const Tensor y = m_fast.matmul(weight, x);
            for (uint64_t i = 0; i < y.elements(); ++i) {
                dequantizeRow(quant, bytes.data() + i % weight.ne[1] * size, row.data(), block);
                const double expected = std::accumulate(row.begin(), row.end(), 0.0);
                const double most =
                    std::accumulate(row.begin(), row.end(), 0.0, [](double sum, float w) { return sum + std::abs(w); });
                QVERIFY2(std::abs(numbers(y)[i] - expected) <= 1e-4 * most,
                         qPrintable(QString("block %1: %2, not %3").arg(i).arg(numbers(y)[i]).arg(expected)));
            }
        }
    }

    // What is no number must not look like one.
    void nothingFiniteComesOfWhatIsNot()
    {
        for (const float bad : {NAN, INFINITY}) {
            const Tensor weight = random(QuantType::Q4_0, {64, 9, 1, 1});
            const Tensor x = random(QuantType::F32, {64, 1, 1, 1});
            reinterpret_cast<float*>(x.host)[37] = bad;
            const Tensor y = m_fast.matmul(weight, x);
            QVERIFY(std::ranges::none_of(numbers(y), [](float value) { return std::isfinite(value); }));
        }
    }

    void matmulExperts()
    {
        for (const QuantType type : {QuantType::F32, QuantType::Q5_0, QuantType::Q4_K, QuantType::IQ4_XS}) {
            const uint64_t inner = quantTraits(type).blockElements == 1 ? 37 : 256;
            for (const uint32_t tokens : {1, 3, 17}) {
                const Tensor weight = random(type, {inner, 13, 9, 1});
                std::vector<TokenId> chosen;
                std::vector<TokenId> all(9);
                std::iota(all.begin(), all.end(), 0);
                for (uint32_t t = 0; t < tokens; ++t) {
                    std::ranges::shuffle(all, m_random);
                    chosen.insert(chosen.end(), all.begin(), all.begin() + 4);
                }
                const Tensor ids = filled(QuantType::I32, {4, tokens, 1, 1}, std::as_bytes(std::span(chosen)));
                const Tensor shared = random(QuantType::F32, {inner, tokens, 1, 1});
                const Tensor own = random(QuantType::F32, {inner, 4, tokens, 1});
                for (const Tensor& x : {shared, own})
                    compare([&](Ops& ops) { return ops.matmulExperts(weight, x, ids); }, roundedTolerance);
            }
        }
    }

    void matmulHeads()
    {
        for (const uint64_t tokens : {1, 5}) {
            const Tensor weight = random(QuantType::F16, {34, 19, 5, 1});
            const Tensor x = random(QuantType::F32, {34, 5, tokens, 1});
            compare([&](Ops& ops) { return ops.matmulHeads(weight, x); });
        }
    }

    void attention_data()
    {
        QTest::addColumn<uint32_t>("cacheType");
        QTest::addColumn<uint32_t>("window");
        QTest::addColumn<bool>("sinks");
        for (const QuantType type : {QuantType::F32, QuantType::F16, QuantType::Q8_0}) {
            for (const uint32_t window : {0, 1, 13})
                for (const bool sinks : {false, true})
                    QTest::addRow("%s window %u%s", quantTraits(type).name.data(), window, sinks ? " sinks" : "")
                        << static_cast<uint32_t>(type) << window << sinks;
        }
    }
    void attention()
    {
        QFETCH(uint32_t, cacheType);
        QFETCH(uint32_t, window);
        QFETCH(bool, sinks);
        const AttentionShape shape{.heads = 6,
                                   .kvHeads = 2,
                                   .keyWidth = 18,
                                   .valueWidth = 10,
                                   .valueColumn = 64,
                                   .window = window,
                                   .scale = 0.3F};
        const auto type = static_cast<QuantType>(cacheType);
        const auto stored = randomNumbers(m_random, 96 * 80);
        const Tensor cache = filled(type, {96, 80, 1, 1}, encode(type, stored));
        const Tensor sink = sinks ? random(QuantType::F32, {6, 1, 1, 1}) : Tensor{};
        for (const auto& [count, position] : {std::pair<uint32_t, uint32_t>{1, 0}, {1, 79}, {7, 40}}) {
            const Tensor q = random(QuantType::F32, {18, 6, count, 1});
            Step step{.shape = {count, Outputs::All}};
            step.params = CpuOps::allocate(QuantType::I32, {sizeof(shader::StepParams) / 4, 1, 1, 1});
            *reinterpret_cast<shader::StepParams*>(step.params.host) = {.tokenCount = count, .firstPosition = position};
            compare([&](Ops& ops) { return ops.attention(q, cache, shape, step, sink); });
        }
    }

    // Long enough for several blocks and parts: latent attention, whose values are a part of its keys, and grouped
    // heads; one token, some, and more than share a unit.
    void longAttention_data()
    {
        QTest::addColumn<uint32_t>("cacheType");
        QTest::addColumn<uint32_t>("heads");
        QTest::addColumn<uint32_t>("kvHeads");
        QTest::addColumn<uint32_t>("window");
        for (const QuantType type : {QuantType::F32, QuantType::F16, QuantType::Q8_0}) {
            for (const auto& [heads, kvHeads] : {std::pair{16U, 1U}, {5U, 1U}, {12U, 4U}, {3U, 3U}})
                for (const uint32_t window : {0, 200})
                    QTest::addRow("%s %u/%u window %u", quantTraits(type).name.data(), heads, kvHeads, window)
                        << static_cast<uint32_t>(type) << heads << kvHeads << window;
        }
    }
    void longAttention()
    {
        QFETCH(uint32_t, cacheType);
        QFETCH(uint32_t, heads);
        QFETCH(uint32_t, kvHeads);
        QFETCH(uint32_t, window);
        constexpr uint32_t context = 1300;
        const bool latent = kvHeads == 1;
        const AttentionShape shape{.heads = heads,
                                   .kvHeads = kvHeads,
                                   .keyWidth = latent ? 72U : 20U,
                                   .valueWidth = latent ? 56U : 17U,
                                   .valueColumn = latent ? 0U : 96U,
                                   .window = window,
                                   .scale = 0.2F};
        const uint32_t width = latent ? 96 : 192;
        const auto type = static_cast<QuantType>(cacheType);
        const Tensor cache =
            filled(type, {width, context, 1, 1}, encode(type, randomNumbers(m_random, width * context)));
        for (const auto& [count, position] :
             {std::pair<uint32_t, uint32_t>{1, 700}, {1, 1299}, {3, 1000}, {40, 1111}}) {
            const Tensor q = random(QuantType::F32, {shape.keyWidth, heads, count, 1});
            Step step{.shape = {count, Outputs::All}};
            step.params = CpuOps::allocate(QuantType::I32, {sizeof(shader::StepParams) / 4, 1, 1, 1});
            *reinterpret_cast<shader::StepParams*>(step.params.host) = {.tokenCount = count, .firstPosition = position};
            compare([&](Ops& ops) { return ops.attention(q, cache, shape, step, {}); });
        }
    }

    // Every number once, whatever the count, and again and again: a piece that is lost, taken twice or taken in the
    // round after shows as another sum.
    void everyPieceIsTakenOnce()
    {
        for (uint64_t count = 0; count < 3000; count = count * 5 / 4 + 1) {
            for (int round = 0; round < 50; ++round) {
                std::vector<std::atomic<int>> taken(count);
                m_pool.parallelFor(count, [&](uint64_t begin, uint64_t end) {
                    for (uint64_t i = begin; i < end; ++i)
                        ++taken[i];
                });
                for (const auto& times : taken)
                    QCOMPARE(times.load(), 1);
            }
        }
    }
};

// ALCOVE_TEST_VECTORS: as on a processor that has nothing better than avx3 (without products of whole numbers that are
// added up), avx2 or sse4.
int main(int argc, char** argv)
{
#if HWY_ARCH_X86
    const QByteArray best = qgetenv("ALCOVE_TEST_VECTORS");
    const std::pair<const char*, int64_t> known[] = {{"avx3", HWY_AVX3}, {"avx2", HWY_AVX2}, {"sse4", HWY_SSE4}};
    for (const auto& [name, target] : known) {
        if (best == name)
            hwy::DisableTargets(target - 1); // better ones are smaller bits
    }
#endif
    QCoreApplication application(argc, argv);
    FastCpuOpsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fast_cpu_ops.moc"
