// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Characters out of bytes: whole, in time, and valid whatever comes.
#include "inference/text/utf8.h"
#include "inference/text/utf8_assembler.h"

#include <QTest>

#include <random>

using namespace alcove;

class Utf8AssemblerTest : public QObject {
    Q_OBJECT

private slots:
    void everySplitOfEveryLength();
    void everyCharacter();
    void broken_data();
    void broken();
    void neverStalls();
    void agreesWithTheWhole();
};

void Utf8AssemblerTest::everySplitOfEveryLength()
{
    const std::string text = "aé漢🦙é𐐀z";
    for (size_t first = 0; first <= text.size(); ++first) {
        for (size_t second = first; second <= text.size(); ++second) {
            Utf8Assembler assembler;
            std::string got;
            for (const std::string& portion :
                 {text.substr(0, first), text.substr(first, second - first), text.substr(second)}) {
                const std::string piece = assembler.push(portion);
                QCOMPARE(validUtf8(piece), piece); // each piece is whole on its own
                got += piece;
            }
            QCOMPARE(got, text);
            QVERIFY(assembler.flush().empty());
        }
    }
}

void Utf8AssemblerTest::everyCharacter()
{
    for (char32_t character = 1; character <= 0x10FFFF; ++character) {
        if (character == 0xD800)
            character = 0xE000;
        std::string bytes;
        appendUtf8(bytes, character);
        Utf8Assembler assembler;
        for (size_t i = 0; i + 1 < bytes.size(); ++i)
            QVERIFY(assembler.push(bytes.substr(i, 1)).empty());
        QCOMPARE(assembler.push(bytes.substr(bytes.size() - 1)), bytes);
        const Utf8Step step = nextUtf8(bytes);
        QVERIFY(step.state == Utf8State::Complete && step.bytes == bytes.size() && step.character == character);
    }
}

void Utf8AssemblerTest::broken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text"); // ? for U+FFFD
    QTest::newRow("lone continuation") << QByteArray("a\x80z") << "a?z";
    QTest::newRow("two continuations") << QByteArray("\xBF\xBF") << "??";
    QTest::newRow("never a lead") << QByteArray("\xC0\xC1\xF5\xFF") << "????";
    QTest::newRow("overlong two") << QByteArray("\xC0\xAF") << "??";
    QTest::newRow("overlong three") << QByteArray("\xE0\x80\xAF") << "???";
    QTest::newRow("overlong four") << QByteArray("\xF0\x80\x80\xAF") << "????";
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << "???";
    QTest::newRow("above U+10FFFF") << QByteArray("\xF4\x90\x80\x80") << "????";
    QTest::newRow("cut by a letter") << QByteArray("\xE6\xBCz") << "?z";
    QTest::newRow("cut by a lead") << QByteArray("\xF0\x9F\xA6\xC3\xA9") << QString::fromUtf8("?é");
    QTest::newRow("cut by the end") << QByteArray("a\xF0\x9F\xA6") << "a?";
    QTest::newRow("lead at the end") << QByteArray("\xC3") << "?";
}

void Utf8AssemblerTest::broken()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const std::string expected = text.replace('?', QChar(0xFFFD)).toStdString();
    QCOMPARE(validUtf8(bytes.toStdString()), expected);
    Utf8Assembler whole;
    std::string got = whole.push(bytes.toStdString());
    QCOMPARE(got + whole.flush(), expected);
    Utf8Assembler bytewise;
    got.clear();
    for (const char byte : bytes)
        got += bytewise.push(std::string(1, byte));
    QCOMPARE(got + bytewise.flush(), expected);
}

void Utf8AssemblerTest::neverStalls()
{
    std::mt19937 random(4);
    for (int run = 0; run < 2000; ++run) {
        Utf8Assembler assembler;
        size_t held = 0;
        for (int i = 0; i < 50; ++i) {
            const std::string piece = assembler.push(std::string(1, static_cast<char>(random())));
            held = piece.empty() ? held + 1 : 0;
            QVERIFY(held <= 3);
            QCOMPARE(validUtf8(piece), piece);
        }
    }
}

void Utf8AssemblerTest::agreesWithTheWhole()
{
    std::mt19937 random(5);
    for (int run = 0; run < 2000; ++run) {
        std::string bytes;
        for (size_t n = random() % 30; n > 0; --n) // mostly bytes of long characters
            bytes += static_cast<char>(random() % 4 == 0 ? random() : 0x80 + random() % 0x78);
        Utf8Assembler assembler;
        std::string got;
        for (size_t i = 0; i < bytes.size();) {
            const size_t portion = 1 + random() % 4;
            got += assembler.push(bytes.substr(i, portion));
            i += portion;
        }
        QCOMPARE(got + assembler.flush(), validUtf8(bytes));
    }
}

QTEST_APPLESS_MAIN(Utf8AssemblerTest)
#include "tst_utf8_assembler.moc"
