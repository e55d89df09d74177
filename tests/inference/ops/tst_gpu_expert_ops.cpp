// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The kernels of experts and latent attention against CpuOps, on sizes that fit nothing.
#include "inference/gpu/instance.h"
#include "tests/inference/ops/op_fixture.h"

#include <QTest>
#include <algorithm>
#include <cmath>

using namespace alcove;
using namespace alcove::test;

namespace {

constexpr double tolerance = 2e-5; // rounding of F32 sums in another order

} // namespace

class GpuExpertOpsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<OpFixture> m_fixture;

    void compare(const std::function<Tensor(Ops&)>& onCpu, const std::function<Tensor(Ops&)>& onGpu,
                 double limit = tolerance)
    {
        const double error = m_fixture->compare(onCpu, onGpu);
        QVERIFY2(error <= limit, qPrintable(QString("relative error %1").arg(error)));
    }

    // `tokens` times k different experts of `experts`.
    Twin randomIds(uint32_t experts, uint32_t chosen, uint32_t tokens)
    {
        std::vector<TokenId> all(experts);
        std::iota(all.begin(), all.end(), 0);
        std::vector<TokenId> ids;
        for (uint32_t t = 0; t < tokens; ++t) {
            std::ranges::shuffle(all, m_fixture->random());
            ids.insert(ids.end(), all.begin(), all.begin() + chosen);
        }
        Twin twin = m_fixture->makeIds(ids);
        for (Tensor* t : {&twin.cpu, &twin.gpu})
            *t = t->shaped(chosen, tokens);
        return twin;
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

    void route_data()
    {
        QTest::addColumn<uint32_t>("experts");
        QTest::addColumn<uint32_t>("chosen");
        QTest::addColumn<uint32_t>("gating");
        QTest::addColumn<uint32_t>("groups");
        QTest::addColumn<uint32_t>("groupsUsed");
        QTest::addColumn<bool>("byTwo");
        QTest::addColumn<bool>("normalize");
        QTest::addColumn<bool>("biased");
        const auto row = [](uint32_t e, uint32_t k, Gating gating, uint32_t groups, uint32_t used, bool byTwo,
                            bool normalize, bool biased) {
            QTest::addRow("%u of %u gating %u groups %u/%u%s%s%s", k, e, static_cast<uint32_t>(gating), used, groups,
                          byTwo ? " by two" : "", normalize ? " normalized" : "", biased ? " biased" : "")
                << e << k << static_cast<uint32_t>(gating) << groups << used << byTwo << normalize << biased;
        };
        row(64, 6, Gating::Softmax, 1, 1, true, false, false);         // V2-Lite
        row(160, 6, Gating::Softmax, 8, 3, false, false, false);       // V2
        row(256, 8, Gating::Sigmoid, 8, 4, true, true, true);          // V3
        row(384, 8, Gating::Sigmoid, 1, 1, true, true, true);          // Kimi-K2
        row(32, 4, Gating::SoftmaxOfChosen, 1, 1, true, false, false); // gpt-oss
        row(8, 2, Gating::Softmax, 1, 1, true, true, false);           // Mixtral
        row(7, 7, Gating::Softmax, 1, 1, true, true, true);            // all of them
        row(1, 1, Gating::Sigmoid, 1, 1, true, false, false);
        row(6, 3, Gating::Sigmoid, 3, 2, true, true, true);
        row(5, 2, Gating::Sigmoid, 5, 2, true, false, false); // groups of one
    }
    void route()
    {
        QFETCH(uint32_t, experts);
        QFETCH(uint32_t, chosen);
        QFETCH(uint32_t, gating);
        QFETCH(uint32_t, groups);
        QFETCH(uint32_t, groupsUsed);
        QFETCH(bool, byTwo);
        QFETCH(bool, normalize);
        QFETCH(bool, biased);
        const RouterShape shape{.gating = static_cast<Gating>(gating),
                                .chosen = chosen,
                                .groups = groups,
                                .groupsUsed = groupsUsed,
                                .scoreGroupByTwo = byTwo,
                                .normalize = normalize,
                                .scale = 2.5F};
        const Twin logits = m_fixture->makeRandom(QuantType::F32, {experts, 11, 1, 1});
        const Twin bias = biased ? m_fixture->makeRandom(QuantType::F32, {experts, 1, 1, 1}) : Twin{};
        compare([&](Ops& ops) { return ops.route(logits.cpu, bias.cpu, shape).ids; },
                [&](Ops& ops) { return ops.route(logits.gpu, bias.gpu, shape).ids; }, 0);
        compare([&](Ops& ops) { return ops.route(logits.cpu, bias.cpu, shape).weights; },
                [&](Ops& ops) { return ops.route(logits.gpu, bias.gpu, shape).weights; });
    }

    // Known by hand: of equal experts the lower comes first, groups are chosen by two, the bias sways the choice and
    // not the weights.
    void routesAsWritten()
    {
        const auto routed = [&](std::vector<float> logits, std::vector<float> bias, const RouterShape& shape) {
            const Twin l = m_fixture->make(QuantType::F32, {logits.size(), 1, 1, 1}, logits);
            const Twin b = bias.empty() ? Twin{} : m_fixture->make(QuantType::F32, {bias.size(), 1, 1, 1}, bias);
            const auto ids = m_fixture->onGpu([&](Ops& ops) { return ops.route(l.gpu, b.gpu, shape).ids; });
            const auto weights = m_fixture->onGpu([&](Ops& ops) { return ops.route(l.gpu, b.gpu, shape).weights; });
            return std::pair(ids.value(), weights.value());
        };
        const auto ties = routed({1, 1, 1, 1}, {}, {.gating = Gating::Sigmoid, .chosen = 2, .normalize = true});
        QCOMPARE(ties.first, (std::vector<float>{0, 1}));
        QCOMPARE(ties.second, (std::vector<float>{0.5F, 0.5F}));

        // Group 0 holds the best expert, group 1 the best pair.
        const std::vector<float> logits = {5, -9, 2, 2, 0, 0};
        const RouterShape byBest{
            .gating = Gating::Sigmoid, .chosen = 1, .groups = 3, .groupsUsed = 1, .scoreGroupByTwo = false};
        RouterShape byTwo = byBest;
        byTwo.scoreGroupByTwo = true;
        QCOMPARE(routed(logits, {}, byBest).first, std::vector<float>{0});
        QCOMPARE(routed(logits, {}, byTwo).first, std::vector<float>{2});

        const auto swayed = routed({0, 3}, {10, 0}, {.gating = Gating::Sigmoid, .chosen = 1});
        QCOMPARE(swayed.first, std::vector<float>{0});
        QCOMPARE(swayed.second, std::vector<float>{0.5F});
    }

    void matmulExperts_data()
    {
        QTest::addColumn<uint32_t>("type");
        for (const QuantType type :
             {QuantType::F32, QuantType::F16, QuantType::Q5_0, QuantType::Q8_0, QuantType::Q4_K, QuantType::Q6_K})
            QTest::newRow(quantTraits(type).name.data()) << static_cast<uint32_t>(type);
    }
    void matmulExperts()
    {
        QFETCH(uint32_t, type);
        const uint64_t block = quantTraits(static_cast<QuantType>(type)).blockElements;
        const uint64_t inner = block == 1 ? 37 : block * 3;
        for (const uint32_t tokens : {1, 3, 17}) {
            const Twin weight = m_fixture->makeRandom(static_cast<QuantType>(type), {inner, 13, 9, 1});
            const Twin ids = randomIds(9, 4, tokens);
            const Twin shared = m_fixture->makeRandom(QuantType::F32, {inner, tokens, 1, 1});
            const Twin own = m_fixture->makeRandom(QuantType::F32, {inner, 4, tokens, 1});
            for (const Twin& x : {shared, own})
                compare([&](Ops& ops) { return ops.matmulExperts(weight.cpu, x.cpu, ids.cpu); },
                        [&](Ops& ops) { return ops.matmulExperts(weight.gpu, x.gpu, ids.gpu); });
        }
    }

    // Gate and up of each token's experts with their SwiGLU: one kernel where a step has few tokens.
    void matmulExpertsSwiglu_data() { matmulExperts_data(); }
    void matmulExpertsSwiglu()
    {
        QFETCH(uint32_t, type);
        const uint64_t block = quantTraits(static_cast<QuantType>(type)).blockElements;
        const uint64_t inner = block == 1 ? 37 : block * 3;
        for (const uint64_t rows : {13, 70}) {
            const Twin gate = m_fixture->makeRandom(static_cast<QuantType>(type), {inner, rows, 9, 1});
            const Twin up = m_fixture->makeRandom(static_cast<QuantType>(type), {inner, rows, 9, 1});
            for (const uint32_t tokens : {1, 3, 4, 8}) {
                const Twin ids = randomIds(9, 4, tokens);
                const Twin x = m_fixture->makeRandom(QuantType::F32, {inner, tokens, 1, 1});
                compare([&](Ops& ops) { return ops.matmulExpertsSwiglu(gate.cpu, up.cpu, x.cpu, ids.cpu); },
                        [&](Ops& ops) { return ops.matmulExpertsSwiglu(gate.gpu, up.gpu, x.gpu, ids.gpu); },
                        2 * tolerance);
            }
        }
    }

    // The same with biases, and with the activation that is held within limits: far beyond them as well.
    void biasedExpertsSwiglu_data() { matmulExperts_data(); }
    void biasedExpertsSwiglu()
    {
        QFETCH(uint32_t, type);
        const uint64_t block = quantTraits(static_cast<QuantType>(type)).blockElements;
        const uint64_t inner = block == 1 ? 37 : block * 3;
        // What is cut off at 7 must not have been thousands: their rounding would be all that is left.
        const float spread = block == 256 ? 0.002F : 0.2F;
        for (const uint64_t rows : {13, 70}) {
            const Twin gate = m_fixture->makeRandom(static_cast<QuantType>(type), {inner, rows, 9, 1});
            const Twin up = m_fixture->makeRandom(static_cast<QuantType>(type), {inner, rows, 9, 1});
            const auto bias = [&] {
                return m_fixture->make(QuantType::F32, {rows, 9, 1, 1},
                                       randomNumbers(m_fixture->random(), rows * 9, 9));
            };
            const Twin gateBias = bias();
            const Twin upBias = bias();
            for (const uint32_t tokens : {1, 4, 8}) { // the last of them by tiles
                const Twin ids = randomIds(9, 4, tokens);
                const Twin x = m_fixture->make(QuantType::F32, {inner, tokens, 1, 1},
                                               randomNumbers(m_fixture->random(), inner * tokens, spread));
                for (const bool biased : {false, true}) {
                    for (const auto& clamped :
                         {std::optional<ClampedSwiglu>(), std::optional(ClampedSwiglu{1.7F, 7})}) {
                        const auto both = [&](Ops& ops, const Tensor Twin::* side) {
                            const Tensor none;
                            return ops.biasedExpertsSwiglu({gate.*side, biased ? gateBias.*side : none},
                                                           {up.*side, biased ? upBias.*side : none}, x.*side, ids.*side,
                                                           clamped);
                        };
                        compare([&](Ops& ops) { return both(ops, &Twin::cpu); },
                                [&](Ops& ops) { return both(ops, &Twin::gpu); }, 2 * tolerance);
                        if (tokens == 1)
                            QCOMPARE(m_fixture->kernels(), 1U);
                    }
                }
            }
        }
    }

    // A stack that no single binding can hold is read piece by piece.
    void expertsLargerThanABinding()
    {
        const uint64_t experts = 3 + m_fixture->device()->limits().maxBinding / (1024 * 256 * sizeof(float));
        if (experts > 300)
            QSKIP("this device binds more than a test should allocate");
        const Twin weight = m_fixture->makeRandom(QuantType::F32, {1024, 256, experts, 1});
        const Twin x = m_fixture->makeRandom(QuantType::F32, {1024, 2, 1, 1});
        const auto last = static_cast<TokenId>(experts - 1);
        Twin ids = m_fixture->makeIds(std::vector<TokenId>{0, last, last - 3, 5});
        for (Tensor* t : {&ids.cpu, &ids.gpu})
            *t = t->shaped(2, 2);
        compare([&](Ops& ops) { return ops.matmulExperts(weight.cpu, x.cpu, ids.cpu); },
                [&](Ops& ops) { return ops.matmulExperts(weight.gpu, x.gpu, ids.gpu); });
        const Twin up = m_fixture->makeRandom(QuantType::F32, {1024, 256, experts, 1});
        compare([&](Ops& ops) { return ops.matmulExpertsSwiglu(weight.cpu, up.cpu, x.cpu, ids.cpu); },
                [&](Ops& ops) { return ops.matmulExpertsSwiglu(weight.gpu, up.gpu, x.gpu, ids.gpu); }, 2 * tolerance);
    }

    void matmulHeads()
    {
        for (const uint64_t tokens : {1, 5}) {
            const Twin weight = m_fixture->makeRandom(QuantType::F16, {34, 19, 5, 1});
            const Twin x = m_fixture->makeRandom(QuantType::F32, {34, 5, tokens, 1});
            compare([&](Ops& ops) { return ops.matmulHeads(weight.cpu, x.cpu); },
                    [&](Ops& ops) { return ops.matmulHeads(weight.gpu, x.gpu); });
        }
    }

    void biasesAndSums()
    {
        const Twin ids = randomIds(9, 4, 5);
        const Twin x = m_fixture->makeRandom(QuantType::F32, {67, 4, 5, 1});
        const Twin bias = m_fixture->makeRandom(QuantType::F32, {67, 9, 1, 1});
        const Twin weights = m_fixture->makeRandom(QuantType::F32, {4, 5, 1, 1});
        const Twin gate = m_fixture->makeRandom(QuantType::F32, {1, 20, 1, 1});
        compare([&](Ops& ops) { return ops.addExpertBias(x.cpu, bias.cpu, ids.cpu); },
                [&](Ops& ops) { return ops.addExpertBias(x.gpu, bias.gpu, ids.gpu); }, 0);
        compare([&](Ops& ops) { return ops.combineExperts(x.cpu, weights.cpu); },
                [&](Ops& ops) { return ops.combineExperts(x.gpu, weights.gpu); });
        compare([&](Ops& ops) { return ops.gateRows(x.cpu, gate.cpu); },
                [&](Ops& ops) { return ops.gateRows(x.gpu, gate.gpu); });
        compare([&](Ops& ops) { return ops.scale(x.cpu, 0.37F); }, [&](Ops& ops) { return ops.scale(x.gpu, 0.37F); },
                0);
    }

    void sumsExpertsAndWhatIsBeside()
    {
        const Twin x = m_fixture->makeRandom(QuantType::F32, {67, 4, 5, 1});
        const Twin weights = m_fixture->makeRandom(QuantType::F32, {4, 5, 1, 1});
        const Twin shared = m_fixture->makeRandom(QuantType::F32, {67, 5, 1, 1});
        const Twin residual = m_fixture->makeRandom(QuantType::F32, {67, 5, 1, 1});
        for (const Twin& beside : {shared, Twin{}})
            compare([&](Ops& ops) { return ops.sumExperts(x.cpu, weights.cpu, beside.cpu, residual.cpu); },
                    [&](Ops& ops) { return ops.sumExperts(x.gpu, weights.gpu, beside.gpu, residual.gpu); });
    }

    // Every expert's vectors side by side: more of one expert than a tile holds, experts that nobody meets, one vector.
    void groupedExperts_data()
    {
        QTest::addColumn<uint32_t>("experts");
        QTest::addColumn<uint32_t>("chosen");
        QTest::addColumn<uint32_t>("tokens");
        const auto row = [](uint32_t experts, uint32_t chosen, uint32_t tokens) {
            QTest::addRow("%u of %u, %u tokens", chosen, experts, tokens) << experts << chosen << tokens;
        };
        row(3, 2, 129);
        row(3, 3, 31);
        row(97, 1, 200);
        row(260, 5, 7);
        row(260, 5, 105);
        row(1, 1, 66);
    }
    void groupedExperts()
    {
        QFETCH(uint32_t, experts);
        QFETCH(uint32_t, chosen);
        QFETCH(uint32_t, tokens);
        const Twin up = m_fixture->makeRandom(QuantType::Q8_0, {64, 37, experts, 1});
        const Twin down = m_fixture->makeRandom(QuantType::F32, {37, 11, experts, 1});
        const Twin ids = randomIds(experts, chosen, tokens);
        const Twin x = m_fixture->makeRandom(QuantType::F32, {64, tokens, 1, 1});
        // Two matrices one behind the other, as a model has them: the vectors are grouped once.
        const auto both = [](Ops& ops, const Tensor& in, const Tensor& first, const Tensor& second, const Tensor& who) {
            return ops.matmulExperts(second, ops.matmulExperts(first, in, who), who);
        };
        compare([&](Ops& ops) { return both(ops, x.cpu, up.cpu, down.cpu, ids.cpu); },
                [&](Ops& ops) { return both(ops, x.gpu, up.gpu, down.gpu, ids.gpu); });
    }

    void latentQueries()
    {
        for (const uint64_t tokens : {1, 5}) {
            for (const QuantType type : {QuantType::F16, QuantType::Q5_0}) {
                const uint64_t content = type == QuantType::F16 ? 34 : 64;
                const Twin keyUp = m_fixture->makeRandom(type, {content, 19, 5, 1});
                const Twin q = m_fixture->makeRandom(QuantType::F32, {content + 6, 5, tokens, 1});
                const Twin turns = m_fixture->makeRandom(QuantType::F32, {6, tokens, 1, 1});
                compare([&](Ops& ops) { return ops.latentQueries(keyUp.cpu, q.cpu, turns.cpu); },
                        [&](Ops& ops) { return ops.latentQueries(keyUp.gpu, q.gpu, turns.gpu); });
            }
        }
    }

    // Only the tokens that count may reach the cache, at their positions; what is beside them stays as it was.
    void storeLatent_data()
    {
        QTest::addColumn<uint32_t>("type");
        QTest::addColumn<uint64_t>("rank");
        QTest::addColumn<uint64_t>("rotary");
        for (const QuantType type : {QuantType::F32, QuantType::F16, QuantType::Q8_0}) {
            for (const auto& [rank, rotary] : {std::pair<uint64_t, uint64_t>{5, 2}, {37, 18}, {512, 64}}) {
                if (rank != 37 && !qEnvironmentVariableIsEmpty("ALCOVE_VALIDATION"))
                    continue; // a kernel for each, which takes seconds where it is rewritten
                QTest::addRow("%s %u + %u", quantTraits(type).name.data(), static_cast<unsigned>(rank),
                              static_cast<unsigned>(rotary))
                    << static_cast<uint32_t>(type) << rank << rotary;
            }
        }
    }
    void storeLatent()
    {
        QFETCH(uint32_t, type);
        QFETCH(uint64_t, rank);
        QFETCH(uint64_t, rotary);
        const auto cacheType = static_cast<QuantType>(type);
        const uint64_t rowWidth = (rank + rotary + 31) / 32 * 32 + 32;
        const auto numbers = randomNumbers(m_fixture->random(), rowWidth * 12);
        const Twin cache = m_fixture->make(cacheType, {rowWidth, 12, 1, 1}, numbers);
        const Twin latent = m_fixture->makeRandom(QuantType::F32, {rank + rotary, 8, 1, 1});
        const Twin norm = m_fixture->makeRandom(QuantType::F32, {rank, 1, 1, 1});
        const Twin turns = m_fixture->makeRandom(QuantType::F32, {rotary, 8, 1, 1});
        const auto [cpuStep, gpuStep] = m_fixture->makeStep(8, 5, 6);
        // A number between two of the cache's may go either way where the last bit differs.
        const double limit = cacheType == QuantType::F32 ? tolerance : cacheType == QuantType::F16 ? 1e-3 : 0.01;
        compare(
            [&, step = cpuStep](Ops& ops) {
                ops.storeLatent(latent.cpu, norm.cpu, 1e-5F, turns.cpu, cache.cpu, step);
                return cache.cpu;
            },
            [&, step = gpuStep](Ops& ops) {
                ops.storeLatent(latent.gpu, norm.gpu, 1e-5F, turns.gpu, cache.gpu, step);
                return cache.gpu;
            },
            limit);
    }

    void slicesAndConcatenates()
    {
        const Twin a = m_fixture->makeRandom(QuantType::F32, {101, 3, 2, 1});
        const Twin b = m_fixture->makeRandom(QuantType::F32, {7, 3, 2, 1});
        compare([&](Ops& ops) { return ops.slice(a.cpu, 33, 65); }, [&](Ops& ops) { return ops.slice(a.gpu, 33, 65); },
                0);
        compare([&](Ops& ops) { return ops.concat(a.cpu, b.cpu); }, [&](Ops& ops) { return ops.concat(a.gpu, b.gpu); },
                0);
    }

    void swigluClamped()
    {
        const auto numbers = randomNumbers(m_fixture->random(), 3 * 61, 10);
        const Twin gate = m_fixture->make(QuantType::F32, {61, 3, 1, 1}, numbers);
        const Twin up = m_fixture->make(QuantType::F32, {61, 3, 1, 1}, randomNumbers(m_fixture->random(), 183, 10));
        compare([&](Ops& ops) { return ops.swigluClamped(gate.cpu, up.cpu, 1.702F, 7); },
                [&](Ops& ops) { return ops.swigluClamped(gate.gpu, up.gpu, 1.702F, 7); });
    }

    void attentionWithSinksAndWindow_data()
    {
        QTest::addColumn<uint32_t>("window");
        QTest::addColumn<bool>("sinks");
        for (const uint32_t window : {0, 1, 5, 64, 1000})
            for (const bool sinks : {false, true})
                QTest::addRow("window %u%s", window, sinks ? " sinks" : "") << window << sinks;
    }
    void attentionWithSinksAndWindow()
    {
        QFETCH(uint32_t, window);
        QFETCH(bool, sinks);
        const AttentionShape shape{.heads = 4,
                                   .kvHeads = 2,
                                   .keyWidth = 18,
                                   .valueWidth = 10,
                                   .valueColumn = 36,
                                   .window = window,
                                   .scale = 0.3F};
        const Twin cache = m_fixture->makeRandom(QuantType::F16, {56, 120, 1, 1});
        const Twin q = m_fixture->makeRandom(QuantType::F32, {18, 4, 7, 1});
        const Twin sink = sinks ? m_fixture->makeRandom(QuantType::F32, {4, 1, 1, 1}) : Twin{};
        const auto [cpuStep, gpuStep] = m_fixture->makeStep(7, 7, 100);
        compare([&, step = cpuStep](Ops& ops) { return ops.attention(q.cpu, cache.cpu, shape, step, sink.cpu); },
                [&, step = gpuStep](Ops& ops) { return ops.attention(q.gpu, cache.gpu, shape, step, sink.gpu); });
    }

    // Keys that hold their values: one latent of 512 numbers and a rotary key of 64 for all heads.
    void latentAttention()
    {
        const AttentionShape shape{
            .heads = 5, .kvHeads = 1, .keyWidth = 576, .valueWidth = 512, .valueColumn = 0, .scale = 0.05F};
        const Twin cache = m_fixture->makeRandom(QuantType::F32, {576, 40, 1, 1});
        const Twin q = m_fixture->makeRandom(QuantType::F32, {576, 5, 3, 1});
        const auto [cpuStep, gpuStep] = m_fixture->makeStep(3, 3, 37);
        compare([&, step = cpuStep](Ops& ops) { return ops.attention(q.cpu, cache.cpu, shape, step); },
                [&, step = gpuStep](Ops& ops) { return ops.attention(q.gpu, cache.gpu, shape, step); });
    }
};

QTEST_GUILESS_MAIN(GpuExpertOpsTest)
#include "tst_gpu_expert_ops.moc"
