// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What a step of one token does in one kernel on cards, against CpuOps, on sizes that fit nothing; and that it is one.
#include "inference/gpu/instance.h"
#include "tests/inference/ops/op_fixture.h"

#include <QTest>
#include <algorithm>
#include <cmath>

using namespace alcove;
using namespace alcove::test;

Q_DECLARE_METATYPE(alcove::RouterShape)

namespace {

constexpr double tolerance = 2e-5; // rounding of F32 sums in another order

bool validating()
{
    return !qEnvironmentVariableIsEmpty("ALCOVE_VALIDATION");
}

bool cardKernels()
{
    return !qEnvironmentVariableIsEmpty("ALCOVE_CARD_KERNELS");
}

// Instrumented kernels take long to compile: then there is one kind of each, the one that is bound to most.
std::vector<bool> withoutAndWith()
{
    return validating() ? std::vector{true} : std::vector{false, true};
}

// For every way of reading memory.
void typeRows()
{
    QTest::addColumn<uint32_t>("type");
    for (const QuantType type :
         {QuantType::F32, QuantType::F16, QuantType::BF16, QuantType::Q5_0, QuantType::Q8_0, QuantType::Q4_K,
          QuantType::Q6_K, QuantType::MXFP4, QuantType::IQ3_S, QuantType::IQ1_M}) {
        if (validating() && type != QuantType::F32 && type != QuantType::Q8_0)
            continue;
        QTest::newRow(quantTraits(type).name.data()) << static_cast<uint32_t>(type);
    }
}

// A number between two of the cache's may go either way where the last bit differs.
double cacheLimit(QuantType type)
{
    return type == QuantType::F32 ? tolerance : type == QuantType::F16 ? 1e-3 : 0.01;
}

// Rows of so many blocks, or of an odd length where there are none.
uint64_t oddWidth(QuantType type, uint64_t blocks)
{
    const uint64_t block = quantTraits(type).blockElements;
    return block == 1 ? 37 * blocks : block * blocks;
}

} // namespace

class GpuTokenOpsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<OpFixture> m_fixture;

    // Compares, and counts the kernels where they are a card's.
    void compare(const std::function<Tensor(Ops&)>& onCpu, const std::function<Tensor(Ops&)>& onGpu, uint32_t kernels,
                 double limit = tolerance)
    {
        const double error = m_fixture->compare(onCpu, onGpu);
        QVERIFY2(error <= limit, qPrintable(QString("relative error %1").arg(error)));
        if (cardKernels())
            QCOMPARE(m_fixture->kernels(), kernels);
    }

    Twin random(std::array<uint64_t, 4> ne, QuantType type = QuantType::F32) { return m_fixture->makeRandom(type, ne); }

    Routing onOf(const Twin& ids, const Twin& weights, Tensor Twin::* where)
    {
        return {.ids = ids.*where, .weights = weights.*where};
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

    // A norm and what its result is multiplied with, weights of several heights and encodings, with biases and without.
    void project_data() { typeRows(); }
    void project()
    {
        QFETCH(uint32_t, type);
        const auto encoding = static_cast<QuantType>(type);
        const uint64_t width = oddWidth(encoding, 3);
        const Twin x = random({width, 1, 1, 1});
        const Twin norm = random({width, 1, 1, 1});
        std::array<Twin, 3> weights;
        std::array<Twin, 3> biases;
        for (size_t i = 0; i < 3; ++i) {
            const uint64_t rows = std::array{70, 3, 13}[i];
            weights[i] = random({width, rows, 1, 1}, encoding);
            biases[i] = random({rows, 1, 1, 1});
        }
        for (const bool together : withoutAndWith()) {
            if (together) {
                m_fixture->putTogether({&weights[1], &biases[0], &biases[1], &weights[2], &weights[0], &biases[2]});
            }
            for (const bool biased : withoutAndWith()) {
                for (const size_t which : {0, 1, 2}) {
                    const auto projected = [&](Ops& ops, Tensor Twin::* t) {
                        const auto map = [&](size_t i) {
                            return LinearMap{weights[i].*t, biased ? biases[i].*t : Tensor{}};
                        };
                        return ops.project({x.*t, norm.*t, 1e-5F}, {map(0), map(1), map(2)})[which];
                    };
                    compare([&](Ops& ops) { return projected(ops, &Twin::cpu); },
                            [&](Ops& ops) { return projected(ops, &Twin::gpu); }, together ? 1 : 3);
                }
            }
        }
    }

    void projectsToTwoEncodings()
    {
        if (validating())
            QSKIP("the same kernels, for encodings whose kernels take long to compile");
        const Twin x = random({256, 1, 1, 1});
        const Twin norm = random({256, 1, 1, 1});
        Twin q = random({256, 19, 1, 1}, QuantType::Q4_K);
        Twin k = random({256, 7, 1, 1}, QuantType::Q4_K);
        Twin v = random({256, 7, 1, 1}, QuantType::Q6_K);
        m_fixture->putTogether({&q, &k, &v});
        for (const size_t which : {0, 1, 2}) {
            const auto projected = [&](Ops& ops, Tensor Twin::* t) {
                return ops.project({x.*t, norm.*t, 1e-5F}, {{q.*t}, {k.*t}, {v.*t}})[which];
            };
            compare([&](Ops& ops) { return projected(ops, &Twin::cpu); },
                    [&](Ops& ops) { return projected(ops, &Twin::gpu); }, 2);
        }
        const Twin up = random({256, 19, 1, 1}, QuantType::Q6_K);
        compare([&](Ops& ops) { return ops.projectSwiglu({x.cpu, norm.cpu, 1e-5F}, q.cpu, up.cpu); },
                [&](Ops& ops) { return ops.projectSwiglu({x.gpu, norm.gpu, 1e-5F}, q.gpu, up.gpu); }, 3, 2 * tolerance);
    }

    void projectSwiglu_data() { typeRows(); }
    void projectSwiglu()
    {
        QFETCH(uint32_t, type);
        const auto encoding = static_cast<QuantType>(type);
        const uint64_t width = oddWidth(encoding, 5);
        const Twin x = random({width, 1, 1, 1});
        const Twin norm = random({width, 1, 1, 1});
        const Twin gate = random({width, 131, 1, 1}, encoding);
        const Twin up = random({width, 131, 1, 1}, encoding);
        compare([&](Ops& ops) { return ops.projectSwiglu({x.cpu, norm.cpu, 1e-5F}, gate.cpu, up.cpu); },
                [&](Ops& ops) { return ops.projectSwiglu({x.gpu, norm.gpu, 1e-5F}, gate.gpu, up.gpu); }, 1,
                2 * tolerance);
    }

    // A norm, a router and the choice, as different models have them.
    void chooseExperts_data()
    {
        QTest::addColumn<uint32_t>("type");
        QTest::addColumn<uint64_t>("width");
        QTest::addColumn<uint32_t>("experts");
        QTest::addColumn<RouterShape>("shape");
        QTest::addColumn<bool>("biased");
        const auto row = [](QuantType type, uint64_t width, uint32_t experts, const RouterShape& shape, bool biased) {
            QTest::addRow("%s %u, %u of %u%s", quantTraits(type).name.data(), static_cast<unsigned>(width),
                          shape.chosen, experts, biased ? " biased" : "")
                << static_cast<uint32_t>(type) << width << experts << shape << biased;
        };
        const RouterShape v3{
            .gating = Gating::Sigmoid, .chosen = 8, .groups = 8, .groupsUsed = 4, .normalize = true, .scale = 2.5F};
        row(QuantType::F32, 258, 64, {.chosen = 6}, false);
        row(QuantType::F32, 1031, 256, v3, true);
        row(QuantType::F16, 131, 33, {.gating = Gating::SoftmaxOfChosen, .chosen = 4}, true);
        if (validating())
            return;
        row(QuantType::F32, 2048, 160, {.chosen = 6, .groups = 8, .groupsUsed = 3, .scoreGroupByTwo = false}, false);
        row(QuantType::BF16, 37, 7, {.chosen = 7, .normalize = true}, false);
        row(QuantType::F32, 4, 1, {.gating = Gating::Sigmoid, .chosen = 1}, false);
    }
    void chooseExperts()
    {
        QFETCH(uint32_t, type);
        QFETCH(uint64_t, width);
        QFETCH(uint32_t, experts);
        QFETCH(RouterShape, shape);
        QFETCH(bool, biased);
        const Twin x = random({width, 1, 1, 1});
        const Twin norm = random({width, 1, 1, 1});
        // So large that logits are about 1: of those far from the best, softmax leaves nothing to choose by.
        const Twin weight = m_fixture->make(
            static_cast<QuantType>(type), {width, experts, 1, 1},
            randomNumbers(m_fixture->random(), width * experts, 1 / std::sqrt(static_cast<float>(width))));
        const Twin bias = biased ? random({experts, 1, 1, 1}) : Twin{};
        const Twin selection = biased ? random({experts, 1, 1, 1}) : Twin{};
        // Several times in one stream, as layers follow one another: who is the last is counted anew each time.
        const auto chosen = [&](Ops& ops, Tensor Twin::* t) {
            const Router router{weight.*t, bias.*t, selection.*t, shape};
            Tensor in = x.*t;
            for (int layer = 0; layer < 3; ++layer)
                in = ops.chooseExperts({in, norm.*t, 1e-5F}, router).x;
            return ops.chooseExperts({in, norm.*t, 1e-5F}, router);
        };
        compare([&](Ops& ops) { return chosen(ops, &Twin::cpu).routing.ids; },
                [&](Ops& ops) { return chosen(ops, &Twin::gpu).routing.ids; }, 4, 0);
        compare([&](Ops& ops) { return chosen(ops, &Twin::cpu).routing.weights; },
                [&](Ops& ops) { return chosen(ops, &Twin::gpu).routing.weights; }, 4, 10 * tolerance);
        compare([&](Ops& ops) { return chosen(ops, &Twin::cpu).x; },
                [&](Ops& ops) { return chosen(ops, &Twin::gpu).x; }, 4);
    }

    // A step's queries by heads, and its keys and values in the cache.
    void enterHeads_data()
    {
        QTest::addColumn<uint32_t>("cacheType");
        QTest::addColumn<int>("norms"); // 0: none, 1: over each head, 2: over all
        QTest::addColumn<uint64_t>("rotated");
        QTest::addColumn<bool>("halves");
        const auto row = [](QuantType type, int norms, uint64_t rotated, bool halves) {
            QTest::addRow("%s norms %d turns %u%s", quantTraits(type).name.data(), norms,
                          static_cast<unsigned>(rotated), halves ? " halves" : "")
                << static_cast<uint32_t>(type) << norms << rotated << halves;
        };
        row(QuantType::F32, 0, 18, false);
        row(QuantType::F16, 1, 10, true);
        row(QuantType::Q8_0, 2, 18, true);
        row(QuantType::Q8_0, 1, 6, false);
        row(QuantType::F16, 0, 0, false);
    }
    void enterHeads()
    {
        QFETCH(uint32_t, cacheType);
        QFETCH(int, norms);
        QFETCH(uint64_t, rotated);
        QFETCH(bool, halves);
        constexpr uint64_t width = 18;
        constexpr uint32_t valueColumn = 64;
        const auto kv = static_cast<QuantType>(cacheType);
        const Twin cache = m_fixture->make(kv, {160, 12, 1, 1}, randomNumbers(m_fixture->random(), uint64_t{160} * 12));
        const Twin q = random({width, 6, 1, 1});
        const Twin k = random({width, 3, 1, 1});
        const Twin v = random({37, 1, 1, 1});
        Twin queryNorm = norms == 0 ? Twin{} : random({norms == 1 ? width : width * 6, 1, 1, 1});
        Twin keyNorm = norms == 0 ? Twin{} : random({norms == 1 ? width : width * 3, 1, 1, 1});
        if (norms != 0)
            m_fixture->putTogether({&keyNorm, &queryNorm});
        const Twin turns = rotated == 0 ? Twin{} : random({rotated, 1, 1, 1});
        const auto pairing = halves ? RopePairing::Halves : RopePairing::Neighbours;
        const auto [cpuStep, gpuStep] = m_fixture->makeStep(1, 1, 7);
        const auto queries = [&](Ops& ops, Tensor Twin::* t, const Step& step) {
            return ops.enterHeads(q.*t, k.*t, v.*t, {queryNorm.*t, keyNorm.*t, 1e-5F}, turns.*t, pairing, cache.*t,
                                  valueColumn, step);
        };
        compare([&, step = cpuStep](Ops& ops) { return queries(ops, &Twin::cpu, step); },
                [&, step = gpuStep](Ops& ops) { return queries(ops, &Twin::gpu, step); }, 1);
        compare(
            [&, step = cpuStep](Ops& ops) {
                queries(ops, &Twin::cpu, step);
                return cache.cpu;
            },
            [&, step = gpuStep](Ops& ops) {
                queries(ops, &Twin::gpu, step);
                return cache.gpu;
            },
            1, cacheLimit(kv));
    }

    // The queries of a step and its row in the cache.
    void enterLatent_data()
    {
        QTest::addColumn<uint32_t>("type");
        QTest::addColumn<uint32_t>("cacheType");
        const auto row = [](QuantType type, QuantType cacheType) {
            QTest::addRow("%s into %s", quantTraits(type).name.data(), quantTraits(cacheType).name.data())
                << static_cast<uint32_t>(type) << static_cast<uint32_t>(cacheType);
        };
        row(QuantType::F16, QuantType::F16);
        row(QuantType::Q8_0, QuantType::Q8_0);
        row(QuantType::Q5_0, QuantType::F32);
        row(QuantType::F32, QuantType::Q8_0);
    }
    void enterLatent()
    {
        QFETCH(uint32_t, type);
        QFETCH(uint32_t, cacheType);
        const auto encoding = static_cast<QuantType>(type);
        const auto kv = static_cast<QuantType>(cacheType);
        const uint64_t content = oddWidth(encoding, 3);
        constexpr uint64_t rank = 43;
        const uint64_t rotary = quantTraits(encoding).blockElements == 1 ? 18 : 20; // blocks want heads of fours
        const uint64_t rowWidth = (rank + rotary + 31) / 32 * 32 + 32;
        const Twin cache = m_fixture->make(kv, {rowWidth, 12, 1, 1}, randomNumbers(m_fixture->random(), rowWidth * 12));
        const Twin latent = random({rank + rotary, 1, 1, 1});
        const Twin norm = random({rank, 1, 1, 1});
        const Twin turns = random({rotary, 1, 1, 1});
        const Twin keyUp = random({content, rank, 5, 1}, encoding);
        const Twin q = random({content + rotary, 5, 1, 1});
        const auto [cpuStep, gpuStep] = m_fixture->makeStep(1, 1, 7);
        const auto queries = [&](Ops& ops, Tensor Twin::* t, const Step& step) {
            return ops.enterLatent(latent.*t, norm.*t, 1e-5F, turns.*t, cache.*t, step, keyUp.*t, q.*t);
        };
        compare([&, step = cpuStep](Ops& ops) { return queries(ops, &Twin::cpu, step); },
                [&, step = gpuStep](Ops& ops) { return queries(ops, &Twin::gpu, step); }, 1);
        compare(
            [&, step = cpuStep](Ops& ops) {
                queries(ops, &Twin::cpu, step);
                return cache.cpu;
            },
            [&, step = gpuStep](Ops& ops) {
                queries(ops, &Twin::gpu, step);
                return cache.gpu;
            },
            1, cacheLimit(kv));
    }

    // Attention in one part and in several, and what each head's matrix makes of it.
    void latentAttention_data()
    {
        QTest::addColumn<uint32_t>("type");
        QTest::addColumn<uint32_t>("heads");
        QTest::addColumn<uint32_t>("rank");
        QTest::addColumn<uint32_t>("room");
        QTest::addColumn<uint32_t>("position");
        const auto row = [](QuantType type, uint32_t heads, uint32_t rank, uint32_t room, uint32_t position) {
            QTest::addRow("%s %u heads of %u at %u of %u", quantTraits(type).name.data(), heads, rank, position, room)
                << static_cast<uint32_t>(type) << heads << rank << room << position;
        };
        row(QuantType::F16, 5, 34, 40, 39);
        row(QuantType::F32, 5, 35, 700, 0);
        row(QuantType::Q8_0, 7, 96, 700, 650);
        if (validating())
            return;
        row(QuantType::F16, 16, 512, 5000, 4999);
        row(QuantType::Q4_K, 3, 512, 300, 130);
    }
    void latentAttention()
    {
        QFETCH(uint32_t, type);
        QFETCH(uint32_t, heads);
        QFETCH(uint32_t, rank);
        QFETCH(uint32_t, room);
        QFETCH(uint32_t, position);
        constexpr uint32_t rotary = 6;
        const AttentionShape shape{.heads = heads,
                                   .kvHeads = 1,
                                   .keyWidth = rank + rotary,
                                   .valueWidth = rank,
                                   .valueColumn = 0,
                                   .scale = 0.05F};
        const Twin cache = random({(rank + rotary + 31) / 32 * 32, room, 1, 1}, QuantType::F16);
        const Twin q = random({rank + rotary, heads, 1, 1});
        const Twin valueUp = random({rank, 21, heads, 1}, static_cast<QuantType>(type));
        const auto [cpuStep, gpuStep] = m_fixture->makeStep(1, 1, position);
        compare(
            [&, step = cpuStep](Ops& ops) { return ops.latentAttention(q.cpu, cache.cpu, shape, step, valueUp.cpu); },
            [&, step = gpuStep](Ops& ops) { return ops.latentAttention(q.gpu, cache.gpu, shape, step, valueUp.gpu); },
            2);
    }

    // The experts' inner numbers, the shared one's among them, which is wider or narrower than the others.
    void expertsSwiglu_data() { typeRows(); }
    void expertsSwiglu()
    {
        QFETCH(uint32_t, type);
        const auto encoding = static_cast<QuantType>(type);
        const uint64_t width = oddWidth(encoding, 3);
        const Twin x = random({width, 1, 1, 1});
        const Twin ids = m_fixture->makeIds(std::vector<TokenId>{8, 0, 3, 5});
        for (const uint64_t sharedRows : {9, 23, 52}) {
            Twin gate = random({width, 23, 9, 1}, encoding);
            Twin up = random({width, 23, 9, 1}, encoding);
            Twin sharedGate = random({width, sharedRows, 1, 1}, encoding);
            Twin sharedUp = random({width, sharedRows, 1, 1}, encoding);
            // Wherever the weights lie in memory.
            for (const int place : validating() ? std::vector{2} : std::vector{0, 1, 2}) {
                if (place == 1)
                    m_fixture->putTogether({&gate, &up, &sharedGate, &sharedUp});
                else if (place == 2)
                    m_fixture->putTogether({&sharedUp, &sharedGate, &up, &gate});
                for (const bool shared : {false, true}) {
                    const auto inner = [&](Ops& ops, Tensor Twin::* t) {
                        const auto both = ops.expertsSwiglu(gate.*t, up.*t, sharedGate.*t, sharedUp.*t, x.*t, ids.*t);
                        return shared ? both.shared : both.routed;
                    };
                    compare([&](Ops& ops) { return inner(ops, &Twin::cpu); },
                            [&](Ops& ops) { return inner(ops, &Twin::gpu); }, place == 0 ? 2 : 1, 2 * tolerance);
                }
            }
        }
    }

    // What they make of them, weighed and added up.
    void addExperts_data() { typeRows(); }
    void addExperts()
    {
        QFETCH(uint32_t, type);
        const auto encoding = static_cast<QuantType>(type);
        const uint64_t inner = oddWidth(encoding, 2);
        const uint64_t sharedInner = oddWidth(encoding, 3);
        Twin down = random({inner, 43, 9, 1}, encoding);
        Twin sharedDown = random({sharedInner, 43, 1, 1}, encoding);
        const Twin bias = random({43, 9, 1, 1});
        const Twin residual = random({43, 1, 1, 1});
        const Twin routed = random({inner, 4, 1, 1});
        const Twin shared = random({sharedInner, 1, 1, 1});
        const Twin ids = m_fixture->makeIds(std::vector<TokenId>{8, 0, 3, 5});
        const Twin weights = random({4, 1, 1, 1});
        for (const bool together : withoutAndWith()) {
            if (together)
                m_fixture->putTogether({&down, &sharedDown});
            for (const bool biased : withoutAndWith()) {
                for (const bool sharing : withoutAndWith()) {
                    const auto sum = [&](Ops& ops, Tensor Twin::* t) {
                        const Tensor none;
                        return ops.addExperts(residual.*t,
                                              {down.*t, biased ? bias.*t : none, sharing ? sharedDown.*t : none},
                                              {routed.*t, sharing ? shared.*t : none}, onOf(ids, weights, t));
                    };
                    compare([&](Ops& ops) { return sum(ops, &Twin::cpu); },
                            [&](Ops& ops) { return sum(ops, &Twin::gpu); }, sharing && !together ? 2 : 1);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(GpuTokenOpsTest)
#include "tst_gpu_token_ops.moc"
