// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Shapes of other programs' files that came with later or earlier versions: what was thought without an answer, tools,
// sources, files with their text, other encodings and other ways to write numbers. No words are lost.
#include "app/storage/conversation_tree.h"
#include "app/storage/database_file.h"
#include "app/transfer/import.h"
#include "tests/app/transfer/foreign_shapes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace alcove;
using namespace alcove::test;

class TestForeignShapes : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<SqliteConnection> m_database;

    QString write(const QString& name, const QByteArray& bytes) const
    {
        const QString path = m_folder->filePath(name);
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) ||
            file.write(bytes) != bytes.size())
            qFatal("the test's file can't be written");
        return path;
    }

    // All messages, the thought in front of the text.
    QStringList messages()
    {
        QStringList list;
        const QStringList ids = conversationIds(*m_database, true).value();
        for (const QString& id : ids) {
            const ConversationTree tree = readTree(*m_database, id).value();
            for (const MessageRecord& m : tree.messages) {
                const QString thought = m.reasoning.isEmpty() ? QString() : "(" + m.reasoning + ") ";
                list << nameOf(m.role) + ": " + thought + m.text + QString::fromStdString(m.error.message);
            }
        }
        return list;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::move(openDatabaseForWriting(m_folder->filePath("alcove.db")).value());
    }

    void noWordsAreLost_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("expected");

        for (const ForeignShape& shape : foreignShapes())
            QTest::newRow(shape.name) << shape.bytes << shape.expected;
    }

    void noWordsAreLost()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, expected);
        const Result<ImportReport> report = importConversations(*m_database, write("x.json", bytes));
        QVERIFY2(report, report ? "" : report.error().message.c_str());
        QCOMPARE(messages(), expected);
        QCOMPARE(report->messages, expected.size());
        QVERIFY(report->problems.isEmpty());
    }

    void timesInEveryUnit_data()
    {
        QTest::addColumn<QByteArray>("time");
        for (const char* time : {"1700000000", "1700000000000", "1700000000000000", "1700000000000000000",
                                 "\"1700000000\"", "\"2023-11-14T22:13:20Z\"", "\"2023-11-15T03:43:20+05:30\""})
            QTest::newRow(time) << QByteArray(time);
    }

    void timesInEveryUnit()
    {
        QFETCH(QByteArray, time);
        const QString file = write(
            "x.jsonl",
            QByteArray(R"json({"messages":[{"role":"user","content":"Q","timestamp":@}]})json").replace("@", time));
        const ImportReport report = importConversations(*m_database, file).value();
        QVERIFY(report.notes.empty());
        const QStringList ids = conversationIds(*m_database, true).value();
        QCOMPARE(readTree(*m_database, ids.value(0)).value().messages.at(0).created.toSecsSinceEpoch(), 1700000000);
    }

    // Of a folder of threads one that is broken says nothing about the others.
    void oneOfJansThreadsIsBroken()
    {
        const QByteArray asked =
            R"json({"id":"1","role":"user","content":[{"type":"text","text":{"value":"Q"}}],"created_at":1750000000})json";
        const QByteArray answered =
            R"json({"id":"2","role":"assistant","content":[{"type":"reasoning","text":{"value":"hm"}},{"type":"text",
            "text":{"value":"A"}},{"type":"tool_call","tool_name":"f","output":"out"}],"created_at":1750000001})json";
        write("jan/1/thread.json", R"json({"id":"1","title":"whole"})json");
        write("jan/1/messages.jsonl", asked + "\n" + QByteArray(answered).replace('\n', "") + "\n");
        write("jan/2/thread.json", "{\"id\":\"2\", ");
        write("jan/2/messages.jsonl", QByteArray(asked).replace("\"Q\"", "\"kept\""));
        write("jan/3/thread.json", R"json({"id":"3","title":"lost"})json");
        write("jan/3/messages.jsonl", "{\"id\":");
        const Result<ImportReport> report = importConversations(*m_database, m_folder->filePath("jan"));
        QVERIFY2(report, report ? "" : report.error().message.c_str());
        QCOMPARE(report->imported, 2);
        QCOMPARE(report->unreadable, 1);
        QCOMPARE(report->problems.size(), 2);
        QVERIFY(report->problems.at(0).contains("2/thread.json"));
        QVERIFY(report->problems.at(1).contains("3/messages.jsonl"));
        QStringList got = messages();
        got.sort();
        QCOMPARE(got, QStringList({"assistant: (hm) A\n\n*tool_call: f*\n\n```json\n{\n  \"output\": \"out\"\n}\n```",
                                   "user: Q", "user: kept"}));
    }

    void aPipeIsRefusedAtOnce()
    {
        const QString pipe = m_folder->filePath("pipe.json");
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const Result<ImportReport> report = importConversations(*m_database, pipe);
        QVERIFY(!report);
        QVERIFY2(report.error().message.ends_with("is a device or a pipe and no file."),
                 report.error().message.c_str());
    }

    // The download begins anew while its first half is being read.
    void aFileThatLosesItsEndWhileItIsRead()
    {
        QByteArray lines;
        for (int i = 0; i < 20'000; ++i)
            lines += "{\"messages\":[{\"role\":\"user\",\"content\":\"number " + QByteArray::number(i) + "\"}]}\n";
        const QString path = write("x.jsonl", lines);
        int steps = 0;
        const Result<ImportReport> report = importConversations(*m_database, path, false, [&](qint64, qint64) {
            if (++steps == 10)
                QFile(path).resize(4096);
            return true;
        });
        QVERIFY(!report);
        QVERIFY2(report.error().message.ends_with("was changed while it was read, so nothing was imported."),
                 report.error().message.c_str());
        QCOMPARE(m_database->integer("SELECT count(*) FROM conversation").value(), 0);
    }
};

QTEST_GUILESS_MAIN(TestForeignShapes)
#include "tst_foreign_shapes.moc"
