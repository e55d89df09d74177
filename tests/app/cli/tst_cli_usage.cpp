// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// alcove-cli called wrongly, or on files that are not what they should be: a message and an exit code, never a crash.
#include "tests/app/cli/cli_process.h"
#include "tests/inference/file/gguf_builder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove::test;

class CliUsageTest : public QObject {
    Q_OBJECT

private slots:
    void helps_data();
    void helps();
    void wrongUsage_data();
    void wrongUsage();
    void badInput_data();
    void badInput();
    void damagedFiles();
    void damagedModel();
    void unknownArchitecture();
    void namesThatSteerTheTerminal();
    void outputThatCannotBeWritten();
    void anyLanguage();

private:
    QTemporaryDir m_folder;
};

namespace {

const QString model = QStringLiteral(ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf");

} // namespace

void CliUsageTest::helps_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("contains");
    QTest::newRow("--help") << QStringList{"--help"} << QByteArray("Usage: alcove-cli COMMAND");
    QTest::newRow("--version") << QStringList{"--version"} << QByteArray("alcove-cli ");
    for (const char* command : {"chat", "run", "tokenize", "logits", "perplexity", "quantize", "inspect", "devices",
                                "template", "list", "export", "import", "search", "backup", "restore"})
        QTest::newRow(command) << QStringList{command, "--help"} << "Usage: alcove-cli " + QByteArray(command);
}

void CliUsageTest::helps()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, contains);
    const CliResult got = runCli(arguments);
    QCOMPARE(got.code, 0);
    QVERIFY2(got.out.startsWith(contains), got.out);
    QVERIFY(got.err.isEmpty());
}

void CliUsageTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("reason");
    const auto add = [](const QStringList& arguments, const char* reason) {
        QTest::addRow("%s", qPrintable(arguments.join(' '))) << arguments << QByteArray(reason);
    };
    const QStringList run = {"run", "--model", model, "--prompt", "x"};
    add({}, "needs a command");
    add({"sing"}, "no command sing");
    add({"run"}, "--model is missing");
    add({"run", "--model"}, "Missing value");
    add({"run", "--modle", "x"}, "modle");
    add(run + QStringList{"extra"}, "one word too many: extra");
    add(run + QStringList{"-n", "0"}, "-n takes a whole number");
    add(run + QStringList{"-n", "many"}, "-n takes a whole number");
    add(run + QStringList{"-n", "99999999999999999999"}, "-n takes a whole number");
    add(run + QStringList{"--temp", "hot"}, "--temp takes a number");
    add(run + QStringList{"--temp", "-1"}, "--temp takes a number");
    add(run + QStringList{"--temp", "nan"}, "--temp takes a number");
    add(run + QStringList{"--top-p", "1.5"}, "--top-p takes a number");
    add(run + QStringList{"--min-p", "2"}, "--min-p takes a number");
    add(run + QStringList{"--top-k", "x"}, "--top-k takes a whole number");
    add(run + QStringList{"--repeat-penalty", "0"}, "--repeat-penalty takes a number");
    add(run + QStringList{"--typical", "1.1"}, "--typical takes a number");
    add(run + QStringList{"--dry-base", "0.5"}, "--dry-base takes a number");
    add(run + QStringList{"--penalty-window", "-2"}, "--penalty-window takes a whole number");
    add(run + QStringList{"--mirostat", "1"}, "--mirostat takes 0 or 2");
    add(run + QStringList{"--logit-bias", "5"}, "--logit-bias takes ID=BIAS");
    add(run + QStringList{"--logit-bias", "5=1,6=101"}, "--logit-bias takes ID=BIAS");
    add(run + QStringList{"--logit-bias", "-5=1"}, "--logit-bias takes ID=BIAS");
    add(run + QStringList{"--seed", "-5"}, "--seed takes a whole number");
    add(run + QStringList{"--kv", "q8"}, "--kv takes f16, q8_0 or f32");
    add(run + QStringList{"--ctx", "1"}, "--ctx takes a whole number");
    add(run + QStringList{"--raw", "--system", "x"}, "--system has no place");
    add(run + QStringList{"--grammar", "x", "--json-schema", "y"}, "exclude each other");
    add({"chat"}, "No model was opened yet");
    add({"tokenize", "--ids"}, "--model is missing");
    add({"logits", "--model", model, "--out", "x"}, "--ids is missing");
    add({"logits", "--model", model, "--out", "x", "--ids", "1 two"}, "--ids takes token ids");
    add({"logits", "--model", model, "--out", "x", "--ids", " "}, "--ids takes token ids");
    add({"perplexity", "--model", model}, "--file is missing");
    add({"perplexity", "--file", "x"}, "--model is missing");
    add({"template", "--messages", "x"}, "--model or --template is missing");
    add({"template", "--messages", "x", "--model", model, "--template", "x"}, "exclude each other");
    add({"template", "--template", "x"}, "--messages is missing");
    add({"quantize", model, "x.gguf"}, "It takes 3 words, not 2: IN.gguf OUT.gguf TYPE");
    add({"quantize", model, "x.gguf", "Q9_K"}, "Q9_K is no type it makes. It makes F32, F16, BF16, Q8_0");
    add({"inspect"}, "name is missing");
    add({"inspect", "a", "b"}, "one word too many: b");
    add({"devices", "x"}, "one word too many: x");
}

void CliUsageTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, reason);
    const CliResult got = runCli(arguments);
    QCOMPARE(got.code, 2);
    QVERIFY2(got.err.contains(reason), got.err);
    QVERIFY(got.out.isEmpty());
}

void CliUsageTest::badInput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("reason");
    const auto add = [](const QStringList& arguments, const char* reason) {
        QTest::addRow("%s", qPrintable(arguments.join(' '))) << arguments << QByteArray(reason);
    };
    const QString vocabulary = QStringLiteral(ALCOVE_TEST_DATA "/vocab/llama-spm.gguf");
    for (const QStringList& command : {QStringList{"run", "--prompt", "x", "--model"}, QStringList{"chat", "--model"},
                                       QStringList{"tokenize", "--model"}, QStringList{"inspect"}}) {
        add(command + QStringList{"/no/such/file.gguf"}, "There is no file /no/such/file.gguf");
        add(command + QStringList{"/"}, "is a folder");
        add(command + QStringList{ALCOVE_TEST_DATA "/models/tinystories-656k.reference.json"}, "not a GGUF file");
    }
    add({"run", "--model", model, "--prompt", "x", "--device", "gpu"}, "not a device");
    add({"run", "--model", model, "--prompt", "x", "--device", "vulkan:99"}, "vulkan:99");
    add({"run", "--model", model, "--raw", "--prompt", "x", "--ctx", "2", "--device", "cpu"}, "context");
    add({"run", "--model", vocabulary, "--prompt", "x", "--device", "cpu"}, "llama-spm.gguf");
    add({"logits", "--model", model, "--ids", "1 2048", "--out", "x", "--device", "cpu"}, "2048 is not a token");
    add({"logits", "--model", model, "--ids", "-1", "--out", "x", "--device", "cpu"}, "-1 is not a token");
}

void CliUsageTest::badInput()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, reason);
    const CliResult got = runCli(arguments);
    QCOMPARE(got.code, 1);
    QVERIFY2(got.err.startsWith("alcove-cli: ") && got.err.contains(reason), got.err);
    QVERIFY(got.err.count('\n') >= 2); // what happened, and what to do
    QVERIFY(got.out.isEmpty());
}

void CliUsageTest::damagedFiles()
{
    QFile whole(model);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    const QString path = m_folder.filePath("cut.gguf");
    for (const qsizetype length : {qsizetype{5}, qsizetype{1000}, bytes.size() / 2, bytes.size() - 1}) {
        writeFile(path.toStdString(), bytes.first(length).toStdString());
        for (const QStringList& arguments :
             {QStringList{"inspect", path}, QStringList{"run", "--prompt", "x", "--device", "cpu", "--model", path}}) {
            const CliResult got = runCli(arguments);
            QCOMPARE(got.code, 1);
            QVERIFY2(got.err.contains("cut.gguf can't be opened"), got.err);
        }
    }
}

// A file that can be read, with a model that can't be run: what it holds is shown all the same.
void CliUsageTest::damagedModel()
{
    QFile whole(model);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QByteArray bytes = whole.readAll();
    QVERIFY(bytes.contains("blk.0.attn_q.weight"));
    bytes.replace("blk.0.attn_q.weight", "blk.0.attn_x.weight");
    const QString path = m_folder.filePath("lies.gguf");
    writeFile(path.toStdString(), bytes.toStdString());
    const CliResult inspected = runCli({"inspect", path});
    QCOMPARE(inspected.code, 1);
    QVERIFY2(inspected.out.contains("runs here     no: "), inspected.out);
    QVERIFY2(inspected.out.contains("blk.0.attn_x.weight  "), inspected.out);
    QVERIFY2(inspected.err.contains("blk.0.attn_q.weight"), inspected.err);
}

void CliUsageTest::unknownArchitecture()
{
    const QString path = m_folder.filePath("future.gguf");
    GgufBuilder().text("general.architecture", "future").write(path.toStdString());
    const CliResult inspected = runCli({"inspect", path});
    QCOMPARE(inspected.code, 0);
    QVERIFY2(inspected.out.contains("runs here     no: Alcove can't run the architecture “future”"), inspected.out);
    const CliResult run = runCli({"run", "--model", path, "--prompt", "x"});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains("future"), run.err);
}

void CliUsageTest::namesThatSteerTheTerminal()
{
    const QString path = m_folder.filePath("evil.gguf");
    GgufBuilder builder;
    builder.text("general.architecture", "\x1B[2Jred").text("general.name", "\x1B]0;title\x07name\n\xFF\xC2\x9B");
    builder.texts("list", {"\x1B[31m"}).tensor({.name = "t\x1B[1A", .ne = {1}, .data = std::string(4, '\0')});
    builder.write(path.toStdString());
    for (const QStringList& arguments :
         {QStringList{"inspect", path}, QStringList{"run", "--prompt", "x", "--model", path}}) {
        const CliResult got = runCli(arguments);
        for (const QByteArray& text : {got.out, got.err}) {
            QVERIFY(!text.contains('\x1B') && !text.contains('\x07') && !text.contains("\xC2\x9B"));
            QCOMPARE(QString::fromUtf8(text).toUtf8(), text);
        }
    }
}

void CliUsageTest::outputThatCannotBeWritten()
{
    const CliResult got =
        runCli({"logits", "--model", model, "--ids", "1", "--out", "/no/such/folder/x.f32", "--device", "cpu"});
    QCOMPARE(got.code, 1);
    QVERIFY2(got.err.contains("/no/such/folder/x.f32 can't be written"), got.err);
}

void CliUsageTest::anyLanguage()
{
    for (const QString& language : {QStringLiteral("C"), QStringLiteral("POSIX"), QStringLiteral("C.UTF-8"),
                                    QStringLiteral("no_such_place.ISO-8859-1")}) {
        const CliResult got = runCli({"tokenize", "--ids", "--model", ALCOVE_TEST_DATA "/vocab/gpt-2.gguf"},
                                     QByteArray("Äpfel"), {"LC_ALL=" + language});
        QCOMPARE(got.out, "127 226 79 69 417\n");
        QVERIFY2(got.err.isEmpty(), got.err);
        const CliResult prompt = runCli({"inspect", QString::fromUtf8("/ä/файл.gguf")}, {}, {"LC_ALL=" + language});
        QVERIFY2(prompt.err.contains("/ä/файл.gguf"), prompt.err);
    }
}

QTEST_GUILESS_MAIN(CliUsageTest)
#include "tst_cli_usage.moc"
