// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Grammars over a real vocabulary: the mask found through the trie is what asking every token one by one gives.
#include "inference/file/gguf_file.h"
#include "inference/text/grammar_constraint.h"
#include "inference/text/grammar_parser.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <random>

using namespace alcove;

namespace {

std::unique_ptr<Tokenizer> tokenizerOf(const std::string& file)
{
    const auto opened = GgufFile::open(file);
    return opened ? std::move(*Tokenizer::create(**opened)) : nullptr;
}

QString readGrammar(const QString& name)
{
    QFile file(ALCOVE_TEST_DATA "/grammars/" + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class GrammarConstraintTest : public QObject {
    Q_OBJECT

private slots:
    void maskIsWhatEveryTokenSays_data();
    void maskIsWhatEveryTokenSays();
    void endOfTurnOnlyWhereItMayEnd();
    void charactersOfSeveralTokens();
    void namedTokens();

private:
    std::unique_ptr<GrammarConstraint> constraint(const Tokenizer& tokenizer, const TokenTrie& trie,
                                                  std::string_view grammar)
    {
        const auto read =
            parseGrammar(grammar, [&](std::string_view text) { return tokenizer.find(text); }, tokenizer.size());
        return read ? std::make_unique<GrammarConstraint>(*read, tokenizer, trie) : nullptr;
    }
};

void GrammarConstraintTest::maskIsWhatEveryTokenSays_data()
{
    QTest::addColumn<QString>("vocabulary");
    QTest::addColumn<QString>("grammar");
    for (const char* vocabulary : {"gpt-2", "llama-spm"}) {
        QTest::addRow("JSON, %s", vocabulary) << vocabulary << readGrammar("json.gbnf");
        QTest::addRow("characters, %s", vocabulary) << vocabulary << "root ::= ([а-я]{2,4} [é-ü一-三😀]? \" \")*";
        QTest::addRow("words, %s", vocabulary) << vocabulary << R"(root ::= "The " ("cat" | "car" | "dog")+ [^a-z].*)";
        QTest::addRow("tokens, %s", vocabulary) << vocabulary << R"(root ::= !<[300]>{2} <[500]> [a-z]* | "x" .*)";
    }
}

void GrammarConstraintTest::maskIsWhatEveryTokenSays()
{
    QFETCH(QString, vocabulary);
    QFETCH(QString, grammar);
    const auto tokenizer = tokenizerOf((ALCOVE_TEST_DATA "/vocab/" + vocabulary + ".gguf").toStdString());
    QVERIFY(tokenizer);
    const TokenTrie trie(*tokenizer);
    std::mt19937 random(4);
    for (int walk = 0; walk < 4; ++walk) {
        const auto following = constraint(*tokenizer, trie, grammar.toStdString());
        QVERIFY(following);
        for (int step = 0; step < 12; ++step) {
            std::vector<TokenId> expected;
            for (TokenId id = 0; static_cast<uint32_t>(id) < tokenizer->size(); ++id) {
                if (following->allows(id))
                    expected.push_back(id);
            }
            const auto allowed = following->allowed();
            QCOMPARE(std::vector<TokenId>(allowed.begin(), allowed.end()), expected);
            QVERIFY(!following->allows(-1));
            QVERIFY(!following->allows(static_cast<TokenId>(tokenizer->size())));
            std::erase_if(expected, [&](TokenId id) { return tokenizer->endsTurn(id); });
            if (expected.empty())
                break;
            following->accept(expected[random() % expected.size()]);
        }
    }
}

void GrammarConstraintTest::endOfTurnOnlyWhereItMayEnd()
{
    const auto tokenizer = tokenizerOf(ALCOVE_TEST_DATA "/vocab/llama-spm.gguf");
    const TokenTrie trie(*tokenizer);
    const TokenId end = tokenizer->eos();
    QVERIFY(tokenizer->endsTurn(end));
    const auto following = constraint(*tokenizer, trie, R"(root ::= "a" "b"*)");
    QVERIFY(!following->allows(end));
    QVERIFY(!std::ranges::contains(following->allowed(), end));
    following->accept(tokenizer->find("a"));
    QVERIFY(following->allows(end));
    QVERIFY(std::ranges::contains(following->allowed(), end));
    QVERIFY(!following->mustEnd());
    QVERIFY(!following->allows(tokenizer->bos())); // a control token writes nothing that a grammar asks for

    const auto named = constraint(*tokenizer, trie, R"(root ::= "a" </s>)");
    named->accept(tokenizer->find("a"));
    QVERIFY(named->allows(end));
    named->accept(end);
    QVERIFY(named->mustEnd());
}

// A character may come as the tokens of its bytes; what may follow depends on those that came.
void GrammarConstraintTest::charactersOfSeveralTokens()
{
    const auto tokenizer = tokenizerOf(ALCOVE_TEST_DATA "/vocab/llama-spm.gguf");
    const TokenTrie trie(*tokenizer);
    const auto byte = [&](int value) { return static_cast<TokenId>(value + 3); }; // <0x00> is token 3
    QCOMPARE(tokenizer->tokenBytes(byte(0xF0)), "\xF0");
    const auto following = constraint(*tokenizer, trie, "root ::= [😀-😃] \"!\"");
    for (const int value : {0xF0, 0x9F, 0x98}) {
        QVERIFY(following->allows(byte(value)));
        QVERIFY(!following->allows(byte('!')));
        following->accept(byte(value));
    }
    const auto last = following->allowed();
    QCOMPARE(std::vector<TokenId>(last.begin(), last.end()),
             (std::vector<TokenId>{byte(0x80), byte(0x81), byte(0x82), byte(0x83)}));
    following->accept(byte(0x81));
    QVERIFY(following->allows(tokenizer->find("!")));
}

void GrammarConstraintTest::namedTokens()
{
    const auto tokenizer = tokenizerOf(ALCOVE_TEST_DATA "/vocab/llama-spm.gguf");
    const TokenTrie trie(*tokenizer);
    const TokenId begin = tokenizer->bos();
    const auto following = constraint(*tokenizer, trie, R"(root ::= <s> !<s>{1,3} "x")");
    QVERIFY(following);
    QCOMPARE(following->allowed().size(), 1U);
    following->accept(begin);
    QVERIFY(!following->allows(begin));
    QVERIFY(!following->allows(tokenizer->eos()));
    QVERIFY(following->allows(tokenizer->find("a")));
    QVERIFY(!constraint(*tokenizer, trie, "root ::= <no such token>"));
}

QTEST_APPLESS_MAIN(GrammarConstraintTest)
#include "tst_grammar_constraint.moc"
