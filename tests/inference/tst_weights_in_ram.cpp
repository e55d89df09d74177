// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Models that are larger than the card's memory: what has no room there lies in the processor's memory, and the
// numbers are the same. Software Vulkan stands for the card, with as much memory as the test gives it.
#include "inference/weights_in_ram.h"

#include "inference/bench/synthetic_model.h"
#include "inference/gpu/instance.h"
#include "inference/memory_plan.h"
#include "tests/inference/engine_fixture.h"
#include "tests/inference/file/gguf_parts.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace alcove;
using namespace alcove::bench;
using namespace alcove::test;

namespace {

const EngineOptions onCard = {.device = "vulkan", .contextLength = 64};
const std::string starter = ALCOVE_TEST_DATA "/../../resources/starter_model/alcove-starter-q8_0.gguf";
const std::vector<TokenId> words = {1, 80, 147, 33, 290, 5, 77};

// From now on, for devices that nobody has opened yet; 0: as much as the computer has.
void giveCard(uint64_t bytes)
{
    if (bytes > 0)
        qputenv("ALCOVE_CARD_MEMORY", QByteArray::number(static_cast<qulonglong>(bytes)));
    else
        qunsetenv("ALCOVE_CARD_MEMORY");
}

MemoryPlan planOf(const std::filesystem::path& file)
{
    auto plan = planMemory(file, onCard);
    if (!plan)
        qFatal("%s", plan.error().message.c_str());
    return *plan;
}

std::unique_ptr<Engine> opened(const std::filesystem::path& file)
{
    auto engine = Engine::load(file, onCard);
    if (!engine)
        qFatal("%s %s", engine.error().message.c_str(), engine.error().details.c_str());
    return std::move(*engine);
}

// From now on, for models that nobody has opened yet; empty: what is measured to be faster.
void letCompute(const char* who)
{
    if (*who)
        qputenv("ALCOVE_EXPERTS_IN_RAM", who);
    else
        qunsetenv("ALCOVE_EXPERTS_IN_RAM");
}

struct Said {
    std::vector<float> logits; // behind each of the words, read in one step
    std::vector<float> alone;  // behind the last, read in a step of its own
    std::vector<TokenId> tokens;
    uint32_t handOvers = 0; // of a token
    Session::TokenTraffic traffic;
};

Said ask(Engine& engine)
{
    const auto session = engine.newSession();
    if (!session)
        qFatal("%s", session.error().message.c_str());
    Said said;
    said.tokens = tell(**session, words, 20);
    said.handOvers = (*session)->decodeCost().handOvers;
    said.traffic = (*session)->tokenTraffic(20);
    const auto read =
        (*session)->logits(words, static_cast<uint32_t>(words.size() - 1), [&](uint32_t, std::span<const float> row) {
            said.alone.assign(row.begin(), row.end());
            return true;
        });
    if (!read)
        qFatal("%s", read.error().message.c_str());
    const auto logits = (*session)->logits(words);
    if (!logits)
        qFatal("%s", logits.error().message.c_str());
    said.logits = *logits;
    return said;
}

// Sizes of a card, in falling order, that have no room for all of a model and still some for what has to be there. How
// large its blocks are depends on the card.
std::vector<uint64_t> tightMemories(const std::filesystem::path& file)
{
    std::vector<uint64_t> found;
    giveCard(100'000'000);
    for (uint64_t bytes = planOf(file).use.graphics; bytes > 1'000'000; bytes -= bytes / 20) {
        giveCard(bytes);
        const MemoryPlan plan = planOf(file);
        if (!checkFits(plan))
            break;
        if (plan.weightsInRam > 0)
            found.push_back(bytes);
    }
    giveCard(0);
    return found;
}

} // namespace

class WeightsInRamTest : public QObject {
    Q_OBJECT

    static void needCard()
    {
        if (planOf(ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf").shared)
            QSKIP("the layer that makes a card of software Vulkan is not there");
    }

private slots:
    void cleanup()
    {
        giveCard(0);
        letCompute("");
        QCOMPARE(Instance::validationMessages(), 0);
    }

    // The least read goes first, and what would cost much for little room stays.
    void whatGoesFirst()
    {
        const std::vector<std::byte> data(100);
        std::vector<GgufTensor> tensors;
        for (const auto& [name, rows] : {std::pair("token_embd.weight", 10),
                                         {"output.weight", 10},
                                         {"output_norm.weight", 1},
                                         {"blk.0.attn_q.weight", 10},
                                         {"blk.0.attn_kv_b.weight", 10}, // is split when it is read
                                         {"blk.0.ffn_up.weight", 10},
                                         {"blk.2.ffn_up_exps.weight", 10},
                                         {"blk.10.attn_norm.weight", 1},
                                         {"blk.10.ffn_gate_inp.weight", 10},
                                         {"blk.10.ffn_gate_exps.weight", 10},
                                         {"blk.10.ffn_gate_exps.bias", 10},
                                         {"blk.10.ffn_up_exps.weight", 10}})
            tensors.push_back({.name = name, .ne = {10, static_cast<uint64_t>(rows), 1, 1}, .data = data});
        const auto names = [&](uint64_t bytes) {
            std::vector<const GgufTensor*> weights;
            for (const GgufTensor& tensor : tensors)
                weights.push_back(&tensor);
            std::vector<std::string> all;
            for (const GgufTensor* tensor : chooseForRam(weights, bytes))
                all.push_back(tensor->name);
            return all;
        };
        using Names = std::vector<std::string>;
        QCOMPARE(names(0), Names());
        QCOMPARE(names(1), Names({"token_embd.weight"}));
        QCOMPARE(names(100), Names({"token_embd.weight"}));
        // Of a layer's experts all, or the processor could not compute them; and the same for what they take.
        const Names layer = {"token_embd.weight", "blk.10.ffn_gate_exps.weight", "blk.10.ffn_gate_exps.bias",
                             "blk.10.ffn_up_exps.weight"};
        for (const uint64_t bytes : {101, 301, 400})
            QCOMPARE(names(bytes), layer);
        Names all = layer;
        all.insert(all.end(), {"blk.2.ffn_up_exps.weight", "blk.0.ffn_up.weight", "blk.0.attn_q.weight"});
        QCOMPARE(names(1'000'000), all);
        // What is computed with as a whole for each token is not worth it.
        std::erase_if(tensors, [](const GgufTensor& tensor) { return tensor.name == "output.weight"; });
        QCOMPARE(names(1), Names(layer.begin() + 1, layer.end()));
    }

    // A block that predicts tokens further ahead is in the file, and in nobody's memory.
    void blocksThatPredictAreNotCounted()
    {
        needCard();
        const auto model = SyntheticModel::inMemory("deepseek2:tiny");
        QVERIFY(model);
        const uint64_t all = planOf(model->path()).weights;
        GgufParts parts = GgufParts::of(model->path());
        parts.set("deepseek2.nextn_predict_layers", stored(1U));
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("predicting.gguf").toStdString();
        parts.write(file);
        QVERIFY(planOf(file).weights < all);

        const std::vector<uint64_t> memories = tightMemories(file);
        QVERIFY(!memories.empty());
        for (const uint64_t memory : memories) {
            giveCard(memory);
            const MemoryPlan plan = planOf(file);
            QCOMPARE(plan.weights + plan.cache + plan.work, plan.use.graphics + plan.use.ram + plan.use.mapped);
            QVERIFY(plan.weightsInRam < plan.weights);
            const auto engine = opened(file);
            ask(*engine);
            const MemoryUse use = engine->memoryUse();
            QVERIFY2(use.ram <= plan.use.ram && use.ram >= plan.use.ram / 20 * 19,
                     qPrintable(QString("%1 of %2").arg(use.ram).arg(plan.use.ram)));
        }
    }

    void theSameNumbers_data()
    {
        QTest::addColumn<QString>("shape"); // of random weights; empty: the starter model
        QTest::addColumn<QByteArray>("who");
        for (const char* shape : {"deepseek2:tiny", "gpt-oss:tiny", "llama:tiny", ""}) {
            for (const char* who : {"bus", "processor"})
                QTest::addRow("%s %s", *shape ? shape : "starter", who) << QString(shape) << QByteArray(who);
        }
    }
    void theSameNumbers()
    {
        needCard();
        QFETCH(QString, shape);
        QFETCH(QByteArray, who);
        letCompute(who);
        std::optional<Result<SyntheticModel>> synthetic;
        if (!shape.isEmpty())
            synthetic.emplace(SyntheticModel::inMemory(shape.toStdString()));
        QVERIFY(!synthetic || *synthetic);
        const std::filesystem::path file = synthetic ? (*synthetic)->path() : std::filesystem::path(starter);
        const MemoryPlan whole = planOf(file);
        QCOMPARE(whole.weightsInRam, 0U);
        const Said expected = ask(*opened(file));

        const std::vector<uint64_t> memories = tightMemories(file);
        QVERIFY(!memories.empty());
        for (const uint64_t memory : {memories.front(), memories.back()}) {
            giveCard(memory);
            const MemoryPlan plan = planOf(file);
            QVERIFY(plan.weightsInRam > 0 && plan.weightsInRam < plan.weights);
            QCOMPARE(plan.weights + plan.cache + plan.work, plan.use.graphics + plan.use.ram + plan.use.mapped);
            const auto engine = opened(file);
            QCOMPARE(engine->weightsInRam(), plan.weightsInRam);
            const Said said = ask(*engine);
            QCOMPARE(said.tokens, expected.tokens);
            const double error = nmse(said.logits, expected.logits);
            QVERIFY2(error < 1e-9, QByteArray::number(error)); // sums may be in another order
            // The processor makes whole numbers of 16 bits of what its weights meet.
            const double alone = nmse(said.alone, expected.alone);
            QVERIFY2(alone < (said.handOvers > 0 ? 1e-6 : 1e-9), QByteArray::number(alone));
            QCOMPARE(said.handOvers > 0, who == "processor" && !shape.startsWith("llama"));
            QCOMPARE(said.traffic.weightsOfProcessor > 0, said.handOvers > 0);
            QCOMPARE(said.traffic.weights, expected.traffic.weights);
            const MemoryUse use = engine->memoryUse();
            QVERIFY(use.graphics <= memory);
            QVERIFY2(use.graphics <= plan.use.graphics && use.ram <= plan.use.ram,
                     qPrintable(QString("%1 %2").arg(use.graphics).arg(use.ram)));
            qInfo("%.1f MB of memory: %.1f of %.1f MB of weights in RAM, %u layers of the processor's, NMSE %.2g",
                  static_cast<double>(memory) / 1e6, static_cast<double>(plan.weightsInRam) / 1e6,
                  static_cast<double>(plan.weights) / 1e6, said.handOvers, alone);
        }
    }

    // Software Vulkan runs kernels for cards many times slower than the processor computes, whatever a handover costs.
    void theQuickerIsMeasured()
    {
        needCard();
        giveCard(tightMemories(starter).back());
        uint32_t handOvers = 0;
        for (int time = 0; time < 4 && handOvers == 0; ++time) // other programs may have been in the way
            handOvers = ask(*opened(starter)).handOvers;
        QVERIFY(handOvers > 0);
    }

    // A card that is lost anywhere in a token, also while the processor has its part: an error, and everything is given
    // back.
    void theCardIsLost()
    {
        needCard();
        letCompute("processor");
        giveCard(tightMemories(starter).back());
        int lost = 0;
        for (int submissions = 0; submissions < 14; ++submissions) {
            const auto engine = opened(starter);
            const auto session = engine->newSession();
            QVERIFY(session);
            QCOMPARE(tell(**session, words, 2).size(), 2U);
            QVERIFY((*session)->decodeCost().handOvers > 0);
            qputenv("ALCOVE_CARD_LOST", QByteArray::number(submissions));
            const auto stats = (*session)->generate(greedy(words, 4), {}, never);
            qunsetenv("ALCOVE_CARD_LOST");
            if (!stats) {
                ++lost;
                QVERIFY2(stats.error().details.contains("VK_ERROR_DEVICE_LOST"), stats.error().details.c_str());
            }
        }
        QVERIFY(lost >= 12); // the model has three such layers
    }

    // A model that has room once another is closed is not opened more slowly beside it: that is for people to decide.
    void othersAreClosedFirst()
    {
        needCard();
        const std::vector<uint64_t> memories = tightMemories(starter);
        QVERIFY(!memories.empty());
        giveCard(memories.front() * 3 / 2);
        auto engine = opened(starter);
        ask(*engine); // it has taken some, and counts on the rest
        QCOMPARE(planOf(starter).weightsInRam, 0U);
        auto refused = Engine::load(starter, onCard);
        QVERIFY(!refused && isMemoryShort(refused.error()));
        engine.reset();
        QCOMPARE(opened(starter)->weightsInRam(), 0U);

        // Nor is one that has no room either way.
        giveCard(memories.front());
        const uint64_t alone = planOf(starter).weightsInRam;
        QVERIFY(alone > 0);
        engine = opened(starter);
        ask(*engine);
        QCOMPARE(planOf(starter).weightsInRam, alone);
        refused = Engine::load(starter, onCard);
        QVERIFY(!refused && isMemoryShort(refused.error()));
    }

    // Of a mixture of experts a token reads little of what lies in RAM, and of that the processor takes the experts. Of
    // a dense model it reads all, and where that is most of it the processor is faster; unless somebody chose the card.
    void theProcessorWhereMostWouldCrossTheBus()
    {
        needCard();
        const auto dense = SyntheticModel::inMemory("llama:tiny");
        QVERIFY(dense);
        EngineOptions automatic = onCard;
        automatic.device = "auto";
        giveCard(tightMemories(starter).front());
        auto experts = planMemory(std::filesystem::path(starter), automatic);
        QVERIFY(experts && experts->weightsInRam > 0);
        QCOMPARE(experts->tokenBytesInRam, 0U);
        letCompute("bus");
        experts = planMemory(std::filesystem::path(starter), automatic);
        letCompute("");
        QVERIFY(experts && experts->tokenBytesInRam > 0 && experts->tokenBytesInRam < experts->weightsInRam / 2);

        const std::vector<uint64_t> memories = tightMemories(dense->path());
        giveCard(memories.back());
        const MemoryPlan card = planOf(dense->path());
        QVERIFY(card.tokenBytesInRam > card.tokenBytes / 2 && card.tokenBytesInRam <= card.tokenBytes);
        const auto engine = Engine::load(dense->path(), automatic);
        QVERIFY(engine);
        QCOMPARE((*engine)->device().id, "cpu");
        QVERIFY2((*engine)->device().note.contains(card.device.name), (*engine)->device().note.c_str());
        QCOMPARE((*engine)->weightsInRam(), 0U);
        QCOMPARE(ask(**engine).tokens.size(), 20U);
        QVERIFY(opened(dense->path())->weightsInRam() > 0);
    }

    // An integrated device's driver calls a part of RAM its own, and weights go on in the rest: nothing is slower for
    // it.
    void noBusToIntegratedDevices()
    {
        needCard();
        const Said expected = ask(*opened(starter));
        const uint64_t memory = tightMemories(starter).back();
        qputenv("ALCOVE_CARD_INTEGRATED", "1");
        giveCard(memory);
        auto automatic = onCard;
        automatic.device = "auto";
        const auto plan = planMemory(std::filesystem::path(starter), automatic);
        const auto engine = Engine::load(starter, automatic);
        qunsetenv("ALCOVE_CARD_INTEGRATED");
        QVERIFY(plan && engine);
        QVERIFY(plan->shared && plan->weightsInRam > 0);
        QCOMPARE((*engine)->device().kind, "integrated GPU");
        QCOMPARE((*engine)->weightsInRam(), 0U);
        QCOMPARE(ask(**engine).tokens, expected.tokens);
    }

    // Where even so there is no room, the card is named.
    void notEvenSo()
    {
        needCard();
        giveCard(1'000'000);
        const MemoryPlan plan = planOf(starter);
        QCOMPARE(plan.weightsInRam, 0U);
        const auto refused = Engine::load(starter, onCard);
        QVERIFY(!refused && isMemoryShort(refused.error()));
        QVERIFY2(refused.error().message.contains(plan.device.name), refused.error().message.c_str());
    }
};

QTEST_GUILESS_MAIN(WeightsInRamTest)
#include "tst_weights_in_ram.moc"
