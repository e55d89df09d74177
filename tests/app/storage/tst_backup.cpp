// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/backup.h"

#include "app/storage/automatic_backup.h"
#include "app/storage/backup_list.h"
#include "app/storage/conversation_store.h"
#include "app/storage/database_file.h"
#include "app/storage/migrations.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;

namespace {

void add(SqliteConnection& connection, const QString& id, const QString& text)
{
    connection.run("INSERT INTO conversation (id, title, created_at, updated_at) VALUES (?1, 't', 5, 5)", id).value();
    connection
        .run("INSERT INTO message (conversation_id, role, state, text, created_at) VALUES (?1, 'user', 'complete', ?2,"
             " 86400000)",
             id, text)
        .value();
}

void fill(SqliteConnection& connection, int conversations, const QString& text)
{
    SqliteTransaction transaction = std::move(SqliteTransaction::begin(connection).value());
    for (int i = 0; i < conversations; ++i)
        add(connection, QString("c%1").arg(i), QString("%1 ").arg(i) + text);
    transaction.commit().value();
}

QByteArray bytesOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 count(const QString& file)
{
    return openDatabaseForReading(file)->integer("SELECT count(*) FROM conversation").value_or(-1);
}

} // namespace

class TestBackup : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString& name) const { return m_folder->filePath(name); }

    SqliteConnection newDatabase(const QString& name) const
    {
        return std::move(openDatabaseForWriting(path(name)).value());
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void holdsEverythingAtTheMoment()
    {
        SqliteConnection writer = newDatabase("alcove.db");
        add(writer, "a", "one");
        add(writer, "b", "two");
        QVERIFY(writer.execute("UPDATE conversation SET deleted_at = 9 WHERE id = 'b'"));
        SqliteConnection reader = std::move(openDatabaseForReading(path("alcove.db")).value());
        QVERIFY(backUp(reader, path("backup.db")).value());
        add(writer, "c", "later");
        const DatabaseContent content = inspectBackup(path("backup.db")).value();
        QCOMPARE(content.conversations, 1);
        QCOMPARE(content.deleted, 1);
        QCOMPARE(content.messages, 2);
        QCOMPARE(content.newest, QDateTime::fromMSecsSinceEpoch(86400000));
        QVERIFY(content.bytes > 0);
        QCOMPARE(QDir(m_folder->path()).entryList({"backup.db*"}), QStringList{"backup.db"}); // no journal beside it
    }

    void somebodyWritesMeanwhile()
    {
        SqliteConnection writer = newDatabase("alcove.db");
        fill(writer, 3000, QString("filler ").repeated(500));
        SqliteConnection reader = std::move(openDatabaseForReading(path("alcove.db")).value());
        int calls = 0;
        const Result<bool> made = backUp(reader, path("backup.db"), [&](int done, int total) {
            add(writer, QString("new%1").arg(++calls), "text");
            return done <= total;
        });
        QVERIFY2(made && *made, made ? "" : made.error().details.c_str());
        QVERIFY(calls > 2);
        QCOMPARE(inspectBackup(path("backup.db")).value().conversations, 3000);
        QCOMPARE(count(path("alcove.db")), 3000 + calls);
    }

    void aStopLeavesWhatWasThere()
    {
        SqliteConnection writer = newDatabase("alcove.db");
        add(writer, "a", "one");
        QFile old(path("backup.db"));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        QCOMPARE(backUp(writer, path("backup.db"), [](int, int) { return false; }).value_or(true), true); // one step
        QVERIFY(QFile::remove(path("backup.db")));
        fill(writer, 3000, QString("filler ").repeated(500));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        QCOMPARE(backUp(writer, path("backup.db"), [](int, int) { return false; }).value_or(true), false);
        QCOMPARE(bytesOf(path("backup.db")), "old");
        QCOMPARE(QDir(m_folder->path()).entryList({"backup.db*"}), QStringList{"backup.db"});
    }

    void aPlaceThatCannotBeWritten()
    {
        SqliteConnection writer = newDatabase("alcove.db");
        const Result<bool> made = backUp(writer, "/no/such/folder/backup.db");
        QVERIFY(!made);
        QVERIFY(QString::fromStdString(made.error().message).contains("/no/such/folder/backup.db"));
        QVERIFY(!made.error().remedy.empty());
    }

    void comesBackAndKeepsWhatWasThere()
    {
        {
            SqliteConnection writer = newDatabase("alcove.db");
            add(writer, "a", "one");
            QVERIFY(backUp(writer, path("backup.db")).value());
            add(writer, "b", "two");
        }
        SqliteConnection connection = newDatabase("alcove.db");
        const Result<bool> restored = restoreBackup(connection, path("backup.db"), path("aside/old.db"));
        QVERIFY2(restored, restored ? "" : restored.error().details.c_str());
        QCOMPARE(connection.integer("SELECT count(*) FROM conversation").value(), 1);
        add(connection, "c", "goes on");
        QCOMPARE(connection.text("PRAGMA journal_mode").value(), "wal");
        QCOMPARE(count(path("aside/old.db")), 2);
        QCOMPARE(inspectBackup(path("backup.db")).value().conversations, 1); // the backup is as it was
    }

    void doesNotReplaceWhatIsInUse()
    {
        SqliteConnection window = newDatabase("alcove.db");
        add(window, "a", "one");
        QVERIFY(backUp(window, path("backup.db")).value());
        add(window, "b", "two");
        SqliteConnection other = newDatabase("alcove.db");
        const Result<bool> restored = restoreBackup(other, path("backup.db"), path("old.db"));
        QVERIFY(!restored);
        QVERIFY(QString::fromStdString(restored.error().message).contains("in use"));
        QVERIFY(!QFile::exists(path("old.db")));
        QCOMPARE(other.text("PRAGMA journal_mode").value(), "wal");
        QCOMPARE(window.integer("SELECT count(*) FROM conversation").value(), 2);
        add(window, "c", "three");
    }

    void aDamagedBackupIsRefused_data()
    {
        QTest::addColumn<QByteArray>("how");
        for (const char* how : {"cut", "overwritten", "no database", "another program's", "newer", "absent"})
            QTest::newRow(how) << QByteArray(how);
    }

    void aDamagedBackupIsRefused()
    {
        QFETCH(QByteArray, how);
        SqliteConnection connection = newDatabase("alcove.db");
        fill(connection, 200, QString("words ").repeated(200));
        const QString file = path("backup.db");
        QVERIFY(backUp(connection, file).value());
        if (how == "another program's")
            QVERIFY(SqliteConnection::open(file, SqliteAccess::ReadWrite)->execute("PRAGMA application_id = 7"));
        else if (how == "newer")
            QVERIFY(SqliteConnection::open(file, SqliteAccess::ReadWrite)->execute("PRAGMA user_version = 999"));
        else if (how == "absent")
            QVERIFY(QFile::remove(file));
        else {
            QFile data(file);
            QVERIFY(data.open(QIODevice::ReadWrite));
            if (how == "cut")
                QVERIFY(data.resize(data.size() / 2));
            else
                QVERIFY(data.seek(how == "no database" ? 0 : data.size() / 2) &&
                        data.write(QByteArray(50'000, 'x')) > 0);
        }
        const Result<bool> restored = restoreBackup(connection, file, path("old.db"));
        QVERIFY(!restored);
        QVERIFY(!restored.error().message.empty());
        QCOMPARE(connection.integer("SELECT count(*) FROM conversation").value(), 200);
        QVERIFY(!QFile::exists(path("old.db")));
    }

    void aStopLeavesTheDatabaseAsItWas_data()
    {
        QTest::addColumn<bool>("late");
        QTest::newRow("while it is kept aside") << false;
        QTest::newRow("while it is copied back") << true;
    }

    void aStopLeavesTheDatabaseAsItWas()
    {
        QFETCH(bool, late);
        SqliteConnection connection = newDatabase("alcove.db");
        fill(connection, 3000, QString("filler ").repeated(500));
        QVERIFY(backUp(connection, path("backup.db")).value());
        add(connection, "later", "words");
        double far = 0;
        const auto progress = [&](int done, int total) {
            far = double(done) / total;
            return late ? far < 0.6 : false;
        };
        QCOMPARE(restoreBackup(connection, path("backup.db"), path("old.db"), progress).value_or(true), false);
        QCOMPARE(far > 0.5, late);
        QVERIFY(!QFile::exists(path("old.db")));
        QCOMPARE(connection.integer("SELECT count(*) FROM conversation").value(), 3001);
        QVERIFY(connection.checkFully());
        add(connection, "goes on", "words");
        QCOMPARE(connection.text("PRAGMA journal_mode").value(), "wal");
    }

    void withoutRoomNothingIsRestored_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::newRow("of this version") << QByteArray();
        QTest::newRow("of an older one") << QByteArray("schema_1.sql");
    }

    void withoutRoomNothingIsRestored()
    {
        QFETCH(QByteArray, version);
        SqliteConnection connection = newDatabase("alcove.db");
        if (version.isEmpty()) {
            fill(connection, 500, QString("words ").repeated(200));
            QVERIFY(backUp(connection, path("backup.db")).value());
            QVERIFY(connection.execute("DELETE FROM message; DELETE FROM conversation; VACUUM"));
        } else {
            QFile dump(ALCOVE_TEST_DATA "/storage/" + version);
            QVERIFY(dump.open(QIODevice::ReadOnly));
            QVERIFY(SqliteConnection::open(path("backup.db"), SqliteAccess::ReadWrite)
                        ->execute(dump.readAll().constData()));
        }
        add(connection, "mine", "words");
        const qint64 room = connection.integer("PRAGMA page_count").value() + 20;
        if (version.isEmpty()) {
            const QByteArray sql = "PRAGMA max_page_count = " + QByteArray::number(room);
            QVERIFY(connection.execute(sql.constData()));
        } else {
            QFile inTheWay(path("aside"));
            QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        }
        const Result<bool> restored = restoreBackup(connection, path("backup.db"), path("aside/old.db"));
        QVERIFY(!restored);
        QVERIFY2(QString::fromStdString(restored.error().message).contains("Nothing was changed"),
                 restored.error().message.c_str());
        QCOMPARE(connection.integer("SELECT count(*) FROM conversation").value(), 1);
        QVERIFY(connection.checkFully());
        QCOMPARE(connection.text("PRAGMA journal_mode").value(), "wal");
    }

    void anAnswerThatWasBeingWrittenIsAStoppedOne()
    {
        SqliteConnection connection = newDatabase("alcove.db");
        add(connection, "a", "one");
        QVERIFY(connection.execute("UPDATE message SET state = 'streaming', role = 'assistant'"));
        QVERIFY(backUp(connection, path("backup.db")).value());
        QVERIFY(restoreBackup(connection, path("backup.db"), path("old.db")).value());
        QCOMPARE(connection.text("SELECT state FROM message").value(), "stopped");
    }

    void twoInASecondAreKeptBoth()
    {
        SqliteConnection connection = newDatabase("alcove.db");
        add(connection, "a", "one");
        QVERIFY(backUp(connection, path("backup.db")).value());
        QSet<QString> names;
        for (int i = 0; i < 3; ++i) {
            const QString aside = asideName(path("alcove.db"), "restore");
            QVERIFY(restoreBackup(connection, path("backup.db"), aside).value());
            names << aside;
        }
        QCOMPARE(names.size(), 3);
        QCOMPARE(listBackups(path("alcove.db")).size(), 3);
    }

    void tellsWhatWouldBeAnother()
    {
        SqliteConnection connection = newDatabase("alcove.db");
        for (const char* id : {"stays", "changed", "gone", "binned"})
            add(connection, id, "words");
        QVERIFY(connection.execute("UPDATE conversation SET title = id;"
                                   "UPDATE conversation SET updated_at = 9 WHERE id = 'gone';"
                                   "UPDATE conversation SET deleted_at = 9 WHERE id = 'binned'"));
        QVERIFY(backUp(connection, path("backup.db")).value());
        const BackupDifference none = compareWithBackup(connection, path("backup.db")).value();
        QCOMPARE(none.lost + none.changed + none.returning, 0);
        QCOMPARE(none.titles, (QStringList{"gone", "changed", "stays"}));
        add(connection, "new", "words");
        add(connection, "newer", "words");
        QVERIFY(connection.execute("UPDATE conversation SET updated_at = 10 WHERE id = 'changed';"
                                   "UPDATE conversation SET deleted_at = 11 WHERE id = 'gone'"));
        const BackupDifference some = compareWithBackup(connection, path("backup.db")).value();
        QCOMPARE(some.lost, 2);
        QCOMPARE(some.changed, 1);
        QCOMPARE(some.returning, 1);
    }

    void backupsAreListedByTheirNames()
    {
        QVERIFY(QDir().mkpath(path("backups")));
        for (const char* name :
             {"daily-2026-11-24.db", "before-restore-20261125-093850.db", "before-restore-20261125-093850-2.db",
              "before-version-7.db", "mine.db", "notes.txt", "daily-2026-11-26.db.part"}) {
            QFile file(path(QString("backups/") + name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("12345") == 5 && file.flush());
            QVERIFY(file.setFileTime(QDateTime(QDate(2026, 11, 20), QTime(8, 0)), QFileDevice::FileModificationTime));
        }
        const std::vector<BackupFile> list = listBackups(path("alcove.db"));
        QStringList names;
        for (const BackupFile& backup : list)
            names << QFileInfo(backup.file).fileName();
        QCOMPARE(names, (QStringList{"before-restore-20261125-093850-2.db", "before-restore-20261125-093850.db",
                                     "daily-2026-11-24.db", "before-version-7.db", "mine.db"}));
        QCOMPARE(list[0].made, QDateTime(QDate(2026, 11, 25), QTime(9, 38, 50)));
        QVERIFY(list[0].kind == BackupKind::BeforeRestore && list[2].kind == BackupKind::Daily);
        QVERIFY(list[3].kind == BackupKind::BeforeUpdate && list[4].kind == BackupKind::Other);
        QCOMPARE(list[2].made.date(), QDate(2026, 11, 24));
        QCOMPARE(list[4].bytes, 5);
        QVERIFY(listBackups(path("elsewhere/alcove.db")).empty());
    }

    void anOlderOneIsBroughtUpToDate()
    {
        QFile dump(ALCOVE_TEST_DATA "/storage/schema_1.sql");
        QVERIFY(dump.open(QIODevice::ReadOnly));
        QVERIFY(
            SqliteConnection::open(path("backup.db"), SqliteAccess::ReadWrite)->execute(dump.readAll().constData()));
        SqliteConnection connection = newDatabase("alcove.db");
        QVERIFY(restoreBackup(connection, path("backup.db"), path("old.db")));
        QCOMPARE(connection.integer("PRAGMA user_version").value(), qint64(migrations().size()));
        QCOMPARE(connection.integer("SELECT count(*) FROM conversation").value(), 2);
    }

    void beforeAMigrationTheOldOneIsKept()
    {
        QFile dump(ALCOVE_TEST_DATA "/storage/schema_1.sql");
        QVERIFY(dump.open(QIODevice::ReadOnly));
        const QByteArray sql = dump.readAll();
        QVERIFY(SqliteConnection::open(path("alcove.db"), SqliteAccess::ReadWrite)->execute(sql.constData()));
        const QString kept = path(QString("backups/before-version-%1.db").arg(migrations().size()));
        {
            Database database(path("alcove.db"));                                    // the window's way
            QCOMPARE(ConversationStore(database).list().result().value().size(), 1); // the other one is deleted
            QVERIFY(database.close());
        }
        QCOMPARE(SqliteConnection::open(kept, SqliteAccess::ReadOnly)->integer("PRAGMA user_version").value(), 1);
        QCOMPARE(inspectBackup(kept).value().messages, 3);
        // A new database has nothing to keep.
        newDatabase("new/alcove.db");
        QVERIFY(!QFile::exists(path("new/backups")));
    }

    void withoutRoomForThatNothingIsMigrated()
    {
        QFile dump(ALCOVE_TEST_DATA "/storage/schema_1.sql");
        QVERIFY(dump.open(QIODevice::ReadOnly));
        QVERIFY(
            SqliteConnection::open(path("alcove.db"), SqliteAccess::ReadWrite)->execute(dump.readAll().constData()));
        QFile inTheWay(path("backups"));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const Result<SqliteConnection> opened = openDatabaseForWriting(path("alcove.db"));
        QVERIFY(!opened);
        QVERIFY(QString::fromStdString(opened.error().message).contains("backup"));
        QCOMPARE(
            SqliteConnection::open(path("alcove.db"), SqliteAccess::ReadOnly)->integer("PRAGMA user_version").value(),
            1);
        QCOMPARE(openDatabaseForReading(path("alcove.db"))->integer("SELECT count(*) FROM message").value(), 3);
    }

    void aBackupADayAndSevenOfThem()
    {
        SqliteConnection window = newDatabase("alcove.db");
        add(window, "a", "one");
        QVERIFY(QDir().mkpath(path("backups")));
        for (int day = 10; day < 20; ++day) {
            QFile old(path(QString("backups/daily-2020-01-%1.db").arg(day)));
            QVERIFY(old.open(QIODevice::WriteOnly));
        }
        QFile mine(path("backups/mine.db"));
        QVERIFY(mine.open(QIODevice::WriteOnly));
        AutomaticBackup backup(path("alcove.db"));
        QSignalSpy finished(&backup, &AutomaticBackup::finished);
        backup.backUpIfDue();
        QVERIFY(finished.wait(30000));
        backup.stop();
        const QString file = finished.at(0).at(0).toString();
        QCOMPARE(inspectBackup(file).value().conversations, 1);
        const QStringList daily = QDir(path("backups")).entryList({"daily-*.db"}, QDir::Files, QDir::Name);
        QCOMPARE(daily.size(), keptDailyBackups);
        QCOMPARE(daily.first(), "daily-2020-01-14.db");
        QCOMPARE(daily.last(), QFileInfo(file).fileName());
        QVERIFY(QFile::exists(path("backups/mine.db")));
        // Not twice a day.
        const QDateTime made = QFileInfo(file).lastModified();
        backup.backUpIfDue();
        backup.stop();
        QCOMPARE(QFileInfo(file).lastModified(), made);
        QCOMPARE(finished.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
