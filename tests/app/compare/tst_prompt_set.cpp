// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Sets of prompts as text, what is left of them, and their tables.
#include "app/compare/prompt_set.h"

#include <QTemporaryDir>
#include <QTest>

using namespace alcove;

namespace {

SetAnswer answer(int number, const QString& prompt, const QString& file, const QString& finish = "end of turn")
{
    return {.number = number,
            .prompt = prompt,
            .file = file,
            .model = "Model of " + file,
            .text = "Answer",
            .finish = finish,
            .tokens = 3,
            .tokensPerSecond = 12.5,
            .firstTokenSeconds = 0.25,
            .seconds = 1};
}

std::vector<SetPrompt> prompts(const QString& text)
{
    return parsePromptSet(text, "set").value();
}

} // namespace

class TestPromptSet : public QObject {
    Q_OBJECT

private slots:
    void linesAndObjectsAreRead()
    {
        const auto all =
            prompts("  Why?\r\n\r\n{\"prompt\": \"a\\nb\", \"system\": \"Be short.\", \"tag\": \"t\"}\nEnd");
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[0], (SetPrompt{{}, "Why?", {}}));
        QCOMPARE(all[1], (SetPrompt{"Be short.", "a\nb", "t"}));
        QCOMPARE(all[2], (SetPrompt{{}, "End", {}}));
    }

    void whatIsNoPromptIsTold()
    {
        const auto broken = parsePromptSet("one\n\n{\"prompt\": 5}", "file.txt");
        QVERIFY(!broken);
        QVERIFY(QString::fromStdString(broken.error().message).contains("Line 3 of file.txt"));
        QVERIFY(!parsePromptSet("{\"prompt\": \" \"}", "x"));
        QVERIFY(!parsePromptSet(" \n\n", "x"));
        QVERIFY(!readPromptSet("/nowhere/at/all"));
    }

    void whatFailedOrWasStoppedIsLeft()
    {
        const auto all = prompts("one\ntwo\nthree\nfour");
        const std::vector<SetAnswer> answers = {answer(1, "one", "a"),
                                                answer(2, "two", "a", "error: no"),
                                                answer(3, "three", "a", "stopped"),
                                                answer(4, "another", "a"),
                                                answer(4, "four", "b"),
                                                answer(0, "one", "b"),
                                                answer(99, "one", "b")};
        QCOMPARE(unanswered(all, answers, "a"), (std::vector<size_t>{1, 2, 3}));
        QCOMPARE(unanswered(all, answers, "b"), (std::vector<size_t>{0, 1, 2}));
        QCOMPARE(unanswered(all, answers, "c").size(), 4);
    }

    void anEditedSetKeepsWhatStillFits()
    {
        const auto before = prompts("one\ntwo\n{\"prompt\": \"three\", \"system\": \"old\"}\none");
        const auto after =
            prompts("new\ntwo\n{\"prompt\": \"three\", \"system\": \"new\"}\n{\"prompt\": \"one\", \"tag\": \"t\"}");
        const std::vector<SetAnswer> stay =
            answersThatStay({answer(1, "one", "a"), answer(2, "two", "a"), answer(3, "three", "a"),
                             answer(4, "one", "a"), answer(9, "nine", "a"), answer(2, "two", "b")},
                            before, after);
        QCOMPARE(stay.size(), 3);
        QCOMPARE(stay[0], answer(2, "two", "a"));
        QCOMPARE(stay[1], answer(2, "two", "b"));
        SetAnswer moved = answer(4, "one", "a");
        moved.tag = "t";
        QCOMPARE(stay[2], moved);
        QCOMPARE(unanswered(after, stay, "a"), (std::vector<size_t>{0, 2}));
    }

    void theTableComesBackAsItWas()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("t.csv");
        SetAnswer odd = answer(2, "a,\"b\"\r\nc", "f");
        odd.text = QStringLiteral("=1+1,\nسلام \"x\"");
        const std::vector<SetAnswer> all = {answer(1, "one", "a"), odd};
        QFile table(file);
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write((csvHead() + csvLine(all[0]) + csvLine(all[1])).toUtf8());
        table.write("3,,cut of");
        table.close();
        QCOMPARE(readCsv(file).value(), all);
    }

    void thePageHasAColumnAFile()
    {
        // Two files may say the same name.
        std::vector<SetAnswer> all = {answer(2, "<two>", "a"), answer(1, "one", "b"),
                                      answer(1, "one", "a", "error: <b>")};
        for (SetAnswer& each : all)
            each.model = "Same";
        const QString page = toHtml(all);
        QCOMPARE(page.count("<th>Same</th>"), 2);
        QVERIFY(page.indexOf(">one<") < page.indexOf(">&lt;two&gt;<"));
        QVERIFY(page.contains("error: &lt;b&gt;") && !page.contains("<b>"));
    }
};

QTEST_GUILESS_MAIN(TestPromptSet)
#include "tst_prompt_set.moc"
