// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Formulas of an answer in the window: drawn, copied as they were written, left alone where they are no TeX.

#include "app/settings.h"
#include "tests/ui/window_test.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QQuickTextDocument>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QtQuickTest/quicktest.h>

using namespace alcove;

class TestFormulaView : public WindowTest {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void areDrawnInLinesAndOnTheirOwn();
    void areThereWhenTheTextIs();
    void areCopiedAsTheyWereWritten();
    void stayAsTheyAreWhereTheyAreNoTex();
    void stayAsTheyAreWhereTheyAreHuge();
    void areDrawnWhileTheAnswerGoesOn();
    void areDrawnInTheColourAndSizeOfTheWords();
    void standOnTheLineOfTheWords();

private:
    // The first text with formulas below `root`, in reading order.
    static QQuickItem* wordsBelow(QQuickItem* root)
    {
        if (root->property("hasFormulas").toBool())
            return root;
        for (QQuickItem* child : root->childItems()) {
            if (QQuickItem* words = wordsBelow(child))
                return words;
        }
        return nullptr;
    }
    QQuickItem* words() { return wordsBelow(app->window().contentItem()); }
    QString html() { return words() ? words()->property("text").toString() : QString(); }
    void answer(const QString& text)
    {
        QVERIFY(app->ask("hello"));
        app->engine().say(text);
        app->engine().finish();
    }
};

void TestFormulaView::areDrawnInLinesAndOnTheirOwn()
{
    answer("A root \\(\\sqrt{2}\\) and\n\n$$\\frac{a}{b}$$\n\nmore.");
    QTRY_VERIFY(html().contains("image://formula/"));
    QVERIFY(!html().contains("sqrt"));
    QQuickItem* alone = app->awaited("$$\\frac{a}{b}$$");
    QTRY_VERIFY(alone->property("drawn").toBool());
    const double drawn = alone->height();
    QVERIFY2(drawn > 30 && drawn < 90, qPrintable(QString::number(drawn)));
    // A line with a root is not much taller than one of words.
    QVERIFY2(words()->height() < 40, qPrintable(QString::number(words()->height())));
}

// Not fetched while it is painted: that would be by a thread that does not hear when they come.
void TestFormulaView::areThereWhenTheTextIs()
{
    answer("One $x^2$ two.");
    QTRY_VERIFY(html().contains("image://formula/"));
    const auto widths = [&] { // of the pictures that the text has
        QList<int> list;
        const auto* text = words()->property("textDocument").value<QQuickTextDocument*>();
        for (const QTextFormat& format : text->textDocument()->allFormats()) {
            const QUrl address(format.isImageFormat() ? format.toImageFormat().name() : QString());
            if (!address.isEmpty())
                list << text->textDocument()->resource(QTextDocument::ImageResource, address).value<QImage>().width();
        }
        return list;
    };
    const QMetaMethod changed = words()->metaObject()->method(words()->metaObject()->indexOfSignal("textChanged()"));
    QSignalSpy spy(words(), changed);
    app->settings().setTextScale(200); // other pictures
    QVERIFY(!spy.isEmpty());
    const QList<int> now = widths();
    QCOMPARE(now.size(), 1);
    QVERIFY2(now.front() > 25, qPrintable(QString::number(now.front())));
}

void TestFormulaView::areCopiedAsTheyWereWritten()
{
    answer("One $x^2$ two\\(y\\), **three** $x^2$.");
    QTRY_VERIFY(html().count("image://formula/") == 3);
    QMetaObject::invokeMethod(words(), "selectAll");
    words()->forceActiveFocus();
    app->press(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), "One $x^2$ two\\(y\\), three $x^2$.");
    QMetaObject::invokeMethod(words(), "select", Q_ARG(int, 0), Q_ARG(int, 5));
    app->press(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), "One $x^2$");
}

void TestFormulaView::stayAsTheyAreWhereTheyAreNoTex()
{
    answer("Right $x$ and wrong $\\nosuch{x}$.\n\n\\[ \\nosuch \\]");
    QTRY_VERIFY(html().contains("image://formula/"));
    QVERIFY(html().contains("$\\nosuch{x}$"));
    QQuickItem* alone = app->awaited("\\[ \\nosuch \\]");
    QVERIFY(!alone->property("drawn").toBool());
    QVERIFY(alone->height() > 10);
}

void TestFormulaView::stayAsTheyAreWhereTheyAreHuge()
{
    QStringList sum;
    for (int i = 0; i < 1000; ++i)
        sum << QString("x_{%1}").arg(i);
    answer("Right $x$, high $\\rule{1em}{9999em}$, long $" + sum.join('+') + "$.");
    QTRY_VERIFY(html().contains("image://formula/"));
    QTest::qWait(1000);
    QCOMPARE(html().count("image://formula/"), 1);
    QVERIFY(html().contains("x_{999}"));
    QVERIFY2(words()->height() < 5000, qPrintable(QString::number(words()->height())));
}

void TestFormulaView::areDrawnWhileTheAnswerGoesOn()
{
    QVERIFY(app->ask("hello"));
    app->engine().say("First $a");
    QTest::qWait(100);
    QVERIFY(!words());
    app->engine().say("+b$ and");
    QTRY_VERIFY(html().contains("image://formula/"));
    app->engine().say(" so on");
    QTRY_VERIFY(html().contains("so on"));
    QVERIFY(html().contains("image://formula/"));
}

void TestFormulaView::areDrawnInTheColourAndSizeOfTheWords()
{
    answer("A $x$.");
    QTRY_VERIFY(html().contains("image://formula/"));
    const QString before = html();
    app->settings().setTheme(app->singleton("Theme")->property("dark").toBool() ? "light" : "dark");
    QTRY_VERIFY(html() != before);
    const QString themed = html();
    app->settings().setTextScale(200);
    QTRY_VERIFY(html() != themed);
    const QString colour = words()->property("color").value<QColor>().name().sliced(1);
    QVERIFY(html().contains("/" + colour + "/"));
}

void TestFormulaView::standOnTheLineOfTheWords()
{
    answer("Its $\\Delta = b^2 - 4ac$ tells $x$ and $e^{i\\pi}$ and $\\frac{a}{b}$.");
    QTRY_COMPARE(html().count("image://formula/"), 4);
    const QTextDocument& document = *words()->property("textDocument").value<QQuickTextDocument*>()->textDocument();
    QList<QTextCharFormat::VerticalAlignment> alignments;
    const QTextBlock block = document.begin();
    for (auto part = block.begin(); !part.atEnd(); ++part) {
        const QTextCharFormat format = part.fragment().charFormat();
        if (format.isImageFormat())
            alignments.push_back(format.verticalAlignment());
    }
    const auto bottom = QTextCharFormat::AlignNormal; // of the picture, on the line
    QCOMPARE(alignments, QList({QTextCharFormat::AlignMiddle, bottom, bottom, QTextCharFormat::AlignMiddle}));
}

QTEST_MAIN(TestFormulaView)
#include "tst_formula_view.moc"
