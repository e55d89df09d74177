// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/script/typesetter.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

using namespace alcove;

class TestTypesetter : public QObject {
    Q_OBJECT

private slots:
    void formulas_data();
    void formulas();
    void placesOnTheLine();
    void sharesNoDefinitions();
    void refuses_data();
    void refuses();
    void stopsAtTheLimit();
    void growingDelimitersHaveNoGapsAndNoEnds();

private:
    Typesetter m_typesetter;
};

namespace {

QImage drawn(const TypesetFormula& formula, double em)
{
    QImage image(static_cast<int>(formula.width * em) + 1, static_cast<int>(formula.height * em) + 1,
                 QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QByteArray svg = formula.svg;
    QSvgRenderer renderer(svg.replace("currentColor", "#000000"));
    QPainter painter(&image);
    renderer.render(&painter, QRectF(0, 0, formula.width * em, formula.height * em));
    return image;
}

bool hasInk(const QImage& image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 128)
                return true;
        }
    }
    return false;
}

} // namespace

void TestTypesetter::formulas_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("power") << "x^2";
    QTest::newRow("fraction") << R"(\frac{-b \pm \sqrt{b^2-4ac}}{2a})";
    QTest::newRow("sum") << R"(\sum_{n=1}^\infty \frac{1}{n^2} = \frac{\pi^2}{6})";
    QTest::newRow("integral") << R"(\int_{-\infty}^{\infty} e^{-x^2}\,dx = \sqrt{\pi})";
    QTest::newRow("matrix") << R"(\begin{pmatrix} a & b \\ c & d \end{pmatrix})";
    QTest::newRow("cases") << R"(f(x) = \begin{cases} 1 & x > 0 \\ 0 & \text{otherwise} \end{cases})";
    QTest::newRow("align") << R"(\begin{align*} a &= b + c \\ &= d \tag{1}\label{one} \end{align*})";
    QTest::newRow("chemistry") << R"(\ce{2 H2 + O2 -> 2 H2O})";
    QTest::newRow("fonts") << R"(\mathbb{R}, \mathcal{L}, \mathfrak{g}, \mathbf{v}, \operatorname{softmax})";
    QTest::newRow("boxed") << R"(\boxed{42})";
    QTest::newRow("colour") << R"(\color{red}{x} + \textcolor{#0000ff}{y})";
    QTest::newRow("other scripts") << QString::fromUtf8(R"(\text{速度} = \frac{\text{距离}}{\text{时间}})");
}

void TestTypesetter::formulas()
{
    QFETCH(const QString, source);
    for (const bool display : {false, true}) {
        const Result<TypesetFormula> formula = m_typesetter.typeset(source, display);
        QVERIFY2(formula, formula ? "" : formula.error().message.c_str());
        QVERIFY(formula->width > 0.3 && formula->width < 60);
        QVERIFY(formula->height > 0.3 && formula->height < 10);
        QVERIFY(hasInk(drawn(*formula, 24)));
        QVERIFY(!formula->svg.contains("data-"));
        QCOMPARE(formula->svg.count("<svg"), 1);
    }
}

void TestTypesetter::placesOnTheLine()
{
    const Result<TypesetFormula> x = m_typesetter.typeset("x", false);
    const Result<TypesetFormula> low = m_typesetter.typeset("y_i", false);
    const Result<TypesetFormula> sum = m_typesetter.typeset(R"(\sum_{i=1}^n i)", false);
    const Result<TypesetFormula> tall = m_typesetter.typeset(R"(\sum_{i=1}^n i)", true);
    QVERIFY(x && low && sum && tall);
    QVERIFY(x->depth < 0.05);
    QVERIFY(low->depth > 0.15 && low->depth < 0.5);
    QVERIFY(tall->height > 1.5 * sum->height); // limits above and below
}

void TestTypesetter::sharesNoDefinitions()
{
    QVERIFY(m_typesetter.typeset(R"(\def\mine{5} \mine)", false));
    QVERIFY(!m_typesetter.typeset(R"(\mine)", false));
    QVERIFY(m_typesetter.typeset(R"(\renewcommand{\alpha}{x} \alpha)", false));
    const Result<TypesetFormula> alpha = m_typesetter.typeset(R"(\alpha)", false);
    const Result<TypesetFormula> x = m_typesetter.typeset("x", false);
    QVERIFY(alpha && x);
    QVERIFY(alpha->svg != x->svg);
}

void TestTypesetter::refuses_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("unknown command") << R"(\nosuchcommand x)";
    QTest::newRow("open brace") << R"(\frac{a)";
    QTest::newRow("lost environment") << R"(\begin{pmatrix} a)";
    QTest::newRow("two superscripts") << "a^b^c";
    QTest::newRow("a link") << R"(\href{javascript:alert(1)}{x})";
    QTest::newRow("macros without end") << R"(\def\a{\a\a}\a)";
    QTest::newRow("long") << QString(Typesetter::mostCharacters + 1, u'x');
}

void TestTypesetter::refuses()
{
    QFETCH(const QString, source);
    const Result<TypesetFormula> formula = m_typesetter.typeset(source, false);
    QVERIFY(!formula);
    QVERIFY(QString::fromStdString(formula.error().message).startsWith("This formula can't be typeset: "));
    QVERIFY(m_typesetter.typeset("x", false)); // and the next one is
}

void TestTypesetter::stopsAtTheLimit()
{
    Typesetter hasty(std::chrono::milliseconds(1)); // less than reading the script's own packages takes
    QString source;
    for (int i = 0; i < 1500; ++i)
        source += R"(\frac{a}{b})";
    const Result<TypesetFormula> formula = hasty.typeset(source, false);
    QVERIFY(!formula);
    QVERIFY(QString::fromStdString(formula.error().message).contains("too long"));
    Typesetter usual;
    QVERIFY(usual.typeset("x", false));
}

// The straight piece of a tall bracket must join its ends and reach no farther.
void TestTypesetter::growingDelimitersHaveNoGapsAndNoEnds()
{
    const Result<TypesetFormula> formula =
        m_typesetter.typeset(R"(\left[\begin{matrix}\\ \\ \\ \\ \\ \\ \\ \end{matrix}\right.)", true);
    QVERIFY2(formula, formula ? "" : formula.error().message.c_str());
    const QImage image = drawn(*formula, 40);
    int first = -1;
    int last = -1;
    int rows = 0;
    for (int y = 0; y < image.height(); ++y) {
        if (!hasInk(image.copy(0, y, image.width(), 1)))
            continue;
        first = first < 0 ? y : first;
        last = y;
        ++rows;
    }
    QVERIFY(first >= 0);
    QCOMPARE(rows, last - first + 1);                // no gap
    QVERIFY(rows > 0.9 * image.height());            // as tall as what it encloses
    QVERIFY(first > 0 || last < image.height() - 1); // and inside of its own drawing
}

QTEST_MAIN(TestTypesetter)
#include "tst_typesetter.moc"
