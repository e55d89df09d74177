// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Several models open at once: what stays, what is offered to go, and what the chat has after all that can go wrong.
// The engines say what they are told to.
#include "app/compare/compare_controller.h"
#include "app/engine_pool.h"
#include "app/models/models.h"
#include "app/settings.h"
#include "tests/app/chat/chat_test.h"

#include <QSignalSpy>

using namespace alcove;

namespace {

const QString tiny = QStringLiteral("/models/Tiny.gguf");
const QString b = QStringLiteral("/models/B.gguf");
const QString c = QStringLiteral("/models/C.gguf");
const QString f16 = ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf";
const Error tooLarge{"The model needs 11.90 GB, and 4.10 GB are free.", "Choose a smaller model.",
                     "memory short: weights 10400000000 bytes"};

} // namespace

class TestOpenModels : public ChatTest {
    Q_OBJECT

    Models& models() { return m_application->models(); }
    OpenModels& opener() { return models().opener(); }

    // The engine that is to load this file, once it is; null: none comes.
    ScriptedEngine* engineOf(const QString& file)
    {
        ScriptedEngine* found = nullptr;
        const auto loads = [&] {
            for (ScriptedEngine* engine : m_engines)
                found = engine->loading() && engine->file() == file ? engine : found;
            return found && chat().chosenModelFile() == file;
        };
        return QTest::qWaitFor(loads) ? found : nullptr;
    }
    void open(const QString& file)
    {
        opener().open(file);
        ScriptedEngine* engine = engineOf(file);
        QVERIFY(engine);
        engine->finishLoading();
        QTRY_COMPARE(chat().modelFile(), file);
        QTest::qWait(2); // when each was used is counted in milliseconds
    }
    QStringList openFiles()
    {
        QStringList files;
        for (const QVariant& model : models().open())
            files << model.toMap()["file"].toString();
        return files;
    }

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void theModelBeforeStaysOpenAndIsThereAtOnce()
    {
        open(b);
        QCOMPARE(openFiles(), (QStringList{b, tiny})); // the last used one first
        opener().open(tiny);
        QTRY_COMPARE(chat().modelFile(), tiny); // and no engine was told to load
        QCOMPARE(openFiles(), (QStringList{tiny, b}));
        // The chat's is the chat's: it goes with it.
        chat().unloadModel();
        QTRY_COMPARE(openFiles(), QStringList{b});
    }

    void unloadingIsForAnyOfThem()
    {
        open(b);
        opener().unload(tiny);
        QTRY_COMPARE(openFiles(), QStringList{b});
        QCOMPARE(chat().modelFile(), b);
        opener().unload(b);
        QTRY_COMPARE(openFiles(), QStringList());
        QCOMPARE(chat().modelState(), "none");
    }

    void aCancelledOpeningLeavesTheChatAsItWas()
    {
        opener().open(b);
        ScriptedEngine* engine = engineOf(b);
        QVERIFY(engine);
        engine->progressLoading(1, 10);
        QCOMPARE(opener().opening(), b);
        opener().open(c); // another one instead
        QVERIFY(engineOf(c));
        opener().cancel();
        QTRY_COMPARE(chat().modelFile(), tiny);
        QCOMPARE(opener().opening(), QString());
        QCOMPARE(openFiles(), QStringList{tiny});
    }

    void soDoesOneThatFails()
    {
        opener().open(b);
        ScriptedEngine* engine = engineOf(b);
        QVERIFY(engine);
        engine->failLoading({"B.gguf is damaged.", "Download it again.", {}});
        QTRY_COMPARE(chat().modelFile(), tiny);
        QCOMPARE(chat().error()["message"].toString(), "B.gguf is damaged.");
    }

    // Who has room for one changes from the one to the other without a question.
    void theOnlyOtherMakesRoomUnasked()
    {
        opener().open(b);
        ScriptedEngine* engine = engineOf(b);
        QVERIFY(engine);
        engine->failLoading(tooLarge);
        engine = engineOf(b);
        QVERIFY(engine);
        QTRY_COMPARE(openFiles(), QStringList());
        engine->finishLoading();
        QTRY_COMPARE(chat().modelFile(), b);
        QCOMPARE(openFiles(), QStringList{b});
        QVERIFY(chat().error().isEmpty());
        QVERIFY(models().offer().isEmpty());
    }

    void theLeastRecentlyUsedIsOffered()
    {
        open(b);
        open(c);
        opener().open(b); // so that the order is not that of loading
        QTRY_COMPARE(chat().modelFile(), b);
        QTest::qWait(2);
        const QString d = "/models/D.gguf";
        opener().open(d);
        ScriptedEngine* engine = engineOf(d);
        QVERIFY(engine);
        engine->failLoading(tooLarge);
        QTRY_COMPARE(models().offer()["action"].toString(), "Unload Tiny and open D");
        QVERIFY(chat().error().isEmpty());
        QTRY_COMPARE(chat().modelFile(), b); // meanwhile
        QTest::qWait(2);
        opener().acceptOffer();
        engine = engineOf(d);
        QVERIFY(engine);
        engine->finishLoading();
        QTRY_COMPARE(chat().modelFile(), d);
        QCOMPARE(openFiles(), (QStringList{d, b, c}));
        QVERIFY(models().offer().isEmpty());
    }

    void anOfferThatIsRefusedChangesNothing()
    {
        open(b);
        opener().open(c);
        ScriptedEngine* engine = engineOf(c);
        QVERIFY(engine);
        engine->failLoading(tooLarge);
        QTRY_VERIFY(!models().offer().isEmpty());
        opener().refuseOffer();
        QVERIFY(models().offer().isEmpty());
        QTRY_COMPARE(chat().modelFile(), b);
        QCOMPARE(openFiles().size(), 2);
    }

    // The plan says so before anything is loaded: pages of both files would have no room.
    void whatThePlanSaysIsOfferedBeforeLoading()
    {
        open(b);
        m_engines[0]->setMemory({});
        m_engines[1]->setMemory({.mapped = quint64(1) << 50});
        m_application->settings().useDevice("cpu"); // another way to open: B is opened anew
        opener().open(b);
        ScriptedEngine* engine = engineOf(b);
        QVERIFY(engine);
        engine->setMemory({.mapped = quint64(1) << 50});
        engine->finishLoading();
        QTRY_COMPARE(chat().modelFile(), b);
        open(c);
        const int before = static_cast<int>(m_engines.size());
        opener().open(f16);
        QCOMPARE(opener().opening(), f16); // it is looked at
        QTRY_VERIFY_WITH_TIMEOUT(!models().offer().isEmpty(), 30'000);
        QVERIFY(models().offer()["action"].toString().contains("Unload"));
        QVERIFY(opener().toUnload().contains(b));
        QCOMPARE(chat().modelFile(), c);
        QCOMPARE(static_cast<int>(m_engines.size()), before);
    }

    void aModelThatAnswersIsNeverOffered()
    {
        CompareController& compare = m_application->compare();
        compare.open(); // a column with the chat's model
        compare.addColumn(QUrl::fromLocalFile(b));
        QTRY_VERIFY(m_engines.size() == 2 && m_engines[1]->file() == b);
        m_engines[1]->finishLoading();
        QTRY_VERIFY(compare.canAsk());
        compare.send("Who are you?");
        QTRY_VERIFY(m_engines[0]->generating() && m_engines[1]->generating());
        opener().open(c);
        ScriptedEngine* engine = engineOf(c);
        QVERIFY(engine);
        engine->failLoading(tooLarge);
        QTRY_COMPARE(chat().error()["message"].toString(), QString::fromStdString(tooLarge.message));
        QVERIFY(models().offer().isEmpty());
        QVERIFY(m_engines[1]->generating());
    }

    // What only stayed open gives its room to a comparison.
    void aComparisonGoesBeforeWhatStayedOpen()
    {
        open(b);
        CompareController& compare = m_application->compare();
        compare.open();
        compare.addColumn(QUrl::fromLocalFile(c));
        const auto loading = [&] {
            for (ScriptedEngine* engine : m_engines) {
                if (engine->file() == c)
                    return engine;
            }
            return static_cast<ScriptedEngine*>(nullptr);
        };
        QTRY_VERIFY(loading());
        loading()->failLoading(tooLarge);
        QTRY_VERIFY(!openFiles().contains(tiny));
        QTRY_COMPARE(compare.columns()->at(1).modelState(), "loading");
        loading()->finishLoading();
        QTRY_VERIFY(compare.columns()->at(1).ready());
    }

    void whenModelsWereUsedIsRemembered()
    {
        open(b);
        open(c);
        QTest::qWait(1100); // it is kept in seconds
        opener().open(tiny);
        QTRY_COMPARE(chat().modelFile(), tiny);
        const QStringList used = m_application->settings().modelsOption("used", QStringList()).toStringList();
        QCOMPARE(used.size(), 3);
        QVERIFY(used.front().endsWith(tiny));
    }
};

QTEST_MAIN(TestOpenModels)
#include "tst_open_models.moc"
