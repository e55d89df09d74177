// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The lists at the window's side: pinned conversations, the archive and the bin, by mouse and by keyboard.

#include "app/chat/conversation_list_model.h"
#include "app/settings.h"
#include "tests/ui/window_test.h"

#include <QTest>

using namespace alcove;

class TestSidebar : public WindowTest {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void pinsFromTheMenu();
    void theArchiveOpensAndGivesBack();
    void everyShelfHasItsOwnRows();
    void theBinRestores();
    void thePaletteArchives();
    void itsEdgeIsMovedAndRemembered();

private:
    void talk(const QString& question)
    {
        chat().newConversation();
        QVERIFY(app->ask(question));
        app->engine().answer("an answer");
        QTRY_VERIFY(!chat().generating());
    }
    // Opens the menu of the row that has the keyboard, and does what it calls so.
    void choose(const QString& choice)
    {
        app->press(Qt::Key_Menu);
        app->click(app->awaited(choice));
    }
};

void TestSidebar::init()
{
    begin();
    talk("one");
    talk("two");
    app->press(Qt::Key_B, Qt::ControlModifier); // folds
    app->press(Qt::Key_B, Qt::ControlModifier); // and opens with the list in focus, on the chat that is shown
    QTRY_VERIFY(app->named("Conversations"));
}

void TestSidebar::cleanup()
{
    end();
}

void TestSidebar::pinsFromTheMenu()
{
    app->press(Qt::Key_Down);
    choose("Pin");
    QTRY_VERIFY(app->named("Pinned"));
    QCOMPARE(chat().conversations()->at(0).title, "one");
}

void TestSidebar::theArchiveOpensAndGivesBack()
{
    const QString two = chat().currentId();
    choose("Archive");
    QTRY_COMPARE(chat().archived()->count(), 1);
    QTRY_VERIFY(app->named("“two” archived"));
    app->click(app->awaited("Show the archive"));
    QTRY_VERIFY(app->named("Archived conversations"));
    QTRY_VERIFY(app->named("Archived conversations")->hasActiveFocus());
    app->press(Qt::Key_Return);
    QTRY_COMPARE(chat().currentId(), two);
    app->named("Archived conversations")->forceActiveFocus();
    choose("Take out of the archive");
    QTRY_COMPARE(chat().conversations()->count(), 2);
    app->named("Archived conversations")->forceActiveFocus();
    app->press(Qt::Key_Escape);
    QTRY_VERIFY(app->named("Conversations"));
    QVERIFY(!app->named("Archived conversations"));
}

void TestSidebar::everyShelfHasItsOwnRows()
{
    talk("three");
    talk("four");
    for (const char* title : {"two", "four"}) {
        const int row = static_cast<int>(chat().conversations()->titles().indexOf(title));
        chat().setArchived(chat().conversations()->idAt(row), true);
    }
    chat().dismissUndo();
    QCOMPARE(chat().archived()->titles(), QStringList({"four", "two"}));
    app->click(app->awaited("Show the archive"));
    QTRY_VERIFY(app->named("four"));
    QVERIFY(app->named("two"));
    QVERIFY(!app->named("one"));
    QVERIFY(!app->named("three"));
    app->click(app->awaited("Back to the conversations"));
    QTRY_VERIFY(app->named("three"));
    QVERIFY(app->named("one"));
    QVERIFY(!app->named("two"));
    QVERIFY(!app->named("four"));
}

void TestSidebar::theBinRestores()
{
    app->press(Qt::Key_Delete);
    QTRY_COMPARE(chat().bin()->count(), 1);
    app->click(app->awaited("Show the bin"));
    QTRY_VERIFY(app->named("Deleted conversations"));
    QTRY_VERIFY(app->named("Deleted conversations")->hasActiveFocus());
    app->press(Qt::Key_F2); // is not for what is deleted
    QCOMPARE(chat().bin()->count(), 1);
    app->click(app->awaited("Restore"));
    QTRY_COMPARE(chat().bin()->count(), 0);
    QCOMPARE(chat().conversations()->count(), 2);
    app->click(app->awaited("Back to the conversations"));
    QTRY_VERIFY(app->named("two"));
}

void TestSidebar::thePaletteArchives()
{
    app->press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(app->awaited("Search conversations, messages and commands")->hasActiveFocus());
    app->type("archive this");
    QTRY_VERIFY(app->named("Archive this conversation"));
    app->press(Qt::Key_Return);
    QTRY_COMPARE(chat().archived()->count(), 1);
}

void TestSidebar::itsEdgeIsMovedAndRemembered()
{
    const auto edge = [&] { return app->awaited("Width of the list of conversations"); };
    const auto middle = [&] { return edge()->mapToScene({edge()->width() / 2, 0}).x(); };
    QTRY_COMPARE(middle(), 280); // it slides in
    QPoint at(280, 300);
    QTest::mousePress(&app->window(), Qt::LeftButton, {}, at);
    for (int i = 0; i < 10; ++i)
        QTest::mouseMove(&app->window(), at += QPoint(6, 0));
    QTest::mouseRelease(&app->window(), Qt::LeftButton, {}, at);
    QTRY_COMPARE(app->settings().sidebarWidth(), 340);
    QTRY_COMPARE(middle(), 340);

    edge()->forceActiveFocus(Qt::TabFocusReason);
    app->press(Qt::Key_Left);
    QTRY_COMPARE(middle(), 320);
    for (int i = 0; i < 20; ++i)
        app->press(Qt::Key_Left);
    QTRY_COMPARE(middle(), 200); // no further
    for (int i = 0; i < 40; ++i)
        app->press(Qt::Key_Right);
    QTRY_COMPARE(middle(), 520);
    app->resize({800, 600}); // the chat keeps its room
    QTRY_COMPARE(middle(), 360);
    app->resize({1000, 700});
    QTRY_COMPARE(middle(), 520);

    app.reset();
    app = std::make_unique<WindowFixture>(folder->path());
    app->resize({1000, 700});
    QTRY_COMPARE(middle(), 520);
    QTest::mouseDClick(&app->window(), Qt::LeftButton, {}, {520, 300});
    QTRY_COMPARE(middle(), 280);
}

QTEST_MAIN(TestSidebar)
#include "tst_sidebar.moc"
