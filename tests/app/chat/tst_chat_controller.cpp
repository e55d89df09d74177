// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/chat_controller.h"

#include "app/application.h"
#include "app/settings.h"
#include "app/storage/sqlite.h"
#include "tests/ui/scripted_engine.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;

class TestChatController : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_application;
    ScriptedEngine* m_engine = nullptr;

    ChatController& chat() { return m_application->chat(); }

    void start(bool withModel = true)
    {
        m_application.reset();
        auto engine = std::make_unique<ScriptedEngine>();
        m_engine = engine.get();
        m_application =
            std::make_unique<Application>(ApplicationOptions{.dataFolder = m_folder->path()}, std::move(engine));
        if (withModel) {
            chat().openModel(QUrl::fromLocalFile("/models/Tiny.gguf"));
            m_engine->finishLoading();
        }
    }

    QVariant last(ChatModel::Role role)
    {
        ChatModel* messages = chat().messages();
        return messages->data(messages->index(messages->count() - 1), role);
    }

    QString titles()
    {
        QStringList all;
        for (int row = 0; row < chat().conversations()->count(); ++row)
            all << chat()
                       .conversations()
                       ->data(chat().conversations()->index(row), ConversationListModel::TitleRole)
                       .toString();
        return all.join("|");
    }

    QString ask(const QString& question, const QString& answer)
    {
        QTest::qWait(2); // the list's order is of milliseconds
        chat().send(question);
        m_engine->answer(answer);
        return chat().currentId();
    }

    QString storedText()
    {
        Result<SqliteConnection> file =
            SqliteConnection::open(m_folder->filePath("alcove.db"), SqliteAccess::ReadWrite);
        return file->text("SELECT text FROM message ORDER BY id DESC LIMIT 1").value_or("none");
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        start();
    }

    void cleanup() { m_application.reset(); }

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

    void thoughtIsKeptApartFromTheText()
    {
        chat().send("one");
        m_engine->think("Hm, ");
        m_engine->think("so.");
        const QModelIndex answer = chat().messages()->index(1);
        QCOMPARE(answer.data(ChatModel::ReasoningRole), QStringLiteral("Hm, so."));
        QCOMPARE(answer.data(ChatModel::TextRole), QString());
        QTest::qWait(30);
        m_engine->think(" Yes.");
        const double seconds = answer.data(ChatModel::ReasoningSecondsRole).toDouble();
        QVERIFY(seconds > 0);
        m_engine->answer("1");
        QCOMPARE(answer.data(ChatModel::ReasoningSecondsRole).toDouble(), seconds);
        const QString id = chat().currentId();
        chat().newConversation();
        chat().openConversation(id);
        QTRY_COMPARE(chat().messages()->count(), 2);
        QCOMPARE(chat().messages()->index(1).data(ChatModel::ReasoningRole), QStringLiteral("Hm, so. Yes."));
        QCOMPARE(chat().messages()->index(1).data(ChatModel::ReasoningSecondsRole).toDouble(), seconds);
        QCOMPARE(chat().messages()->index(1).data(ChatModel::TextRole), QStringLiteral("1"));
        chat().send("two");
        QCOMPARE(m_engine->request().messages.at(1).reasoning, QStringLiteral("Hm, so. Yes."));
    }

    // A model that closes a thought which it never opened: what was shown as its text moves.
    void textTurnsOutToBeThought()
    {
        chat().send("one");
        m_engine->say("Hm, ");
        m_engine->think("so.", true);
        m_engine->answer("1");
        QCOMPARE(chat().messages()->index(1).data(ChatModel::ReasoningRole), QStringLiteral("Hm, so."));
        QCOMPARE(chat().messages()->index(1).data(ChatModel::TextRole), QStringLiteral("1"));
    }

    void thoughtThatTheContextCutIsGoneOnWith()
    {
        ask("one", "1");
        chat().send("two");
        m_engine->think("Hm, ");
        m_engine->finish(FinishReason::ContextFull);
        QVERIFY(chat().contextFull());
        chat().leaveOutOldest();
        QCOMPARE(m_engine->request().messages.back().reasoning, QStringLiteral("Hm, "));
        m_engine->think("so.");
        m_engine->answer("2");
        QCOMPARE(chat().messages()->index(3).data(ChatModel::ReasoningRole), QStringLiteral("Hm, so."));
    }

    // What the person wants is asked of the engine, and remembered for the conversation.
    void thinkingIsTheirChoice()
    {
        ThinkingSwitch& thinking = *chat().thinking();
        QVERIFY(!thinking.canSwitch());
        const ThinkingSupport support{
            .canSwitch = true, .usuallyOn = true, .efforts = {Effort::Low, Effort::High}, .usualEffort = Effort::Low};
        chat().openModel(QUrl::fromLocalFile("/models/thinker.gguf"));
        m_engine->finishLoading(support);
        QVERIFY(thinking.canSwitch() && thinking.isOn());
        QCOMPARE(thinking.efforts(), (QStringList{"low", "high"}));
        QCOMPARE(thinking.effort(), QStringLiteral("low"));
        ask("usual", "0");
        QVERIFY(m_engine->request().thinking == ThinkingChoice());
        chat().newConversation();
        thinking.setOn(false);
        thinking.setEffort("high");
        thinking.setEffort("medium"); // there is none
        ask("one", "1");
        QVERIFY((m_engine->request().thinking == ThinkingChoice{Thinking::Off, Effort::High}));
        const QString id = chat().currentId();
        chat().newConversation();
        QVERIFY(thinking.isOn());
        QCOMPARE(thinking.effort(), QStringLiteral("low"));
        chat().openConversation(id);
        QTRY_COMPARE(chat().messages()->count(), 2);
        QVERIFY(!thinking.isOn());
        QCOMPARE(thinking.effort(), QStringLiteral("high"));
        thinking.setOn(true);
        ask("two", "2");
        QVERIFY((m_engine->request().thinking == ThinkingChoice{Thinking::On, Effort::High}));
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

    void aFullContextIsTheirChoice()
    {
        ask("one", "1");
        chat().send("two");
        m_engine->say("The answer is");
        QVERIFY(!chat().contextFull());
        m_engine->finish(FinishReason::ContextFull);
        QVERIFY(chat().contextFull() && chat().canSend());
        QVERIFY(last(ChatModel::ErrorMessageRole).toString().contains("can't hold"));

        chat().leaveOutOldest();
        QVERIFY(!chat().contextFull() && chat().generating());
        QVERIFY(m_engine->request().leaveOutOldest);
        QCOMPARE(m_engine->request().messages.size(), 4); // the beginning of the answer is the last
        QCOMPARE(m_engine->request().messages.back().text, QStringLiteral("The answer is"));
        m_engine->leaveOut(2);
        QCOMPARE(chat().leftOut(), 2);
        m_engine->answer(" two.");
        QCOMPARE(last(ChatModel::TextRole).toString(), QStringLiteral("The answer is two."));
        QCOMPARE(last(ChatModel::StateRole).toString(), QStringLiteral("complete"));
        QCOMPARE(last(ChatModel::ErrorMessageRole).toString(), QString());

        // The choice is the conversation's, also after a restart, and no other's.
        const QString id = ask("three", "3");
        QVERIFY(m_engine->request().leaveOutOldest);
        QCOMPARE(chat().leftOut(), 0);
        chat().newConversation();
        ask("four", "4");
        QVERIFY(!m_engine->request().leaveOutOldest);
        start();
        QTRY_VERIFY(chat().conversations()->count() == 2);
        chat().openConversation(id);
        QTRY_COMPARE(chat().currentId(), id);
        ask("five", "5");
        QVERIFY(m_engine->request().leaveOutOldest);
    }

    void aFullContextMayStayAsItIs()
    {
        chat().send("one");
        m_engine->finish(FinishReason::ContextFull); // the question alone was too long
        QVERIFY(chat().contextFull());
        chat().stayFull();
        QVERIFY(!chat().contextFull());
        chat().leaveOutOldest(); // nothing is open
        const QString id = chat().currentId();
        start();
        QTRY_COMPARE(chat().currentId(), id);
        QVERIFY(!chat().contextFull());
        // Something new asks anew.
        chat().send("two");
        QVERIFY(!m_engine->request().leaveOutOldest);
        m_engine->finish(FinishReason::ContextFull);
        QVERIFY(chat().contextFull());
        chat().leaveOutOldest();
        m_engine->answer("2");
        QVERIFY(!chat().contextFull());
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

    void aFailedAnswerSaysWhyAndIsTriedAgainInPlace()
    {
        ask("first", "fine");
        chat().send("second");
        m_engine->fail({"The graphics card was lost.", "Open the model again.", "VK_ERROR_DEVICE_LOST"});
        QCOMPARE(last(ChatModel::StateRole).toString(), QStringLiteral("failed"));
        QCOMPARE(last(ChatModel::ErrorMessageRole).toString(), QStringLiteral("The graphics card was lost."));
        QCOMPARE(last(ChatModel::ErrorRemedyRole).toString(), QStringLiteral("Open the model again."));
        QCOMPARE(last(ChatModel::ErrorDetailsRole).toString(), QStringLiteral("VK_ERROR_DEVICE_LOST"));
        const qint64 id = last(ChatModel::MessageIdRole).toLongLong();
        chat().retryLast();
        QVERIFY(chat().generating());
        QCOMPARE(chat().messages()->count(), 4);
        QCOMPARE(last(ChatModel::MessageIdRole).toLongLong(), id);
        QCOMPARE(last(ChatModel::ErrorMessageRole).toString(), QString());
        QCOMPARE(m_engine->request().messages.size(), 3);
        m_engine->answer("now it works");
        QCOMPARE(last(ChatModel::TextRole).toString(), QStringLiteral("now it works"));
        chat().retryLast(); // complete: left alone
        QVERIFY(!chat().generating());
    }

    void aFullContextIsToldWithTheAnswer()
    {
        chat().send("long");
        m_engine->say("very");
        m_engine->finish(FinishReason::ContextFull);
        QCOMPARE(last(ChatModel::StateRole).toString(), QStringLiteral("stopped"));
        QVERIFY(!last(ChatModel::ErrorMessageRole).toString().isEmpty());
        QVERIFY(!last(ChatModel::ErrorRemedyRole).toString().isEmpty());
    }

    void answersGoOnBehindOtherConversations()
    {
        chat().send("slow one");
        const QString slow = chat().currentId();
        m_engine->say("first half, ");
        chat().newConversation();
        QVERIFY(chat().currentId().isEmpty() && !chat().generating() && chat().canSend());
        QCOMPARE(chat().messages()->count(), 0);
        m_engine->say("second half");
        QCOMPARE(chat().messages()->count(), 0);
        QCOMPARE(chat()
                     .conversations()
                     ->data(chat().conversations()->index(0), ConversationListModel::GeneratingRole)
                     .toBool(),
                 true);

        chat().send("waits"); // for its turn
        const QString waiting = chat().currentId();
        QVERIFY(chat().generating());
        QCOMPARE(m_engine->requests(), 1);

        chat().openConversation(slow);
        QTRY_COMPARE(chat().currentId(), slow);
        QCOMPARE(last(ChatModel::TextRole).toString(), QStringLiteral("first half, second half"));
        QVERIFY(chat().generating());
        m_engine->say(".");
        QCOMPARE(last(ChatModel::TextRole).toString(), QStringLiteral("first half, second half."));
        m_engine->finish();
        QCOMPARE(m_engine->requests(), 2);
        QCOMPARE(m_engine->request().messages[0].text, QStringLiteral("waits"));
        m_engine->answer("at last");
        chat().openConversation(waiting);
        QTRY_COMPARE(chat().currentId(), waiting);
        QCOMPARE(last(ChatModel::TextRole).toString(), QStringLiteral("at last"));
        QCOMPARE(last(ChatModel::StateRole).toString(), QStringLiteral("complete"));
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

    void theLastOfTwoOpensWins()
    {
        const QString one = ask("one", "1");
        chat().newConversation();
        const QString two = ask("two", "2");
        chat().newConversation();
        QSignalSpy opened(&chat(), &ChatController::conversationOpened);
        chat().openConversation(one);
        chat().openConversation(two);
        QTRY_COMPARE(chat().currentId(), two);
        QTest::qWait(50);
        QCOMPARE(chat().currentId(), two);
        QCOMPARE(opened.size(), 1);
    }

    void renames()
    {
        const QString id = ask("question", "answer");
        QSignalSpy title(&chat(), &ChatController::currentTitleChanged);
        chat().renameConversation(id, "  A better\nname ");
        QCOMPARE(chat().currentTitle(), QStringLiteral("A better name"));
        QCOMPARE(title.size(), 1);
        chat().renameConversation(id, "   ");
        QCOMPARE(chat().currentTitle(), QStringLiteral("A better name"));
        start();
        QTRY_COMPARE(chat().currentId(), id);
        QCOMPARE(titles(), QStringLiteral("A better name"));
    }

    void deletesAndUndoes()
    {
        const QString one = ask("one", "1");
        chat().newConversation();
        const QString two = ask("two", "2");
        chat().deleteConversation(one); // not the one shown
        QCOMPARE(chat().currentId(), two);
        QCOMPARE(chat().undoText(), QStringLiteral("“one” deleted"));
        chat().undoDelete();
        QCOMPARE(chat().currentId(), two);
        QCOMPARE(titles(), QStringLiteral("two|one"));
        QVERIFY(chat().undoText().isEmpty());

        chat().deleteConversation(two); // the one shown
        QVERIFY(chat().currentId().isEmpty());
        QCOMPARE(chat().messages()->count(), 0);
        QCOMPARE(titles(), QStringLiteral("one"));
        chat().undoDelete();
        QTRY_COMPARE(chat().currentId(), two);
        QCOMPARE(chat().messages()->count(), 2);

        chat().deleteConversation(two);
        chat().dismissUndo();
        chat().undoDelete();
        QCOMPARE(titles(), QStringLiteral("one"));
        start();
        QTRY_COMPARE(titles(), QStringLiteral("one"));
    }

    void deletingStopsTheAnswer()
    {
        chat().send("q");
        m_engine->say("text");
        chat().deleteConversation(chat().currentId());
        QVERIFY(!m_engine->generating());
        QVERIFY(!chat().generating());
        chat().undoDelete();
        QTRY_COMPARE(chat().messages()->count(), 2);
        QCOMPARE(last(ChatModel::StateRole).toString(), QStringLiteral("stopped"));
        QCOMPARE(last(ChatModel::TextRole).toString(), QStringLiteral("text"));
    }

    void everythingIsThereAfterARestart()
    {
        const QString one = ask("one", "1");
        chat().newConversation();
        ask("two", "2");
        chat().openConversation(one);
        QTRY_COMPARE(chat().currentId(), one);
        chat().setDraft("half a question");
        chat().saveScroll(one, 0.25);
        start();
        QSignalSpy opened(&chat(), &ChatController::conversationOpened);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(chat().currentId(), one);
        QCOMPARE(titles(), QStringLiteral("two|one"));
        QCOMPARE(chat().messages()->count(), 2);
        QCOMPARE(chat().draft(), QStringLiteral("half a question"));
        QCOMPARE(chat().savedScroll(one), 0.25);
        QCOMPARE(m_application->settings().lastModel(), QStringLiteral("/models/Tiny.gguf"));
    }

    void draftsBelongToTheirConversations()
    {
        const QString one = ask("one", "1");
        chat().setDraft("for one");
        chat().newConversation();
        QCOMPARE(chat().draft(), QString());
        chat().setDraft("for a new chat");
        chat().openConversation(one);
        QTRY_COMPARE(chat().draft(), QStringLiteral("for one"));
        chat().newConversation();
        QCOMPARE(chat().draft(), QStringLiteral("for a new chat"));
        start();
        QTRY_COMPARE(chat().draft(), QStringLiteral("for a new chat"));
        ask("for a new chat", "!");
        chat().newConversation();
        QCOMPARE(chat().draft(), QString());
    }

    void theTextIsSavedWhileItStreams()
    {
        chat().send("long story");
        m_engine->say("Once upon a time");
        QTRY_COMPARE_WITH_TIMEOUT(storedText(), QStringLiteral("Once upon a time"), 3000);
        m_engine->say(", far away");
        QTRY_COMPARE_WITH_TIMEOUT(storedText(), QStringLiteral("Once upon a time, far away"), 3000);
        QVERIFY(chat().generating());
    }

    void closingWhileItAnswersLeavesItStopped()
    {
        chat().send("story");
        m_engine->say("Once");
        start();
        QTRY_COMPARE(chat().messages()->count(), 2);
        QCOMPARE(last(ChatModel::StateRole).toString(), QStringLiteral("stopped"));
        QCOMPARE(last(ChatModel::TextRole).toString(), QStringLiteral("Once"));
        QVERIFY(chat().canSend());
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
    }

    void theModelOfTheStart()
    {
        QFETCH(QString, asked);
        QFETCH(QString, remembered);
        QFETCH(QString, starter);
        QFETCH(QString, opened);
        m_application->settings().setLastModel(remembered);
        m_application.reset();
        auto engine = std::make_unique<ScriptedEngine>();
        m_engine = engine.get();
        m_application = std::make_unique<Application>(
            ApplicationOptions{.dataFolder = m_folder->path(), .modelFile = asked, .starterModel = starter},
            std::move(engine));
        m_application->openModelOfStart();
        QCOMPARE(m_engine->file(), opened);
    }

    void copies()
    {
        chat().copyText("some text");
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("some text"));
    }
};

QTEST_MAIN(TestChatController)
#include "tst_chat_controller.moc"
