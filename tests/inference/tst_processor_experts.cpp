// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Experts that lie in RAM, computed by the processor while the device decodes a token: whatever the family and the
// encoding, the numbers are those of the device; a stop, other sessions and numbers that are none do no harm.
#include "inference/gpu/instance.h"
#include "inference/ops/processor_experts.h"
#include "tests/inference/engine_fixture.h"
#include "tests/inference/engine_parts.h"
#include "tests/inference/models/tiny_model.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <thread>

using namespace alcove;
using namespace alcove::test;

Q_DECLARE_METATYPE(TinyModel)

namespace {

using Parts = EngineParts<ForwardingBackend>;

const std::string reference = ALCOVE_SHARED_DATA "/reference/";
const EngineOptions options = {.device = "vulkan", .kvType = KvType::F32, .contextLength = 96};
const std::vector<TokenId> words = {5, 17, 5, 200, 31, 260, 0, 99, 5, 17, 42};

void letCompute(const char* who)
{
    qputenv("ALCOVE_EXPERTS_IN_RAM", who);
}

std::vector<TokenId> answer(const Parts& parts, uint32_t tokens)
{
    const auto told = parts.tell(words, tokens);
    if (!told)
        qFatal("%s", told.error().message.c_str());
    return *told;
}

// The logits of each of `ids`, read in a step of its own: the rows of all positions.
std::vector<float> oneByOne(SessionImpl& session, std::span<const TokenId> ids)
{
    std::vector<float> all;
    for (size_t count = 1; count <= ids.size(); ++count) {
        const auto read = session.logits(ids.first(count), static_cast<uint32_t>(count - 1),
                                         [&](uint32_t, std::span<const float> row) {
                                             all.insert(all.end(), row.begin(), row.end());
                                             return true;
                                         });
        if (!read)
            qFatal("%s", read.error().message.c_str());
    }
    return all;
}

} // namespace

class ProcessorExpertsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static std::string block(uint32_t layer, const char* name) { return "blk." + std::to_string(layer) + "." + name; }

    static TinyModel experts(const std::string& architecture, bool gateAndUpInOne)
    {
        TinyModel m = tinyLlama(architecture);
        giveExperts(m, 5, gateAndUpInOne);
        return m;
    }

    static TinyModel gptOss()
    {
        TinyModel m = experts("gpt-oss", false);
        m.numbers["attention.sliding_window"] = 3;
        for (uint32_t layer = 0; layer < 2; ++layer) {
            m.tensors[block(layer, "post_attention_norm.weight")] = m.tensors[block(layer, "ffn_norm.weight")];
            m.tensors.erase(block(layer, "ffn_norm.weight"));
            m.random(block(layer, "attn_sinks.weight"), {6});
            m.random(block(layer, "attn_output.bias"), {36});
            m.random(block(layer, "ffn_gate_inp.bias"), {5});
            m.random(block(layer, "ffn_gate_exps.bias"), {14, 5});
            m.random(block(layer, "ffn_up_exps.bias"), {14, 5});
            m.random(block(layer, "ffn_down_exps.bias"), {36, 5});
        }
        return m;
    }

    static TinyModel scaled()
    {
        TinyModel m = experts("granitemoe", false);
        m.reals["embedding_scale"] = 3.5F;
        m.reals["residual_scale"] = 0.37F;
        m.reals["attention.scale"] = 0.11F;
        m.reals["logit_scale"] = 2.7F;
        return m;
    }

    std::string written(const TinyModel& model) const
    {
        const std::string path = m_folder.filePath("model.gguf").toStdString();
        model.write(path);
        return path;
    }

private slots:
    void initTestCase() { qputenv("ALCOVE_MAX_IMPORT", "1"); } // or weights would be read in the file
    void init() { letCompute("processor"); }
    void cleanup() { qunsetenv("ALCOVE_EXPERTS_IN_RAM"); }
    void cleanupTestCase() { QCOMPARE(Instance::validationMessages(), 0); }

    // Against a pass in double precision that shares no line with the engine's.
    void everyWeightCounts_data()
    {
        QTest::addColumn<TinyModel>("model");
        QTest::newRow("gate and up") << experts("llama", false);
        QTest::newRow("gate and up in one") << experts("llama", true);
        QTest::newRow("biases and limits") << gptOss();
        QTest::newRow("scales") << scaled();
    }
    void everyWeightCounts()
    {
        QFETCH(TinyModel, model);
        const Parts parts(written(model), options, "_exps.");
        const std::vector<float> logits = oneByOne(*parts.session, words);
        const double error = nmse(logits, plainLogits(model, words));
        QVERIFY2(error < 1e-10, qPrintable(QString::number(error)));
        QCOMPARE(answer(parts, 3).size(), 3U);
        QCOMPARE(parts.session->decodeCost().handOvers, 2U);
    }

    // What all tokens share is the device's, which computes it meanwhile.
    void sharedExperts_data()
    {
        QTest::addColumn<TinyModel>("model");
        const auto row = [](const char* name, TinyModel model, bool gated, bool biased) {
            for (uint32_t layer = 0; layer < 2; ++layer) {
                model.random(block(layer, "ffn_gate_shexp.weight"), {36, 10});
                model.random(block(layer, "ffn_up_shexp.weight"), {36, 10});
                model.random(block(layer, "ffn_down_shexp.weight"), {10, 36});
                if (gated)
                    model.random(block(layer, "ffn_gate_inp_shexp.weight"), {36});
                if (biased)
                    model.random(block(layer, "ffn_down_shexp.bias"), {36});
            }
            QTest::newRow(name) << model;
        };
        row("plain", experts("llama", false), false, false);
        row("with a gate", experts("llama", true), true, false);
        row("with a bias", experts("llama", false), false, true);
        row("scaled", scaled(), false, false);
        row("scaled, with a gate", scaled(), true, false);
        row("scaled, with a bias", scaled(), false, true);
    }
    void sharedExperts()
    {
        QFETCH(TinyModel, model);
        const std::string file = written(model);
        const Parts whole(file, options);
        const std::vector<float> expected = oneByOne(*whole.session, words);
        const Parts parts(file, options, "_exps.");
        const double error = nmse(oneByOne(*parts.session, words), expected);
        QVERIFY2(error < 1e-10, qPrintable(QString::number(error)));
        QCOMPARE(answer(parts, 12), answer(whole, 12));
        QCOMPARE(parts.session->decodeCost().handOvers, 2U);
        QVERIFY(parts.session->decodeCost().submissions >= 5);
    }

    // Routers and encodings of real models: the same numbers as where all of it is the device's.
    void asOnTheDevice_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"ds2-Q4_K_M", "ds2-IQ4_XS", "ds3-Q4_K_M", "ds3-f16", "gptoss-MXFP4_MOE", "gptoss-Q8_0", "olmoe-Q4_K_M"})
            QTest::newRow(name) << QString(name);
    }
    void asOnTheDevice()
    {
        QFETCH(QString, name);
        const std::string file = reference + name.toStdString() + ".gguf";
        if (!QFile::exists(QString::fromStdString(file)))
            QSKIP("the reference models are not beside this checkout");
        const Parts whole(file, options);
        const std::vector<float> expected = oneByOne(*whole.session, words);
        const std::vector<TokenId> told = answer(whole, 24);
        const Parts parts(file, options, "_exps.");
        const double error = nmse(oneByOne(*parts.session, words), expected);
        qInfo("NMSE %.2g", error);
        QVERIFY2(error < 1e-6, qPrintable(QString::number(error)));
        QCOMPARE(answer(parts, 24), told);
        QVERIFY(parts.session->decodeCost().handOvers > 0);
        QCOMPARE(whole.session->decodeCost().handOvers, 0U);
        // Each costs a submission, and another where the device has shared experts to compute beside it.
        const Session::DecodeCost cost = parts.session->decodeCost();
        QVERIFY(cost.submissions > (name.startsWith("ds") ? 2 : 1) * cost.handOvers);
        const Session::TokenTraffic traffic = parts.session->tokenTraffic(10);
        QVERIFY(traffic.weightsOfProcessor > 0 && traffic.weightsInRam == 0);
        QCOMPARE(traffic.weights, whole.session->tokenTraffic(10).weights);
    }

    // Experts of which one matrix is on the device stay with it, and all of them where it is said to be faster.
    void whoComputes()
    {
        const std::string file = written(experts("llama", false));
        const Parts all(file, options, "_exps.");
        const std::vector<TokenId> told = answer(all, 8);
        for (const char* part : {"_gate_exps.", "_up_exps.", "_down_exps.", "blk.1.ffn_gate_exps."}) {
            const Parts some(file, options, part);
            QCOMPARE(answer(some, 8), told);
            QCOMPARE(some.session->decodeCost().handOvers, 0U);
        }
        const Parts last(file, options, "blk.1.ffn_");
        QCOMPARE(answer(last, 8), told);
        QCOMPARE(last.session->decodeCost().handOvers, 1U);
        letCompute("bus");
        const Parts bus(file, options, "_exps.");
        QCOMPARE(answer(bus, 8), told);
        QCOMPARE(bus.session->decodeCost().handOvers, 0U);
        QCOMPARE(bus.session->tokenTraffic(8).weightsOfProcessor, 0U);
        QVERIFY(bus.session->tokenTraffic(8).weightsInRam > 0);
        qunsetenv("ALCOVE_EXPERTS_IN_RAM");
        const Parts measured(file, options, "_exps.");
        QCOMPARE(answer(measured, 8), told);
        const uint32_t layers = measured.session->decodeCost().handOvers;
        QVERIFY(layers == 0 || layers == 2);
    }

    // Who is quicker is not measured while another model's step slows both down.
    void measuredInATurnOfItsOwn()
    {
        qunsetenv("ALCOVE_EXPERTS_IN_RAM");
        const Parts parts(written(experts("llama", false)), options, "_exps.");
        if (!parts.backend->measuresFirst())
            QSKIP("without the layer that makes a card of it software Vulkan has no bus");
        std::jthread asks; // goes after the turn that it waits for
        std::optional<DeviceTurns::Turn> turn = DeviceTurns::of(parts.backend->device().id).take(never);
        asks = std::jthread([&] { QVERIFY(parts.tell({3}, 2)); });
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        QVERIFY(parts.backend->measuresFirst());
        turn.reset();
        asks.join();
        QVERIFY(!parts.backend->measuresFirst());
    }

    // Sessions of one model share what is handed over in.
    void sessionsTakeTurns()
    {
        const Parts parts(written(experts("llama", false)), options, "_exps.");
        const auto other = parts.newSession(options);
        std::vector<TokenId> otherWords(words.rbegin(), words.rend());
        const std::vector<TokenId> first = answer(parts, 12);
        std::vector<TokenId> second;
        QVERIFY(other->generate(greedy(otherWords, 12), {}, never, &second));
        QVERIFY(first != second);
        // Token by token, one in the middle of the other.
        std::vector<TokenId> prompt = words;
        for (size_t i = 0; i < 12; ++i) {
            std::vector<TokenId> token;
            QVERIFY(parts.session->generate(greedy(prompt, 1), {}, never, &token));
            QCOMPARE(token, std::vector<TokenId>{first[i]});
            prompt.push_back(token[0]);
            QVERIFY(other->generate(greedy(otherWords, 1), {}, never, &token));
            QCOMPARE(token, std::vector<TokenId>{second[i]});
            otherWords.push_back(token[0]);
        }
    }

    // Two models at once, each with its own thread.
    void modelsTakeTurns()
    {
        const std::string file = written(experts("llama", false));
        const std::vector<TokenId> expected = answer(Parts(file, options, "_exps."), 40);
        std::vector<std::vector<TokenId>> told(2);
        {
            std::vector<std::jthread> threads;
            for (auto& mine : told)
                threads.emplace_back([&] { mine = answer(Parts(file, options, "_exps."), 40); });
        }
        QCOMPARE(told[0], expected);
        QCOMPARE(told[1], expected);
    }

    // Wherever a stop comes, what was said stays right, and so does what is said next.
    void aStopLeavesNothingBehind()
    {
        const std::string file = reference + "ds2-Q4_K_M.gguf";
        if (!QFile::exists(QString::fromStdString(file)))
            QSKIP("the reference models are not beside this checkout");
        const Parts parts(file, options, "_exps.");
        const std::vector<TokenId> expected = answer(parts, 40);
        int halfway = 0;
        for (int i = 0; i < 40; ++i) {
            std::atomic<bool> stop = false;
            std::vector<TokenId> prompt = words;
            prompt.push_back(expected[0]);
            std::vector<TokenId> told;
            std::jthread person([&] {
                std::this_thread::sleep_for(std::chrono::microseconds(500 * i));
                stop = true;
            });
            const auto stats = parts.session->generate(greedy(prompt, 39), {}, stop, &told);
            QVERIFY(stats);
            halfway += stats->finish == FinishReason::Stopped && !told.empty();
            QVERIFY(std::ranges::equal(told, std::span(expected).subspan(1, told.size())));
            std::ranges::copy(told, std::back_inserter(prompt));
            std::vector<TokenId> rest;
            QVERIFY(parts.session->generate(greedy(prompt, 3), {}, never, &rest));
            QVERIFY(std::ranges::equal(rest, std::span(expected).subspan(1 + told.size(), rest.size())));
        }
        QVERIFY(halfway > 0);
    }

    // Ids that no router can have chosen lead nowhere.
    void idsThatAreNone()
    {
        const auto instance = Instance::get();
        QVERIFY(instance);
        const auto opened = Device::create(*instance, 0, {});
        QVERIFY(opened);
        const std::shared_ptr<Device>& device = *opened;
        const auto arena = std::make_shared<ActivationArena>(device);
        const auto made = [&](QuantType type, std::array<uint64_t, 4> ne, Buffer::Kind kind) {
            Tensor t{.type = type, .ne = ne};
            const auto buffer = Buffer::create(device, t.bytes(), kind);
            if (!buffer)
                qFatal("%s", buffer.error().message.c_str());
            t.range = {*buffer, 0, t.bytes()};
            t.host = (*buffer)->mapped().data();
            return t;
        };
        const Tensor matrices = made(QuantType::F32, {2, 2, 3, 1}, Buffer::Kind::Ram);
        std::ranges::copy(std::array{1, 0, 0, 1, 2, 0, 0, 2, 3, 0, 0, 3}, reinterpret_cast<float*>(matrices.host));
        const Tensor x = made(QuantType::F32, {2, 1, 1, 1}, Buffer::Kind::HostWrite);
        std::ranges::copy(std::array{5, 7}, reinterpret_cast<float*>(x.host));
        const Routing routing{.ids = made(QuantType::I32, {2, 1, 1, 1}, Buffer::Kind::HostWrite),
                              .weights = made(QuantType::F32, {2, 1, 1, 1}, Buffer::Kind::HostWrite)};
        std::ranges::copy(std::array{1, 10}, reinterpret_cast<float*>(routing.weights.host));
        const ExpertWork work{.weights = {matrices}, .compute = [&](Ops& ops, const Tensor& of, const Routing& by) {
                                  return ops.combineExperts(ops.matmulExperts(matrices, of, by.ids), by.weights);
                              }};
        const auto experts = ProcessorExperts::create(device, arena);
        QVERIFY(experts && experts->takes(work, x, routing));
        auto stream = CommandStream::create(device);
        QVERIFY(stream && experts->record(**stream, work, x, routing) && (*stream)->takeBack() && (*stream)->finish());
        const auto* sum = reinterpret_cast<const float*>(experts->sum().host);
        const auto choose = [&](TokenId first, TokenId second) {
            std::ranges::copy(std::array{first, second}, reinterpret_cast<TokenId*>(routing.ids.host));
            return (*stream)->submitUnless(never).value_or(false);
        };
        QVERIFY(choose(2, 0));
        QCOMPARE(sum[0], 5 * 13.0F);
        QCOMPARE(sum[1], 7 * 13.0F);
        for (const TokenId none : {3, -1, INT32_MAX, INT32_MIN}) {
            QVERIFY(choose(1, none));
            QVERIFY(std::isnan(sum[0]) && std::isnan(sum[1]));
        }
        QVERIFY(choose(0, 1));
        QCOMPARE(sum[0], 5 * 21.0F);
    }

    // Threads go with their model.
    void everythingComesBack()
    {
        const std::string file = written(experts("llama", false));
        const auto threads = [] { return QDir("/proc/self/task").entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(); };
        qsizetype before = 0;
        for (int load = 0; load < 12; ++load) {
            answer(Parts(file, options, "_exps."), 3);
            if (load == 1)
                before = threads();
        }
        QCOMPARE(threads(), before);
    }

    void noNumbers()
    {
        TinyModel model = experts("llama", false);
        std::ranges::fill(model.tensors[block(0, "attn_output.weight")].data, 3e38F);
        const Parts parts(written(model), options, "_exps.");
        const auto told = parts.tell(words, 4);
        QVERIFY(!told);
        const std::vector<float> logits = oneByOne(*parts.session, std::span(words).first(1));
        QVERIFY(std::ranges::none_of(logits, [](float logit) { return std::isfinite(logit); }));
    }

    void theProfileTellsOfIt()
    {
        EngineOptions timed = options;
        timed.profile = true;
        const Parts parts(written(experts("llama", false)), timed, "_exps.");
        answer(parts, 2);
        (void)parts.session->takeProfile();
        answer(parts, 5);
        const std::vector<KernelTime> profile = parts.session->takeProfile();
        const auto row = std::ranges::find(profile, "experts_on_processor", &KernelTime::kernel);
        QVERIFY(row != profile.end());
        QVERIFY(row->seconds > 0);
        QCOMPARE(row->launches % 2, 0U);
        QCOMPARE(row->bytes, row->launches * 2 * (2 * 36 + 36) * 14 * 4);
    }
};

QTEST_GUILESS_MAIN(ProcessorExpertsTest)
#include "tst_processor_experts.moc"
