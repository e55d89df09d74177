// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Answers split into thought and text, whole and in every cut.
#include "app/prompt/answer_parser.h"

#include <QTest>

using namespace alcove;

namespace {

// Marked text, for reading: ⟦name⟧ is a token.
std::string marked(const QString& text)
{
    return text.toUtf8().replace("⟦", QByteArray(1, markStart)).replace("⟧", QByteArray(1, markEnd)).toStdString();
}

const ReasoningTags tokens{marked("⟦<think>⟧"), marked("⟦</think>⟧"), {}, {}, true};
const ReasoningTags letters{"<think>", "</think>", {}, {}, true};
const ReasoningTags guessed{"<think>", "</think>", {}, {}, false};
const ReasoningTags granite{"<think>", "</think>", "<response>", "</response>", true};
const ReasoningTags gemma{marked("⟦<|channel>⟧thought\n"), marked("⟦<channel|>⟧"), {}, {}, true};
const ReasoningTags kimi{marked("⟦<|open|>⟧think⟦<|sep|>⟧"), marked("⟦<|close|>⟧think⟦<|sep|>⟧"),
                         marked("⟦<|open|>⟧response⟦<|sep|>⟧"), marked("⟦<|close|>⟧response⟦<|sep|>⟧"), true};

using Make = std::function<std::unique_ptr<AnswerParser>()>;

Make tags(const ReasoningTags& tags, int inside = -1, bool goesOn = false)
{
    return [=] { return makeTagParser({tags}, inside, goesOn); };
}

Make channels(const char* channel = "")
{
    return [=] { return makeChannelParser(channel); };
}

AnswerPiece parse(const Make& make, const std::vector<std::string>& pieces)
{
    const auto parser = make();
    AnswerPiece all;
    for (const std::string& piece : pieces)
        addPiece(all, parser->push(piece));
    addPiece(all, parser->finish());
    return all;
}

// The smallest pieces: single bytes, and whole marks.
std::vector<std::string> atoms(const std::string& text)
{
    std::vector<std::string> pieces;
    for (size_t at = 0; at < text.size();) {
        const size_t length = text[at] == markStart ? text.find(markEnd, at) + 1 - at : 1;
        pieces.push_back(text.substr(at, length));
        at += length;
    }
    return pieces;
}

} // namespace

Q_DECLARE_METATYPE(Make)

class AnswerParserTest : public QObject {
    Q_OBJECT

private slots:
    void splits_data();
    void splits();
    void comesAtOnce();
    void unmarkedThoughtIsTold();
};

void AnswerParserTest::splits_data()
{
    QTest::addColumn<Make>("parser");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("reasoning");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const Make& parser, const char* answer, const char* reasoning,
                        const char* text) {
        QTest::newRow(name) << parser << QString(answer) << QString(reasoning) << QString(text);
    };
    row("no thought", tags(tokens), "Hello.", "", "Hello.");
    row("blanks before", tags(tokens), "\n\nHello.", "", "Hello.");
    row("an indent before", tags(tokens), "\n    Hello.", "", "    Hello.");
    row("nothing", tags(tokens), "", "", "");
    row("opened in the answer", tags(tokens), "⟦<think>⟧\nHm, 🙂.\n⟦</think>⟧\n\nHello.", "Hm, 🙂.", "Hello.");
    row("after blanks", tags(tokens), "\n⟦<think>⟧Hm⟦</think>⟧\nHello. ", "Hm", "Hello. ");
    row("opened in the prompt", tags(tokens, 0), "Hm,\n\nwell.\n⟦</think>⟧\n\nHello.", "Hm,\n\nwell.", "Hello.");
    row("opened in both", tags(tokens, 0), "⟦<think>⟧\nHm\n⟦</think>⟧Hello.", "Hm", "Hello.");
    row("empty", tags(tokens), "⟦<think>⟧\n\n⟦</think>⟧\n\nHello.", "", "Hello.");
    row("empty, opened in the prompt", tags(tokens, 0), "\n⟦</think>⟧\n\nHello.", "", "Hello.");
    row("never closed", tags(tokens), "⟦<think>⟧\nHm, hm.\n", "Hm, hm.", "");
    row("never opened", tags(tokens), "Hm, hm.\n⟦</think>⟧\n\nHello.", "Hm, hm.", "Hello.");
    row("closed before anything", tags(tokens), "⟦</think>⟧\n\nHello.", "", "Hello.");
    row("closed twice", tags(tokens), "⟦<think>⟧a⟦</think>⟧b⟦</think>⟧c", "a", "bc");
    row("a stray space", tags(tokens), "⟦<think>⟧a⟦</think>⟧ b", "a", "b");
    row("an indent", tags(tokens), "⟦<think>⟧a⟦</think>⟧\n\n    b", "a", "    b");
    row("two thoughts", tags(tokens), "⟦<think>⟧a⟦</think>⟧b ⟦<think>⟧c⟦</think>⟧d", "a\n\nc", "b d");
    row("other tokens", tags(tokens), "⟦<|x|>⟧⟦<think>⟧a⟦<|x|>⟧a⟦</think>⟧b⟦<|x|>⟧b", "aa", "bb");
    row("spelled out", tags(tokens), "<think>a</think>b", "", "<think>a</think>b");
    row("spelled out in a thought", tags(tokens), "⟦<think>⟧write </think> here⟦</think>⟧b", "write </think> here",
        "b");
    row("letters", tags(letters), "<think>\na < b <\n</think>\n\nb", "a < b <", "b");
    row("letters, only at the front", tags(letters), "a <think>b", "", "a <think>b");
    row("letters, never opened", tags(letters), "a</think>b", "a", "b");
    row("letters, cut", tags(letters), "<think>a</thi", "a</thi", "");
    row("letters, almost", tags(letters), "<thin ice", "", "<thin ice");
    row("guessed", tags(guessed), "<think>a</think>b", "a", "b");
    row("guessed, said", tags(guessed), "It is </think>, you see.", "", "It is </think>, you see.");
    row("Granite", tags(granite), "<think>a</think>\n<response>b</response>", "a", "b");
    row("Gemma", tags(gemma), "⟦<|channel>⟧thought\na\n⟦<channel|>⟧b", "a", "b");
    row("Kimi", tags(kimi),
        "⟦<|open|>⟧think⟦<|sep|>⟧a⟦<|close|>⟧think⟦<|sep|>⟧⟦<|open|>⟧response⟦<|sep|>⟧b⟦<|close|>⟧response⟦<|sep|>⟧",
        "a", "b");
    row("Kimi, without a thought", tags(kimi), "⟦<|open|>⟧response⟦<|sep|>⟧b⟦<|close|>⟧response⟦<|sep|>⟧", "", "b");
    row("goes on with a thought", tags(tokens, 0, true), " more.\n⟦</think>⟧\n\nb", " more.", "b");
    row("goes on with a text", tags(tokens, -1, true), " more ⟦</think>⟧.", "", " more .");

    row("harmony", channels(),
        "⟦<|channel|>⟧analysis⟦<|message|>⟧Hm.⟦<|end|>⟧⟦<|start|>⟧assistant⟦<|channel|>⟧final⟦<|message|>⟧Hello.",
        "Hm.", "Hello.");
    row("harmony, final at once", channels(), "⟦<|channel|>⟧final⟦<|message|>⟧Hello.", "", "Hello.");
    row("harmony, begun", channels("final"), "Hello.", "", "Hello.");
    row("harmony, begun with a thought", channels("analysis"),
        "Hm.⟦<|end|>⟧⟦<|start|>⟧assistant⟦<|channel|>⟧final⟦<|message|>⟧Hello.", "Hm.", "Hello.");
    row("harmony, a word before", channels(),
        "⟦<|channel|>⟧commentary⟦<|message|>⟧Wait.⟦<|end|>⟧⟦<|start|>⟧assistant⟦<|channel|>⟧final⟦<|message|>⟧Hello.",
        "", "Wait.\n\nHello.");
    row("harmony, a tool", channels(), "⟦<|channel|>⟧commentary to=functions.f ⟦<|constrain|>⟧json⟦<|message|>⟧{}",
        "{}", "");
    row("harmony, a tool as receiver", channels(), " to=functions.f⟦<|channel|>⟧commentary⟦<|message|>⟧{}", "{}", "");
    row("harmony, two thoughts", channels(),
        "⟦<|channel|>⟧analysis⟦<|message|>⟧a⟦<|end|>⟧⟦<|start|>⟧assistant⟦<|channel|>⟧analysis⟦<|message|>⟧b", "a\n\nb",
        "");
    row("harmony, spelled out", channels("final"), "<|channel|>analysis<|message|>x", "",
        "<|channel|>analysis<|message|>x");
    row("harmony, no channel", channels(), "⟦<|message|>⟧Hello.", "", "Hello.");
    row("harmony, forgotten", channels(), "Hello.", "", "Hello.");
    row("harmony, nothing said", channels(), "⟦<|channel|>⟧analysis⟦<|message|>⟧a", "a", "");
}

void AnswerParserTest::splits()
{
    QFETCH(Make, parser);
    QFETCH(QString, answer);
    QFETCH(QString, reasoning);
    QFETCH(QString, text);
    const std::string whole = marked(answer);
    const std::vector<std::string> small = atoms(whole);
    std::vector<std::vector<std::string>> cuts = {{whole}, small};
    for (size_t cut = 1; cut < small.size(); ++cut) {
        std::vector<std::string> two(2);
        for (size_t i = 0; i < small.size(); ++i)
            two[i < cut ? 0 : 1] += small[i];
        cuts.push_back(two);
    }
    for (const auto& pieces : cuts) {
        const AnswerPiece all = parse(parser, pieces);
        QCOMPARE(QString::fromStdString(all.reasoning).trimmed(), reasoning.trimmed());
        QCOMPARE(QString::fromStdString(all.text), text);
    }
    // Only a thought that nobody marked may have a blank at its end, because it came as text.
    const AnswerPiece all = parse(parser, {whole});
    QCOMPARE(QString::fromStdString(all.reasoning), reasoning);
}

// Nothing waits longer than it has to.
void AnswerParserTest::comesAtOnce()
{
    const auto parser = tags(letters)();
    QCOMPARE(parser->push("<th").reasoning, std::string());
    QCOMPARE(parser->push("ink>Hm").reasoning, std::string("Hm"));
    QCOMPARE(parser->push(", so").reasoning, std::string(", so"));
    QCOMPARE(parser->push(" </").reasoning, std::string());
    QCOMPARE(parser->push("b").reasoning, std::string(" </b"));
    QCOMPARE(parser->push("</think>Yes").text, std::string("Yes"));
    QCOMPARE(parser->push(" <").text, std::string(" <"));
}

void AnswerParserTest::unmarkedThoughtIsTold()
{
    const auto parser = tags(tokens)();
    QCOMPARE(parser->push("Hm, ").text, std::string("Hm, "));
    const AnswerPiece piece = parser->push(marked("so.⟦</think>⟧Yes"));
    QVERIFY(piece.textWasReasoning);
    QCOMPARE(piece.reasoning, std::string("so."));
    QCOMPARE(piece.text, std::string("Yes"));
}

QTEST_APPLESS_MAIN(AnswerParserTest)
#include "tst_answer_parser.moc"
