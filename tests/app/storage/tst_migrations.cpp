// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/migrations.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;

namespace {

// Every object's SQL, blanks made equal.
QStringList schemaOf(SqliteConnection& connection)
{
    QStringList schema;
    Result<SqliteStatement> rows =
        connection.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
    while (rows && rows->step().value_or(false))
        schema << rows->text(0).simplified();
    return schema;
}

SqliteConnection openMemory()
{
    return std::move(SqliteConnection::open("memory", SqliteAccess::Memory).value());
}

} // namespace

class TestMigrations : public QObject {
    Q_OBJECT

private slots:
    void everyReleasedSchemaBecomesTheNewest_data()
    {
        QTest::addColumn<QString>("dump");
        // One dump a released version, made by that version and never edited.
        QTest::newRow("1") << QStringLiteral(ALCOVE_TEST_DATA "/storage/schema_1.sql");
        QTest::newRow("2") << QStringLiteral(ALCOVE_TEST_DATA "/storage/schema_2.sql");
        QTest::newRow("7") << QStringLiteral(ALCOVE_TEST_DATA "/storage/schema_7.sql");
    }

    void everyReleasedSchemaBecomesTheNewest()
    {
        QFETCH(QString, dump);
        QFile file(dump);
        QVERIFY(file.open(QIODevice::ReadOnly));
        SqliteConnection old = openMemory();
        const Result<void> filled = old.execute(file.readAll().constData());
        QVERIFY2(filled, filled ? "" : filled.error().details.c_str());
        const Result<void> migrated = migrate(old);
        QVERIFY2(migrated, migrated ? "" : migrated.error().details.c_str());

        SqliteConnection fresh = openMemory();
        QVERIFY(migrate(fresh));
        QCOMPARE(schemaOf(old), schemaOf(fresh));
        QVERIFY(!schemaOf(fresh).isEmpty());
        QCOMPARE(old.integer("PRAGMA user_version").value(), static_cast<qint64>(migrations().size()));
        QCOMPARE(old.integer("PRAGMA application_id").value(), databaseApplicationId);

        // Nothing that was in it is gone.
        QCOMPARE(old.integer("SELECT count(*) FROM conversation").value(), 2);
        QCOMPARE(old.integer("SELECT count(*) FROM message").value(), 3);
        QCOMPARE(old.text("SELECT text FROM message WHERE id = 1002").value(), QStringLiteral("Größe: 4 “Zoll” 🙂"));
        QCOMPARE(old.text("SELECT reasoning FROM message WHERE id = 1002").value(), QString());
        QCOMPARE(old.text("SELECT thinking FROM conversation WHERE id = '5f0a'").value(), QStringLiteral("usual"));
        QCOMPARE(old.integer("SELECT count(*) FROM conversation WHERE system_prompt = '' AND temperature IS NULL"
                             " AND top_k IS NULL AND top_p IS NULL AND min_p IS NULL AND repeat_penalty IS NULL"
                             " AND seed IS NULL AND max_tokens IS NULL")
                     .value(),
                 2);
    }

    void migratingTwiceChangesNothing()
    {
        SqliteConnection connection = openMemory();
        QVERIFY(migrate(connection));
        const QStringList before = schemaOf(connection);
        QVERIFY(migrate(connection));
        QCOMPARE(schemaOf(connection), before);
    }

    void refusesAnotherProgramsTables()
    {
        SqliteConnection connection = openMemory();
        QVERIFY(connection.execute("CREATE TABLE invoice (id INTEGER)"));
        const Result<void> result = migrate(connection);
        QVERIFY(!result);
        QVERIFY(QString::fromStdString(result.error().message).contains("another program"));
        QCOMPARE(schemaOf(connection), QStringList{"CREATE TABLE invoice (id INTEGER)"});
    }

    void refusesANewerVersion()
    {
        SqliteConnection connection = openMemory();
        QVERIFY(migrate(connection));
        QVERIFY(connection.execute("PRAGMA user_version = 999"));
        const Result<void> result = migrate(connection);
        QVERIFY(!result);
        QVERIFY(QString::fromStdString(result.error().message).contains("newer version"));
        QCOMPARE(connection.integer("PRAGMA user_version").value(), 999);
    }

    void theSchemaRefusesWhatTheProgramNeverWrites()
    {
        SqliteConnection connection = openMemory();
        QVERIFY(migrate(connection));
        QVERIFY(connection.execute("PRAGMA foreign_keys = ON"));
        QVERIFY(!connection.execute("INSERT INTO message (id, conversation_id, role, state, text, created_at)"
                                    " VALUES (1, 'nobody', 'user', 'complete', '', 0)"));
        QVERIFY(
            connection.execute("INSERT INTO conversation (id, title, created_at, updated_at) VALUES ('a', 't', 1, 1)"));
        QVERIFY(!connection.execute("INSERT INTO message (id, conversation_id, role, state, text, created_at)"
                                    " VALUES (1, 'a', 'robot', 'complete', '', 0)"));
        QVERIFY(!connection.execute("INSERT INTO message (id, conversation_id, role, state, text, created_at)"
                                    " VALUES (1, 'a', 'user', 'complete', '', 'yesterday')"));
        QCOMPARE(connection.integer("SELECT count(*) FROM message").value(), 0);
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
