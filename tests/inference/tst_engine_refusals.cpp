// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Real models of many architectures and encodings, each with one lie in its file: none is loaded, on any device, and
// the refusal names the tensor or the value that lies. The lies are made from what stands in a file, so that one table
// serves every model.
#include "inference/engine.h"
#include "inference/file/gguf_file.h"
#include "tests/inference/file/gguf_parts.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>
#include <set>

using namespace alcove;
using namespace alcove::test;

namespace {

struct Lie {
    std::string name;
    std::string named; // what the message has to hold
    GgufChange change;
};

constexpr float nan = std::numeric_limits<float>::quiet_NaN();
constexpr float infinity = std::numeric_limits<float>::infinity();

// Of keys that begin with the architecture.
const std::vector<std::pair<const char*, std::vector<std::string>>>& wrongValues()
{
    const std::string absurd = stored(4'000'000'000U);
    const std::string text = stored(std::string_view("many"));
    static const std::vector<std::pair<const char*, std::vector<std::string>>> table = {
        {"block_count", {stored(0U), absurd, stored(Uint64, ~uint64_t{0}), text, stored(nan)}},
        {"context_length", {stored(0U), absurd, text}},
        {"embedding_length", {stored(0U), absurd, stored(Int32, -256)}},
        {"attention.head_count", {stored(0U), absurd, stored(1.5F)}},
        {"attention.head_count_kv", {stored(0U), stored(3U), absurd}},
        {"attention.layer_norm_rms_epsilon", {stored(nan), stored(0.0F), stored(-1e-5F), stored(infinity), text}},
        {"attention.key_length", {stored(0U), absurd}},
        {"attention.value_length", {stored(0U), absurd}},
        {"attention.kv_lora_rank", {stored(0U), absurd}},
        {"attention.q_lora_rank", {stored(0U), absurd}},
        {"attention.key_length_mla", {stored(0U), stored(64U), absurd}},
        {"attention.sliding_window", {stored(0U), absurd, text}},
        {"rope.dimension_count", {stored(0U), stored(63U), stored(1U << 19), absurd}},
        {"rope.freq_base", {stored(nan), stored(0.0F), stored(-1.0F), stored(infinity), text}},
        {"rope.scaling.factor", {stored(nan), stored(-1.0F), stored(infinity), text}},
        {"rope.scaling.original_context_length", {stored(0U), stored(nan), text}},
        {"rope.scaling.type", {stored(1U)}},
        {"rope.scaling.yarn_log_multiplier", {stored(nan), stored(-1.0F), stored(infinity)}},
        {"expert_count", {absurd, stored(1U << 31), stored(Int32, -6), text}},
        {"expert_used_count", {stored(0U), stored(7U), absurd, text}},
        {"expert_gating_func", {stored(9U), text}},
        {"expert_group_count", {stored(4U), stored(5U), absurd}},
        {"expert_group_used_count", {absurd, stored(33U)}},
        {"expert_weights_scale", {stored(nan), stored(-1.0F), stored(infinity)}},
        {"expert_weights_norm", {text}},
        {"expert_shared_count", {absurd}},
        {"leading_dense_block_count", {stored(100U), absurd}},
    };
    return table;
}

// Bytes that say "no number", or else "infinite", for a tensor's last block.
std::string lastBlockBroken(const BuilderTensor& tensor, bool infinite)
{
    const QuantTraits& traits = *findQuantTraits(tensor.type);
    std::string data = tensor.data;
    if (!infinite)
        return data.replace(data.size() - traits.blockBytes, traits.blockBytes, traits.blockBytes, '\xFF');
    const std::string bits = traits.type == QuantType::F32    ? bytesOf(-infinity)
                             : traits.type == QuantType::BF16 ? bytesOf(uint16_t{0x7F80})
                                                              : bytesOf(uint16_t{0x7C00});
    return data.replace(data.size() - traits.blockBytes, bits.size(), bits);
}

// Tensors that a model may do without, so that their absence is no lie.
bool dispensable(const std::string& name)
{
    return name == "output.weight" || name == "rope_freqs.weight";
}

void addLiesOfValues(const GgufParts& whole, std::vector<Lie>& lies)
{
    const std::string prefix = whole.text("general.architecture") + ".";
    for (const auto& [suffix, values] : wrongValues()) {
        const std::string key = prefix + suffix;
        const bool idle = key.ends_with("q_lora_rank") && !whole.hasTensor("blk.0.attn_q_a.weight");
        for (size_t i = 0; !idle && whole.has(key) && i < values.size(); ++i) {
            // Some numbers are told apart only by another that they don't fit.
            const bool byNumber = key.ends_with("rope.dimension_count") || key.contains("group");
            lies.push_back({key + " " + std::to_string(i), byNumber ? prefix : key,
                            [key, value = values[i]](GgufParts& parts) { parts.set(key, value); }});
        }
    }
    lies.push_back({"more layers", "blk.2.", [prefix](GgufParts& p) { p.set(prefix + "block_count", stored(3U)); }});
    lies.push_back({"all layers predict", prefix + "nextn_predict_layers",
                    [prefix](GgufParts& p) { p.set(prefix + "nextn_predict_layers", stored(2U)); }});
    lies.push_back(
        {"wider", "token_embd.weight", [prefix](GgufParts& p) { p.set(prefix + "embedding_length", stored(512U)); }});
    lies.push_back({"an odd head", prefix + "attention.key_length",
                    [prefix](GgufParts& p) { p.set(prefix + "attention.key_length", stored(63U)); }});
    for (const char* needed : {"block_count", "context_length", "embedding_length", "attention.head_count",
                               "attention.layer_norm_rms_epsilon"})
        lies.push_back(
            {std::string("no ") + needed, prefix + needed, [key = prefix + needed](GgufParts& p) { p.drop(key); }});
    if (whole.has(prefix + "expert_count")) {
        const char* named = whole.has(prefix + "expert_group_count") ? "expert_group_count" : "ffn_gate_inp.weight";
        for (const uint32_t count : {5U, 7U, 512U})
            lies.push_back({"experts " + std::to_string(count), named,
                            [prefix, count](GgufParts& p) { p.set(prefix + "expert_count", stored(count)); }});
        lies.push_back({"no experts", prefix + "expert_count",
                        [prefix](GgufParts& p) { p.set(prefix + "expert_count", stored(0U)); }});
        lies.push_back({"no number of experts", prefix + "expert_count",
                        [prefix](GgufParts& p) { p.drop(prefix + "expert_count"); }});
    }
}

void addLiesOfTensors(const GgufParts& whole, std::vector<Lie>& lies)
{
    std::set<uint32_t> broken;
    for (const BuilderTensor& tensor : whole.tensors) {
        const std::string& name = tensor.name;
        const auto add = [&](const char* what, const std::function<void(BuilderTensor&)>& edit) {
            lies.push_back({name + what, name, [name, edit](GgufParts& parts) { edit(parts.tensor(name)); }});
        };
        if (!dispensable(name))
            lies.push_back({name + " missing", name, [name](GgufParts& parts) { parts.dropTensor(name); }});
        add(" of another name", [](BuilderTensor& t) { t.name += ".old"; });
        add(" twice as long", [](BuilderTensor& t) {
            t.ne[0] *= 2;
            t.data += std::string(t.data);
        });
        add(" with a row more", [](BuilderTensor& t) {
            t.data += t.data.substr(0, t.data.size() / (t.ne.size() > 1 ? t.ne[1] : 1));
            t.ne.resize(std::max<size_t>(t.ne.size(), 2), 1);
            if (t.ne.size() > 2) // of each matrix in the stack
                t.data.resize(t.data.size() * 2);
            ++t.ne[1];
        });
        add(" of whole numbers", [](BuilderTensor& t) {
            t.type = static_cast<uint32_t>(QuantType::I32);
            t.data.resize(std::max(t.data.size(), t.data.size() * 32));
        });
        if (tensor.ne.size() > 1 && tensor.ne[0] != tensor.ne[1]) {
            add(" transposed", [](BuilderTensor& t) {
                std::swap(t.ne[0], t.ne[1]);
                t.data.resize(t.data.size() + 4096);
            });
        }
        // The last block of each tensor, and an infinity in one tensor of each encoding whose scale stands first.
        add(" with a scale that is no number", [](BuilderTensor& t) { t.data = lastBlockBroken(t, false); });
        const std::string_view type = findQuantTraits(tensor.type)->name;
        const bool scaleIsFirst = type != "Q2_K" && type != "Q3_K" && type != "Q6_K" && type != "MXFP4";
        if (scaleIsFirst && broken.insert(tensor.type).second)
            add(" with an infinity", [](BuilderTensor& t) { t.data = lastBlockBroken(t, true); });
    }
}

void addLiesOfTheVocabulary(const GgufParts& whole, std::vector<Lie>& lies)
{
    const std::string kinds = "tokenizer.ggml.token_type";
    // The embedding and the output together, so that neither gives the other away.
    const auto withRows = [](int more) {
        return [more](GgufParts& parts) {
            for (BuilderTensor& tensor : parts.tensors) {
                if (tensor.name != "token_embd.weight" && tensor.name != "output.weight")
                    continue;
                const size_t row = tensor.data.size() / tensor.ne[1];
                tensor.ne[1] += static_cast<uint64_t>(more);
                tensor.data.resize(row * tensor.ne[1]);
            }
        };
    };
    lies.push_back({"an embedding longer than the vocabulary", "token_embd.weight", withRows(1)});
    lies.push_back({"an embedding shorter than the vocabulary", "token_embd.weight", withRows(-1)});
    lies.push_back({"one token type", "token types", [kinds](GgufParts& p) {
                        p.set(kinds, bytesOf(uint32_t{Array}) + bytesOf(uint32_t{Int32}) + bytesOf(uint64_t{1}) +
                                         bytesOf(int32_t{1}));
                    }});
    for (const char* id : {"bos_token_id", "eos_token_id", "unknown_token_id", "eot_token_id"}) {
        const std::string key = std::string("tokenizer.ggml.") + id;
        lies.push_back({key + " too large", key, [key](GgufParts& p) { p.set(key, stored(1'000'000U)); }});
        lies.push_back({key + " a text", key, [key](GgufParts& p) { p.set(key, stored(std::string_view("x"))); }});
    }
    if (whole.has("tokenizer.ggml.merges"))
        lies.push_back({"merges of nothing", "merge 0", [](GgufParts& p) {
                            p.set("tokenizer.ggml.merges", bytesOf(uint32_t{Array}) + bytesOf(uint32_t{String}) +
                                                               bytesOf(uint64_t{1}) +
                                                               bytesOf(std::string_view("no such")));
                        }});
    lies.push_back({"no tokens", "vocabulary", [](GgufParts& p) { p.drop("tokenizer.ggml.tokens"); }});
    lies.push_back({"no architecture", "architecture", [](GgufParts& p) { p.drop("general.architecture"); }});
    lies.push_back({"one of three files", "3 files", [](GgufParts& p) { p.set("split.count", stored(3U)); }});
}

std::vector<Lie> liesAbout(const GgufParts& whole)
{
    std::vector<Lie> lies;
    addLiesOfValues(whole, lies);
    addLiesOfTensors(whole, lies);
    addLiesOfTheVocabulary(whole, lies);
    return lies;
}

} // namespace

class EngineRefusalsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    Result<std::unique_ptr<Engine>> load(const std::string& device)
    {
        return Engine::load(m_folder.filePath("lie.gguf").toStdString(), {.device = device, .contextLength = 64});
    }

private slots:
    void eachLieIsNamed_data();
    void eachLieIsNamed();
};

void EngineRefusalsTest::eachLieIsNamed_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<std::string>("device");
    QTest::addColumn<int>("step"); // every so many of the lies are tried
    QSet<QString> families;
    const auto add = [&families](const QString& path) {
        const QString name = QFileInfo(path).completeBaseName();
        // Files of one family differ in their encodings alone, and the devices in how weights reach them.
        const bool first = name.contains("legacy") || !families.contains(name.section('-', 0, 0));
        families.insert(name.section('-', 0, 0));
        QTest::addRow("%s cpu", qPrintable(name)) << path << std::string("cpu") << (first ? 1 : 5);
        QTest::addRow("%s vulkan", qPrintable(name)) << path << std::string("vulkan") << (first ? 23 : 61);
    };
    for (const char* type : {"f32", "f16", "q8_0"})
        add(QStringLiteral(ALCOVE_TEST_DATA "/models/tinystories-656k-%1.gguf").arg(type));
    const QDir reference(QStringLiteral(ALCOVE_SHARED_DATA "/reference"));
    for (const QString& file : reference.entryList({"*.gguf"}, QDir::Files, QDir::Name))
        add(reference.filePath(file));
    if (reference.isEmpty())
        QTest::addRow("reference models") << QString() << std::string() << 1;
}

void EngineRefusalsTest::eachLieIsNamed()
{
    QFETCH(QString, model);
    QFETCH(std::string, device);
    QFETCH(int, step);
    if (model.isEmpty())
        QSKIP("the reference models are not beside this checkout");
    const GgufParts whole = GgufParts::of(model.toStdString());
    const std::vector<Lie> lies = liesAbout(whole);
    QStringList problems;
    for (size_t i = 0; i < lies.size(); i += static_cast<size_t>(step)) {
        GgufParts parts = whole;
        lies[i].change(parts);
        parts.write(m_folder.filePath("lie.gguf").toStdString());
        const auto engine = load(device);
        if (engine)
            problems += QString::fromStdString(lies[i].name + ": loaded");
        else if (!engine.error().message.contains(lies[i].named) || engine.error().remedy.empty())
            problems += QString::fromStdString(lies[i].name + ": " + engine.error().message);
    }
    QVERIFY2(lies.size() > 100, qPrintable(QString::number(lies.size())));
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
}

QTEST_GUILESS_MAIN(EngineRefusalsTest)
#include "tst_engine_refusals.moc"
