// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/formula_marks.h"

#include <QTest>

using namespace alcove;

class TestFormulaMarks : public QObject {
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void restoresEveryText_data();
    void restoresEveryText();
    void manyOpenSigns_data();
    void manyOpenSigns();
    void takesTheSignsOff();
    void replaces();
};

namespace {

QStringList formulasOf(const QString& markdown)
{
    const FormulaMarks marks(markdown);
    QStringList sources;
    for (auto mark = marks.next(marks.text(), 0); mark.length > 0;
         mark = marks.next(marks.text(), mark.position + mark.length))
        sources.push_back(mark.source);
    return sources;
}

} // namespace

void TestFormulaMarks::finds_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QStringList>("formulas");
    QTest::newRow("none") << "no formula" << QStringList{};
    QTest::newRow("inline") << "so $a_1*b_1$ and \\(c\\)." << QStringList{"$a_1*b_1$", "\\(c\\)"};
    QTest::newRow("display") << "$$\nx\n= y\n$$\n\n\\[ z \\]" << QStringList{"$$\nx\n= y\n$$", "\\[ z \\]"};
    QTest::newRow("without blanks around") << QString::fromUtf8("设$x$为\\(y\\)的") << QStringList{"$x$", "\\(y\\)"};
    QTest::newRow("environment") << "\\begin{align*}\na&=b\\\\\nc&=d\n\\end{align*}"
                                 << QStringList{"\\begin{align*}\na&=b\\\\\nc&=d\n\\end{align*}"};
    QTest::newRow("matrix alone is text") << "\\begin{itemize} x \\end{itemize}" << QStringList{};
    QTest::newRow("bar in a cell") << "| $|x|$ | b |\n|---|---|" << QStringList{"$|x|$"};
    QTest::newRow("prices") << "$5 and $10, or 5$ and 10$, or US$ 3 and A$4" << QStringList{};
    QTest::newRow("a price and a formula") << "for $5 you get $x^2$" << QStringList{"$x^2$"};
    QTest::newRow("escaped") << "\\$x\\$ and \\\\(y\\\\)" << QStringList{};
    QTest::newRow("escaped inside") << "$a \\$ b$" << QStringList{"$a \\$ b$"};
    QTest::newRow("line end inside brackets") << "\\[ a \\\\[2pt] b \\]" << QStringList{"\\[ a \\\\[2pt] b \\]"};
    QTest::newRow("code span") << "`$x$` and ``\\(y\\) ` `` $z$" << QStringList{"$z$"};
    QTest::newRow("fence") << "```tex\n$x$\n\n\\[y\\]\n```\n$z$" << QStringList{"$z$"};
    QTest::newRow("fence in a list") << "- a\n  ~~~\n  $x$\n  ~~~\n  $z$" << QStringList{"$z$"};
    QTest::newRow("open fence") << "$z$\n```\n$x$" << QStringList{"$z$"};
    QTest::newRow("shorter fence does not close") << "````\n```\n$x$\n````\n$z$" << QStringList{"$z$"};
    QTest::newRow("blank line ends it") << "$$x\n\ny$$ \\[a\n\nb\\]" << QStringList{};
    QTest::newRow("open") << "$x and \\(y and $$z" << QStringList{};
    QTest::newRow("empty") << "$$ $$ \\( \\) $ $" << QStringList{};
    QTest::newRow("three dollars") << "$$$x$$$" << QStringList{};
    QTest::newRow("in a quote") << "> $$\n> x\n> > 0\n> $$" << QStringList{"$$\nx\n0\n$$"};
    QTest::newRow("variables of a shell") << "set $HOME and $PATH" << QStringList{};
    QTest::newRow("own signs in the text")
        << QString(QChar(0xFDD0)) + "0" + QChar(0xFDD1) + " $x$" << QStringList{"$x$", "$x$"};
}

void TestFormulaMarks::finds()
{
    QFETCH(const QString, markdown);
    QFETCH(const QStringList, formulas);
    QCOMPARE(formulasOf(markdown), formulas);
}

void TestFormulaMarks::restoresEveryText_data()
{
    QTest::addColumn<QString>("markdown");
    for (const char* text :
         {"", "$", "$$", "\\", "\\(", "`", "``` \n$x$", "a$x$b\\(y\\)\\[z\\]$$w$$", "\n\n$x$\n", ">", "- $x$\n- $y$\n",
          "\\begin{align}x\\end{align}\\begin{align}", "$a$$b$", "\\\\$x$", "`$`$x$`"})
        QTest::newRow(text) << text;
}

void TestFormulaMarks::restoresEveryText()
{
    QFETCH(const QString, markdown);
    const FormulaMarks marks(markdown);
    QCOMPARE(marks.restored(marks.text()), markdown);
}

void TestFormulaMarks::manyOpenSigns_data()
{
    QTest::addColumn<QString>("sign");
    for (const char* sign : {"\\(", "\\[", "\\begin{align}", " $x", "$$x", "` ``", "\\( \\[ ` "})
        QTest::newRow(sign) << sign;
}

// A model that says the same without end: if each sign were looked for to the end, this would take minutes.
void TestFormulaMarks::manyOpenSigns()
{
    QFETCH(const QString, sign);
    const QString text = sign.repeated(300'000);
    const FormulaMarks marks(text);
    QCOMPARE(marks.restored(marks.text()), text);
}

void TestFormulaMarks::takesTheSignsOff()
{
    QCOMPARE(formulaBody("$x$"), "x");
    QCOMPARE(formulaBody("$$\nx\n$$"), "x");
    QCOMPARE(formulaBody("\\( x \\)"), "x");
    QCOMPARE(formulaBody("\\[x\\]"), "x");
    QCOMPARE(formulaBody("\\begin{align}x\\end{align}"), "\\begin{align}x\\end{align}");
    QVERIFY(!isDisplayFormula(u"$x$") && !isDisplayFormula(u"\\(x\\)"));
    QVERIFY(isDisplayFormula(u"$$x$$") && isDisplayFormula(u"\\[x\\]") && isDisplayFormula(u"\\begin{align}"));
}

void TestFormulaMarks::replaces()
{
    const QString rich = "a <tex>$x &lt; 1$</tex> b <tex>$y$</tex>";
    QCOMPARE(
        replaceFormulas(rich, [](const QString& source) { return source == "$x < 1$" ? QString("!") : QString(); }),
        "a ! b $y$");
    QCOMPARE(replaceFormulas("<b>none</b>", [](const QString&) { return QString("!"); }), "<b>none</b>");
}

QTEST_GUILESS_MAIN(TestFormulaMarks)
#include "tst_formula_marks.moc"
