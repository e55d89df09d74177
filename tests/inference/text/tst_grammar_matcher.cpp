// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Texts followed through a grammar: against regular expressions, byte by byte through characters, and through grammars
// that were made to take for ever.
#include "tests/inference/text/grammar_fixture.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace alcove;
using namespace alcove::test;

class GrammarMatcherTest : public QObject {
    Q_OBJECT

private slots:
    void likeRegularExpressions_data();
    void likeRegularExpressions();
    void charactersByteByByte();
    void brokenBytes();
    void ends();
    void tokensByName();
    void deepNesting();
    void longRepetition();
    void tooManyReadings();
    void tidyKeepsThePlace();
};

void GrammarMatcherTest::likeRegularExpressions_data()
{
    QTest::addColumn<QString>("grammar");
    QTest::addColumn<QString>("expression");
    const auto add = [](const char* expression, const char* grammar) {
        QTest::addRow("%s", expression) << QString(grammar) << QString(expression);
    };
    add("a*b?(ab)+", R"(root ::= "a"* "b"? ("ab")+)");
    add("(a|ab)(c|bcd)?(d*)", R"(root ::= ("a" | "ab") ("c" | "bcd")? "d"*)");
    add("(a|b)*abb", R"(root ::= [ab]* "abb")");
    add("(a{2,3}b){0,2}c?", R"(root ::= ("a"{2,3} "b"){0,2} "c"?)");
    add("[^a]{1,4}(a[bc])*", R"(root ::= [^a]{1,4} ("a" [bc])*)");
    add("(a?b?c?)*d", R"(root ::= ("a"? "b"? "c"?)* "d")");
    add("((a|b)(c|d))+|abcd", R"(root ::= (x y)+ | "abcd"
                                 x ::= "a" | "b"
                                 y ::= "c" | "d")");
}

void GrammarMatcherTest::likeRegularExpressions()
{
    QFETCH(QString, grammar);
    QFETCH(QString, expression);
    const auto read = parsed(grammar.toStdString());
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    GrammarMatcher matcher(*read);
    const QRegularExpression exact(QRegularExpression::anchoredPattern(expression));
    std::mt19937 random(1);
    int wholes = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string text;
        for (size_t i = random() % 9; i > 0; --i)
            text += "abcd"[random() % 4];
        const QString subject = QString::fromStdString(text);
        const bool whole = exact.match(subject).hasMatch();
        const bool begins = exact.match(subject, 0, QRegularExpression::PartialPreferCompleteMatch).hasPartialMatch();
        wholes += whole;
        // PCRE2 calls no empty text a beginning.
        const Fit expected = whole ? Fit::Whole : begins || text.empty() ? Fit::Begins : Fit::No;
        QVERIFY2(fit(matcher, text) == expected, text.c_str());
    }
    QVERIFY(wholes > 10);
}

void GrammarMatcherTest::charactersByteByByte()
{
    GrammarMatcher matcher(*parsed("root ::= [é] [一-丁] [😀] \"ü\""));
    const std::string text = "é丁😀ü";
    for (size_t length = 0; length < text.size(); ++length)
        QCOMPARE(fit(matcher, text.substr(0, length)), Fit::Begins);
    QCOMPARE(fit(matcher, text), Fit::Whole);
    // The second byte already says that it won't be é, nor 一 to 丁, nor a smiling face.
    QCOMPARE(fit(matcher, "\xC3\xA8"), Fit::No);
    QCOMPARE(fit(matcher, "\xC4"), Fit::No);
    QCOMPARE(fit(matcher, "é\xE4\xB8"), Fit::Begins);
    QCOMPARE(fit(matcher, "é\xE4\xB9"), Fit::No);
    QCOMPARE(fit(matcher, "é丁\xF0\x9F\x98"), Fit::Begins);
    QCOMPARE(fit(matcher, "é丁\xF0\x9F\x97"), Fit::No);
}

void GrammarMatcherTest::brokenBytes()
{
    GrammarMatcher any(*parsed("root ::= .*"));
    for (const char* broken : {"\x80", "\xC0\x80", "\xC1", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
                               "\xF4\x90\x80\x80", "\xF5", "\xFF", "\xC3\x28",
                               "a\xE4\xB8"
                               "a"})
        QCOMPARE(fit(any, broken), Fit::No);
    for (const char* good :
         {"\x7F", "\xC2\x80", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"})
        QCOMPARE(fit(any, good), Fit::Whole);
    QCOMPARE(fit(any, std::string_view("\0", 1)), Fit::Whole);
}

void GrammarMatcherTest::ends()
{
    GrammarMatcher matcher(*parsed(R"(root ::= "a" "b"? )"));
    GrammarPosition position = matcher.start();
    QVERIFY(!matcher.mayEnd(position));
    position = matcher.step(position, 'a');
    QVERIFY(matcher.mayEnd(position));
    QVERIFY(!matcher.mustEnd(position));
    position = matcher.step(position, 'b');
    QVERIFY(matcher.mustEnd(position));
    position = matcher.step(position, 'b');
    QVERIFY(position.refused());
    QVERIFY(!matcher.mayEnd(position));
    QVERIFY(matcher.step(position, 'b').refused());
}

void GrammarMatcherTest::tokensByName()
{
    GrammarMatcher matcher(*parsed(R"(root ::= <think> !<[9]>* <[9]> "x")"));
    const GrammarPosition start = matcher.start();
    QVERIFY(matcher.step(start, '<').refused());
    QVERIFY(matcher.stepToken(start, 9, false).refused());
    GrammarPosition position = matcher.stepToken(start, 7, false);
    QVERIFY(!position.refused());
    QVERIFY(matcher.stepToken(position, 12, true).refused()); // it ends the turn
    position = matcher.stepToken(position, 12, false);
    QCOMPARE(matcher.namedTokens(position).size(), 2U);
    position = matcher.stepToken(position, 9, false);
    QVERIFY(matcher.stepToken(position, 9, false).refused());
    QVERIFY(matcher.mustEnd(matcher.step(position, 'x')));
}

void GrammarMatcherTest::deepNesting()
{
    GrammarMatcher matcher(*parsed(R"(root ::= "[" root* "]")"));
    const std::string open(100000, '[');
    QCOMPARE(fit(matcher, open), Fit::Begins);
    QCOMPARE(fit(matcher, open + std::string(100000, ']')), Fit::Whole);
    QCOMPARE(fit(matcher, open + std::string(100001, ']')), Fit::No);
}

void GrammarMatcherTest::longRepetition()
{
    GrammarMatcher matcher(*parsed("root ::= [a-z]{0,10000} \"!\""));
    QCOMPARE(fit(matcher, std::string(10000, 'q') + "!"), Fit::Whole);
    QCOMPARE(fit(matcher, std::string(10001, 'q')), Fit::No);
}

// Twice as many readings with each character, which no machine can follow: it says so soon.
void GrammarMatcherTest::tooManyReadings()
{
    GrammarMatcher matcher(*parsed(R"(root ::= "a" root "b" | "a" root "c" | "")"));
    QCOMPARE(fit(matcher, "aaaabcbc"), Fit::Whole);
    QVERIFY(!matcher.gaveUp());
    QCOMPARE(fit(matcher, std::string(60, 'a')), Fit::No);
    QVERIFY(matcher.gaveUp());
    QCOMPARE(fit(matcher, "aaaabcbc"), Fit::Whole); // and is as it was
    QVERIFY(!matcher.gaveUp());
}

void GrammarMatcherTest::tidyKeepsThePlace()
{
    // Each nesting makes stacks and states of its own, until they are freed.
    GrammarMatcher matcher(*parsed(R"~(root ::= "(" root ")" | "[" root "]" | "x")~"));
    std::mt19937 random(2);
    GrammarPosition position = matcher.start();
    std::string closing;
    while (matcher.generation() < 2 && closing.size() < 2000000) {
        const bool round = random() % 2 == 0;
        position = matcher.step(matcher.tidy(position), round ? '(' : '[');
        closing += round ? ')' : ']';
        QVERIFY(!position.refused());
    }
    QVERIFY(matcher.generation() >= 2);
    position = matcher.step(position, 'x');
    for (; !closing.empty(); closing.pop_back()) {
        QVERIFY(matcher.step(position, closing.back() == ')' ? ']' : ')').refused());
        position = matcher.step(matcher.tidy(position), static_cast<uint8_t>(closing.back()));
        QVERIFY(!position.refused());
    }
    QVERIFY(matcher.mustEnd(position));
}

QTEST_APPLESS_MAIN(GrammarMatcherTest)
#include "tst_grammar_matcher.moc"
