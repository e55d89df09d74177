// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/copied_html.h"

#include <QTest>

using namespace alcove;

class TestCopiedHtml : public QObject {
    Q_OBJECT

private slots:
    void forms_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("html");
        QTest::newRow("nothing") << "" << "";
        QTest::newRow("words") << "## A *b*\n\nc `d`\n\n---" << "<h2>A <i>b</i></h2><p>c <code>d</code></p><hr>";
        QTest::newRow("code") << "```cpp\na < b;\n```" << "<pre><code>a &lt; b;</code></pre>";
        QTest::newRow("list") << "- a\n- b\n\nc"
                              << "<ul><li><p>a</p></li><li><p>b</p></li></ul><p>c</p>";
        QTest::newRow("nested") << "1. a\n   - b\n     1. c\n2. d"
                                << "<ol start=\"1\"><li><p>a</p><ul><li><p>b</p><ol start=\"1\"><li><p>c</p></li></ol>"
                                   "</li></ul></li><li><p>d</p></li></ol>";
        QTest::newRow("one list after another")
            << "- a\n\n3) b" << "<ul><li><p>a</p></li></ul><ol start=\"3\"><li><p>b</p></li></ol>";
        QTest::newRow("leaves of an item") << "- a\n\n  ```\n  b\n  ```\n- c"
                                           << "<ul><li><p>a</p><pre><code>b</code></pre></li><li><p>c</p></li></ul>";
        QTest::newRow("tasks") << "- [x] a\n- [ ] b" << "<ul><li><p>☑ a</p></li><li><p>☐ b</p></li></ul>";
        QTest::newRow("quotes")
            << "> a\n>\n> > - b\n\nc"
            << "<blockquote><p>a</p><blockquote><ul><li><p>b</p></li></ul></blockquote></blockquote>"
               "<p>c</p>";
        QTest::newRow("formulas") << "a $x < y$\n\n$$z$$" << "<p>a $x &lt; y$</p><p>$$z$$</p>";
        QTest::newRow("nothing is loaded")
            << "![p](https://e.example/a.png) <img src=\"b\">"
            << "<p><a href=\"https://e.example/a.png\">p</a> &lt;img src=&quot;b&quot;&gt;</p>";
    }

    void forms()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, html);
        QCOMPARE(copiedHtml(markdown), "<meta charset=\"utf-8\">" + html);
    }
};

QTEST_GUILESS_MAIN(TestCopiedHtml)
#include "tst_copied_html.moc"
