// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The regular expressions that cut text into words.
#include "inference/text/pretokenizer.h"
#include "inference/text/pretokenizer_patterns.h"
#include "inference/text/utf8.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace alcove;

namespace {

constexpr const char* names[] = {
    "default",          "llama3",        "llama-v3",   "llama-bpe", "falcon3",      "falcon-h1",      "pixtral",
    "midm-2.0",         "lfm2",          "dbrx",       "smaug-bpe", "glm4",         "chatglm-bpe",    "qwen2",
    "deepseek-r1-qwen", "megrez",        "kormo",      "stablelm2", "hunyuan",      "solar-open",     "grok-2",
    "qwen35",           "gpt-2",         "olmo",       "mpt",       "jais",         "trillion",       "starcoder",
    "refact",           "command-r",     "smollm",     "codeshell", "exaone",       "mellum2",        "falcon",
    "deepseek-v3",      "hunyuan-dense", "hy_v4",      "joyai",     "deepseek-llm", "deepseek-coder", "gpt-4o",
    "llama4",           "kanana2",       "minimax-m2", "tekken",    "kimi-k2",      "bailingmoe",     "laguna",
};

Pretokenizer create(const char* name)
{
    const PretokenizerSpec* spec = findPretokenizer(name);
    if (!spec)
        qFatal("no pre-tokenizer %s", name);
    auto made = Pretokenizer::create(spec->patterns);
    if (!made)
        qFatal("%s: %s", name, made.error().details.c_str());
    return std::move(*made);
}

QStringList split(const Pretokenizer& pretokenizer, const QString& text)
{
    const std::string utf8 = text.toStdString();
    QStringList pieces;
    for (const std::string_view piece : pretokenizer.split(utf8))
        pieces << QString::fromUtf8(piece.data(), static_cast<qsizetype>(piece.size()));
    return pieces;
}

} // namespace

class PretokenizerTest : public QObject {
    Q_OBJECT

private slots:
    void splits_data();
    void splits();
    void piecesAreTheText_data() { everyName(); }
    void piecesAreTheText();
    void longWordsEnd_data() { everyName(); }
    void longWordsEnd();
    void unknownNames();
    void badPattern();

private:
    static void everyName()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : names)
            QTest::newRow(name) << QByteArray(name);
    }
};

void PretokenizerTest::splits_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("pieces");
    using L = QStringList;
    const auto add = [](const char* name, const char* text, const QStringList& pieces) {
        QTest::addRow("%s: %s", name, text) << QByteArray(name) << QString::fromUtf8(text) << pieces;
    };
    add("gpt-2", "I'll go  home 2 day!", L{"I", "'ll", " go", " ", " home", " 2", " day", "!"});
    add("gpt-2", "a  \n", L{"a", "  \n"});
    add("llama-bpe", "It'S 12345\n\n x", L{"It", "'S", " ", "123", "45", "\n\n", " x"});
    add("llama-bpe", "!hello  (world)", L{"!hello", " ", " (", "world", ")"});
    add("qwen2", "x 123", L{"x", " ", "1", "2", "3"});
    add("qwen35", "हिन्दी", L{"हिन्दी"});
    add("qwen2", "हिन्दी", L{"ह", "िन", "्द", "ी"}); // here marks are no part of a word
    add("starcoder", "ab 12", L{"ab", " ", "1", "2"});
    add("deepseek-v3", "漢字かな abc!def 1234", L{"漢字かな", " abc", "!def", " ", "123", "4"});
    add("deepseek-llm", "Hi there, 漢字 42\n", L{"Hi", " there", ",", " ", "漢字", " ", "42", "\n"});
    add("deepseek-coder", "x1 = 22;", L{"x", "1", " = ", "2", "2", ";"});
    add("gpt-4o", "HelloWorld can't ABCdef", L{"Hello", "World", " can't", " ABCdef"});
    add("gpt-4o", "path/\n/x", L{"path", "/\n/", "x"});
    add("tekken", "can't 12", L{"can", "'t", " ", "1", "2"});
    add("kimi-k2", "漢字abc漢 Hello", L{"漢字", "abc", "漢", " Hello"});
    // Punctuation and marks that several scripts share are not of the Han script.
    add("kimi-k2", "漢、\n字々。!", L{"漢", "、\n", "字々", "。!"});
    add("bailingmoe", "\n\nIt's", L{"\n\n", "It", "'s"});
    add("laguna", "a b\n\nc", L{"a", " b", "\n\n", "c"});
    add("falcon", "a+b 12345", L{"a", "+", "b", " ", "123", "45"});
    add("default", "x... 1234", L{"x", "...", " ", "123", "4"});
}

void PretokenizerTest::splits()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, text);
    QFETCH(QStringList, pieces);
    QCOMPARE(split(create(name.constData()), text), pieces);
}

void PretokenizerTest::piecesAreTheText()
{
    QFETCH(QByteArray, name);
    const Pretokenizer pretokenizer = create(name.constData());
    const std::u32string alphabet = U"aBcD 01  \n\r\t'sSdDlL.,;(){}<>=+|`~漢かカ한éßЖابपा\u0301\u00A0\u3000\u2028🦙ʰǅ";
    std::mt19937 random(3);
    for (int i = 0; i < 200; ++i) {
        std::string text;
        for (size_t n = 1 + random() % 40; n > 0; --n)
            appendUtf8(text, alphabet[random() % alphabet.size()]);
        std::string joined;
        for (const std::string_view piece : pretokenizer.split(text)) {
            QVERIFY(!piece.empty());
            QCOMPARE(validUtf8(piece), std::string(piece)); // never cut inside a character
            joined += piece;
        }
        QCOMPARE(joined, text);
    }
}

void PretokenizerTest::longWordsEnd()
{
    QFETCH(QByteArray, name);
    const Pretokenizer pretokenizer = create(name.constData());
    constexpr size_t length = 300000;
    std::string han;
    std::string alternating;
    while (han.size() < length) {
        han += "漢";
        alternating += "aB ";
    }
    QElapsedTimer timer;
    timer.start();
    for (const std::string& text :
         {std::string(length, 'a'), std::string(length, 'A'), std::string(length, ' ') + "x", std::string(length, '1'),
          std::string(length, '.'), std::string(length, '\n'), han, alternating}) {
        size_t bytes = 0;
        for (const std::string_view piece : pretokenizer.split(text))
            bytes += piece.size();
        QCOMPARE(bytes, text.size());
    }
    QVERIFY2(timer.elapsed() < 30000, qPrintable(QString("%1 ms").arg(timer.elapsed())));
}

void PretokenizerTest::unknownNames()
{
    for (const char* name : {"", "GPT-2", "gpt-2 ", "nothing"})
        QVERIFY(!findPretokenizer(name));
}

void PretokenizerTest::badPattern()
{
    const std::string_view broken[] = {"a", "(b"};
    const auto made = Pretokenizer::create(broken);
    QVERIFY(!made);
    QVERIFY(made.error().details.find("(b") != std::string::npos);
}

QTEST_APPLESS_MAIN(PretokenizerTest)
#include "tst_pretokenizer.moc"
