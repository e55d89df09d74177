// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the window says while nothing reaches the conversations' file, and that nobody leaves it unknowingly.

#include "app/chat/conversation_list_model.h"
#include "app/storage/sqlite.h"
#include "tests/ui/window_test.h"

using namespace alcove;

class TestUnsaved : public WindowTest {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void aNewerAlcovesConversationsAreReadOnly()
    {
        talk("a question of long ago");
        app.reset();
        QVERIFY(SqliteConnection::open(folder->filePath("alcove.db"), SqliteAccess::ReadWrite)
                    ->execute("PRAGMA user_version = 999"));
        app = std::make_unique<WindowFixture>(folder->path());
        app->openScriptedModel();
        app->click(app->awaited("a question of long ago"));
        QTRY_VERIFY(app->named("Answer: an answer"));
        QTRY_VERIFY(app->named("Not saved"));
        app->click(app->awaited("Close"));
        QTRY_VERIFY(chat().error().isEmpty());
        app->click(app->named("Not saved"));
        QTRY_VERIFY(chat().error().value("message").toString().contains("newer version"));

        // Who has only read leaves at once; who has asked something is told first.
        QVERIFY(!chat().unsavedWork());
        talk("and one more");
        QVERIFY(chat().unsavedWork());
        app->press(Qt::Key_Q, Qt::ControlModifier);
        QTRY_VERIFY(app->named("Quit without saving"));
        QVERIFY(app->window().isVisible());
        app->press(Qt::Key_Return); // what is safe has the focus
        QTRY_VERIFY(!app->named("Quit without saving"));
        QVERIFY(app->window().isVisible());
        app->press(Qt::Key_Q, Qt::ControlModifier);
        app->click(app->awaited("Quit without saving"));
        QTRY_VERIFY(!app->window().isVisible());
    }

    void aFullDiskIsToldUntilThereIsRoom()
    {
        QVERIFY(!app->named("Not saved"));
        chat().setSavingTrouble({"The disk is full.", "Free some space.", {}});
        QTRY_VERIFY(app->named("Not saved"));
        talk("a question");
        QVERIFY(chat().unsavedWork());
        chat().setSavingTrouble({});
        QTRY_VERIFY(!app->named("Not saved"));
        QVERIFY(!chat().unsavedWork());
    }

private:
    void talk(const QString& question)
    {
        QVERIFY(app->ask(question));
        app->engine().answer("an answer");
        QTRY_VERIFY(!chat().generating());
    }
};

QTEST_MAIN(TestUnsaved)
#include "tst_unsaved.moc"
