// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What matrix units compute, of each kind that the device has, against CpuOps: every remainder of a tile. Software
// Vulkan has them from Mesa 26 on, see tests/inference/on_newer_mesa.sh.
#include "inference/gpu/instance.h"
#include "tests/inference/ops/op_fixture.h"

#include <QTest>
#include <algorithm>

using namespace alcove;
using namespace alcove::test;

namespace {

// As in tst_gpu_ops: rounding of F32 sums in another order.
constexpr double tolerance = 2e-5;

bool validating()
{
    return !qEnvironmentVariableIsEmpty("ALCOVE_VALIDATION");
}

} // namespace

class GpuMatrixOpsTest : public QObject {
    Q_OBJECT

private:
    struct Kind {
        const char* name;
        std::unique_ptr<OpFixture> fixture; // empty: the device has none of this kind
    };
    std::array<Kind, 2> m_kinds = {Kind{.name = "fixed"}, Kind{.name = "flexible"}};

    static void compare(OpFixture& fixture, const std::function<Tensor(Ops&)>& onCpu,
                        const std::function<Tensor(Ops&)>& onGpu, const QString& what)
    {
        const double error = fixture.compare(onCpu, onGpu);
        QVERIFY2(error <= tolerance, qPrintable(QString("%1: relative error %2").arg(what).arg(error)));
    }

    void compareAttention(int kind, QuantType type, const AttentionShape& shape, uint32_t tokens, uint32_t position,
                          float spread, const Twin& sinks)
    {
        OpFixture& fixture = *m_kinds[kind].fixture;
        const uint64_t width =
            std::max(shape.kvHeads * shape.keyWidth, shape.valueColumn + shape.kvHeads * shape.valueWidth);
        const uint64_t rowWidth = (width + 31) / 32 * 32;
        // Keys of ordinary size, so that weights are shared out among many.
        auto numbers = randomNumbers(fixture.random(), rowWidth * (position + tokens));
        for (uint64_t i = 0; i < numbers.size(); ++i)
            numbers[i] *= shape.valueColumn > 0 && i % rowWidth < shape.valueColumn ? 1 : spread;
        const Twin cache = fixture.make(type, {rowWidth, position + tokens, 1, 1}, numbers);
        const Twin q = fixture.makeRandom(QuantType::F32, {shape.keyWidth, shape.heads, tokens, 1});
        const auto [cpuStep, gpuStep] = fixture.makeStep(tokens, tokens, position);
        compare(
            fixture, [&](Ops& ops) { return ops.attention(q.cpu, cache.cpu, shape, cpuStep, sinks.cpu); },
            [&](Ops& ops) { return ops.attention(q.gpu, cache.gpu, shape, gpuStep, sinks.gpu); },
            QString("%1 tokens at %2, window %3").arg(tokens).arg(position).arg(shape.window));
        takes(kind, "attention_matrix");
    }

    // Whether the last operation was done by this kernel, of this kind.
    void takes(int kind, const std::string& kernel)
    {
        const std::string name = kernel + (kind == 1 ? "_flexible." : ".");
        QVERIFY(std::ranges::any_of(m_kinds[kind].fixture->kernelKeys(),
                                    [&](const KernelKey& key) { return key.name.starts_with(name); }));
    }

    // A row for every kind that is there and each of these encodings.
    void rows(std::initializer_list<QuantType> types)
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<uint32_t>("type");
        for (int kind = 0; kind < 2; ++kind) {
            for (const QuantType type : types) {
                if (m_kinds[kind].fixture)
                    QTest::addRow("%s %s", m_kinds[kind].name, std::string(quantTraits(type).name).c_str())
                        << kind << static_cast<uint32_t>(type);
            }
        }
    }

private slots:
    void initTestCase()
    {
        qputenv("ALCOVE_CARD_KERNELS", "1");
        for (const bool flexible : {false, true}) {
            qputenv("ALCOVE_MATRIX_UNITS", flexible ? "2" : "1");
            auto fixture = OpFixture::create();
            QVERIFY2(fixture, fixture ? "" : fixture.error().message.c_str());
            const MatrixUnits& units = (*fixture)->device()->limits().matrixUnits;
            if (units.exist() && units.flexible == flexible)
                m_kinds[flexible].fixture = std::move(*fixture);
        }
        // What is promised of the only device that is known to have both.
        if (qEnvironmentVariableIsSet("ALCOVE_BOTH_MATRIX_UNITS"))
            QVERIFY(m_kinds[0].fixture && m_kinds[1].fixture);
        if (!m_kinds[0].fixture && !m_kinds[1].fixture)
            QSKIP("this device has no matrix units, or they compute wrongly");
    }

    void cleanupTestCase()
    {
        for (Kind& kind : m_kinds)
            kind.fixture.reset();
        QCOMPARE(Instance::validationMessages(), 0);
    }

    // Every number of vectors up to three tiles, and rows and columns that fill none.
    void everyRemainder_data() { rows({QuantType::F32, QuantType::F16, QuantType::Q8_0, QuantType::Q4_K}); }
    void everyRemainder()
    {
        QFETCH(int, kind);
        QFETCH(uint32_t, type);
        OpFixture& fixture = *m_kinds[kind].fixture;
        const auto encoding = static_cast<QuantType>(type);
        const uint64_t block = quantTraits(encoding).blockElements;
        for (const uint64_t count : {1, 71}) {
            for (const uint64_t inner : block == 1 ? std::vector<uint64_t>{1, 45} : std::vector<uint64_t>{block}) {
                const Twin weight = fixture.makeRandom(encoding, {inner, count, 1, 1});
                for (uint64_t vectors = 2; vectors <= 129; vectors += validating() || count == 1 ? 31 : 1) {
                    const Twin x = fixture.makeRandom(QuantType::F32, {inner, vectors, 1, 1});
                    compare(
                        fixture, [&](Ops& ops) { return ops.matmul(weight.cpu, x.cpu); },
                        [&](Ops& ops) { return ops.matmul(weight.gpu, x.gpu); },
                        QString("%1 rows of %2, %3 vectors").arg(count).arg(inner).arg(vectors));
                    takes(kind, "matmul_matrix");
                }
            }
        }
    }

    // All experts of a layer in one launch, each with its own vectors; the last one meets nobody.
    void groupedByExpert_data() { rows({QuantType::F32, QuantType::Q4_K}); }
    void groupedByExpert()
    {
        QFETCH(int, kind);
        QFETCH(uint32_t, type);
        OpFixture& fixture = *m_kinds[kind].fixture;
        const auto encoding = static_cast<QuantType>(type);
        const uint64_t inner = std::max<uint64_t>(45, quantTraits(encoding).blockElements);
        constexpr uint32_t experts = 5;
        constexpr uint32_t chosen = 2;
        const Twin weight = fixture.makeRandom(encoding, {inner, 37, experts, 1});
        for (const uint64_t tokens : validating() ? std::vector<uint64_t>{33} : std::vector<uint64_t>{5, 33, 129}) {
            std::vector<TokenId> who;
            for (uint64_t i = 0; i < tokens * chosen; ++i)
                who.push_back(static_cast<TokenId>((i / 2 * 3 + i) % (experts - 1)));
            Twin ids = fixture.makeIds(who);
            for (Tensor* t : {&ids.cpu, &ids.gpu})
                *t = t->shaped(chosen, tokens);
            const Twin x = fixture.makeRandom(QuantType::F32, {inner, tokens, 1, 1});
            compare(
                fixture, [&](Ops& ops) { return ops.matmulExperts(weight.cpu, x.cpu, ids.cpu); },
                [&](Ops& ops) { return ops.matmulExperts(weight.gpu, x.gpu, ids.gpu); },
                QString("%1 tokens").arg(tokens));
            takes(kind, "matmul_matrix");
        }
    }

    // The beginnings of rows that go on, a matrix a head.
    void heads_data() { rows({QuantType::Q5_0}); }
    void heads()
    {
        QFETCH(int, kind);
        OpFixture& fixture = *m_kinds[kind].fixture;
        for (const uint64_t tokens : {5, 66}) {
            const Twin keyUp = fixture.makeRandom(QuantType::Q5_0, {64, 19, 5, 1});
            const Twin q = fixture.makeRandom(QuantType::F32, {64 + 6, 5, tokens, 1});
            const Twin turns = fixture.makeRandom(QuantType::F32, {6, tokens, 1, 1});
            compare(
                fixture, [&](Ops& ops) { return ops.latentQueries(keyUp.cpu, q.cpu, turns.cpu); },
                [&](Ops& ops) { return ops.latentQueries(keyUp.gpu, q.gpu, turns.gpu); },
                QString("%1 tokens").arg(tokens));
        }
    }

    // A cache of each kind, with numbers of ordinary size, small ones and large ones.
    void attention_data() { rows({QuantType::F32, QuantType::F16, QuantType::Q8_0}); }
    void attention()
    {
        QFETCH(int, kind);
        QFETCH(uint32_t, type);
        const AttentionShape shape{
            .heads = 64, .kvHeads = 64, .keyWidth = 33, .valueWidth = 66, .valueColumn = 64 * 33, .scale = 0.31F};
        for (const float spread : {1.0F, 1e-3F, 1000.0F})
            compareAttention(kind, static_cast<QuantType>(type), shape, 17, 61, spread, {});
    }

    // Every number of tokens that leaves tiles of queries, and rounds of positions, otherwise filled.
    void attentionOfManyTokens_data() { rows({QuantType::F16}); }
    void attentionOfManyTokens()
    {
        QFETCH(int, kind);
        AttentionShape shape{
            .heads = 128, .kvHeads = 64, .keyWidth = 6, .valueWidth = 5, .valueColumn = 64 * 6, .scale = 0.5F};
        for (uint32_t tokens = 8; tokens <= 129; tokens += validating() ? 40 : 1)
            compareAttention(kind, QuantType::F16, shape, tokens, tokens * 5 % 67, 1, {});
        // Windows that begin within a round, and sinks.
        OpFixture& fixture = *m_kinds[kind].fixture;
        const Twin sinks = fixture.makeRandom(QuantType::F32, {shape.heads, 1, 1, 1});
        for (const uint32_t window : {1, 31, 64, 65, 100}) {
            shape.window = window;
            compareAttention(kind, QuantType::F16, shape, 40, 90, 1, sinks);
        }
    }

    // Keys and values in the same columns, as latent attention has them, and heads that share them.
    void latentAttention_data() { rows({QuantType::F32, QuantType::F16}); }
    void latentAttention()
    {
        if (validating())
            QSKIP("the same kernels as above");
        QFETCH(int, kind);
        QFETCH(uint32_t, type);
        const AttentionShape shape{.heads = 16, .kvHeads = 1, .keyWidth = 576, .valueWidth = 512, .scale = 0.0417F};
        for (const uint32_t tokens : {127, 129})
            compareAttention(kind, static_cast<QuantType>(type), shape, tokens, 70, 1, {});
    }
};

QTEST_GUILESS_MAIN(GpuMatrixOpsTest)
#include "tst_gpu_matrix_ops.moc"
