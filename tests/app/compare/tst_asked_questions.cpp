// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A comparison's questions are on the disk as soon as they are asked, whoever can answer them and when.
#include "app/chat/prompt_library.h"
#include "tests/app/compare/compare_test.h"

using namespace alcove;

class TestAskedQuestions : public CompareTest {
    Q_OBJECT

    QStringList storedTexts(int index)
    {
        const ConversationTree tree = stored();
        QStringList all;
        for (const MessageRecord& message :
             pathTo(tree.comparison->columns.at(static_cast<size_t>(index)).leaf, tree.messages))
            all << message.text;
        return all;
    }

    void reopen(const QString& id)
    {
        start(false);
        QTRY_COMPARE(chat().conversations()->count(), 1);
        chat().openConversation(id);
        QTRY_VERIFY(compare().shown());
    }

    // Whoever opens a model is done, and whoever is asked answers.
    void answerAll()
    {
        for (int round = 0; round < 8; ++round) {
            QTest::qWait(20);
            for (ScriptedEngine* engine : m_engines) {
                for (int index = 0; index < compare().columns()->count(); ++index) {
                    if (column(index).modelState() == "loading" && engine->file() == column(index).file())
                        engine->finishLoading();
                }
                if (engine->generating())
                    engine->answer(engine->request().messages.size() == 1 ? "Because." : "Yes.");
            }
        }
        QTRY_VERIFY(!compare().answering());
    }

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void whatIsAskedIsStoredBeforeAModelAnswers()
    {
        twoColumns();
        compare().send("Why?");
        answerBoth("One.", "Two.");
        const QString id = compare().currentId();
        reopen(id);
        compare().send("Really?"); // the models are being opened
        QCOMPARE(column(1).modelState(), QStringLiteral("loading"));
        QTRY_COMPARE(storedTexts(0), QStringList({"Why?", "One.", "Really?"}));
        QTRY_COMPARE(storedTexts(1), QStringList({"Why?", "Two.", "Really?"}));
        reopen(id); // as after a kill
        QCOMPARE(texts(1), QStringList({"Why?", "Two.", "Really?"}));
        compare().regenerate(0); // of which the answer is missing still
        answerAll();
        QCOMPARE(texts(0), QStringList({"Why?", "One.", "Really?", "Yes."}));
        QCOMPARE(texts(1), QStringList({"Why?", "Two.", "Really?", "Yes."}));
        QCOMPARE(stored().messages.size(), 7); // nothing twice
    }

    void aFirstQuestionIsThereBeforeAModelIs()
    {
        chat().unloadModel();
        compare().addColumn(QUrl::fromLocalFile("/models/First.gguf"));
        compare().addColumn(QUrl::fromLocalFile("/models/Second.gguf"));
        compare().send("Why?");
        const QString id = compare().currentId();
        // As an Alcove of before stored it: no column knows of it.
        m_application.reset();
        QVERIFY(SqliteConnection::open(m_folder->filePath("alcove.db"), SqliteAccess::ReadWrite)
                    ->execute("UPDATE comparison_column SET leaf = NULL"));
        start(false);
        QTRY_COMPARE(chat().conversations()->count(), 1);
        chat().openConversation(id);
        QTRY_VERIFY(compare().shown());
        compare().send("Really?");
        QTRY_COMPARE(storedTexts(0), QStringList({"Why?", "Really?"}));
        answerAll();
        for (int index = 0; index < 2; ++index) {
            QCOMPARE(texts(index), QStringList({"Why?", "Because.", "Really?", "Yes."}));
            QCOMPARE(storedTexts(index), texts(index));
        }
        QCOMPARE(stored().messages.size(), 7); // the first question once
    }

    // Nobody is to quit unknowingly while nothing is saved.
    void whatIsMadeBesideTheChatIsWorkToo_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"prompt", "set", "comparison"})
            QTest::newRow(what) << QString(what);
    }

    void whatIsMadeBesideTheChatIsWorkToo()
    {
        QFETCH(QString, what);
        twoColumns();
        chat().setSavingTrouble({"The disk is full.", "Free some space.", {}});
        QVERIFY(!chat().unsavedWork());
        if (what == "prompt")
            QVERIFY(m_application->prompts().save(0, "Name", "Text") != 0);
        else if (what == "set")
            QVERIFY(compare().sets()->save(0, "Name", "Why?") != 0);
        else
            compare().send("Why?");
        QVERIFY(chat().unsavedWork());
    }

    void whoStaysIsToldWhatTheOthersKnew()
    {
        twoColumns();
        compare().send("Why?");
        answerBoth("One.", "Two.");
        compare().send("Really?");
        answerBoth("Yes.", "No.");
        addColumn("Late");
        QTRY_VERIFY(m_engines[2]->generating());
        m_engines[2]->say("Ten.");
        compare().stop();
        compare().removeColumn(0);
        compare().removeColumn(0);
        m_application.reset();
        QCOMPARE(storedTexts(0), QStringList({"Why?", "Ten.", "Really?"}));
    }
};

QTEST_MAIN(TestAskedQuestions)
#include "tst_asked_questions.moc"
