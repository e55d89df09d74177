// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A model that is closed gives everything back: memory, files, threads; and so does one whose loading was cancelled.
#include "inference/gpu/instance.h"
#include "tests/inference/engine_fixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace alcove;
using namespace alcove::test;

namespace {

const std::string story = ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf";
constexpr uint32_t contextLength = 8192; // its cache takes 4 MB, as much again as the weights
constexpr int loads = 50;
constexpr int warmUp = 10; // after which the driver and the allocator have what they keep

struct Held {
    qint64 bytes = 0; // resident
    qsizetype files = 0;
    qsizetype threads = 0;
};

Held held()
{
    QFile file("/proc/self/statm");
    const bool opened = file.open(QIODevice::ReadOnly);
    return {.bytes = opened ? file.readAll().split(' ').value(1).toLongLong() * 4096 : 0,
            .files = QDir("/proc/self/fd").entryList(QDir::Files | QDir::System).size(),
            .threads = QDir("/proc/self/task").entryList(QDir::Dirs | QDir::NoDotAndDotDot).size()};
}

} // namespace

class UnloadingTest : public QObject {
    Q_OBJECT

    // A twentieth of what stays when each load leaves its weights and its cache behind.
    static void compare(const Held& before, const Held& after)
    {
        QCOMPARE(after.files, before.files);
        QCOMPARE(after.threads, before.threads);
#ifndef __SANITIZE_ADDRESS__
        const qint64 allowed = qint64{loads - warmUp} * 7'000'000 / 20;
        QVERIFY2(after.bytes - before.bytes < allowed, QByteArray::number(after.bytes - before.bytes));
#endif
    }

private slots:
    void cleanupTestCase() { QCOMPARE(Instance::validationMessages(), 0); }

    void everythingComesBack_data()
    {
        QTest::addColumn<std::string>("device");
        QTest::newRow("cpu") << std::string("cpu");
        QTest::newRow("vulkan") << std::string("vulkan");
    }
    void everythingComesBack()
    {
        QFETCH(std::string, device);
        Held before;
        for (int i = 0; i < loads; ++i) {
            const auto engine = open(story, device, KvType::F16, contextLength);
            const auto session = engine->newSession();
            QVERIFY(session);
            tell(**session, std::vector<TokenId>(20, 5), 2);
            if (i == warmUp)
                before = held();
        }
        const auto engine = open(story, device, KvType::F16, contextLength);
        const auto session = engine->newSession();
        tell(**session, std::vector<TokenId>(20, 5), 2);
        compare(before, held());
    }

    void cancelledLoadsLeaveNothing_data() { everythingComesBack_data(); }
    void cancelledLoadsLeaveNothing()
    {
        QFETCH(std::string, device);
        Held before;
        for (int i = 0; i < loads; ++i) {
            uint64_t told = 0;
            const auto engine = Engine::load(story, {.device = device, .contextLength = contextLength},
                                             [&](uint64_t done, uint64_t total) {
                                                 told = done;
                                                 return done < total / 2;
                                             });
            QVERIFY(!engine);
            QVERIFY(told > 0);
            QCOMPARE(engine.error().message, std::string("Loading was cancelled."));
            if (i == warmUp)
                before = held();
        }
        compare(before, held());
    }
};

QTEST_GUILESS_MAIN(UnloadingTest)
#include "tst_unloading.moc"
