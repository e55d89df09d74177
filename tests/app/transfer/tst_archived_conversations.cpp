// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Conversations in ZIP archives: what is in them comes as from the unpacked files, and archives that lie do no harm.
#include "app/storage/conversation_tree.h"
#include "app/storage/database_file.h"
#include "app/transfer/export.h"
#include "app/transfer/import.h"
#include "tests/app/transfer/foreign_samples.h"
#include "tests/app/transfer/generated_database.h"
#include "tests/app/transfer/zip_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;
using namespace alcove::test;

namespace {

constexpr int chatGpt = 0; // of the samples
constexpr int jan = 7;

QByteArray contentOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestArchivedConversations : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_archive;

    SqliteConnection database(const QString& name) const
    {
        return std::move(openDatabaseForWriting(m_folder->filePath(name)).value());
    }

    Result<ImportReport> import(const QString& file, const QString& into = "alcove.db") const
    {
        SqliteConnection connection = database(into);
        return importConversations(connection, file);
    }

    // All that a database holds, without what differs from one import to the next.
    QByteArray everything(const QString& name) const
    {
        SqliteConnection connection = database(name);
        const QString file = m_folder->filePath(name + ".json");
        exportConversations(connection, {}, ExportFormat::Json, {}, file).value();
        return contentOf(file);
    }

    QStringList unpackedFolders() const { return QDir(m_folder->filePath("tmp")).entryList({"alcove-files-*"}); }

private slots:
    void init()
    {
        qunsetenv("TMPDIR"); // which lay in the last one
        m_folder = std::make_unique<QTemporaryDir>();
        m_archive = m_folder->filePath("export.zip");
        QDir().mkpath(m_folder->filePath("tmp"));
        qputenv("TMPDIR", m_folder->filePath("tmp").toUtf8());
    }

    void cleanup() { QCOMPARE(unpackedFolders(), QStringList()); }

    void asFromTheUnpackedFile_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < foreignSamples().size(); ++i)
            QTest::addRow("%s %s", foreignSamples()[i].program, qPrintable(foreignSamples()[i].file)) << int(i);
    }

    void asFromTheUnpackedFile()
    {
        QFETCH(int, index);
        const ForeignSample& sample = foreignSamples().at(static_cast<size_t>(index));
        writeZip(m_archive, {{"chat.html", "<html>"},
                             {"a folder/" + sample.file, sample.bytes},
                             {"a folder/image.png", "PNG"},
                             {"__MACOSX/a folder/._" + sample.file, "\1\2\3"}});
        const Result<ImportReport> report = import(m_archive);
        QVERIFY2(report, report ? "" : report.error().message.c_str());
        QCOMPARE(report->formats, QStringList{sample.program});
        QCOMPARE(report->imported, sample.conversations);
        QCOMPARE(report->messages, sample.messages.size());
        QCOMPARE(report->problems, QStringList());

        // The same file unpacked has nothing new, so that every id and every message is the same.
        const QString file = m_folder->filePath(sample.file);
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QFile written(file);
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(sample.bytes);
        written.close();
        const Result<ImportReport> again = import(file);
        QCOMPARE(again->imported, 0);
        QCOMPARE(again->duplicates, sample.conversations);
    }

    // Large exports come in several files, beside what else a program knows of the person.
    void conversationsInSeveralFiles()
    {
        const ForeignSample& first = foreignSamples().at(chatGpt);
        const ForeignSample& second = foreignSamples().at(chatGpt + 1);
        writeZip(m_archive, {{"user.json", R"({"email":"a@b.c"})"},
                             {"conversations-000.json", first.bytes},
                             {"conversations-001.json", second.bytes},
                             {"message_feedback.json", "[]"}});
        const ImportReport report = import(m_archive).value();
        QCOMPARE(report.imported, first.conversations + second.conversations);
        QCOMPARE(report.problems, QStringList());
    }

    void alcovesOwnWithAllThatItHolds()
    {
        generateDatabase(m_folder->filePath("own.db"), 60);
        const QByteArray own = everything("own.db");
        writeZip(m_archive, {{"own.db.json", own}});
        QVERIFY(import(m_archive, "new.db").value().imported > 0);
        QCOMPARE(everything("new.db"), own);
    }

    void janThreadsWithTheirFolders()
    {
        const QByteArray messages = foreignSamples().at(jan).bytes;
        writeZip(m_archive, {{"jan/threads/j-1/thread.json", R"({"id":"j-1","title":"Colours","created":1700000000})"},
                             {"jan/threads/j-1/messages.jsonl", messages},
                             {"jan/settings.json", "{}"}});
        const Result<ImportReport> report = import(m_archive);
        QVERIFY2(report, report ? "" : (report.error().message + report.error().details).c_str());
        QCOMPARE(report->imported, 1);
        SqliteConnection connection = database("alcove.db");
        const QString id = conversationIds(connection, true).value().at(0);
        const Result<ConversationTree> tree = readTree(connection, id);
        QVERIFY2(tree, tree ? "" : (tree.error().message + tree.error().details).c_str());
        QCOMPARE(tree->title, "Colours");
    }

    void timesAreTheArchives()
    {
        const ForeignSample& lines = foreignSamples().at(9); // that say none themselves
        writeZip(m_archive, {{lines.file, lines.bytes}});
        QVERIFY(import(m_archive).value().imported > 0);
        SqliteConnection connection = database("alcove.db");
        const QString id = conversationIds(connection, true).value().at(0);
        QVERIFY(std::abs(readTree(connection, id).value().created.secsTo(QDateTime::currentDateTime())) < 60);
    }

    void damageOfOneFileIsTold()
    {
        const ForeignSample& good = foreignSamples().at(chatGpt);
        writeZip(m_archive, {{"a/chat.json", good.bytes}, {"b/chat.json", "no JSON at all"}});
        const ImportReport report = import(m_archive).value();
        QCOMPARE(report.imported, good.conversations);
        QCOMPARE(report.unreadable, 1);
        QVERIFY2(report.problems.join('\n').contains("export.zip/"), qPrintable(report.problems.join('\n')));

        writeZip(m_archive, {{"conversations.json", good.bytes.first(good.bytes.size() / 2)}});
        const Result<ImportReport> cut = import(m_archive, "cut.db");
        QVERIFY(!cut);
        QVERIFY2(cut.error().message.contains("export.zip/conversations.json"), cut.error().message.c_str());
    }

    void passwordsAndNothingInside()
    {
        writeZip(m_archive, {{"conversations.json", foreignSamples().at(chatGpt).bytes}}, "secret");
        const Result<ImportReport> locked = import(m_archive);
        QVERIFY(!locked);
        QVERIFY2(locked.error().message.contains("password"), locked.error().message.c_str());

        writeZip(m_archive, {{"image.png", "PNG"}});
        const Result<ImportReport> empty = import(m_archive);
        QVERIFY(!empty);
        QVERIFY2(empty.error().message.contains("no conversations"), empty.error().message.c_str());
    }

    // Paths that lead elsewhere lead nowhere, and an archive that is called a JSON file stays an archive.
    void archivesThatMeanHarm()
    {
        const QByteArray bytes = foreignSamples().at(chatGpt).bytes;
        writeZip(m_archive, {{"../../../outside.json", bytes}});
        QCOMPARE(import(m_archive).value().imported, foreignSamples().at(chatGpt).conversations);
        QVERIFY(!QFileInfo::exists(m_folder->filePath("outside.json")));
        writeZip(m_archive, {{"../../thread.json", R"({"id":"x"})"}, {"../../messages.jsonl", "{}"}});
        QVERIFY(import(m_archive));
        QCOMPARE(QDir(m_folder->path()).entryList({"*.json*"}), QStringList());

        const QByteArray inner = contentOf(m_archive);
        writeZip(m_archive, {{"inner.json", inner}});
        QVERIFY(!import(m_archive));
    }

    // Entries of 4000 bytes that say they have another size: together more than disks hold, and no byte is written for
    // them; or less, and no more are written than they say.
    void sizesThatLie_data()
    {
        QTest::addColumn<int>("entries");
        QTest::addColumn<QByteArray>("claimed");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("20 TB") << 5000 << QByteArray("\xff\xff\xff\xfe", 4) << QByteArray("bytes are free");
        QTest::newRow("less") << 1 << QByteArray("\x0a\0\0\0", 4) << QByteArray("longer than it says");
        QTest::newRow("a byte more") << 1 << QByteArray("\xa1\x0f\0\0", 4) << QByteArray("");
    }

    void sizesThatLie()
    {
        QFETCH(int, entries);
        QFETCH(QByteArray, claimed);
        QFETCH(QByteArray, told);
        std::vector<ZippedFile> files;
        for (int i = 0; i < entries; ++i)
            files.push_back({QString("conversations-%1.json").arg(i), QByteArray(4000, ' ')});
        writeZip(m_archive, files);
        QByteArray bytes = contentOf(m_archive);
        const QByteArray size("\xa0\x0f\0\0", 4);
        QVERIFY(bytes.count(size) >= 2); // before the entry, and in the directory
        QFile file(m_archive);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes.replace(size, claimed));
        file.close();
        const Result<ImportReport> report = import(m_archive);
        QVERIFY(!report);
        QVERIFY2(QByteArray::fromStdString(report.error().details).contains(told), report.error().details.c_str());
    }

    void cutOrChangedAnywhere()
    {
        const ForeignSample& sample = foreignSamples().at(chatGpt);
        writeZip(m_archive, {{"user.json", "{}"}, {"conversations.json", sample.bytes}});
        const QByteArray whole = contentOf(m_archive);
        QRandomGenerator random(11);
        int failed = 0;
        const auto tryBytes = [&](const QByteArray& bytes) {
            QFile file(m_archive);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            file.close();
            const QString name = QString::number(random.generate()) + ".db";
            const Result<ImportReport> report = import(m_archive, name);
            if (report) {
                // What came in is what was packed, because every file has a checksum.
                QVERIFY(report->imported == 0 || report->messages == sample.messages.size());
            } else {
                ++failed;
                QVERIFY2(report.error().message.contains("export.zip"), report.error().message.c_str());
                QCOMPARE(database(name).integer("SELECT count(*) FROM conversation").value(), 0);
            }
            QFile::remove(m_folder->filePath(name));
        };
        for (qsizetype length = 4; length < whole.size(); length += 1 + whole.size() / 30)
            tryBytes(whole.first(length));
        for (int round = 0; round < 60; ++round) {
            QByteArray bytes = whole;
            for (int changes = random.bounded(1, 4); changes > 0; --changes)
                bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
            tryBytes(bytes);
        }
        QVERIFY2(failed > 60, qPrintable(QString::number(failed)));
    }
};

QTEST_GUILESS_MAIN(TestArchivedConversations)
#include "tst_archived_conversations.moc"
