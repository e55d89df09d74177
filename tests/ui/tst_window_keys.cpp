// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the keys do, in the real window, with an engine that answers on cue.

#include "app/chat/chat_model.h"
#include "app/chat/conversation_list_model.h"
#include "tests/ui/window_test.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace alcove;

class TestWindowKeys : public WindowTest {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void enterSendsAndShiftEnterBreaks();
    void nothingIsSentWithoutWordsOrModel();
    void escapeStops();
    void stopStandsWhereSendDoes();
    void upEditsTheLastQuestion();
    void earlierQuestionsComeBack();
    void typingAnywhereGoesToTheComposer();
    void newChatAndNumberedChats();
    void sidebarFolds();
    void renameInPlace();
    void deleteAndUndo();
    void copyLastAnswer();
    void composerGrowsToTwoFifths();
    void draftsBelongToTheirChats();
    void tabReachesEverything();
    void everyButtonHasANameAndIsLargeEnough();
    void dropOfAModelOpensIt();
    void everyKeyIsListed();
    void languagesFromRightToLeftMirrorTheWindow();

private:
    QString composerText() { return app->composer()->property("text").toString(); }
    // A chat with one question and one answer.
    void talk(const QString& question, const QString& answer)
    {
        chat().newConversation();
        QVERIFY(app->ask(question));
        app->engine().answer(answer);
        QTRY_VERIFY(!chat().generating());
    }
    void openSidebarRow(int row)
    {
        app->press(Qt::Key(Qt::Key_1 + row), Qt::ControlModifier);
        QTRY_COMPARE(chat().currentId(), chat().conversations()->idAt(row));
    }
};

void TestWindowKeys::init()
{
    begin();
    QTRY_VERIFY(app->composer() && app->composer()->hasActiveFocus());
}

void TestWindowKeys::cleanup()
{
    end();
}

void TestWindowKeys::enterSendsAndShiftEnterBreaks()
{
    app->type("one");
    app->press(Qt::Key_Return, Qt::ShiftModifier);
    app->type("two");
    QCOMPARE(composerText(), "one\ntwo");
    QCOMPARE(app->engine().requests(), 0);
    app->press(Qt::Key_Return);
    QTRY_COMPARE(app->engine().requests(), 1);
    QCOMPARE(app->engine().request().messages.back().text, "one\ntwo");
    QCOMPARE(composerText(), "");
    QVERIFY(app->composer()->hasActiveFocus());
}

void TestWindowKeys::nothingIsSentWithoutWordsOrModel()
{
    app->type("  ");
    app->press(Qt::Key_Return);
    QCOMPARE(chat().messages()->count(), 0);
    chat().unloadModel();
    QTRY_COMPARE(chat().modelState(), "none");
    app->type("hello");
    app->press(Qt::Key_Return);
    QTest::qWait(50);
    QCOMPARE(chat().messages()->count(), 0);
    QCOMPARE(composerText(), "  hello"); // not a letter of it is lost
}

void TestWindowKeys::escapeStops()
{
    QVERIFY(app->ask("hello"));
    app->engine().say("half an ans");
    app->press(Qt::Key_Escape);
    QTRY_VERIFY(!chat().generating());
    const QModelIndex answer = chat().messages()->index(1);
    QCOMPARE(answer.data(ChatModel::StateRole), "stopped");
    QCOMPARE(answer.data(ChatModel::TextRole), "half an ans");
    QTRY_VERIFY(app->named("Go on with the answer"));
}

void TestWindowKeys::stopStandsWhereSendDoes()
{
    QVERIFY(app->named("Send"));
    QVERIFY(!app->named("Stop"));
    QVERIFY(app->ask("hello"));
    QTRY_VERIFY(app->named("Stop"));
    QVERIFY(!app->named("Send"));
    app->click(app->named("Stop"));
    QTRY_VERIFY(!chat().generating());
    QTRY_VERIFY(app->named("Send"));
    QVERIFY(app->composer()->hasActiveFocus());
}

void TestWindowKeys::upEditsTheLastQuestion()
{
    talk("first question", "an answer");
    QVERIFY(app->ask("second question"));
    app->engine().answer("another");
    app->press(Qt::Key_Up);
    QTRY_VERIFY(app->named("The question in other words"));
    QTRY_VERIFY(app->named("The question in other words")->hasActiveFocus());
    QCOMPARE(app->named("The question in other words")->property("text").toString(), "second question");
    app->press(Qt::Key_Escape);
    QTRY_VERIFY(!app->named("The question in other words"));
    QTRY_VERIFY(app->composer()->hasActiveFocus());
    app->type("a");
    app->press(Qt::Key_Up); // in a text that is not empty it moves the cursor
    QCOMPARE(composerText(), "a");
    QVERIFY(!app->named("The question in other words"));
}

void TestWindowKeys::earlierQuestionsComeBack()
{
    talk("first question", "an answer");
    chat().newConversation();
    talk("second\nquestion", "another");
    chat().newConversation();
    talk("first question", "once more");
    chat().newConversation();
    QTRY_VERIFY(app->composer()->hasActiveFocus());
    app->press(Qt::Key_Up); // nothing to put in other words
    QTRY_COMPARE(composerText(), "first question");
    app->press(Qt::Key_Up, Qt::ControlModifier);
    QTRY_COMPARE(composerText(), "second\nquestion");
    app->press(Qt::Key_Up, Qt::ControlModifier); // there are no more
    app->press(Qt::Key_Down, Qt::ControlModifier);
    QTRY_COMPARE(composerText(), "first question");
    app->press(Qt::Key_Down, Qt::ControlModifier);
    QTRY_COMPARE(composerText(), "");

    // What is being written comes back at the end, and what is sent begins anew.
    app->type("half a");
    app->press(Qt::Key_Up, Qt::ControlModifier);
    QTRY_COMPARE(composerText(), "first question");
    app->press(Qt::Key_Down, Qt::ControlModifier);
    QTRY_COMPARE(composerText(), "half a");
    app->press(Qt::Key_Up, Qt::ControlModifier);
    QTRY_COMPARE(composerText(), "first question");
    app->type("?");
    app->press(Qt::Key_Return);
    QTRY_VERIFY(chat().generating());
    app->engine().answer("yes");
    QTRY_VERIFY(!chat().generating());
    app->press(Qt::Key_Up, Qt::ControlModifier);
    QTRY_COMPARE(composerText(), "first question?");
}

void TestWindowKeys::typingAnywhereGoesToTheComposer()
{
    talk("question", "an answer");
    QTRY_VERIFY(app->named("Copy the answer"));
    app->named("Copy the answer")->forceActiveFocus();
    app->type("x");
    QCOMPARE(composerText(), "x");
    QVERIFY(app->composer()->hasActiveFocus());
}

void TestWindowKeys::newChatAndNumberedChats()
{
    talk("first", "a");
    talk("second", "b");
    QCOMPARE(chat().conversations()->count(), 2);
    openSidebarRow(1);
    QTRY_COMPARE(chat().messages()->index(0).data(ChatModel::TextRole), "first");
    app->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(chat().currentId(), "");
    QTRY_COMPARE(chat().messages()->count(), 0);
    QVERIFY(app->composer()->hasActiveFocus());
}

void TestWindowKeys::sidebarFolds()
{
    QVERIFY(app->named("Hide the conversations"));
    app->press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(!app->named("Hide the conversations"));
    QTRY_VERIFY(app->named("Show the conversations"));
    app->press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(app->named("Hide the conversations"));

    app->resize({600, 700}); // too narrow for both
    QTRY_VERIFY(!app->named("Hide the conversations"));
    app->press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(app->named("Hide the conversations"));
    app->press(Qt::Key_Escape);
    QTRY_VERIFY(!app->named("Hide the conversations"));
    app->resize({1000, 700});
    QTRY_VERIFY(app->named("Hide the conversations"));
}

void TestWindowKeys::renameInPlace()
{
    talk("first", "a");
    app->press(Qt::Key_F2);
    QTRY_VERIFY(app->named("New title"));
    QTRY_VERIFY(app->named("New title")->hasActiveFocus());
    app->type("Better");
    app->press(Qt::Key_Return);
    QTRY_COMPARE(chat().currentTitle(), "Better");

    app->press(Qt::Key_F2);
    QTRY_VERIFY(app->named("New title") && app->named("New title")->hasActiveFocus());
    app->type("Worse");
    app->press(Qt::Key_Escape);
    QTRY_VERIFY(!app->named("New title"));
    QCOMPARE(chat().currentTitle(), "Better");
}

void TestWindowKeys::deleteAndUndo()
{
    talk("first", "a");
    talk("second", "b");
    const QString id = chat().currentId();
    app->press(Qt::Key_B, Qt::ControlModifier); // folds
    app->press(Qt::Key_B, Qt::ControlModifier); // and opens with the list in focus, on the chat that is shown
    app->press(Qt::Key_Delete);
    QTRY_COMPARE(chat().conversations()->count(), 1);
    QTRY_VERIFY(app->named("Undo"));
    app->click(app->named("Undo"));
    QTRY_COMPARE(chat().conversations()->count(), 2);
    QTRY_VERIFY(!app->named("Undo"));
    QCOMPARE(chat().conversations()->rowOf(id), 0);
}

void TestWindowKeys::copyLastAnswer()
{
    talk("first", "an *answer*");
    app->press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), "an *answer*");
}

void TestWindowKeys::composerGrowsToTwoFifths()
{
    const auto height = [&] { return app->composer()->parentItem()->parentItem()->height(); };
    const double one = height();
    for (int line = 0; line < 5; ++line)
        app->press(Qt::Key_Return, Qt::ShiftModifier);
    QTRY_VERIFY(height() > one + 50);
    for (int line = 0; line < 60; ++line)
        app->press(Qt::Key_Return, Qt::ShiftModifier);
    QTRY_VERIFY(height() > 200);
    QVERIFY(height() <= app->window().height() * 0.4 + 2);
}

void TestWindowKeys::draftsBelongToTheirChats()
{
    talk("first", "a");
    app->type("not yet");
    app->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(composerText(), "");
    openSidebarRow(0);
    QTRY_COMPARE(composerText(), "not yet");
}

void TestWindowKeys::tabReachesEverything()
{
    talk("first", "a");
    QTRY_VERIFY(app->composer()->hasActiveFocus());
    QStringList reached;
    for (int step = 0; step < 25; ++step) {
        app->press(Qt::Key_Tab);
        if (QQuickItem* item = app->window().activeFocusItem()) {
            if (QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(item))
                reached << accessible->text(QAccessible::Name);
        }
    }
    for (const char* name : {"Hide the conversations", "New chat", "Conversations", "Model: TinyStories 656K",
                             "Answer: a", "Copy the answer", "Your question"})
        QVERIFY2(reached.contains(name), qPrintable(name + QStringLiteral(" is not in ") + reached.join(", ")));
}

namespace {

void checkButtons(QQuickItem* item)
{
    if (!item->isVisible())
        return;
    if (item->inherits("QQuickAbstractButton") && !item->inherits("QQuickItemDelegate")) {
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(item);
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), item->metaObject()->className());
        QVERIFY2(item->width() >= 36 && item->height() >= 36, qPrintable(accessible->text(QAccessible::Name)));
    }
    for (QQuickItem* child : item->childItems())
        checkButtons(child);
}

} // namespace

void TestWindowKeys::everyButtonHasANameAndIsLargeEnough()
{
    checkButtons(app->window().contentItem());
    talk("first", "```cpp\nint a;\n```");
    QVERIFY(app->ask("more"));
    app->engine().fail({"It broke.", "Mend it.", "details"});
    QTRY_VERIFY(app->named("Try again"));
    chat().deleteConversation(chat().conversations()->idAt(0));
    QTRY_VERIFY(app->named("Undo"));
    checkButtons(app->window().contentItem());
}

void TestWindowKeys::dropOfAModelOpensIt()
{
    const auto drop = [&](const QString& file) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&app->window(), &enter);
        QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&app->window(), &event);
    };
    const QString before = app->engine().file();
    drop("/pictures/cat.png");
    QCOMPARE(app->engine().file(), before);
    drop("/models/Other.GGUF");
    QTRY_VERIFY(app->engines() == 2); // the model before stays open
    QCOMPARE(app->engine(1).file(), "/models/Other.GGUF");
    QCOMPARE(chat().modelState(), "loading");
}

void TestWindowKeys::everyKeyIsListed()
{
    app->press(Qt::Key_F1);
    for (const char* line : {"Ctrl+N: New chat", "Ctrl+K: Search", "F3: Next place", "Ctrl+R: Write another answer",
                             "F1: Keyboard shortcuts", "Shift+Enter: Begin a new line", "Del: Delete"})
        QTRY_VERIFY2(app->named(line), line);
    app->press(Qt::Key_Escape);
    QTRY_VERIFY(!app->named("F1: Keyboard shortcuts"));
    QTRY_VERIFY(app->composer()->hasActiveFocus());
}

void TestWindowKeys::languagesFromRightToLeftMirrorTheWindow()
{
    const auto left = [&](const char* name) { return app->awaited(name)->mapToScene({0, 0}).x(); };
    const double middle = app->window().width() / 2.0;
    QTRY_VERIFY(left("New chat") < middle && left("Send") > middle);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(left("New chat") > middle && left("Send") < middle);
    app->press(Qt::Key_B, Qt::ControlModifier); // the chat takes the sidebar's place
    QTRY_VERIFY(left("Menu") < middle && app->composer()->mapToScene({app->composer()->width(), 0}).x() > middle);
    QGuiApplication::setLayoutDirection(Qt::LayoutDirectionAuto);
    QTRY_VERIFY(left("Send") > middle);
}

QTEST_MAIN(TestWindowKeys)
#include "tst_window_keys.moc"
