// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/compare/answer_diff.h"

#include <QTest>

using namespace alcove;

namespace {

// "=a b -c +d": what is the same, removed, added.
QString told(const std::vector<DiffRun>& runs)
{
    QStringList words;
    for (const DiffRun& run : runs)
        words << (run.kind == DiffKind::Same ? "=" : run.kind == DiffKind::Removed ? "-" : "+") + run.parts.join(' ');
    return words.join(' ');
}

QString told(const std::vector<DifferenceBlock>& blocks)
{
    QStringList lines;
    for (const DifferenceBlock& block : blocks)
        lines << block.kind + "/" + block.change + ": " + block.html;
    return lines.join('\n');
}

} // namespace

class TestAnswerDiff : public QObject {
    Q_OBJECT

private slots:
    void findsTheShortestWay_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("way");
        QTest::newRow("nothing") << "" << "" << "";
        QTest::newRow("equal") << "a b" << "a b" << "=a b";
        QTest::newRow("all new") << "" << "a b" << "+a b";
        QTest::newRow("all gone") << "a b" << "" << "-a b";
        QTest::newRow("in the middle") << "a b c" << "a x c" << "=a -b +x =c";
        QTest::newRow("moved") << "a b c d" << "b c d a" << "-a =b c d +a";
        QTest::newRow("repeated") << "a a a" << "a a" << "=a a -a";
        QTest::newRow("nothing shared") << "a b" << "c d" << "-a b +c d";
    }

    void findsTheShortestWay()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const auto words = [](const QString& text) { return text.split(' ', Qt::SkipEmptyParts); };
        QTEST(told(diffOf(words(before), words(after))), "way");
    }

    void longListsThatShareNothingEnd()
    {
        QStringList before;
        QStringList after;
        for (int i = 0; i < 20'000; ++i) {
            before << "a" + QString::number(i);
            after << "b" + QString::number(i);
        }
        const std::vector<DiffRun> runs = diffOf(before, after);
        QCOMPARE(runs.size(), size_t(2));
        QCOMPARE(runs[0].parts, before);
        QCOMPARE(runs[1].parts, after);
    }

    void wordsOfAChangedParagraph()
    {
        QCOMPARE(told(compareMarkdown("The same.\n\nThe sky is blue.", "The same.\n\nThe sea is blue.")),
                 QStringLiteral("paragraph/same: The same.\n"
                                "paragraph/changed: The <del>sky</del> <ins>sea</ins> is blue."));
    }

    void marksThatOnlyLookDifferentAreNoWords()
    {
        // Bold is not a word; the block counts as changed, and nothing in it is marked.
        QCOMPARE(told(compareMarkdown("so **much** more", "so much more")),
                 QStringLiteral("paragraph/changed: so much more"));
    }

    void codeIsComparedByLines()
    {
        QCOMPARE(told(compareMarkdown("```c\nint a;\nint b;\n```", "```c\nint a;\nint c;\n```")),
                 QStringLiteral("code/changed: int a;<br><del>int b;</del><br><ins>int c;</ins>"));
    }

    void whatIsNoTextOfOursIsEscaped()
    {
        QCOMPARE(told(compareMarkdown("", "`<b>` & <i>x</i>")),
                 QStringLiteral("paragraph/added: <ins>&lt;b&gt; &amp; &lt;i&gt;x&lt;/i&gt;</ins>"));
    }

    void aListKeepsItsMarkersAndAHeadingItsLevel()
    {
        const std::vector<DifferenceBlock> blocks = compareMarkdown("# A\n\n1. one\n2. two", "# A\n\n1. one\n2. three");
        QCOMPARE(blocks.size(), size_t(3));
        QCOMPARE(blocks[0].level, 1);
        QCOMPARE(blocks[2].marker, QStringLiteral("2."));
        QCOMPARE(blocks[2].depth, 1);
        QCOMPARE(blocks[2].html, QStringLiteral("<del>two</del><ins>three</ins>"));
    }

    void aBlockOfAnotherKindIsNotComparedByWords()
    {
        QCOMPARE(told(compareMarkdown("words", "```\nwords\n```")),
                 QStringLiteral("paragraph/removed: <del>words</del>\ncode/added: <ins>words</ins>"));
    }
};

QTEST_GUILESS_MAIN(TestAnswerDiff)
#include "tst_answer_diff.moc"
