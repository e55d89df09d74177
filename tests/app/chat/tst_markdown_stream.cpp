// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/markdown_stream.h"

#include <QRandomGenerator>
#include <QTest>

using namespace alcove;

class TestMarkdownStream : public QObject {
    Q_OBJECT

private slots:
    void everyPrefixIsAsIfParsedWhole_data();
    void everyPrefixIsAsIfParsedWhole();
    void madeUpTexts();
    void finishedBlocksSettle();
    void anotherTextStartsAnew();
};

namespace {

void compareAtEveryPrefix(const QString& text)
{
    MarkdownStream stream;
    for (qsizetype size = 0; size <= text.size(); ++size) {
        const QString prefix = text.first(size);
        const auto& blocks = stream.update(prefix);
        if (blocks != parseMarkdown(prefix))
            QFAIL(qPrintable(QStringLiteral("differs after %1 characters of:\n%2").arg(size).arg(prefix)));
    }
}

} // namespace

void TestMarkdownStream::everyPrefixIsAsIfParsedWhole_data()
{
    QTest::addColumn<QString>("text");
    const auto add = [](const char* name, const char* text) { QTest::newRow(name) << QString::fromUtf8(text); };
    add("paragraphs", "one\ntwo\n\nthree\n\n\n\nfour  \nfive");
    add("headings", "# a\n\nb\n===\n\nc\n---\n\n## d\n\ne");
    add("thematic breaks", "a\n\n---\n\nb\n\n***\n\n- - -\n\nc");
    add("fence with blank lines", "```py\na\n\nb\n\n# c\n\n- d\n```\n\nafter\n\nend");
    add("fence in a fence", "````md\n```\na\n```\n\nb\n\n````\n\nafter\n\nend");
    add("tildes", "~~~\n```\n\na\n\n~~~\n\nb\n\n```\n\nc");
    add("fence that never ends", "a\n\n```\nb\n\nc\n\nd");
    add("fence with text after it", "``` a`b\n\nc\n\n```\n\nd\n\ne");
    add("list grows loose", "- a\n- b\n\n- c\n\ntext\n\n- d\n\n* e\n\n+ f");
    add("ordered lists", "1. a\n2. b\n\n3. c\n\n1) d\n\nx\n\n7. e");
    add("paragraph, then list", "a\n- b\n\n- c\n\nd\n\n- e");
    add("list with fence", "- a\n  ```\n  b\n\n  c\n  ```\n\n- d\n\ntext\n\nmore");
    add("list with an open fence", "- ```\n  a\n\ntext\n\n```\nb\n\nc\n```\n\nd");
    add("list after heading", "- a\n# b\n  ```\n\nc\n\n  ```\n\nd");
    add("list with indented paragraphs", "- a\n\n  b\n\n      code\n\n  c\n\nd\n\n    code");
    add("lazy continuation", "- a\nb\n\nc\n\n> d\ne\n\nf");
    add("negative number", "- a\n\n-5 degrees\n\n1984 was\n\nx");
    add("star that is emphasis", "- a\n\n*b*\n\nc\n\n**d**\n\ne");
    add("indented code", "    a\n\n    b\n\nc\n\n    d\n\n\te\n\nf");
    add("quotes", "> a\n> b\n\n> c\n\nd\n\n> ```\n> e\n\nf\n\ng");
    add("quoted list", "> - a\n>\n> - b\n\n> - c\n\nd");
    add("table", "| a | b |\n|---|---|\n| c | d |\n\ne | f\n\n| g |\n|:-:|\n| h |\n\ni");
    add("html stays text", "<div>\n\na\n\n</div>\n\n<!-- b\n\nc -->\n\n<script>\n\nd\n\n</script>\n\ne");
    add("definition below", "see [a] and [b]\n\ntext\n\n[a]: http://x.org\n\nmore\n\n[b]: http://y.org");
    add("definition above", "[a]: http://x.org\n\nsee [a]\n\nsee [b]\n\nend");
    add("definition in a quote", "[a]\n\nb\n\n> [a]: http://x.org\n\nc\n\nd");
    add("definition over two lines", "[a b]\n\nc\n\n[a\nb]: http://x.org\n\nd\n\ne");
    add("no definition", "```py\nif a[0]: b\n\nfor x in c[1]:\n\n    d\n```\n\ne\n\nf");
    add("formula over lines", "a $$x\n\ny$$ b\n\nc");
    add("emphasis left open", "**a\n\nb** c\n\n`d\n\ne` f\n\ng");
    add("tabs and spaces between", "a\n \t \nb\n  \n\t\nc\n\n");
    add("setext after blank line", "a\n\n===\n\nb\n\n---\nc");
    add("tasks", "- [ ] a\n- [x] b\n\n- [ ] c\n\nd\n\n[ ] e");
    add("letters beyond ASCII", "你好。\n\n**안녕** 🙂\n\nשלום\n\n- é\n\nend");
    add("links left open", "[a](http://x\n\nb)\n\n![c](d\n\ne\n\n<http://f\n\ng");
    add("escapes", "\\- a\n\n\\# b\n\n1\\. c\n\n\\```\n\nd");
    add("blank lines first", "\n\n\na\n\nb\n\n");
}

void TestMarkdownStream::everyPrefixIsAsIfParsedWhole()
{
    QFETCH(QString, text);
    compareAtEveryPrefix(text);
}

// Lines that open, close and continue blocks, put together at random: what nobody thinks of writing down.
void TestMarkdownStream::madeUpTexts()
{
    const QStringList lines{"",     "",      "",      "a",     "b c",     "- a",   "  - b", "  a",   "    a", "1. a",
                            "   a", "```",   "  ```", "~~~",   "# a",     "> a",   ">",     "> ```", "> - a", "---",
                            "===",  "|a|b|", "|-|-|", "- ```", "\ta",     "*",     "* a",   "<div>", "    ",  "-",
                            "1.",   "**a",   "`a",    "[a]",   "x[a]: b", "[b](c", "$$"};
    QRandomGenerator random(20260924);
    for (int round = 0; round < 400; ++round) {
        QString text;
        for (int line = 0; line < 14; ++line)
            text += lines[random.bounded(lines.size())] + QChar(u'\n');
        compareAtEveryPrefix(text);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestMarkdownStream::finishedBlocksSettle()
{
    MarkdownStream stream;
    QString text;
    const auto append = [&](const char* more) {
        for (const char* letter = more; *letter != '\0'; ++letter) {
            text += QChar::fromLatin1(*letter);
            stream.update(text);
        }
        return stream.settled();
    };
    QCOMPARE(append("# Title\n\nFirst paragraph.\n\n- a\n- b\n\nSecond"), 4);
    QCOMPARE(append("\n\n```cpp\nint a;\n\nint b;\n\nint c;"), 5); // the fence is open, whatever it has in it
    QCOMPARE(append("\n```\n\nend"), 6);
}

void TestMarkdownStream::anotherTextStartsAnew()
{
    MarkdownStream stream;
    stream.update("a\n\nb\n\nc");
    QCOMPARE(stream.settled(), 2);
    QCOMPARE(stream.update("x"), parseMarkdown(u"x"));
    QCOMPARE(stream.settled(), 0);
}

QTEST_MAIN(TestMarkdownStream)
#include "tst_markdown_stream.moc"
