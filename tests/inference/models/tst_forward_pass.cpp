// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What files may hold beside the usual weights and keys: each must count, as it does in a pass in double precision
// that shares no line with the engine's.
#include "inference/gpu/instance.h"
#include "inference/models/model_registry.h"
#include "tests/inference/engine_fixture.h"
#include "tests/inference/models/tiny_model.h"

#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;
using namespace alcove::test;

Q_DECLARE_METATYPE(TinyModel)

class ForwardPassTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static std::string block(uint32_t layer, const char* name) { return "blk." + std::to_string(layer) + "." + name; }

    // One matrix for queries, keys and values, as some converters leave it.
    static TinyModel fused(const std::string& architecture, bool bias)
    {
        TinyModel m = tinyLlama(architecture);
        for (uint32_t layer = 0; layer < 2; ++layer) {
            for (const char* part : {"attn_q.weight", "attn_k.weight", "attn_v.weight"})
                m.tensors.erase(block(layer, part));
            m.random(block(layer, "attn_qkv.weight"), {36, 100});
            if (bias)
                m.random(block(layer, "attn_qkv.bias"), {100});
        }
        return m;
    }

    static TinyModel withBiases(bool ofOutput)
    {
        TinyModel m = tinyLlama(ofOutput ? "qwen2" : "llama");
        if (ofOutput)
            m.random("output.bias", {TinyModel::vocabulary});
        for (uint32_t layer = 0; layer < 2 && !ofOutput; ++layer) {
            m.random(block(layer, "ffn_gate.bias"), {23});
            m.random(block(layer, "ffn_up.bias"), {23});
            m.random(block(layer, "ffn_down.bias"), {36});
        }
        return m;
    }

    static TinyModel experts(const std::string& architecture, bool gateAndUpInOne)
    {
        TinyModel m = tinyLlama(architecture);
        giveExperts(m, 5, gateAndUpInOne);
        return m;
    }

    static TinyModel lengthened()
    {
        TinyModel m = tinyLlama("llama");
        m.reals["rope.scaling.attn_factor"] = 0.7F;
        return m;
    }

    // gpt-oss without its long run of layers: every third sees all, or those that a list says.
    static TinyModel windowed(bool listed)
    {
        TinyModel m = tinyLlama("gpt-oss", 4);
        giveExperts(m, 5, false);
        m.numbers["attention.sliding_window"] = 3;
        if (listed)
            m.lists["attention.sliding_window_pattern"] = {0, 1, 1, 0};
        else
            m.numbers["attention.sliding_window_pattern"] = 3;
        for (uint32_t layer = 0; layer < 4; ++layer) {
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

    static TinyModel granite(bool rotates)
    {
        TinyModel m = tinyLlama("granite");
        m.flags["rope.scaling.finetuned"] = rotates;
        m.reals["embedding_scale"] = 3.5F;
        m.reals["residual_scale"] = 0.37F;
        m.reals["attention.scale"] = 0.11F;
        m.reals["logit_scale"] = 2.7F;
        return m;
    }

    // The numbers of a list in place of one for all layers.
    static TinyModel layersThatDiffer()
    {
        TinyModel m = tinyLlama("llama", 3, {1, 3, 2});
        m.numbers.erase("feed_forward_length");
        m.lists["feed_forward_length"] = {23, 31, 9};
        for (uint32_t layer = 1; layer < 3; ++layer) {
            const auto width = static_cast<uint64_t>(m.lists["feed_forward_length"][layer]);
            m.random(block(layer, "ffn_gate.weight"), {36, width});
            m.random(block(layer, "ffn_up.weight"), {36, width});
            m.random(block(layer, "ffn_down.weight"), {width, 36});
        }
        return m;
    }

    void compare(const TinyModel& model, const std::string& device)
    {
        const std::string path = m_folder.filePath("model.gguf").toStdString();
        model.write(path);
        const std::vector<TokenId> ids = {5, 17, 5, 200, 31, 260, 0, 99, 5, 17, 42};
        const auto engine = open(path, device, KvType::F32, 48);
        const auto session = engine->newSession();
        QVERIFY(session);
        const auto logits = (*session)->logits(ids);
        QVERIFY2(logits, logits ? "" : logits.error().details.c_str());
        const std::vector<float> expected = plainLogits(model, ids);
        const double error = nmse(*logits, expected);
        QVERIFY2(error < 1e-10, qPrintable(QString::number(error)));

        // The last token in a step of its own, as answers are made.
        std::vector<float> last;
        const auto keep = [&](uint32_t, std::span<const float> row) {
            last.assign(row.begin(), row.end());
            return true;
        };
        QVERIFY((*session)->logits(ids, static_cast<uint32_t>(ids.size() - 1), keep));
        const double errorAlone = nmse(last, std::span(expected).last(last.size()));
        QVERIFY2(errorAlone < 1e-10, qPrintable(QString::number(errorAlone)));
    }

private slots:
    void cleanupTestCase() { QCOMPARE(Instance::validationMessages(), 0); }

    void everyWeightCounts_data()
    {
        QTest::addColumn<TinyModel>("model");
        QTest::addColumn<std::string>("device");
        const auto row = [](const char* name, const TinyModel& model) {
            for (const char* device : {"cpu", "vulkan"})
                QTest::addRow("%s, %s", name, device) << model << std::string(device);
        };
        row("plain", tinyLlama("llama"));
        row("queries, keys and values in one", fused("llama", false));
        row("with their bias", fused("qwen2", true));
        row("biases of the feed-forward half", withBiases(false));
        row("bias of the output", withBiases(true));
        row("experts", experts("llama", false));
        row("experts with gate and up in one", experts("llama", true));
        row("an amplitude of the rotation", lengthened());
        row("layers that differ", layersThatDiffer());
        row("a window in two layers of three", windowed(false));
        row("a window in the layers of a list", windowed(true));
        row("scales", granite(true));
        row("no rotation", granite(false));
    }
    void everyWeightCounts()
    {
        QFETCH(TinyModel, model);
        QFETCH(std::string, device);
        compare(model, device);
    }

    // A device whose bindings are smaller than most of the weights: they are read piece by piece.
    void weightsLargerThanABinding_data()
    {
        QTest::addColumn<TinyModel>("model");
        TinyModel experts = tinyLlama("llama");
        giveExperts(experts, 12, false);
        TinyModel joined = tinyLlama("llama");
        giveExperts(joined, 12, true);
        QTest::newRow("dense") << tinyLlama("llama");
        QTest::newRow("experts") << experts;
        QTest::newRow("experts with gate and up in one") << joined;
    }
    void weightsLargerThanABinding()
    {
        QFETCH(TinyModel, model);
        qputenv("ALCOVE_MAX_BINDING", "19000"); // what a step of 64 tokens needs at the most is 18,432
        qputenv("ALCOVE_MAX_ALLOCATION", "50000");
        const auto restore = qScopeGuard([] {
            qunsetenv("ALCOVE_MAX_BINDING");
            qunsetenv("ALCOVE_MAX_ALLOCATION");
        });
        compare(model, "vulkan");
    }
};

QTEST_GUILESS_MAIN(ForwardPassTest)
#include "tst_forward_pass.moc"
