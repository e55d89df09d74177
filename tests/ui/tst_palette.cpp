// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Ctrl+K and Ctrl+F in the real window, by keyboard alone.

#include "app/chat/chat_model.h"
#include "tests/ui/window_test.h"

#include <QTest>

using namespace alcove;

class TestPalette : public WindowTest {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void opensAConversation();
    void runsACommand();
    void keysAreAheadOfTheFirstFrame();
    void opensAMessageWhereItStands();
    void escapeLeavesEverythingAsItWas();
    void findsInTheConversation();

private:
    QQuickItem* field() { return app->named("Search conversations, messages and commands"); }
    QQuickItem* finder() { return app->named("Words to find in this conversation"); }
    void open()
    {
        app->press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(field() && field()->hasActiveFocus());
    }
    void talk(const QString& question, const QString& answer)
    {
        QVERIFY(app->ask(question));
        app->engine().answer(answer);
        QTRY_VERIFY(!chat().generating());
    }
    // The text in which something is marked; null: none.
    static QQuickItem* marked(QQuickItem* item)
    {
        if (!item->isVisible())
            return nullptr;
        if (item->inherits("QQuickTextEdit") && !item->property("selectedText").toString().isEmpty())
            return item;
        for (QQuickItem* child : item->childItems()) {
            if (QQuickItem* found = marked(child))
                return found;
        }
        return nullptr;
    }
    QString selected(QQuickItem* text) { return text ? text->property("selectedText").toString() : QString(); }
};

void TestPalette::init()
{
    begin();
    QTRY_VERIFY(app->composer() && app->composer()->hasActiveFocus());
}

void TestPalette::cleanup()
{
    end();
}

void TestPalette::opensAConversation()
{
    talk("A letter to the tax office", "Dear officer");
    const QString id = chat().currentId();
    chat().newConversation();
    talk("Names for a cat", "Mira");
    open();
    app->type("ltax");
    QTRY_VERIFY(app->named("A letter to the tax office"));
    app->press(Qt::Key_Return);
    QTRY_COMPARE(chat().currentId(), id);
    QTRY_VERIFY(!field());
    QTRY_VERIFY(app->composer()->hasActiveFocus());

    open(); // without words: the newest first
    app->press(Qt::Key_Down);
    app->press(Qt::Key_Up);
    app->press(Qt::Key_Return);
    QTRY_COMPARE(chat().currentTitle(), "Names for a cat");
}

void TestPalette::runsACommand()
{
    talk("one", "1");
    open();
    app->type("new chat");
    QTRY_VERIFY(app->named("New chat"));
    app->press(Qt::Key_Return);
    QTRY_COMPARE(chat().currentId(), "");
    open();
    app->type("quxx");
    QTRY_VERIFY(app->named("Nothing found"));
    app->press(Qt::Key_Return);
    QVERIFY(field());
}

void TestPalette::keysAreAheadOfTheFirstFrame()
{
    talk("A letter to the tax office", "Dear officer");
    const QString id = chat().currentId();
    chat().newConversation();
    talk("Names for a cat", "Mira");
    app->press(Qt::Key_K, Qt::ControlModifier);
    app->type("ltax");
    app->press(Qt::Key_Return);
    QTRY_COMPARE(chat().currentId(), id);
}

void TestPalette::opensAMessageWhereItStands()
{
    talk("long", QStringLiteral("A line of a long text.\n\n").repeated(60) + "Here lies the treasure.");
    const QString id = chat().currentId();
    talk("more", QStringLiteral("Another line.\n\n").repeated(60));
    chat().newConversation();
    talk("elsewhere", "nothing");
    open();
    app->type("treasure");
    QTRY_VERIFY(!chat().palette()->searching() && chat().palette()->count() == 1);
    app->press(Qt::Key_Return);
    QTRY_COMPARE(chat().currentId(), id);
    QTRY_VERIFY(app->named("Place 1 of 1"));
    QTRY_COMPARE(selected(marked(app->awaited("Messages"))), "treasure");
    const auto place = [&] { return marked(app->awaited("Messages"))->mapToScene(QPointF(0, 0)).y(); };
    QTRY_VERIFY(place() > 52 && place() < 600); // in sight
}

void TestPalette::escapeLeavesEverythingAsItWas()
{
    QVERIFY(app->ask("one"));
    app->engine().say("half");
    open();
    app->type("x");
    app->press(Qt::Key_Escape);
    QTRY_VERIFY(!field());
    QVERIFY(chat().generating()); // Escape was the palette's
    QTRY_VERIFY(app->composer()->hasActiveFocus());
    open();
    QCOMPARE(field()->property("text").toString(), "");
}

void TestPalette::findsInTheConversation()
{
    talk("a fox", "Two foxes:\n\n```\nfox\n```");
    QTRY_VERIFY(app->named("Code"));
    app->press(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(finder() && finder()->hasActiveFocus());
    app->type("fox");
    QTRY_VERIFY(app->named("Place 1 of 3"));
    app->press(Qt::Key_Return);
    QTRY_VERIFY(app->named("Place 2 of 3"));
    app->press(Qt::Key_F3);
    QTRY_VERIFY(app->named("Place 3 of 3"));
    QTRY_COMPARE(selected(app->awaited("Code")), "fox");
    app->press(Qt::Key_Return, Qt::ShiftModifier);
    QTRY_VERIFY(app->named("Place 2 of 3"));
    QTRY_COMPARE(selected(app->awaited("Code")), "");
    QTRY_COMPARE(selected(marked(app->awaited("Messages"))), "fox");
    app->press(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_VERIFY(app->named("Place 1 of 3"));
    app->press(Qt::Key_Escape);
    QTRY_VERIFY(!finder());
    QTRY_VERIFY(app->composer()->hasActiveFocus());
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
