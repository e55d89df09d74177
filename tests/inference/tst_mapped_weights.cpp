// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Weights that software Vulkan reads where the file is mapped: the same numbers as from a copy, and no memory for one.
#include "inference/file/gguf_file.h"
#include "inference/gpu/instance.h"
#include "inference/memory_plan.h"
#include "tests/inference/engine_fixture.h"
#include "tests/inference/file/gguf_parts.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <limits>

using namespace alcove;
using namespace alcove::test;

namespace {

const std::string story = ALCOVE_TEST_DATA "/models/tinystories-656k-q8_0.gguf";
const std::string starter = ALCOVE_TEST_DATA "/../../resources/starter_model/alcove-starter-q8_0.gguf";
const std::vector<TokenId> words = {1, 80, 147, 33, 290, 5, 77};

// As on a device that takes so many bytes in one piece; 0: as many as this one takes.
std::unique_ptr<Engine> openWith(const std::string& file, int mostImported)
{
    if (mostImported > 0)
        qputenv("ALCOVE_MAX_IMPORT", QByteArray::number(mostImported));
    auto engine = open(file, "vulkan", KvType::F16, 64);
    qunsetenv("ALCOVE_MAX_IMPORT");
    return engine;
}

std::vector<float> logitsOf(Engine& engine)
{
    const auto session = engine.newSession();
    const auto logits = session ? (*session)->logits(words) : std::unexpected(session.error());
    if (!logits)
        qFatal("%s", logits.error().message.c_str());
    return *logits;
}

// Bytes of this process that are no file's pages.
qint64 ownMemory()
{
    QFile file("/proc/self/status");
    qint64 bytes = 0;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (line.startsWith("RssAnon:") || line.startsWith("RssShmem:"))
                bytes += line.simplified().split(' ').value(1).toLongLong() * 1024;
        }
    }
    return bytes;
}

} // namespace

class MappedWeightsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void initTestCase()
    {
        const auto engine = openWith(story, 0);
        if (engine->memoryUse().mapped == 0)
            QSKIP("this driver does not take the processor's memory");
    }
    void cleanupTestCase() { QCOMPARE(Instance::validationMessages(), 0); }

    void theWeightsTakeNoMemoryOfTheirOwn()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer keeps memory of its own beside every allocation");
#endif
        logitsOf(*openWith(starter, 0)); // kernels are compiled, the driver has what it keeps
        logitsOf(*openWith(starter, 1));
        const auto taken = [](int mostImported) {
            const qint64 before = ownMemory();
            const auto engine = openWith(starter, mostImported);
            logitsOf(*engine);
            return std::pair(ownMemory() - before, static_cast<qint64>(engine->memoryUse().mapped));
        };
        const auto [copied, none] = taken(1);
        const auto [mapped, weights] = taken(0);
        QCOMPARE(none, 0);
        QVERIFY(weights > 12'000'000); // some are converted
        qInfo("memory of the process: %lld bytes with a copy of the weights, %lld without", copied, mapped);
        // Some was free in the heap, and the validation layer keeps what it likes.
        QVERIFY2(copied - mapped > weights / 4, QByteArray::number(copied - mapped));
    }

    // All weights in the file, some of them, none.
    void theSameNumbersAsFromACopy_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* folder : {ALCOVE_TEST_DATA "/models", ALCOVE_SHARED_DATA "/reference"}) {
            for (const QFileInfo& file : QDir(folder).entryInfoList({"*.gguf"}, QDir::Files, QDir::Name))
                QTest::addRow("%s", qPrintable(file.fileName())) << file.filePath();
        }
    }
    void theSameNumbersAsFromACopy()
    {
        QFETCH(QString, file);
        const std::string path = file.toStdString();
        const auto mapped = openWith(path, 0);
        const auto some = openWith(path, 100'000);
        const auto copied = openWith(path, 1);
        QCOMPARE(copied->memoryUse().mapped, 0U);
        QVERIFY(some->memoryUse().mapped > 0);
        QVERIFY(mapped->memoryUse().mapped > some->memoryUse().mapped);
        QVERIFY(mapped->memoryUse().placed < copied->memoryUse().placed);
        const std::vector<float> expected = logitsOf(*copied);
        QVERIFY(logitsOf(*mapped) == expected);
        QVERIFY(logitsOf(*some) == expected);
        // What is said before loading is so.
        const auto plan = planMemory(std::filesystem::path(path), {.device = "vulkan", .contextLength = 64});
        QVERIFY(plan);
        QCOMPARE(plan->use.mapped, mapped->memoryUse().mapped);
    }

    // A file whose tensors begin where no kernel may be bound is copied, as ever.
    void oddlyAlignedFilesAreCopied()
    {
        GgufParts parts = GgufParts::of(story);
        parts.alignment = 8;
        parts.set("general.alignment", stored(8U));
        const std::vector<float> expected = logitsOf(*openWith(story, 1));
        bool copied = false;
        for (const char* filler : {"", "12345678", "123456789012"}) {
            parts.set("general.description", stored(std::string_view(filler)));
            const std::string path = m_folder.filePath("odd.gguf").toStdString();
            parts.write(path);
            const auto engine = openWith(path, 0);
            copied |= engine->memoryUse().mapped == 0;
            QVERIFY(logitsOf(*engine) == expected);
        }
        QVERIFY(copied);
    }

    // Nothing is copied, and still every weight is looked at.
    void damageIsFound()
    {
        GgufParts parts = GgufParts::of(story);
        BuilderTensor& tensor = parts.tensor("blk.1.ffn_up.weight");
        const uint16_t infinity = 0x7c00;
        tensor.data.replace(34 * 100, sizeof infinity, bytesOf(infinity)); // the scale of a block
        const std::string path = m_folder.filePath("damaged.gguf").toStdString();
        parts.write(path);
        const auto refused = Engine::load(path, {.device = "vulkan"});
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains("blk.1.ffn_up.weight"), refused.error().message.c_str());
    }

    // The name may go; the weights stay until the engine goes, and sessions and programs with it.
    void aFileThatIsDeletedStays()
    {
        const std::string path = m_folder.filePath("deleted.gguf").toStdString();
        QVERIFY(QFile::copy(QString::fromStdString(story), QString::fromStdString(path)));
        auto engine = openWith(path, 0);
        const std::vector<float> before = logitsOf(*engine);
        QVERIFY(QFile::remove(QString::fromStdString(path)));
        QVERIFY(logitsOf(*engine) == before);
    }
};

QTEST_GUILESS_MAIN(MappedWeightsTest)
#include "tst_mapped_weights.moc"
