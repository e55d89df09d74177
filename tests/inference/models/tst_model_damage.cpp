// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Models whose metadata and tensors disagree: each is refused by the name of what is wrong, none is run.
#include "inference/models/model_registry.h"
#include "tests/inference/file/gguf_builder.h"

#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <map>

using namespace alcove;
using namespace alcove::test;

namespace {

using Shape = std::vector<uint64_t>;

// A model on paper: what a test changes before it is written.
struct Sketch {
    std::string architecture;
    std::map<std::string, uint32_t> numbers; // without the architecture's prefix
    std::map<std::string, float> reals;
    std::map<std::string, Shape> tensors;
    std::map<std::string, uint32_t> types; // where not F32

    void write(const std::filesystem::path& path) const
    {
        GgufBuilder file;
        file.text("general.architecture", architecture);
        for (const auto& [key, value] : numbers)
            file.number(architecture + "." + key, value);
        for (const auto& [key, value] : reals)
            file.real(architecture + "." + key, value);
        for (const auto& [name, shape] : tensors) {
            const auto type = types.find(name);
            const uint32_t id = type == types.end() ? 0 : type->second;
            const QuantTraits& traits = *findQuantTraits(id);
            uint64_t elements = 1;
            for (const uint64_t n : shape)
                elements *= n;
            file.tensor({.name = name,
                         .ne = shape,
                         .type = id,
                         .data = std::string(elements / traits.blockElements * traits.blockBytes, '\0')});
        }
        file.write(path);
    }
};

Sketch llama()
{
    return {.architecture = "llama",
            .numbers = {{"block_count", 1},
                        {"embedding_length", 32},
                        {"context_length", 64},
                        {"feed_forward_length", 64},
                        {"attention.head_count", 4},
                        {"attention.head_count_kv", 2}},
            .reals = {{"attention.layer_norm_rms_epsilon", 1e-5F}},
            .tensors = {{"token_embd.weight", {32, 10}},
                        {"output_norm.weight", {32}},
                        {"output.weight", {32, 10}},
                        {"blk.0.attn_norm.weight", {32}},
                        {"blk.0.attn_q.weight", {32, 32}},
                        {"blk.0.attn_k.weight", {32, 16}},
                        {"blk.0.attn_v.weight", {32, 16}},
                        {"blk.0.attn_output.weight", {32, 32}},
                        {"blk.0.ffn_norm.weight", {32}},
                        {"blk.0.ffn_gate.weight", {32, 64}},
                        {"blk.0.ffn_up.weight", {32, 64}},
                        {"blk.0.ffn_down.weight", {64, 32}}}};
}

Sketch mixtral()
{
    Sketch sketch = llama();
    for (const char* part : {"gate", "up", "down"})
        sketch.tensors.erase(std::string("blk.0.ffn_") + part + ".weight");
    sketch.numbers["expert_count"] = 4;
    sketch.numbers["expert_used_count"] = 2;
    sketch.tensors["blk.0.ffn_gate_inp.weight"] = {32, 4};
    sketch.tensors["blk.0.ffn_gate_exps.weight"] = {32, 64, 4};
    sketch.tensors["blk.0.ffn_up_exps.weight"] = {32, 64, 4};
    sketch.tensors["blk.0.ffn_down_exps.weight"] = {64, 32, 4};
    return sketch;
}

Sketch qwen3()
{
    Sketch sketch = llama();
    sketch.architecture = "qwen3";
    sketch.tensors["blk.0.attn_q_norm.weight"] = {8};
    sketch.tensors["blk.0.attn_k_norm.weight"] = {8};
    return sketch;
}

Sketch deepseek2()
{
    Sketch sketch = mixtral();
    sketch.architecture = "deepseek2";
    for (const char* part : {"q", "k", "v", "output"})
        sketch.tensors.erase(std::string("blk.0.attn_") + part + ".weight");
    sketch.numbers["attention.head_count_kv"] = 1;
    sketch.numbers["attention.key_length"] = 20;
    sketch.numbers["attention.value_length"] = 16;
    sketch.numbers["attention.kv_lora_rank"] = 16;
    sketch.numbers["attention.key_length_mla"] = 12;
    sketch.numbers["attention.value_length_mla"] = 6;
    sketch.numbers["rope.dimension_count"] = 4;
    sketch.tensors["blk.0.attn_q.weight"] = {32, 48};
    sketch.tensors["blk.0.attn_kv_a_mqa.weight"] = {32, 20};
    sketch.tensors["blk.0.attn_kv_a_norm.weight"] = {16};
    sketch.tensors["blk.0.attn_k_b.weight"] = {8, 16, 4};
    sketch.tensors["blk.0.attn_v_b.weight"] = {16, 6, 4};
    sketch.tensors["blk.0.attn_output.weight"] = {24, 32};
    return sketch;
}

using Change = std::function<void(Sketch&)>;

} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Sketch)

class ModelDamageTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    Result<std::unique_ptr<Model>> create(const Sketch& sketch)
    {
        const std::filesystem::path path = m_folder.filePath("model.gguf").toStdString();
        sketch.write(path);
        auto file = GgufFile::open(path);
        if (!file)
            return std::unexpected(file.error());
        const Architecture* architecture = findArchitecture(sketch.architecture);
        auto backend = createCpuBackend();
        auto model = architecture->create(**file, **backend);
        return model;
    }

private slots:
    void undamagedModelsAreMade()
    {
        for (const Sketch& sketch : {llama(), mixtral(), qwen3(), deepseek2()}) {
            const auto model = create(sketch);
            QVERIFY2(model, model ? "" : model.error().message.c_str());
            QCOMPARE((*model)->vocabulary(), 10U);
        }
        // 16 numbers of keys and 16 of values; each begins a block of 32.
        QCOMPARE((*create(llama()))->kvRowWidths(), std::vector<uint32_t>{64});
        QCOMPARE((*create(deepseek2()))->kvRowWidths(), std::vector<uint32_t>{32}); // 20 of latent and rotary key
    }

    void damageIsNamed_data()
    {
        QTest::addColumn<Sketch>("sketch");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* name, const Sketch& sketch, const QString& named, const Change& change) {
            QTest::newRow(name) << sketch << change << named;
        };
        for (const auto& [name, shape] : llama().tensors) {
            if (name == "output.weight")
                continue; // without it the embedding is used again
            row(qPrintable("without " + QString::fromStdString(name)), llama(), QString::fromStdString(name),
                [name](Sketch& s) { s.tensors.erase(name); });
            row(qPrintable("longer rows in " + QString::fromStdString(name)), llama(), QString::fromStdString(name),
                [name](Sketch& s) { s.tensors[name][0] += 32; });
        }
        row("no layers", llama(), "llama.block_count", [](Sketch& s) { s.numbers["block_count"] = 0; });
        row("more layers than tensors", llama(), "blk.1.", [](Sketch& s) { s.numbers["block_count"] = 2; });
        row("absurd layers", llama(), "llama.block_count", [](Sketch& s) { s.numbers["block_count"] = 1U << 31; });
        row("no heads", llama(), "head_count", [](Sketch& s) { s.numbers["attention.head_count"] = 0; });
        row("heads that don't divide", llama(), "head_count_kv",
            [](Sketch& s) { s.numbers["attention.head_count_kv"] = 3; });
        row("more heads than width", llama(), "key_length", [](Sketch& s) { s.numbers["attention.head_count"] = 64; });
        row("rotation beyond the head", llama(), "rope.dimension_count",
            [](Sketch& s) { s.numbers["rope.dimension_count"] = 16; });
        row("odd rotation", llama(), "rope.dimension_count", [](Sketch& s) { s.numbers["rope.dimension_count"] = 3; });
        row("no epsilon", llama(), "epsilon", [](Sketch& s) { s.reals.clear(); });
        row("epsilon not a number", llama(), "epsilon",
            [](Sketch& s) { s.reals["attention.layer_norm_rms_epsilon"] = NAN; });
        row("RoPE base of 0", llama(), "rope.freq_base", [](Sketch& s) { s.reals["rope.freq_base"] = 0; });
        row("norm in half precision", llama(), "attn_norm",
            [](Sketch& s) { s.types["blk.0.attn_norm.weight"] = static_cast<uint32_t>(QuantType::F16); });
        row("a type without kernels", llama(), "attn_q",
            [](Sketch& s) { s.types["blk.0.attn_q.weight"] = static_cast<uint32_t>(QuantType::I32); });
        row("zeros for RoPE's factors", llama(), "rope_freqs", [](Sketch& s) { s.tensors["rope_freqs.weight"] = {4}; });
        row("too few of RoPE's factors", llama(), "rope_freqs",
            [](Sketch& s) { s.tensors["rope_freqs.weight"] = {3}; });
        row("vocabulary of the output", llama(), "output.weight",
            [](Sketch& s) { s.tensors["output.weight"] = {32, 11}; });

        row("fewer experts than stated", mixtral(), "ffn_gate_inp", [](Sketch& s) { s.numbers["expert_count"] = 5; });
        row("a stack of too few", mixtral(), "ffn_down_exps",
            [](Sketch& s) { s.tensors["blk.0.ffn_down_exps.weight"] = {64, 32, 3}; });
        row("more chosen than there are", mixtral(), "expert_used_count",
            [](Sketch& s) { s.numbers["expert_used_count"] = 5; });
        row("none chosen", mixtral(), "expert_used_count", [](Sketch& s) { s.numbers["expert_used_count"] = 0; });
        row("an unknown gating", mixtral(), "expert_gating_func",
            [](Sketch& s) { s.numbers["expert_gating_func"] = 9; });
        row("groups that don't divide", mixtral(), "expert_group_count",
            [](Sketch& s) { s.numbers["expert_group_count"] = 3; });
        row("groups too small for the choice", mixtral(), "expert_used_count", [](Sketch& s) {
            s.numbers["expert_group_count"] = 4;
            s.numbers["expert_group_used_count"] = 1;
        });

        row("Qwen3 without its norms", qwen3(), "blk.0.attn_k_norm.weight",
            [](Sketch& s) { s.tensors.erase("blk.0.attn_k_norm.weight"); });
        row("no shared experts where they are stated", deepseek2(), "ffn_gate_shexp",
            [](Sketch& s) { s.numbers["expert_shared_count"] = 1; });
        row("a weight that we would leave out", llama(), "blk.0.attn_sub_norm.weight",
            [](Sketch& s) { s.tensors["blk.0.attn_sub_norm.weight"] = {32}; });
        row("one outside of the blocks", llama(), "token_embd_norm.weight",
            [](Sketch& s) { s.tensors["token_embd_norm.weight"] = {32}; });

        row("no latent", deepseek2(), "kv_lora_rank", [](Sketch& s) { s.numbers.erase("attention.kv_lora_rank"); });
        row("a key that is all rotation", deepseek2(), "key_length_mla",
            [](Sketch& s) { s.numbers["attention.key_length_mla"] = 4; });
        row("latent of another width", deepseek2(), "attn_kv_a_mqa",
            [](Sketch& s) { s.numbers["attention.kv_lora_rank"] = 12; });
        row("fewer heads in the stack", deepseek2(), "attn_v_b",
            [](Sketch& s) { s.tensors["blk.0.attn_v_b.weight"] = {16, 6, 3}; });
        row("all layers only predict", deepseek2(), "nextn_predict_layers",
            [](Sketch& s) { s.numbers["nextn_predict_layers"] = 1; });
    }
    void damageIsNamed()
    {
        QFETCH(Sketch, sketch);
        QFETCH(Change, change);
        QFETCH(QString, named);
        change(sketch);
        const auto model = create(sketch);
        QVERIFY(!model);
        QVERIFY2(QString::fromStdString(model.error().message).contains(named), model.error().message.c_str());
        QVERIFY(!model.error().remedy.empty());
    }
};

QTEST_GUILESS_MAIN(ModelDamageTest)
#include "tst_model_damage.moc"
