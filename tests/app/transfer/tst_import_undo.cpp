// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// An import taken back leaves the database as it was, byte for byte as its export tells it.

#include "app/storage/database_file.h"
#include "app/transfer/export.h"
#include "app/transfer/import.h"
#include "app/transfer/import_undo.h"
#include "tests/app/transfer/foreign_samples.h"
#include "tests/app/transfer/generated_database.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace alcove;
using namespace alcove::test;

class TestImportUndo : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<SqliteConnection> m_database;

    QString path(const QString& name) const { return m_folder->filePath(name); }

    QByteArray exported(const QString& name, const QStringList& ids = {})
    {
        const auto written =
            exportConversations(*m_database, {.ids = ids, .deleted = true}, ExportFormat::Json, {}, path(name));
        QFile file(path(name));
        return written && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        generateDatabase(path("alcove.db"), 30);
        m_database = std::move(openDatabaseForWriting(path("alcove.db")).value());
    }

    void cleanup()
    {
        m_database.reset();
        m_folder.reset();
    }

    void everySample()
    {
        const QByteArray before = exported("before.json");
        QVERIFY(!before.isEmpty());
        std::vector<ImportReport> reports;
        for (const ForeignSample& sample : foreignSamples()) {
            if (sample.file.contains('/'))
                continue; // a folder's: not another way to import
            QFile file(path(sample.file));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(sample.bytes) == sample.bytes.size());
            file.close();
            reports.push_back(importConversations(*m_database, file.fileName()).value());
        }
        QVERIFY(exported("between.json") != before);
        QCOMPARE(undoImports(*m_database, reports).value(), 0);
        QCOMPARE(exported("after.json"), before);
    }

    void whatCameBackIsDeletedAgain()
    {
        const QString id = conversationIds(*m_database, false).value().constFirst();
        exported("one.json", {id});
        QVERIFY(m_database->run("UPDATE conversation SET deleted_at = 1700000000000 WHERE id = ?1", id));
        const QByteArray before = exported("before.json");
        const ImportReport report = importConversations(*m_database, path("one.json")).value();
        QCOMPARE(report.broughtBack, 1);
        QVERIFY(conversationIds(*m_database, false).value().contains(id));
        QCOMPARE(undoImports(*m_database, {report}).value(), 0);
        QCOMPARE(exported("after.json"), before);
    }

    void aLongConversationGoesAsWell()
    {
        ConversationTree tree;
        tree.id = "long";
        for (qint64 id = 1; id <= 3000; ++id)
            tree.messages.push_back(
                {.id = id, .parentId = id - 1, .text = "m", .created = QDateTime::currentDateTime()});
        tree.created = tree.updated = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000);
        tree.currentLeaf = 3000;
        QVERIFY(insertTree(*m_database, tree));
        exported("long.json", {"long"});
        QVERIFY(m_database->execute("UPDATE message SET parent_id = NULL WHERE conversation_id = 'long';"
                                    "DELETE FROM conversation WHERE id = 'long'"));
        const QByteArray before = exported("before.json");
        const ImportReport report = importConversations(*m_database, path("long.json")).value();
        QCOMPARE(report.messages, 3000);
        const Result<int> undone = undoImports(*m_database, {report});
        QVERIFY2(undone, undone ? "" : undone.error().details.c_str());
        QCOMPARE(*undone, 0);
        QCOMPARE(exported("after.json"), before);
    }

    void whatWasWrittenInStays()
    {
        QFile file(path("conversations.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(foreignSamples().front().bytes);
        file.close();
        const ImportReport report = importConversations(*m_database, file.fileName()).value();
        QVERIFY(report.imported > 1);
        QVERIFY(m_database->run("UPDATE conversation SET updated_at = updated_at + 1 WHERE id = ?1",
                                report.conversations.front().id));
        QCOMPARE(undoImports(*m_database, {report}).value(), 1);
        const QStringList left = conversationIds(*m_database, true).value();
        QVERIFY(left.contains(report.conversations.front().id));
        QVERIFY(!left.contains(report.conversations.back().id));
    }

    void aPreviewTellsTheSame()
    {
        QFile file(path("conversations.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(foreignSamples().front().bytes);
        file.close();
        const QByteArray before = exported("before.json");
        const ImportReport preview = importConversations(*m_database, file.fileName(), true).value();
        QCOMPARE(exported("after.json"), before);
        const ImportReport report = importConversations(*m_database, file.fileName()).value();
        QCOMPARE(preview.imported, report.imported);
        QCOMPARE(preview.messages, report.messages);
        QCOMPARE(preview.conversations.size(), report.conversations.size());
    }
};

QTEST_GUILESS_MAIN(TestImportUndo)
#include "tst_import_undo.moc"
