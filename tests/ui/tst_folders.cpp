// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Folders, tags, several conversations at once and titles by the model, in the window: by mouse and by keyboard.

#include "tests/ui/window_test.h"

#include <QTest>

using namespace alcove;

class TestFolders : public WindowTest {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aNewFolderIsNamedInPlace();
    void theMenuMovesIntoAFolder();
    void theMenuMakesAFolder();
    void theMouseDragsIntoAFolderAndOut();
    void keysFoldAndMoveAndDelete();
    void tagsAreTypedAndCompleted();
    void aTagLeavesOnlyItsConversations();
    void severalAreChosenByMouse();
    void severalAreChosenByKeys();
    void theBinIsEmptied();
    void aTitleThatIsBeingWrittenCanBeStopped();

private:
    void talk(const QString& question)
    {
        QTest::qWait(2); // the list's order is of milliseconds
        chat().newConversation();
        QVERIFY(app->ask(question));
        app->engine().answer("an answer");
        QTRY_VERIFY(!chat().generating());
    }
    void command(const QString& name)
    {
        app->press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(app->awaited("Search conversations, messages and commands")->hasActiveFocus());
        app->type(name);
        QTRY_COMPARE(chat().palette()->query(), name);
        QTRY_VERIFY(chat().palette()->count() > 0);
        app->press(Qt::Key_Return);
        QTRY_VERIFY(!app->named("Search conversations, messages and commands"));
    }
    void focusList()
    {
        app->press(Qt::Key_B, Qt::ControlModifier); // folds
        app->press(Qt::Key_B, Qt::ControlModifier); // and opens with the list in focus, on the chat that is shown
        QTRY_VERIFY(list()->hasActiveFocus());
    }
    QString idOf(const QString& title)
    {
        return chat().conversations()->idAt(static_cast<int>(chat().conversations()->titles().indexOf(title)));
    }
    QString folderOf(const QString& title)
    {
        const auto found = chat().folders()->find(chat().folderOf(idOf(title)));
        return found ? found->name : QString();
    }
    QQuickItem* menuItem(const QString& text)
    {
        QQuickItem* found = nullptr;
        const auto look = [&] {
            for (QQuickItem* item : app->window().findChildren<QQuickItem*>()) {
                if (item->inherits("QQuickMenuItem") && item->isVisible() && item->property("text") == text)
                    found = item;
            }
            return found != nullptr;
        };
        if (!QTest::qWaitFor(look))
            qFatal("%s is in no menu", qPrintable(text));
        return found;
    }
    void drag(QQuickItem* from, QQuickItem* to)
    {
        const QPoint begin = app->restingCentre(from);
        const QPoint end = app->restingCentre(to);
        QTest::mousePress(&app->window(), Qt::LeftButton, Qt::NoModifier, begin);
        for (int step = 1; step <= 10; ++step) {
            QTest::mouseMove(&app->window(), begin + (end - begin) * step / 10);
            QTest::qWait(10);
        }
        QTest::mouseRelease(&app->window(), Qt::LeftButton, Qt::NoModifier, end);
    }
    QQuickItem* list()
    {
        for (QQuickItem* item : app->window().findChildren<QQuickItem*>()) {
            if (item->inherits("QQuickListView") && item->property("shelf").isValid())
                return item;
        }
        qFatal("The sidebar has no list");
    }
    QQuickItem* row(const QString& title)
    {
        QQuickItem* found = nullptr;
        const auto look = [&] {
            for (QQuickItem* item : list()->property("contentItem").value<QQuickItem*>()->childItems()) {
                if (item->isVisible() && item->property("title") == title && item->property("menuOpen").isValid())
                    found = item;
            }
            return found != nullptr;
        };
        if (!QTest::qWaitFor(look))
            qFatal("%s is not in the sidebar", qPrintable(title));
        return found;
    }
    void clickWith(const QString& title, Qt::KeyboardModifiers modifiers)
    {
        QTest::mouseClick(&app->window(), Qt::LeftButton, modifiers, app->restingCentre(row(title)));
    }
    void focusRow(int index)
    {
        list()->forceActiveFocus();
        list()->setProperty("currentIndex", index);
    }
};

void TestFolders::init()
{
    begin();
    for (const char* title : {"one", "two", "three"})
        talk(title);
    focusList();
}

void TestFolders::cleanup()
{
    end();
}

void TestFolders::aNewFolderIsNamedInPlace()
{
    command("new folder");
    QQuickItem* field = app->field("New name of the folder");
    QTRY_VERIFY(field->hasActiveFocus());
    app->type("Work");
    app->press(Qt::Key_Return);
    QTRY_COMPARE(chat().folders()->count(), 1);
    QTRY_COMPARE(chat().folders()->all().front().name, "Work");
    QTRY_VERIFY(app->named("Folders"));
    QTRY_VERIFY(app->named("Work"));
    QTRY_VERIFY(list()->hasActiveFocus());
    app->press(Qt::Key_F2);
    QTRY_VERIFY(app->field("New name of the folder")->hasActiveFocus());
    app->type("Play");
    app->press(Qt::Key_Escape);
    QTRY_VERIFY(app->named("Work"));
}

void TestFolders::theMenuMovesIntoAFolder()
{
    chat().folders()->add("Work");
    app->press(Qt::Key_Menu);
    app->click(menuItem("Move to folder"));
    app->click(menuItem("Work"));
    QTRY_COMPARE(folderOf("three"), "Work");
    QTRY_VERIFY(!app->named("Move to folder"));
    // The same from the palette, by keys alone.
    command("move this conversation");
    menuItem("Take out of the folder");
    app->press(Qt::Key_Down);
    app->press(Qt::Key_Down);
    app->press(Qt::Key_Return);
    QTRY_COMPARE(folderOf("three"), "");
}

void TestFolders::theMenuMakesAFolder()
{
    app->press(Qt::Key_Menu);
    app->click(menuItem("Move to folder"));
    app->click(menuItem("New folder…"));
    QTRY_VERIFY(app->field("New name of the folder")->hasActiveFocus());
    app->type("Home");
    app->press(Qt::Key_Return);
    QTRY_COMPARE(folderOf("three"), "Home");
}

void TestFolders::theMouseDragsIntoAFolderAndOut()
{
    chat().folders()->add("Work");
    QTRY_VERIFY(app->named("Work"));
    drag(row("one"), row("Work"));
    QTRY_COMPARE(folderOf("one"), "Work");
    QCOMPARE(chat().currentTitle(), "three"); // a drag is no click
    drag(row("one"), row("two"));
    QTRY_COMPARE(folderOf("one"), "");
    drag(row("one"), app->awaited("Show the bin")); // it is no place for it
    QCOMPARE(chat().conversations()->count(), 3);
    QCOMPARE(folderOf("one"), "");
}

void TestFolders::keysFoldAndMoveAndDelete()
{
    const QString work = chat().folders()->add("Work");
    const QString play = chat().folders()->add("Play");
    chat().moveToFolder({idOf("two")}, work);
    QTRY_VERIFY(app->named("Play"));
    focusRow(0); // Work
    app->press(Qt::Key_Left);
    QVERIFY(chat().folders()->find(work)->collapsed);
    QTRY_VERIFY(!app->named("two"));
    app->press(Qt::Key_Right);
    QTRY_VERIFY(app->named("two"));
    app->press(Qt::Key_Return);
    QTRY_VERIFY(!app->named("two"));
    app->press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(chat().folders()->all().front().id, play);
    focusRow(chat().sidebar()->rowOfFolder(work));
    app->press(Qt::Key_Delete);
    QCOMPARE(chat().folders()->count(), 1);
    QTRY_VERIFY(app->named("two"));
    QCOMPARE(chat().conversations()->count(), 3);
    app->click(app->awaited("Undo"));
    QTRY_COMPARE(chat().folders()->count(), 2);
    QCOMPARE(folderOf("two"), "Work");
}

void TestFolders::tagsAreTypedAndCompleted()
{
    app->press(Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY(app->field("Add a tag")->hasActiveFocus());
    app->type("taxes");
    app->press(Qt::Key_Return);
    QTRY_COMPARE(chat().tagsOf({idOf("three")}), QStringList("taxes"));
    app->type("2026");
    app->press(Qt::Key_Return);
    QTRY_COMPARE(chat().tagsOf({idOf("three")}).size(), 2);
    app->press(Qt::Key_Backspace); // the last one
    QTRY_COMPARE(chat().tagsOf({idOf("three")}).size(), 1);
    app->press(Qt::Key_Return); // nothing more
    QTRY_VERIFY(!app->named("Add a tag"));

    chat().openConversation(idOf("one"));
    QTRY_COMPARE(chat().currentTitle(), "one");
    const QString left = chat().tagsOf({idOf("three")}).front();
    app->press(Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY(app->field("Add a tag")->hasActiveFocus());
    app->type(left.first(1));
    app->press(Qt::Key_Tab);
    QTRY_COMPARE(app->field("Add a tag")->property("text").toString(), left);
    app->press(Qt::Key_Return);
    QTRY_COMPARE(chat().tagsOf({idOf("one")}), QStringList(left));
    app->press(Qt::Key_Escape);
}

void TestFolders::aTagLeavesOnlyItsConversations()
{
    chat().addTag({idOf("one"), idOf("two")}, "tax");
    app->click(app->awaited("Only conversations with the tag tax"));
    QTRY_COMPARE(chat().sidebar()->count(), 2);
    list()->forceActiveFocus();
    app->press(Qt::Key_Escape);
    QTRY_COMPARE(chat().sidebar()->count(), 3);
    command("#ta");
    QTRY_COMPARE(chat().sidebar()->tag(), "tax");
}

void TestFolders::severalAreChosenByMouse()
{
    clickWith("one", Qt::ControlModifier); // with the one that is shown
    QTRY_COMPARE(chat().sidebar()->chosen().size(), 2);
    QTRY_VERIFY(app->named("2 chosen"));
    clickWith("three", Qt::ControlModifier);
    QCOMPARE(chat().sidebar()->chosen(), QStringList(idOf("one")));
    clickWith("two", Qt::ShiftModifier);
    clickWith("three", Qt::NoModifier);
    QCOMPARE(chat().sidebar()->chosen(), QStringList());
    clickWith("one", Qt::ShiftModifier);
    QTRY_COMPARE(chat().sidebar()->chosen().size(), 3);
    app->click(app->awaited("Archive"));
    QTRY_COMPARE(chat().archived()->count(), 3);
    app->click(app->awaited("Undo"));
    QTRY_COMPARE(chat().conversations()->count(), 3);
}

void TestFolders::severalAreChosenByKeys()
{
    app->press(Qt::Key_Down, Qt::ShiftModifier);
    app->press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(chat().sidebar()->chosen().size(), 3);
    app->press(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(chat().sidebar()->chosen(), QStringList({idOf("three"), idOf("two")}));
    app->press(Qt::Key_Escape);
    QCOMPARE(chat().sidebar()->chosen(), QStringList());
    app->press(Qt::Key_Up, Qt::ShiftModifier);
    app->press(Qt::Key_Delete);
    QTRY_COMPARE(chat().bin()->count(), 2);
    app->click(app->awaited("Undo"));
    QTRY_COMPARE(chat().conversations()->count(), 3);
}

void TestFolders::theBinIsEmptied()
{
    chat().deleteConversations({idOf("one"), idOf("two")});
    app->click(app->awaited("Show the bin"));
    app->click(app->awaited("Empty the bin"));
    QTRY_COMPARE(chat().bin()->count(), 0);
    app->click(app->awaited("Undo"));
    QTRY_COMPARE(chat().bin()->count(), 2);
    focusRow(0);
    app->press(Qt::Key_Delete);
    QTRY_COMPARE(chat().bin()->count(), 1);
}

void TestFolders::aTitleThatIsBeingWrittenCanBeStopped()
{
    app->engine().setParameters(7'000'000'000);
    app->openScriptedModel("Large");
    QTRY_COMPARE(chat().modelState(), "ready");
    talk("four");
    QTRY_COMPARE(chat().titlingId(), idOf("four"));
    app->click(app->awaited("Stop looking for a title"));
    QTRY_COMPARE(chat().titlingId(), "");
    QVERIFY(!app->named("Stop looking for a title"));
    command("suggest a title");
    QTRY_COMPARE(chat().titlingId(), idOf("four"));
    app->engine().answer("Counting");
    QTRY_COMPARE(chat().currentTitle(), "Counting");
    app->click(app->awaited("Undo"));
    QTRY_COMPARE(chat().currentTitle(), "four");
}

QTEST_MAIN(TestFolders)
#include "tst_folders.moc"
