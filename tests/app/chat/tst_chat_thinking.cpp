// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What a model thinks before it answers.
#include "tests/app/chat/chat_test.h"

using namespace alcove;

class TestChatThinking : public ChatTest {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

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
};

QTEST_MAIN(TestChatThinking)
#include "tst_chat_thinking.moc"
