// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/markdown_blocks.h"
#include "app/chat/table_text.h"

#include <QTest>

using namespace alcove;
using Kind = MarkdownBlock::Kind;
using Task = MarkdownBlock::Task;

class TestMarkdownBlocks : public QObject {
    Q_OBJECT

private slots:
    void inlineText_data();
    void inlineText();
    void headings();
    void code();
    void nestedLists();
    void orderedListsKeepTheirNumbers();
    void looseAndTightLists();
    void tasks();
    void codeInAList();
    void quotes();
    void tables();
    void formulas();
    void images();
    void emptyItems();
    void direction();
};

void TestMarkdownBlocks::inlineText_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    QTest::newRow("emphasis") << "*a* **b** ~~c~~ `d`" << "<i>a</i> <b>b</b> <s>c</s> <code>d</code>";
    QTest::newRow("nested") << "**a *b***" << "<b>a <i>b</i></b>";
    QTest::newRow("line breaks") << "a\nb  \nc" << "a<br/>b<br/>c";
    QTest::newRow("html is text") << "<b onclick=\"x\">a</b><script>alert(1)</script>"
                                  << "&lt;b onclick=&quot;x&quot;&gt;a&lt;/b&gt;&lt;script&gt;alert(1)&lt;/script&gt;";
    QTest::newRow("html in code") << "`<img src=x>`" << "<code>&lt;img src=x&gt;</code>";
    QTest::newRow("html that has lines of its own") << "<div>\n<img src=\"http://x/y.png\">\n</div>"
                                                    << "&lt;div&gt;<br/>&lt;img src=&quot;http://x/y.png&quot;&gt;<br/>"
                                                       "&lt;/div&gt;";
    QTest::newRow("entities") << "&lt;b&gt; &euro; &#8364; &#x1F600; &nosuch;"
                              << QString::fromUtf8("&lt;b&gt; € € \U0001F600 &amp;nosuch;");
    QTest::newRow("link") << "[a](https://x.org/?a=1&b=2)" << "<a href=\"https://x.org/?a=1&amp;b=2\">a</a>";
    QTest::newRow("link with a quote") << "[a](https://x.org/\"onclick)" << "a";
    QTest::newRow("bare address") << "see https://x.org." << "see <a href=\"https://x.org\">https://x.org</a>.";
    QTest::newRow("www") << "see www.x.org" << "see <a href=\"http://www.x.org\">www.x.org</a>";
    QTest::newRow("mail") << "me@x.org" << "<a href=\"mailto:me@x.org\">me@x.org</a>";
    QTest::newRow("script link") << "[a](javascript:alert(1))" << "a";
    QTest::newRow("file link") << "[a](file:///etc/passwd)" << "a";
    QTest::newRow("data link") << "[a](data:text/html,x)" << "a";
    QTest::newRow("image") << "![alt](https://x.org/y.png)" << "<a href=\"https://x.org/y.png\">alt</a>";
    QTest::newRow("local image") << "![alt](y.png)" << "alt";
    QTest::newRow("image in a link") << "[![alt](https://x.org/y.png)](https://x.org)"
                                     << "<a href=\"https://x.org\">alt</a>";
    QTest::newRow("formula") << "$a_1 + b_1$ and **$x*y < z$**"
                             << "<tex>$a_1 + b_1$</tex> and <b><tex>$x*y &lt; z$</tex></b>";
    QTest::newRow("formula in code") << "`$x$` [a](https://x.org/$y$)"
                                     << "<code>$x$</code> <a href=\"https://x.org/$y$\">a</a>";
    QTest::newRow("prices") << "$5 and $10" << "$5 and $10";
    QTest::newRow("null character") << QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b")
                                    << QStringLiteral("a\uFFFDb");
}

void TestMarkdownBlocks::inlineText()
{
    QFETCH(QString, markdown);
    QFETCH(QString, html);
    const auto blocks = parseMarkdown(markdown);
    QCOMPARE(blocks.size(), 1uz);
    QCOMPARE(blocks[0].kind, Kind::Paragraph);
    QCOMPARE(blocks[0].text, html);
}

void TestMarkdownBlocks::headings()
{
    const auto blocks = parseMarkdown(u"# A *b*\n\n### C\ntext\n\nD\n---");
    QCOMPARE(blocks.size(), 4uz);
    QCOMPARE(blocks[0], (MarkdownBlock{.kind = Kind::Heading, .text = "A <i>b</i>", .level = 1}));
    QCOMPARE(blocks[1], (MarkdownBlock{.kind = Kind::Heading, .text = "C", .level = 3}));
    QCOMPARE(blocks[2], (MarkdownBlock{.text = "text"}));
    QCOMPARE(blocks[3], (MarkdownBlock{.kind = Kind::Heading, .text = "D", .level = 2}));
}

void TestMarkdownBlocks::code()
{
    const auto blocks =
        parseMarkdown(u"```cpp title\nif (a < b && c)\n\n    *p = \"<b>\";\n```\n\n    indented\n\n~~~\nopen");
    QCOMPARE(blocks.size(), 3uz);
    QCOMPARE(blocks[0],
             (MarkdownBlock{.kind = Kind::Code, .text = "if (a < b && c)\n\n    *p = \"<b>\";", .language = "cpp"}));
    QCOMPARE(blocks[1], (MarkdownBlock{.kind = Kind::Code, .text = "indented"}));
    QCOMPARE(blocks[2], (MarkdownBlock{.kind = Kind::Code, .text = "open"}));
}

void TestMarkdownBlocks::nestedLists()
{
    const auto blocks = parseMarkdown(u"- a\n  - b\n    - c\n- d");
    QCOMPARE(blocks.size(), 4uz);
    QCOMPARE(blocks[0], (MarkdownBlock{.text = "a", .listDepth = 1, .marker = "•"}));
    QCOMPARE(blocks[1], (MarkdownBlock{.text = "b", .listDepth = 2, .marker = "◦", .joined = true}));
    QCOMPARE(blocks[2], (MarkdownBlock{.text = "c", .listDepth = 3, .marker = "▪", .joined = true}));
    QCOMPARE(blocks[3], (MarkdownBlock{.text = "d", .listDepth = 1, .marker = "•", .joined = true}));
}

void TestMarkdownBlocks::orderedListsKeepTheirNumbers()
{
    const auto blocks = parseMarkdown(u"7. a\n8. b\n\ntext\n\n1) c");
    QCOMPARE(blocks.size(), 4uz);
    QCOMPARE(blocks[0].marker, "7.");
    QCOMPARE(blocks[1].marker, "8.");
    QCOMPARE(blocks[2].marker, "");
    QCOMPARE(blocks[3].marker, "1)");
}

void TestMarkdownBlocks::looseAndTightLists()
{
    const auto loose = parseMarkdown(u"- a\n\n- b");
    QCOMPARE(loose.size(), 2uz);
    QVERIFY(!loose[1].joined);
    const auto paragraphs = parseMarkdown(u"1. a\n\n   more\n2. b");
    QCOMPARE(paragraphs.size(), 3uz);
    QCOMPARE(paragraphs[1], (MarkdownBlock{.text = "more", .listDepth = 1}));
    QCOMPARE(paragraphs[2].marker, "2.");
}

void TestMarkdownBlocks::tasks()
{
    const auto blocks = parseMarkdown(u"- [ ] a\n- [x] b\n- c");
    QCOMPARE(blocks.size(), 3uz);
    QCOMPARE(blocks[0].task, Task::Open);
    QCOMPARE(blocks[1].task, Task::Done);
    QCOMPARE(blocks[2].task, Task::None);
}

void TestMarkdownBlocks::codeInAList()
{
    const auto blocks = parseMarkdown(u"1. Do:\n   ```sh\n   ls\n   ```\n2. Then");
    QCOMPARE(blocks.size(), 3uz);
    QCOMPARE(blocks[1], (MarkdownBlock{.kind = Kind::Code, .text = "ls", .language = "sh", .listDepth = 1}));
    QCOMPARE(blocks[2], (MarkdownBlock{.text = "Then", .listDepth = 1, .marker = "2.", .joined = true}));
}

void TestMarkdownBlocks::quotes()
{
    const auto blocks = parseMarkdown(u"> a\n> > b\n>\n> - c\n\nd");
    QCOMPARE(blocks.size(), 4uz);
    QCOMPARE(blocks[0], (MarkdownBlock{.text = "a", .quoteDepth = 1}));
    QCOMPARE(blocks[1], (MarkdownBlock{.text = "b", .quoteDepth = 2}));
    QCOMPARE(blocks[2], (MarkdownBlock{.text = "c", .quoteDepth = 1, .listDepth = 1, .marker = "•"}));
    QCOMPARE(blocks[3], (MarkdownBlock{.text = "d"}));
}

void TestMarkdownBlocks::tables()
{
    const auto blocks = parseMarkdown(u"| a | b |\n|---|--:|\n| *1* | <2> |");
    QCOMPARE(blocks.size(), 1uz);
    QCOMPARE(blocks[0].kind, Kind::Table);
    QCOMPARE(blocks[0].text, "<table><thead><tr><th>a</th><th align=\"right\">b</th></tr></thead>"
                             "<tbody><tr><td><i>1</i></td><td align=\"right\">&lt;2&gt;</td></tr></tbody></table>");
    const auto odd = parseMarkdown(u"| a |\n|---|\n| x\u0001y |\n| z |");
    QCOMPARE(tableAsCsv(odd[0].text), QStringLiteral("a\r\nx\uFFFDy\r\nz\r\n"));
}

void TestMarkdownBlocks::formulas()
{
    const auto blocks =
        parseMarkdown(u"So\n$$\na\n= b\n$$\nwhere $b$ is\n\n1. \\[c\\]\n2. d\n\n| $|e|$ |\n|---|\n\n    $code$");
    QCOMPARE(blocks.size(), 7);
    QCOMPARE(blocks[0], (MarkdownBlock{.text = "So"}));
    QCOMPARE(blocks[1], (MarkdownBlock{.kind = Kind::Formula, .text = "$$\na\n= b\n$$"}));
    QCOMPARE(blocks[2], (MarkdownBlock{.text = "where <tex>$b$</tex> is"}));
    QCOMPARE(blocks[3], (MarkdownBlock{.kind = Kind::Formula, .text = "\\[c\\]", .listDepth = 1, .marker = "1."}));
    QCOMPARE(blocks[4].text, "d");
    QVERIFY(blocks[5].text.contains("<th><tex>$|e|$</tex></th>"));
    QCOMPARE(blocks[6], (MarkdownBlock{.kind = Kind::Code, .text = "$code$"}));
}

void TestMarkdownBlocks::images()
{
    const QString dot = "data:image/png;base64,iVBORw0KGgo=";
    auto blocks = parseMarkdown("a\n![b *c*](" + dot + ")\nd\n\n- ![](file:///e/f.jpg)\n- g");
    QCOMPARE(blocks.size(), 5);
    QCOMPARE(blocks[0], (MarkdownBlock{.text = "a"}));
    QCOMPARE(blocks[1], (MarkdownBlock{.kind = Kind::Image, .text = "b <i>c</i>", .source = dot}));
    QCOMPARE(blocks[2], (MarkdownBlock{.text = "d"}));
    QCOMPARE(blocks[3],
             (MarkdownBlock{.kind = Kind::Image, .source = "file:///e/f.jpg", .listDepth = 1, .marker = "•"}));
    QCOMPARE(blocks[4].text, "g");
    // Where a line can't be divided its words stand there; what would be fetched, or is of another kind, is a link or
    // its words as before.
    for (const QString& text : {"**![b](" + dot + ")**", "[![b](" + dot + ")](https://x.org)", "# ![b](" + dot + ")",
                                QString("![b](file://host/c.png)"), QString("![b](//host/c.png)"),
                                QString("![b](data:image/svg+xml;base64,AA==)"), QString("![b](data:text/html,x)"),
                                QString("![b](file:///etc/passwd)"), QString("![b](https://x.org/c.png)")}) {
        blocks = parseMarkdown(text);
        QCOMPARE(blocks.size(), 1);
        QVERIFY2(blocks[0].kind != Kind::Image && blocks[0].text.contains(u'b'), qPrintable(text));
    }
    QCOMPARE(parseMarkdown(u"![b](/c d.png)").size(), 1); // no address of Markdown's
    QCOMPARE(parseMarkdown(u"![b](/c%20d.png)")[0].source, "file:///c%2520d.png");
}

void TestMarkdownBlocks::emptyItems()
{
    const auto blocks = parseMarkdown(u"- a\n-\n- - b");
    QCOMPARE(blocks.size(), 4uz);
    QCOMPARE(blocks[1], (MarkdownBlock{.listDepth = 1, .marker = "•", .joined = true}));
    QCOMPARE(blocks[2], (MarkdownBlock{.listDepth = 1, .marker = "•", .joined = true}));
    QCOMPARE(blocks[3], (MarkdownBlock{.text = "b", .listDepth = 2, .marker = "◦", .joined = true}));
}

void TestMarkdownBlocks::direction()
{
    const auto blocks = parseMarkdown(u"**שלום** world\n\n1. hello שלום\n\n- \"مرحبا\"");
    QCOMPARE(blocks.size(), 3uz);
    QVERIFY(blocks[0].rightToLeft);
    QVERIFY(!blocks[1].rightToLeft);
    QVERIFY(blocks[2].rightToLeft);
}

QTEST_MAIN(TestMarkdownBlocks)
#include "tst_markdown_blocks.moc"
