// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What is said of a model file that is looked at without being loaded.
#include "inference/model_file.h"
#include "tests/inference/file/gguf_builder.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace alcove;
using namespace alcove::test;

class ModelFileTest : public QObject {
    Q_OBJECT

private slots:
    void realModel();
    void labelsOfRealFiles_data();
    void labelsOfRealFiles();
    void vocabularyAlone();
    void unknownArchitecture();
    void unknownTensorType();
    void missingNumbers();
    void longListsAreShortened();
    void refusesOtherFiles();

private:
    Result<FileSummary> inspect(const GgufBuilder& builder)
    {
        const std::filesystem::path path = m_folder.filePath("made.gguf").toStdString();
        builder.write(path);
        return inspectModelFile(path);
    }

    QTemporaryDir m_folder;
};

namespace {

// The numbers of a small llama, without its weights.
GgufBuilder llama()
{
    GgufBuilder builder;
    builder.text("general.architecture", "llama")
        .number("llama.block_count", 3)
        .number("llama.embedding_length", 64)
        .number("llama.context_length", 128)
        .number("llama.attention.head_count", 4)
        .number("llama.attention.head_count_kv", 2)
        .number("llama.feed_forward_length", 96)
        .real("llama.attention.layer_norm_rms_epsilon", 1e-5F);
    return builder;
}

} // namespace

void ModelFileTest::realModel()
{
    const auto file = inspectModelFile(ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf");
    QVERIFY2(file, file ? "" : file.error().message.c_str());
    QCOMPARE(file->model.name, "TinyStories 656K");
    QCOMPARE(file->model.architecture, "llama");
    QCOMPARE(file->model.quantization, "F16");
    QCOMPARE(file->model.parameters, 656000U);
    QCOMPARE(file->model.fileBytes, 1363584U);
    QCOMPARE(file->model.trainedContext, 512U);
    QCOMPARE(file->model.layers, 2U);
    QCOMPARE(file->model.width, 128U);
    QCOMPARE(file->model.vocabulary, 2048U);
    QVERIFY(!file->model.chatTemplate);
    QCOMPARE(file->unsupported, "");
    QCOMPARE(file->kvBytesPerToken, 2U * 4 * (16 + 16) * 2); // layers, KV heads, key and value, half a word each
    QCOMPARE(file->tensors.size(), 20U);
    uint64_t bytes = 0;
    for (const TensorSummary& tensor : file->tensors)
        bytes += tensor.bytes;
    QCOMPARE(file->weightBytes, bytes);
    const auto key = std::ranges::find(file->tensors, "blk.0.attn_k.weight", &TensorSummary::name);
    QVERIFY(key != file->tensors.end());
    QCOMPARE(key->type, "F16");
    QCOMPARE(key->shape, (std::vector<uint64_t>{128, 64}));
    QCOMPARE(file->metadata.front(), (std::pair<std::string, std::string>("general.architecture", "llama")));
}

void ModelFileTest::labelsOfRealFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("label");
    QTest::newRow("Q8_0") << ALCOVE_TEST_DATA "/models/tinystories-656k-q8_0.gguf" << "Q8_0";
    QTest::newRow("Q4_K_M") << ALCOVE_SHARED_DATA "/reference/llama-Q4_K_M.gguf" << "Q4_K_M";
    QTest::newRow("MXFP4") << ALCOVE_SHARED_DATA "/reference/gptoss-MXFP4_MOE.gguf" << "MXFP4";
}

void ModelFileTest::labelsOfRealFiles()
{
    QFETCH(QString, file);
    QFETCH(QString, label);
    const std::filesystem::path path = file.toStdString();
    if (!std::filesystem::exists(path))
        QSKIP("The large tables of real files are not beside this checkout.");
    const auto summary = inspectModelFile(path);
    QVERIFY(summary);
    QVERIFY2(QString::fromStdString(summary->model.quantization).startsWith(label),
             summary->model.quantization.c_str());
}

void ModelFileTest::vocabularyAlone()
{
    const auto file = inspectModelFile(ALCOVE_TEST_DATA "/vocab/gpt-2.gguf");
    QVERIFY(file);
    QCOMPARE(file->weightBytes, 0U);
    QVERIFY(!file->unsupported.empty());
    const auto tokenizer = openTokenizer(ALCOVE_TEST_DATA "/vocab/gpt-2.gguf");
    QVERIFY(tokenizer);
    QCOMPARE((*tokenizer)->size(), 50257U);
}

void ModelFileTest::unknownArchitecture()
{
    const auto file = inspect(GgufBuilder().text("general.architecture", "future"));
    QVERIFY(file);
    QVERIFY2(file->unsupported.find("future") != std::string::npos, file->unsupported.c_str());
    QCOMPARE(file->kvBytesPerToken, 0U);
    QCOMPARE(file->model.name, "made"); // the file's, where the model gives none
}

void ModelFileTest::unknownTensorType()
{
    GgufBuilder builder = llama();
    const auto runnable = inspect(builder.tensor({.name = "w", .ne = {32}, .type = 0, .data = std::string(128, '\0')}));
    QVERIFY(runnable);
    QCOMPARE(runnable->unsupported, "");
    QCOMPARE(runnable->kvBytesPerToken, 3U * 2 * (16 + 16) * 2);
    const auto strange = inspect(builder.tensor({.name = "odd", .ne = {4}, .type = 28, .data = std::string(32, '\0')}));
    QVERIFY(strange);
    QVERIFY2(strange->unsupported.find("F64") != std::string::npos, strange->unsupported.c_str());
    QVERIFY(strange->unsupported.find("odd") != std::string::npos);
}

void ModelFileTest::missingNumbers()
{
    GgufBuilder builder;
    builder.text("general.architecture", "llama").number("llama.block_count", 3);
    builder.tensor({.name = "w", .ne = {1}, .data = std::string(4, '\0')});
    const auto file = inspect(builder);
    QVERIFY(file);
    QVERIFY2(file->unsupported.find("llama.") != std::string::npos, file->unsupported.c_str());
    QCOMPARE(file->model.layers, 3U);
}

void ModelFileTest::longListsAreShortened()
{
    std::vector<int32_t> numbers(1000);
    const auto file = inspect(llama().integers("long", numbers).texts("short", {"a", "b\xFF"}).flag("yes", true));
    QVERIFY(file);
    const auto text = [&](const char* key) {
        return std::ranges::find(file->metadata, key, &std::pair<std::string, std::string>::first)->second;
    };
    QVERIFY(text("long").size() < 100);
    QVERIFY(text("long").find("1000 in all") != std::string::npos);
    QCOMPARE(text("short"), "[a, b\xEF\xBF\xBD]");
    QCOMPARE(text("yes"), "true");
    QCOMPARE(text("llama.block_count"), "3");
}

void ModelFileTest::refusesOtherFiles()
{
    for (const char* path : {"/no/such.gguf", "/", ALCOVE_TEST_DATA "/models/tinystories-656k.reference.json"}) {
        QVERIFY(!inspectModelFile(path));
        QVERIFY(!openTokenizer(path));
    }
}

QTEST_APPLESS_MAIN(ModelFileTest)
#include "tst_model_file.moc"
