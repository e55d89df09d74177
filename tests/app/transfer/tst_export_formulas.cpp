// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Formulas in exported conversations, through the real alcove-cli: drawn for readers, as they were written elsewhere.
#include "app/storage/database_file.h"
#include "tests/app/cli/cli_process.h"
#include "tests/app/transfer/generated_database.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace alcove;
using namespace alcove::test;

class TestExportFormulas : public QObject {
    Q_OBJECT

    const QString m_text =
        "Root $\\sqrt{2} < 2$ and\n\n\\[ \\int_0^1 x\\,dx \\]\n\n| $|a|$ |\n|---|\n| b |\n\nwrong $\\nosuch{x}$ end";
    QTemporaryDir m_folder;

    QByteArray exported(const QString& name)
    {
        const QString file = m_folder.filePath(name);
        const CliResult got = runCli({"export", file, "--db", m_folder.filePath("talk.db")});
        if (got.code != 0)
            qWarning() << got.err;
        QFile written(file);
        return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
    }

private slots:
    void initTestCase()
    {
        const QDateTime time = timeAt(1'700'000'000'000);
        ConversationTree tree{.id = "6f1c0c0e-0000-4000-8000-000000000001",
                              .title = "Formulas",
                              .created = time,
                              .updated = time,
                              .currentLeaf = 2};
        tree.messages = {
            {.id = 1, .text = "Is $x$ one?", .created = time},
            {.id = 2, .parentId = 1, .role = MessageRole::Assistant, .text = m_text, .created = time},
        };
        SqliteConnection connection = std::move(openDatabaseForWriting(m_folder.filePath("talk.db")).value());
        QVERIFY(insertTree(connection, tree));
    }

    void webPageDrawsThem()
    {
        const QByteArray html = exported("talk.html");
        QCOMPARE(html.count("<svg "), 4); // that of the question, too
        QCOMPARE(html.count("currentColor"), 8);
        QVERIFY(html.contains("aria-label=\"$\\sqrt{2} &lt; 2$\""));
        QVERIFY(html.contains("wrong $\\nosuch{x}$ end"));
        QVERIFY(!html.contains("<tex>"));
        QXmlStreamReader xml(html.sliced(html.indexOf("<html")));
        while (!xml.atEnd())
            xml.readNext();
        QCOMPARE(xml.errorString(), "");
    }

    void paperDrawsThem()
    {
        QVERIFY(exported("talk.pdf").startsWith("%PDF-1."));
        const QString reader = QStandardPaths::findExecutable("pdftotext");
        if (reader.isEmpty())
            QSKIP("pdftotext is not installed");
        QProcess process;
        process.start(reader, {m_folder.filePath("talk.pdf"), "-"});
        QVERIFY(process.waitForFinished());
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY2(text.contains("Root") && text.contains("\\nosuch{x}"), qPrintable(text));
        QVERIFY2(!text.contains("sqrt") && !text.contains("\\int") && !text.contains("|a|"), qPrintable(text));
    }

    void othersKeepWhatWasWritten()
    {
        QVERIFY(exported("talk.md").contains(m_text.toUtf8()));
        QVERIFY(exported("talk.txt").contains("$\\sqrt{2} < 2$"));
    }
};

QTEST_GUILESS_MAIN(TestExportFormulas)
#include "tst_export_formulas.moc"
