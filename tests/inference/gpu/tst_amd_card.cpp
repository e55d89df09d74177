// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Alcove on AMD's cards, which this computer need not have: every Vulkan call that a discrete card gets, every kernel
// compiled by AMD's compiler, and nothing computed. The validation layer looks on.
#include "card_test.h"
#include "inference/gpu/buffer.h"
#include "inference/gpu/uploader.h"

#include <QTest>

using namespace alcove;

class AmdCardTest : public CardTest {
    Q_OBJECT

public:
    AmdCardTest()
        : CardTest({.driver = "Mesa's RADV",
                    .manifest = ALCOVE_NULL_DRIVER,
                    .variable = "RADV_FORCE_FAMILY",
                    .cards = {{"vega10", "discrete GPU", "none"},
                              {"navi21", "discrete GPU", "256M"},
                              {"navi31", "discrete GPU", "256M"},
                              {"navi31", "discrete GPU", "none"},
                              {"gfx1201", "discrete GPU", "all"}},
                    .everyEncoding = "navi31",
                    .notTaken = {"_lanes", "_flexible"}, // it lacks VK_NV_cooperative_matrix2
                    .statistic = "VGPRs"})
    {
    }

private:
    static std::shared_ptr<Buffer> buffer(const std::shared_ptr<Device>& device, uint64_t bytes, Buffer::Kind kind)
    {
        auto made = Buffer::create(device, bytes, kind);
        if (!made)
            qFatal("%s", made.error().message.c_str());
        return *made;
    }

private slots:
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
        const auto card = open();
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
        const auto card = open();
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
};

QTEST_GUILESS_MAIN(AmdCardTest)
#include "tst_amd_card.moc"
