// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Alcove's JSON out of a database and into another, through the real alcove-cli.
#include "app/storage/database_file.h"
#include "app/transfer/export.h"
#include "app/transfer/import.h"
#include "tests/app/cli/cli_process.h"
#include "tests/app/transfer/generated_database.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace alcove;
using namespace alcove::test;

namespace {

constexpr int conversations = 1000;

QByteArray bytesOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString& name, const QByteArray& bytes)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test's file can't be written");
}

qint64 integer(const QString& file, const char* sql)
{
    return openDatabaseForReading(file)->integer(sql).value_or(-1);
}

// All but what is made of others (the indexes of the search) and SQLite's own.
std::vector<QByteArray> tables(SqliteConnection& database)
{
    return database
        .readAll(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'",
            [](const SqliteStatement& row) { return row.text(0).toUtf8(); })
        .value();
}

QJsonObject importJson(const QString& database, const QString& file, const QStringList& more = {})
{
    const CliResult got = runCli(QStringList{"import", file, "--db", database, "--json"} + more);
    if (got.code != 0)
        qWarning() << got.err;
    return QJsonDocument::fromJson(got.out).array().at(0).toObject();
}

} // namespace

class TestJsonTransfer : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_database; // of all the generated conversations
    QString m_json;     // the export of it, deleted ones included

    QString path(const QString& name) const { return m_folder.filePath(name); }

    QString newDatabase() const
    {
        static int number = 0;
        return path(QString("new%1.db").arg(++number));
    }

private slots:
    void initTestCase()
    {
        m_database = path("generated.db");
        m_json = path("all.json");
        generateDatabase(m_database, conversations);
        const CliResult got = runCli({"export", m_json, "--deleted", "--db", m_database, "--json"});
        QVERIFY2(got.code == 0, got.err);
        const QJsonObject summary = QJsonDocument::fromJson(got.out).object();
        QCOMPARE(summary["conversations"].toInt(), conversations);
        QCOMPARE(summary["messages"].toInt(), integer(m_database, "SELECT count(*) FROM message"));
        QCOMPARE(summary["bytes"].toInt(), bytesOf(m_json).size());
    }

    void anEmptyDatabaseBecomesTheSameToTheByte()
    {
        const QString copy = newDatabase();
        const QJsonObject report = importJson(copy, m_json);
        QCOMPARE(report["imported"].toInt(), conversations);
        QCOMPARE(report["format"].toString(), "Alcove");
        QCOMPARE(report["notes"].toObject(), QJsonObject());
        QCOMPARE(report["problems"].toArray(), QJsonArray());
        const QString again = path("again.json");
        QCOMPARE(runCli({"export", again, "--deleted", "--db", copy}).code, 0);
        QVERIFY(bytesOf(again) == bytesOf(m_json)); // QCOMPARE would print megabytes
        // Every column of every row, which a loss on both ways would not show in the files.
        SqliteConnection both = openDatabaseForWriting(copy).value();
        both.run("ATTACH ?1 AS original", m_database).value();
        for (const QByteArray& table : tables(both)) {
            for (const auto& [one, other] : {std::pair("main.", "original."), {"original.", "main."}}) {
                const QByteArray sql = "SELECT count(*) FROM (SELECT * FROM " + (one + table) +
                                       " EXCEPT SELECT * FROM " + (other + table) + ")";
                QCOMPARE(both.integer(sql).value(), 0);
            }
        }
        QCOMPARE(integer(copy, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
    }

    // So that the comparison above sees the loss of any of them: whoever adds a table or a column exports it, and has
    // the generator fill it.
    void everyColumnHoldsSomethingToLose()
    {
        SqliteConnection database = openDatabaseForReading(m_database).value();
        const std::vector<QByteArray> all = tables(database);
        QVERIFY(all.size() >= 15);
        for (const QByteArray& table : all) {
            const auto columns = database.readAll(
                "SELECT name, coalesce(dflt_value, 'NULL') FROM pragma_table_info(?1)",
                [](const SqliteStatement& row) { return std::pair(row.text(0).toUtf8(), row.text(1).toUtf8()); },
                QString::fromUtf8(table));
            QVERIFY(columns && !columns->empty());
            for (const auto& [column, usual] : *columns) {
                const QByteArray sql = "SELECT count(*) FROM " + table + " WHERE " + column + " IS NOT (" + usual + ")";
                QVERIFY2(database.integer(sql).value() > 0, table + "." + column);
            }
        }
    }

    void whatIsHereAlreadyStaysOnce()
    {
        const QString copy = newDatabase();
        QCOMPARE(importJson(copy, m_json)["others"].toInt(), 12 * 4);
        QCOMPARE(importJson(copy, m_json)["others"].toInt(), 0);
        {
            SqliteConnection connection = std::move(openDatabaseForWriting(copy).value());
            connection
                .execute("UPDATE preset SET system_prompt = 'other' WHERE name LIKE 'Preset 3%';"
                         "UPDATE prompt SET text = 'other' WHERE name = 'Prompt 3';"
                         "UPDATE prompt_set SET text = 'other' WHERE name LIKE 'Set 3%'")
                .value();
        }
        const QJsonObject report = importJson(copy, m_json);
        QCOMPARE(report["others"].toInt(), 2);
        QCOMPARE(report["notes"].toObject().keys().filter("is here with other settings").size(), 1);
        QCOMPARE(integer(copy, "SELECT count(*) FROM prompt WHERE name = 'Prompt 3 (2)'"), 1);
        QCOMPARE(integer(copy, "SELECT count(*) FROM prompt_set WHERE name LIKE 'Set 3%(2)'"), 1);
        QCOMPARE(integer(copy, "SELECT count(*) FROM prompt_set_answer"), 18 + 3);
    }

    void whatIsNoPromptPresetSetOrVoteIsTold()
    {
        const QString odd = path("odd-things.json");
        writeBytes(odd, R"({"format":"alcove-conversations","version":1,
            "prompts":[{"name":"a"},{"name":"b","text":"kept"},7],"presets":[{"name":""},[]],
            "prompt_sets":[{"id":-5,"name":"s","text":"x","models":[1,"m"],"answers":[3,{"number":-1,"tokens":1e300}]},"x"],
            "votes":[{"id":1,"verdict":"better","winner":9,"answers":[{"model_name":"m"}]},{"id":2,"verdict":"tie"},
                {"id":3,"verdict":"tie","answers":[{"model_name":"m"}]},{"verdict":"odd"}],
            "conversations":[]})");
        const QString copy = newDatabase();
        const QJsonObject report = importJson(copy, odd);
        QCOMPARE(report["others"].toInt(), 3);
        QCOMPARE(report["notes"].toObject().value("A prompt, preset, set or vote that is none was left out").toInt(),
                 8);
        QCOMPARE(integer(copy, "SELECT count(*) FROM prompt_set WHERE id > 0 AND models = 'm'"), 1);
        QCOMPARE(runCli({"export", path("odd-again.json"), "--db", copy}).code, 0);
    }

    // Each line by itself, without our own reader.
    void theFileIsJsonWithAConversationALine()
    {
        QJsonParseError problem;
        const QJsonObject all = QJsonDocument::fromJson(bytesOf(m_json), &problem).object();
        QCOMPARE(problem.error, QJsonParseError::NoError);
        QCOMPARE(all["format"].toString(), "alcove-conversations");
        QCOMPARE(all["new_chat_draft"].toString(), QStringLiteral("the next question 🙂"));
        const QJsonArray list = all["conversations"].toArray();
        QCOMPARE(list.size(), conversations);
        QCOMPARE(bytesOf(m_json).count('\n'), conversations + 2);
        const ConversationTree expected = generatedConversation(8);
        const QJsonArray messages = list.at(8).toObject()["messages"].toArray();
        QCOMPARE(messages.size(), expected.messages.size());
        for (qsizetype i = 0; i < messages.size(); ++i) {
            const MessageRecord& m = expected.messages.at(static_cast<size_t>(i));
            QCOMPARE(messages[i].toObject()["text"].toString(), m.text);
            QCOMPARE(messages[i].toObject()["id"].toInteger(), m.id);
            QCOMPARE(messages[i].toObject()["parent_id"].toInteger(), m.parentId);
            QCOMPARE(messages[i].toObject()["seconds"].toDouble(), m.seconds);
        }
    }

    void importingTwiceChangesNothing()
    {
        const QString copy = newDatabase();
        importJson(copy, m_json);
        const QJsonObject report = importJson(copy, m_json);
        QCOMPARE(report["imported"].toInt(), 0);
        QCOMPARE(report["duplicates"].toInt(), conversations);
        QCOMPARE(integer(copy, "SELECT count(*) FROM conversation"), conversations);
    }

    void whatWentOnHereIsNotImportedAgain()
    {
        const QString copy = newDatabase();
        const QString one = path("one.json");
        const ConversationTree tree = generatedConversation(3);
        QCOMPARE(runCli({"export", one, "--db", m_database, "--conversation", tree.id.first(13)}).code, 0);
        importJson(copy, one);
        {
            SqliteConnection connection = std::move(openDatabaseForWriting(copy).value());
            const MessageRecord more{
                .id = newMessageId(), .parentId = tree.messages.back().id, .text = "and on", .created = timeAt(1)};
            QVERIFY(insertMessage(connection, tree.id, more));
        }
        QCOMPARE(importJson(copy, one)["duplicates"].toInt(), 1);
        QCOMPARE(integer(copy, "SELECT count(*) FROM conversation"), 1);
    }

    void otherMessagesUnderTheSameIdBecomeACopy()
    {
        const QString copy = newDatabase();
        const QString one = path("one.json");
        const ConversationTree tree = generatedConversation(3);
        QCOMPARE(runCli({"export", one, "--db", m_database, "--conversation", tree.id}).code, 0);
        importJson(copy, one);
        {
            SqliteConnection connection = std::move(openDatabaseForWriting(copy).value());
            QVERIFY(connection.run("UPDATE message SET text = 'edited' WHERE id = ?1", tree.messages[1].id));
        }
        const QJsonObject report = importJson(copy, one);
        QCOMPARE(report["imported"].toInt(), 1);
        QCOMPARE(report["copies"].toInt(), 1);
        QCOMPARE(integer(copy, "SELECT count(*) FROM conversation"), 2);
        QCOMPARE(integer(copy, "SELECT count(*) FROM message"), qint64(tree.messages.size()) * 2);
        QCOMPARE(integer(copy, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
        // The copy shows the same message, though it has a new number.
        QCOMPARE(integer(copy, "SELECT count(*) FROM conversation AS c JOIN message AS m ON m.id = c.current_leaf"
                               " AND m.conversation_id = c.id"),
                 2);
        QCOMPARE(importJson(copy, one)["duplicates"].toInt(), 1); // and is known the next time
        QCOMPARE(integer(copy, "SELECT count(*) FROM conversation"), 2);
    }

    void aDeletedOneComesBack()
    {
        const QString copy = newDatabase();
        const QString one = path("one.json");
        const ConversationTree tree = generatedConversation(3);
        QCOMPARE(runCli({"export", one, "--db", m_database, "--conversation", tree.id}).code, 0);
        importJson(copy, one);
        QVERIFY(openDatabaseForWriting(copy)->run("UPDATE conversation SET deleted_at = 1"));
        QCOMPARE(importJson(copy, one)["brought_back"].toInt(), 1);
        QCOMPARE(integer(copy, "SELECT count(*) FROM conversation WHERE deleted_at IS NULL"), 1);
    }

    void aPreviewChangesNothing()
    {
        const QString copy = newDatabase();
        const QJsonObject report = importJson(copy, m_json, {"--preview"});
        QCOMPARE(report["imported"].toInt(), conversations);
        QCOMPARE(integer(copy, "SELECT count(*) FROM conversation"), 0);
    }

    // A file that ends anywhere: told, and nothing of it is here.
    void aCutFileIsRefusedWhole()
    {
        const QByteArray whole = bytesOf(m_json);
        const QString cut = path("cut.json");
        for (const qsizetype length : {qsizetype{1}, qsizetype{40}, whole.size() / 3, whole.size() - 4}) {
            const QString copy = newDatabase();
            writeBytes(cut, whole.first(length));
            const CliResult got = runCli({"import", cut, "--db", copy});
            QCOMPARE(got.code, 1);
            QVERIFY2(got.err.contains("cut.json") && got.err.count('\n') >= 2, got.err);
            QCOMPARE(integer(copy, "SELECT count(*) FROM conversation"), 0);
        }
    }

    void whatIsOfTheWrongKindIsTold()
    {
        const QString odd = path("odd.json");
        writeBytes(odd, R"({"format":"alcove-conversations","version":1,"conversations":[
            {"id":"a","title":7,"colour":"red","temperature":-1,"top_k":2.5,"seed":"x","min_p":0.25,"messages":[
                {"id":3,"role":"user","text":"kept","created_at":"yesterday"},
                {"id":1,"parent_id":3,"role":"assistant","text":"parent comes later","state":"thinking"},
                {"id":2,"parent_id":99,"role":"assistant","text":"no such parent"},
                {"id":2,"role":"user","text":"twice"}, {"id":4,"role":"robot","text":"x"}, {"role":"user"}, 5]},
            {"id":"b","messages":[{"id":10,"parent_id":11,"role":"user","text":"ring"},
                                  {"id":11,"parent_id":10,"role":"user","text":"ring"}]},
            {"id":"c","messages":{}}, [], "text", null]})");
        const QString copy = newDatabase();
        const QJsonObject report = importJson(copy, odd);
        QCOMPARE(report["imported"].toInt(), 2);
        QCOMPARE(report["messages"].toInt(), 5);
        QCOMPARE(report["unreadable"].toInt(), 4);
        QCOMPARE(report["problems"].toArray().size(), 4);
        const QStringList notes = report["notes"].toObject().keys();
        for (const char* part : {"“title”", "“colour”", "“created_at”", "“thinking”", "was left out", "is missing",
                                 "temperature is out", "top_k is out", "“seed”"})
            QVERIFY2(!notes.filter(part).isEmpty(), qPrintable(notes.join('\n')));
        QCOMPARE(integer(copy, "SELECT count(*) FROM conversation WHERE id = 'a' AND temperature IS NULL AND top_k IS"
                               " NULL AND seed IS NULL AND min_p = 0.25"),
                 1);
        QCOMPARE(integer(copy, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
        QCOMPARE(integer(copy, "SELECT count(*) FROM message AS m JOIN message AS p ON p.id = m.parent_id"
                               " WHERE m.id <= p.id"),
                 0);
    }

    // It would be waited for, and nobody writes it.
    void whatWasBeingWrittenIsStopped()
    {
        const QString file = path("streaming.json");
        writeBytes(file, R"({"format":"alcove-conversations","version":1,"conversations":[
            {"id":"a","title":"Half","messages":[{"id":1,"role":"user","text":"Tell me"},
                {"id":2,"parent_id":1,"role":"assistant","text":"Once","state":"streaming"}]}]})");
        const QString copy = newDatabase();
        QCOMPARE(importJson(copy, file)["imported"].toInt(), 1);
        QCOMPARE(integer(copy, "SELECT count(*) FROM message WHERE text = 'Once' AND state = 'stopped'"), 1);
        // Nor does it say which message was shown last: the newest one.
        QCOMPARE(integer(copy, "SELECT count(*) FROM message AS m JOIN conversation AS c ON c.current_leaf = m.id"
                               " WHERE m.text = 'Once'"),
                 1);
    }

    void titlesAreCleanAndNotEndless()
    {
        const QString file = path("titles.json");
        writeBytes(file, R"({"format":"alcove-conversations","version":1,"conversations":[
            {"id":"a","title":" two\nlines\t","messages":[{"id":1,"role":"user","text":"x"}]},
            {"id":"b","title":")" +
                             QByteArray(100'000, 't') + R"(","messages":[{"id":2,"role":"user","text":"x"}]}]})");
        const QString copy = newDatabase();
        QCOMPARE(importJson(copy, file)["imported"].toInt(), 2);
        QCOMPARE(integer(copy, "SELECT count(*) FROM conversation WHERE title = 'two lines'"), 1);
        QVERIFY(integer(copy, "SELECT max(length(title)) FROM conversation") <= 2000);
    }

    // What is asked from now on gets larger ids than all that is there.
    void idsOfATimeToComeAreGivenAnew()
    {
        const QString file = path("ahead.json");
        writeBytes(file, R"({"format":"alcove-conversations","version":1,"conversations":[
            {"id":"a","title":"Ahead","messages":[{"id":9223372036854775000,"role":"user","text":"one"},
                {"id":9223372036854775807,"parent_id":9223372036854775000,"role":"assistant","text":"two"}]}]})");
        const QString copy = newDatabase();
        QCOMPARE(importJson(copy, file)["imported"].toInt(), 1);
        QVERIFY(integer(copy, "SELECT max(id) FROM message") < newMessageId());
        QCOMPARE(integer(copy, "SELECT count(*) FROM message AS m JOIN conversation AS c ON c.current_leaf = m.id"
                               " WHERE m.text = 'two'"),
                 1);
        QCOMPARE(importJson(copy, file)["duplicates"].toInt(), 1);
    }

    void anotherVersionIsRefused()
    {
        const QString future = path("future.json");
        writeBytes(future, R"({"format":"alcove-conversations","version":2,"conversations":[]})");
        const CliResult got = runCli({"import", future, "--db", newDatabase()});
        QCOMPARE(got.code, 1);
        QVERIFY2(got.err.contains("another version of Alcove") && got.err.contains("Update"), got.err);
    }

    void listsWhatIsThere()
    {
        const CliResult json = runCli({"list", "--db", m_database, "--json", "--deleted"});
        const QJsonArray list = QJsonDocument::fromJson(json.out).array();
        QCOMPARE(list.size(), conversations);
        const CliResult lines = runCli({"list", "--db", m_database});
        QCOMPARE(lines.out.count('\n'),
                 integer(m_database, "SELECT count(*) FROM conversation WHERE deleted_at IS NULL"));
        QVERIFY(!lines.out.contains('\x01') && !lines.out.contains('\0'));
        QVERIFY(lines.out.contains(generatedConversation(5).id.toUtf8()));
    }

    void readsWhileAnotherWrites()
    {
        SqliteConnection writer = std::move(openDatabaseForWriting(m_database).value());
        const SqliteTransaction held = std::move(SqliteTransaction::begin(writer).value());
        QCOMPARE(runCli({"export", path("while.json"), "--deleted", "--db", m_database}).code, 0);
        QVERIFY(bytesOf(path("while.json")) == bytesOf(m_json));
    }

    void aStopLeavesNothing()
    {
        SqliteConnection connection = std::move(openDatabaseForReading(m_database).value());
        const QString name = path("stopped.json");
        writeBytes(name, "what was there");
        const auto summary = exportConversations(connection, {}, ExportFormat::Json, {}, name,
                                                 [](qint64 done, qint64) { return done < 500; });
        QVERIFY(summary && summary->cancelled);
        QCOMPARE(bytesOf(name), "what was there");
        QCOMPARE(QDir(m_folder.path()).entryList({"stopped.json*"}).size(), 1);
        SqliteConnection target = std::move(openDatabaseForWriting(newDatabase()).value());
        const auto report =
            importConversations(target, m_json, false, [](qint64 done, qint64) { return done < 100000; });
        QVERIFY(report && report->cancelled);
        QCOMPARE(target.integer("SELECT count(*) FROM conversation").value(), 0);
    }

    void aKillLeavesNoHalfFile()
    {
        QFile::remove(path("killed.json"));
        QProcess process;
        startCli(process, {"export", path("killed.json"), "--db", m_database});
        const auto begun = [&] { return !QDir(m_folder.path()).entryList({"killed.json.*"}).isEmpty(); };
        while (process.state() == QProcess::Running && !begun())
            QTest::qWait(1);
        process.kill();
        process.waitForFinished();
        // It may have been faster than the kill: then the file is whole.
        if (QFile::exists(path("killed.json")))
            QVERIFY(bytesOf(path("killed.json")).endsWith("]}\n"));
    }

    void refusals_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("no file") << QStringList{"import", "/no/such.json"} << 1
                                 << QByteArray("There is no file /no/such.json");
        QTest::newRow("no JSON") << QStringList{"import", ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf"} << 1
                                 << QByteArray("is not JSON");
        QTest::newRow("other JSON") << QStringList{"import", ALCOVE_TEST_DATA "/models/tinystories-656k.reference.json"}
                                    << 1 << QByteArray("Nothing in");
        QTest::newRow("no folder") << QStringList{"export", "/no/such/folder/x.json"} << 1
                                   << QByteArray("/no/such/folder/x.json can't be written");
        QTest::newRow("no such id") << QStringList{"export", "x.json", "--conversation", "zzz"} << 1
                                    << QByteArray("no conversation with the id zzz");
        QTest::newRow("two such ids") << QStringList{"export", "x.json", "--conversation", ""} << 1
                                      << QByteArray("More than one");
        QTest::newRow("no format") << QStringList{"export", "x"} << 2 << QByteArray("does not tell its format");
        QTest::newRow("unknown format") << QStringList{"export", "x", "--format", "xls"} << 2
                                        << QByteArray("xls is no format");
        QTest::newRow("nothing to import") << QStringList{"import"} << 2 << QByteArray("name is missing");
    }

    void refusals()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QByteArray, reason);
        const CliResult got = runCli(arguments + QStringList{"--db", m_database});
        QCOMPARE(got.code, code);
        QVERIFY2(got.err.contains(reason), got.err);
        QVERIFY(got.err.count('\n') >= 2); // what happened, and what to do
    }

    void aDatabaseThatIsNoneIsLeftAlone()
    {
        const QString other = path("other.db");
        writeBytes(other, QByteArray(5000, 'x'));
        for (const QStringList& command : {QStringList{"list"}, {"import", m_json}, {"export", path("y.json")}}) {
            const CliResult got = runCli(command + QStringList{"--db", other});
            QCOMPARE(got.code, 1);
            QVERIFY2(got.err.contains("other.db is not a database"), got.err);
            QCOMPARE(bytesOf(other), QByteArray(5000, 'x'));
        }
        const CliResult missing = runCli({"list", "--db", path("missing.db")});
        QCOMPARE(missing.code, 1);
        QVERIFY2(missing.err.contains("There is no database"), missing.err);
        QVERIFY(!QFile::exists(path("missing.db")));
    }
};

QTEST_GUILESS_MAIN(TestJsonTransfer)
#include "tst_json_transfer.moc"
