// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/conversation_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace alcove;

namespace {

ConversationSummary at(const QString& id, qint64 seconds)
{
    return {id, "Title " + id, QDateTime::fromSecsSinceEpoch(seconds)};
}

QString ids(const ConversationListModel& model)
{
    QString all;
    for (int row = 0; row < model.count(); ++row)
        all += model.idAt(row);
    return all;
}

} // namespace

class TestConversationListModel : public QObject {
    Q_OBJECT

private slots:
    void sectionsGroupByDay_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("section");
        const QDate today(2026, 3, 5);
        QTest::newRow("today") << today << "Today";
        QTest::newRow("a clock that was ahead") << today.addDays(2) << "Today";
        QTest::newRow("yesterday") << today.addDays(-1) << "Yesterday";
        QTest::newRow("two days") << today.addDays(-2) << "Previous 7 days";
        QTest::newRow("a week") << today.addDays(-7) << "Previous 7 days";
        QTest::newRow("eight days") << today.addDays(-8) << "February 2026";
        QTest::newRow("last year") << QDate(2025, 12, 31) << "December 2025";
    }

    void sectionsGroupByDay()
    {
        QFETCH(QDate, day);
        QFETCH(QString, section);
        QLocale::setDefault(QLocale::c());
        QCOMPARE(dateSection(day, QDate(2026, 3, 5)), section);
    }

    void rowsStayInOrder()
    {
        ConversationListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        model.reset({at("d", 40), at("c", 30), at("b", 20), at("a", 10)});
        model.put(at("e", 35));
        QCOMPARE(ids(model), QStringLiteral("decba"));
        model.put(at("a", 50)); // to the top
        QCOMPARE(ids(model), QStringLiteral("adecb"));
        model.put(at("a", 5)); // to the end
        QCOMPARE(ids(model), QStringLiteral("decba"));
        model.put(at("e", 25)); // one down
        QCOMPARE(ids(model), QStringLiteral("dceba"));
        QCOMPARE(moved.size(), 3);
        model.put(at("e", 24)); // stays where it is
        QCOMPARE(ids(model), QStringLiteral("dceba"));
        QCOMPARE(moved.size(), 3);
        model.remove("c");
        model.remove("not there");
        QCOMPARE(ids(model), QStringLiteral("deba"));
        QCOMPARE(model.rowOf("b"), 2);
        QCOMPARE(model.idAt(4), QString());
    }

    void pinnedOnesComeFirst()
    {
        ConversationListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto pinned = [](ConversationSummary conversation) {
            conversation.pinned = true;
            return conversation;
        };
        model.reset({at("d", 40), at("c", 30), pinned(at("b", 20)), at("a", 10)});
        QCOMPARE(ids(model), "bdca");
        model.put(pinned(at("a", 10)));
        QCOMPARE(ids(model), "badc");
        const auto section = [&](int row) { return model.data(model.index(row), ConversationListModel::SectionRole); };
        QCOMPARE(section(1).toString(), "Pinned");
        QVERIFY(section(2).toString() != "Pinned");
        model.put(at("b", 20));
        QCOMPARE(ids(model), "adcb");
    }

    // In the bin it counts when they were deleted.
    void theBinIsInTheOrderOfDeleting()
    {
        ConversationListModel model;
        const auto deleted = [](ConversationSummary conversation, int seconds) {
            conversation.pinned = seconds == 1;
            conversation.deleted = QDateTime::fromSecsSinceEpoch(seconds);
            return conversation;
        };
        model.reset({deleted(at("a", 10), 1), deleted(at("b", 20), 3)});
        model.put(deleted(at("c", 5), 2));
        QCOMPARE(ids(model), "bca");
    }

    void aNewTitleTellsOneRow()
    {
        ConversationListModel model;
        model.reset({at("b", 20), at("a", 10)});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        ConversationSummary renamed = at("a", 10);
        renamed.title = "New name";
        model.put(renamed);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(model.data(model.index(1), ConversationListModel::TitleRole).toString(), QStringLiteral("New name"));
    }

    void currentAndGeneratingAreMarked()
    {
        ConversationListModel model;
        model.reset({at("b", 20), at("a", 10)});
        model.setCurrent("a");
        model.setGenerating({"b"});
        const auto value = [&](int row, int role) { return model.data(model.index(row), role).toBool(); };
        QVERIFY(!value(0, ConversationListModel::CurrentRole) && value(1, ConversationListModel::CurrentRole));
        QVERIFY(value(0, ConversationListModel::GeneratingRole) && !value(1, ConversationListModel::GeneratingRole));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setCurrent("b");
        QCOMPARE(changed.size(), 2);
        model.setCurrent("b");
        QCOMPARE(changed.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestConversationListModel)
#include "tst_conversation_list_model.moc"
