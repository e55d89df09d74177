// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A temporary chat works as any other, and leaves nothing behind.
#include "tests/app/chat/chat_test.h"

#include <QDirIterator>

using namespace alcove;

class TestTemporaryChat : public ChatTest {
    Q_OBJECT

    // The files of the data folder that hold these words.
    QStringList filesWith(const QByteArray& words)
    {
        QStringList found;
        QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words))
                found << file.fileName();
        }
        return found;
    }

    QString shown()
    {
        QStringList texts;
        for (const MessageRecord& message : chat().messages()->messages())
            texts << message.text;
        return texts.join("|");
    }

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void nothingIsWritten()
    {
        ask("a kept question", "a kept answer");
        chat().newTemporaryChat();
        QVERIFY(chat().temporary());
        chat().setDraft("secretdraft");
        QTest::qWait(900); // longer than a draft waits
        ask("secretquestion", "secretanswer");
        QCOMPARE(m_engine->request().conversation, QString()); // the engine keeps no state of it either
        chat().editQuestion(chat().messages()->at(0).id, "secretquestion in other words");
        m_engine->answer("secretanswer again");
        chat().stepVersion(chat().messages()->at(0).id, -1);
        QTRY_COMPARE(shown(), "secretquestion|secretanswer");
        chat().saveScroll(chat().currentId(), 1);
        chat().branchFrom(chat().messages()->at(1).id); // would be written
        QCOMPARE(titles(), "a kept question");
        QCOMPARE(chat().currentTitle(), "Temporary chat");
        start();
        QCOMPARE(filesWith("secret"), QStringList());
        QCOMPARE(filesWith("a kept answer").size(), 1);
        QTRY_COMPARE(titles(), "a kept question");
    }

    void leavingItEndsIt()
    {
        const QString kept = ask("kept", "1");
        chat().newTemporaryChat();
        chat().send("temporary");
        m_engine->say("half");
        chat().openConversation(kept);
        QTRY_COMPARE(chat().currentId(), kept);
        QVERIFY(!chat().temporary());
        QVERIFY(!m_engine->generating()); // nobody could read it
        m_engine->say("late");
        ask("more", "2");
        QCOMPARE(shown(), "kept|1|more|2");
        QCOMPARE(m_engine->request().conversation, kept);
        start();
        QTRY_COMPARE(shown(), "kept|1|more|2");
    }

    void theDraftOfANewChatStays()
    {
        chat().setDraft("for later");
        chat().newTemporaryChat();
        QCOMPARE(chat().draft(), QString());
        chat().setDraft("not for later");
        chat().newConversation();
        QCOMPARE(chat().draft(), "for later");
        chat().newTemporaryChat();
        QCOMPARE(chat().draft(), QString());
    }
};

QTEST_MAIN(TestTemporaryChat)
#include "tst_temporary_chat.moc"
