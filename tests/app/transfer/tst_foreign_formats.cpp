// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Other programs' files: every message is accounted for, in its place in the tree, and what was left out is told.
#include "app/storage/conversation_tree.h"
#include "app/storage/database_file.h"
#include "app/transfer/exported_messages.h"
#include "app/transfer/import.h"
#include "tests/app/cli/cli_process.h"
#include "tests/app/transfer/foreign_samples.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;
using namespace alcove::test;

class TestForeignFormats : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<SqliteConnection> m_database;

    QString write(const ForeignSample& sample) const
    {
        const QString name = m_folder->filePath(sample.file);
        QFile file(name);
        if (!QDir().mkpath(QFileInfo(name).path()) || !file.open(QIODevice::WriteOnly) ||
            file.write(sample.bytes) != sample.bytes.size())
            qFatal("the test's file can't be written");
        return name;
    }

    std::vector<ConversationTree> trees()
    {
        std::vector<ConversationTree> list;
        const QStringList ids = conversationIds(*m_database, true).value();
        for (const QString& id : ids)
            list.push_back(readTree(*m_database, id).value());
        return list;
    }

    // The thought in front of the text, as models write it.
    static QString wholeText(const MessageRecord& m)
    {
        return m.reasoning.isEmpty() ? m.text : "<think>\n" + m.reasoning + "\n</think>\n\n" + m.text;
    }

    MessageRecord messageWith(const QString& part)
    {
        for (const ConversationTree& tree : trees()) {
            for (const MessageRecord& message : tree.messages) {
                if (wholeText(message).contains(part))
                    return message;
            }
        }
        return {};
    }

    ImportReport import(const QByteArray& program)
    {
        for (const ForeignSample& sample : foreignSamples()) {
            if (sample.program == program)
                return importConversations(*m_database, write(sample)).value();
        }
        return {};
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::move(openDatabaseForWriting(m_folder->filePath("alcove.db")).value());
    }

    void everyMessageIsThere_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < foreignSamples().size(); ++i)
            QTest::addRow("%s %s", foreignSamples()[i].program, qPrintable(foreignSamples()[i].file)) << int(i);
    }

    void everyMessageIsThere()
    {
        QFETCH(int, index);
        const ForeignSample& sample = foreignSamples().at(static_cast<size_t>(index));
        const QString file = write(sample);
        const Result<ImportReport> report = importConversations(*m_database, file);
        QVERIFY2(report, report ? "" : report.error().message.c_str());
        QCOMPARE(report->formats, QStringList{sample.program});
        QCOMPARE(report->imported, sample.conversations);
        QCOMPARE(report->problems, QStringList());
        QCOMPARE(report->messages, sample.messages.size());

        QStringList messages;
        QStringList shown;
        for (const ConversationTree& tree : trees()) {
            for (const MessageRecord& message : tree.messages)
                messages << nameOf(message.role) + ": " + wholeText(message);
            if (!shown.isEmpty())
                continue;
            for (const ExportedMessage& m : exportedMessages(tree, {}))
                shown << wholeText(*m.message);
        }
        if (sample.conversations == 1) {
            QCOMPARE(messages, sample.messages);
        } else {
            messages.sort(); // conversations without times come in any order
            QStringList expected = sample.messages;
            expected.sort();
            QCOMPARE(messages, expected);
        }
        if (!sample.shown.isEmpty())
            QCOMPARE(shown, sample.shown);
        QStringList notes;
        for (const auto& [what, count] : report->notes)
            notes << what;
        for (const QString& part : sample.notes)
            QVERIFY2(!notes.filter(part, Qt::CaseInsensitive).isEmpty(),
                     qPrintable(part + " is not told: " + notes.join("; ")));

        // Once more, as from a later download: nothing new.
        const ImportReport again = importConversations(*m_database, file).value();
        QCOMPARE(again.imported, 0);
        QCOMPARE(again.duplicates, sample.conversations);
        QCOMPARE(m_database->integer("SELECT count(*) FROM pragma_foreign_key_check").value(), 0);
    }

    void chatGptKeepsTimesModelsAndBranches()
    {
        import("ChatGPT");
        const ConversationTree tree = trees().at(0);
        QCOMPARE(tree.title, QStringLiteral("Größe"));
        QCOMPARE(tree.created.toMSecsSinceEpoch(), 1700000000500);
        QCOMPARE(tree.updated.toMSecsSinceEpoch(), 1700000100250);
        const MessageRecord dog = messageWith("A dog.");
        const MessageRecord code = messageWith("print('cat')");
        QCOMPARE(dog.modelName, "gpt-4o");
        QCOMPARE(dog.created.toMSecsSinceEpoch(), 1700000002000);
        QCOMPARE(code.parentId, dog.parentId);            // two answers to one question
        QCOMPARE(trees().at(1).title, "Only a question"); // it had none
    }

    void withoutATitleItIsCalledByItsFirstQuestion()
    {
        import("ShareGPT"); // where system prompts go before
        QStringList titles;
        for (const ConversationTree& tree : trees())
            titles << tree.title;
        titles.sort();
        QCOMPARE(titles, QStringList({"1+1", "Cat"}));
    }

    void lmStudioKeepsVersionsAndNumbers()
    {
        import("LM Studio");
        const MessageRecord three = messageWith("Three");
        const MessageRecord two = messageWith("comes two");
        QCOMPARE(three.parentId, two.parentId);
        QCOMPARE(messageWith("Good").parentId, two.id); // the selected version
        QCOMPARE(three.modelName, "phi-3-mini");
        QCOMPARE(three.tokens, 5);
        QCOMPARE(three.promptTokens, 7);
        QCOMPARE(three.seconds, 2.0);
        QCOMPARE(three.tokensPerSecond, 50.5);
    }

    void llamaKeepsTimings()
    {
        import("llama.cpp");
        const MessageRecord nile = messageWith("The Nile.");
        QCOMPARE(nile.modelName, "gemma");
        QCOMPARE(nile.tokens, 20);
        QCOMPARE(nile.promptTokens, 12);
        QCOMPARE(nile.seconds, 0.5);
        QCOMPARE(nile.tokensPerSecond, 50.0);
        QCOMPARE(nile.created.toMSecsSinceEpoch(), 1749999993000);
    }

    void deepSeekKeepsTimes()
    {
        import("DeepSeek");
        QCOMPARE(messageWith("Yes.").created.toUTC().toString(Qt::ISODateWithMs), "2025-01-29T20:49:38.018Z");
        QCOMPARE(messageWith("Yes.").modelName, "deepseek-reasoner");
    }

    void gpt4AllOfEveryVersion_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version <= 13; ++version)
            QTest::addRow("%d", version) << version;
    }

    void gpt4AllOfEveryVersion()
    {
        QFETCH(int, version);
        const QString file = write({.file = "x.chat", .bytes = gpt4AllChat(version)});
        const Result<ImportReport> report = importConversations(*m_database, file);
        QVERIFY2(report, report ? "" : report.error().details.c_str());
        const ConversationTree tree = trees().at(0);
        QCOMPARE(tree.title, "Sums");
        QCOMPARE(tree.created.toSecsSinceEpoch(), 1700000000);
        QCOMPARE(tree.messages.size(), 2);
        QVERIFY(tree.messages[0].text.startsWith("2+2?"));
        QVERIFY(tree.messages[1].text.endsWith("It is 4."));
        QCOMPARE(tree.messages[1].state, MessageState::Stopped);
        QCOMPARE(tree.messages[1].modelName, "mistral.gguf");
        QCOMPARE(tree.messages[1].parentId, tree.messages[0].id);
    }

    void janFromItsFolderOrAllOfThem()
    {
        const QString file = write(foreignSamples().at(7));
        QFile thread(m_folder->filePath("j-1/thread.json"));
        QVERIFY(thread.open(QIODevice::WriteOnly));
        thread.write(R"({"id":"j-1","title":"Colours","created":1700000000,"assistants":[{"instructions":"Look up.",
                         "model":{"id":"llama3.2"}}]})");
        thread.close();
        for (const QString& path : {file, QFileInfo(file).path(), thread.fileName()}) {
            const ImportReport report = importConversations(*m_database, path).value();
            QCOMPARE(report.imported + report.duplicates, 1);
        }
        const ConversationTree tree = trees().at(0);
        QCOMPARE(tree.title, "Colours");
        QCOMPARE(tree.messages.size(), 3);
        QCOMPARE(tree.messages[0].text, "Look up.");
        QCOMPARE(messageWith("Blue.").modelName, "llama3.2");
        QCOMPARE(importConversations(*m_database, m_folder->path()).value().duplicates, 1); // the folder of threads
    }

    void manyFilesOfManyProgramsThroughTheCommandLine()
    {
        m_database.reset();
        QStringList command = {"import", "--json", "--db", m_folder->filePath("cli.db")};
        for (const qsizetype i : {0, 4, 5, 6, 10})
            command << write(foreignSamples().at(static_cast<size_t>(i)));
        command << m_folder->filePath("missing.json");
        const CliResult got = runCli(command);
        QCOMPARE(got.code, 1); // one was missing; the others are here
        QVERIFY2(got.err.contains("missing.json"), got.err);
        const QJsonArray reports = QJsonDocument::fromJson(got.out).array();
        QCOMPARE(reports.size(), 5);
        QCOMPARE(reports.at(1).toObject()["format"].toString(), "Open WebUI");
        QCOMPARE(
            openDatabaseForReading(m_folder->filePath("cli.db"))->integer("SELECT count(*) FROM conversation").value(),
            6);
        const CliResult zip = runCli(
            {"import", "--db", m_folder->filePath("cli.db"), write({.file = "x.zip", .bytes = "PK\x03\x04 rest"})});
        QCOMPARE(zip.code, 1);
        QVERIFY2(zip.err.contains("cut off"), zip.err);
    }
};

QTEST_GUILESS_MAIN(TestForeignFormats)
#include "tst_foreign_formats.moc"
