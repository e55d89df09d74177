// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Real vocabularies against the ids that their models' own tokenizers give.
#include "inference/file/gguf_file.h"
#include "inference/text/tokenizer.h"
#include "inference/text/utf8.h"

#include <QFile>
#include <QTest>

using namespace alcove;

class TokenizerVectorsTest : public QObject {
    Q_OBJECT

private slots:
    void vectors_data();
    void vectors();
};

void TokenizerVectorsTest::vectors_data()
{
    QTest::addColumn<QString>("vocabulary");
    const QString own = QStringLiteral(ALCOVE_TEST_DATA "/vocab/");
    const QString shared = QStringLiteral(ALCOVE_SHARED_DATA "/vocab/ggml-vocab-");
    QTest::newRow("gpt-2") << own + "gpt-2.gguf";
    QTest::newRow("llama-spm") << own + "llama-spm.gguf";
    QTest::newRow("deepseek-llm") << shared + "deepseek-llm.gguf";
    QTest::newRow("deepseek-coder") << shared + "deepseek-coder.gguf";
    QTest::newRow("deepseek-v3") << shared + "deepseek-v3.gguf";
}

void TokenizerVectorsTest::vectors()
{
    QFETCH(QString, vocabulary);
    if (!QFile::exists(vocabulary))
        QSKIP("The large vocabularies are not beside this checkout.");
    const auto file = GgufFile::open(vocabulary.toStdString());
    QVERIFY2(file, file ? "" : file.error().message.c_str());
    const auto tokenizer = Tokenizer::create(**file);
    QVERIFY2(tokenizer, tokenizer ? "" : tokenizer.error().message.c_str());

    QFile inputs(vocabulary + ".inp");
    QFile outputs(vocabulary + ".out");
    QVERIFY(inputs.open(QIODevice::ReadOnly));
    QVERIFY(outputs.open(QIODevice::ReadOnly));
    const QString separator = QStringLiteral("\n__ggml_vocab_test__\n");
    const QStringList texts = QString::fromUtf8(inputs.readAll()).split(separator);
    QStringList lines = QString::fromUtf8(outputs.readAll()).split('\n');
    if (lines.size() == texts.size() + 1)
        lines.removeLast(); // some of the files end in a line break
    QCOMPARE(texts.size(), lines.size());
    QVERIFY(texts.size() > 40);

    for (qsizetype i = 0; i < texts.size(); ++i) {
        const std::string text = texts[i].toStdString();
        const std::vector<TokenId> ids = (*tokenizer)->tokenize(text, {.addBos = false});
        QStringList got;
        for (const TokenId id : ids)
            got << QString::number(id);
        QCOMPARE(got.join(' '), lines[i].simplified());
        QCOMPARE((*tokenizer)->detokenize(ids), text);
        QCOMPARE((*tokenizer)->tokenize(text, {.addBos = false, .parseSpecial = true}), ids);
    }
}

QTEST_APPLESS_MAIN(TokenizerVectorsTest)
#include "tst_tokenizer_vectors.moc"
