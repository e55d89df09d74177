// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// GBNF read: what each notation takes, and the message for what is wrong.
#include "tests/inference/text/grammar_fixture.h"

#include <QTest>

using namespace alcove;
using namespace alcove::test;

class GrammarParserTest : public QObject {
    Q_OBJECT

private slots:
    void notations_data();
    void notations();
    void mistakes_data();
    void mistakes();
    void notText();
    void large();
};

void GrammarParserTest::notations_data()
{
    QTest::addColumn<QString>("grammar");
    QTest::addColumn<QStringList>("whole");
    QTest::addColumn<QStringList>("refused");
    const auto add = [](const char* name, const char* grammar, const QStringList& whole, const QStringList& refused) {
        QTest::newRow(name) << QString::fromUtf8(grammar) << whole << refused;
    };
    add("literal", R"(root ::= "yes")", {"yes"}, {"no", "yess", "Yes"});
    add("empty", R"(root ::= "")", {""}, {"x"});
    add("alternatives", R"(root ::= "a" | "bc" |)", {"a", "bc", ""}, {"c", "abc"});
    add("escapes", R"(root ::= "\n\t\r\\\"\[\]\-\^\x41\u00e9\U0001F600")", {"\n\t\r\\\"[]-^Aé😀"}, {"n"});
    add("class", "root ::= [a-cX_]", {"a", "c", "X", "_"}, {"d", "A", "-"});
    add("class with escapes", R"(root ::= [\]\\\n\x30-\x32\-])", {"]", "\\", "\n", "1", "-"}, {"3", "n", "x"});
    add("hyphens at the ends of a class", "root ::= [-a] [b-]", {"-b", "a-"}, {"ba", "--x"});
    add("negated class", R"(root ::= [^"\\])", {"a", "é", "😀"}, {"\"", "\\"});
    add("a hat that is not the first", "root ::= [a^]", {"^", "a"}, {"b"});
    add("range beyond ASCII", "root ::= [а-я]+", {"привет"}, {"hello", "Ё"});
    add("any character", "root ::= . .",
        {"ab", "é\n",
         "😀"
         "x"},
        {"abc"});
    add("star", R"(root ::= "ab"* "c")", {"c", "abc", "ababc"}, {"ac", "abbc"});
    add("plus", "root ::= [0-9]+", {"1", "123"}, {"a", "1a"});
    add("option", R"(root ::= "-"? "1")", {"1", "-1"}, {"--1"});
    add("plus, plus", R"(root ::= "a"++ "b")", {"ab", "aab"}, {"b", "a"});
    add("plus, option", R"(root ::= "a"+? "b")", {"b", "ab", "aab"}, {"a"});
    add("option, option", R"(root ::= "a"?? "b")", {"b", "ab"}, {"aab"});
    add("star, plus in brackets", R"(root ::= (("a"*)+ "c")+ "b")", {"cb", "acb", "aaccb"}, {"b", "ab"});
    add("option, star, plus in brackets", R"(root ::= ((("a"?)*))+ "b")", {"b", "ab", "aaab"}, {"a"});
    add("exactly", "root ::= [ab]{3}", {"aba"}, {"abab"});
    add("at least", R"(root ::= "a"{2,} "b")", {"aab", "aaaaab"}, {"ab"});
    add("from to", R"(root ::= "a"{ 1 , 3 } "b")", {"ab", "aaab"}, {"b", "aaaab"});
    add("none", R"(root ::= "a"{0} "b")", {"b"}, {"ab"});
    add("repeated repetition", R"(root ::= "a"{2}{2})", {"aaaa"}, {"aaaaa"});
    add("group", R"(root ::= ("a" | "b" "c")+ "d")", {"ad", "bcabcd"}, {"bd", "d"});
    add("empty group", R"(root ::= "a" () "b")", {"ab"}, {"a b"});
    add("repetition of what may be empty", R"(root ::= ("a"? "b"?)* "c")", {"c", "aabbabc"}, {"d"});
    add("rules", "root ::= item (\",\" item)*\nitem ::= [a-z]+ | pair\npair ::= \"(\" item \" \" item \")\"",
        {"a", "ab,(c d)", "((a b) c)"}, {",", "(a)", "(a b"});
    add("names", "root ::= a-1 B_2\na-1 ::= \"x\"\nB_2 ::= \"y\"", {"xy"}, {"y"});
    add("comments and lines",
        "# first\n\n root ::= # here\n \"a\" # there\n\n| \"b\" (\n \"c\" # inside\n | \"d\"\n)\r\n# last",
        {"a", "bc", "bd"}, {"b", "c"});
    add("a literal keeps its hash", R"(root ::= "#" [#])", {"##"}, {"#a"});
    add("right recursion", R"(root ::= "a" root | "b")", {"b", "aaab"}, {"ba"});
    add("recursion in the middle", R"~(root ::= "(" root ")" | "")~", {"", "((()))"}, {")", "(x"});
    add("recursion behind what may not be empty", "root ::= a root | \"\"\na ::= [x]", {"xx"}, {"y"});
}

void GrammarParserTest::notations()
{
    QFETCH(QString, grammar);
    QFETCH(QStringList, whole);
    QFETCH(QStringList, refused);
    const auto read = parsed(grammar.toStdString());
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    GrammarMatcher matcher(*read);
    for (const QString& text : whole)
        QVERIFY2(fit(matcher, text.toStdString()) == Fit::Whole, qPrintable(text));
    for (const QString& text : refused)
        QVERIFY2(fit(matcher, text.toStdString()) != Fit::Whole, qPrintable(text));
}

void GrammarParserTest::mistakes_data()
{
    QTest::addColumn<QString>("grammar");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("what");
    const auto add = [](const char* grammar, const char* where, const char* what) {
        QTest::addRow("%s", grammar) << QString::fromUtf8(grammar) << where << QString::fromUtf8(what);
    };
    add("", "line 1, column 1", "no rule “root”");
    add("a ::= \"x\"", "line 1, column 1", "no rule “root”");
    add("root ::= a\nb ::= \"x\" c", "line 1, column 10", "no rule “a”");
    add("root ::= \"é\" \n  | foo", "line 2, column 5", "no rule “foo”");
    add("root ::= \"é\" foo", "line 1, column 14", "no rule “foo”"); // columns are characters
    add("root ::= \"a\"\nroot ::= \"b\"", "line 2, column 1", "a second time");
    add("root := \"a\"", "line 1, column 6", "“::=” is expected");
    add("::= \"a\"", "line 1, column 1", "begins with its name");
    add("root ::= \"a", "line 1, column 10", "literal has no end");
    add("root ::= \"a\n\"", "line 1, column 10", "literal has no end");
    add("root ::= [a", "line 1, column 10", "class of characters has no end");
    add("root ::= [a-", "line 1, column 10", "class of characters has no end");
    add("root ::= []", "line 1, column 10", "is empty");
    add("root ::= [z-a]", "line 1, column 11", "backwards");
    add("root ::= (\"a\"", "line 1, column 10", "never closed");
    add("root ::= \"a\")", "line 1, column 13", "closes nothing");
    add("root ::= *", "line 1, column 10", "nothing here to repeat");
    add("root ::= \"a\" | +", "line 1, column 16", "nothing here to repeat");
    add("root ::= \"a\"{}", "line 1, column 14", "a number is expected");
    add("root ::= \"a\"{3,2}", "line 1, column 13", "less than its least");
    add("root ::= \"a\"{1;2}", "line 1, column 15", "“}” is expected");
    add("root ::= \"a\"{10001}", "line 1, column 14", "more than 10000 repetitions");
    add("root ::= \"a\"{1,99999999999999999999}", "line 1, column 16", "more than 10000 repetitions");
    add("root ::= \"\\q\"", "line 1, column 11", "no such escape");
    add("root ::= \"\\x4\"", "line 1, column 11", "2 hexadecimal digits");
    add("root ::= \"\\u12\"", "line 1, column 11", "4 hexadecimal digits");
    add("root ::= \"\\uD800\"", "line 1, column 11", "no such character");
    add("root ::= \"\\U00110000\"", "line 1, column 11", "no such character");
    add("root ::= &", "line 1, column 10", "no part of a rule");
    add("root ::= <nothing>", "line 1, column 10", "no token “<nothing>”");
    add("root ::= <[100]>", "line 1, column 10", "no token 100");
    add("root ::= <[-1]>", "line 1, column 10", "no token -1");
    add("root ::= <think", "line 1, column 10", "no end");
    add("root ::= !\"a\"", "line 1, column 11", "behind “!”");
    add("root ::= root \"a\" | \"b\"", "line 1, column 1", "left recursion");
    add("root ::= \"x\" a\na ::= b\nb ::= \"\" a \"c\"", "line 2, column 1", "left recursion");
    add("root ::= \"x\"* root \"y\" | \"\"", "line 1, column 1", "left recursion");
    add("root ::= (root)* \"y\"", "line 1, column 1", "left recursion");
    add("root ::= root", "line 1, column 1", "left recursion");
}

void GrammarParserTest::mistakes()
{
    QFETCH(QString, grammar);
    QFETCH(QString, where);
    QFETCH(QString, what);
    const auto read = parsed(grammar.toStdString());
    QVERIFY(!read);
    const QString message = QString::fromStdString(read.error().message);
    QVERIFY2(message.contains("in " + where + ":"), qPrintable(message));
    QVERIFY2(message.contains(what), qPrintable(message));
}

void GrammarParserTest::notText()
{
    QVERIFY(!parsed("root ::= \"\xFF\""));
    QVERIFY(!parsed("root ::= \"\xC3"));
    QVERIFY(!parsed(std::string_view("root ::= \0", 10)));
}

// A stranger's grammar ends with a message, neither with a crash nor after minutes.
void GrammarParserTest::large()
{
    const std::string open(100000, '(');
    const auto nested = parsed("root ::= " + open);
    QVERIFY(!nested);
    QVERIFY(nested.error().message.contains("nested"));
    QVERIFY(parsed("root ::= " + std::string(150, '(') + "\"a\"" + std::string(150, ')')));
    const auto tooMany =
        parsed("root ::= \"a\"{10000}{10000} [b]{10000}" + std::string(200, ' ') + "(\"c\"{10000})+" + [] {
            std::string more;
            for (int i = 0; i < 120; ++i)
                more += " \"d\"{10000}";
            return more;
        }());
    QVERIFY(!tooMany);
    QVERIFY(tooMany.error().message.contains("too large"));
    const auto longName = parsed("root ::= \"a\"\n" + std::string(50000, 'x') + " ::= \"a\"");
    QVERIFY(!longName);
    QVERIFY(longName.error().message.contains("line 2, column 1: this name is longer"));
    // A long chain of rules that may all be empty.
    std::string chain = "root ::= r0\n";
    constexpr int rules = 20000;
    for (int i = 0; i < rules; ++i)
        chain += "r" + std::to_string(i) + " ::= r" + std::to_string(i + 1) + "\n";
    QVERIFY(parsed(chain + "r20000 ::= \"\""));
    QVERIFY(!parsed(chain + "r20000 ::= root"));
}

QTEST_APPLESS_MAIN(GrammarParserTest)
#include "tst_grammar_parser.moc"
