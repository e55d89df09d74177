// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/database.h"

#include "app/storage/conversation_store.h"
#include "app/storage/conversation_tree.h"
#include "app/storage/migrations.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace alcove;

namespace {

void append(ConversationStore& store, const QString& id, const QString& text = "hello")
{
    store.append({id, id, QDateTime::currentDateTime()}, {{.id = newMessageId(), .text = text}});
}

void makeDatabase(const QString& file)
{
    Database database(file);
    ConversationStore store(database);
    append(store, "first");
    QVERIFY(database.close());
}

QByteArray bytesOf(const QString& file)
{
    QFile data(file);
    return data.open(QIODevice::ReadOnly) ? data.readAll() : QByteArray();
}

QString textOf(const QSignalSpy& problems, qsizetype index = 0)
{
    const auto error = problems.at(index).at(0).value<Error>();
    return QString::fromStdString(error.message + "\n" + error.remedy + "\n" + error.details);
}

// Child: writes as an answer streams in, and says how far it is, until it is killed.
int streamUntilKilled(const QString& file)
{
    int argc = 0;
    QCoreApplication application(argc, nullptr);
    Database database(file);
    ConversationStore store(database);
    const QString id = QString::number(getpid());
    MessageRecord answer{.id = newMessageId(), .role = MessageRole::Assistant, .state = MessageState::Streaming};
    store.append({id, id, QDateTime::currentDateTime()}, {answer});
    for (int i = 1;; ++i) {
        answer.text += QString("word %1 ").arg(i);
        store.saveMessage(answer);
        // Only what was read back is claimed.
        const auto record = store.load(id).result();
        if (!record || record->messages.at(0).text != answer.text)
            return 1;
        std::printf("%s %lld\n", qPrintable(id), static_cast<long long>(answer.text.size()));
        std::fflush(stdout);
    }
}

// Child: opens a database as a user who may not write it, prints what is told and how many conversations are seen.
int readWithoutRights(const QString& file)
{
    int argc = 0;
    QCoreApplication application(argc, nullptr);
    Database database(file);
    QSignalSpy problems(&database, &Database::problem);
    ConversationStore store(database);
    append(store, "second");
    const qsizetype seen = store.list().result().value().size();
    QCoreApplication::processEvents();
    std::printf("%lld problems, %lld conversations: %s\n", static_cast<long long>(problems.size()),
                static_cast<long long>(seen), problems.isEmpty() ? "" : qPrintable(textOf(problems)));
    return 0;
}

} // namespace

class TestDatabase : public QObject {
    Q_OBJECT

private slots:
    void isConfiguredForCrashes()
    {
        QTemporaryDir folder;
        Database database(folder.filePath("deep/er/alcove.db"));
        const auto pragma = [&](const char* name) {
            return database.run([name](SqliteConnection& c) { return c.text(name); }).result().value();
        };
        QCOMPARE(pragma("PRAGMA journal_mode"), QStringLiteral("wal"));
        QCOMPARE(pragma("PRAGMA foreign_keys"), QStringLiteral("1"));
        QCOMPARE(pragma("PRAGMA synchronous"), QStringLiteral("2"));
        QCOMPARE(pragma("PRAGMA application_id").toLongLong(), databaseApplicationId);
    }

    void whatCantBeUsedIsToldAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("garbage");
        QTest::addColumn<QString>("told");
        QTest::newRow("other program") << QByteArray("PRAGMA application_id = 7") << QByteArray() << "another program";
        QTest::newRow("no database") << QByteArray() << QByteArray("Dear diary, ").repeated(500) << "not a database";
        QTest::newRow("short") << QByteArray() << QByteArray("SQLite format 3") << "not a database";
    }

    void whatCantBeUsedIsToldAndLeftAlone()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, garbage);
        QFETCH(QString, told);
        QTemporaryDir folder;
        const QString file = folder.filePath("alcove.db");
        if (garbage.isEmpty()) {
            makeDatabase(file);
            QVERIFY(SqliteConnection::open(file, SqliteAccess::ReadWrite)->execute(sql.constData()));
        } else {
            QFile data(file);
            QVERIFY(data.open(QIODevice::WriteOnly) && data.write(garbage) == garbage.size());
        }
        const QByteArray before = bytesOf(file);
        {
            Database database(file);
            QSignalSpy problems(&database, &Database::problem);
            ConversationStore store(database);
            // The program stays usable, without the file.
            append(store, "only in memory");
            QCOMPARE(store.list().result().value().size(), 1);
            QTRY_COMPARE(problems.size(), 1);
            QVERIFY2(textOf(problems).contains(told), qPrintable(textOf(problems)));
            QVERIFY2(textOf(problems).contains(file), qPrintable(textOf(problems)));
            QVERIFY(database.close());
        }
        QCOMPARE(bytesOf(file), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{"alcove.db"});
    }

    void aNewerAlcovesIsShownAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("seen");
        QTest::newRow("the same tables") << QByteArray() << 2;
        QTest::newRow("more columns") << QByteArray("ALTER TABLE message ADD COLUMN mood TEXT NOT NULL DEFAULT 'x';"
                                                    "CREATE TABLE voice (id INTEGER PRIMARY KEY)")
                                      << 2;
        QTest::newRow("fewer columns") << QByteArray("ALTER TABLE conversation DROP COLUMN effort;"
                                                     "ALTER TABLE message DROP COLUMN seed; DROP TABLE preset")
                                       << 2;
        QTest::newRow("other tables") << QByteArray("ALTER TABLE message RENAME TO node") << 1;
    }

    void aNewerAlcovesIsShownAndLeftAlone()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, seen);
        QTemporaryDir folder;
        const QString file = folder.filePath("alcove.db");
        makeDatabase(file);
        const QByteArray newer = sql + "; PRAGMA user_version = 999; PRAGMA journal_mode = delete";
        const Result<void> made = SqliteConnection::open(file, SqliteAccess::ReadWrite)->execute(newer.constData());
        QVERIFY2(made, made ? "" : made.error().details.c_str());
        const QByteArray before = bytesOf(file);
        {
            Database database(file);
            QSignalSpy problems(&database, &Database::problem);
            ConversationStore store(database);
            append(store, "only in memory");
            const auto list = store.list().result().value();
            QCOMPARE(list.size(), static_cast<size_t>(seen));
            QTRY_COMPARE(problems.size(), 1);
            QVERIFY2(textOf(problems).contains("newer version"), qPrintable(textOf(problems)));
            QCOMPARE(textOf(problems).contains("you can read"), seen > 1);
            if (seen > 1) {
                const auto record = store.load(list.back().id).result();
                QVERIFY(record && record->messages.size() == 1 && !record->messages.front().text.isEmpty());
                QVERIFY(!store.search(record->messages.front().text.left(8), 5).result().value().empty());
            }
            QVERIFY(database.close());
        }
        QCOMPARE(bytesOf(file), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{"alcove.db"});
    }

    void aFolderThatCantBeMadeIsTold()
    {
        Database database("/dev/null/alcove/alcove.db");
        QSignalSpy problems(&database, &Database::problem);
        ConversationStore store(database);
        append(store, "a");
        QCOMPARE(store.list().result().value().size(), 1);
        QTRY_COMPARE(problems.size(), 1);
        QVERIFY2(textOf(problems).contains("/dev/null/alcove"), qPrintable(textOf(problems)));
    }

    void whatMayNotBeWrittenIsShown_data()
    {
        QTest::addColumn<int>("folderMode");
        QTest::newRow("file") << 0777;
        QTest::newRow("folder") << 0555;
    }

    void whatMayNotBeWrittenIsShown()
    {
        QFETCH(int, folderMode);
        QTemporaryDir folder;
        const QString file = folder.filePath("alcove.db");
        makeDatabase(file);
        QVERIFY(chmod(qPrintable(file), 0444) == 0 && chmod(qPrintable(folder.path()), folderMode) == 0);
        const QByteArray before = bytesOf(file);
        QProcess child;
        const bool root = geteuid() == 0;
        if (root)
            child.setChildProcessModifier([] { // root may write anything
                if (setgid(65534) != 0 || setuid(65534) != 0)
                    _exit(77);
            });
        child.start(QCoreApplication::applicationFilePath(), {"--read-without-rights", file});
        QVERIFY(child.waitForFinished());
        chmod(qPrintable(folder.path()), 0777);
        if (child.exitCode() == 77)
            QSKIP("this system does not let root become another user");
        const QString said = child.readAllStandardOutput();
        QVERIFY2(said.startsWith("1 problems, 2 conversations:"), qPrintable(said + child.readAllStandardError()));
        QVERIFY2(said.contains("may not be written"), qPrintable(said));
        QVERIFY2(said.contains("nothing new is saved"), qPrintable(said));
        QCOMPARE(bytesOf(file), before);
    }

    void aFullDiskLosesNothing()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("alcove.db");
        {
            Database database(file);
            QSignalSpy problems(&database, &Database::problem);
            QSignalSpy saving(&database, &Database::savingChanged);
            ConversationStore store(database);
            const auto limit = [&](const char* pages) {
                const QByteArray sql = QByteArray("PRAGMA max_page_count = ") + pages;
                database.run([sql](SqliteConnection& c) { return c.execute(sql.constData()); }).result().value();
            };
            limit("20");
            append(store, "too large", QString(200000, 'x'));
            append(store, "behind it");
            QTRY_COMPARE(problems.size(), 1); // told once, not for every change that waits
            QTRY_COMPARE(saving.size(), 1);
            QVERIFY(!saving[0][0].value<Error>().message.empty());
            QVERIFY2(textOf(problems).contains("disk is full"), qPrintable(textOf(problems)));
            QVERIFY(store.list().result().value().empty());
            limit("4294967294");
            QTRY_COMPARE_WITH_TIMEOUT(store.list().result().value().size(), 2, 10000);
            QCOMPARE(store.load("too large").result().value().messages[0].text.size(), 200000);
            QCOMPARE(problems.size(), 1);
            QTRY_COMPARE(saving.size(), 2);
            QVERIFY(saving[1][0].value<Error>().message.empty());
            QVERIFY(database.close());
        }
        Database again(file);
        QCOMPARE(ConversationStore(again).list().result().value().size(), 2);
    }

    // What waits for room is shown, found and exported all the same.
    void whatWaitsIsSeen()
    {
        QTemporaryDir folder;
        Database database(folder.filePath("alcove.db"));
        QSignalSpy problems(&database, &Database::problem);
        ConversationStore store(database);
        append(store, "before");
        QCOMPARE(store.list().result().value().size(), 1);
        rlimit usual{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
        const auto whenGone = signal(SIGXFSZ, SIG_IGN);
        const rlimit full{.rlim_cur = 4096, .rlim_max = usual.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
        append(store, "waits", "a needle");
        const size_t listed = store.list().result().value().size();
        const auto loaded = store.load("waits").result();
        const auto found = store.search("needle", 10).result();
        const auto apart = database.runApart([](SqliteConnection& c) { return readTree(c, "waits"); }).result();
        const qint64 stored =
            database.run([](SqliteConnection& c) { return c.integer("SELECT count(*) FROM conversation"); })
                .result()
                .value();
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
        signal(SIGXFSZ, whenGone);
        QCOMPARE(stored, 1);
        QTRY_COMPARE(problems.size(), 1);
        QCOMPARE(listed, 2);
        QVERIFY(loaded && loaded->messages.size() == 1);
        QVERIFY(found && found->size() == 1);
        QVERIFY(apart && apart->messages.size() == 1);
        QVERIFY(database.close()); // there is room again
        Database again(folder.filePath("alcove.db"));
        QCOMPARE(ConversationStore(again).list().result().value().size(), 2);
    }

    // An export without what was written last would not say so.
    void whatCannotBeSeenWholeIsNotReadApart()
    {
        QTemporaryDir folder;
        Database database(folder.filePath("alcove.db"));
        ConversationStore store(database);
        append(store, "before");
        const auto limit = [](SqliteConnection& c) { return c.execute("PRAGMA max_page_count = 20"); };
        QVERIFY(database.run(limit).result());
        append(store, "too large", QString(200000, 'x'));
        QCOMPARE(store.list().result().value().size(), 1);
        const auto apart =
            database.runApart([](SqliteConnection& c) { return c.integer("SELECT count(*) FROM conversation"); })
                .result();
        QVERIFY(!apart && apart.error().message.find("full") != std::string::npos);
    }

    void closingSaysWhatIsLost()
    {
        QTemporaryDir folder;
        Database database(folder.filePath("alcove.db"));
        ConversationStore store(database);
        const auto limit = [](SqliteConnection& c) { return c.execute("PRAGMA max_page_count = 20"); };
        QVERIFY(database.run(limit).result());
        append(store, "too large", QString(200000, 'x'));
        QVERIFY(!database.close());
    }

    void waitingChangesWithOneKeyAreOne()
    {
        QTemporaryDir folder;
        Database database(folder.filePath("alcove.db"));
        QVERIFY(database.run([](SqliteConnection& c) { return c.execute("PRAGMA query_only = ON"); }).result());
        auto made = std::make_shared<QStringList>();
        const auto note = [made](const QString& what) {
            return [made, what](SqliteConnection& c) {
                return c.run("INSERT INTO app_state VALUES (?1, '')", what).transform([&] { *made << what; });
            };
        };
        database.write("a", note("a1"));
        database.write({}, note("b"));
        database.write("a", note("a2"));
        database.write({}, note("c"));
        QVERIFY(database.run([](SqliteConnection& c) { return c.execute("PRAGMA query_only = OFF"); }).result());
        QVERIFY(database.close());
        QCOMPARE(*made, (QStringList{"a2", "b", "c"}));
    }

    void aChangeThatCanNeverBeMadeDoesNotHoldUpTheOthers()
    {
        QTemporaryDir folder;
        Database database(folder.filePath("alcove.db"));
        QSignalSpy problems(&database, &Database::problem);
        ConversationStore store(database);
        database.write({}, [](SqliteConnection& c) { return c.run("INSERT INTO app_state (key) VALUES (NULL)"); });
        append(store, "after");
        QCOMPARE(store.list().result().value().size(), 1);
        QTRY_COMPARE(problems.size(), 1);
    }

    void twoProgramsWriteOneFile()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("alcove.db");
        {
            Database one(file);
            Database two(file);
            QSignalSpy problems(&one, &Database::problem);
            QSignalSpy otherProblems(&two, &Database::problem);
            ConversationStore storeOne(one);
            ConversationStore storeTwo(two);
            for (int i = 0; i < 100; ++i) {
                append(storeOne, QString("one %1").arg(i));
                append(storeTwo, QString("two %1").arg(i));
            }
            QVERIFY(one.close() && two.close());
            QVERIFY(problems.isEmpty() && otherProblems.isEmpty());
        }
        Database again(file);
        QCOMPARE(ConversationStore(again).list().result().value().size(), 200);
    }

    void killedWritersLeaveAWholeDatabase()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("alcove.db");
        for (int round = 0; round < 8; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {"--stream-until-killed", file});
            QVERIFY(child.waitForReadyRead(20000));
            QTest::qWait(20 + round * 17);
            child.kill(); // SIGKILL
            QVERIFY(child.waitForFinished());
            QCOMPARE(child.exitStatus(), QProcess::CrashExit);
            QByteArray said = child.readAllStandardOutput();
            said.truncate(said.lastIndexOf('\n'));
            const QList<QByteArray> claim = said.mid(said.lastIndexOf('\n') + 1).split(' ');

            Database database(file);
            QSignalSpy problems(&database, &Database::problem);
            ConversationStore store(database);
            const auto check = [](SqliteConnection& c) { return c.text("PRAGMA integrity_check"); };
            QCOMPARE(database.run(check).result().value(), QStringLiteral("ok"));
            const MessageRecord answer = store.load(claim[0]).result().value().messages.at(0);
            QVERIFY(answer.text.size() >= claim[1].toLongLong());
            QVERIFY(answer.text.startsWith("word 1 word 2 "));
            QCOMPARE(answer.state, MessageState::Stopped);
            QCOMPARE(store.list().result().value().size(), round + 1);
            QVERIFY(problems.isEmpty());
        }
    }
};

int main(int argc, char** argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--stream-until-killed") == 0)
        return streamUntilKilled(argv[2]);
    if (argc == 3 && qstrcmp(argv[1], "--read-without-rights") == 0)
        return readWithoutRights(argv[2]);
    QCoreApplication application(argc, argv);
    TestDatabase test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_database.moc"
