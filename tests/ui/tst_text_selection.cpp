// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Text of an answer that is selected by mouse and keyboard across its blocks, in the real window.

#include "app/chat/conversation_find.h"
#include "app/settings.h"
#include "tests/ui/window_test.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>
#include <QtQuickTest/quicktest.h>

using namespace alcove;

class TestTextSelection : public WindowTest {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void acrossAllKinds();
    void insideOfOneBlock();
    void byTheKeyboard();
    void byShiftAndClick();
    void endsElsewhere();
    void fromRightToLeft();
    void formulasAsTheyWereWritten();
    void linksAreStillFollowed();
    void findingGoesOnBeside();
    void whileTheAnswerIsWritten();
    void beyondTheEdgeOfTheList();
    void outOfSightAndBack();
    void itLooksSelected();

private:
    QQuickItem* list() { return app->awaited("Messages"); }
    static QString words(QQuickItem* item)
    {
        QString text;
        QMetaObject::invokeMethod(item, "getText", qReturnArg(text), 0, item->property("length").toInt());
        return text;
    }
    static QQuickItem* below(QQuickItem* root, const QString& text)
    {
        if (root->inherits("QQuickTextEdit") && root->isVisible() && words(root).contains(text))
            return root;
        for (QQuickItem* child : root->childItems()) {
            if (QQuickItem* found = below(child, text))
                return found;
        }
        return nullptr;
    }
    // The text of the list that has these words.
    QQuickItem* block(const QString& text) { return below(list(), text); }
    // Where these words begin in the window, or end.
    QPoint place(const QString& text, bool end = false)
    {
        QQuickItem* item = block(text);
        if (!item)
            return {};
        const qsizetype at = words(item).indexOf(text) + (end ? text.size() : 0);
        QRectF there;
        QMetaObject::invokeMethod(item, "positionToRectangle", qReturnArg(there), static_cast<int>(at));
        return item->mapToScene(there.center()).toPoint();
    }
    QPoint start(const QString& text) { return place(text); }
    QPoint end(const QString& text) { return place(text, true); }
    using WindowTest::end;

    void answer(const QString& text)
    {
        QVERIFY(app->ask("hello"));
        app->engine().answer(text);
        QTRY_VERIFY(!chat().generating());
        QTest::qWait(100); // it is laid out, its formulas too
        QVERIFY(QQuickTest::qWaitForPolish(&app->window()));
    }
    void press(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(&app->window(), Qt::LeftButton, modifiers, at);
    }
    void move(QPoint to)
    {
        QTest::mouseMove(&app->window(), to);
        QTest::qWait(1);
    }
    void release(QPoint at) { QTest::mouseRelease(&app->window(), Qt::LeftButton, {}, at); }
    // In steps, as a hand does.
    void drag(QPoint from, QPoint to)
    {
        press(from);
        for (int step = 1; step <= 8; ++step)
            move(from + (to - from) * step / 8);
        release(to);
        QTest::qWait(20);
    }
    QString copied()
    {
        QGuiApplication::clipboard()->setText("nothing");
        app->press(Qt::Key_C, Qt::ControlModifier);
        return QGuiApplication::clipboard()->text();
    }
    QString seen(const QString& text) { return block(text)->property("selectedText").toString(); }
};

namespace {

const QString ofAllKinds = "First words.\n\n- apple\n- pear\n\n```cpp\nint a;\nint b;\n```\n\n"
                           "| one | two |\n|---|---|\n| three | four |\n\nLast words.";

}

void TestTextSelection::acrossAllKinds()
{
    answer(ofAllKinds);
    const QString whole = "words.\n\n• apple\n• pear\n\nint a;\nint b;\n\none\ttwo\nthree\tfour\n\nLast";
    drag(start("words."), end("Last"));
    QCOMPARE(copied(), whole);
    QClipboard& clipboard = *QGuiApplication::clipboard();
    if (clipboard.supportsSelection()) // what the middle button pastes; there is none without a display
        QTRY_COMPARE(clipboard.text(QClipboard::Selection), whole);
    QCOMPARE(seen("First"), "words.");
    QCOMPARE(seen("pear"), "pear");
    QCOMPARE(seen("int a;"), "int a;\nint b;");
    QCOMPARE(seen("Last"), "Last");
    drag(end("Last"), start("words."));
    QCOMPARE(copied(), whole);
    QCOMPARE(seen("First"), "words.");
    QCOMPARE(seen("pear"), "pear");

    drag(start("pear"), start("b;"));
    QCOMPARE(copied(), "• pear\n\nint a;\nint ");
    QCOMPARE(seen("First"), "");
    QCOMPARE(seen("Last"), "");
    drag(start("wo"), end("pe"));
    QCOMPARE(copied(), "words.\n\n• apple\n• pe");
    // A table as a whole, unless both ends are in it.
    drag(start("b;"), start("our"));
    QCOMPARE(copied(), "b;\n\none\ttwo\nthree\tfour");
    drag(start("hree"), end("Last"));
    QCOMPARE(copied(), "one\ttwo\nthree\tfour\n\nLast");
    drag(end("Last"), start("hree"));
    QCOMPARE(copied(), "one\ttwo\nthree\tfour\n\nLast");
    drag(start("words."), start("First") + QPoint(-12, 0)); // back past where it began, and beside the text
    QCOMPARE(copied(), "First ");
}

void TestTextSelection::insideOfOneBlock()
{
    answer(ofAllKinds);
    drag(start("ords"), end("wor"));
    QCOMPARE(copied(), "or");
    // Out of the block and back again.
    press(start("apple"));
    move(end("pear"));
    QCOMPARE(seen("pear"), "pear");
    move(end("app"));
    release(end("app"));
    QCOMPARE(copied(), "app");
    QCOMPARE(seen("pear"), "");
    // A word, and from it word by word.
    QTest::mouseDClick(&app->window(), Qt::LeftButton, {}, end("app"));
    QTRY_COMPARE(seen("apple"), "apple");
    QCOMPARE(copied(), "apple");
}

void TestTextSelection::byTheKeyboard()
{
    answer(ofAllKinds);
    block("pear")->forceActiveFocus();
    app->press(Qt::Key_A, Qt::ControlModifier);
    QTest::qWait(50);
    QCOMPARE(copied(), "First words.\n\n• apple\n• pear\n\nint a;\nint b;\n\none\ttwo\nthree\tfour\n\nLast words.");
    QCOMPARE(seen("Last"), "Last words.");
    app->press(Qt::Key_Escape);
    QCOMPARE(seen("Last"), "");
    QCOMPARE(seen("pear"), "");
    // Block by block.
    QTest::mouseClick(&app->window(), Qt::LeftButton, {}, end("pe"));
    app->press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(copied(), "ar");
    app->press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(copied(), "ar\n\nint a;\nint b;");
    app->press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(copied(), "ar\n\nint a;\nint b;\n\none\ttwo\nthree\tfour");
    app->press(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(copied(), "ar\n\nint a;\nint b;");
    QCOMPARE(seen("two"), "");
}

void TestTextSelection::byShiftAndClick()
{
    answer(ofAllKinds);
    QTest::mouseClick(&app->window(), Qt::LeftButton, {}, start("pear"));
    QTest::mouseClick(&app->window(), Qt::LeftButton, Qt::ShiftModifier, end("La"));
    QTest::qWait(20);
    QCOMPARE(copied(), "• pear\n\nint a;\nint b;\n\none\ttwo\nthree\tfour\n\nLa");
    QTest::mouseClick(&app->window(), Qt::LeftButton, Qt::ShiftModifier, start("words."));
    QTest::qWait(20);
    QCOMPARE(copied(), "words.\n\n• apple");
}

void TestTextSelection::endsElsewhere()
{
    answer(ofAllKinds);
    drag(start("words."), end("pear"));
    QTest::mouseClick(&app->window(), Qt::LeftButton, {}, start("First") + QPoint(-12, 0)); // beside
    QTRY_COMPARE(seen("pear"), "");
    QCOMPARE(seen("First"), "");
    drag(start("words."), end("pear"));
    app->click(app->composer());
    QTRY_COMPARE(seen("pear"), "");
    drag(start("words."), end("pear"));
    QTest::mouseClick(&app->window(), Qt::LeftButton, {}, start("hello")); // the question
    QTRY_COMPARE(seen("pear"), "");
    drag(start("words."), end("pear"));
    QTest::mouseClick(&app->window(), Qt::LeftButton, {}, start("apple"));
    QTRY_COMPARE(seen("pear"), "");
    QCOMPARE(seen("First"), "");
}

void TestTextSelection::fromRightToLeft()
{
    answer("שלום עולם\n\n- אחת\n- שתיים\n\nwords");
    drag(start("עולם"), end("שת"));
    QCOMPARE(copied(), "עולם\n\n• אחת\n• שת");
    drag(end("wor"), start("עולם"));
    QCOMPARE(copied(), "עולם\n\n• אחת\n• שתיים\n\nwor");
}

void TestTextSelection::formulasAsTheyWereWritten()
{
    answer("One $x^2$ two \\(y\\) three.\n\n$$\\frac{a}{b}$$\n\nLast words.");
    QTRY_VERIFY_WITH_TIMEOUT(words(block("two")).contains(QChar::ObjectReplacementCharacter), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(app->awaited("$$\\frac{a}{b}$$")->property("drawn").toBool(), 30'000);
    QTest::qWait(100);
    drag(start("wo "), end("Last"));
    QCOMPARE(copied(), "wo \\(y\\) three.\n\n$$\\frac{a}{b}$$\n\nLast");
    drag(end("Last"), start("One"));
    QCOMPARE(copied(), "One $x^2$ two \\(y\\) three.\n\n$$\\frac{a}{b}$$\n\nLast");
    drag(end("thr"), start("wo "));
    QCOMPARE(copied(), "wo \\(y\\) thr");
}

void TestTextSelection::linksAreStillFollowed()
{
    answer("A [link](https://a.example) here.\n\nLast words.");
    drag(start("here"), end("Last"));
    QTest::mouseClick(&app->window(), Qt::LeftButton, {}, end("li"));
    QVERIFY(app->awaited("https://a.example"));
}

void TestTextSelection::findingGoesOnBeside()
{
    answer(ofAllKinds);
    chat().find()->setText("pear");
    QTRY_COMPARE(seen("pear"), "pear");
    drag(start("words."), end("app"));
    QCOMPARE(copied(), "words.\n\n• app");
    chat().find()->setText("int b");
    QTRY_COMPARE(seen("int b"), "int b");
    QTRY_COMPARE(seen("pear"), "");
}

void TestTextSelection::whileTheAnswerIsWritten()
{
    QVERIFY(app->ask("hello"));
    app->engine().say("First words.\n\n- apple\n- pear\n\nLast wo");
    QTRY_VERIFY(block("Last"));
    QTest::qWait(100);
    drag(start("words."), end("Las"));
    for (int i = 0; i < 20; ++i) {
        app->engine().say(i == 10 ? "rds.\n\nMore" : " rds");
        QTest::qWait(20);
        QCOMPARE(seen("apple"), "apple");
    }
    QTRY_COMPARE(seen("Last"), "Las");
    QCOMPARE(seen("More"), "");
    QCOMPARE(copied(), "words.\n\n• apple\n• pear\n\nLas");
    // From the block that grows.
    drag(end("Mo"), start("words."));
    app->engine().say(" and more");
    QTRY_VERIFY(block("and more"));
    QTest::qWait(50);
    QCOMPARE(seen("More"), "Mo");
    QVERIFY(copied().startsWith("words.\n\n• apple\n• pear\n\nLast"));
    app->press(Qt::Key_Escape); // ends the selection, and not the answer
    QVERIFY(chat().generating());
    QCOMPARE(seen("apple"), "");
    app->engine().finish();
}

namespace {

QString counted(int from, int to)
{
    QStringList lines;
    for (int i = from; i <= to; ++i)
        lines << QString("Paragraph %1 has words.").arg(i);
    return lines.join("\n\n");
}

} // namespace

void TestTextSelection::beyondTheEdgeOfTheList()
{
    answer(counted(100, 399));
    QMetaObject::invokeMethod(list(), "goTo", 0.0);
    QTRY_VERIFY(block("Paragraph 104") != nullptr);
    QTRY_VERIFY(start("Paragraph 104").y() > 60);
    const QPoint from = start("Paragraph 104");
    QVERIFY(from.y() > 0);
    press(from);
    const QPoint outside(from.x(), static_cast<int>(list()->mapToScene(QPointF(0, list()->height())).y()) + 60);
    move(outside / 2 + from / 2);
    move(outside);
    const auto scrolled = [&] { return from.y() - start("Paragraph 104").y(); };
    QTRY_VERIFY_WITH_TIMEOUT(scrolled() > 500, 30'000);
    const QPoint inside(from.x(), 300);
    move(inside);
    QTest::qWait(50);
    const int rest = scrolled();
    QTest::qWait(100);
    QCOMPARE(scrolled(), rest);
    release(inside);
    const QString text = copied();
    const QString whole = counted(104, 399);
    QVERIFY2(text.contains("Paragraph 115") && whole.startsWith(text), qPrintable(text.right(100)));
}

void TestTextSelection::outOfSightAndBack()
{
    answer(counted(100, 399) + "\n\nThe end.");
    QTRY_VERIFY(block("The end.") != nullptr);
    QTest::qWait(200);
    drag(start("Paragraph 398"), end("The"));
    const QString before = copied();
    QCOMPARE(before, counted(398, 399) + "\n\nThe");
    for (int page = 0; page < 20; ++page) {
        QMetaObject::invokeMethod(list(), "scrollBy", -1.0);
        QTest::qWait(10);
    }
    QTRY_VERIFY(block("The end.") == nullptr);
    QCOMPARE(copied(), before);
    QMetaObject::invokeMethod(list(), "goToEnd");
    QTRY_VERIFY(block("The end.") != nullptr);
    QTRY_COMPARE(seen("The end."), "The");
    QCOMPARE(seen("Paragraph 399"), "Paragraph 399 has words.");
    QCOMPARE(copied(), before);
    // All of it, of which most was never there at once.
    block("The end.")->forceActiveFocus();
    app->press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(copied(), counted(100, 399) + "\n\nThe end.");
    for (int page = 0; page < 5; ++page) {
        QMetaObject::invokeMethod(list(), "scrollBy", -1.0);
        QTest::qWait(10);
    }
    QTRY_COMPARE(seen("Paragraph 360"), "Paragraph 360 has words.");
}

void TestTextSelection::itLooksSelected()
{
    answer(ofAllKinds + "\n\n$$\\frac{a}{b}$$\n\nThe end.");
    QTRY_VERIFY_WITH_TIMEOUT(app->awaited("$$\\frac{a}{b}$$")->property("drawn").toBool(), 30'000);
    for (const char* theme : {"light", "dark"}) {
        app->settings().setTheme(theme);
        QTest::qWait(100);
        const QPoint beside = start("pear") + QPoint(1, -7);
        drag(start("The"), end("The"));
        const QColor without = app->window().grabWindow().pixelColor(beside);
        drag(start("words."), end("The"));
        const QImage picture = app->window().grabWindow();
        QVERIFY(picture.pixelColor(beside) != without);
        const QString folder = qEnvironmentVariable("ALCOVE_TEST_PICTURES");
        if (!folder.isEmpty())
            picture.save(folder + "/selection-" + theme + ".png");
    }
}

QTEST_MAIN(TestTextSelection)
#include "tst_text_selection.moc"
