// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/code_highlighter.h"

#include <QElapsedTimer>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

using namespace alcove;

class TestCodeHighlighter : public QObject {
    Q_OBJECT

private slots:
    void namesOfLanguages_data();
    void namesOfLanguages();
    void coloursFollowTheScheme();
    void unknownLanguageIsPlain();
    void tenThousandLinesAtOnce();

private:
    static QSet<QRgb> colours(const QTextDocument& document)
    {
        QSet<QRgb> found;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (const QTextLayout::FormatRange& range : block.layout()->formats()) {
                if (range.format.hasProperty(QTextFormat::ForegroundBrush))
                    found.insert(range.format.foreground().color().rgb());
            }
        }
        return found;
    }

    // A TextEdit with three lines of C++.
    static std::unique_ptr<QQuickItem> makeTextEdit(QQmlEngine& engine)
    {
        QQmlComponent component(&engine);
        component.setData("import QtQuick\nTextEdit { textFormat: TextEdit.PlainText\n"
                          "text: \"#include <vector>\\n// words\\nint main() { return 42; }\" }",
                          {});
        return std::unique_ptr<QQuickItem>(qobject_cast<QQuickItem*>(component.create()));
    }
};

void TestCodeHighlighter::namesOfLanguages_data()
{
    QTest::addColumn<QString>("fence");
    QTest::addColumn<QString>("name");
    QTest::newRow("suffix") << "cpp" << "C++";
    QTest::newRow("upper case") << "Python" << "Python";
    QTest::newRow("py") << "py" << "Python";
    QTest::newRow("js") << "js" << "JavaScript";
    QTest::newRow("with a file") << "rs:main.rs" << "Rust";
    QTest::newRow("attributes") << "{.rust .numberLines}" << "Rust";
    QTest::newRow("sh") << "sh" << "Bash";
    QTest::newRow("unknown") << "brainwave" << "brainwave";
    QTest::newRow("none") << "" << "";
}

void TestCodeHighlighter::namesOfLanguages()
{
    QFETCH(QString, fence);
    CodeHighlighter highlighter;
    highlighter.setLanguage(fence);
    QTEST(highlighter.languageName(), "name");
}

void TestCodeHighlighter::coloursFollowTheScheme()
{
    QQmlEngine engine;
    const auto edit = makeTextEdit(engine);
    QVERIFY(edit);
    auto* document = edit->property("textDocument").value<QQuickTextDocument*>();
    CodeHighlighter highlighter;
    highlighter.setLanguage("cpp");
    highlighter.setDocument(document);
    QTRY_VERIFY(colours(*document->textDocument()).size() >= 3);
    const QSet<QRgb> light = colours(*document->textDocument());
    highlighter.setDark(true);
    QTRY_VERIFY(colours(*document->textDocument()) != light);
    QVERIFY(colours(*document->textDocument()).size() >= 3);
}

void TestCodeHighlighter::unknownLanguageIsPlain()
{
    QQmlEngine engine;
    const auto edit = makeTextEdit(engine);
    QVERIFY(edit);
    auto* document = edit->property("textDocument").value<QQuickTextDocument*>();
    CodeHighlighter highlighter;
    highlighter.setDocument(document);
    highlighter.setLanguage("cpp");
    QTRY_VERIFY(!colours(*document->textDocument()).isEmpty());
    highlighter.setLanguage("brainwave");
    QTRY_VERIFY(colours(*document->textDocument()).size() <= 1); // one colour for all of it
}

// Each line that gets its colours makes Qt lay out all of the text anew, unless it is kept from it.
void TestCodeHighlighter::tenThousandLinesAtOnce()
{
    QQmlEngine engine;
    const auto edit = makeTextEdit(engine);
    QVERIFY(edit);
    QString code;
    for (int i = 0; i < 10'000; ++i)
        code += QStringLiteral("int f%1(int x) { return x + %1; } // words\n").arg(i);
    edit->setProperty("text", code);
    auto* document = edit->property("textDocument").value<QQuickTextDocument*>();
    QElapsedTimer time;
    time.start();
    CodeHighlighter highlighter;
    highlighter.setDocument(document);
    highlighter.setLanguage("cpp");
    highlighter.setDark(true);
    QCoreApplication::processEvents();
    document->textDocument()->setPlainText(code + code); // and once it is there
    QCoreApplication::processEvents();
    QVERIFY2(time.elapsed() < 30000, qPrintable(QString::number(time.elapsed()) + " ms"));
    QVERIFY(colours(*document->textDocument()).size() >= 3);
    QVERIFY(document->textDocument()->size().height() > 100'000);
}

QTEST_MAIN(TestCodeHighlighter)
#include "tst_code_highlighter.moc"
