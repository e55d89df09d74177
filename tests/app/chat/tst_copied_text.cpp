// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/copied_text.h"
#include "app/chat/message_selection.h"

#include <QSignalSpy>
#include <QTest>

using namespace alcove;

class TestCopiedText : public QObject {
    Q_OBJECT

private slots:
    void wholeAnswers_data();
    void wholeAnswers();
    void stretches();
    void stretchesOfATable();
    void aSelectionKnowsItsEnds();
    void aSelectionGrowsByBlocks();
    void aSelectionOutlivesTheStream();
    void aSelectionEndsWithItsBlocks();
};

void TestCopiedText::wholeAnswers_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("copied");
    QTest::newRow("nothing") << "" << "";
    QTest::newRow("one") << "a **b** `c` &amp; [d](https://e.example)" << "a b c & d";
    QTest::newRow("paragraphs") << "## a\n\nb\nc\n\n---\n\n> d" << "a\n\nb\nc\n\nd";
    QTest::newRow("list") << "a:\n\n- b\n- c\n  1. d\n  2. e\n- \n\nf" << "a:\n\n• b\n• c\n  1. d\n  2. e\n• \n\nf";
    QTest::newRow("tasks") << "- [x] a\n- [ ] b" << "[x] a\n[ ] b";
    QTest::newRow("loose list") << "1. a\n\n   b\n\n2. c" << "1. a\n\n  b\n\n2. c";
    QTest::newRow("one item") << "- a" << "a";
    QTest::newRow("code") << "a\n\n```cpp\nint  b;\n\n  c\t< d;\n```" << "a\n\nint  b;\n\n  c\t< d;";
    QTest::newRow("table") << "a\n\n| b | c |\n|---|---|\n| `d` | |\n| | e f |\n\ng"
                           << "a\n\nb\tc\nd\t\n\te f\n\ng";
    QTest::newRow("formulas") << "a $x < y$ b\n\n$$\n\\frac{c}{d}\n$$" << "a $x < y$ b\n\n$$\n\\frac{c}{d}\n$$";
    QTest::newRow("right to left") << "שלום **עולם**\n\n- אחת\n- שתיים" << "שלום עולם\n\n• אחת\n• שתיים";
}

void TestCopiedText::wholeAnswers()
{
    QFETCH(QString, markdown);
    MessageBlocksModel blocks;
    blocks.setText(markdown, false);
    MessageSelection selection;
    selection.selectAll(&blocks);
    QTEST(selection.copied(), "copied");
}

void TestCopiedText::stretches()
{
    const std::vector<MarkdownBlock> blocks = parseMarkdown(u"abc $x$ d\n\n- item\n- other\n\n```\ncode\n```");
    QCOMPARE(blocks.size(), 4);
    const std::span all(blocks);
    QCOMPARE(copiedText(all.first(1), 1, 7), "bc $x$");
    QCOMPARE(copiedText(all.first(2), 4, 2), "$x$ d\n\n• it");
    QCOMPARE(copiedText(all.subspan(1, 2), 1, 99), "tem\n• other");
    QCOMPARE(copiedText(all.subspan(2, 2), 5, 2), "co"); // nothing of the first
    QCOMPARE(copiedText(all.subspan(2, 2), 0, 0), "• other");
    QCOMPARE(copiedText(all.first(0), 0, 0), "");
}

void TestCopiedText::stretchesOfATable()
{
    const std::vector<MarkdownBlock> blocks = parseMarkdown(u"| ab | c |\n|---|---|\n| d | ef |");
    QCOMPARE(blocks.size(), 1);
    QSet<QString> seen;
    const int length = copiedLength(blocks[0]);
    for (int from = 0; from <= length; ++from) {
        for (int to = from; to <= length; ++to)
            seen.insert(copiedText(blocks, from, to));
    }
    for (const QString& text : {"", "a", "b", "ab\tc", "b\tc", "ab\tc\nd\tef", "b\tc\nd\te", "c\nd", "d\tef", "ef"})
        QVERIFY2(seen.contains(text), qPrintable(text));
    for (const QString& text : seen)
        QVERIFY2(QString("ab\tc\nd\tef").contains(text), qPrintable(text));
}

void TestCopiedText::aSelectionKnowsItsEnds()
{
    MessageBlocksModel blocks;
    blocks.setText("one\n\ntwo\n\nthree", false);
    MessageSelection selection;
    QSignalSpy changed(&selection, &MessageSelection::changed);
    constexpr int end = std::numeric_limits<int>::max();
    const auto ends = [&](int row) {
        return std::pair(selection.anchorIn(&blocks, row), selection.cursorIn(&blocks, row));
    };
    QCOMPARE(ends(0), std::pair(-1, -1));
    selection.select(&blocks, 1, 2, 2);
    QVERIFY(!selection.exists());
    selection.extend(2, 3);
    QVERIFY(selection.exists() && selection.isInSeveral());
    QCOMPARE(ends(0), std::pair(-1, -1));
    QCOMPARE(ends(1), std::pair(2, end));
    QCOMPARE(ends(2), std::pair(0, 3));
    QCOMPARE(selection.copied(), "o\n\nthr");
    selection.extend(0, 1);
    QCOMPARE(ends(0), std::pair(end, 1));
    QCOMPARE(ends(1), std::pair(2, 0));
    QCOMPARE(ends(2), std::pair(-1, -1));
    QCOMPARE(selection.copied(), "ne\n\ntw");
    QCOMPARE(changed.size(), 3);
    selection.extend(0, 1);
    QCOMPARE(changed.size(), 3);
    MessageBlocksModel others;
    others.setText("four", false);
    QCOMPARE(selection.anchorIn(&others, 0), -1);
    selection.select(&others, 0, 0, 2);
    QCOMPARE(ends(0), std::pair(-1, -1));
    QCOMPARE(selection.copied(), "fo");
    selection.clear();
    QVERIFY(!selection.exists());
    QCOMPARE(selection.copied(), "");
}

void TestCopiedText::aSelectionGrowsByBlocks()
{
    MessageBlocksModel blocks;
    blocks.setText("one\n\ntwo\n\nthree", false);
    MessageSelection selection;
    selection.extendByBlock(true); // nothing is selected
    selection.select(&blocks, 1, 1, 1);
    QStringList seen;
    for (const bool forwards : {true, true, true, false, false, false, false, false, false, true, true, true}) {
        selection.extendByBlock(forwards);
        seen << selection.copied();
    }
    QCOMPARE(seen, QStringList({"wo", "wo\n\nthree", "wo\n\nthree", "wo", "", "t", "one\n\nt", "one\n\nt", "one\n\nt",
                                "t", "", "wo"}));
}

void TestCopiedText::aSelectionOutlivesTheStream()
{
    MessageBlocksModel blocks;
    blocks.setText("one\n\ntwo\n\nthr", true);
    MessageSelection selection;
    selection.select(&blocks, 0, 1, 1);
    selection.extend(1, 2);
    blocks.setText("one\n\ntwo\n\nthree\n\nfour", true);
    blocks.setText("one\n\ntwo\n\nthree\n\nfour", false);
    QCOMPARE(selection.copied(), "ne\n\ntw");
}

void TestCopiedText::aSelectionEndsWithItsBlocks()
{
    auto blocks = std::make_unique<MessageBlocksModel>();
    blocks->setText("one\n\ntwo", false);
    MessageSelection selection;
    selection.selectAll(blocks.get());
    blocks->setText("one", false);
    QVERIFY(!selection.exists());
    selection.selectAll(blocks.get());
    QVERIFY(selection.exists());
    blocks.reset();
    QVERIFY(!selection.exists());
    QCOMPARE(selection.copied(), "");
}

QTEST_MAIN(TestCopiedText)
#include "tst_copied_text.moc"
