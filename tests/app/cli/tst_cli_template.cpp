// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// alcove-cli template: a conversation written down, to the byte.
#include "tests/app/altered_model.h"
#include "tests/app/cli/cli_process.h"
#include "tests/inference/file/gguf_builder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace alcove::test;

class CliTemplateTest : public QObject {
    Q_OBJECT

private slots:
    void renders_data();
    void renders();
    void ofAModel();
    void answersAsTheTemplateSays();
    void refuses_data();
    void refuses();

private:
    QString write(const QString& name, const QByteArray& text)
    {
        const QString path = m_folder.filePath(name);
        writeFile(path.toStdString(), text.toStdString());
        return path;
    }

    QTemporaryDir m_folder;
};

namespace {

const QByteArray simple = "{{ bos_token }}{% for m in messages %}<{{ m.role }}>{{ m.content }}\n{% endfor %}\n"
                          "{% if add_generation_prompt %}<assistant>{% endif %}";

} // namespace

void CliTemplateTest::renders_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("messages");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QByteArray>("text");
    const QByteArray list = R"( [{"role": "user", "content": "Grüße\n"}] )";
    QTest::newRow("a list") << simple << list << QStringList() << QByteArray("<user>Grüße\n\n<assistant>");
    QTest::newRow("no prompt for an answer")
        << simple << list << QStringList{"--no-generation-prompt"} << QByteArray("<user>Grüße\n\n");
    QTest::newRow("an object") << simple << R"({"messages": )" + list + R"(, "bos_token": "<s>"})" << QStringList()
                               << QByteArray("<s><user>Grüße\n\n<assistant>");
    QTest::newRow("the flag counts more") << simple << R"({"messages": )" + list + R"(, "add_generation_prompt": true})"
                                          << QStringList{"--no-generation-prompt"} << QByteArray("<user>Grüße\n\n");
    QTest::newRow("keys keep their order, and numbers their kind")
        << QByteArray("{{ tools | tojson }}")
        << QByteArray(R"({"messages": [], "tools": [{"z": 1.0, "10": 2, "a": null}]})") << QStringList()
        << QByteArray(R"([{"z": 1.0, "10": 2, "a": null}])");
    QTest::newRow("no messages") << simple << QByteArray("[]") << QStringList() << QByteArray("<assistant>");
}

void CliTemplateTest::renders()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, messages);
    QFETCH(QStringList, more);
    QFETCH(QByteArray, text);
    const CliResult got = runCli(
        QStringList{"template", "--template", write("t.jinja", source), "--messages", write("m.json", messages)} +
        more);
    QCOMPARE(got.out, text);
    QCOMPARE(got.err, QByteArray());
    QCOMPARE(got.code, 0);
}

void CliTemplateTest::ofAModel()
{
    const QString messages = write("m.json", R"([{"role": "user", "content": "Hi"}])");
    GgufBuilder builder;
    builder.text("general.architecture", "llama")
        .text("tokenizer.ggml.model", "gpt2")
        .text("tokenizer.ggml.pre", "gpt-2");
    builder.texts("tokenizer.ggml.tokens", {"H", "i", "<start>"}).texts("tokenizer.ggml.merges", {});
    builder.number("tokenizer.ggml.bos_token_id", 2);
    const QString without = m_folder.filePath("without.gguf");
    builder.write(without.toStdString());
    const CliResult refused = runCli({"template", "--model", without, "--messages", messages});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("has no chat template"), refused.err);

    const QString with = m_folder.filePath("with.gguf");
    builder.text("tokenizer.chat_template", simple.toStdString()).write(with.toStdString());
    const CliResult got = runCli({"template", "--model", with, "--messages", messages});
    QCOMPARE(got.out, QByteArray("<start><user>Hi\n<assistant>"));
    QCOMPARE(got.code, 0);
}

// run and chat write a prompt with the file's template, and tell when they can't.
void CliTemplateTest::answersAsTheTemplateSays()
{
    const QString model = ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf";
    const QString good = m_folder.filePath("good.gguf");
    const QString picky = m_folder.filePath("picky.gguf");
    QVERIFY(writeModelWithTemplate(model, good, "{% for m in messages %}Once upon a {{ m.content }}{% endfor %}"));
    QVERIFY(writeModelWithTemplate(model, picky, "{{ raise_exception('Not today.') }}"));
    const QStringList options = {"--device", "cpu", "--temp", "0", "-n", "20"};
    const auto run = [&](const QString& file, const QString& prompt) {
        return runCli(QStringList{"run", "--model", file, "--prompt", prompt} + options);
    };
    const CliResult plain = run(model, "Once upon a time");
    const CliResult written = run(good, "time");
    QCOMPARE(written.code, 0);
    QCOMPARE(written.out, plain.out);
    QVERIFY2(!written.err.contains("usual form"), written.err);
    const CliResult refused = run(picky, "Once upon a time");
    QCOMPARE(refused.code, 0);
    QVERIFY2(refused.err.contains("usual form") && refused.err.contains("Not today."), refused.err);
    const CliResult talked = runCli(QStringList{"chat", "--model", picky} + options, "Hello\n");
    QCOMPARE(talked.code, 0);
    QVERIFY2(talked.err.contains("Not today."), talked.err);
    QVERIFY(!talked.out.isEmpty());
}

void CliTemplateTest::refuses_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("messages");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("by the template") << QByteArray("{{ raise_exception('Only users may speak.') }}") << QByteArray("[]")
                                     << QByteArray("Only users may speak.");
    QTest::newRow("no template") << QByteArray("{% for %}") << QByteArray("[]") << QByteArray("can't be used");
    QTest::newRow("no JSON") << simple << QByteArray("[{]") << QByteArray("is not JSON");
    QTest::newRow("nothing at all") << simple << QByteArray() << QByteArray("is not JSON");
    QTest::newRow("no messages") << simple << QByteArray(R"({"message": []})") << QByteArray("no list of messages");
    QTest::newRow("a text for messages") << simple << QByteArray(R"({"messages": "hi"})")
                                         << QByteArray("no list of messages");
}

void CliTemplateTest::refuses()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, messages);
    QFETCH(QByteArray, reason);
    const CliResult got =
        runCli({"template", "--template", write("t.jinja", source), "--messages", write("m.json", messages)});
    QCOMPARE(got.code, 1);
    QVERIFY2(got.err.contains(reason), got.err);
    QVERIFY(got.out.isEmpty());
    const CliResult absent = runCli({"template", "--template", "/no/such.jinja", "--messages", "/no/such.json"});
    QCOMPARE(absent.code, 1);
    QVERIFY2(absent.err.contains("/no/such.jinja can't be read"), absent.err);
}

QTEST_GUILESS_MAIN(CliTemplateTest)
#include "tst_cli_template.moc"
