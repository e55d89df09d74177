// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Conversations that grow beyond the model's context.
#include "tests/app/chat/chat_test.h"

using namespace alcove;

class TestFullContext : public ChatTest {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

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

    void aFullContextIsToldWithTheAnswer()
    {
        chat().send("long");
        m_engine->say("very");
        m_engine->finish(FinishReason::ContextFull);
        QCOMPARE(last(ChatModel::StateRole).toString(), QStringLiteral("stopped"));
        QVERIFY(!last(ChatModel::ErrorMessageRole).toString().isEmpty());
        QVERIFY(!last(ChatModel::ErrorRemedyRole).toString().isEmpty());
    }
};

QTEST_MAIN(TestFullContext)
#include "tst_full_context.moc"
