// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Every kernel against CpuOps, on sizes that fit no tile: one row per operation, type and shape.
#include "inference/gpu/instance.h"
#include "tests/inference/ops/op_fixture.h"

#include <QTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>

using namespace alcove;
using namespace alcove::test;

namespace {

// Rounding of F32 sums in another order; kernels that round to F16 or use a wrong element are far above.
constexpr double tolerance = 2e-5;

std::vector<QuantType> runnableTypes()
{
    std::vector<QuantType> types;
    for (uint32_t id = 0; id < 64; ++id) {
        if (const QuantTraits* traits = findQuantTraits(id); traits && traits->runnable)
            types.push_back(traits->type);
    }
    return types;
}

// One type for whole words, halves, blocks of 16-bit words, of 32-bit words, and of an odd number of bytes.
constexpr std::array readingOtherwise = {QuantType::F32, QuantType::F16, QuantType::Q8_0, QuantType::Q4_K,
                                         QuantType::MXFP4};

// Matrix units take a weight as two halves (include/halves.glsl). Below 2^-17 the first is none, and the second, which
// has 11 bits, is off by 2^-29 at most. Only where a whole row is as small as that does it show: no limit that is a
// share of the results knows it.
constexpr double lostOfSmallWeights = 0x1p-29;

double sumOfMagnitudes(std::span<const float> numbers)
{
    return std::transform_reduce(numbers.begin(), numbers.end(), 0.0, std::plus(),
                                 [](float one) { return std::fabs(static_cast<double>(one)); });
}

bool validating()
{
    return !qEnvironmentVariableIsEmpty("ALCOVE_VALIDATION");
}

QByteArray label(QuantType type, const char* format, uint64_t a, uint64_t b, uint64_t c)
{
    return QByteArray(quantTraits(type).name.data(), static_cast<qsizetype>(quantTraits(type).name.size())) + ' ' +
           QString::asprintf(format, static_cast<unsigned>(a), static_cast<unsigned>(b), static_cast<unsigned>(c))
               .toLatin1();
}

} // namespace

class GpuOpsTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<OpFixture> m_fixture;

    // Runs the operation on both and compares.
    void compare(const std::function<Tensor(Ops&)>& onCpu, const std::function<Tensor(Ops&)>& onGpu,
                 double limit = tolerance, double forgiven = 0)
    {
        const double error = m_fixture->compare(onCpu, onGpu, forgiven);
        QVERIFY2(error <= limit, qPrintable(QString("relative error %1").arg(error)));
    }

private slots:
    void initTestCase()
    {
        auto fixture = OpFixture::create();
        QVERIFY2(fixture, fixture ? "" : fixture.error().message.c_str());
        m_fixture = std::move(*fixture);
    }

    void cleanupTestCase()
    {
        m_fixture.reset();
        QCOMPARE(Instance::validationMessages(), 0);
    }

    void matmul_data()
    {
        QTest::addColumn<uint32_t>("type");
        QTest::addColumn<uint64_t>("inner");
        QTest::addColumn<uint64_t>("rows");
        QTest::addColumn<uint64_t>("tokens");
        for (const QuantType type : runnableTypes()) {
            const uint64_t block = quantTraits(type).blockElements;
            const bool plain = block == 1; // rows of any length
            const auto row = [&](uint64_t inner, uint64_t rows, uint64_t tokens) {
                QTest::newRow(label(type, "k%u n%u t%u", inner, rows, tokens))
                    << static_cast<uint32_t>(type) << inner << rows << tokens;
            };
            if (validating()) {
                // Instrumented kernels take seconds to compile. Tiles are checked for one type of every way of reading
                // memory; how each type finds its blocks shows in the other kernels too.
                const bool tiles = std::ranges::contains(readingOtherwise, type);
                for (const uint64_t tokens : tiles ? std::vector<uint64_t>{1, 33} : std::vector<uint64_t>{1}) {
                    row(plain ? 37 : block, 131, tokens);
                    row(plain ? 130 : block * 3, 7, tokens);
                }
                continue;
            }
            // One token takes the matrix-vector kernel, more take tiles; 1, 3, 31, 33, 129 straddle both.
            for (const uint64_t tokens : {1, 2, 3, 31, 33, 129}) {
                for (const uint64_t rows : {1, 7, 64, 131}) {
                    for (const uint64_t inner : plain ? std::vector<uint64_t>{1, 5, 37, 130, 259}
                                                      : std::vector<uint64_t>{block, block * 3, block * 9})
                        row(inner, rows, tokens);
                }
            }
        }
    }
    void matmul()
    {
        QFETCH(uint32_t, type);
        QFETCH(uint64_t, inner);
        QFETCH(uint64_t, rows);
        QFETCH(uint64_t, tokens);
        const Twin weight = m_fixture->makeRandom(static_cast<QuantType>(type), {inner, rows, 1, 1});
        const Twin x = m_fixture->makeRandom(QuantType::F32, {inner, tokens, 1, 1});
        double forgiven = 0;
        if (tokens > 1 && m_fixture->device()->limits().matrixUnits.exist()) {
            const std::span numbers(reinterpret_cast<const float*>(x.cpu.host), inner * tokens);
            for (uint64_t t = 0; t < tokens; ++t)
                forgiven = std::max(forgiven, lostOfSmallWeights * sumOfMagnitudes(numbers.subspan(t * inner, inner)));
        }
        compare([&](Ops& ops) { return ops.matmul(weight.cpu, x.cpu); },
                [&](Ops& ops) { return ops.matmul(weight.gpu, x.gpu); }, tolerance, forgiven);
    }

    // Products that one kernel finishes where a step has one token: what is added, and gate and up with their SwiGLU.
    void finishedProducts_data()
    {
        QTest::addColumn<uint32_t>("type");
        QTest::addColumn<uint64_t>("inner");
        QTest::addColumn<uint64_t>("rows");
        for (const QuantType type : runnableTypes()) {
            // Matrix times vector reads each type in the same way.
            if (validating() && !std::ranges::contains(readingOtherwise, type))
                continue;
            // Some rows each: of a gate that is far below 0 not much is left but rounding.
            const uint64_t block = quantTraits(type).blockElements;
            for (const auto& [inner, rows] : {std::pair<uint64_t, uint64_t>{block == 1 ? 37 : block, 131},
                                              {block == 1 ? 130 : block * 3, 19},
                                              {block * 9, 33},
                                              {block, 64}}) {
                if (!validating() || rows != 64)
                    QTest::newRow(label(type, "k%u n%u", inner, rows, 0))
                        << static_cast<uint32_t>(type) << inner << rows;
            }
        }
    }
    void finishedProducts()
    {
        QFETCH(uint32_t, type);
        QFETCH(uint64_t, inner);
        QFETCH(uint64_t, rows);
        const Twin gate = m_fixture->makeRandom(static_cast<QuantType>(type), {inner, rows, 1, 1});
        const Twin up = m_fixture->makeRandom(static_cast<QuantType>(type), {inner, rows, 1, 1});
        for (const uint64_t tokens : validating() ? std::vector<uint64_t>{1} : std::vector<uint64_t>{1, 2, 8}) {
            const Twin x = m_fixture->makeRandom(QuantType::F32, {inner, tokens, 1, 1});
            const Twin b = m_fixture->makeRandom(QuantType::F32, {rows, tokens, 1, 1});
            compare([&](Ops& ops) { return ops.matmulAdd(gate.cpu, x.cpu, b.cpu); },
                    [&](Ops& ops) { return ops.matmulAdd(gate.gpu, x.gpu, b.gpu); });
            compare([&](Ops& ops) { return ops.matmulSwiglu(gate.cpu, up.cpu, x.cpu); },
                    [&](Ops& ops) { return ops.matmulSwiglu(gate.gpu, up.gpu, x.gpu); }, 2 * tolerance);
        }
    }

    // Gate and up of two encodings, as files have them, are multiplied one after the other.
    void gateAndUpOfTwoEncodings()
    {
        const Twin gate = m_fixture->makeRandom(QuantType::Q4_K, {256, 19, 1, 1});
        const Twin up = m_fixture->makeRandom(QuantType::Q6_K, {256, 19, 1, 1});
        const Twin x = m_fixture->makeRandom(QuantType::F32, {256, 1, 1, 1});
        compare([&](Ops& ops) { return ops.matmulSwiglu(gate.cpu, up.cpu, x.cpu); },
                [&](Ops& ops) { return ops.matmulSwiglu(gate.gpu, up.gpu, x.gpu); }, 2 * tolerance);
    }

    void embed_data()
    {
        QTest::addColumn<uint32_t>("type");
        QTest::addColumn<uint64_t>("width");
        for (const QuantType type : runnableTypes()) {
            const uint64_t block = quantTraits(type).blockElements;
            if (validating() && !std::ranges::contains(readingOtherwise, type))
                continue; // matrix times vector reads each type in the same way
            for (const uint64_t blocks : validating() ? std::vector<uint64_t>{3} : std::vector<uint64_t>{1, 3, 9})
                QTest::newRow(label(type, "%u", blocks * block, 0, 0)) << static_cast<uint32_t>(type) << blocks * block;
        }
    }
    void embed()
    {
        QFETCH(uint32_t, type);
        QFETCH(uint64_t, width);
        const Twin table = m_fixture->makeRandom(static_cast<QuantType>(type), {width, 23, 1, 1});
        const Twin ids = m_fixture->makeIds(std::vector<TokenId>{0, 22, 7, 7, 13});
        compare([&](Ops& ops) { return ops.embed(table.cpu, ids.cpu); },
                [&](Ops& ops) { return ops.embed(table.gpu, ids.gpu); }, 0);
    }

    // A weight that no single binding can hold is read piece by piece.
    void weightLargerThanABinding()
    {
        const uint64_t inner = 1024;
        const uint64_t rows = 1000 + m_fixture->device()->limits().maxBinding / (inner * sizeof(float));
        if (rows > 100'000)
            QSKIP("this device binds more than a test should allocate");
        const Twin weight = m_fixture->makeRandom(QuantType::F32, {inner, rows, 1, 1});
        const Twin x = m_fixture->makeRandom(QuantType::F32, {inner, 1, 1, 1});
        compare([&](Ops& ops) { return ops.matmul(weight.cpu, x.cpu); },
                [&](Ops& ops) { return ops.matmul(weight.gpu, x.gpu); });
        const Twin up = m_fixture->makeRandom(QuantType::F32, {inner, rows, 1, 1});
        const Twin b = m_fixture->makeRandom(QuantType::F32, {rows, 1, 1, 1});
        compare([&](Ops& ops) { return ops.matmulAdd(weight.cpu, x.cpu, b.cpu); },
                [&](Ops& ops) { return ops.matmulAdd(weight.gpu, x.gpu, b.gpu); });
        compare([&](Ops& ops) { return ops.matmulSwiglu(weight.cpu, up.cpu, x.cpu); },
                [&](Ops& ops) { return ops.matmulSwiglu(weight.gpu, up.gpu, x.gpu); });
        const Twin ids = m_fixture->makeIds(std::vector<TokenId>{0, static_cast<TokenId>(rows - 1), 300});
        compare([&](Ops& ops) { return ops.embed(weight.cpu, ids.cpu); },
                [&](Ops& ops) { return ops.embed(weight.gpu, ids.gpu); }, 0);
    }

    void rmsNorm()
    {
        for (const uint64_t width : {1, 5, 64, 259, 2049}) {
            const Twin x = m_fixture->makeRandom(QuantType::F32, {width, 7, 1, 1});
            const Twin weight = m_fixture->makeRandom(QuantType::F32, {width, 1, 1, 1});
            compare([&](Ops& ops) { return ops.rmsNorm(x.cpu, weight.cpu, 1e-5F); },
                    [&](Ops& ops) { return ops.rmsNorm(x.gpu, weight.gpu, 1e-5F); });
        }
    }

    void add()
    {
        for (const uint64_t width : {1, 65, 1031}) {
            const Twin a = m_fixture->makeRandom(QuantType::F32, {width, 5, 1, 1});
            const Twin b = m_fixture->makeRandom(QuantType::F32, {width, 5, 1, 1});
            const Twin bias = m_fixture->makeRandom(QuantType::F32, {width, 1, 1, 1});
            compare([&](Ops& ops) { return ops.add(a.cpu, b.cpu); }, [&](Ops& ops) { return ops.add(a.gpu, b.gpu); },
                    0);
            compare([&](Ops& ops) { return ops.add(a.cpu, bias.cpu); },
                    [&](Ops& ops) { return ops.add(a.gpu, bias.gpu); }, 0);
        }
    }

    void swiglu()
    {
        // Wide enough a spread that exp() over- and underflows.
        for (const uint64_t width : {1, 63, 1031}) {
            const auto numbers = randomNumbers(m_fixture->random(), width * 3, 60);
            const Twin gate = m_fixture->make(QuantType::F32, {width, 3, 1, 1}, numbers);
            const Twin up = m_fixture->makeRandom(QuantType::F32, {width, 3, 1, 1});
            compare([&](Ops& ops) { return ops.swiglu(gate.cpu, up.cpu); },
                    [&](Ops& ops) { return ops.swiglu(gate.gpu, up.gpu); });
        }
    }

    void rope_data()
    {
        QTest::addColumn<uint64_t>("width");
        QTest::addColumn<uint64_t>("rotated");
        QTest::addColumn<bool>("halves");
        for (const bool halves : {false, true}) {
            for (const auto& [width, rotated] : {std::pair<uint64_t, uint64_t>{2, 2}, {16, 16}, {128, 64}, {192, 66}})
                QTest::newRow(qPrintable(QString("%1 of %2%3").arg(rotated).arg(width).arg(halves ? " halves" : "")))
                    << width << rotated << halves;
        }
    }
    void rope()
    {
        QFETCH(uint64_t, width);
        QFETCH(uint64_t, rotated);
        QFETCH(bool, halves);
        const RopePairing pairing = halves ? RopePairing::Halves : RopePairing::Neighbours;
        const Twin x = m_fixture->makeRandom(QuantType::F32, {width, 3, 5, 1});
        const Twin turns = m_fixture->makeRandom(QuantType::F32, {rotated, 5, 1, 1});
        compare([&](Ops& ops) { return ops.rope(x.cpu, turns.cpu, pairing); },
                [&](Ops& ops) { return ops.rope(x.gpu, turns.gpu, pairing); });
    }

    void attention_data()
    {
        QTest::addColumn<uint32_t>("cacheType");
        QTest::addColumn<uint32_t>("heads");
        QTest::addColumn<uint32_t>("kvHeads");
        QTest::addColumn<uint32_t>("keyWidth");
        QTest::addColumn<uint32_t>("valueWidth");
        QTest::addColumn<uint32_t>("tokens");
        QTest::addColumn<uint32_t>("position");
        QTest::addColumn<uint32_t>("window");
        QTest::addColumn<bool>("sunk");
        for (const QuantType type : {QuantType::F32, QuantType::F16, QuantType::Q8_0}) {
            const auto row = [&](uint32_t h, uint32_t kv, uint32_t dk, uint32_t dv, uint32_t t, uint32_t at,
                                 uint32_t window = 0, bool sunk = false) {
                QTest::newRow(qPrintable(QString("%1 h%2/%3 d%4/%5 t%6 at %7 w%8%9")
                                             .arg(quantTraits(type).name.data())
                                             .arg(h)
                                             .arg(kv)
                                             .arg(dk)
                                             .arg(dv)
                                             .arg(t)
                                             .arg(at)
                                             .arg(window)
                                             .arg(sunk ? " sunk" : "")))
                    << static_cast<uint32_t>(type) << h << kv << dk << dv << t << at << window << sunk;
            };
            row(1, 1, 2, 2, 1, 0);
            row(8, 4, 16, 16, 1, 0);
            row(8, 4, 16, 16, 5, 0);
            row(6, 2, 18, 10, 3, 61);
            row(5, 5, 130, 66, 2, 131);
            row(4, 1, 64, 128, 33, 0);
            row(2, 1, 128, 128, 1, 777);
            // In parts, on cards: more positions than parts have rounds for, heads that don't fill a group, many
            // tokens.
            row(16, 1, 576, 512, 1, 4999);
            row(7, 1, 38, 72, 1, 700);
            row(12, 2, 64, 64, 3, 4200);
            row(9, 3, 256, 256, 40, 129);
            row(8, 2, 64, 64, 5, 300, 70, true);
            // In tiles, on cards.
            row(16, 1, 72, 40, 130, 7);
            if (!validating()) // which would take minutes
                row(16, 1, 576, 512, 130, 70);
            row(64, 32, 20, 12, 33, 0);
            row(66, 66, 18, 10, 9, 61);
            row(64, 8, 64, 64, 40, 300, 128, true);
            row(128, 32, 96, 192, 17, 3, 5);
        }
    }
    void attention()
    {
        QFETCH(uint32_t, cacheType);
        QFETCH(uint32_t, heads);
        QFETCH(uint32_t, kvHeads);
        QFETCH(uint32_t, keyWidth);
        QFETCH(uint32_t, valueWidth);
        QFETCH(uint32_t, tokens);
        QFETCH(uint32_t, position);
        QFETCH(uint32_t, window);
        QFETCH(bool, sunk);
        // Keys and values begin at blocks of the cache; heads need not.
        const uint32_t block = quantTraits(static_cast<QuantType>(cacheType)).blockElements;
        const auto part = [&](uint32_t width) { return (width + block - 1) / block * block; };
        const uint64_t rowWidth = part(kvHeads * keyWidth) + part(kvHeads * valueWidth);
        const uint64_t rows = position + tokens;
        const auto numbers = randomNumbers(m_fixture->random(), rowWidth * rows);
        const Twin cache = m_fixture->make(static_cast<QuantType>(cacheType), {rowWidth, rows, 1, 1}, numbers);
        const Twin q = m_fixture->makeRandom(QuantType::F32, {keyWidth, heads, tokens, 1});
        const AttentionShape shape{.heads = heads,
                                   .kvHeads = kvHeads,
                                   .keyWidth = keyWidth,
                                   .valueWidth = valueWidth,
                                   .valueColumn = part(kvHeads * keyWidth),
                                   .window = window,
                                   .scale = 0.31F};
        const Twin sinks = sunk ? m_fixture->makeRandom(QuantType::F32, {heads, 1, 1, 1}) : Twin();
        const auto [cpuStep, gpuStep] = m_fixture->makeStep(tokens, tokens, position);
        compare([&](Ops& ops) { return ops.attention(q.cpu, cache.cpu, shape, cpuStep, sinks.cpu); },
                [&](Ops& ops) { return ops.attention(q.gpu, cache.gpu, shape, gpuStep, sinks.gpu); });
    }

    // Only the tokens that count may reach the cache, at their positions and columns; all else stays as it was.
    void storeKv()
    {
        for (const QuantType type : {QuantType::F32, QuantType::F16}) {
            for (const auto& [width, column] : {std::pair<uint64_t, uint32_t>{3, 0}, {37, 13}, {64, 1}}) {
                const uint64_t rowWidth = width + 17;
                const Twin cache = m_fixture->makeRandom(type, {rowWidth, 12, 1, 1});
                const Twin x = m_fixture->makeRandom(QuantType::F32, {width, 8, 1, 1});
                const auto [cpuStep, gpuStep] = m_fixture->makeStep(8, 5, 6);
                compare(
                    [&, column = column, step = cpuStep](Ops& ops) {
                        ops.storeKv(x.cpu, cache.cpu, column, step);
                        return cache.cpu;
                    },
                    [&, column = column, step = gpuStep](Ops& ops) {
                        ops.storeKv(x.gpu, cache.gpu, column, step);
                        return cache.gpu;
                    },
                    type == QuantType::F16 ? 1e-3 : 0);
            }
        }
    }

    // Whole blocks are written, the last one filled up with zeros. Where the two divide a number otherwise in the last
    // bit, a tie may round to the next step: 1/127 of the block's largest.
    void storeKvInBlocks()
    {
        for (const auto& [width, column] : {std::pair<uint64_t, uint32_t>{3, 0}, {37, 32}, {64, 64}, {129, 96}}) {
            const uint64_t rowWidth = (width + 31) / 32 * 32 + column + 32;
            const auto numbers = randomNumbers(m_fixture->random(), rowWidth * 12);
            const Twin cache = m_fixture->make(QuantType::Q8_0, {rowWidth, 12, 1, 1}, numbers);
            const Twin x = m_fixture->makeRandom(QuantType::F32, {width, 8, 1, 1});
            const auto [cpuStep, gpuStep] = m_fixture->makeStep(8, 5, 6);
            compare(
                [&, column = column, step = cpuStep](Ops& ops) {
                    ops.storeKv(x.cpu, cache.cpu, column, step);
                    return cache.cpu;
                },
                [&, column = column, step = gpuStep](Ops& ops) {
                    ops.storeKv(x.gpu, cache.gpu, column, step);
                    return cache.gpu;
                },
                0.01);
        }
    }

    void lastRow()
    {
        const Twin x = m_fixture->makeRandom(QuantType::F32, {97, 8, 1, 1});
        for (const uint32_t count : {1, 5, 8}) {
            const auto [cpuStep, gpuStep] = m_fixture->makeStep(8, count, 3);
            compare([&, step = cpuStep](Ops& ops) { return ops.lastRow(x.cpu, step); },
                    [&, step = gpuStep](Ops& ops) { return ops.lastRow(x.gpu, step); }, 0);
        }
    }

    // Many operations in one stream, whose memory is given back and taken again on the way: a barrier missed anywhere
    // shows as a wrong sum (and to the synchronization checks of the validation layer).
    void chainReusesMemory()
    {
        const Twin a = m_fixture->makeRandom(QuantType::F32, {257, 3, 1, 1});
        const Twin w = m_fixture->makeRandom(QuantType::F32, {257, 257, 1, 1});
        const Twin norm = m_fixture->makeRandom(QuantType::F32, {257, 1, 1, 1});
        const auto chain = [](Ops& ops, const Tensor& start, const Tensor& weight, const Tensor& scale) {
            Tensor x = start;
            for (int i = 0; i < 12; ++i) {
                const Tensor h = ops.rmsNorm(x, scale, 1e-6F);
                x = ops.add(x, ops.swiglu(ops.matmul(weight, h), ops.add(h, scale)));
            }
            return x;
        };
        compare([&](Ops& ops) { return chain(ops, a.cpu, w.cpu, norm.cpu); },
                [&](Ops& ops) { return chain(ops, a.gpu, w.gpu, norm.gpu); }, 1e-3);
    }
};

QTEST_GUILESS_MAIN(GpuOpsTest)
#include "tst_gpu_ops.moc"
