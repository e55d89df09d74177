// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// An answer, token by token.
#include "inference/file/gguf_file.h"
#include "inference/text/stream_decoder.h"

#include <QTest>

using namespace alcove;

class StreamDecoderTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void answerBeginsWithoutSpace();
    void onlyOneSpaceIsLeftOut();
    void continuationKeepsItsSpace();
    void controlTokensAreSilent();
    void charactersOfSeveralTokens();
    void brokenCharacterAtTheEnd();

private:
    std::string decode(const std::vector<TokenId>& ids, bool atStart) const
    {
        StreamDecoder decoder(*m_tokenizer, atStart);
        std::string text;
        for (const TokenId id : ids)
            text += decoder.push(id);
        return text + decoder.flush();
    }

    TokenId byteToken(int byte) const { return 3 + byte; } // in this vocabulary

    std::unique_ptr<Tokenizer> m_tokenizer;
};

void StreamDecoderTest::initTestCase()
{
    const auto file = GgufFile::open(ALCOVE_TEST_DATA "/vocab/llama-spm.gguf");
    QVERIFY(file);
    auto tokenizer = Tokenizer::create(**file);
    QVERIFY(tokenizer);
    m_tokenizer = std::move(*tokenizer);
}

void StreamDecoderTest::answerBeginsWithoutSpace()
{
    const auto ids = m_tokenizer->tokenize("Hello, world!", {.addBos = false});
    QCOMPARE(m_tokenizer->tokenBytes(ids.front()), " Hello");
    QCOMPARE(decode(ids, true), "Hello, world!");
}

void StreamDecoderTest::onlyOneSpaceIsLeftOut()
{
    QCOMPARE(decode(m_tokenizer->tokenize("  code", {.addBos = false}), true), "  code");
    const TokenId space = byteToken(' ');
    const TokenId hello = m_tokenizer->find(" Hello");
    QCOMPARE(decode({space, hello}, true), " Hello");
    QCOMPARE(decode({hello, hello}, true), "Hello Hello");
    QCOMPARE(decode({byteToken('\n'), hello}, true), "\n Hello");
}

void StreamDecoderTest::continuationKeepsItsSpace()
{
    QCOMPARE(decode({m_tokenizer->find(" Hello")}, false), " Hello");
}

void StreamDecoderTest::controlTokensAreSilent()
{
    QCOMPARE(decode({1, m_tokenizer->find(" Hello"), 2}, true), "Hello");
}

void StreamDecoderTest::charactersOfSeveralTokens()
{
    StreamDecoder decoder(*m_tokenizer, true);
    QCOMPARE(decoder.push(byteToken(0xF0)), "");
    QCOMPARE(decoder.push(byteToken(0x9F)), "");
    QCOMPARE(decoder.push(byteToken(0xA6)), "");
    QCOMPARE(decoder.push(byteToken(0x99)), "🦙");
    QCOMPARE(decoder.flush(), "");
}

void StreamDecoderTest::brokenCharacterAtTheEnd()
{
    QCOMPARE(decode({byteToken('a'), byteToken(0xF0), byteToken(0x9F)}, true), "a\xEF\xBF\xBD");
}

QTEST_APPLESS_MAIN(StreamDecoderTest)
#include "tst_stream_decoder.moc"
