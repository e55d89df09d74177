// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A real, trained model writes what a grammar asks of it, whatever it would rather have said.
#include "tests/inference/engine_fixture.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace alcove;
using namespace alcove::test;

class ConstrainedAnswersTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void followsAGrammar_data();
    void followsAGrammar();
    void writesJson();
    void endsWhereTheGrammarEnds();
    void keepsTheFirstBlank();
    void sameSeedSameAnswer();
    void refusesABadGrammar();
    void saysWhenNothingCanFollow();
    void saysWhenThereAreTooManyReadings();

private:
    struct Answer {
        std::string text;
        FinishReason finish = FinishReason::Stopped;
    };
    Answer answer(const std::string& grammar, uint64_t seed, uint32_t tokens = 60, float temperature = 2)
    {
        GenerateRequest request{.prompt = m_engine->tokenizer().tokenize("Once upon a time"),
                                .sampling = {.topK = 0, .temperature = temperature, .seed = seed},
                                .maxTokens = tokens,
                                .grammar = grammar};
        Answer answer;
        const auto sink = [&](std::string_view piece) { return answer.text += piece, true; };
        const auto stats = m_session->generate(request, sink, never, nullptr);
        if (stats)
            answer.finish = stats->finish;
        else
            qWarning("%s", stats.error().message.c_str());
        return answer;
    }
    Error problem(const std::string& grammar, std::vector<LogitBias> biases = {})
    {
        GenerateRequest request = greedy({1, 5}, 100);
        request.grammar = grammar;
        request.sampling.logitBias = std::move(biases);
        const auto stats = m_session->generate(request, {}, never, nullptr);
        return stats ? Error{} : stats.error();
    }

    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Session> m_session;
};

void ConstrainedAnswersTest::initTestCase()
{
    m_engine = open(ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf", "cpu");
    m_session = std::move(*m_engine->newSession());
}

void ConstrainedAnswersTest::followsAGrammar_data()
{
    QTest::addColumn<QString>("grammar");
    QTest::addColumn<QString>("expression");
    const auto add = [](const char* name, const char* grammar, const char* expression) {
        QTest::newRow(name) << QString::fromUtf8(grammar) << QString::fromUtf8(expression);
    };
    add("one of three", "root ::= \"yes\" | \"no\" | \"perhaps\"", "yes|no|perhaps");
    add("a number", "root ::= \"-\"? [1-9] [0-9]{0,4}", "-?[1-9][0-9]{0,4}");
    add("a list", "root ::= item (\", \" item){1,3} \".\"\nitem ::= [a-z]{1,8}", "[a-z]{1,8}(, [a-z]{1,8}){1,3}\\.");
    add("a sentence", "root ::= [A-Z] [a-z ]{5,30} [.!?]", "[A-Z][a-z ]{5,30}[.!?]");
}

void ConstrainedAnswersTest::followsAGrammar()
{
    QFETCH(QString, grammar);
    QFETCH(QString, expression);
    const QRegularExpression exact(QRegularExpression::anchoredPattern(expression),
                                   QRegularExpression::UseUnicodePropertiesOption);
    for (uint64_t seed = 0; seed < 15; ++seed) {
        const Answer got = answer(grammar.toStdString(), seed);
        QCOMPARE(got.finish, FinishReason::EndOfTurn);
        const QString text = QString::fromStdString(got.text);
        QVERIFY2(exact.match(text).hasMatch(), got.text.c_str());
    }
}

void ConstrainedAnswersTest::writesJson()
{
    QFile file(ALCOVE_TEST_DATA "/grammars/json.gbnf");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::string grammar = file.readAll().toStdString();
    int ended = 0;
    for (uint64_t seed = 0; seed < 25; ++seed) {
        const Answer got = answer(grammar, seed, 100);
        if (got.finish != FinishReason::EndOfTurn)
            continue;
        ++ended;
        QJsonParseError error{};
        // Wrapped, since Qt takes no document of a number alone.
        QJsonDocument::fromJson(QByteArray::fromStdString("[" + got.text + "]"), &error);
        QVERIFY2(error.error == QJsonParseError::NoError, got.text.c_str());
    }
    QVERIFY(ended > 4);
}

void ConstrainedAnswersTest::endsWhereTheGrammarEnds()
{
    const Answer got = answer("root ::= \"Once \"{3}", 1);
    QCOMPARE(got.text, "Once Once Once ");
    QCOMPARE(got.finish, FinishReason::EndOfTurn);
    QCOMPARE(answer("root ::= [a-z ]{400}", 1, 20).finish, FinishReason::Length);
}

void ConstrainedAnswersTest::keepsTheFirstBlank()
{
    QCOMPARE(answer("root ::= \" yes\"", 1).text, " yes");
    QCOMPARE(answer("root ::= \"yes\"", 1).text, "yes");
}

void ConstrainedAnswersTest::sameSeedSameAnswer()
{
    const std::string grammar = "root ::= [a-z ]{20,40} \".\"";
    QCOMPARE(answer(grammar, 5).text, answer(grammar, 5).text);
    QVERIFY(answer(grammar, 5).text != answer(grammar, 6).text);
    QCOMPARE(answer(grammar, 5, 60, 0).text, answer(grammar, 6, 60, 0).text);
}

void ConstrainedAnswersTest::refusesABadGrammar()
{
    QVERIFY(problem("root ::= (").message.contains("line 1, column 10"));
    QVERIFY(problem("root ::= <no such token>").message.contains("no token"));
    QVERIFY(problem("root ::= \"x\"").message.empty());
}

void ConstrainedAnswersTest::saysWhenNothingCanFollow()
{
    // Nothing but the two tokens that write an x could come.
    std::vector<LogitBias> biases;
    for (TokenId id = 0; static_cast<uint32_t>(id) < m_engine->tokenizer().size(); ++id) {
        if (m_engine->tokenizer().tokenBytes(id).starts_with("x"))
            biases.push_back({id, -100});
    }
    QVERIFY(!biases.empty());
    const Error error = problem("root ::= \"x\"", biases);
    QVERIFY2(error.message.contains("no token of this model writes"), error.message.c_str());
    QVERIFY(!error.remedy.empty());
}

void ConstrainedAnswersTest::saysWhenThereAreTooManyReadings()
{
    const Error error = problem("root ::= [a ] root \"b\" | [a ] root \"c\" | [a ] root \"d\" | \"\"",
                                {{m_engine->tokenizer().find("a"), 100}});
    QVERIFY2(error.message.contains("too many ways"), error.message.c_str());

    // The same before the first character: each pair of brackets doubles the ways to match nothing.
    std::string item = "\"a\"?";
    for (int i = 0; i < 40; ++i)
        item = "(" + item + " \"b\"?)+";
    const Error atOnce = problem("root ::= " + item + " \"c\"", {});
    QVERIFY2(atOnce.message.contains("too many ways"), atOnce.message.c_str());
}

QTEST_GUILESS_MAIN(ConstrainedAnswersTest)
#include "tst_constrained_answers.moc"
