// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Sessions that share a device: each in its turn, none held up by another's step when it is to stop; and memory that
// one open model counts on is not given to the next.
#include "inference/device_turns.h"
#include "inference/memory_plan.h"
#include "tests/inference/engine_fixture.h"

#include <QTest>
#include <chrono>
#include <thread>

using namespace alcove;
using namespace alcove::test;
using namespace std::chrono_literals;

namespace {

const std::string f16 = ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf";

} // namespace

class TestDeviceTurns : public QObject {
    Q_OBJECT

private slots:
    void whoComesFirstIsServedFirst()
    {
        DeviceTurns& turns = DeviceTurns::of("first come");
        std::string order;
        std::vector<std::thread> threads;
        {
            const auto held = turns.take(never);
            for (const char name : {'a', 'b', 'c', 'd'}) {
                threads.emplace_back([&, name] {
                    const auto turn = turns.take(never);
                    order += name; // the turn guards it
                });
                std::this_thread::sleep_for(30ms); // it stands in the line by now
            }
            QCOMPARE(order, std::string());
        }
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(order, std::string("abcd"));
    }

    void twoStreamsGoOnInTurn()
    {
        DeviceTurns& turns = DeviceTurns::of("in turn");
        std::string order;
        const auto stream = [&](char name) {
            for (int step = 0; step < 20; ++step) {
                const auto turn = turns.take(never);
                order += name;
                std::this_thread::sleep_for(2ms); // the step; meanwhile the other one asks
            }
        };
        std::thread a(stream, 'a');
        std::thread b(stream, 'b');
        a.join();
        b.join();
        // The start and the end aside, none has two steps while the other waits.
        const std::string middle = order.substr(10, 20);
        QVERIFY2(middle.find("aa") == std::string::npos && middle.find("bb") == std::string::npos, order.c_str());
    }

    void whoStopsDoesNotWaitForAnothersStep()
    {
        DeviceTurns& turns = DeviceTurns::of("stop");
        std::optional<DeviceTurns::Turn> held = turns.take(never);
        std::atomic<bool> stop = false;
        std::atomic<bool> gone = false;
        std::thread waiting([&] { gone = !turns.take(stop).has_value(); });
        std::this_thread::sleep_for(20ms);
        QVERIFY(!gone);
        stop = true;
        waiting.join(); // while the turn is still held
        QVERIFY(gone);
        held.reset();
        QVERIFY(turns.take(never).has_value()); // who left is not waited for
    }

    void otherDevicesDoNotWait()
    {
        const auto held = DeviceTurns::of("one").take(never);
        const std::atomic<bool> stop = true; // else this would hang
        QVERIFY(!DeviceTurns::of("one").take(stop).has_value());
        QVERIFY(DeviceTurns::of("another").take(never).has_value());
    }

    void twoModelsTogetherSayWhatTheySayAlone()
    {
        const auto one = open(f16, "cpu");
        const auto other = open(f16, "cpu");
        const std::vector<TokenId> prompt = one->tokenizer().tokenize("Once upon a time");
        const auto sessionOfOne = one->newSession();
        const auto sessionOfOther = other->newSession();
        QVERIFY(sessionOfOne && sessionOfOther);
        const std::vector<TokenId> alone = tell(**sessionOfOne, prompt, 40);
        const auto again = one->newSession();
        QVERIFY(again);
        std::vector<TokenId> together;
        std::vector<TokenId> beside;
        std::thread thread([&] { beside = tell(**sessionOfOther, prompt, 40); });
        together = tell(**again, prompt, 40);
        thread.join();
        QCOMPARE(together, alone);
        QCOMPARE(beside, alone);
    }

    void anOpenModelsMemoryIsNotGivenAway()
    {
        const auto before = planMemory(std::filesystem::path(f16), {.device = "cpu"});
        QVERIFY(before);
        QCOMPARE(before->promised.ram, uint64_t(0));
        {
            const auto engine = open(f16, "cpu", KvType::F16);
            const auto loaded = planMemory(std::filesystem::path(f16), {.device = "cpu"});
            QVERIFY(loaded);
            // Nothing of cache and work is taken yet.
            QVERIFY(loaded->promised.ram >= loaded->cache);
            const auto session = engine->newSession();
            const auto answering = planMemory(std::filesystem::path(f16), {.device = "cpu"});
            QVERIFY(session && answering);
            QCOMPARE(loaded->promised.ram - answering->promised.ram, (*session)->cacheBytes());
            // What the conversation may come to need stays promised until it takes it.
            tell(**session, std::vector<TokenId>(300, 5), 1);
            const auto grown = planMemory(std::filesystem::path(f16), {.device = "cpu"});
            QVERIFY(grown);
            QVERIFY((*session)->cacheBytes() > loaded->cache / 4);
            QCOMPARE(loaded->promised.ram - grown->promised.ram, (*session)->cacheBytes());
        }
        const auto after = planMemory(std::filesystem::path(f16), {.device = "cpu"});
        QCOMPARE(after->promised.ram, uint64_t(0));
    }

    void aModelThatFitsOnlyAloneIsRefusedWithTheNumbers()
    {
        const auto plan = planMemory(std::filesystem::path(f16), {.device = "cpu"});
        QVERIFY(plan);
        std::optional<MemoryPromise> others(std::in_place, "cpu", false, MemoryUse{.ram = plan->ramFree * 2});
        const auto refused = Engine::load(f16, {.device = "cpu"});
        QVERIFY(!refused);
        QVERIFY(isMemoryShort(refused.error()));
        const QString message = QString::fromStdString(refused.error().message);
        QVERIFY2(message.contains("that other open models count on") && message.contains(" GB"), qPrintable(message));
        QVERIFY(QString::fromStdString(refused.error().remedy).contains("close another model"));
        others.reset();
        QVERIFY(Engine::load(f16, {.device = "cpu"}));
        // Another kind of failure is none of memory.
        QVERIFY(!isMemoryShort(Engine::load("/nowhere.gguf", {.device = "cpu"}).error()));
    }
};

QTEST_GUILESS_MAIN(TestDeviceTurns)
#include "tst_device_turns.moc"
