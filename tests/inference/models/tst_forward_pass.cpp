// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What files may hold beside the usual weights and keys: each must count, as it does in a pass in double precision
// that shares no line with the engine's.
#include "inference/gpu/instance.h"
#include "inference/models/model_registry.h"
#include "tests/inference/engine_fixture.h"
#include "tests/inference/models/tiny_model.h"

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
    }
    void everyWeightCounts()
    {
        QFETCH(TinyModel, model);
        QFETCH(std::string, device);
        const std::string path = m_folder.filePath("model.gguf").toStdString();
        model.write(path);
        const std::vector<TokenId> ids = {5, 17, 5, 200, 31, 260, 0, 99, 5, 17, 42};
        const auto engine = open(path, device);
        const auto session = engine->newSession();
        QVERIFY(session);
        const auto logits = (*session)->logits(ids);
        QVERIFY(logits);
        const double error = nmse(*logits, plainLogits(model, ids));
        QVERIFY2(error < 1e-10, qPrintable(QString::number(error)));
    }
};

QTEST_GUILESS_MAIN(ForwardPassTest)
#include "tst_forward_pass.moc"
