// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Users of models that share engines, each as if it were alone.
#include "app/engine_pool.h"
#include "tests/ui/scripted_engine.h"

#include <QSignalSpy>
#include <QTest>

using namespace alcove;

class TestEnginePool : public QObject {
    Q_OBJECT

    // In the order of their making.
    std::vector<ScriptedEngine*> m_engines;
    std::unique_ptr<EnginePool> m_pool;

private slots:
    void init()
    {
        m_engines.clear();
        m_pool = std::make_unique<EnginePool>([this] {
            auto engine = std::make_unique<ScriptedEngine>();
            m_engines.push_back(engine.get());
            return engine;
        });
    }

    void cleanup() { m_pool.reset(); }

    void oneFileIsLoadedOnceForAll()
    {
        const auto one = m_pool->newEngine();
        const auto other = m_pool->newEngine();
        QSignalSpy oneLoaded(one.get(), &ChatEngine::loaded);
        QSignalSpy otherLoaded(other.get(), &ChatEngine::loaded);
        one->load(5, "/a.gguf");
        other->load(9, "/a.gguf"); // while it is being read
        QCOMPARE(m_engines.size(), size_t(1));
        m_engines[0]->finishLoading();
        QCOMPARE(oneLoaded.size(), 1);
        QCOMPARE(oneLoaded[0][0].toULongLong(), 5U);
        QCOMPARE(otherLoaded.size(), 1);
        QCOMPARE(otherLoaded[0][0].toULongLong(), 9U);
        const auto third = m_pool->newEngine(); // and once it is there
        QSignalSpy thirdLoaded(third.get(), &ChatEngine::loaded);
        third->load(1, "/a.gguf");
        QTRY_COMPARE(thirdLoaded.size(), 1);
        QCOMPARE(m_engines.size(), size_t(1));
        QCOMPARE(m_pool->openFiles(), QStringList{"/a.gguf"});
    }

    void anotherWayToOpenIsAnotherEngine()
    {
        const auto one = m_pool->newEngine();
        const auto other = m_pool->newEngine();
        other->setLoadChoices({.device = "cpu", .kvType = KvType::F16, .contextLength = 512});
        one->load(1, "/a.gguf");
        m_engines[0]->finishLoading();
        other->load(1, "/a.gguf");
        QCOMPARE(m_engines.size(), size_t(2));
        QCOMPARE(m_engines[1]->choices().contextLength, 512);
        m_engines[1]->finishLoading();
    }

    void answersGoToWhoAsked()
    {
        const auto one = m_pool->newEngine();
        const auto other = m_pool->newEngine();
        one->load(1, "/a.gguf");
        m_engines[0]->finishLoading();
        other->load(1, "/a.gguf");
        QSignalSpy otherLoaded(other.get(), &ChatEngine::loaded);
        QTRY_COMPARE(otherLoaded.size(), 1);
        QSignalSpy oneText(one.get(), &ChatEngine::textReady);
        QSignalSpy otherText(other.get(), &ChatEngine::textReady);
        QSignalSpy otherEnd(other.get(), &ChatEngine::finished);
        one->generate({.id = 1});
        m_engines[0]->answer("to the first");
        other->generate({.id = 1}); // the same number, another's
        m_engines[0]->answer("to the second");
        QCOMPARE(oneText.size(), 1);
        QCOMPARE(oneText[0][1].value<AnswerChunk>().text, QStringLiteral("to the first"));
        QCOMPARE(otherText.size(), 1);
        QCOMPARE(otherText[0][0].toULongLong(), 1U);
        QCOMPARE(otherText[0][1].value<AnswerChunk>().text, QStringLiteral("to the second"));
        QCOMPARE(otherEnd.size(), 1);
    }

    void whoStopsStopsNobodyElse()
    {
        const auto one = m_pool->newEngine();
        const auto other = m_pool->newEngine();
        one->load(1, "/a.gguf");
        m_engines[0]->finishLoading();
        other->load(1, "/a.gguf");
        QSignalSpy otherLoaded(other.get(), &ChatEngine::loaded);
        QTRY_COMPARE(otherLoaded.size(), 1);
        one->generate({.id = 7});
        other->stop(7);
        QVERIFY(m_engines[0]->generating());
        one->stop(7);
        QVERIFY(!m_engines[0]->generating());
    }

    void modelsAreReadOneAfterAnother()
    {
        const auto one = m_pool->newEngine();
        const auto other = m_pool->newEngine();
        one->load(1, "/a.gguf");
        other->load(1, "/b.gguf");
        QCOMPARE(m_engines.size(), size_t(2));
        QCOMPARE(m_engines[1]->file(), QString()); // it waits
        m_engines[0]->finishLoading();
        QCOMPARE(m_engines[1]->file(), QStringLiteral("/b.gguf"));
        m_engines[1]->finishLoading();
    }

    void whatWaitsCanBeCancelled()
    {
        const auto one = m_pool->newEngine();
        const auto other = m_pool->newEngine();
        QSignalSpy failed(other.get(), &ChatEngine::loadFailed);
        one->load(1, "/a.gguf");
        other->load(3, "/b.gguf");
        other->cancelLoading();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].toULongLong(), 3U);
        QVERIFY(failed[0][1].value<Error>().message.empty());
        m_engines[0]->finishLoading();
        QCOMPARE(m_engines[1]->file(), QString());
    }

    void aModelStaysWhileSomebodyUsesIt()
    {
        const auto one = m_pool->newEngine();
        auto other = m_pool->newEngine();
        one->load(1, "/a.gguf");
        m_engines[0]->finishLoading();
        other->load(1, "/a.gguf");
        one->load(2, "/b.gguf");
        QCOMPARE(m_engines.size(), size_t(2)); // the other one still has it
        m_engines[1]->finishLoading();
        QCOMPARE(m_pool->openFiles().size(), 2);
        other.reset();
        QCOMPARE(m_pool->openFiles(), QStringList{"/b.gguf"});
        const auto third = m_pool->newEngine();
        third->load(1, "/c.gguf");
        QCOMPARE(m_engines.size(), size_t(2)); // in the engine that was left
        QCOMPARE(m_engines[0]->file(), QStringLiteral("/c.gguf"));
    }

    void aFailureIsToldToAllThatWaited()
    {
        const auto one = m_pool->newEngine();
        const auto other = m_pool->newEngine();
        QSignalSpy oneFailed(one.get(), &ChatEngine::loadFailed);
        QSignalSpy otherFailed(other.get(), &ChatEngine::loadFailed);
        QSignalSpy answerFailed(one.get(), &ChatEngine::failed);
        one->load(1, "/a.gguf");
        other->load(2, "/a.gguf");
        one->generate({.id = 4});
        m_engines[0]->failLoading({.message = "It is damaged.", .remedy = {}, .details = {}});
        QCOMPARE(oneFailed.size(), 1);
        QCOMPARE(otherFailed.size(), 1);
        QCOMPARE(answerFailed.size(), 1);
        QVERIFY(m_pool->openFiles().isEmpty());
        one->load(3, "/b.gguf"); // and the next one loads
        m_engines[0]->finishLoading();
        QCOMPARE(m_pool->openFiles(), QStringList{"/b.gguf"});
    }
};

QTEST_GUILESS_MAIN(TestEnginePool)
#include "tst_engine_pool.moc"
