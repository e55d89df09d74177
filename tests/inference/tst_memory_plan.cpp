// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What a model is said to take before it is loaded, against what it then takes.
#include "inference/gpu/instance.h"
#include "inference/memory_plan.h"
#include "tests/inference/engine_fixture.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <cmath>

using namespace alcove;
using namespace alcove::test;

namespace {

const std::string story = ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf";

// Within 5 % of what was taken.
bool close(uint64_t planned, uint64_t taken)
{
    return std::fabs(static_cast<double>(planned) - static_cast<double>(taken)) <= 0.05 * static_cast<double>(taken);
}

QByteArray inWords(uint64_t planned, uint64_t taken)
{
    return QByteArray::number(static_cast<qulonglong>(planned)) + " planned, " +
           QByteArray::number(static_cast<qulonglong>(taken)) + " taken";
}

uint64_t residentBytes()
{
    QFile file("/proc/self/statm");
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toULongLong() * 4096;
}

// Answers that between them need every step length.
void useEveryStep(Session& session)
{
    for (const uint32_t length : {1U, 3U, 16U, 60U, session.contextLength() - 2})
        tell(session, std::vector<TokenId>(length, static_cast<TokenId>(length % 7 + 3)), 2);
}

} // namespace

class MemoryPlanTest : public QObject {
    Q_OBJECT

private slots:
    void cleanupTestCase() { QCOMPARE(Instance::validationMessages(), 0); }

    void deviceMemoryIsAsPlanned_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* folder : {ALCOVE_TEST_DATA "/models", ALCOVE_SHARED_DATA "/reference"}) {
            for (const QFileInfo& file : QDir(folder).entryInfoList({"*.gguf"}, QDir::Files, QDir::Name))
                QTest::addRow("%s", qPrintable(file.fileName())) << file.filePath();
        }
    }
    void deviceMemoryIsAsPlanned()
    {
        QFETCH(QString, file);
        const EngineOptions options{.device = "vulkan", .contextLength = 72};
        const auto plan = planMemory(file.toStdString(), options);
        QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
        QCOMPARE(plan->weights + plan->cache + plan->work, plan->use.graphics + plan->use.ram + plan->use.mapped);
        const auto engine = open(file.toStdString(), "vulkan", KvType::F16, 72);
        const auto session = engine->newSession();
        QVERIFY(session);
        useEveryStep(**session);
        const MemoryUse taken = engine->memoryUse();
        QVERIFY2(close(plan->use.graphics, taken.graphics), inWords(plan->use.graphics, taken.graphics));
        QVERIFY2(close(plan->use.ram, taken.ram), inWords(plan->use.ram, taken.ram));
        QVERIFY2(close(plan->use.placed, taken.placed), inWords(plan->use.placed, taken.placed));
    }

    // A context so long that the cache outweighs what the process takes otherwise: as long as the conversation is
    // short, little of it is taken. tst_cache_growth goes on to the end.
    void processorsMemoryIsPlannedForTheWholeContext()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer keeps memory of its own beside every allocation");
#endif
        const EngineOptions options{.device = "cpu", .contextLength = 400'000};
        const auto plan = planMemory(story, options);
        QVERIFY(plan);
        QCOMPARE(plan->cache, 400'000U * 512);
        QCOMPARE(plan->use.graphics, 0U);
        const uint64_t before = residentBytes();
        if (before == 0)
            QSKIP("this system does not tell how much memory a process has");
        const auto engine = open(story, "cpu", KvType::F16, 400'000);
        const auto session = engine->newSession();
        tell(**session, std::vector<TokenId>(60, 5), 4);
        const uint64_t taken = residentBytes() - before;
        QVERIFY2(taken < plan->cache / 10, inWords(plan->use.ram, taken));
    }

    // No memory is taken to find out that there is not enough, and the refusal says how much that would be.
    void refusesWhatDoesNotFit()
    {
        const EngineOptions options{.device = "cpu", .contextLength = 1U << 28};
        const auto plan = planMemory(story, options);
        QVERIFY(plan);
        if (plan->ramFree > plan->use.ram)
            QSKIP("this computer has room for it");
        const auto refused = Engine::load(story, options);
        QVERIFY(!refused);
        // The whole cache, and of one of the two layers its first half, from where it moves.
        QCOMPARE(plan->cache, uint64_t{512} << 28); // 137.4 GB
        QVERIFY2(refused.error().message.contains("171.8"), refused.error().message.c_str());
        QVERIFY2(refused.error().remedy.contains("context of"), refused.error().remedy.c_str());
    }

    void saysWhereRoomIsMissing()
    {
        MemoryPlan plan{.device = {.id = "vulkan:0", .name = "Card"}, .contextLength = 4096};
        plan.weights = 6'000'000'000;
        plan.cache = 4'096'000'000;
        plan.use.graphics = 10'096'000'000;
        plan.use.ram = 32'000'000;
        plan.graphicsFree = 8'000'000'000;
        plan.ramFree = 1'000'000'000;
        const auto refused = checkFits(plan);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains("10.10 GB of the memory of “Card”, and 8.00 GB"),
                 refused.error().message.c_str());
        QVERIFY2(refused.error().remedy.contains("a context of 1792 tokens"), refused.error().remedy.c_str());
        plan.graphicsFree = 11'000'000'000;
        QVERIFY(checkFits(plan));
        plan.shared = true; // then both come out of the RAM
        QVERIFY(!checkFits(plan));
        plan.shared = false;
        plan.ramFree = 1'000'000;
        QVERIFY(!checkFits(plan));
    }
};

QTEST_GUILESS_MAIN(MemoryPlanTest)
#include "tst_memory_plan.moc"
