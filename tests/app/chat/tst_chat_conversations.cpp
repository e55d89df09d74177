// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Several conversations: what is written to them, found again and brought back.
#include "tests/app/chat/chat_test.h"

#include <QSignalSpy>
#include <QTemporaryFile>

using namespace alcove;

class TestChatConversations : public ChatTest {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

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

    // As on a full disk, where its end waits to be written.
    void anAnswerWhoseEndIsNotStoredIsShownStopped()
    {
        const QString one = ask("one", "half an answer");
        chat().newConversation();
        ask("two", "2");
        Result<SqliteConnection> file =
            SqliteConnection::open(m_folder->filePath("alcove.db"), SqliteAccess::ReadWrite);
        QTRY_VERIFY(file->run("UPDATE message SET state = 'streaming' WHERE text = 'half an answer'"));
        chat().openConversation(one);
        QTRY_COMPARE(chat().currentId(), one);
        QCOMPARE(last(ChatModel::TextRole).toString(), QStringLiteral("half an answer"));
        QCOMPARE(last(ChatModel::StateRole).toString(), QStringLiteral("stopped"));
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
        chat().undo();
        QCOMPARE(chat().currentId(), two);
        QCOMPARE(titles(), QStringLiteral("two|one"));
        QVERIFY(chat().undoText().isEmpty());

        chat().deleteConversation(two); // the one shown
        QVERIFY(chat().currentId().isEmpty());
        QCOMPARE(chat().messages()->count(), 0);
        QCOMPARE(titles(), QStringLiteral("one"));
        chat().undo();
        QTRY_COMPARE(chat().currentId(), two);
        QCOMPARE(chat().messages()->count(), 2);

        chat().deleteConversation(two);
        chat().dismissUndo();
        chat().undo();
        QCOMPARE(titles(), QStringLiteral("one"));
        start();
        QTRY_COMPARE(titles(), QStringLiteral("one"));
    }

    void pinsAndArchives()
    {
        const QString one = ask("one", "1");
        chat().newConversation();
        const QString two = ask("two", "2");
        chat().newConversation();
        ask("three", "3");
        chat().setPinned(one, true);
        QCOMPARE(titles(), "one|three|two");
        chat().setArchived(two, true); // not the one shown
        QCOMPARE(titles(), "one|three");
        QCOMPARE(chat().archived()->idAt(0), two);
        QCOMPARE(chat().currentTitle(), "three");
        QCOMPARE(chat().undoText(), QStringLiteral("“two” archived"));
        start();
        QTRY_COMPARE(titles(), "one|three");
        QTRY_COMPARE(chat().currentTitle(), "three");
        QCOMPARE(chat().archived()->count(), 1);

        chat().openConversation(two); // it can be read where it is
        QTRY_COMPARE(chat().currentTitle(), "two");
        QCOMPARE(titles(), "one|three");
        ask("two again", "2"); // and comes back when something is asked in it
        QCOMPARE(titles(), "one|two|three");
        QCOMPARE(chat().archived()->count(), 0);
        chat().setPinned(one, false);
        start();
        QTRY_COMPARE(titles(), "two|three|one");
    }

    void archivingTheShownOneIsUndone()
    {
        const QString one = ask("one", "1");
        chat().setArchived(one, true);
        QVERIFY(chat().currentId().isEmpty());
        QCOMPARE(titles(), "");
        chat().undo();
        QTRY_COMPARE(chat().currentId(), one);
        QCOMPARE(titles(), "one");
        chat().setArchived(one, true);
        chat().setArchived(one, false);
        start();
        QTRY_COMPARE(titles(), "one");
    }

    void theBinKeepsWhatWasDeleted()
    {
        const QString one = ask("one", "1");
        chat().setPinned(one, true);
        chat().newConversation();
        const QString two = ask("two", "2");
        chat().setArchived(two, true);
        chat().deleteConversation(one);
        QTest::qWait(2);
        chat().deleteConversation(two);
        QCOMPARE(titles(), "");
        QCOMPARE(chat().archived()->count(), 0);
        start();
        QTRY_COMPARE(chat().bin()->count(), 2);
        QCOMPARE(chat().bin()->idAt(0), two);
        chat().restoreConversation(one);
        chat().restoreConversation(two); // to where it was
        QCOMPARE(chat().bin()->count(), 0);
        QCOMPARE(titles(), "one");
        QCOMPARE(chat().archived()->idAt(0), two);
        chat().openConversation(one);
        QTRY_COMPARE(chat().messages()->count(), 2);
        start();
        QTRY_COMPARE(titles(), "one");
        QCOMPARE(chat().bin()->count(), 0);
        QVERIFY(chat().conversations()->at(0).pinned);
    }

    void deletingStopsTheAnswer()
    {
        chat().send("q");
        m_engine->say("text");
        chat().deleteConversation(chat().currentId());
        QVERIFY(!m_engine->generating());
        QVERIFY(!chat().generating());
        chat().undo();
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

    // What is being written for a new chat is no part of a question that was only pressed.
    void aSuggestionLeavesTheDraft()
    {
        QTemporaryFile file;
        QVERIFY(file.open() && file.write("notes") == 5 && file.flush());
        chat().setDraft("half a question");
        chat().attachments()->addFiles({QUrl::fromLocalFile(file.fileName())});
        QTRY_VERIFY(!chat().attachments()->reading());
        chat().sendSuggestion("Who are you?");
        QCOMPARE(m_engine->request().messages[0].text, QStringLiteral("Who are you?"));
        QVERIFY(m_engine->request().messages[0].attachments.empty());
        m_engine->say("A model.");
        m_engine->finish();
        const QString asked = chat().currentId();
        const auto isThere = [&] {
            return chat().draft() == "half a question" && chat().attachments()->attachments().size() == 1;
        };
        QVERIFY(isThere());
        chat().newConversation();
        QVERIFY(chat().draft().isEmpty() && chat().attachments()->attachments().empty());
        start();
        chat().openConversation(asked);
        QTRY_COMPARE(chat().currentId(), asked);
        QVERIFY(isThere());
        chat().newConversation();
        QVERIFY(chat().draft().isEmpty() && chat().attachments()->attachments().empty());
    }

    // A file goes along with the question that it was chosen for, whatever is shown when it has been read.
    void filesAreReadBehindOtherConversations()
    {
        const QString one = ask("one", "1");
        QTemporaryFile file;
        QVERIFY(file.open() && file.write("notes") == 5 && file.flush());
        const auto files = [&] { return chat().attachments()->attachments().size(); };
        chat().attachments()->addFiles({QUrl::fromLocalFile(file.fileName())});
        chat().newConversation();
        QVERIFY(!chat().attachments()->reading() && files() == 0);
        chat().attachments()->addFiles({QUrl::fromLocalFile(file.fileName()), QUrl::fromLocalFile(file.fileName())});
        chat().openConversation(one);
        QTRY_COMPARE(chat().currentId(), one);
        QTRY_COMPARE(files(), 1U);
        chat().newConversation();
        QTRY_COMPARE(files(), 2U);
        start(); // from what was stored
        QTRY_COMPARE(files(), 2U);
        chat().openConversation(one);
        QTRY_COMPARE(chat().currentId(), one);
        QCOMPARE(files(), 1U);
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
};

QTEST_MAIN(TestChatConversations)
#include "tst_chat_conversations.moc"
