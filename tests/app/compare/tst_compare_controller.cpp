// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A comparison: its questions, its columns, votes, and what is kept of it.
#include "tests/app/compare/compare_test.h"

#include <QSignalSpy>

#include <algorithm>

using namespace alcove;

class TestCompareController : public CompareTest {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void theChatsModelIsTheFirstColumnAndNotLoadedTwice()
    {
        compare().open();
        QCOMPARE(compare().columns()->count(), 1);
        QTRY_COMPARE(column(0).modelState(), QStringLiteral("ready"));
        QCOMPARE(m_engines.size(), size_t(1));
        QVERIFY(!compare().canAsk()); // one column compares nothing
    }

    void oneQuestionTwoAnswersInOneTree()
    {
        twoColumns();
        QVERIFY(compare().plan().contains("in turn on one device"));
        compare().send("Why?");
        QTRY_VERIFY(m_engines[0]->generating() && m_engines[1]->generating()); // at the same time
        QCOMPARE(m_engines[0]->request().messages.back().text, QStringLiteral("Why?"));
        m_engines[1]->say("Because ");
        m_engines[0]->say("No ");
        m_engines[1]->say("so.");
        QCOMPARE(texts(1), QStringList({"Why?", "Because so."}));
        m_engines[0]->finish();
        m_engines[1]->finish(FinishReason::Length);
        QTRY_VERIFY(!compare().answering());
        m_application.reset();
        const ConversationTree tree = stored();
        QCOMPARE(tree.title, QStringLiteral("Why?"));
        QCOMPARE(tree.messages.size(), size_t(3));
        QCOMPARE(tree.messages[1].parentId, tree.messages[0].id);
        QCOMPARE(tree.messages[2].parentId, tree.messages[0].id); // versions of one another
        QVERIFY(tree.comparison);
        QCOMPARE(tree.comparison->columns.size(), size_t(2));
        QCOMPARE(tree.comparison->columns[1].modelName, QStringLiteral("Other · F16"));
        QVERIFY(tree.comparison->columns[0].leaf != tree.comparison->columns[1].leaf);
    }

    void filesGoToAllColumnsAndToOneThatComesLater()
    {
        twoColumns();
        QFile file(m_folder->filePath("notes.md"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("# Notes\n") > 0);
        file.close();
        compare().attachments()->addFiles({QUrl::fromLocalFile(file.fileName())});
        QTRY_VERIFY(!compare().attachments()->reading());
        compare().send(""); // the file says enough
        answerBoth("a", "b");
        for (ScriptedEngine* engine : m_engines) {
            QCOMPARE(engine->request().messages.back().attachments.size(), 1);
            QCOMPARE(engine->request().messages.back().attachments[0].text, "# Notes\n");
        }
        QCOMPARE(compare().attachments()->count(), 0);
        QCOMPARE(compare().title(), QStringLiteral("notes.md"));
        addColumn("Third");
        QTRY_VERIFY(m_engines[2]->generating());
        QCOMPARE(m_engines[2]->request().messages.back().attachments.size(), 1);
        m_engines[2]->answer("c");
        m_application.reset();
        QCOMPARE(stored().messages.size(), 4); // one question, three answers
        QCOMPARE(stored().messages.front().attachments.size(), 1);
    }

    void theDraftAndItsFilesAreThereAfterARestart()
    {
        const auto notes = [&](const QString& name) {
            QFile file(m_folder->filePath(name));
            if (file.open(QIODevice::WriteOnly))
                file.write("# Notes\n");
            return QList{QUrl::fromLocalFile(file.fileName())};
        };
        twoColumns();
        compare().setDraft("Not begun");
        compare().attachments()->addFiles(notes("first.md"));
        QTRY_VERIFY(!compare().attachments()->reading());
        start();
        QTRY_COMPARE(compare().draft(), QStringLiteral("Not begun"));
        QTRY_COMPARE(compare().attachments()->count(), 1);
        QCOMPARE(m_application->chat().attachments()->count(), 0); // the chat's draft is another
        QVERIFY(m_application->chat().draft().isEmpty());

        twoColumns();
        compare().send(compare().draft());
        answerBoth("One.", "Two.");
        QVERIFY(compare().draft().isEmpty());
        QCOMPARE(compare().attachments()->count(), 0);
        compare().setDraft("Going on");
        compare().attachments()->addFiles(notes("second.md"));
        QTRY_VERIFY(!compare().attachments()->reading());
        compare().newComparison();
        QVERIFY(compare().draft().isEmpty());
        QCOMPARE(compare().attachments()->count(), 0);
        start();
        QTRY_COMPARE(m_application->chat().conversations()->count(), 1);
        compare().openComparison(m_application->chat().conversations()->idAt(0));
        QTRY_COMPARE(compare().draft(), QStringLiteral("Going on"));
        QCOMPARE(compare().attachments()->count(), 1);
        QCOMPARE(compare().attachments()->attachments()[0].name, QStringLiteral("second.md"));
    }

    void theTalkGoesOnInEachColumnsOwnBranch()
    {
        twoColumns();
        compare().send("Why?");
        answerBoth("One.", "Two.");
        compare().send("Really?");
        QTRY_VERIFY(m_engines[0]->generating() && m_engines[1]->generating());
        QCOMPARE(m_engines[0]->request().messages.size(), size_t(3));
        QCOMPARE(m_engines[0]->request().messages[1].text, QStringLiteral("One."));
        QCOMPARE(m_engines[1]->request().messages[1].text, QStringLiteral("Two."));
        answerBoth("Yes.", "No.");
        QCOMPARE(texts(0), QStringList({"Why?", "One.", "Really?", "Yes."}));
        QCOMPARE(texts(1), QStringList({"Why?", "Two.", "Really?", "No."}));
    }

    void oneColumnIsWrittenAgainAndTheOthersStay()
    {
        twoColumns();
        compare().send("Why?");
        answerBoth("One.", "Two.");
        compare().regenerate(1);
        QTRY_VERIFY(m_engines[1]->generating());
        QVERIFY(!m_engines[0]->generating());
        m_engines[1]->answer("Three.");
        QTRY_VERIFY(!compare().answering());
        QCOMPARE(texts(0), QStringList({"Why?", "One."}));
        QCOMPARE(texts(1), QStringList({"Why?", "Three."}));
        m_application.reset();
        QCOMPARE(stored().messages.size(), size_t(4)); // the old one is a version still
    }

    void aColumnThatComesLaterCatchesUp()
    {
        twoColumns();
        compare().send("Why?");
        answerBoth("One.", "Two.");
        compare().send("Really?");
        answerBoth("Yes.", "No.");
        addColumn("Late");
        QCOMPARE(m_engines.size(), size_t(3));
        QTRY_VERIFY(m_engines[2]->generating());
        QCOMPARE(m_engines[2]->request().messages.size(), size_t(1));
        m_engines[2]->answer("Ten.");
        QTRY_VERIFY(m_engines[2]->generating());
        QCOMPARE(m_engines[2]->request().messages.size(), size_t(3));
        QCOMPARE(m_engines[2]->request().messages.back().text, QStringLiteral("Really?"));
        m_engines[2]->answer("Eleven.");
        QTRY_VERIFY(!compare().answering());
        QCOMPARE(texts(2), QStringList({"Why?", "Ten.", "Really?", "Eleven."}));
        QCOMPARE(texts(0).size(), 4);
    }

    void columnsOfOneModelAnswerOneAfterAnother()
    {
        compare().open();
        QTRY_COMPARE(column(0).modelState(), QStringLiteral("ready"));
        addColumn("Tiny");
        QCOMPARE(m_engines.size(), size_t(1));
        QVERIFY(compare().plan().contains("share one model"));
        column(1).values()->setEntry(AnswerValue::Temperature, "0.2");
        column(1).values()->setEntry(AnswerValue::Seed, "7");
        compare().send("Why?");
        QTRY_VERIFY(m_engines[0]->generating());
        QVERIFY(column(0).answering() && !column(1).answering());
        QVERIFY(!column(1).waiting().isEmpty());
        m_engines[0]->answer("One.");
        QTRY_VERIFY(column(1).answering());
        QCOMPARE(m_engines[0]->request().values[AnswerValue::Temperature], std::optional(0.2));
        QCOMPARE(m_engines[0]->request().values[AnswerValue::Seed], std::optional(7.0));
        m_engines[0]->answer("Two.");
        QTRY_VERIFY(!compare().answering());
        QCOMPARE(texts(1), QStringList({"Why?", "Two."}));
        QVERIFY(column(1).title().contains("temperature 0.2"));
    }

    void modelsWithoutRoomBesideEachOtherAnswerInTurn()
    {
        compare().addColumn(QUrl::fromLocalFile("/models/First.gguf"));
        m_engines[1]->finishLoading();
        chat().unloadModel();
        compare().addColumn(QUrl::fromLocalFile("/models/Second.gguf"));
        // What the engine says where memory is short.
        const Error noRoom{"The model needs 9.00 GB of the computer's memory, and 1.00 GB are free.", "Choose less.",
                           "memory short: weights 9000000000 bytes"};
        m_engines[0]->failLoading(noRoom);
        QVERIFY(compare().plan().startsWith("One after another"));
        QVERIFY(column(1).waiting().contains("9.00 GB"));
        QVERIFY(column(1).error().isEmpty());
        compare().send("Why?");
        QTRY_VERIFY(m_engines[1]->generating());
        m_engines[1]->answer("One.");
        // The first model went, the second one comes into its place.
        QTRY_COMPARE(column(1).modelState(), QStringLiteral("loading"));
        QCOMPARE(column(0).modelState(), QStringLiteral("none"));
        for (ScriptedEngine* engine : m_engines) {
            if (engine->file().endsWith("Second.gguf"))
                engine->finishLoading();
        }
        QTRY_VERIFY(column(1).answering());
        for (ScriptedEngine* engine : m_engines) {
            if (engine->generating())
                engine->answer("Two.");
        }
        QTRY_VERIFY(!compare().answering());
        QCOMPARE(texts(0), QStringList({"Why?", "One."}));
        QCOMPARE(texts(1), QStringList({"Why?", "Two."}));
    }

    void aModelThatIsTooLargeAloneSaysSo()
    {
        chat().unloadModel();
        compare().addColumn(QUrl::fromLocalFile("/models/Huge.gguf"));
        m_engines[0]->failLoading({"The model needs 900 GB.", "Choose less.", "memory short: weights"});
        QCOMPARE(column(0).error().value("message").toString(), QStringLiteral("The model needs 900 GB."));
        QVERIFY(column(0).waiting().isEmpty());
    }

    void blindUntilTheVote()
    {
        twoColumns();
        compare().setBlind(true);
        QVERIFY(!column(0).hidden()); // who chooses sees
        compare().send("Why?");
        QStringList titles = {column(0).title(), column(1).title()};
        QCOMPARE(titles, QStringList({"Answer A", "Answer B"}));
        QVERIFY(column(0).details().isEmpty());
        QVERIFY(!compare().voteWanted());
        compare().vote(0); // too early
        answerBoth("One.", "Two.");
        QTRY_VERIFY(compare().voteWanted());
        compare().setTag("why");
        compare().vote(1);
        QVERIFY(!compare().hidden() && !compare().voteWanted());
        QVERIFY(column(1).title().contains("F16"));
        QCOMPARE(compare().voted(), QStringLiteral("You chose %1").arg(column(1).title()));
        const QString winner = column(1).title();
        RatingsModel& ratings = *compare().ratings();
        QTRY_COMPARE(ratings.count(), 2);
        QCOMPARE(ratings.data(ratings.index(0), RatingsModel::NameRole).toString(), winner);
        QCOMPARE(ratings.data(ratings.index(0), RatingsModel::WinsRole).toInt(), 1);
        QCOMPARE(ratings.tags(), QStringList{"why"});
        compare().vote(0); // one vote a question
        QTest::qWait(20);
        QCOMPARE(ratings.votes(), 1);
    }

    void blindColumnsAreShuffled()
    {
        twoColumns();
        compare().setBlind(true);
        bool swapped = false;
        for (int round = 0; round < 40 && !swapped; ++round) {
            compare().newComparison();
            compare().send("Why?");
            answerBoth("One.", "Two.");
            swapped = texts(0).back() == "Two.";
        }
        QVERIFY(swapped);
    }

    void keepOneAndGoOnInTheChat()
    {
        twoColumns();
        compare().send("Why?");
        answerBoth("One.", "Two.");
        const QString id = compare().currentId();
        compare().keep(1);
        QTRY_COMPARE(chat().currentId(), id);
        QVERIFY(!compare().shown());
        QTRY_COMPARE(chat().messages()->count(), 2);
        QCOMPARE(chat().messages()->at(1).text, QStringLiteral("Two."));
        QTRY_COMPARE(chat().modelState(), QStringLiteral("ready"));
        QCOMPARE(chat().modelName(), QStringLiteral("Other")); // the kept column's, without loading it again
        // The other column is a version.
        QCOMPARE(chat().messages()->data(chat().messages()->index(1), ChatModel::VersionsRole).toInt(), 2);
        chat().send("Really?");
        m_engines[1]->answer("Yes.");
        QCOMPARE(chat().messages()->count(), 4);
        m_application.reset();
        QCOMPARE(stored().comparison->kept, std::optional(1));
        QCOMPARE(stored().messages.size(), size_t(5));
    }

    void aComparisonIsFoundAgain()
    {
        twoColumns();
        compare().send("Why?");
        answerBoth("One.", "Two.");
        const QString id = compare().currentId();
        start();
        QTRY_COMPARE(chat().conversations()->count(), 1);
        chat().openConversation(id);
        QTRY_VERIFY(compare().shown());
        QCOMPARE(chat().currentId(), QString());
        QCOMPARE(compare().columns()->count(), 2);
        QCOMPARE(texts(0), QStringList({"Why?", "One."}));
        QCOMPARE(texts(1), QStringList({"Why?", "Two."}));
        QVERIFY(compare().voteWanted());
        QCOMPARE(column(1).modelState(), QStringLiteral("none")); // no model is opened before it is needed
        // And it goes on.
        compare().send("Really?");
        for (int round = 0; round < 4; ++round) {
            QTest::qWait(20);
            for (size_t i = 0; i < m_engines.size(); ++i) {
                if (m_engines[i]->file().endsWith("Other.gguf") && column(1).modelState() == "loading")
                    m_engines[i]->finishLoading();
                if (m_engines[i]->generating())
                    m_engines[i]->answer("Yes.");
            }
        }
        QTRY_VERIFY(!compare().answering());
        QCOMPARE(texts(1), QStringList({"Why?", "Two.", "Really?", "Yes."}));
    }

    void whatIsKeptIsNoComparisonInTheList()
    {
        twoColumns();
        compare().send("Why?");
        answerBoth("One.", "Two.");
        const auto marked = [this] {
            SidebarModel& sidebar = *chat().sidebar();
            return sidebar.data(sidebar.index(0), ConversationListModel::ComparisonRole).toBool();
        };
        QVERIFY(marked());
        QSignalSpy changes(chat().sidebar(), &QAbstractItemModel::dataChanged);
        compare().keep(1);
        QVERIFY(!marked());
        QVERIFY(std::ranges::any_of(changes, [](const QList<QVariant>& change) {
            return change[2].value<QList<int>>().contains(ConversationListModel::ComparisonRole);
        }));
    }

    void itsHeadingFollowsANewName()
    {
        twoColumns();
        compare().send("Why?");
        answerBoth("One.", "Two.");
        QSignalSpy changes(&compare(), &CompareController::changed);
        chat().renameConversation(compare().currentId(), "Reasons");
        QCOMPARE(compare().title(), QStringLiteral("Reasons"));
        QVERIFY(!changes.isEmpty());
    }

    void stopEndsAllAndTheNextQuestionGoesOn()
    {
        twoColumns();
        compare().send("Why?");
        QTRY_VERIFY(m_engines[0]->generating() && m_engines[1]->generating());
        m_engines[0]->say("On");
        compare().stop();
        QVERIFY(!m_engines[0]->generating() && !m_engines[1]->generating());
        QVERIFY(!compare().answering());
        QCOMPARE(column(0).messages()->last()->state, MessageState::Stopped);
        compare().send("Go on.");
        answerBoth("e.", "Two.");
        QCOMPARE(texts(0), QStringList({"Why?", "On", "Go on.", "e."}));
    }

    void aDeletedComparisonIsNotGoneOnWith()
    {
        twoColumns();
        compare().send("Why?");
        QTRY_VERIFY(m_engines[0]->generating());
        chat().deleteConversation(compare().currentId());
        QVERIFY(!compare().begun());
        QVERIFY(!m_engines[0]->generating());
        QCOMPARE(compare().columns()->count(), 2);
    }
};

QTEST_MAIN(TestCompareController)
#include "tst_compare_controller.moc"
