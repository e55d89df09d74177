// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the writer writes, the reader reads, bit by bit; what can't be written is told and leaves nothing.
#include "inference/file/gguf_file.h"
#include "inference/file/gguf_writer.h"
#include "tests/inference/file/gguf_builder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <bit>
#include <csignal>
#include <limits>
#include <sys/resource.h>
#include <unistd.h>

using namespace alcove;
using namespace alcove::test;

namespace {

std::vector<std::byte> numbered(uint64_t count)
{
    std::vector<std::byte> bytes(count);
    for (uint64_t i = 0; i < count; ++i)
        bytes[i] = static_cast<std::byte>(i * 7 + i / 256);
    return bytes;
}

const GgufTensorInfo small = {.name = "small", .type = QuantType::F32, .dimensions = 1, .ne = {3, 1, 1, 1}};
const GgufTensorInfo stack = {.name = "stack", .type = QuantType::Q8_0, .dimensions = 3, .ne = {64, 2, 3, 1}};

} // namespace

class GgufWriterTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::filesystem::path path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden); }

    // A value of a test's file, through copy and back, is what the file had.
    template<typename T>
    void keeps(const GgufFile& read, const char* key, uint32_t id, const T& value) const
    {
        const auto found = std::ranges::find(read.keys(), key);
        QVERIFY(found != read.keys().end());
        const auto stored = read.stored()[static_cast<size_t>(found - read.keys().begin())];
        const std::string expected = bytesOf(id) + value;
        QCOMPARE(std::string(reinterpret_cast<const char*>(stored.data()), stored.size()), expected);
    }

private slots:
    void cleanup() { QVERIFY(!files().join(' ').contains(".part")); }
    void everyValueType();
    void copiesBitByBit();
    void alignments_data();
    void alignments();
    void replacesWholeFiles();
    void leavesNothingWhenAbandoned();
    void refusesPlaces();
    void toldWhenThereIsNoRoom();
};

void GgufWriterTest::everyValueType()
{
    GgufMetadata metadata;
    metadata.set("u8", std::numeric_limits<uint8_t>::max());
    metadata.set("i8", std::numeric_limits<int8_t>::min());
    metadata.set("u16", std::numeric_limits<uint16_t>::max());
    metadata.set("i16", std::numeric_limits<int16_t>::min());
    metadata.set("u32", std::numeric_limits<uint32_t>::max());
    metadata.set("i32", std::numeric_limits<int32_t>::min());
    metadata.set("u64", std::numeric_limits<uint64_t>::max());
    metadata.set("i64", std::numeric_limits<int64_t>::min());
    metadata.set("f32", std::bit_cast<float>(0x7FC12345U)); // a NaN with a payload
    metadata.set("f64", -0.1);
    metadata.set("yes", true);
    metadata.set("text", std::string("naïve\0text", 11));
    metadata.setList("floats", std::vector<float>{1.5F, -0.0F});
    metadata.setList("bools", std::vector<bool>{true, false, true});
    metadata.setList("texts", std::vector<std::string>{"", "b"});
    metadata.setList("none", std::vector<int16_t>{});
    auto writer = GgufWriter::create(path("values.gguf"), metadata, {});
    QVERIFY(writer && (*writer)->finish());

    const auto file = GgufFile::open(path("values.gguf"));
    QVERIFY2(file, file ? "" : file.error().message.c_str());
    QCOMPARE((*file)->keys().size(), size_t{16});
    keeps(**file, "u8", Uint8, bytesOf(uint8_t{255}));
    keeps(**file, "i8", Int8, bytesOf(int8_t{-128}));
    keeps(**file, "u16", Uint16, bytesOf(uint16_t{65535}));
    keeps(**file, "i16", Int16, bytesOf(int16_t{-32768}));
    keeps(**file, "u32", Uint32, bytesOf(uint32_t{0xFFFFFFFF}));
    keeps(**file, "i32", Int32, bytesOf(std::numeric_limits<int32_t>::min()));
    keeps(**file, "u64", Uint64, bytesOf(~uint64_t{0}));
    keeps(**file, "i64", Int64, bytesOf(std::numeric_limits<int64_t>::min()));
    keeps(**file, "f32", Float32, bytesOf(uint32_t{0x7FC12345}));
    keeps(**file, "f64", Float64, bytesOf(-0.1));
    keeps(**file, "yes", Bool, bytesOf(uint8_t{1}));
    keeps(**file, "text", String, bytesOf(std::string_view("naïve\0text", 11)));
    keeps(**file, "floats", Array, bytesOf(uint32_t{Float32}) + bytesOf(uint64_t{2}) + bytesOf(1.5F) + bytesOf(-0.0F));
    keeps(**file, "bools", Array, bytesOf(uint32_t{Bool}) + bytesOf(uint64_t{3}) + std::string("\1\0\1", 3));
    keeps(**file, "texts", Array,
          bytesOf(uint32_t{String}) + bytesOf(uint64_t{2}) + bytesOf(std::string_view()) +
              bytesOf(std::string_view("b")));
    keeps(**file, "none", Array, bytesOf(uint32_t{Int16}) + bytesOf(uint64_t{0}));
}

void GgufWriterTest::copiesBitByBit()
{
    // A real file, copied value by value and tensor by tensor, in odd pieces, is the same file.
    const std::string source = ALCOVE_TEST_DATA "/models/tinystories-656k-q8_0.gguf";
    const auto file = GgufFile::open(source);
    QVERIFY(file);
    GgufMetadata metadata;
    for (size_t i = 0; i < (*file)->keys().size(); ++i)
        metadata.setStored((*file)->keys()[i], (*file)->stored()[i]);
    std::vector<GgufTensorInfo> tensors;
    for (const GgufTensor& tensor : (*file)->tensors())
        tensors.push_back({tensor.name, tensor.type, tensor.dimensions, tensor.ne});
    auto writer = GgufWriter::create(path("copy.gguf"), metadata, tensors);
    QVERIFY(writer);
    for (const GgufTensor& tensor : (*file)->tensors()) {
        for (size_t at = 0; at < tensor.data.size(); at += 1001)
            QVERIFY((*writer)->write(tensor.data.subspan(at, std::min<size_t>(1001, tensor.data.size() - at))));
    }
    QVERIFY((*writer)->finish());
    QFile original(QString::fromStdString(source));
    QFile copy(m_folder.filePath("copy.gguf"));
    QVERIFY(original.open(QIODevice::ReadOnly) && copy.open(QIODevice::ReadOnly));
    QVERIFY(original.readAll() == copy.readAll());
}

void GgufWriterTest::alignments_data()
{
    QTest::addColumn<int>("alignment");
    for (const int alignment : {8, 32, 64, 4096})
        QTest::addRow("%d", alignment) << alignment;
}

void GgufWriterTest::alignments()
{
    QFETCH(int, alignment);
    const GgufMetadata metadata(static_cast<uint64_t>(alignment));
    GgufTensorInfo other = small;
    other.name = "other";
    auto writer = GgufWriter::create(path("aligned.gguf"), metadata, {small, stack, other});
    QVERIFY(writer);
    const auto bytes = numbered(2 * small.bytes() + stack.bytes());
    QVERIFY((*writer)->write(bytes)); // across tensors
    QVERIFY((*writer)->finish());
    const auto file = GgufFile::open(path("aligned.gguf"));
    QVERIFY2(file, file ? "" : file.error().message.c_str());
    QCOMPARE((*file)->alignment(), static_cast<uint64_t>(alignment));
    QCOMPARE((*file)->fileBytes() % static_cast<uint64_t>(alignment), uint64_t{0});
    auto left = std::span(bytes);
    for (const GgufTensorInfo& expected : {small, stack, other}) {
        const GgufTensor* tensor = (*file)->tensor(expected.name);
        QVERIFY(tensor && tensor->type == expected.type && tensor->ne == expected.ne);
        QCOMPARE(tensor->dimensions, expected.dimensions);
        QVERIFY(std::ranges::equal(tensor->data, left.first(expected.bytes())));
        left = left.subspan(expected.bytes());
    }
}

void GgufWriterTest::replacesWholeFiles()
{
    writeFile(path("old.gguf"), "old");
    auto writer = GgufWriter::create(path("old.gguf"), GgufMetadata(), {small});
    QVERIFY(writer && (*writer)->write(numbered(small.bytes())));
    QFile file(m_folder.filePath("old.gguf"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old")); // until the new one is whole
    QVERIFY((*writer)->finish());
    QVERIFY(GgufFile::open(path("old.gguf")));
}

void GgufWriterTest::leavesNothingWhenAbandoned()
{
    auto writer = GgufWriter::create(path("abandoned.gguf"), GgufMetadata(), {small});
    QVERIFY(writer);
    QVERIFY(files().join(' ').contains("abandoned.gguf."));
    writer->reset();
    QVERIFY(!files().join(' ').contains("abandoned"));
}

void GgufWriterTest::refusesPlaces()
{
    const auto reason = [](const std::filesystem::path& place) {
        const auto writer = GgufWriter::create(place, GgufMetadata(), {});
        return writer ? Wording() : writer.error().message;
    };
    QVERIFY(reason(m_folder.path().toStdString()).ends_with("is a folder."));
    QVERIFY(reason("/dev/null") == "/dev/null is not a file.");
    QVERIFY(reason("/no/such/folder/x.gguf") == "There is no folder /no/such/folder.");
    if (::geteuid() == 0)
        return; // may write everywhere
    QVERIFY(reason("/x.gguf").contains("you may not write there"));
}

void GgufWriterTest::toldWhenThereIsNoRoom()
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    rlimit narrow = before;
    narrow.rlim_cur = 100000;
    ::setrlimit(RLIMIT_FSIZE, &narrow);
    const GgufTensorInfo large = {.name = "large", .dimensions = 1, .ne = {50000, 1, 1, 1}};
    auto writer = GgufWriter::create(path("large.gguf"), GgufMetadata(), {large});
    // In advance where the file system can reserve room, else when it is used up.
    const auto written = writer ? (*writer)->write(numbered(large.bytes())) : Result<void>();
    ::setrlimit(RLIMIT_FSIZE, &before);
    const Wording message = !writer ? writer.error().message : written ? "" : written.error().message;
    QCOMPARE(message, std::string("large.gguf can't be written: files may not be that large here."));
    if (writer)
        writer->reset();
    QVERIFY(!files().contains("large.gguf"));
}

QTEST_GUILESS_MAIN(GgufWriterTest)
#include "tst_gguf_writer.moc"
