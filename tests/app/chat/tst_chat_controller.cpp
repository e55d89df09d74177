// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/chat/chat_test.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace alcove;

class TestChatController : public ChatTest {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void sendsAndStreams()
    {
        QSignalSpy current(&chat(), &ChatController::currentChanged);
        QVERIFY(chat().canSend() && !chat().generating());
        chat().setDraft("What is a monad?");
        chat().send("  What is a monad?\n");
        QVERIFY(chat().generating() && !chat().canSend());
        QVERIFY(!chat().currentId().isEmpty());
        QCOMPARE(current.size(), 1);
        QCOMPARE(chat().currentTitle(), QStringLiteral("What is a monad?"));
        QCOMPARE(titles(), QStringLiteral("What is a monad?"));
        QCOMPARE(chat().draft(), QString());
        QCOMPARE(chat().messages()->count(), 2);
        QCOMPARE(last(ChatModel::StateRole).toString(), QStringLiteral("streaming"));
        QCOMPARE(m_engine->request().messages.size(), 1);
        QCOMPARE(m_engine->request().messages[0].text, QStringLiteral("What is a monad?"));

        m_engine->say("A ");
        m_engine->say("**burrito**.");
        QCOMPARE(last(ChatModel::TextRole).toString(), QStringLiteral("A **burrito**."));
        QCOMPARE(chat().tokensPerSecond(), 42.5);
        QVERIFY(chat().contextUsed() > 0);
        QCOMPARE(chat().contextSize(), 4096);
        m_engine->finish();
        QVERIFY(!chat().generating() && chat().canSend());
        QCOMPARE(last(ChatModel::StateRole).toString(), QStringLiteral("complete"));
        QCOMPARE(last(ChatModel::ModelNameRole).toString(), QStringLiteral("Tiny"));

        ask("And a functor?", "Less.");
        QCOMPARE(m_engine->request().messages.size(), 3);
        QCOMPARE(m_engine->request().messages[1].role, MessageRole::Assistant);
        QCOMPARE(titles(), QStringLiteral("What is a monad?"));
    }

    // It is told with the answer that it belongs to, and gone with the next one or in another conversation.
    void aTemplateThatFailsIsTold()
    {
        chat().send("one");
        QCOMPARE(chat().templateProblem(), QString());
        m_engine->refuseTemplate("No.");
        QCOMPARE(chat().templateProblem(), QStringLiteral("No."));
        m_engine->answer("1");
        QCOMPARE(chat().templateProblem(), QStringLiteral("No."));
        chat().newConversation();
        QCOMPARE(chat().templateProblem(), QString());
        ask("two", "2");
        QCOMPARE(chat().templateProblem(), QString());
    }

    void sendsNothingWhereNothingCanBeSent()
    {
        chat().send(" \n ");
        QCOMPARE(chat().messages()->count(), 0);
        chat().send("one");
        chat().send("two"); // while the first is being answered
        QCOMPARE(chat().messages()->count(), 2);
        start(false);
        QVERIFY(!chat().canSend());
        chat().send("no model");
        QCOMPARE(chat().messages()->count(), 0);
    }

    void stopKeepsWhatIsThere()
    {
        chat().send("Count");
        m_engine->say("one two ");
        chat().stop();
        QVERIFY(!chat().generating() && chat().canSend());
        QCOMPARE(last(ChatModel::TextRole).toString(), QStringLiteral("one two "));
        QCOMPARE(last(ChatModel::StateRole).toString(), QStringLiteral("stopped"));
        QVERIFY(!m_engine->generating());
        m_engine->say("late");
        QCOMPARE(last(ChatModel::TextRole).toString(), QStringLiteral("one two "));
        start();
        QTRY_COMPARE(chat().messages()->count(), 2);
        QCOMPARE(last(ChatModel::TextRole).toString(), QStringLiteral("one two "));
        QCOMPARE(last(ChatModel::StateRole).toString(), QStringLiteral("stopped"));
    }

    void anAnswerThatFailedBeforeItsFirstWordIsTriedAgainInPlace()
    {
        ask("first", "fine");
        chat().send("second");
        m_engine->fail({"The graphics card was lost.", "Open the model again.", "VK_ERROR_DEVICE_LOST"});
        QCOMPARE(last(ChatModel::StateRole).toString(), QStringLiteral("failed"));
        QCOMPARE(last(ChatModel::ErrorMessageRole).toString(), QStringLiteral("The graphics card was lost."));
        QCOMPARE(last(ChatModel::ErrorRemedyRole).toString(), QStringLiteral("Open the model again."));
        QCOMPARE(last(ChatModel::ErrorDetailsRole).toString(), QStringLiteral("VK_ERROR_DEVICE_LOST"));
        const qint64 id = last(ChatModel::MessageIdRole).toLongLong();
        chat().regenerate(id);
        QVERIFY(chat().generating());
        QCOMPARE(chat().messages()->count(), 4);
        QCOMPARE(last(ChatModel::MessageIdRole).toLongLong(), id);
        QCOMPARE(last(ChatModel::ErrorMessageRole).toString(), QString());
        QCOMPARE(m_engine->request().messages.size(), 3);
        m_engine->answer("now it works");
        QCOMPARE(last(ChatModel::TextRole).toString(), QStringLiteral("now it works"));
        QCOMPARE(last(ChatModel::VersionsRole).toInt(), 1);
    }

    void aWaitingAnswerIsStoppedBeforeItStarts()
    {
        chat().send("slow one");
        chat().newConversation();
        chat().send("waits");
        chat().stop();
        QCOMPARE(last(ChatModel::StateRole).toString(), QStringLiteral("stopped"));
        QVERIFY(m_engine->generating());
        m_engine->answer("done");
        QCOMPARE(m_engine->requests(), 1);
    }

    void anAnswerThatEndsWhileItIsOpenedIsShownEnded()
    {
        chat().send("q");
        const QString id = chat().currentId();
        m_engine->say("most of it");
        chat().newConversation();
        chat().openConversation(id);
        m_engine->answer(", all of it"); // before the store has answered
        QTRY_COMPARE(chat().currentId(), id);
        QCOMPARE(last(ChatModel::StateRole).toString(), QStringLiteral("complete"));
        QCOMPARE(last(ChatModel::TextRole).toString(), QStringLiteral("most of it, all of it"));
    }

    void aModelThatCantBeOpenedIsAMessage()
    {
        start(false);
        chat().openModel(QUrl("https://example.com/model.gguf"));
        QVERIFY(chat().error().value("message").toString().contains("not a file on this computer"));
        QCOMPARE(chat().modelState(), QStringLiteral("none"));
        chat().clearError();
        QVERIFY(chat().error().isEmpty());
        chat().openModel(QUrl::fromLocalFile("/models/Broken.gguf"));
        QCOMPARE(chat().modelState(), QStringLiteral("loading"));
        m_engine->failLoading({"It is damaged.", "Download it again.", "offset 12"});
        QCOMPARE(chat().modelState(), QStringLiteral("failed"));
        QCOMPARE(chat().error().value("details").toString(), QStringLiteral("offset 12"));
        QVERIFY(!chat().canSend());
        QCOMPARE(m_application->settings().lastModel(), QStringLiteral("/models/Tiny.gguf")); // of the first start
    }

    void anotherModelStopsTheAnswer()
    {
        chat().send("q");
        m_engine->say("part");
        chat().openModel(QUrl::fromLocalFile("/models/Other.gguf"));
        QCOMPARE(last(ChatModel::StateRole).toString(), QStringLiteral("stopped"));
        QVERIFY(!chat().canSend());
        m_engine->finishLoading();
        QVERIFY(chat().canSend());
        QCOMPARE(chat().modelName(), QStringLiteral("Other"));
        chat().unloadModel();
        QCOMPARE(chat().modelState(), QStringLiteral("none"));
    }

    void theModelOfTheStart_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("remembered");
        QTest::addColumn<QString>("starter");
        QTest::addColumn<QString>("opened");
        const QString real = ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf";
        QTest::newRow("nothing") << "" << "" << "" << "";
        QTest::newRow("starter") << "" << "" << "/s.gguf" << "/s.gguf";
        QTest::newRow("last one") << "" << real << "/s.gguf" << real;
        QTest::newRow("last one is gone") << "" << "/gone.gguf" << "/s.gguf" << "/s.gguf";
        QTest::newRow("asked for") << "/a.gguf" << real << "/s.gguf" << "/a.gguf";
        QTest::newRow("asked for, with no ending") << "/a" << real << "/s.gguf" << "/a";
        QTest::newRow("conversations to import") << "/a.json" << real << "/s.gguf" << real;
    }

    void theModelOfTheStart()
    {
        QFETCH(QString, asked);
        QFETCH(QString, remembered);
        QFETCH(QString, starter);
        QFETCH(QString, opened);
        m_application->settings().setLastModel(remembered);
        m_application.reset();
        const auto makeEngine = [this] {
            auto engine = std::make_unique<ScriptedEngine>();
            m_engine = engine.get();
            return engine;
        };
        m_application = std::make_unique<Application>(
            ApplicationOptions{.dataFolder = m_folder->path(), .starterModel = starter}, makeEngine);
        m_application->start({.file = asked});
        QCOMPARE(m_engine->file(), opened);
    }

    // The list, which knows the conversation of the last time, comes a moment after the start.
    void aChatThatIsBegunAtTheStartStays()
    {
        ask("one", "1");
        const QString last = chat().currentId();
        start();
        QTRY_COMPARE(chat().currentId(), last);
        start();
        chat().newConversation();
        QTRY_COMPARE(titles(), QStringLiteral("one"));
        QTest::qWait(100); // as long as the other would need to come
        QCOMPARE(chat().currentId(), QString());
    }

    void copies()
    {
        chat().copyText("some text");
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("some text"));
    }
};

QTEST_MAIN(TestChatController)
#include "tst_chat_controller.moc"
