// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What other programs get of conversations: files in a private folder, and text.
#include "app/storage/database_file.h"
#include "app/transfer/private_folder.h"
#include "app/transfer/taken_out.h"
#include "tests/app/transfer/generated_database.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace alcove;
using namespace alcove::test;

namespace {

ConversationTree talk(int number, const QString& title, const QString& answer)
{
    const QDateTime time = timeAt(1'700'000'000'000);
    ConversationTree tree{.id = QString("6f1c0c0e-0000-4000-8000-00000000000%1").arg(number),
                          .title = title,
                          .created = time,
                          .updated = time,
                          .currentLeaf = number * 10 + 1};
    tree.messages = {{.id = number * 10, .text = "Question", .created = time},
                     {.id = number * 10 + 1,
                      .parentId = number * 10,
                      .role = MessageRole::Assistant,
                      .text = answer,
                      .reasoning = "pondering",
                      .created = time,
                      .modelName = "Tiny"}};
    return tree;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestTakenOut : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteConnection> m_connection;
    const QStringList m_both = {talk(1, {}, {}).id, talk(2, {}, {}).id};

    QString target() const { return m_folder->filePath("out"); }
    QStringList leftovers() const
    {
        return QDir(QDir::tempPath()).entryList({"alcove-files-*"}, QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath("temporary") && QDir(m_folder->path()).mkpath("out"));
        qputenv("TMPDIR", QFile::encodeName(m_folder->filePath("temporary")));
        m_connection = std::make_unique<SqliteConnection>(openDatabaseForWriting(m_folder->filePath("a.db")).value());
        QVERIFY(insertTree(*m_connection, talk(1, "Foxes/owls?", "A *small* animal.")));
        QVERIFY(insertTree(*m_connection, talk(2, "Größe", "A bird.")));
    }

    void cleanup() { qunsetenv("TMPDIR"); }

    void aFileForEachAndAllAsText()
    {
        const ExportForm form = {
            .format = ExportFormat::Html, .options = {.reasoning = true}, .pattern = "{date} {title}"};
        const Result<TakenOut> taken = takeOut(*m_connection, m_both, form, target());
        QVERIFY(taken);
        QCOMPARE(taken->files.size(), 2);
        QCOMPARE(taken->files,
                 (QStringList{target() + "/2023-11-14 Foxes owls.html", target() + "/2023-11-14 Größe.html"}));
        QVERIFY2(contentOf(taken->files[0]).contains("<i>small</i>"), contentOf(taken->files[0]).right(1000));
        QVERIFY(contentOf(taken->files[1]).contains("A bird."));
        QVERIFY2(taken->text.contains("A *small* animal.") && taken->text.contains("A bird."), qPrintable(taken->text));
        QVERIFY(taken->text.contains("pondering"));
    }

    void noneIsNotAll()
    {
        const Result<TakenOut> taken = takeOut(*m_connection, {}, {.pattern = "{title}"}, target());
        QVERIFY(taken);
        QCOMPARE(taken->files, QStringList());
        QVERIFY(QDir(target()).isEmpty());
    }

    void whatIsLongIsAFileAlone()
    {
        QVERIFY(insertTree(*m_connection, talk(3, "Long", QString(9'000'000, u'x'))));
        const Result<TakenOut> taken = takeOut(*m_connection, {talk(3, {}, {}).id}, {.pattern = "{title}"}, target());
        QVERIFY(taken);
        QCOMPARE(taken->files, QStringList{target() + "/Long.md"});
        QVERIFY(contentOf(taken->files[0]).size() > 9'000'000);
        QCOMPARE(taken->text, "");
    }

    void stoppedAndFailed()
    {
        const auto stop = [](qint64, qint64) { return false; };
        const Result<TakenOut> stopped = takeOut(*m_connection, m_both, {.pattern = "{title}"}, target(), stop);
        QVERIFY(stopped);
        QCOMPARE(stopped->files, QStringList());
        QVERIFY(QDir(target()).isEmpty());
        QVERIFY(!takeOut(*m_connection, m_both, {.pattern = "{title}"}, "/dev/null/out"));
        QVERIFY(!takeOut(*m_connection, {"nobody"}, {.pattern = "{title}"}, target()));
    }

    void theFolderIsPrivateAndGoes()
    {
        QString made;
        {
            PrivateFolder folder;
            QVERIFY(leftovers().isEmpty()); // nothing before it is needed
            made = folder.newFolder().value();
            QVERIFY(QFileInfo(made).isDir());
            QVERIFY(folder.newFolder().value() != made);
            const auto others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
            const QFileInfo above(QFileInfo(made).path());
            QVERIFY(above.fileName().startsWith("alcove-files-"));
            QVERIFY((above.permissions() & others) == QFile::Permissions());
            QVERIFY(QDir(above.filePath()).removeRecursively()); // as systems clean up
            QVERIFY(QFileInfo(folder.newFolder().value()).isDir());
            QFile kept(folder.newFolder().value() + "/kept");
            QVERIFY(kept.open(QIODevice::WriteOnly));
        }
        QCOMPARE(leftovers(), QStringList());
    }

    void whatAKilledProgramLeftGoes()
    {
        const pid_t child = fork();
        if (child == 0) {
            PrivateFolder folder;
            if (folder.newFolder())
                raise(SIGKILL);
            _exit(1);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(leftovers().size(), 1);
        const QString dead = leftovers().front();
        PrivateFolder used;
        const QString mine = used.newFolder().value();
        QVERIFY(QDir(QDir::tempPath()).mkpath("alcove-files-being-made"));
        QVERIFY(QFile::link(m_folder->filePath("out"), QDir::tempPath() + "/alcove-files-link"));
        PrivateFolder::removeLeftovers();
        QVERIFY(!leftovers().contains(dead));
        QVERIFY(QFileInfo(mine).isDir());
        QVERIFY(leftovers().contains("alcove-files-being-made"));
        QVERIFY(QFileInfo(m_folder->filePath("out")).isDir());
    }

    void whereNothingCanBeWritten()
    {
        qputenv("TMPDIR", "/proc");
        PrivateFolder folder;
        const Result<QString> made = folder.newFolder();
        QVERIFY(!made);
        QVERIFY(made.error().remedy.contains("/proc"));
        PrivateFolder::removeLeftovers();
    }
};

QTEST_GUILESS_MAIN(TestTakenOut)
#include "tst_taken_out.moc"
