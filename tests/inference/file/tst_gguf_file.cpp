// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Files that are right: every kind of value and tensor is read as it was written.
#include "inference/file/gguf_file.h"
#include "tests/inference/file/gguf_builder.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <limits>
#include <sys/stat.h>

using namespace alcove;
using namespace alcove::test;

class GgufFileTest : public QObject {
    Q_OBJECT

private slots:
    void readsRealModel();
    void readsAllRealFiles();
    void readsEveryKindOfValue();
    void convertsWithoutLoss();
    void readsTensors();
    void acceptsVersionTwo();
    void refusesWhatIsNoFile();

private:
    std::unique_ptr<GgufFile> open(const GgufBuilder& builder)
    {
        const std::filesystem::path path = m_folder.filePath("made.gguf").toStdString();
        builder.write(path);
        auto file = GgufFile::open(path);
        if (!file)
            qWarning("%s", file.error().message.c_str());
        return file ? std::move(*file) : nullptr;
    }

    QTemporaryDir m_folder;
};

void GgufFileTest::readsRealModel()
{
    const auto opened = GgufFile::open(ALCOVE_TEST_DATA "/models/tinystories-656k-q8_0.gguf");
    QVERIFY(opened);
    const GgufFile& file = **opened;
    QCOMPARE(file.stringValue("general.architecture"), "llama");
    QCOMPARE(file.unsignedValue("llama.block_count"), 2U);
    QCOMPARE(file.floatValue("llama.rope.freq_base"), 10000.0);
    QCOMPARE(file.boolValue("tokenizer.ggml.add_bos_token"), true);
    QCOMPARE(file.strings("tokenizer.ggml.tokens")->size(), 2048U);
    QCOMPARE(file.keys().size(), 24U);
    QCOMPARE(file.tensors().size(), 20U);
    const GgufTensor* query = file.tensor("blk.1.attn_k.weight");
    QVERIFY(query);
    QCOMPARE(query->type, QuantType::Q8_0);
    QCOMPARE(query->dimensions, 2U);
    QCOMPARE(query->ne[0], 128U);
    QCOMPARE(query->ne[1], 64U);
    QCOMPARE(query->data.size(), 64U * 4 * 34);
    QCOMPARE(file.fileBytes(), 749184U);
}

void GgufFileTest::readsAllRealFiles()
{
    size_t files = 0;
    for (const char* folder :
         {ALCOVE_SHARED_DATA "/models", ALCOVE_SHARED_DATA "/vocab", ALCOVE_SHARED_DATA "/reference"}) {
        std::error_code missing;
        for (const auto& entry : std::filesystem::directory_iterator(folder, missing)) {
            if (entry.path().extension() != ".gguf")
                continue;
            const auto file = GgufFile::open(entry.path());
            QVERIFY2(file, file ? "" : file.error().message.c_str());
            for (const GgufTensor& tensor : (*file)->tensors())
                QCOMPARE(tensor.data.size(),
                         rowBytes(tensor.type, tensor.ne[0]) * tensor.ne[1] * tensor.ne[2] * tensor.ne[3]);
            ++files;
        }
    }
    if (files == 0)
        QSKIP("The large tables of real files are not beside this checkout.");
    QVERIFY(files > 20);
}

void GgufFileTest::readsEveryKindOfValue()
{
    const auto file =
        open(GgufBuilder()
                 .raw("u8", Uint8, bytesOf(uint8_t{200}))
                 .raw("i8", Int8, bytesOf(int8_t{-100}))
                 .raw("u16", Uint16, bytesOf(uint16_t{60000}))
                 .raw("i16", Int16, bytesOf(int16_t{-30000}))
                 .raw("u32", Uint32, bytesOf(uint32_t{4000000000}))
                 .raw("i32", Int32, bytesOf(int32_t{-2000000000}))
                 .raw("u64", Uint64, bytesOf(std::numeric_limits<uint64_t>::max()))
                 .raw("i64", Int64, bytesOf(std::numeric_limits<int64_t>::min()))
                 .raw("f32", Float32, bytesOf(0.5F))
                 .raw("f64", Float64, bytesOf(0.1))
                 .flag("yes", true)
                 .flag("no", false)
                 .text("text", "Grüße")
                 .text("empty", "")
                 .texts("texts", {"a", "", "bc"})
                 .integers("integers", {-1, 2})
                 .reals("reals", {0.25F, -8})
                 .raw("bytes", Array, bytesOf(uint32_t{Uint8}) + bytesOf(uint64_t{2}) + "\x01\xFF")
                 .raw("flags", Array, bytesOf(uint32_t{Bool}) + bytesOf(uint64_t{2}) + std::string("\1\0", 2))
                 .raw("none", Array, bytesOf(uint32_t{Float64}) + bytesOf(uint64_t{0})));
    QVERIFY(file);
    QCOMPARE(std::get<uint64_t>(*file->find("u8")), 200U);
    QCOMPARE(std::get<int64_t>(*file->find("i8")), -100);
    QCOMPARE(std::get<uint64_t>(*file->find("u16")), 60000U);
    QCOMPARE(std::get<int64_t>(*file->find("i16")), -30000);
    QCOMPARE(std::get<uint64_t>(*file->find("u32")), 4000000000U);
    QCOMPARE(std::get<int64_t>(*file->find("i32")), -2000000000);
    QCOMPARE(std::get<uint64_t>(*file->find("u64")), std::numeric_limits<uint64_t>::max());
    QCOMPARE(std::get<int64_t>(*file->find("i64")), std::numeric_limits<int64_t>::min());
    QCOMPARE(std::get<double>(*file->find("f32")), 0.5);
    QCOMPARE(std::get<double>(*file->find("f64")), 0.1);
    QCOMPARE(file->boolValue("yes"), true);
    QCOMPARE(file->boolValue("no"), false);
    QCOMPARE(file->stringValue("text"), "Grüße");
    QCOMPARE(file->stringValue("empty"), "");
    QCOMPARE(*file->strings("texts"), (std::vector<std::string>{"a", "", "bc"}));
    QCOMPARE(file->integers("integers"), (std::vector<int64_t>{-1, 2}));
    QCOMPARE(file->floats("reals"), (std::vector<double>{0.25, -8}));
    QCOMPARE(file->integers("bytes"), (std::vector<int64_t>{1, 255}));
    QCOMPARE(std::get<std::vector<bool>>(*file->find("flags")), (std::vector<bool>{true, false}));
    QVERIFY(file->floats("none") && file->floats("none")->empty());
    QCOMPARE(file->keys().front(), "u8");
    QCOMPARE(file->keys().back(), "none");
    QVERIFY(!file->find("absent"));
}

void GgufFileTest::convertsWithoutLoss()
{
    const auto file =
        open(GgufBuilder()
                 .raw("negative", Int32, bytesOf(int32_t{-1}))
                 .raw("signed", Int32, bytesOf(int32_t{7}))
                 .real("whole", 3)
                 .real("half", 0.5F)
                 .raw("large", Array, bytesOf(uint32_t{Uint64}) + bytesOf(uint64_t{1}) + bytesOf(~uint64_t{0}))
                 .integers("list", {1, -2})
                 .text("text", "7"));
    QVERIFY(file);
    QCOMPARE(file->unsignedValue("negative"), std::nullopt);
    QCOMPARE(file->unsignedValue("signed"), 7U);
    QCOMPARE(file->unsignedValue("whole"), 3U);
    QCOMPARE(file->unsignedValue("half"), std::nullopt);
    QCOMPARE(file->unsignedValue("text"), std::nullopt);
    QCOMPARE(file->floatValue("signed"), 7.0);
    QCOMPARE(file->floatValue("text"), std::nullopt);
    QCOMPARE(file->boolValue("signed"), std::nullopt);
    QCOMPARE(file->integers("large"), std::nullopt);
    QCOMPARE(file->floats("list"), (std::vector<double>{1, -2}));
    QVERIFY(!file->strings("list"));
}

void GgufFileTest::readsTensors()
{
    GgufBuilder builder;
    builder.alignment = 64;
    builder.number("general.alignment", 64);
    builder.tensor({.name = "one", .ne = {3}, .data = bytesOf(1.0F) + bytesOf(2.0F) + bytesOf(3.0F)});
    builder.tensor({.name = "two", .ne = {32, 2, 1, 3}, .type = 8, .data = std::string(size_t{6} * 34, 'q')});
    const auto file = open(builder);
    QVERIFY(file);
    const GgufTensor* one = file->tensor("one");
    QVERIFY(one);
    QCOMPARE(one->elements(), 3U);
    float second = 0;
    std::memcpy(&second, one->data.data() + 4, 4);
    QCOMPARE(second, 2.0F);
    QCOMPARE(reinterpret_cast<uintptr_t>(one->data.data()) % 64, 0U);
    const GgufTensor* two = file->tensor("two");
    QVERIFY(two);
    QCOMPARE(two->dimensions, 4U);
    QCOMPARE(two->elements(), 192U);
    QCOMPARE(two->data.size(), 204U);
    QCOMPARE(static_cast<char>(two->data.back()), 'q');
    QVERIFY(!file->tensor("three"));
}

void GgufFileTest::acceptsVersionTwo()
{
    GgufBuilder builder;
    builder.version = 2;
    QVERIFY(open(builder.text("general.architecture", "llama")));
}

void GgufFileTest::refusesWhatIsNoFile()
{
    const auto messageFor = [](const std::filesystem::path& path) {
        const auto file = GgufFile::open(path);
        return file ? QString() : QString::fromStdString(file.error().message);
    };
    const std::filesystem::path folder = m_folder.path().toStdString();
    QVERIFY(messageFor(folder / "absent.gguf").contains("There is no file"));
    QVERIFY(messageFor(folder).contains("is a folder"));
    writeFile(folder / "empty.gguf", "");
    QVERIFY(messageFor(folder / "empty.gguf").contains("empty.gguf is empty"));
    QCOMPARE(mkfifo((folder / "pipe.gguf").c_str(), 0600), 0);
    QVERIFY(messageFor(folder / "pipe.gguf").contains("not a regular file")); // and does not wait for a writer
}

QTEST_APPLESS_MAIN(GgufFileTest)
#include "tst_gguf_file.moc"
