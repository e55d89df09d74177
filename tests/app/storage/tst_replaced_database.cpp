// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A backup in the place of a database that is open: what comes before and after it, and what must not come into it.

#include "app/storage/backup.h"
#include "app/storage/conversation_store.h"
#include "app/storage/database_file.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <semaphore>

using namespace alcove;

namespace {

void append(ConversationStore& store, const QString& id, const QString& text = "words")
{
    store.append(
        {.id = id, .title = id, .updated = QDateTime::currentDateTime()},
        {{.id = newMessageId(), .role = MessageRole::User, .text = text, .created = QDateTime::currentDateTime()}});
}

QStringList idsIn(ConversationStore& store)
{
    QStringList ids;
    const std::vector<ConversationSummary> list = store.list().result().value();
    for (const ConversationSummary& conversation : list)
        ids << conversation.id;
    ids.sort();
    return ids;
}

} // namespace

class TestReplacedDatabase : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ConversationStore> m_store;

    QString path(const QString& name) const { return m_folder->filePath(name); }

    Result<bool> restore(const SqliteConnection::CopyProgress& progress = {})
    {
        QFuture<Result<bool>> done = m_database->restore(path("backup.db"), path("backups/before.db"), progress);
        if (!QTest::qWaitFor([&] { return done.isFinished(); }, 20000))
            qFatal("It is not restored");
        return done.result();
    }

    QString refusal()
    {
        const Result<bool> done = restore();
        return done ? QString() : QString::fromStdString(done.error().message);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<Database>(path("alcove.db"));
        m_store = std::make_unique<ConversationStore>(*m_database);
        append(*m_store, "old");
        const auto make = [file = path("backup.db")](SqliteConnection& c) { return backUp(c, file); };
        QVERIFY(m_database->run(make).result().value());
        append(*m_store, "new");
    }

    void cleanup()
    {
        m_store.reset();
        m_database.reset();
        m_folder.reset();
    }

    void whatIsWrittenMeanwhileIsDropped()
    {
        QStringList order;
        connect(m_store.get(), &ConversationStore::aboutToBeReplaced, this, [&] {
            order << "before";
            append(*m_store, "saved at the last moment");
        });
        connect(m_store.get(), &ConversationStore::replaced, this, [&] {
            order << "after";
            append(*m_store, "first of the new ones");
        });
        QFuture<Result<bool>> done = m_database->restore(path("backup.db"), path("backups/before.db"));
        append(*m_store, "about the old content");
        append(*m_store, "old", "in a conversation of both");
        QTRY_VERIFY(done.isFinished());
        QVERIFY(done.result().value());
        QCOMPARE(order, (QStringList{"before", "after"}));
        QCOMPARE(idsIn(*m_store), (QStringList{"first of the new ones", "old"}));
        QCOMPARE(m_store->load("old").result().value().messages.size(), 1);
        QVERIFY(m_database->close());
        Database aside(path("backups/before.db"));
        ConversationStore kept(aside);
        QCOMPARE(idsIn(kept), (QStringList{"new", "old", "saved at the last moment"}));
        QCOMPARE(kept.load("old").result().value().messages.size(), 1);
    }

    void whatFailedIsTakenUpAgain()
    {
        QVERIFY(QFile::remove(path("backup.db")));
        QSignalSpy replaced(m_database.get(), &Database::replaced);
        QVERIFY(refusal().contains("no backup"));
        QCOMPARE(replaced.size(), 1); // everybody reads again what they let go of
        append(*m_store, "newer");
        QCOMPARE(idsIn(*m_store), (QStringList{"new", "newer", "old"}));
    }

    void whatIsNotSavedYetIsNotLostOverIt()
    {
        const auto limit = [&](const char* pages) {
            const QByteArray sql = QByteArray("PRAGMA max_page_count = ") + pages;
            m_database->run([sql](SqliteConnection& c) { return c.execute(sql.constData()); }).result().value();
        };
        limit("20");
        append(*m_store, "waits", QString(200000, 'x'));
        QVERIFY2(refusal().contains("not saved yet"), qPrintable(refusal()));
        limit("4294967294");
        QTRY_COMPARE_WITH_TIMEOUT(idsIn(*m_store), (QStringList{"new", "old", "waits"}), 10000);
        QVERIFY(!QFile::exists(path("backups/before.db")));
        QVERIFY(restore().value());
        QCOMPARE(idsIn(*m_store), QStringList{"old"});
    }

    void whatReadsApartIsWaitedForAWhile()
    {
        auto end = std::make_shared<std::binary_semaphore>(0);
        QFuture<Result<qint64>> reading = m_database->runApart([end](SqliteConnection& c) {
            const Result<qint64> count = c.integer("SELECT count(*) FROM conversation");
            end->acquire();
            return count;
        });
        QVERIFY2(refusal().contains("being exported"), qPrintable(refusal()));
        QCOMPARE(idsIn(*m_store), (QStringList{"new", "old"}));
        QTimer::singleShot(300, this, [end] { end->release(); });
        QVERIFY(restore().value());
        QCOMPARE(reading.result().value(), 2);
        QCOMPARE(idsIn(*m_store), QStringList{"old"});
    }

    void aStopChangesNothing()
    {
        append(*m_store, "large", QString(6'000'000, 'x'));
        QCOMPARE(restore([](int, int) { return false; }).value_or(true), false);
        QCOMPARE(idsIn(*m_store), (QStringList{"large", "new", "old"}));
        QVERIFY(QDir(path("backups")).isEmpty());
    }

    void memoryHasNoFileToRestore()
    {
        m_store.reset();
        m_database = std::make_unique<Database>(QString());
        m_store = std::make_unique<ConversationStore>(*m_database);
        append(*m_store, "mine");
        QVERIFY2(refusal().contains("not in use"), qPrintable(refusal()));
        QCOMPARE(idsIn(*m_store), QStringList{"mine"});
    }
};

QTEST_GUILESS_MAIN(TestReplacedDatabase)
#include "tst_replaced_database.moc"
