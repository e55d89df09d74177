// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Files that lie: each is refused with a message that names the file and what is wrong.
#include "inference/file/gguf_parse.h"
#include "tests/inference/file/gguf_builder.h"

#include <QTest>

#include <algorithm>
#include <cstring>
#include <functional>
#include <limits>
#include <memory>

using namespace alcove;
using namespace alcove::test;

namespace {

constexpr uint64_t huge = std::numeric_limits<uint64_t>::max();

// In a heap block of exactly its size, where a read of one byte too many shows under the AddressSanitizer.
Result<GgufHeader> parse(std::string_view bytes)
{
    const auto block = std::make_unique<std::byte[]>(bytes.size());
    std::memcpy(block.get(), bytes.data(), bytes.size());
    Result<GgufHeader> header = parseGgufHeader({block.get(), bytes.size()}, "damaged.gguf");
    if (header) {
        for (const GgufTensor& tensor : header->tensors) {
            const bool inside = tensor.data.data() >= block.get() &&
                                tensor.data.data() + tensor.data.size() <= block.get() + bytes.size();
            if (!inside)
                qFatal("the tensor %s lies outside its file", tensor.name.c_str());
        }
    }
    return header;
}

// A small file with something of everything, that ends with its last tensor's last byte.
GgufBuilder whole()
{
    GgufBuilder builder;
    builder.text("general.architecture", "llama")
        .number("llama.block_count", 2)
        .real("llama.rope.freq_base", 10000)
        .flag("tokenizer.ggml.add_bos_token", true)
        .texts("tokenizer.ggml.tokens", {"a", "", "longer than the others"})
        .integers("tokenizer.ggml.token_type", {1, 1, 3})
        .raw("flags", Array, bytesOf(uint32_t{Bool}) + bytesOf(uint64_t{2}) + std::string("\1\0", 2))
        .raw("double", Float64, bytesOf(0.25))
        .tensor({.name = "first", .ne = {4, 2}, .data = std::string(32, 'f')})
        .tensor({.name = "second", .ne = {64}, .type = 8, .data = std::string(68, 's')});
    return builder;
}

} // namespace

class GgufDamageTest : public QObject {
    Q_OBJECT

private slots:
    void everyShorteningIsRefused();
    void everyChangedByteIsSurvived();
    void lies_data();
    void lies();
    void claimsAllocateNothing();
};

void GgufDamageTest::everyShorteningIsRefused()
{
    const std::string bytes = whole().build();
    QVERIFY(parse(bytes));
    for (size_t length = 0; length < bytes.size(); ++length) {
        const auto header = parse(std::string_view(bytes).substr(0, length));
        QVERIFY2(!header, qPrintable(QString("cut to %1 bytes").arg(length)));
        QVERIFY(header.error().message.starts_with("damaged.gguf can't be opened: "));
        QVERIFY(!header.error().remedy.empty());
    }
}

void GgufDamageTest::everyChangedByteIsSurvived()
{
    const std::string bytes = whole().build();
    size_t refused = 0;
    for (size_t i = 0; i < bytes.size(); ++i) {
        for (const int change : {0x01, 0x20, 0x80, 0xFF}) {
            std::string changed = bytes;
            changed[i] = static_cast<char>(changed[i] ^ change);
            refused += parse(changed) ? 0 : 1;
        }
    }
    QVERIFY(refused > bytes.size()); // most of the bytes of a header matter
}

void GgufDamageTest::lies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const auto add = [](const char* name, const char* reason, const std::function<void(GgufBuilder&)>& damage) {
        GgufBuilder builder = whole();
        damage(builder);
        QTest::newRow(name) << QByteArray::fromStdString(builder.build()) << QString(reason);
    };
    using B = GgufBuilder;

    add("magic", "not a GGUF file", [](B& b) { b.magic = "GGML"; });
    add("big-endian magic and version", "big-endian", [](B& b) { b.version = 0x03000000; });
    add("version 1", "version 1 ", [](B& b) { b.version = 1; });
    add("version 0", "version 0 ", [](B& b) { b.version = 0; });
    add("version 4", "version 4 ", [](B& b) { b.version = 4; });
    add("1000 tensors", "1000 tensors, more than fit", [](B& b) { b.tensorCount = 1000; });
    add("2^64-1 tensors", "more than fit", [](B& b) { b.tensorCount = huge; });
    add("2^64-1 values", "more than fit", [](B& b) { b.pairCount = huge; });
    add("tensor count whose size wraps", "more than fit", [](B& b) { b.tensorCount = uint64_t{1} << 59; });

    const auto value = [&](const char* name, const char* reason, uint32_t type, const std::string& bytes) {
        GgufBuilder builder;
        builder.raw("the.key", type, bytes);
        QTest::newRow(name) << QByteArray::fromStdString(builder.build()) << QString(reason);
    };
    value("unknown value type", "the.key has the unknown type 13", 13, bytesOf(uint64_t{0}));
    value("huge value type", "unknown type 4294967295", 0xFFFFFFFF, bytesOf(uint64_t{0}));
    value("bool of 2", "the.key is neither true nor false", Bool, std::string(1, '\2'));
    value("string of 2^64-1 bytes", "inside the value of the.key", String, bytesOf(huge) + "abc");
    value("string one byte too long", "inside the value of the.key", String, bytesOf(uint64_t{4}) + "abc");
    value("list of lists", "list of lists", Array,
          bytesOf(uint32_t{Array}) + bytesOf(uint64_t{1}) + bytesOf(uint32_t{Uint8}) + bytesOf(uint64_t{0}));
    value("list of unknown type", "list of the unknown type 99", Array, bytesOf(uint32_t{99}) + bytesOf(uint64_t{1}));
    for (uint32_t type = 0; type <= Float64; ++type) {
        if (type == Array)
            continue;
        for (const uint64_t count : {huge, uint64_t{1} << 61, uint64_t{1000}}) {
            GgufBuilder builder;
            builder.raw("the.key", Array, bytesOf(type) + bytesOf(count) + std::string(16, '\0'));
            QTest::addRow("list of %llu of type %u", static_cast<unsigned long long>(count), type)
                << QByteArray::fromStdString(builder.build()) << QString("inside the value of the.key");
        }
    }
    value("list with a bool of 7", "neither true nor false", Array,
          bytesOf(uint32_t{Bool}) + bytesOf(uint64_t{1}) + std::string(1, '\7'));

    add("key twice", "general.architecture stands in it twice", [](B& b) { b.text("general.architecture", "x"); });
    add("empty key", "key is 0 bytes long", [](B& b) { b.text("", "x"); });
    add("long key", "key is 70000 bytes long", [](B& b) { b.text(std::string(70000, 'k'), "x"); });

    for (const uint32_t alignment : {0U, 1U, 4U, 24U, 33U, 1U << 21, 0x80000000U, 0xFFFFFFFFU}) {
        add(("alignment " + std::to_string(alignment)).c_str(), "power of two",
            [=](B& b) { b.number("general.alignment", alignment); });
    }
    add("alignment as text", "power of two", [](B& b) { b.text("general.alignment", "32"); });

    const auto tensor = [&](const char* name, const char* reason, const BuilderTensor& damaged) {
        add(name, reason, [&](B& b) { b.tensor(damaged); });
    };
    const std::string data(128, 'x');
    tensor("tensor twice", "first stands in it twice", {.name = "first", .ne = {4}, .data = data});
    tensor("unnamed tensor", "name is 0 bytes long", {.name = "", .ne = {4}, .data = data});
    tensor("no dimension", "0 dimensions", {.name = "t", .ne = {}, .data = data});
    tensor("five dimensions", "5 dimensions", {.name = "t", .ne = {1, 1, 1, 1, 1}, .data = data});
    tensor("2^32-1 dimensions", "4294967295 dimensions",
           {.name = "t", .ne = {1}, .data = data, .dimensions = 0xFFFFFFFF});
    tensor("dimension of 0", "impossible size", {.name = "t", .ne = {4, 0}, .data = data});
    tensor("dimension of 2^64-1", "impossible size", {.name = "t", .ne = {huge}, .data = data});
    tensor("product that wraps to 0", "impossible size",
           {.name = "t", .ne = {uint64_t{1} << 32, uint64_t{1} << 32}, .data = data});
    tensor("product that wraps to 4", "impossible size",
           {.name = "t", .ne = {4, (uint64_t{1} << 62) + 1, 1, 4}, .data = data});
    tensor("bytes that wrap", "impossible size", {.name = "t", .ne = {uint64_t{1} << 62}, .data = data});
    for (const uint32_t type : {4U, 5U, 31U, 32U, 33U, 36U, 37U, 38U, 43U, 0xFFFFFFFFU}) {
        tensor(("tensor type " + std::to_string(type)).c_str(), "unknown type",
               {.name = "t", .ne = {256}, .type = type, .data = data});
    }
    tensor("row of half a block", "no multiple of the 32", {.name = "t", .ne = {48}, .type = 8, .data = data});
    tensor("row of no whole K block", "no multiple of the 256", {.name = "t", .ne = {128}, .type = 12, .data = data});
    tensor("tensor not aligned", "multiple of 32", {.name = "t", .ne = {4}, .data = data, .offset = 8});
    tensor("tensor past the end", "ends before the tensor t", {.name = "t", .ne = {33}, .data = data});
    tensor("offset past the end", "ends before the tensor t",
           {.name = "t", .ne = {4}, .data = data, .offset = 1 << 20});
    tensor("offset that wraps", "ends before the tensor t",
           {.name = "t", .ne = {16}, .data = data, .offset = huge - 31});
    tensor("size beyond any file", "ends before the tensor t", {.name = "t", .ne = {uint64_t{1} << 60}, .data = data});
}

void GgufDamageTest::lies()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const auto header = parse({bytes.constData(), static_cast<size_t>(bytes.size())});
    QVERIFY(!header);
    const QString message = QString::fromStdString(header.error().message);
    QVERIFY2(message.startsWith("damaged.gguf can't be opened: "), qPrintable(message));
    QVERIFY2(message.contains(reason), qPrintable(message));
    QVERIFY(!header.error().remedy.empty());
}

// A sparse file can be as long as it likes; its header must still not fill the memory.
void GgufDamageTest::claimsAllocateNothing()
{
    std::string bytes(size_t{300} << 20, '\0');
    GgufBuilder builder;
    builder.raw("list", Array, bytesOf(uint32_t{String}) + bytesOf(uint64_t{36} << 20));
    const std::string start = builder.build();
    std::ranges::copy(start, bytes.begin());
    const auto header = parse(bytes);
    QVERIFY(!header);
    QVERIFY2(header.error().message.contains("256 MiB"), header.error().message.c_str());
}

QTEST_APPLESS_MAIN(GgufDamageTest)
#include "tst_gguf_damage.moc"
