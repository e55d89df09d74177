// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// `alcove-cli compare` with two real files of one tiny model.
#include "tests/app/cli/cli_process.h"
#include "tests/inference/file/gguf_builder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove::test;

namespace {

const QString f16 = QStringLiteral(ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf");
const QString f32 = QStringLiteral(ALCOVE_TEST_DATA "/models/tinystories-656k-f32.gguf");

CliResult compareThem(const QStringList& more)
{
    return runCli(QStringList{"compare", "--model", f16, "--model", f32, "--device", "cpu", "--greedy", "-n", "12"} +
                  more);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class CliCompareTest : public QObject {
    Q_OBJECT

private slots:
    void allAnswersInOneObject()
    {
        const CliResult result = compareThem({"--prompt", "Once upon a time", "--json"});
        QCOMPARE(result.code, 0);
        const QJsonObject all = QJsonDocument::fromJson(result.out).object();
        QCOMPARE(all["prompt"].toString(), QStringLiteral("Once upon a time"));
        QVERIFY(all["together"].toBool());
        const QJsonArray answers = all["answers"].toArray();
        QCOMPARE(answers.size(), 2);
        for (const QJsonValue& answer : answers) {
            QCOMPARE(answer["tokens"].toInt(), 12);
            QCOMPARE(answer["finish"].toString(), QStringLiteral("length"));
            QVERIFY(answer["tokens_per_second"].toDouble() > 0);
            QVERIFY(answer["first_token_seconds"].toDouble() > 0);
            QVERIFY(!answer["seed"].isString()); // greedy
        }
        QVERIFY(answers[0]["model"].toString().endsWith("F16"));
        QVERIFY(answers[1]["model"].toString().endsWith("F32"));
        // Each says what it says alone.
        const CliResult alone =
            runCli({"run", "--model", f16, "--device", "cpu", "--greedy", "-n", "12", "--prompt", "Once upon a time"});
        QCOMPARE(answers[0]["text"].toString().trimmed(), QString::fromUtf8(alone.out).trimmed());
    }

    void forReadersEachHasItsHeading()
    {
        const CliResult result = compareThem({"--prompt", "Once upon a time"});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out.count("== "), 2);
        QVERIFY(result.err.contains("they answered together"));
        QCOMPARE(result.err.count("12 tokens"), 2);
    }

    void aFileThatIsNoneFailsAloneAndTheOthersAnswer()
    {
        const CliResult result = runCli({"compare", "--model", f16, "--model", "/nowhere.gguf", "--device", "cpu", "-n",
                                         "4", "--prompt", "Once", "--json"});
        QCOMPARE(result.code, 1);
        const QJsonArray answers = QJsonDocument::fromJson(result.out).object()["answers"].toArray();
        QCOMPARE(answers[0]["tokens"].toInt(), 4);
        QVERIFY(answers[1]["error"].toString().contains("nowhere.gguf"));
    }

    void aSetOfPromptsBecomesATable()
    {
        const QTemporaryDir folder;
        const QString prompts = folder.filePath("prompts.txt");
        const QString csv = folder.filePath("answers.csv");
        const QString html = folder.filePath("answers.html");
        writeFile(prompts.toStdString(),
                  "Once upon a time\n\n{\"prompt\": \"Tom, \\\"the\\\" dog\", \"tag\": \"dogs\"}\n");
        const QStringList more = {"--prompts", prompts, "--csv", csv, "--html", html};
        const CliResult result = compareThem(more);
        QVERIFY2(result.code == 0, result.err);
        QVERIFY(result.err.contains("4 of 4 answers"));
        QByteArray table = contentOf(csv);
        QCOMPARE(table.count("\r\n"), 5);
        QVERIFY(table.startsWith("number,tag,prompt,file,model,"));
        QVERIFY(table.contains("2,dogs,\"Tom, \"\"the\"\" dog\","));
        QVERIFY(contentOf(html).contains("<td dir=\"auto\">Tom, &quot;the&quot; dog</td>"));

        // Broken off in the third answer: the first two are not asked again, and all are the same in the end.
        const qsizetype second = table.indexOf("\r\n", table.indexOf("\r\n", table.indexOf("\r\n") + 2) + 2) + 2;
        const QByteArray broken = table.first(second + 20);
        writeFile(csv.toStdString(), broken.toStdString());
        const CliResult again = compareThem(more);
        QVERIFY2(again.code == 0, again.err);
        const auto wordsOf = [](const QByteArray& all) {
            QList<QByteArray> lines;
            for (const QByteArray& line : all.split('\n'))
                lines << line.left(line.lastIndexOf(",12,")); // without the times
            return lines;
        };
        QCOMPARE(wordsOf(contentOf(csv)), wordsOf(table));
        // Its times are those of the first run.
        QCOMPARE(contentOf(csv).first(second), table.first(second));

        // Another file is not written over.
        writeFile(csv.toStdString(), "a,b\r\n1,2\r\n");
        QCOMPARE(compareThem(more).code, 1);
        QCOMPARE(contentOf(csv), QByteArray("a,b\r\n1,2\r\n"));
    }

    void aSetThatCantBeReadIsTold()
    {
        const QTemporaryDir folder;
        const QString prompts = folder.filePath("prompts.txt");
        const QStringList more = {"--prompts", prompts, "--csv", folder.filePath("answers.csv")};
        QVERIFY(compareThem(more).err.contains("can't be read"));
        writeFile(prompts.toStdString(), "one\n{\"question\": 1}\n");
        QVERIFY(compareThem(more).err.contains("Line 2 of"));
        writeFile(prompts.toStdString(), "\n");
        QVERIFY(compareThem(more).err.contains("holds no prompt"));
        QCOMPARE(compareThem({"--prompts", prompts}).code, 2);
    }

    void wrongUseIsTold()
    {
        QCOMPARE(runCli({"compare", "--model", f16, "--prompt", "x"}).code, 2);
        QCOMPARE(runCli({"compare", "--model", f16, "--model", f32, "--model", f16, "--device", "cpu", "--device",
                         "cpu", "--prompt", "x"})
                     .code,
                 2);
    }
};

QTEST_GUILESS_MAIN(CliCompareTest)
#include "tst_cli_compare.moc"
