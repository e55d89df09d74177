// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Alcove on AMD's cards, which this computer need not have: every Vulkan call that a discrete card gets, every kernel
// compiled by AMD's compiler, and nothing computed. The validation layer looks on.
#include "card_checks.h"
#include "inference/gpu/buffer.h"
#include "inference/gpu/instance.h"
#include "inference/gpu/uploader.h"

#include <QTest>

using namespace alcove;

class AmdCardTest : public QObject {
    Q_OBJECT

    static void plugIn(const QByteArray& family, const QByteArray& bar)
    {
        alcove::plugIn({.manifest = ALCOVE_NULL_DRIVER, .variable = "RADV_FORCE_FAMILY"}, family);
        qputenv("ALCOVE_NULL_BAR", bar);
    }

    static std::shared_ptr<Buffer> buffer(const std::shared_ptr<Device>& device, uint64_t bytes, Buffer::Kind kind)
    {
        auto made = Buffer::create(device, bytes, kind);
        if (!made)
            qFatal("%s", made.error().message.c_str());
        return *made;
    }

    CardKernels m_kernels;

private slots:
    void initTestCase()
    {
        plugIn("navi31", "all");
        if (const QByteArray why = whyNoCard("Mesa's RADV"); !why.isEmpty())
            QSKIP(why.constData());
        QCOMPARE(openCard()->info().kind, std::string("discrete GPU"));
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
        const auto card = openCard();
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

    // What is mapped of a small window leaves room in it: a driver that is asked for more moves memory out of the card.
    void aSmallWindowIsNotFilled()
    {
        plugIn("navi31", "256M");
        const auto card = openCard();
        constexpr uint64_t each = 16 << 20;
        std::vector<std::shared_ptr<Buffer>> buffers;
        uint64_t mapped = 0;
        for (int i = 0; i < 40; ++i) {
            buffers.push_back(buffer(card, each, i % 2 == 0 ? Buffer::Kind::Device : Buffer::Kind::DeviceAlone));
            mapped += buffers.back()->mapped().size();
        }
        QVERIFY(mapped > 0 && mapped <= 224 << 20);
        QVERIFY(card->memoryUse().graphics >= buffers.size() * each);
        QCOMPARE(card->memoryUse().ram, 0U);
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
        runPrograms("discrete GPU");
    }

    // Every kernel in every encoding, with the constants that models give it on this card, fits the registers and the
    // shared memory: one that keeps numbers in memory instead is many times as slow.
    void kernelsFit_data()
    {
        QTest::addColumn<QByteArray>("family");
        for (const char* family : {"vega10", "navi21", "navi31", "gfx1201"})
            QTest::newRow(family) << QByteArray(family);
    }
    void kernelsFit()
    {
        QFETCH(QByteArray, family);
        plugIn(family, "all");
        m_kernels.collect(family == "navi31"); // one card compiles every encoding
        m_kernels.fit();
    }

    // This driver has no VK_NV_cooperative_matrix2.
    void everyKernelIsMet() { m_kernels.allAreMet({"_lanes", "_flexible"}); }

    void theBenchTellsOfKernels()
    {
        plugIn("navi31", "all");
        benchTellsOfKernels("VGPRs");
    }
};

QTEST_GUILESS_MAIN(AmdCardTest)
#include "tst_amd_card.moc"
