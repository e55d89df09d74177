// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Folders, tags and what is chosen together, over real conversations in a real database.
#include "tests/app/chat/chat_test.h"

#include <QAbstractItemModelTester>

using namespace alcove;

class TestSidebarModel : public ChatTest {
    Q_OBJECT

    std::unique_ptr<QAbstractItemModelTester> m_tester;

    SidebarModel& sidebar() { return *chat().sidebar(); }

    // "[Work]" for a folder, "Work: one" for what lies in it.
    QStringList rows()
    {
        QStringList rows;
        QString folder;
        for (int row = 0; row < sidebar().count(); ++row) {
            const QModelIndex index = sidebar().index(row);
            const QString title = index.data(ConversationListModel::TitleRole).toString();
            if (index.data(ConversationListModel::KindRole) == "folder") {
                folder = title;
                rows << "[" + title + "]";
            } else {
                rows << (index.data(ConversationListModel::InFolderRole).toBool() ? folder + ": " + title : title);
            }
        }
        return rows;
    }

    QString talk(const QString& title)
    {
        chat().newConversation();
        return ask(title, "answer");
    }

    void startAgain()
    {
        m_tester.reset();
        start();
        m_tester = std::make_unique<QAbstractItemModelTester>(&sidebar(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

private slots:
    void init()
    {
        begin();
        m_tester = std::make_unique<QAbstractItemModelTester>(&sidebar(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        end();
    }

    void foldersStandAboveTheDays()
    {
        const QString one = talk("one");
        const QString two = talk("two");
        talk("three");
        const QString work = chat().folders()->add("Work");
        chat().folders()->add("Empty");
        chat().moveToFolder({one, two}, work);
        QCOMPARE(rows(), QStringList({"[Work]", "Work: two", "Work: one", "[Empty]", "three"}));
        chat().setPinned(one, true);
        QCOMPARE(rows(), QStringList({"one", "[Work]", "Work: two", "[Empty]", "three"}));
        chat().setPinned(one, false);
        chat().folders()->setCollapsed(work, true);
        chat().folders()->moveBy(work, 1);
        QCOMPARE(rows(), QStringList({"[Empty]", "[Work]", "three"}));
        QCOMPARE(sidebar().index(1).data(SidebarModel::HeldRole).toInt(), 2);
        QCOMPARE(sidebar().shortcutConversation(0), sidebar().conversationAt(2));

        startAgain(); // nothing of it is forgotten
        QTRY_COMPARE(rows(), QStringList({"[Empty]", "[Work]", "three"}));
        chat().folders()->setCollapsed(work, false);
        QCOMPARE(rows(), QStringList({"[Empty]", "[Work]", "Work: two", "Work: one", "three"}));
        chat().moveToFolder({one}, {});
        QCOMPARE(rows(), QStringList({"[Empty]", "[Work]", "Work: two", "three", "one"}));
    }

    void whatIsAskedInAFolderStaysThere()
    {
        const QString one = talk("one");
        talk("two");
        const QString work = chat().folders()->add("Work");
        chat().moveToFolder({one}, work);
        const QString three = talk("three");
        chat().moveToFolder({three}, work);
        QCOMPARE(rows(), QStringList({"[Work]", "Work: three", "Work: one", "two"}));
        chat().openConversation(one);
        QTRY_COMPARE(chat().currentId(), one);
        ask("more", "answer");
        QCOMPARE(rows(), QStringList({"[Work]", "Work: one", "Work: three", "two"}));
        chat().branchFrom(chat().messages()->at(1).id);
        QTRY_COMPARE(chat().currentTitle(), "one (2)");
        QCOMPARE(rows(), QStringList({"[Work]", "Work: one (2)", "Work: one", "Work: three", "two"}));
    }

    void aDeletedFolderLeavesItsConversationsAndComesBack()
    {
        const QString one = talk("one");
        const QString two = talk("two");
        const QString work = chat().folders()->add("Work");
        chat().folders()->add("Play");
        chat().moveToFolder({one, two}, work);
        chat().deleteConversation(two);
        chat().deleteFolder(work);
        QCOMPARE(rows(), QStringList({"[Play]", "one"}));
        QVERIFY(chat().undoText().contains("Work"));
        chat().undo();
        QCOMPARE(rows(), QStringList({"[Work]", "Work: one", "[Play]"}));
        chat().restoreConversation(two); // it lay there as well
        QCOMPARE(rows(), QStringList({"[Work]", "Work: two", "Work: one", "[Play]"}));
        startAgain();
        QTRY_COMPARE(rows(), QStringList({"[Work]", "Work: two", "Work: one", "[Play]"}));
        chat().deleteFolder(work);
        startAgain();
        QTRY_COMPARE(rows(), QStringList({"[Play]", "two", "one"}));
    }

    void noTwoFoldersHaveOneName()
    {
        const QString one = chat().folders()->add("Work");
        const QString two = chat().folders()->add(" Work\n");
        QCOMPARE(chat().folders()->find(two)->name, "Work (2)");
        chat().folders()->rename(two, "Work");
        QCOMPARE(chat().folders()->find(two)->name, "Work (2)");
        chat().folders()->rename(one, "  ");
        QCOMPARE(chat().folders()->find(one)->name, "Work");
        chat().folders()->rename(one, "Größe 🙂");
        chat().folders()->rename(two, "Work");
        startAgain();
        QTRY_COMPARE(rows(), QStringList({"[Größe 🙂]", "[Work]"}));
    }

    void tagsAreWordsThatLeaveOnlyTheirConversations()
    {
        const QString one = talk("one");
        const QString two = talk("two");
        talk("three");
        chat().addTag({one, two}, " #tax 2026\n");
        chat().addTag({two}, "TAX-2026"); // the same
        chat().addTag({two}, "später");
        chat().addTag({two}, " # ");
        QCOMPARE(chat().tagsOf({two}), QStringList({"später", "tax-2026"}));
        QCOMPARE(sidebar().tags(), QStringList({"tax-2026", "später"})); // the most used first
        chat().moveToFolder({one}, chat().folders()->add("Work"));
        sidebar().setTag("tax-2026");
        QCOMPARE(rows(), QStringList({"two", "one"}));
        sidebar().setTag("nobody has it");
        QCOMPARE(sidebar().tag(), "tax-2026");
        chat().removeTag({one}, "tax-2026");
        QCOMPARE(rows(), QStringList({"two"}));
        chat().deleteConversation(two); // with it goes the tag, and what it hid is there again
        QCOMPARE(rows(), QStringList({"[Work]", "Work: one", "three"}));
        chat().undo();
        startAgain();
        QTRY_COMPARE(sidebar().tags(), QStringList({"später", "tax-2026"}));
    }

    void thePaletteFindsByTag()
    {
        const QString one = talk("A letter to the tax office");
        const QString two = talk("Bread without yeast");
        chat().addTag({one}, "work");
        chat().addTag({two}, "kitchen");
        PaletteModel& palette = *chat().palette();
        const auto names = [&](const QString& query) {
            palette.setQuery(query);
            QStringList found;
            for (int row = 0; row < palette.count(); ++row)
                found << palette.index(row).data(PaletteModel::NameRole).toString();
            return found;
        };
        QCOMPARE(names("#"), QStringList({"#kitchen", "#work", "Bread without yeast", "A letter to the tax office"}));
        QCOMPARE(names("#ki"), QStringList({"#kitchen", "Bread without yeast"}));
        QCOMPARE(names("#work "), QStringList({"A letter to the tax office"}));
        QCOMPARE(names("#work letter"), QStringList({"A letter to the tax office"}));
        QCOMPARE(names("#work bread"), QStringList());
        QTRY_VERIFY(!palette.searching());
    }

    void severalGoTogetherAndComeBackTogether()
    {
        const QString one = talk("one");
        const QString two = talk("two");
        const QString three = talk("three");
        sidebar().chooseRange(1, 2);
        QCOMPARE(sidebar().chosen(), QStringList({two, one}));
        QCOMPARE(sidebar().meant(two), QStringList({two, one}));
        QCOMPARE(sidebar().meant(three), QStringList({three}));
        chat().deleteConversations(sidebar().chosen());
        QCOMPARE(rows(), QStringList({"three"}));
        QVERIFY(sidebar().chosen().isEmpty());
        QCOMPARE(chat().bin()->count(), 2);
        chat().undo();
        QCOMPARE(rows(), QStringList({"three", "two", "one"}));
        chat().archiveConversations({one, three});
        QCOMPARE(rows(), QStringList({"two"}));
        chat().undo();
        startAgain();
        QTRY_COMPARE(rows(), QStringList({"three", "two", "one"}));
    }

    void theBinIsEmptiedOnceItCanNotBeUndone()
    {
        const QString one = talk("one");
        const QString two = talk("two");
        chat().deleteConversations({one, two});
        chat().emptyBin();
        QCOMPARE(chat().bin()->count(), 0);
        chat().undo();
        QCOMPARE(chat().bin()->count(), 2);
        startAgain();
        QTRY_COMPARE(chat().bin()->count(), 2);
        chat().removeForGood({one});
        QCOMPARE(chat().bin()->count(), 1);
        startAgain(); // an end makes it final too
        QTRY_COMPARE(chat().bin()->count(), 1);
        chat().emptyBin();
        chat().dismissUndo();
        startAgain();
        QTest::qWait(100);
        QCOMPARE(chat().bin()->count(), 0);
        QCOMPARE(storedText(), "");
    }
};

QTEST_MAIN(TestSidebarModel)
#include "tst_sidebar_model.moc"
