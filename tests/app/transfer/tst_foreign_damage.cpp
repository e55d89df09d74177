// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Other programs' files that are cut, changed, deep, huge or circular: a report or an error, never a crash, and nothing
// that breaks the database.
#include "app/storage/database_file.h"
#include "app/transfer/export.h"
#include "app/transfer/import.h"
#include "tests/app/transfer/foreign_samples.h"
#include "tests/app/transfer/generated_database.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace alcove;
using namespace alcove::test;

using Json = nlohmann::json;

namespace {

// Every value of a document, as pointers to it.
void collect(const Json& value, const Json::json_pointer& place, std::vector<Json::json_pointer>& places)
{
    places.push_back(place);
    if (value.is_object()) {
        for (const auto& [name, member] : value.items())
            collect(member, place / name, places);
    } else if (value.is_array()) {
        for (size_t i = 0; i < value.size(); ++i)
            collect(value[i], place / i, places);
    }
}

} // namespace

class TestForeignDamage : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::optional<SqliteConnection> m_database;
    std::vector<ForeignSample> m_samples;

    // Imports the bytes and rolls back nothing: what came in is looked at, then thrown away.
    std::optional<ImportReport> import(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) ||
            file.write(bytes) != bytes.size())
            qFatal("the test's file can't be written");
        file.close();
        const Result<ImportReport> report = importConversations(*m_database, path);
        if (!report) {
            if (report.error().message.empty() || !QString::fromStdString(report.error().message).contains(path))
                qFatal("an error without the file's name: %s", report.error().message.c_str());
            if (count() != 0)
                qFatal("an import that failed left something behind");
            return std::nullopt;
        }
        if (m_database->integer("SELECT count(*) FROM pragma_foreign_key_check").value() != 0)
            qFatal("a message without its parent");
        if (count() != report->imported)
            qFatal("%lld conversations instead of %d", static_cast<long long>(count()), report->imported);
        // SQLite follows a chain of parents a thousand steps only.
        m_database
            ->execute("UPDATE message SET parent_id = NULL; DELETE FROM conversation; DELETE FROM folder;"
                      "DELETE FROM prompt; DELETE FROM preset; DELETE FROM prompt_set; DELETE FROM comparison_vote;"
                      "DELETE FROM app_state; DELETE FROM draft_attachment")
            .value();
        return *report;
    }

    qint64 count() { return m_database->integer("SELECT count(*) FROM conversation").value(); }

private slots:
    void initTestCase()
    {
        m_database = std::move(openDatabaseForWriting(m_folder.filePath("alcove.db")).value());
        m_samples = foreignSamples();
        // Our own, with all that a database may hold.
        generateDatabase(m_folder.filePath("own.db"), 120);
        SqliteConnection own = std::move(openDatabaseForReading(m_folder.filePath("own.db")).value());
        const QString file = m_folder.filePath("own.json");
        exportConversations(own, {}, ExportFormat::Json, {}, file).value();
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        // A few conversations, with folders, tags, drafts and a comparison among them; and the head.
        Json whole = Json::parse(written.readAll().toStdString());
        Json few = Json::array();
        for (const size_t place : {2, 10, 13, 22})
            few.push_back(whole["conversations"][place]);
        whole["conversations"] = few;
        m_samples.push_back(
            {.program = "Alcove", .file = "own.json", .bytes = QByteArray::fromStdString(whole.dump())});
    }

    void samples_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < m_samples.size(); ++i)
            QTest::addRow("%s %s", m_samples[i].program, qPrintable(m_samples[i].file)) << int(i);
    }

    void cutAnywhere_data() { samples_data(); }
    void cutAnywhere()
    {
        QFETCH(int, index);
        const ForeignSample& sample = m_samples.at(static_cast<size_t>(index));
        for (qsizetype length = 1; length < sample.bytes.size(); length += 1 + sample.bytes.size() / 40)
            import(sample.file, sample.bytes.first(length));
    }

    void bytesChangedAtRandom_data() { samples_data(); }
    void bytesChangedAtRandom()
    {
        QFETCH(int, index);
        const ForeignSample& sample = m_samples.at(static_cast<size_t>(index));
        QRandomGenerator random(7);
        for (int round = 0; round < 40; ++round) {
            QByteArray bytes = sample.bytes;
            for (int changes = random.bounded(1, 6); changes > 0; --changes)
                bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
            import(sample.file, bytes);
        }
    }

    // Each value in turn becomes something else.
    void everyValueOfAnotherKind_data() { samples_data(); }
    void everyValueOfAnotherKind()
    {
        QFETCH(int, index);
        const ForeignSample& sample = m_samples.at(static_cast<size_t>(index));
        const Json document = Json::parse(sample.bytes.toStdString(), nullptr, false);
        if (document.is_discarded())
            QSKIP("not one JSON document: its bytes are changed elsewhere");
        std::vector<Json::json_pointer> places;
        collect(document, Json::json_pointer(), places);
        const Json others[] = {nullptr,
                               true,
                               -1,
                               1e300,
                               99999999999999999,
                               "text",
                               Json::array(),
                               Json::object(),
                               Json::array({Json::object(), 1, "x"}),
                               Json{{"parts", 1}}};
        size_t next = 0;
        // Of a document with thousands of values some hundreds.
        for (size_t at = 0; at < places.size(); at += 1 + places.size() / 400) {
            for (int i = 0; i < 3; ++i) {
                Json changed = document;
                changed[places[at]] = others[next++ % std::size(others)];
                import(sample.file, QByteArray::fromStdString(changed.dump()));
            }
        }
    }

    // Whatever names a message, or the one before it, names another: rings, forks, messages of nowhere.
    void everyTreeAtRandom_data() { samples_data(); }
    void everyTreeAtRandom()
    {
        QFETCH(int, index);
        const ForeignSample& sample = m_samples.at(static_cast<size_t>(index));
        const Json document = Json::parse(sample.bytes.toStdString(), nullptr, false);
        if (document.is_discarded())
            QSKIP("not one JSON document: its bytes are changed elsewhere");
        std::vector<Json::json_pointer> places;
        collect(document, Json::json_pointer(), places);
        std::vector<Json::json_pointer> links;
        std::vector<Json> names = {nullptr, "nowhere", 0};
        for (const Json::json_pointer& place : places) {
            const QString key = place.empty() ? QString() : QString::fromStdString(place.back()).toLower();
            const Json& value = document[place];
            if ((key.contains("id") || key.contains("parent") || key.contains("leaf") || key.contains("node")) &&
                value.is_primitive()) {
                links.push_back(place);
                names.push_back(value);
            }
        }
        QRandomGenerator random(11);
        for (int round = 0; round < 60 && !links.empty(); ++round) {
            Json changed = document;
            for (int changes = random.bounded(1, 8); changes > 0; --changes)
                changed[links[static_cast<size_t>(random.bounded(qsizetype(links.size())))]] =
                    names[static_cast<size_t>(random.bounded(qsizetype(names.size())))];
            import(sample.file, QByteArray::fromStdString(changed.dump()));
        }
    }

    // In the place of some of its values: texts of many megabytes, lists a hundred thousand deep.
    void hugeAndDeepValues_data() { samples_data(); }
    void hugeAndDeepValues()
    {
        QFETCH(int, index);
        const ForeignSample& sample = m_samples.at(static_cast<size_t>(index));
        const Json document = Json::parse(sample.bytes.toStdString(), nullptr, false);
        if (document.is_discarded())
            QSKIP("not one JSON document: its bytes are changed elsewhere");
        std::vector<Json::json_pointer> places;
        collect(document, Json::json_pointer(), places);
        const QByteArray huge = '"' + QByteArray(20'000'000, 'x') + '"';
        const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
        QRandomGenerator random(13);
        for (int round = 0; round < 8; ++round) {
            Json changed = document;
            changed[places[static_cast<size_t>(random.bounded(qsizetype(places.size())))]] = "@place@";
            QByteArray bytes = QByteArray::fromStdString(changed.dump());
            import(sample.file, bytes.replace("\"@place@\"", round % 2 == 0 ? huge : deep));
        }
    }

    void ringsInTheTree()
    {
        const auto node = [](const char* id, const char* parent, bool words = true) {
            return Json{
                {"id", id},
                {"parent", parent},
                {"message", words ? Json{{"author", {{"role", "user"}}}, {"content", {{"parts", {id}}}}} : Json()}};
        };
        const Json ring = {{"title", "ring"},
                           {"current_node", "b"},
                           {"mapping",
                            {{"a", node("a", "c")},
                             {"b", node("b", "a")},
                             {"c", node("c", "b")},
                             {"self", node("self", "self")},
                             {"x", node("x", "y", false)},
                             {"y", node("y", "x", false)},
                             {"below", node("below", "x")},
                             {"orphan", node("orphan", "nowhere")}}}};
        const auto report = import("ring.json", QByteArray::fromStdString(ring.dump()));
        QVERIFY(report);
        QCOMPARE(report->imported, 1);
        QCOMPARE(report->messages, 6);
        QStringList notes;
        for (const auto& [what, times] : report->notes)
            notes << what;
        QVERIFY2(!notes.filter("is missing").isEmpty(), qPrintable(notes.join("; ")));
    }

    // A hundred thousand messages in a row, and as many nodes without words above the last.
    void longChains()
    {
        for (const bool words : {true, false}) {
            Json mapping;
            constexpr int length = 100'000;
            for (int i = 0; i < length; ++i) {
                const bool said = words || i == 0 || i == length - 1;
                mapping[std::to_string(i)] = {
                    {"parent", i == 0 ? Json() : Json(std::to_string(i - 1))},
                    {"message",
                     said ? Json{{"author", {{"role", "user"}}}, {"content", {{"parts", {"m" + std::to_string(i)}}}}}
                          : Json()}};
            }
            const Json chain = {{"title", "chain"}, {"mapping", mapping}};
            const auto report = import("chain.json", QByteArray::fromStdString(chain.dump()));
            QVERIFY(report);
            QCOMPARE(report->messages, words ? length : 2);
            QVERIFY(report->notes.empty());
        }
    }

    void hugeTexts()
    {
        const QByteArray huge(100'000'000, 'x');
        const auto report = import("huge.json", "[{\"title\":\"" + QByteArray(1'000'000, 't') +
                                                    "\",\"mapping\":{\"a\":{\"parent\":null,\"message\":{\"author\":{"
                                                    "\"role\":\"user\"},\"content\":{\"parts\":[\"" +
                                                    huge + "\"]}}}}}]");
        QVERIFY(report);
        QCOMPARE(report->imported, 1);
    }

    void deepNesting()
    {
        const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
        const auto report = import("deep.json", "[{\"mapping\":" + deep +
                                                    "},{\"mapping\":{\"a\":{\"message\":{\"author\":{"
                                                    "\"role\":\"user\"},\"content\":{\"parts\":[\"kept\"]}}}}}]");
        QVERIFY(report);
        QCOMPARE(report->imported, 1);
        QCOMPARE(report->unreadable, 1);
        QVERIFY2(report->problems.value(0).contains("deep"), qPrintable(report->problems.value(0)));
        QVERIFY(!import("deep.json", QByteArray(10'000'000, '{')));
    }

    void halfAPairOfSurrogates()
    {
        const auto report =
            import("half.json", R"([{"mapping":{"a":{"message":{"author":{"role":"user"},"content":{"parts":[
                                                   "half \ud83d of an emoji"]}}}}}])");
        QVERIFY(report);
        QCOMPARE(report->imported, 1);
        QCOMPARE(report->notes.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestForeignDamage)
#include "tst_foreign_damage.moc"
