// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Text written in different ways that look alike, and the tokenizers that take it for the same.
#include "inference/file/gguf_file.h"
#include "inference/text/byte_alphabet.h"
#include "inference/text/normal_form.h"
#include "inference/text/tokenizer.h"
#include "inference/text/utf8.h"
#include "tests/inference/file/gguf_builder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace alcove;
using namespace alcove::test;

class NormalFormTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    // A token a byte, whose id is the byte.
    std::vector<TokenId> tokenize(const std::string& pretokenizer, std::string_view text)
    {
        std::vector<std::string> tokens(256);
        for (unsigned byte = 0; byte < 256; ++byte)
            appendUtf8(tokens[byte], byteCharacter(static_cast<uint8_t>(byte)));
        GgufBuilder file;
        file.text("general.architecture", "qwen2")
            .text("tokenizer.ggml.model", "gpt2")
            .text("tokenizer.ggml.pre", pretokenizer)
            .texts("tokenizer.ggml.tokens", tokens)
            .texts("tokenizer.ggml.merges", {});
        const std::filesystem::path path = m_folder.filePath("bytes.gguf").toStdString();
        file.write(path);
        const auto opened = GgufFile::open(path);
        const auto tokenizer = Tokenizer::create(**opened);
        return (*tokenizer)->tokenize(text);
    }

private slots:
    // Examples of Unicode Standard Annex 15 and of the Unicode Standard, 3.12.
    void composes_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("normal");
        QTest::newRow("ASCII") << std::string("plain 42") << std::string("plain 42");
        QTest::newRow("accent") << std::string("e\u0301t\u00e9") << std::string("\u00e9t\u00e9");
        QTest::newRow("order of marks") << std::string("d\u0307\u0323") << std::string("\u1e0d\u0307");
        QTest::newRow("singleton") << std::string("\u212b\u2126") << std::string("\u00c5\u03a9");
        QTest::newRow("Hangul") << std::string("\u1112\u1161\u11ab") << std::string("\ud55c");
        QTest::newRow("excluded from composition") << std::string("\u0958") << std::string("\u0915\u093c");
        QTest::newRow("ligature stays") << std::string("\ufb01") << std::string("\ufb01");
        QTest::newRow("embedded zero") << std::string("a\0e\u0301", 5) << std::string("a\0\u00e9", 4);
    }
    void composes()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, normal);
        QCOMPARE(composed(text), normal);
    }

    void qwenAndOlmoComposeOthersDoNot()
    {
        const std::string apart = "caf\x65\xCC\x81";
        const std::vector<TokenId> whole = {'c', 'a', 'f', 0xC3, 0xA9};
        for (const char* pretokenizer : {"qwen2", "qwen35", "deepseek-r1-qwen", "olmo"})
            QCOMPARE(tokenize(pretokenizer, apart), whole);
        const std::vector<TokenId> asWritten = {'c', 'a', 'f', 'e', 0xCC, 0x81};
        for (const char* pretokenizer : {"llama-bpe", "gpt-2", "gpt-4o", "deepseek-v3", "kimi-k2"})
            QCOMPARE(tokenize(pretokenizer, apart), asWritten);
    }
};

QTEST_GUILESS_MAIN(NormalFormTest)
#include "tst_normal_form.moc"
