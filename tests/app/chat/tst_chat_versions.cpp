// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Questions in other words, answers written again, and the way between what was there before and what came after.
#include "tests/app/chat/chat_test.h"

#include "app/chat/message_versions.h"

using namespace alcove;

class TestChatVersions : public ChatTest {
    Q_OBJECT

    qint64 idOf(int row) { return chat().messages()->at(row).id; }

    // The texts on the path that is shown.
    QString shown()
    {
        QStringList texts;
        for (const MessageRecord& message : chat().messages()->messages())
            texts << message.text;
        return texts.join("|");
    }

    QString place(int row)
    {
        const ChatModel* messages = chat().messages();
        return QStringLiteral("%1/%2")
            .arg(messages->data(messages->index(row), ChatModel::VersionRole).toInt())
            .arg(messages->data(messages->index(row), ChatModel::VersionsRole).toInt());
    }

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void anEditedQuestionIsAVersion()
    {
        ask("one", "1");
        ask("two", "2");
        QCOMPARE(place(0), "1/1");
        chat().editQuestion(idOf(0), "  uno ");
        QCOMPARE(m_engine->request().messages.size(), 1);
        QCOMPARE(m_engine->request().messages[0].text, "uno");
        QCOMPARE(shown(), "uno|");
        m_engine->answer("I");
        QCOMPARE(shown(), "uno|I");
        QCOMPARE(place(0), "2/2");
        QCOMPARE(place(1), "1/1");

        chat().stepVersion(idOf(0), -1);
        QTRY_COMPARE(shown(), "one|1|two|2"); // as deep as it was
        QCOMPARE(place(0), "1/2");
        chat().stepVersion(idOf(0), -1); // none before it
        QTest::qWait(20);
        QCOMPARE(shown(), "one|1|two|2");

        start();
        QTRY_COMPARE(shown(), "one|1|two|2");
        chat().stepVersion(idOf(0), 1);
        QTRY_COMPARE(shown(), "uno|I");
        ask("due", "II");
        start();
        QTRY_COMPARE(shown(), "uno|I|due|II");
    }

    void anAnswerIsWrittenAgain()
    {
        ask("one", "1");
        ask("two", "2");
        chat().regenerate(idOf(1));
        QCOMPARE(m_engine->request().messages.size(), 1);
        QCOMPARE(shown(), "one|");
        m_engine->answer("1 again");
        QCOMPARE(place(1), "2/2");
        chat().regenerate(idOf(1));
        m_engine->answer("1 once more");
        QCOMPARE(place(1), "3/3");
        chat().stepVersion(idOf(1), -2);
        QTRY_COMPARE(shown(), "one|1|two|2");
    }

    // Below a version that is come back to lies what was shown there last, not what is newest.
    void whatWasShownBelowIsComeBackTo()
    {
        ask("one", "1");
        ask("two", "2");
        chat().regenerate(idOf(3));
        m_engine->answer("2 again");
        chat().stepVersion(idOf(3), -1);
        QTRY_COMPARE(shown(), "one|1|two|2");
        chat().regenerate(idOf(1));
        m_engine->answer("1 again");
        chat().stepVersion(idOf(1), -1);
        QTRY_COMPARE(shown(), "one|1|two|2");
        QCOMPARE(place(3), "1/2");
    }

    void aStoppedAnswerIsKeptOrGoneOnWith()
    {
        chat().send("count");
        m_engine->say("one two");
        chat().stop();
        chat().continueLast();
        QCOMPARE(m_engine->request().messages.size(), 2); // the answer so far is in it
        QCOMPARE(m_engine->request().messages[1].text, "one two");
        m_engine->answer(" three");
        QCOMPARE(shown(), "count|one two three");
        QCOMPARE(place(1), "1/1");
        chat().continueLast(); // complete: left alone
        QVERIFY(!chat().generating());

        chat().send("more");
        m_engine->say("four");
        chat().stop();
        chat().regenerate(idOf(3));
        m_engine->answer("five");
        QCOMPARE(place(3), "2/2");
        chat().stepVersion(idOf(3), -1);
        QTRY_COMPARE(shown(), "count|one two three|more|four");
    }

    void editingStopsTheAnswerAndStepsWaitForIt()
    {
        ask("one", "1");
        chat().regenerate(idOf(1));
        m_engine->say("half");
        chat().stepVersion(idOf(1), -1);
        QTest::qWait(20);
        QCOMPARE(shown(), "one|half");
        chat().editQuestion(idOf(0), "uno");
        QCOMPARE(shown(), "uno|");
        m_engine->answer("I");
        chat().stepVersion(idOf(0), -1);
        QTRY_COMPARE(shown(), "one|half");
        QCOMPARE(last(ChatModel::StateRole).toString(), "stopped");
    }

    void anotherConversationsAnswerGoesOn()
    {
        const QString one = ask("one", "1");
        chat().newConversation();
        chat().send("slow");
        const QString slow = chat().currentId();
        m_engine->say("first, ");
        chat().openConversation(one);
        QTRY_COMPARE(shown(), "one|1");
        chat().editQuestion(idOf(0), "uno"); // waits for its turn
        m_engine->answer("last");
        QCOMPARE(m_engine->request().messages[0].text, "uno");
        m_engine->answer("I");
        QCOMPARE(shown(), "uno|I");
        chat().stepVersion(idOf(0), -1);
        QTRY_COMPARE(shown(), "one|1");
        chat().openConversation(slow);
        QTRY_COMPARE(shown(), "slow|first, last");
    }

    void nothingIsAskedWithoutAModelOrWords()
    {
        ask("one", "1");
        chat().editQuestion(idOf(0), " \n");
        chat().editQuestion(idOf(1), "an answer is no question");
        chat().regenerate(idOf(0));
        chat().unloadModel();
        chat().editQuestion(idOf(0), "uno");
        chat().regenerate(idOf(1));
        QCOMPARE(shown(), "one|1");
        QCOMPARE(m_engine->requests(), 1);
    }

    void aBranchBecomesAConversation()
    {
        const QString one = ask("one", "1");
        ask("two", "2");
        chat().branchFrom(idOf(1));
        QTRY_VERIFY(chat().currentId() != one);
        QCOMPARE(shown(), "one|1");
        QCOMPARE(chat().currentTitle(), "one (2)");
        QCOMPARE(titles(), "one (2)|one");
        ask("three", "3");
        QCOMPARE(m_engine->request().messages.size(), 3);
        chat().branchFrom(idOf(3));
        QTRY_COMPARE(titles(), "one (3)|one (2)|one");
        chat().openConversation(one);
        QTRY_COMPARE(shown(), "one|1|two|2");
    }

    // What a damaged file may hold must not hang the window.
    void ringsEnd()
    {
        MessageVersions versions;
        versions.reset({{.id = 1, .parentId = 2}, {.id = 2, .parentId = 1}, {.id = 3, .parentId = 3}});
        QVERIFY(versions.leafBelow(1) > 0);
        QCOMPARE(versions.leafBelow(3), 3);
        QCOMPARE(versions.neighbour(99, 1), 0);
        QCOMPARE(versions.place(99), std::pair(1, 1));
    }
};

QTEST_MAIN(TestChatVersions)
#include "tst_chat_versions.moc"
