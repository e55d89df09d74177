// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Models in several files.
#include "inference/file/gguf_file.h"
#include "inference/file/split_name.h"
#include "tests/inference/file/gguf_builder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace alcove;
using namespace alcove::test;

class GgufSplitTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void namesOfParts();
    void opensAllParts();
    void refusesAnotherPartThanTheFirst();
    void refusesMissingPart();
    void refusesRenamedFirstPart();
    void refusesPartOfAnotherModel();
    void refusesDamagedPart();
    void refusesTensorInTwoParts();
    void refusesWrongCountOfTensors();

private:
    std::filesystem::path part(uint32_t number) const
    {
        return std::filesystem::path(m_folder->path().toStdString()) / splitName("model", number, 3);
    }

    static GgufBuilder builder(uint16_t index, const std::string& tensorName)
    {
        GgufBuilder made;
        made.raw("split.no", Uint16, bytesOf(index)).raw("split.count", Uint16, bytesOf(uint16_t{3}));
        if (index == 0)
            made.text("general.architecture", "llama").raw("split.tensors.count", Int32, bytesOf(int32_t{3}));
        made.tensor({.name = tensorName, .ne = {2}, .data = bytesOf(1.0F + index) + bytesOf(0.0F)});
        return made;
    }

    void writeAll() const
    {
        builder(0, "a").write(part(1));
        builder(1, "b").write(part(2));
        builder(2, "c").write(part(3));
    }

    QString messageFor(const std::filesystem::path& path) const
    {
        const auto file = GgufFile::open(path);
        return file ? QString() : QString::fromStdString(file.error().message + " " + file.error().remedy);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void GgufSplitTest::namesOfParts()
{
    QCOMPARE(splitName("a-b", 2, 17), "a-b-00002-of-00017.gguf");
    const auto name = parseSplitName("a-b-00002-of-00017.gguf");
    QVERIFY(name);
    QCOMPARE(name->prefix, "a-b");
    QCOMPARE(name->number, 2U);
    QCOMPARE(name->count, 17U);
    for (const char* other :
         {"model.gguf", "-00001-of-00002.gguf", "m-00003-of-00002.gguf", "m-00000-of-00002.gguf", "m-1-of-2.gguf",
          "m-00001-of-00002.bin", "m-+0001-of-00002.gguf", "m-00001_of-00002.gguf"})
        QVERIFY2(!parseSplitName(other), other);
}

void GgufSplitTest::opensAllParts()
{
    writeAll();
    const auto file = GgufFile::open(part(1));
    QVERIFY2(file, file ? "" : file.error().message.c_str());
    QCOMPARE((*file)->tensors().size(), 3U);
    QCOMPARE((*file)->stringValue("general.architecture"), "llama");
    const GgufTensor* last = (*file)->tensor("c");
    QVERIFY(last);
    float value = 0;
    std::memcpy(&value, last->data.data(), sizeof value);
    QCOMPARE(value, 3.0F);
    uint64_t bytes = 0;
    for (uint32_t number = 1; number <= 3; ++number)
        bytes += std::filesystem::file_size(part(number));
    QCOMPARE((*file)->fileBytes(), bytes);
}

void GgufSplitTest::refusesAnotherPartThanTheFirst()
{
    writeAll();
    const QString message = messageFor(part(2));
    QVERIFY2(message.contains("not the first of the 3") && message.contains("model-00001-of-00003.gguf"),
             qPrintable(message));
}

void GgufSplitTest::refusesMissingPart()
{
    writeAll();
    std::filesystem::remove(part(3));
    const QString message = messageFor(part(1));
    QVERIFY2(message.contains("Part 3 of 3") && message.contains("model-00003-of-00003.gguf"), qPrintable(message));
}

void GgufSplitTest::refusesRenamedFirstPart()
{
    writeAll();
    const std::filesystem::path renamed = part(1).parent_path() / "renamed.gguf";
    std::filesystem::rename(part(1), renamed);
    QVERIFY(messageFor(renamed).contains("its name does not say so"));
    // A name that promises another number of parts than the file does.
    const std::filesystem::path fewer = part(1).parent_path() / splitName("model", 1, 2);
    std::filesystem::rename(renamed, fewer);
    QVERIFY(messageFor(fewer).contains("its name does not say so"));
}

void GgufSplitTest::refusesPartOfAnotherModel()
{
    writeAll();
    builder(2, "b").write(part(2)); // the third under the second's name
    QVERIFY(messageFor(part(1)).contains("model-00002-of-00003.gguf is not part 2 of 3"));
    GgufBuilder whole;
    whole.text("general.architecture", "llama").write(part(2)); // no part of anything
    QVERIFY(messageFor(part(1)).contains("model-00002-of-00003.gguf is not part 2 of 3"));
}

void GgufSplitTest::refusesDamagedPart()
{
    writeAll();
    writeFile(part(2), builder(1, "b").build().substr(0, 60));
    QVERIFY(messageFor(part(1)).contains("model-00002-of-00003.gguf can't be opened"));
}

void GgufSplitTest::refusesTensorInTwoParts()
{
    writeAll();
    builder(2, "a").write(part(3));
    QVERIFY(messageFor(part(1)).contains("hold the tensor a"));
}

void GgufSplitTest::refusesWrongCountOfTensors()
{
    writeAll();
    GgufBuilder more = builder(1, "b");
    more.tensor({.name = "extra", .ne = {1}, .data = bytesOf(0.0F)}).write(part(2));
    QVERIFY(messageFor(part(1)).contains("hold 4 tensors, not 3"));
}

QTEST_APPLESS_MAIN(GgufSplitTest)
#include "tst_gguf_split.moc"
