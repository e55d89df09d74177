// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/repair.h"

#include "app/storage/conversation_store.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;

namespace {

constexpr int conversations = 300;

void fill(const QString& file)
{
    Database database(file);
    ConversationStore store(database);
    for (int i = 0; i < conversations; ++i) {
        const qint64 question = newMessageId();
        const qint64 answer = newMessageId();
        store.append({QString("c%1").arg(i), QString("Title %1").arg(i), QDateTime::fromMSecsSinceEpoch(i + 1)},
                     {{.id = question, .role = MessageRole::User, .text = QString("question %1 ").arg(i).repeated(40)},
                      {.id = answer,
                       .parentId = question,
                       .role = MessageRole::Assistant,
                       .text = QString("answer %1 ").arg(i).repeated(40)}});
    }
    QVERIFY(database.close());
}

qint64 integer(const QString& file, const char* sql)
{
    Result<SqliteConnection> connection = SqliteConnection::open(file, SqliteAccess::ReadOnly);
    return connection->integer(sql).value_or(-1);
}

// Overwrites the page that holds `row`.
void damage(const QString& file, const QByteArray& row)
{
    const qint64 pageSize = integer(file, "PRAGMA page_size");
    QFile data(file);
    QVERIFY(data.open(QIODevice::ReadWrite));
    const qint64 found = data.readAll().indexOf(row);
    QVERIFY(found > 0);
    QVERIFY(data.seek(found / pageSize * pageSize));
    QVERIFY(data.write(QByteArray(static_cast<int>(pageSize), '\xA5')) == pageSize);
}

QByteArray bytesOf(const QString& file)
{
    QFile data(file);
    return data.open(QIODevice::ReadOnly) ? data.readAll() : QByteArray();
}

} // namespace

class TestRepair : public QObject {
    Q_OBJECT

private slots:
    void keepsWhatCanBeReadAndTheDamagedFile_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("messages") << QByteArray("question 150 question");
        QTest::newRow("conversations") << QByteArray("c150Title 150");
    }

    void keepsWhatCanBeReadAndTheDamagedFile()
    {
        QFETCH(QByteArray, row);
        QTemporaryDir folder;
        const QString file = folder.filePath("alcove.db");
        fill(file);
        damage(file, row);
        const QByteArray damaged = bytesOf(file);

        const Result<Error> told = repairDatabase(file);
        QVERIFY2(told, told ? "" : told.error().details.c_str());
        QCOMPARE(integer(file, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"), 1);
        // A page holds a handful of rows: all the others are there, from before it and from behind it.
        const qint64 messages = integer(file, "SELECT count(*) FROM message");
        QVERIFY2(messages >= conversations * 2 - 20, qPrintable(QString::number(messages)));
        QCOMPARE(integer(file, "SELECT count(*) FROM message WHERE text LIKE 'question 0 %'"), 1);
        QCOMPARE(integer(file, "SELECT count(*) FROM message WHERE text LIKE 'answer 299 %'"), 1);
        // Every message is in a conversation, and can be reached from its leaf.
        QCOMPARE(integer(file, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
        QCOMPARE(integer(file, "SELECT count(*) FROM conversation AS c WHERE NOT EXISTS"
                               " (SELECT 1 FROM message WHERE id = c.current_leaf)"
                               " AND EXISTS (SELECT 1 FROM message WHERE conversation_id = c.id)"),
                 0);

        const QStringList kept = QDir(folder.path()).entryList({"alcove-damaged-*.db"});
        QCOMPARE(kept.size(), 1);
        QCOMPARE(bytesOf(folder.filePath(kept[0])), damaged);
        QVERIFY(QString::fromStdString(told->remedy).contains(kept[0]));
        QVERIFY(QString::fromStdString(told->message).contains(QString::number(messages)));
        QVERIFY(QDir(folder.path()).entryList({"*repair*"}).isEmpty());
    }

    void aRunningProgramRepairsItselfAndSaysSo()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("alcove.db");
        fill(file);
        damage(file, "question 150 question");
        Database database(file);
        QSignalSpy problems(&database, &Database::problem);
        QSignalSpy replaced(&database, &Database::replaced);
        ConversationStore store(database);
        QCOMPARE(store.list().result().value().size(), conversations);
        for (int i = 0; i < conversations; ++i)
            store.load(QString("c%1").arg(i));
        QTRY_COMPARE(replaced.size(), 1);
        QCOMPARE(problems.size(), 1);
        QVERIFY(QString::fromStdString(problems[0][0].value<Error>().message).contains("damaged"));
        // It goes on with what is left, and takes new things.
        store.append({"new", "New", QDateTime::currentDateTime()}, {{.id = newMessageId(), .text = "hello"}});
        QCOMPARE(store.load("new").result().value().messages.size(), 1);
        QVERIFY(store.list().result().value().size() > conversations - 20);
        QVERIFY(database.close());
    }

    void aRepairThatWasKilledIsFinished()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("alcove.db");
        fill(file);
        QVERIFY(QFile::rename(file, folder.filePath("alcove-repaired.db")));
        Database database(file);
        ConversationStore store(database);
        QCOMPARE(store.list().result().value().size(), conversations);
    }

    // Killed at any place: the new file is what holds all that could be read, and nobody takes the old journal for its
    // own; the damaged one and its journal are kept together.
    void aRepairIsFinishedFromWhereverItWasKilled_data()
    {
        QTest::addColumn<QStringList>("moved");
        QTest::newRow("nothing was renamed") << QStringList();
        QTest::newRow("the file was") << QStringList{""};
        QTest::newRow("file and journal were") << QStringList{"", "-wal"};
    }

    void aRepairIsFinishedFromWhereverItWasKilled()
    {
        QFETCH(QStringList, moved);
        QTemporaryDir folder;
        const QString file = folder.filePath("alcove.db");
        {
            Database database(folder.filePath("other.db"));
            ConversationStore store(database);
            store.append({"lost", "In the journal", QDateTime::currentDateTime()},
                         {{.id = newMessageId(), .text = "hello"}});
            QCOMPARE(store.list().result().value().size(), 1);
            for (const char* suffix : {"", "-wal"})
                QVERIFY(QFile::copy(folder.filePath("other.db") + suffix, file + suffix));
        }
        const QByteArray damaged = bytesOf(file);
        const QByteArray journal = bytesOf(file + "-wal");
        QVERIFY(!journal.isEmpty());
        const QString whole = folder.filePath("alcove-repaired.db");
        fill(whole);
        const QString time = QFileInfo(whole).lastModified().toString("yyyyMMdd-HHmmss");
        const QString kept = folder.filePath("alcove-damaged-" + time + ".db");
        for (const QString& suffix : moved)
            QVERIFY(QFile::rename(file + suffix, kept + suffix));
        {
            Database database(file);
            ConversationStore store(database);
            QCOMPARE(store.list().result().value().size(), conversations);
            QVERIFY(database.close());
        }
        QCOMPARE(bytesOf(kept), damaged);
        QCOMPARE(bytesOf(kept + "-wal"), journal);
        QVERIFY(!QFile::exists(whole));
        QCOMPARE(integer(file, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"), 1);
    }
};

QTEST_GUILESS_MAIN(TestRepair)
#include "tst_repair.moc"
