// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A real model's file with any one thing in it changed, sensible or not: it is refused in plain words, or it runs. It
// never ends the program, and it never goes on for ever.
#include "inference/engine.h"
#include "tests/inference/file/gguf_parts.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <random>

using namespace alcove;
using namespace alcove::test;

namespace {

const std::string source = ALCOVE_TEST_DATA "/models/tinystories-656k-q8_0.gguf";

std::string storedList(ValueId type, uint64_t count, const std::string& entries)
{
    return bytesOf(uint32_t{Array}) + bytesOf(uint32_t{type}) + bytesOf(count) + entries;
}

// Values that a key may have instead of its own.
std::vector<std::pair<const char*, std::string>> oddValues()
{
    const std::string texts = bytesOf(std::string_view("a")) + bytesOf(std::string_view());
    return {{"0", stored(0U)},
            {"1", stored(1U)},
            {"3", stored(3U)},
            {"2^31", stored(1U << 31)},
            {"2^32 - 1", stored(~0U)},
            {"2^64 - 1", stored(Uint64, ~uint64_t{0})},
            {"-1", stored(Int32, int32_t{-1})},
            {"a fraction", stored(0.5F)},
            {"no number", stored(std::numeric_limits<float>::quiet_NaN())},
            {"infinity", stored(Float64, std::numeric_limits<double>::infinity())},
            {"true", stored(Bool, uint8_t{1})},
            {"a text", stored(std::string_view("gpt2"))},
            {"a broken text", stored(std::string_view("\xFF\x1B[2J"))},
            {"a text of a megabyte", stored(std::string_view(std::string(1 << 20, '{')))},
            {"an empty list", storedList(Uint32, 0, {})},
            {"a short list", storedList(Int32, 1, bytesOf(int32_t{-5}))},
            {"a list of texts", storedList(String, 2, texts)}};
}

} // namespace

class EngineDamageTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const GgufParts m_whole = GgufParts::of(source);
    int m_refused = 0;
    int m_run = 0;

    std::string path() const { return m_folder.filePath("changed.gguf").toStdString(); }

    // Loads the file and runs it a little.
    void meet(const std::string& what)
    {
        const auto told = [&](const Error& error) {
            ++m_refused;
            QVERIFY2(!error.message.empty() && !error.remedy.empty(), what.c_str());
        };
        const auto engine = Engine::load(path(), {.device = "cpu", .contextLength = 32});
        if (!engine)
            return told(engine.error());
        const auto session = (*engine)->newSession();
        if (!session)
            return told(session.error());
        const std::vector<TokenId> ids = {1, 80, 147};
        if (const auto logits = (*session)->logits(ids); !logits)
            return told(logits.error());
        (void)(*engine)->tokenizer().tokenize("Once upon a <|end_story|> time");
        ++m_run;
    }
    void meet(GgufParts parts, const GgufChange& change, const std::string& what)
    {
        change(parts);
        parts.write(path());
        meet(what);
    }

private slots:
    void initTestCase()
    {
        meet(m_whole, [](GgufParts&) {}, "nothing");
        QCOMPARE(m_run, 1);
    }

    void everyValue()
    {
        for (const auto& [key, value] : m_whole.values) {
            for (const auto& [name, odd] : oddValues())
                meet(m_whole, [&](GgufParts& parts) { parts.set(key, odd); }, key + " is " + name);
            meet(m_whole, [&](GgufParts& parts) { parts.drop(key); }, key + " is missing");
        }
        QVERIFY(m_refused > 20 && m_run > 20);
    }

    // As a download that begins anew under the same name does it.
    void aFileThatIsShortenedWhileItIsUsed()
    {
        m_whole.write(path());
        const auto engine = Engine::load(path(), {.device = "cpu", .contextLength = 32});
        QVERIFY(engine);
        const auto session = (*engine)->newSession();
        QVERIFY(session);
        const std::vector<TokenId> ids = {1, 80, 147};
        QVERIFY((*session)->logits(ids));
        QVERIFY(QFile::resize(QString::fromStdString(path()), 4096));
        const auto logits = (*session)->logits(ids);
        QVERIFY(!logits);
        QCOMPARE(logits.error().message, "The model's file was shortened or replaced while it was in use.");
        QVERIFY(!(*session)->logits(ids)); // not only once
    }

    void anyByteOfTheHeader()
    {
        QFile original(QString::fromStdString(source));
        QVERIFY(original.open(QIODevice::ReadOnly));
        const QByteArray bytes = original.readAll();
        size_t header = static_cast<size_t>(bytes.size());
        for (const BuilderTensor& tensor : m_whole.tensors)
            header -= tensor.data.size();
        std::mt19937 random(5);
        for (int i = 0; i < 400; ++i) {
            QByteArray changed = bytes;
            // Half of them in the first kilobytes, where most numbers stand, half anywhere before the tensors.
            const auto at = static_cast<qsizetype>(random() % (i % 2 == 0 ? 2048 : header));
            const uint32_t kinds[] = {0, 0xFF, 0x80, static_cast<uint32_t>(random())};
            for (qsizetype k = at; k < std::min(at + 1 + i % 4, changed.size()); ++k)
                changed[k] = static_cast<char>(kinds[random() % 4]);
            writeFile(path(), changed.toStdString());
            meet("byte " + std::to_string(at));
        }
    }
};

QTEST_GUILESS_MAIN(EngineDamageTest)
#include "tst_engine_damage.moc"
