// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/conversation_tree.h"

#include "app/storage/migrations.h"

#include <QTest>

using namespace alcove;

namespace {

MessageRecord message(qint64 id, qint64 parent, const QString& text = "text")
{
    return {.id = id, .parentId = parent, .text = text, .created = timeAt(1000)};
}

std::vector<qint64> order(const std::vector<MessageRecord>& messages)
{
    std::vector<qint64> ids;
    for (const size_t place : topologicalOrder(messages))
        ids.push_back(messages[place].id);
    return ids;
}

SqliteConnection emptyDatabase()
{
    SqliteConnection connection = std::move(SqliteConnection::open("memory", SqliteAccess::Memory).value());
    connection.execute("PRAGMA foreign_keys = ON").value();
    migrate(connection).value();
    return connection;
}

ConversationTree tree(const QString& id, std::vector<MessageRecord> messages)
{
    return {.id = id, .title = "t", .created = timeAt(1), .updated = timeAt(2), .messages = std::move(messages)};
}

} // namespace

class TestConversationTree : public QObject {
    Q_OBJECT

private slots:
    void parentsComeFirst()
    {
        QCOMPARE(order({message(1, 0), message(2, 1), message(3, 1)}), (std::vector<qint64>{1, 2, 3}));
        QCOMPARE(order({message(1, 3), message(2, 1), message(3, 0)}), (std::vector<qint64>{3, 1, 2}));
        QCOMPARE(order({message(5, 77), message(4, 5)}), (std::vector<qint64>{5, 4})); // 77 is not there
        QCOMPARE(order({message(1, 1)}), std::vector<qint64>{1});
        QCOMPARE(order({message(1, 2), message(2, 3), message(3, 1), message(4, 2)}),
                 (std::vector<qint64>{1, 3, 2, 4}));
        QCOMPARE(messagesWithLostParent({message(1, 2), message(2, 3), message(3, 1), message(9, 8)}), 2);
    }

    void idsStayWhenTheyAreFree()
    {
        SqliteConnection connection = emptyDatabase();
        QVERIFY(insertTree(connection, tree("a", {message(10, 0), message(20, 10)})));
        const ConversationTree read = readTree(connection, "a").value();
        QCOMPARE(read.messages[1].id, 20);
        QCOMPARE(read.messages[1].parentId, 10);
    }

    void takenIdsAndDisorderAreRenumbered()
    {
        SqliteConnection connection = emptyDatabase();
        QVERIFY(insertTree(connection, tree("a", {message(10, 0), message(20, 10)})));
        ConversationTree other = tree("b", {message(20, 30, "child"), message(30, 0, "root"), message(40, 99, "lost")});
        other.currentLeaf = 20;
        other.comparison = ComparisonRecord{.tag = {},
                                            .kept = {},
                                            .columns = {{.modelFile = "/a.gguf",
                                                         .modelName = {},
                                                         .device = {},
                                                         .systemPrompt = {},
                                                         .thinking = {},
                                                         .values = {},
                                                         .leaf = 20},
                                                        {.modelFile = "/b.gguf",
                                                         .modelName = {},
                                                         .device = {},
                                                         .systemPrompt = {},
                                                         .thinking = {},
                                                         .values = {},
                                                         .leaf = 77}}};
        QVERIFY(insertTree(connection, other));
        const ConversationTree read = readTree(connection, "b").value();
        QCOMPARE(read.messages.size(), 3);
        QVERIFY(read.messages[0].id > 1000);
        QCOMPARE(read.messages[0].text, "root");
        QCOMPARE(read.messages[1].text, "child");
        QCOMPARE(read.messages[1].parentId, read.messages[0].id);
        QCOMPARE(read.messages[2].parentId, 0);
        QCOMPARE(read.currentLeaf, read.messages[1].id);
        QCOMPARE(read.comparison->columns[0].leaf, read.messages[1].id);
        QCOMPARE(read.comparison->columns[1].leaf, 0); // what it named is not there
        QVERIFY(sameMessages(read, other));
        QVERIFY(!holdsMessages(read, other));
    }

    void comparesTreesNotNumbers()
    {
        const ConversationTree one = tree("a", {message(1, 0), message(2, 1, "x"), message(3, 1, "y")});
        QVERIFY(sameMessages(one, tree("b", {message(10, 0), message(20, 10, "x"), message(30, 10, "y")})));
        QVERIFY(!sameMessages(one, tree("b", {message(10, 0), message(20, 10, "x"), message(30, 20, "y")})));
        QVERIFY(!sameMessages(one, tree("b", {message(10, 0), message(20, 10, "x")})));
        QVERIFY(holdsMessages(one, tree("a", {message(1, 0), message(2, 1, "x")})));
        QVERIFY(!holdsMessages(one, tree("a", {message(1, 0), message(2, 1, "z")})));
        QVERIFY(!holdsMessages(one, tree("a", {message(1, 0), message(2, 0, "x")})));
    }

    void listsTheOldestFirst()
    {
        SqliteConnection connection = emptyDatabase();
        for (const auto& [id, created] : {std::pair("c", 3), {"a", 9}, {"b", 3}}) {
            ConversationTree t = tree(id, {});
            t.created = timeAt(created);
            if (t.id == "b")
                t.deleted = timeAt(5);
            QVERIFY(insertTree(connection, t));
        }
        QCOMPARE(conversationIds(connection, true).value(), (QStringList{"b", "c", "a"}));
        QCOMPARE(conversationIds(connection, false).value(), (QStringList{"c", "a"}));
        QVERIFY(!readTree(connection, "nobody"));
    }
};

QTEST_GUILESS_MAIN(TestConversationTree)
#include "tst_conversation_tree.moc"
