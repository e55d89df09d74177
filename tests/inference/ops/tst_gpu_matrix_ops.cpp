// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What matrix units compute, of each kind that the device has, against CpuOps: every remainder of a tile. Software
// Vulkan has them from Mesa 26 on, see tests/inference/on_newer_mesa.sh.
#include "inference/gpu/instance.h"
#include "tests/inference/ops/op_fixture.h"

#include <QTest>

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

    bool none() const { return !m_kinds[0].fixture && !m_kinds[1].fixture; }

    static void compare(OpFixture& fixture, const std::function<Tensor(Ops&)>& onCpu,
                        const std::function<Tensor(Ops&)>& onGpu, const QString& what)
    {
        const double error = fixture.compare(onCpu, onGpu);
        QVERIFY2(error <= tolerance, qPrintable(QString("%1: relative error %2").arg(what).arg(error)));
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
        if (none())
            QSKIP("this device has no matrix units, or they compute wrongly");
        // What is promised of the only device that is known to have both.
        if (qEnvironmentVariableIsSet("ALCOVE_BOTH_MATRIX_UNITS"))
            QVERIFY(m_kinds[0].fixture && m_kinds[1].fixture);
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
};

QTEST_GUILESS_MAIN(GpuMatrixOpsTest)
#include "tst_gpu_matrix_ops.moc"
