// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Alcove on AMD's cards, which this computer need not have: every Vulkan call that a discrete card gets, every kernel
// compiled by AMD's compiler, and nothing computed. The validation layer looks on.
#include "inference/bench/synthetic_model.h"
#include "inference/engine.h"
#include "inference/gpu/buffer.h"
#include "inference/gpu/instance.h"
#include "inference/gpu/uploader.h"

#include <QTemporaryDir>
#include <QTest>

using namespace alcove;
using namespace alcove::bench;

class AmdCardTest : public QObject {
    Q_OBJECT

    // The one Vulkan device from now on. Precondition: nothing holds another.
    static void plugIn(const char* family, const char* bar)
    {
        qputenv("VK_DRIVER_FILES", ALCOVE_NULL_CARD);
        qputenv("RADV_FORCE_FAMILY", family);
        qputenv("ALCOVE_NULL_BAR", bar);
        qputenv("ALCOVE_VALIDATION", "1");
        qputenv("ALCOVE_TRY_UNITS", "0");
    }

    static std::shared_ptr<Device> device()
    {
        auto instance = Instance::get();
        if (!instance)
            qFatal("%s", instance.error().message.c_str());
        auto made = Device::create(*instance, 0, {});
        if (!made)
            qFatal("%s %s", made.error().message.c_str(), made.error().details.c_str());
        return *made;
    }

    static std::shared_ptr<Buffer> buffer(const std::shared_ptr<Device>& device, uint64_t bytes, Buffer::Kind kind)
    {
        auto made = Buffer::create(device, bytes, kind);
        if (!made)
            qFatal("%s", made.error().message.c_str());
        return *made;
    }

private slots:
    void initTestCase()
    {
        plugIn("navi31", "all");
        const auto instance = Instance::get();
        if (!instance || (*instance)->devices().empty())
            QSKIP("Mesa's RADV is not installed, or has no null device");
        QCOMPARE((*instance)->devices().front().info.kind, std::string("discrete GPU"));
    }

    void cleanup() { QCOMPARE(Instance::validationMessages(), 0); }

    // Weights and what a step computes lie in the card's own memory, whatever of it the processor sees; what the
    // processor reads lies in its own.
    void memoryIsChosen_data()
    {
        QTest::addColumn<QByteArray>("bar");
        QTest::addColumn<bool>("seen");
        for (const char* bar : {"all", "256M", "none"})
            QTest::newRow(bar) << QByteArray(bar) << (qstrcmp(bar, "none") != 0);
    }
    void memoryIsChosen()
    {
        QFETCH(QByteArray, bar);
        QFETCH(bool, seen);
        plugIn("navi31", bar);
        const auto card = device();
        constexpr uint64_t large = 200 << 20;
        const auto first = buffer(card, large, Buffer::Kind::Device);
        QCOMPARE(!first->mapped().empty(), seen);
        QVERIFY(card->memoryUse().graphics >= large && card->memoryUse().ram == 0);
        // A window of 256 MB has no room for another.
        const auto second = buffer(card, large, Buffer::Kind::DeviceAlone);
        QCOMPARE(!second->mapped().empty(), seen && bar == "all");
        QVERIFY(card->memoryUse().graphics >= 2 * large);
        QCOMPARE(card->memoryUse().ram, 0U);

        const auto results = buffer(card, 4096, Buffer::Kind::HostRead);
        QVERIFY(!results->mapped().empty() && card->memoryUse().ram > 0);
        QVERIFY(!buffer(card, 4096, Buffer::Kind::HostWrite)->mapped().empty());

        const std::vector<std::byte> data(40 << 20);
        Uploader uploader(card);
        for (const auto& to : {first, second})
            QVERIFY(uploader.write({to, 512, data.size()}, data));
        QVERIFY(uploader.finish());
    }

    // Models are opened, read and write, and their caches are saved and taken back.
    void programsRun_data()
    {
        QTest::addColumn<QByteArray>("family");
        QTest::addColumn<QByteArray>("bar");
        for (const auto& [family, bar] :
             {std::pair("vega10", "none"), std::pair("navi21", "256M"), std::pair("navi31", "256M"),
              std::pair("navi31", "none"), std::pair("gfx1201", "all")})
            QTest::addRow("%s, %s", family, bar) << QByteArray(family) << QByteArray(bar);
    }
    void programsRun()
    {
        QFETCH(QByteArray, family);
        QFETCH(QByteArray, bar);
        plugIn(family, bar);
        for (const char* shape : {"deepseek2:tiny", "gpt-oss:tiny", "llama:tiny"}) {
            const auto model = SyntheticModel::inMemory(shape);
            QVERIFY(model);
            auto engine = Engine::load(model->path(), {.contextLength = 1024});
            QVERIFY2(engine, engine ? "" : engine.error().message.c_str());
            QCOMPARE((*engine)->device().kind, std::string("discrete GPU"));
            auto session = (*engine)->newSession();
            QVERIFY(session);
            const std::atomic<bool> never = false;
            GenerateRequest request{.sampling = {.temperature = 0}, .maxTokens = 4, .ignoreEndOfTurn = true};
            for (int length = 1; length <= 300; length += 149) { // the cache grows on the way
                while (request.prompt.size() < static_cast<size_t>(length))
                    request.prompt.push_back(static_cast<TokenId>(3 + request.prompt.size() % 50));
                const auto stats = (*session)->generate(request, {}, never);
                QVERIFY2(stats, stats ? "" : stats.error().message.c_str());
                QCOMPARE(stats->generatedTokens, 4U);
            }
            QVERIFY((*session)->decodeCost().kernels > 0);
            const QTemporaryDir folder;
            const std::filesystem::path state = folder.filePath("state").toStdString();
            QVERIFY((*session)->saveState(state));
            auto other = (*engine)->newSession();
            QVERIFY(other);
            QVERIFY((*other)->restoreState(state, request.prompt));
        }
    }
};

QTEST_GUILESS_MAIN(AmdCardTest)
#include "tst_amd_card.moc"
