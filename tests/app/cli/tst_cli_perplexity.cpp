// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// `alcove-cli perplexity` against the definition, computed here from what `tokenize` and `logits` say.
#include "tests/app/cli/cli_process.h"
#include "tests/inference/file/gguf_builder.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <csignal>
#include <cstring>
#include <vector>

using namespace alcove::test;

namespace {

const QString model = QStringLiteral(ALCOVE_TEST_DATA "/models/tinystories-656k-f32.gguf");
constexpr int vocabulary = 2048;

// Some hundred tokens, with characters of several bytes.
QByteArray storyText()
{
    QByteArray text;
    for (int i = 0; i < 12; ++i)
        text += "Once upon a time there was a little girl named Lily. She had " + QByteArray::number(i) +
                " red apples and a café – “yum”, she said.\nHer mom smiled. ";
    return text;
}

struct Expected {
    double perplexity = 0;
    double standardError = 0;
    int count = 0;
};

} // namespace

class CliPerplexityTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString textFile(const QByteArray& text) const
    {
        const QString path = m_folder.filePath("text.txt");
        writeFile(path.toStdString(), text.toStdString());
        return path;
    }

    static CliResult measure(const QString& text, const QStringList& more)
    {
        return runCli(QStringList{"perplexity", "--model", model, "--file", text, "--kv", "f32"} + more);
    }

    std::vector<float> logitsOf(const QStringList& ids, const QString& device) const
    {
        const QString out = m_folder.filePath("logits.f32");
        const CliResult got = runCli(
            {"logits", "--model", model, "--ids", ids.join(' '), "--out", out, "--kv", "f32", "--device", device});
        if (got.code != 0)
            qFatal("%s", got.err.constData());
        QFile file(out);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no logits");
        const QByteArray bytes = file.readAll();
        std::vector<float> values(static_cast<size_t>(bytes.size()) / 4);
        std::memcpy(values.data(), bytes.data(), values.size() * 4);
        return values;
    }

    Expected computed(const QByteArray& text, int window, const QString& device) const
    {
        const QStringList ids =
            QString::fromUtf8(runCli({"tokenize", "--ids", "--bos", "--model", model}, text).out).trimmed().split(' ');
        std::vector<long double> all;
        for (qsizetype start = 0; start + window <= ids.size(); start += window) {
            QStringList tokens = ids.mid(start, window);
            tokens[0] = "1"; // BOS
            const std::vector<float> logits = logitsOf(tokens, device);
            for (int i = window / 2 + 1; i < window; ++i) {
                const float* row = logits.data() + static_cast<ptrdiff_t>(i - 1) * vocabulary;
                long double sum = 0;
                for (int id = 0; id < vocabulary; ++id)
                    sum += std::exp(static_cast<long double>(row[id]));
                all.push_back(std::log(sum) - row[tokens[i].toInt()]);
            }
        }
        long double mean = 0;
        for (const long double nats : all)
            mean += nats / static_cast<long double>(all.size());
        long double variance = 0;
        for (const long double nats : all)
            variance += (nats - mean) * (nats - mean) / static_cast<long double>(all.size() - 1);
        const double perplexity = static_cast<double>(std::exp(mean));
        const double error = static_cast<double>(std::sqrt(variance / static_cast<long double>(all.size())));
        return {perplexity, perplexity * error, static_cast<int>(all.size())};
    }

private slots:
    void equalsThePlainComputation_data();
    void equalsThePlainComputation();
    void bitsPerByteCountsTheTextScored();
    void prefersSenseToNonsense();
    void usualWindow();
    void refuses_data();
    void refuses();
    void stopsOnInterrupt();
};

void CliPerplexityTest::equalsThePlainComputation_data()
{
    QTest::addColumn<QString>("device");
    QTest::addColumn<int>("window");
    for (const char* device : {"cpu", "vulkan"}) {
        for (const int window : {8, 33, 100})
            QTest::addRow("%s %d", device, window) << QString(device) << window;
    }
}

void CliPerplexityTest::equalsThePlainComputation()
{
    QFETCH(QString, device);
    QFETCH(int, window);
    if (device == "vulkan" && !runCli({"devices"}).out.contains("vulkan:"))
        QSKIP("There is no Vulkan device here.");
    const QByteArray text = storyText().first(window < 20 ? 150 : 700);
    const CliResult got = measure(textFile(text), {"--ctx", QString::number(window), "--device", device});
    QVERIFY2(got.code == 0, got.err);
    const Expected expected = computed(text, window, device);
    const QStringList words = QString::fromUtf8(got.out).split(QRegularExpression("\\s+"));
    QCOMPARE(words.value(0), "perplexity");
    QVERIFY2(std::abs(words.value(1).toDouble() / expected.perplexity - 1) < 2e-4, got.out);
    QVERIFY2(std::abs(words.value(3).toDouble() / expected.standardError - 1) < 1e-3, got.out);
    QVERIFY2(got.out.contains("tokens scored  " + QByteArray::number(expected.count) + ","), got.out);
    QVERIFY(!got.err.contains('\x1B')); // not a terminal: no escape codes
}

void CliPerplexityTest::bitsPerByteCountsTheTextScored()
{
    // Tokens 5, 6 and 7 of eight, whose text is known.
    const QByteArray text = "Once upon a time, a little girl";
    const CliResult table = runCli({"tokenize", "--model", model, "--bos"}, text);
    const QList<QByteArray> lines = table.out.split('\n');
    qsizetype bytes = 0;
    for (const qsizetype i : {5, 6, 7})
        bytes += lines[i].sliced(10).size();
    const CliResult got = measure(textFile(text), {"--ctx", "8", "--device", "cpu"});
    QVERIFY2(got.code == 0, got.err);
    QVERIFY2(got.out.contains("over " + QByteArray::number(bytes) + " bytes"), got.out);
    const QString out = QString::fromUtf8(got.out);
    const double bits = out.section("bits per byte", 1).section(',', 0, 0).toDouble();
    const double perplexity = out.section(QRegularExpression("\\s+"), 1, 1).toDouble();
    QVERIFY(std::abs(bits - 3 * std::log2(perplexity) / static_cast<double>(bytes)) < 1e-3);
}

void CliPerplexityTest::prefersSenseToNonsense()
{
    const auto perplexityOf = [&](const QByteArray& text) {
        const CliResult got = measure(textFile(text), {"--ctx", "16", "--device", "cpu"});
        return QString::fromUtf8(got.out).section(QRegularExpression("\\s+"), 1, 1).toDouble();
    };
    const double sense = perplexityOf("Once upon a time, there was a little girl named Lily. She loved to play outside "
                                      "in the park with her friends. One day, she saw a big red ball.");
    const double nonsense = perplexityOf("red a in Lily with One. saw friends a park upon there her play named outside "
                                         "loved ball girl was little big, the time day she to. Once She a. the");
    QVERIFY(sense > 1);
    QVERIFY2(nonsense > 5 * sense, qPrintable(QString("%1 %2").arg(sense).arg(nonsense)));
}

void CliPerplexityTest::usualWindow()
{
    const CliResult got = measure(textFile(storyText() + storyText()), {"--device", "cpu"});
    QVERIFY2(got.code == 0, got.err);
    QVERIFY2(got.out.contains("window of 512") || got.out.contains("windows of 512"), got.out);
    QVERIFY2(got.err.contains("fill no window"), got.err);
}

void CliPerplexityTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("empty") << QByteArray() << QStringList() << 1 << QByteArray("The text is empty.");
    QTest::newRow("short") << QByteArray("Once upon a time") << QStringList() << 1 << QByteArray("it has 6 tokens");
    QTest::newRow("Latin-1") << QByteArray("Once upon a caf\xE9 time") << QStringList() << 1
                             << QByteArray("its byte 16 begins no character");
    QTest::newRow("cut") << QByteArray("Once \xE2\x80") << QStringList() << 1 << QByteArray("its byte 6 begins");
    QTest::newRow("longer than the model's")
        << storyText() << QStringList{"--ctx", "100000"} << 1 << QByteArray("windows of 100000 make no sense");
    QTest::newRow("tiny window") << storyText() << QStringList{"--ctx", "7"} << 2 << QByteArray("at least 8 tokens");
    QTest::newRow("no such file") << QByteArray() << QStringList{"--file", "/no/such.txt"} << 1
                                  << QByteArray("There is no file /no/such.txt");
    QTest::newRow("folder") << QByteArray() << QStringList{"--file", "/"} << 1 << QByteArray("/ is a folder");
    QTest::newRow("no such model") << storyText() << QStringList{"--model", "/no/such.gguf"} << 1
                                   << QByteArray("There is no file /no/such.gguf");
    QTest::newRow("vocabulary") << storyText() << QStringList{"--model", ALCOVE_TEST_DATA "/vocab/gpt-2.gguf"} << 1
                                << QByteArray("gpt-2");
}

void CliPerplexityTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, more);
    QFETCH(int, code);
    QFETCH(QByteArray, reason);
    const CliResult got = measure(textFile(text), more + QStringList{"--device", "cpu"});
    QCOMPARE(got.code, code);
    QVERIFY2(got.err.contains(reason), got.err);
    QVERIFY(got.out.isEmpty());
}

void CliPerplexityTest::stopsOnInterrupt()
{
    QByteArray text;
    for (int i = 0; i < 300; ++i)
        text += storyText();
    const QString path = textFile(text);
    QProcess process;
    startCli(process, {"perplexity", "--model", model, "--file", path, "--device", "cpu"});
    // It is at work for many seconds; the signal comes once it has set itself up to take it.
    QFile status(QString("/proc/%1/status").arg(process.processId()));
    const auto takesSignals = [&] {
        if (!status.open(QIODevice::ReadOnly))
            return false;
        const QByteArray all = status.readAll();
        status.close();
        const qsizetype at = all.indexOf("SigCgt:");
        return at >= 0 &&
               (all.sliced(at + 7).trimmed().first(16).toULongLong(nullptr, 16) & (1ULL << (SIGINT - 1))) != 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(takesSignals(), 60000);
    kill(static_cast<pid_t>(process.processId()), SIGINT);
    QCOMPARE(finishCli(process).code, 130);
}

QTEST_GUILESS_MAIN(CliPerplexityTest)
#include "tst_cli_perplexity.moc"
