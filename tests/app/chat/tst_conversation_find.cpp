// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Words in the conversation that is shown, and messages that lie on another branch or in another conversation.
#include "tests/app/chat/chat_test.h"

#include <QSignalSpy>

using namespace alcove;

class TestConversationFind : public ChatTest {
    Q_OBJECT

    ConversationFind& find() { return *chat().find(); }
    QString counter() { return QStringLiteral("%1/%2").arg(find().current()).arg(find().count()); }

    // "row.block.occurrence" of every place that was reached since it was last asked.
    QString reached(QSignalSpy& spy)
    {
        QStringList places;
        for (const QList<QVariant>& place : spy)
            places << QStringLiteral("%1.%2.%3").arg(place[0].toInt()).arg(place[1].toInt()).arg(place[2].toInt());
        spy.clear();
        return places.join(" ");
    }

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void stepsThroughThePlaces()
    {
        ask("Which fox? The fox!", "# Fox\n\nA **f**ox & a `fox`.\n\n```\nfox();\n```");
        QSignalSpy places(&find(), &ConversationFind::reached);
        find().setText("FOX");
        QCOMPARE(counter(), "1/6");
        QCOMPARE(reached(places), "0.0.0");
        for (int i = 0; i < 6; ++i)
            find().step(1);
        QCOMPARE(reached(places), "0.0.1 1.0.0 1.1.0 1.1.1 1.2.0 0.0.0");
        find().step(-1);
        QCOMPARE(reached(places), "1.2.0");
        find().startAt(1);
        QCOMPARE(counter(), "3/6");
        find().setText("fox & a");
        QCOMPARE(counter(), "1/1");
        find().setText("wolf");
        QCOMPARE(counter(), "0/0");
        find().step(1);
        QCOMPARE(counter(), "0/0");
        find().setText("");
        QCOMPARE(counter(), "0/0");
    }

    void placesInAText()
    {
        find().setText("ab");
        QCOMPARE(find().placeIn("xabAB", 0), (QList<int>{1, 3}));
        QCOMPARE(find().placeIn("xabAB", 1), (QList<int>{3, 5}));
        QCOMPARE(find().placeIn("xabAB", 2), QList<int>());
        find().setText("");
        QCOMPARE(find().placeIn("ab", 0), QList<int>());
    }

    // ß and ss are the same, and what is marked is as long as what stands there.
    void findsBothSpellings()
    {
        ask("Die Straße ist lang.", "STRASSE, straße und Strasse; Fußball");
        find().setText("strasse");
        QCOMPARE(counter(), "1/4");
        QCOMPARE(find().placeIn("Die Straße ist", 0), (QList<int>{4, 10}));
        find().setText("straße");
        QCOMPARE(counter(), "1/4");
        QCOMPARE(find().placeIn("Die STRASSE ist", 0), (QList<int>{4, 11}));
        QCOMPARE(find().placeIn("Die STRAẞE ist", 0), (QList<int>{4, 10}));
        // Half of a letter is not found, and what stands behind it is where it was.
        find().setText("fus");
        QCOMPARE(counter(), "0/0");
        find().setText("ball");
        QCOMPARE(find().placeIn("Fußball", 0), (QList<int>{3, 7}));
    }

    void findsLettersWithMarks()
    {
        ask("Về", QStringLiteral("tiếng, tie\u0302\u0301ng, 각, \u1100\u1161\u11a8"));
        for (const QString& query : {QStringLiteral("tieng"), QStringLiteral("tiếng"), QStringLiteral("tiê\u0301ng"),
                                     QStringLiteral("각"), QStringLiteral("\u1100\u1161\u11a8")}) {
            find().setText(query);
            QCOMPARE(counter(), "1/2");
        }
        find().setText("tie");
        QCOMPARE(find().placeIn(QStringLiteral("x tie\u0302\u0301ng"), 0), (QList<int>{2, 7}));
        QCOMPARE(find().placeIn(QStringLiteral("x tiếng"), 0), (QList<int>{2, 5}));
        find().setText(QStringLiteral("\u1100\u1161")); // a part of a syllable
        QCOMPARE(find().placeIn(QStringLiteral("각"), 0), QList<int>());
    }

    void followsWhatIsWritten()
    {
        ask("fox", "no");
        find().setText("fox");
        QCOMPARE(counter(), "1/1");
        chat().send("another fox");
        m_engine->answer("fox fox");
        QTRY_COMPARE(counter(), "1/4");
        chat().newConversation();
        QTRY_COMPARE(counter(), "0/0");
    }

    void aMessageOnAnotherBranchIsOpened()
    {
        const QString one = ask("one", "first answer");
        ask("two", "hidden treasure");
        const qint64 hidden = last(ChatModel::MessageIdRole).toLongLong();
        chat().editQuestion(chat().messages()->at(0).id, "uno");
        m_engine->answer("another answer");
        chat().newConversation();
        ask("elsewhere", "nothing");
        chat().setDraft("a draft");
        QSignalSpy shown(&chat(), &ChatController::messageReached);
        chat().openMessage(one, hidden, "treasure hidden");
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(chat().currentId(), one);
        QCOMPARE(chat().messages()->count(), 4);
        QCOMPARE(shown[0][0].toInt(), 3);
        QCOMPARE(find().text(), "treasure");
        QCOMPARE(counter(), "1/1");

        // In the open conversation, on the path that is shown: the draft stays.
        chat().setDraft("half a question");
        chat().openMessage(one, chat().messages()->at(0).id, "one");
        QTRY_COMPARE(shown.size(), 2);
        QCOMPARE(shown[1][0].toInt(), 0);
        QCOMPARE(chat().messages()->count(), 4);
        QCOMPARE(chat().draft(), "half a question");
    }

    void aMessageAboveAForkOpensTheNewestBranch()
    {
        const QString one = ask("one", "1");
        const qint64 answer = last(ChatModel::MessageIdRole).toLongLong();
        ask("two", "2");
        chat().editQuestion(chat().messages()->at(2).id, "due");
        m_engine->answer("II");
        chat().editQuestion(chat().messages()->at(0).id, "uno");
        m_engine->answer("I");
        QSignalSpy shown(&chat(), &ChatController::messageReached);
        chat().openMessage(one, answer, "1");
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(chat().messages()->count(), 4);
        QCOMPARE(last(ChatModel::TextRole).toString(), "II");
    }

    void aMessageThatIsGoneOpensItsConversation()
    {
        const QString one = ask("one", "1");
        chat().newConversation();
        chat().openMessage(one, 12345, "1");
        QTRY_COMPARE(chat().currentId(), one);
        QCOMPARE(chat().messages()->count(), 2);
        QCOMPARE(find().text(), "");
    }
};

QTEST_MAIN(TestConversationFind)
#include "tst_conversation_find.moc"
