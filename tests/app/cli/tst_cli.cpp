// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// alcove-cli on a real, trained model: what it prints is what the model says.
#include "tests/app/altered_model.h"
#include "tests/app/cli/cli_process.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <csignal>
#include <vector>

using namespace alcove::test;

namespace {

const QString model = QStringLiteral(ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf");

QStringList story(const QStringList& more)
{
    return QStringList{"run", "--model", model, "--raw", "--prompt", "Once upon a time"} + more;
}

} // namespace

class CliTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void idsOfTheReference_data();
    void idsOfTheReference();
    void textOnOutputStatsOnError();
    void promptFromInput();
    void seedRepeats();
    void samplingOptionsReachTheSampler();
    void followsAGrammar();
    void samplingThatTheFileAsksFor();
    void limitsTokens();
    void stopsOnInterrupt();
    void interruptWhileWaiting();
    void chatAnswersLines();
    void chatRemembers();
    void chatWithAFullContext();
    void chatOpensTheStarterModel();
    void tokenizesVectors_data();
    void tokenizesVectors();
    void tokenizeOptions();
    void logitsOfTheReference();
    void inspects();
    void listsDevices();

private:
    QJsonObject m_reference;
};

void CliTest::initTestCase()
{
    QFile file(ALCOVE_TEST_DATA "/models/tinystories-656k.reference.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_reference = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(!m_reference.isEmpty());
}

void CliTest::idsOfTheReference_data()
{
    QTest::addColumn<QString>("device");
    QTest::newRow("cpu") << "cpu";
    QTest::newRow("vulkan") << "vulkan";
}

void CliTest::idsOfTheReference()
{
    QFETCH(QString, device);
    if (device == "vulkan" && !runCli({"devices"}).out.contains("vulkan:"))
        QSKIP("There is no Vulkan device here.");
    const CliResult got = runCli(story({"--greedy", "-n", "60", "--ids", "--kv", "f32", "--device", device}));
    QVERIFY2(got.code == 0, got.err);
    QStringList expected;
    for (const QJsonValue& id : m_reference["greedy_ids"].toArray())
        expected << QString::number(id.toInt());
    QCOMPARE(expected.size(), 60);
    QCOMPARE(QString::fromUtf8(got.out), expected.join(' ') + "\n");
}

void CliTest::textOnOutputStatsOnError()
{
    const CliResult got = runCli(story({"--greedy", "-n", "60", "--kv", "f32", "--device", "cpu"}));
    QCOMPARE(got.code, 0);
    QCOMPARE(QString::fromUtf8(got.out), m_reference["text"].toString() + "\n");
    QVERIFY(got.err.contains("60 tokens"));
    QVERIFY(got.err.contains("prompt of 6"));
    QVERIFY(!got.err.contains('\x1B')); // not a terminal: no escape codes
    QVERIFY(!got.out.startsWith(' '));
}

void CliTest::promptFromInput()
{
    const QStringList arguments = {"run", "--model", model, "--raw", "--greedy", "-n", "10", "--device", "cpu"};
    QCOMPARE(runCli(arguments, "Once upon a time").out,
             runCli(arguments + QStringList{"--prompt", "Once upon a time"}).out);
}

void CliTest::seedRepeats()
{
    const auto told = [](const char* seed) {
        return runCli(story({"--seed", seed, "-n", "30", "--device", "cpu"})).out;
    };
    const QByteArray first = told("7");
    QVERIFY(first.size() > 20);
    QCOMPARE(told("7"), first);
    QVERIFY(told("8") != first);
    QVERIFY(runCli(story({"--seed", "7", "-n", "1", "--device", "cpu"})).err.contains("seed 7"));
}

void CliTest::samplingOptionsReachTheSampler()
{
    const auto told = [](const QStringList& options) {
        const CliResult got =
            runCli(story(QStringList{"--ids", "-n", "40", "--seed", "3", "--device", "cpu"} + options));
        return got.code == 0 ? QString::fromUtf8(got.out).trimmed() : QString::fromUtf8(got.err);
    };
    const QString greedy = told({"--greedy"});
    // Each leaves only the likeliest token, or changes what it is.
    for (const QStringList& options : {QStringList{"--temp", "0"},
                                       QStringList{"--top-k", "1"},
                                       {"--top-p", "0"},
                                       {"--min-p", "1"},
                                       {"--top-n-sigma", "0.0001"},
                                       {"--temp", "0", "--mirostat", "2"},
                                       {"--mirostat", "2", "--mirostat-tau", "0", "--mirostat-eta", "0"}})
        QCOMPARE(told(options), greedy);
    const QString first = greedy.section(' ', 0, 0);
    const QString banned = told({"--greedy", "--logit-bias", first + "=-100,1=1"});
    QVERIFY(!banned.split(' ').contains(first));
    QVERIFY(told({"--greedy", "--logit-bias", "5=100"}).startsWith("5 5 5"));
    for (const QStringList& options : {QStringList{"--repeat-penalty", "1.8"},
                                       QStringList{"--presence-penalty", "9"},
                                       {"--frequency-penalty", "9"},
                                       {"--xtc-probability", "1", "--xtc-threshold", "0.05"},
                                       {"--typical", "0.05"},
                                       {"--dry-multiplier", "50", "--dry-window", "-1", "--dry-allowed-length", "1"}})
        QVERIFY2(told(QStringList{"--greedy"} + options) != greedy, qPrintable(options.join(' ')));
    QVERIFY(told({"--greedy", "--logit-bias", "2048=1"}).contains("2048 is not a token of this model"));
}

void CliTest::followsAGrammar()
{
    QTemporaryDir folder;
    const QString file = folder.filePath("answer.gbnf");
    QFile grammar(file);
    QVERIFY(grammar.open(QIODevice::WriteOnly));
    grammar.write("root ::= \"Yes, \" [a-z]{3,5} \".\"");
    grammar.close();
    const CliResult got = runCli(story({"--grammar", file, "--device", "cpu", "--seed", "1"}));
    QCOMPARE(got.code, 0);
    QVERIFY2(QRegularExpression("^Yes, [a-z]{3,5}\\.\n$").match(QString::fromUtf8(got.out)).hasMatch(), got.out);
    const CliResult cut = runCli(story({"--grammar", file, "--device", "cpu", "-n", "2"}));
    QCOMPARE(cut.code, 1);
    QVERIFY(cut.err.contains("cut off"));
    const CliResult wrong = runCli(story({"--grammar", model, "--device", "cpu"}));
    QCOMPARE(wrong.code, 1);
    QVERIFY2(wrong.err.contains("is not UTF-8 text"), wrong.err);
    const CliResult missing = runCli(story({"--grammar", "/no/such/file", "--device", "cpu"}));
    QCOMPARE(missing.code, 1);
    QVERIFY2(missing.err.contains("There is no file /no/such/file"), missing.err);
}

void CliTest::samplingThatTheFileAsksFor()
{
    QTemporaryDir folder;
    const QString greedyModel = folder.filePath("greedy.gguf");
    QVERIFY(writeGreedyModel(model, greedyModel));
    const CliResult inspected = runCli({"inspect", greedyModel});
    QVERIFY2(inspected.out.contains("temperature 0, top-k 40, top-p 0.95, min-p 0.05 (from the file)"), inspected.out);

    const auto told = [&](const QString& file, const QStringList& options) {
        const QStringList usual = {"--prompt", "Once upon a time", "-n", "30", "--ids", "--device", "cpu"};
        return runCli(QStringList{"run", "--model", file} + usual + options).out;
    };
    QCOMPARE(told(greedyModel, {"--seed", "1"}), told(model, {"--greedy"}));
    // An option counts more than the file.
    QCOMPARE(told(greedyModel, {"--temp", "2", "--seed", "1"}), told(model, {"--temp", "2", "--seed", "1"}));
    QVERIFY(told(model, {"--temp", "2", "--seed", "1"}) != told(model, {"--greedy"}));
}

void CliTest::limitsTokens()
{
    const CliResult got = runCli(story({"--greedy", "-n", "3", "--ids", "--device", "cpu"}));
    QCOMPARE(got.out.trimmed().split(' ').size(), 3);
}

void CliTest::stopsOnInterrupt()
{
    const QByteArray whole = runCli(story({"--greedy", "--device", "cpu"})).out;
    // The model is quick: it may be done before the signal arrives.
    for (int attempt = 0; attempt < 20; ++attempt) {
        QProcess process;
        startCli(process, story({"--greedy", "--device", "cpu"}));
        process.waitForReadyRead(60000);
        kill(static_cast<pid_t>(process.processId()), SIGINT);
        const CliResult got = finishCli(process);
        QVERIFY(got.code == 0 || got.code == 130);
        if (got.code == 0)
            continue;
        QVERIFY(got.out.size() < whole.size());
        QVERIFY(whole.startsWith(got.out.trimmed())); // what was said stays, to the last whole character
        QVERIFY(got.err.contains("tokens"));
        return;
    }
    QFAIL("Ctrl+C never came in time.");
}

void CliTest::interruptWhileWaiting()
{
    QProcess process;
    startCli(process, {"chat", "--model", model, "--greedy", "-n", "5", "--device", "cpu"});
    process.write("Once upon a time\n");
    QVERIFY(process.waitForReadyRead(60000));
    while (!process.readAllStandardOutput().endsWith('\n'))
        QVERIFY(process.waitForReadyRead(60000));
    kill(static_cast<pid_t>(process.processId()), SIGINT);
    QCOMPARE(finishCli(process).code, 130);
}

void CliTest::chatAnswersLines()
{
    const CliResult got = runCli({"chat", "--model", model, "--greedy", "-n", "8", "--device", "cpu"},
                                 "Once upon a time\n\n  \nLily was\r\n");
    QVERIFY2(got.code == 0, got.err);
    const QList<QByteArray> lines = got.out.split('\n');
    QCOMPARE(lines.size(), 3); // two answers and what follows the last line's end
    QVERIFY(m_reference["text"].toString().toUtf8().startsWith(lines[0]));
    QVERIFY(!lines[1].isEmpty());
    QVERIFY(!got.err.contains('\x1B'));
}

void CliTest::chatRemembers()
{
    const QStringList sampling = {"--greedy", "-n", "8", "--device", "cpu"};
    const CliResult talk = runCli(QStringList{"chat", "--model", model} + sampling, "Once upon a time\nLily was\n");
    const QString told = QString::fromUtf8(talk.out);
    const QString first = told.section('\n', 0, 0);
    const QString second = told.section('\n', 1, 1);
    const QString soFar = "Once upon a time" + first + "\nLily was";
    const CliResult whole = runCli(QStringList{"run", "--raw", "--model", model, "--prompt", soFar} + sampling);
    QCOMPARE(second + "\n", QString::fromUtf8(whole.out));
    const CliResult alone = runCli(QStringList{"run", "--raw", "--model", model, "--prompt", "Lily was"} + sampling);
    QVERIFY(second + "\n" != QString::fromUtf8(alone.out));
}

void CliTest::chatWithAFullContext()
{
    const QStringList chat = {"chat", "--model", model, "--greedy", "-n", "8", "--device", "cpu", "--ctx", "64"};
    const QByteArray lines = QByteArray("Once upon a time there was a cat\n").repeated(6);
    const CliResult stopped = runCli(chat, lines);
    QCOMPARE(stopped.code, 1);
    QVERIFY2(stopped.err.contains("the model's context holds 64"), stopped.err);
    QVERIFY(stopped.err.contains("--when-full"));
    const CliResult wentOn = runCli(chat + QStringList{"--when-full", "leave-out"}, lines);
    QVERIFY2(wentOn.code == 0, wentOn.err);
    QVERIFY2(wentOn.err.contains("oldest turns are left out"), wentOn.err);
    // Asked, the next line is the answer: all but a yes is a no.
    const QStringList asking = chat + QStringList{"--when-full", "ask"};
    const CliResult refused = runCli(asking, lines);
    QVERIFY2(refused.err.contains("Go on without its oldest turns?"), refused.err);
    QCOMPARE(refused.code, 1);
    const CliResult agreed = runCli(asking, lines.first(lines.size() / 2) + QByteArray("y\n").repeated(3));
    QVERIFY2(agreed.code == 0, agreed.err);
    QCOMPARE(runCli(chat + QStringList{"--when-full", "maybe"}, lines).code, 2);
}

void CliTest::chatOpensTheStarterModel()
{
    const CliResult got = runCli({"chat", "--greedy", "-n", "8", "--device", "cpu"}, "Once upon a time\n",
                                 {"ALCOVE_STARTER_MODEL=" + model});
    QVERIFY2(got.code == 0, got.err);
    QVERIFY(got.out.size() > 8);
}

void CliTest::tokenizesVectors_data()
{
    QTest::addColumn<QString>("vocabulary");
    const QString own = QStringLiteral(ALCOVE_TEST_DATA "/vocab/");
    const QString shared = QStringLiteral(ALCOVE_SHARED_DATA "/vocab/ggml-vocab-");
    QTest::newRow("gpt-2") << own + "gpt-2.gguf";
    QTest::newRow("llama-spm") << own + "llama-spm.gguf";
    QTest::newRow("deepseek-llm") << shared + "deepseek-llm.gguf";
    QTest::newRow("deepseek-coder") << shared + "deepseek-coder.gguf";
}

void CliTest::tokenizesVectors()
{
    QFETCH(QString, vocabulary);
    QFile inputs(vocabulary + ".inp");
    QFile outputs(vocabulary + ".out");
    if (!inputs.open(QIODevice::ReadOnly) || !outputs.open(QIODevice::ReadOnly))
        QSKIP("The large vocabularies are not beside this checkout.");
    const QStringList texts = QString::fromUtf8(inputs.readAll()).split("\n__ggml_vocab_test__\n");
    const QList<QByteArray> lines = outputs.readAll().split('\n');
    QVERIFY(lines.size() >= texts.size());
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const CliResult got = runCli({"tokenize", "--ids", "--model", vocabulary}, texts[i].toUtf8());
        QCOMPARE(got.code, 0);
        QCOMPARE(got.out, lines[i].trimmed() + "\n");
    }
}

void CliTest::tokenizeOptions()
{
    QCOMPARE(runCli({"tokenize", "--ids", "--bos", "--model", model}, "Once upon a time").out, "1 80 147 201 282 57\n");
    QVERIFY(!runCli({"tokenize", "--ids", "--model", model}, "<|end_story|>").out.contains("2\n"));
    QCOMPARE(runCli({"tokenize", "--ids", "--parse-special", "--model", model}, "<|end_story|>").out, "2\n");
    QCOMPARE(runCli({"tokenize", "--ids", "--model", model}).out, "\n");
    const QByteArray table = runCli({"tokenize", "--model", model}, "Once").out;
    QVERIFY2(table.contains("  80  "), table);
}

void CliTest::logitsOfTheReference()
{
    QTemporaryDir folder;
    const QString out = folder.filePath("logits.f32");
    const CliResult got = runCli(
        {"logits", "--model", model, "--ids", "1 80 147 201 282 57", "--out", out, "--kv", "f32", "--device", "cpu"});
    QVERIFY2(got.code == 0, got.err);
    QVERIFY(got.out.isEmpty());
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(bytes.size(), qsizetype{6 * 2048 * 4});
    std::vector<float> values(6 * 2048);
    std::memcpy(values.data(), bytes.data(), static_cast<size_t>(bytes.size()));
    const QJsonArray positions = m_reference["prompt_top10"].toArray();
    QCOMPARE(positions.size(), 6);
    for (qsizetype position = 0; position < positions.size(); ++position) {
        for (const QJsonValue& entry : positions[position].toArray()) {
            const auto index = static_cast<size_t>(position * 2048 + entry[0].toInt());
            // The reference rounds activations to halves before it multiplies.
            QVERIFY(std::abs(values[index] - entry[1].toDouble()) < 0.01);
        }
    }
}

void CliTest::inspects()
{
    const CliResult got = runCli({"inspect", model});
    QCOMPARE(got.code, 0);
    for (const char* fact : {"TinyStories 656K", "llama, F16", "656,000 parameters", "2,048 tokens", "512 tokens",
                             "plain text", "temperature 0.8, top-k 40, top-p 0.95, min-p 0.05 (the usual values)",
                             "512 bytes a token", "runs here     yes", "Memory with a context of 512 tokens in F16",
                             "KV cache 262 kB", "llama.block_count = 2", "blk.1.attn_k.weight", "128 × 64, 16 kB"})
        QVERIFY2(got.out.contains(fact), fact);
}

void CliTest::listsDevices()
{
    const CliResult got = runCli({"devices"});
    QCOMPARE(got.code, 0);
    QVERIFY(got.out.contains("\ncpu ") || got.out.startsWith("cpu "));
}

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
