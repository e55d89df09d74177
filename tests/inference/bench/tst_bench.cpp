// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The real alcove-bench: what it prints, and that what it counts is so. How fast anything is does not matter here.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

namespace {

struct BenchResult {
    int code = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

BenchResult bench(const QStringList& arguments)
{
    QProcess process;
    process.start(ALCOVE_BINARY_DIR "/bin/alcove-bench", arguments);
    BenchResult result;
    if (process.waitForFinished(250000) && process.exitStatus() == QProcess::NormalExit)
        result.code = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

} // namespace

class BenchTest : public QObject {
    Q_OBJECT

private slots:
    void jsonSaysWhatWasRun_data()
    {
        QTest::addColumn<QString>("device");
        QTest::addRow("cpu") << "cpu";
        QTest::addRow("vulkan") << "vulkan";
    }
    void jsonSaysWhatWasRun()
    {
        QFETCH(QString, device);
        const auto result = bench({"--synthetic", "llama:tiny:F32", "-p", "9", "-n", "4", "-d", "3", "-r", "3",
                                   "--device", device, "--json"});
        QVERIFY2(result.code == 0, result.err);
        QCOMPARE(result.out.count('\n'), 1);
        const QJsonObject json = result.json();
        QCOMPARE(json["model"].toString(), "llama tiny, random weights");
        QCOMPARE(json["prompt"].toInt(), 9);
        QCOMPARE(json["generated"].toInt(), 4);
        QCOMPARE(json["depth"].toInt(), 3);
        for (const char* part : {"prefill", "decode"}) {
            const QJsonObject rates = json[part].toObject();
            QCOMPARE(rates["runs"].toInt(), 3);
            QVERIFY(rates["min"].toDouble() > 0);
            QVERIFY(rates["min"].toDouble() <= rates["median"].toDouble());
            QVERIFY(rates["median"].toDouble() <= rates["max"].toDouble());
        }
        // A prompt of a few tokens may be read before it can be stopped.
        const QJsonValue stop = json["stop_s"];
        QVERIFY(stop.isNull() || stop["min"].toDouble() >= 0);
        QVERIFY(json.contains("stop_s"));
        QVERIFY(json["copy_bytes_per_second"].toDouble() > 0);
        QVERIFY(json["peak_memory_bytes"].toDouble() > 1e6);
        QCOMPARE(json["kernels_a_token"].toInt() > 0, device != "cpu");
        // One, but for devices that take longer over a token than a Stop may take to be heard.
        QCOMPARE(json["submits_a_token"].toInt() > 0, device != "cpu");

        // By hand: two layers of two norms, queries and output, keys and values, and three matrices of 256 by 512; a
        // row of the embedding, a norm and the output matrix. A cache row holds 128 keys and 128 values.
        constexpr int layer = 2 * 256 + 2 * 256 * 256 + 2 * 256 * 128 + 3 * 256 * 512;
        QCOMPARE(json["weight_bytes_a_token"].toInt(), 4 * (2 * layer + 256 + 256 + 256 * 512));
        QCOMPARE(json["cache_bytes_a_token"].toInt(), 2 * 256 * 2 * (9 + 3 + 4 + 1 - 2));
    }

    // Of the experts only the chosen ones count.
    void countsTheChosenExperts()
    {
        const auto result =
            bench({"--synthetic", "gpt-oss:tiny:F32", "-p", "3", "-n", "2", "-r", "1", "--device", "cpu", "--json"});
        QVERIFY2(result.code == 0, result.err);
        constexpr int attention = 2 * 256 + 2 * 256 * 256 + 2 * 256 * 128;
        constexpr int layer = attention + 4 * 256 + 2 * 3 * 256 * 256;
        QCOMPARE(result.json()["weight_bytes_a_token"].toInt(), 4 * (2 * layer + 256 + 256 + 256 * 512));
    }

    // Which kernels read the prompt is the device's matter and the environment's.
    void saysWhatMultipliesThePrompt()
    {
        const auto products = [](const char* integerDot) {
            qputenv("ALCOVE_INTEGER_DOT", integerDot);
            qputenv("ALCOVE_MATRIX_UNITS", "0");
            const auto result = bench({"--synthetic", "deepseek2:tiny:Q8_0", "-p", "40", "-n", "2", "-r", "1",
                                       "--device", "vulkan", "--json"});
            qunsetenv("ALCOVE_INTEGER_DOT");
            qunsetenv("ALCOVE_MATRIX_UNITS");
            QStringList names;
            for (const QJsonValue& name : result.json()["prompt_products"].toArray())
                names << name.toString();
            return names;
        };
        const QStringList without = products("0");
        QVERIFY2(without.contains("matmul_lanes.Q8_0") || without.contains("matmul.Q8_0"),
                 qPrintable(without.join(' ')));
        QVERIFY(!without.contains("matmul_dot.Q8_0"));
        QVERIFY2(products("1").contains("matmul_dot.Q8_0"), qPrintable(products("1").join(' ')));
    }

    void profileAddsUp()
    {
        const auto result = bench({"--synthetic", "deepseek2:tiny", "-p", "5", "-n", "3", "-r", "1", "--device",
                                   "vulkan", "--json", "--profile"});
        QVERIFY2(result.code == 0, result.err);
        const QJsonObject json = result.json();
        double share = 0;
        int launches = 0;
        for (const QJsonValue& kernel : json["decode_kernels"].toArray()) {
            share += kernel["share"].toDouble();
            launches += kernel["launches"].toInt();
            QVERIFY(!kernel["kernel"].toString().isEmpty());
            QVERIFY(kernel["bytes_per_second"].toDouble() > 0);
        }
        QVERIFY(std::fabs(share - 1) < 1e-9);
        // The first token comes out of the prompt's last step, which is run again for one token.
        QCOMPARE(launches, 3 * json["kernels_a_token"].toInt());
        QVERIFY(!json["prefill_kernels"].toArray().isEmpty());
    }

    void theProcessorHasNoProfile()
    {
        const auto result =
            bench({"--synthetic", "llama:tiny", "-p", "2", "-n", "2", "-r", "1", "--device", "cpu", "--profile"});
        QCOMPARE(result.code, 1);
        QVERIFY(result.err.contains("Vulkan device"));
    }

    void textHasTheFigures()
    {
        const auto result =
            bench({"--synthetic", "llama:tiny:Q8_0", "-p", "4", "-n", "2", "-r", "1", "--device", "cpu"});
        QVERIFY2(result.code == 0, result.err);
        for (const char* words : {"prefill", "decode", "tokens/s", "of weights", "what a copy moves", "RAM at most"})
            QVERIFY2(result.out.contains(words), words);
    }

    void savedModelRuns_data()
    {
        QTest::addColumn<QString>("encoding");
        for (const char* name : {"Q8_0", "IQ1_S", "IQ1_M", "IQ2_XXS", "IQ2_XS", "IQ2_S", "IQ3_XXS", "IQ3_S"})
            QTest::newRow(name) << name;
    }

    void savedModelRuns()
    {
        QFETCH(QString, encoding);
        const QTemporaryDir folder;
        const QString file = folder.filePath("saved.gguf");
        QCOMPARE(bench({"--synthetic", "llama:tiny:" + encoding, "--save", file}).code, 0);
        const auto result = bench({"--model", file, "-p", "3", "-n", "2", "-r", "1", "--device", "cpu", "--json"});
        QVERIFY2(result.code == 0, result.err);
        QCOMPARE(result.json()["model"].toString(), "llama tiny, random weights");
        QCOMPARE(result.json()["quantization"].toString(), encoding);
    }

    void complains()
    {
        const auto unknown = bench({"--synthetic", "llama:nothing"});
        QCOMPARE(unknown.code, 1);
        QVERIFY(unknown.err.contains("deepseek2:v2-lite"));
        QCOMPARE(bench({"--synthetic", "llama:tiny:Q9_9"}).code, 1);
        QCOMPARE(bench({"--synthetic", "llama:tiny", "-n", "1"}).code, 2);
        QCOMPARE(bench({"--synthetic", "llama:tiny", "--model", "x.gguf"}).code, 2);
        QCOMPARE(bench({"-p", "1"}).code, 2);
    }
};

QTEST_GUILESS_MAIN(BenchTest)
#include "tst_bench.moc"
