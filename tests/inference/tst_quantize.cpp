// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Models quantized to every type still say what they said, as nearly as the type allows.
#include "inference/file/gguf_file.h"
#include "inference/quant_recipe.h"
#include "inference/quantize.h"
#include "tests/inference/engine_fixture.h"
#include "tests/inference/file/gguf_builder.h"
#include "tests/inference/models/tiny_model.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace alcove;
using namespace alcove::test;

namespace {

const std::string story = ALCOVE_TEST_DATA "/models/tinystories-656k-f32.gguf";
const std::vector<TokenId> someIds = {1, 80, 147, 201, 258, 57, 100, 33, 7, 211, 4, 90};

// How far the logits may be off, by the bits that most of the weights have: the error of a weight, squared, is about
// what that of the logits is, some layers later.
double limitFor(QuantType type)
{
    switch (type) {
    case QuantType::F32: return 1e-10;
    case QuantType::F16: return 1e-5;
    case QuantType::BF16: return 1e-3;
    case QuantType::Q8_0: return 1e-3;
    case QuantType::Q6_K: return 6e-3;
    case QuantType::Q5_0:
    case QuantType::Q5_1:
    case QuantType::Q5_K: return 2e-2;
    case QuantType::Q4_0:
    case QuantType::Q4_1:
    case QuantType::Q4_K:
    case QuantType::IQ4_NL:
    case QuantType::IQ4_XS: return 8e-2;
    case QuantType::MXFP4: return 0.16;
    case QuantType::Q3_K: return 0.25;
    default: return 1.1; // two bits and less, without a training that knows of it
    }
}

// A Llama whose rows are long enough for blocks of 256, with four experts if asked for.
TinyModel wideModel(bool withExperts)
{
    TinyModel m{.architecture = "llama",
                .numbers = {{"block_count", 2},
                            {"embedding_length", 256},
                            {"context_length", 128},
                            {"feed_forward_length", 512},
                            {"attention.head_count", 4},
                            {"attention.head_count_kv", 2}},
                .reals = {{"attention.layer_norm_rms_epsilon", 1e-5F}}};
    m.random("token_embd.weight", {256, TinyModel::vocabulary});
    m.random("output.weight", {256, TinyModel::vocabulary});
    m.random("output_norm.weight", {256}, 1);
    for (const char* prefix : {"blk.0.", "blk.1."}) {
        const auto add = [&](const char* name, const std::vector<uint64_t>& ne, float mean = 0) {
            m.random(std::string(prefix) + name + ".weight", ne, mean);
        };
        add("attn_norm", {256}, 1);
        add("attn_q", {256, 256});
        add("attn_k", {256, 128});
        add("attn_v", {256, 128});
        add("attn_output", {256, 256});
        add("ffn_norm", {256}, 1);
        if (withExperts) {
            add("ffn_gate_inp", {256, 4});
            add("ffn_gate_exps", {256, 256, 4});
            add("ffn_up_exps", {256, 256, 4});
            add("ffn_down_exps", {256, 256, 4});
        } else {
            add("ffn_gate", {256, 512});
            add("ffn_up", {256, 512});
            add("ffn_down", {512, 256});
        }
    }
    if (withExperts) {
        m.numbers["expert_count"] = 4;
        m.numbers["expert_used_count"] = 4; // all: a near tie must not decide the test
        m.numbers["expert_feed_forward_length"] = 256;
    }
    return m;
}

} // namespace

class QuantizeTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string path(const std::string& name) const
    {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }

    static std::vector<float> logits(const std::string& file, const std::string& device = "cpu")
    {
        const auto engine = open(file, device);
        const auto session = engine->newSession();
        auto logits = session ? (*session)->logits(someIds) : std::unexpected(session.error());
        if (!logits)
            qFatal("%s (%s)", logits.error().message.c_str(), logits.error().details.c_str());
        return *std::move(logits);
    }

    // The message, or an empty text.
    Wording refusal(const std::string& input, const std::string& output, std::string_view type,
                    const QuantizeProgress& progress = {}) const
    {
        const auto done = quantizeModelFile(input, output, type, progress);
        return done ? Wording() : done.error().message;
    }

    std::string typeOf(const GgufFile& file, const char* tensor) const
    {
        const GgufTensor* found = file.tensor(tensor);
        return found ? std::string(quantTraits(found->type).name) : "none";
    }

private slots:
    void everyTypeStaysNear_data();
    void everyTypeStaysNear();
    void vulkanReadsThem_data();
    void vulkanReadsThem();
    void recipes_data();
    void recipes();
    void metadataIsKept();
    void splitAndHalfPrecision();
    void refusals();
    void numbersThatCannotBe();
    void cancelLeavesNothing();
};

void QuantizeTest::everyTypeStaysNear_data()
{
    QTest::addColumn<std::string>("source");
    QTest::addColumn<std::string>("type");
    wideModel(false).write(path("wide.gguf"));
    wideModel(true).write(path("experts.gguf"));
    for (const std::string& source : {story, path("wide.gguf"), path("experts.gguf")}) {
        for (const std::string_view name : quantizationNames()) {
            const std::string model = std::filesystem::path(source).stem().string();
            QTest::addRow("%s %s", model.c_str(), name.data()) << source << std::string(name);
        }
    }
}

void QuantizeTest::everyTypeStaysNear()
{
    QFETCH(std::string, source);
    QFETCH(std::string, type);
    const auto done = quantizeModelFile(source, path("q.gguf"), type);
    QVERIFY2(done, done ? "" : done.error().message.c_str());
    QCOMPARE(done->bytesAfter, std::filesystem::file_size(path("q.gguf")));
    QVERIFY(type == "F32" || done->bytesAfter < done->bytesBefore);
    const double error = nmse(logits(path("q.gguf")), logits(source));
    const auto recipe = std::ranges::find(quantRecipes(), type, &QuantRecipe::name);
    qInfo("NMSE %.2g, %llu bytes", error, static_cast<unsigned long long>(done->bytesAfter));
    QVERIFY2(error <= limitFor(type == "MXFP4_MOE" ? QuantType::MXFP4 : recipe->usual),
             qPrintable(QString::number(error)));
}

void QuantizeTest::vulkanReadsThem_data()
{
    QTest::addColumn<std::string>("source");
    QTest::addColumn<std::string>("type");
    for (const char* type : {"Q4_K_M", "Q3_K_L", "IQ4_XS", "TQ2_0", "Q5_1"})
        QTest::addRow("wide %s", type) << path("wide.gguf") << std::string(type);
    QTest::newRow("experts MXFP4_MOE") << path("experts.gguf") << std::string("MXFP4_MOE");
}

void QuantizeTest::vulkanReadsThem()
{
    QFETCH(std::string, source);
    QFETCH(std::string, type);
    const DeviceList list = listDevices();
    if (std::ranges::none_of(list.devices, [](const DeviceInfo& d) { return d.usable && d.id.starts_with("vulkan"); }))
        QSKIP("There is no Vulkan device here.");
    QVERIFY(quantizeModelFile(source, path("q.gguf"), type));
    QVERIFY(nmse(logits(path("q.gguf"), "vulkan"), logits(path("q.gguf"))) < 1e-5);
}

void QuantizeTest::recipes_data()
{
    QTest::addColumn<std::string>("recipe");
    QTest::addColumn<std::string>("tensor");
    QTest::addColumn<uint64_t>("row");
    QTest::addColumn<uint64_t>("experts");
    QTest::addColumn<std::string>("expected");
    const auto add = [](const char* recipe, const char* tensor, uint64_t row, uint64_t experts, const char* expected) {
        QTest::addRow("%s %s %d", recipe, tensor, static_cast<int>(row))
            << std::string(recipe) << std::string(tensor) << row << experts << std::string(expected);
    };
    // A model of 32 layers.
    add("Q4_K_M", "token_embd.weight", 4096, 0, "Q4_K");
    add("Q4_K_M", "output.weight", 4096, 0, "Q6_K");
    add("Q4_K_M", "blk.0.attn_q.weight", 4096, 0, "Q4_K");
    add("Q4_K_M", "blk.3.attn_v.weight", 4096, 0, "Q6_K");
    add("Q4_K_M", "blk.4.attn_v.weight", 4096, 0, "Q4_K");
    add("Q4_K_M", "blk.6.attn_v.weight", 4096, 0, "Q6_K");
    add("Q4_K_M", "blk.27.ffn_down.weight", 4096, 0, "Q6_K");
    add("Q4_K_M", "blk.26.ffn_down.weight", 4096, 0, "Q4_K");
    add("Q4_K_M", "blk.28.ffn_down_exps.weight", 4096, 64, "Q6_K");
    add("Q4_K_M", "blk.28.ffn_down_exps.weight", 1408, 64, "Q8_0");
    add("Q4_K_M", "blk.5.ffn_down_exps.weight", 1408, 64, "Q5_0");
    add("Q4_K_M", "blk.5.attn_k_b.weight", 128, 64, "Q5_0");
    add("Q4_K_M", "blk.5.attn_k_b.weight", 100, 64, "F16");
    add("Q4_K_M", "blk.5.attn_k.weight", 4096, 8, "Q8_0");
    add("Q4_K_M", "blk.5.attn_v.weight", 4096, 8, "Q8_0");
    add("Q4_K_M", "blk.5.attn_output.weight", 4096, 8, "Q5_K");
    add("Q4_K_M", "blk.5.ffn_gate_inp.weight", 4096, 64, "F32");
    add("Q4_K_M", "blk.5.exp_probs_b.bias", 256, 64, "F32");
    add("Q4_K_M", "blk.5.attn_q_norm.weight", 256, 0, "F32");
    add("Q4_K_M", "blk.5.ffn_gate_exps.bias", 256, 64, "F32");
    add("Q4_K_S", "blk.0.attn_v.weight", 4096, 0, "Q5_K");
    add("Q4_K_S", "blk.9.attn_v.weight", 4096, 0, "Q4_K");
    add("Q5_K_M", "blk.0.ffn_down.weight", 4096, 0, "Q6_K");
    add("Q5_K_S", "blk.0.ffn_down.weight", 4096, 0, "Q5_K");
    add("Q5_K_S", "blk.0.ffn_down.weight", 96, 0, "Q5_1");
    add("Q3_K_M", "blk.0.attn_v.weight", 4096, 0, "Q5_K");
    add("Q3_K_M", "blk.9.attn_v.weight", 4096, 0, "Q4_K");
    add("Q3_K_L", "blk.9.ffn_down.weight", 4096, 0, "Q5_K");
    add("Q3_K_S", "blk.9.ffn_down.weight", 4096, 0, "Q3_K");
    add("Q2_K", "blk.9.ffn_down.weight", 4096, 0, "Q3_K");
    add("Q2_K", "blk.9.ffn_up.weight", 4096, 0, "Q2_K");
    add("Q2_K", "blk.9.ffn_up.weight", 96, 0, "Q4_0");
    add("MXFP4_MOE", "blk.9.ffn_up_exps.weight", 2880, 64, "MXFP4");
    add("MXFP4_MOE", "blk.9.attn_q.weight", 2880, 64, "Q8_0");
    add("MXFP4_MOE", "output.weight", 2880, 64, "Q8_0");
    add("Q4_K", "output.weight", 4096, 0, "Q4_K");
    add("MXFP4", "blk.9.attn_q.weight", 2880, 64, "MXFP4");
    add("IQ4_XS", "blk.9.attn_q.weight", 96, 0, "IQ4_NL");
}

void QuantizeTest::recipes()
{
    QFETCH(std::string, recipe);
    QFETCH(std::string, tensor);
    QFETCH(uint64_t, row);
    QFETCH(uint64_t, experts);
    QFETCH(std::string, expected);
    const auto found = std::ranges::find(quantRecipes(), recipe, &QuantRecipe::name);
    QVERIFY(found != quantRecipes().end());
    const RecipeChoice choice =
        chooseEncoding(*found, {.layers = 32, .experts = experts}, {.name = tensor, .dimensions = 2, .rowLength = row});
    QCOMPARE(std::string(quantTraits(choice.type).name), expected);
}

void QuantizeTest::metadataIsKept()
{
    QVERIFY(quantizeModelFile(story, path("q.gguf"), "Q8_0"));
    const auto before = GgufFile::open(story);
    const auto after = GgufFile::open(path("q.gguf"));
    QVERIFY(before && after);
    QCOMPARE((*after)->unsignedValue("general.file_type").value_or(0), uint64_t{7});
    QCOMPARE((*after)->unsignedValue("general.quantization_version").value_or(0), uint64_t{2});
    for (const std::string& key : (*before)->keys()) {
        if (!key.starts_with("general.file_type") && !key.starts_with("general.quantization_version")) {
            QVERIFY2((*after)->find(key), key.c_str());
            QVERIFY2(*(*after)->find(key) == *(*before)->find(key), key.c_str());
        }
    }
    QCOMPARE((*after)->tensors().size(), (*before)->tensors().size());
    QCOMPARE(typeOf(**after, "blk.0.attn_norm.weight"), std::string("F32"));
    QCOMPARE(typeOf(**after, "blk.0.attn_q.weight"), std::string("Q8_0"));
}

void QuantizeTest::splitAndHalfPrecision()
{
    // A model in two parts, one tensor in BF16, becomes one file.
    const auto part = [&](uint16_t number, const char* name) {
        GgufBuilder file;
        file.alignment = 64;
        file.text("general.architecture", "llama").number("general.alignment", 64);
        file.raw("split.no", Uint16, bytesOf(number)).raw("split.count", Uint16, bytesOf(uint16_t{2}));
        file.raw("split.tensors.count", Int32, bytesOf(int32_t{2}));
        std::string data;
        for (int i = 0; i < 64; ++i)
            data += bytesOf(static_cast<uint16_t>(number == 0 ? 0x3F80 + i : 0x3C00 + i)); // BF16 or F16 near one
        file.tensor({.name = name, .ne = {32, 2}, .type = number == 0 ? 30U : 1U, .data = data});
        file.write(path("part-0000" + std::to_string(number + 1) + "-of-00002.gguf"));
    };
    part(0, "blk.0.attn_q.weight");
    part(1, "blk.0.attn_k.weight");
    const std::string first = path("part-00001-of-00002.gguf");
    QVERIFY(refusal(first, path("part-00002-of-00002.gguf"), "Q8_0").ends_with("is the file that is read."));
    QVERIFY(quantizeModelFile(first, path("whole.gguf"), "F32"));
    const auto whole = GgufFile::open(path("whole.gguf"));
    QVERIFY(whole);
    QCOMPARE((*whole)->alignment(), uint64_t{64});
    QVERIFY(!(*whole)->find("split.count") && !(*whole)->find("split.no"));
    for (const char* name : {"blk.0.attn_q.weight", "blk.0.attn_k.weight"}) {
        std::vector<float> row(64);
        std::memcpy(row.data(), (*whole)->tensor(name)->data.data(), 64 * sizeof(float));
        QCOMPARE(row[0], 1.0F);
        QVERIFY(row[1] > 1 && row[63] < 2);
    }
}

void QuantizeTest::refusals()
{
    writeFile(path("copy.gguf"), "");
    std::filesystem::copy_file(story, path("copy.gguf"), std::filesystem::copy_options::overwrite_existing);
    QVERIFY(refusal(path("copy.gguf"), path("copy.gguf"), "Q8_0").ends_with("is the file that is read."));
    QVERIFY(
        refusal(path("copy.gguf"), path("../") + QDir(m_folder.path()).dirName().toStdString() + "/copy.gguf", "Q8_0")
            .ends_with("is the file that is read."));
    QVERIFY(GgufFile::open(path("copy.gguf")));
    const std::string again = refusal(ALCOVE_TEST_DATA "/models/tinystories-656k-q8_0.gguf", path("x.gguf"), "Q4_0");
    QVERIFY2(again.contains("quantized already") && again.contains("is Q8_0"), again.c_str());
    QVERIFY(refusal("/no/such.gguf", path("x.gguf"), "Q4_0").contains("There is no file"));
    QVERIFY(refusal(story, "/no/such/x.gguf", "Q4_0") == "There is no folder /no/such.");
    QVERIFY(refusal(ALCOVE_TEST_DATA "/vocab/gpt-2.gguf", path("x.gguf"), "Q4_0").contains("vocabulary alone"));
    QVERIFY(!std::filesystem::exists(path("x.gguf")));
}

void QuantizeTest::numbersThatCannotBe()
{
    const auto with = [&](float number) {
        std::string data;
        for (int i = 0; i < 64; ++i)
            data += bytesOf(i == 40 ? number : 0.5F);
        GgufBuilder file;
        file.text("general.architecture", "llama");
        file.tensor({.name = "blk.0.attn_q.weight", .ne = {32, 2}, .data = data});
        file.write(path("odd.gguf"));
    };
    with(std::numeric_limits<float>::quiet_NaN());
    for (const char* type : {"Q4_0", "F16", "F32"})
        QCOMPARE(
            refusal(path("odd.gguf"), path("x.gguf"), type),
            std::string("The tensor blk.0.attn_q.weight can't be quantized: it holds something that is no number."));
    with(-std::numeric_limits<float>::infinity());
    QVERIFY(refusal(path("odd.gguf"), path("x.gguf"), "Q4_0").contains("an infinite number"));
    with(1e6F);
    QVERIFY(refusal(path("odd.gguf"), path("x.gguf"), "Q4_0").contains("Q4_0 goes to 65504 at most"));
    QVERIFY(refusal(path("odd.gguf"), path("x.gguf"), "F16").contains("F16 goes to 65504 at most"));
    QVERIFY(!std::filesystem::exists(path("x.gguf")));
    QVERIFY(quantizeModelFile(path("odd.gguf"), path("x.gguf"), "BF16"));
}

void QuantizeTest::cancelLeavesNothing()
{
    const QStringList before = QDir(m_folder.path()).entryList(QDir::Files);
    int calls = 0;
    const auto progress = [&](uint64_t done, uint64_t total) { return done < total && ++calls < 4; };
    QCOMPARE(refusal(story, path("cancelled.gguf"), "Q4_0", progress), std::string("Quantizing was cancelled."));
    QCOMPARE(calls, 4);
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), before);
}

QTEST_GUILESS_MAIN(QuantizeTest)
#include "tst_quantize.moc"
