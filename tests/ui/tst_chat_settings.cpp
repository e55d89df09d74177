// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The settings of a conversation in the real window, by mouse and by keyboard.

#include "tests/ui/window_test.h"

#include <QTest>

using namespace alcove;

class TestChatSettings : public WindowTest {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theKeyboardReachesEverything();
    void whatIsWrongIsToldBesideItsField();
    void oneOrAllAreReset();
    void anotherConversationShowsItsOwn();
    void aNarrowWindowShowsThemOverTheChat();
    void thePaletteHasThem();
    void aPresetIsKeptAppliedAndTakenBack();
    void aPresetOutlivesTheProgram();

private:
    const AnswerValues& asked() { return app->engine().request().values; }
    QQuickItem* prompt() { return app->named("The system prompt of this chat"); }
    void talk(const QString& question)
    {
        QVERIFY(app->ask(question));
        app->engine().answer("an answer");
        QTRY_VERIFY(!chat().generating());
    }
    void open()
    {
        app->press(Qt::Key_I, Qt::ControlModifier);
        QTRY_VERIFY(app->named("Settings of this chat"));
        QTRY_VERIFY(prompt() && prompt()->hasActiveFocus());
    }
    void keepAs(const QString& name)
    {
        app->click(app->awaited("Keep these settings under a name"));
        QTRY_VERIFY(app->field("Name of the preset")->hasActiveFocus());
        app->type(name);
        app->press(Qt::Key_Return);
        QTRY_VERIFY(app->named("Preset: " + name));
    }
    QString seed() { return app->field("Seed")->property("text").toString(); }
    // The field of this title, marked as a whole.
    QQuickItem* enter(const QString& title)
    {
        QQuickItem* field = app->field(title);
        field->forceActiveFocus(Qt::TabFocusReason);
        app->press(Qt::Key_A, Qt::ControlModifier);
        return field;
    }
};

void TestChatSettings::init()
{
    begin({1200, 800});
}

void TestChatSettings::cleanup()
{
    end();
}

void TestChatSettings::theKeyboardReachesEverything()
{
    open();
    app->type("Be brief.");
    app->press(Qt::Key_Return); // a new line, not the end
    app->type("Rhyme.");
    app->press(Qt::Key_Tab);
    QTRY_VERIFY(app->named("Context length of this chat: As in every chat")->hasActiveFocus());
    app->press(Qt::Key_Tab);
    QTRY_VERIFY(app->field("Temperature")->hasActiveFocus());
    QCOMPARE(app->field("Temperature")->property("placeholderText").toString(), QStringLiteral("0.6"));
    app->type("0.3");
    app->press(Qt::Key_Tab);
    QVERIFY(app->field("Top-k")->hasActiveFocus());
    app->type("5");
    app->press(Qt::Key_Escape);
    QTRY_VERIFY(!prompt());
    QTRY_VERIFY(app->composer()->hasActiveFocus());
    talk("one");
    QCOMPARE(app->engine().request().messages.front().text, QStringLiteral("Be brief.\nRhyme."));
    QCOMPARE(app->engine().request().messages.front().role, MessageRole::System);
    QCOMPARE(asked()[AnswerValue::Temperature], 0.3);
    QCOMPARE(asked()[AnswerValue::TopK], 5.0);
}

void TestChatSettings::whatIsWrongIsToldBesideItsField()
{
    open();
    QQuickItem* field = enter("Top-p");
    app->type("2");
    const QString problem = QStringLiteral("Not taken: a number from 0 to 1 is needed.");
    QQuickItem* told = app->awaited(problem);
    QTRY_VERIFY(told->mapToScene({0, 0}).y() > field->mapToScene({0, 0}).y());
    QCOMPARE(field->property("text").toString(), QStringLiteral("2"));
    talk("one");
    QVERIFY(!asked()[AnswerValue::TopP]);
    enter("Top-p");
    app->type("0.2");
    QTRY_VERIFY(!app->named(problem));
    talk("two");
    QCOMPARE(asked()[AnswerValue::TopP], 0.2);
}

void TestChatSettings::oneOrAllAreReset()
{
    open();
    QVERIFY(!app->named("Reset: Min-p"));
    QVERIFY(!app->awaited("Reset to the model's values")->isEnabled());
    enter("Min-p");
    app->type("0.1");
    enter("Seed");
    app->type("7");
    app->click(app->awaited("Reset: Min-p"));
    QTRY_COMPARE(app->field("Min-p")->property("text").toString(), QString());
    QVERIFY(app->field("Min-p")->hasActiveFocus());
    talk("one");
    QVERIFY(!asked()[AnswerValue::MinP]);
    QCOMPARE(asked()[AnswerValue::Seed], 7.0);
    app->click(app->awaited("Reset to the model's values"));
    QTRY_COMPARE(app->field("Seed")->property("text").toString(), QString());
    talk("two");
    QVERIFY(asked() == AnswerValues());
}

void TestChatSettings::anotherConversationShowsItsOwn()
{
    open();
    app->type("Be brief.");
    enter("Seed");
    app->type("7");
    talk("one");
    const QString one = chat().currentId();
    app->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(app->field("Seed")->property("text").toString(), QString());
    QCOMPARE(prompt()->property("text").toString(), QString());
    QVERIFY(app->composer()->hasActiveFocus());
    chat().openConversation(one);
    QTRY_COMPARE(app->field("Seed")->property("text").toString(), QStringLiteral("7"));
    QCOMPARE(prompt()->property("text").toString(), QStringLiteral("Be brief."));
}

void TestChatSettings::aNarrowWindowShowsThemOverTheChat()
{
    QQuickItem* composer = app->composer();
    const double wide = composer->mapToScene({composer->width(), 0}).x();
    open();
    QTRY_VERIFY(composer->mapToScene({composer->width(), 0}).x() < wide); // beside
    app->resize({560, 640});
    QTRY_VERIFY(composer->mapToScene({composer->width(), 0}).x() > 400); // below
    QVERIFY(prompt());
    app->press(Qt::Key_Escape);
    QTRY_VERIFY(!prompt());
    QTRY_VERIFY(app->composer()->hasActiveFocus());
}

void TestChatSettings::thePaletteHasThem()
{
    app->press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(app->awaited("Search conversations, messages and commands")->hasActiveFocus());
    app->type("settings of");
    QTRY_VERIFY(app->named("Settings of this chat"));
    app->press(Qt::Key_Return);
    QTRY_VERIFY(prompt() && prompt()->hasActiveFocus());
}

void TestChatSettings::aPresetIsKeptAppliedAndTakenBack()
{
    open();
    app->type("Be brief.");
    enter("Seed");
    app->type("7");
    keepAs("Short");
    enter("Seed");
    app->type("8");
    QTRY_VERIFY(app->named("Preset: None")); // it is no longer what was kept
    app->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(seed(), QString());
    app->awaited("Preset: None")->forceActiveFocus(Qt::TabFocusReason);
    app->press(Qt::Key_Down);
    QTRY_COMPARE(seed(), QStringLiteral("7"));
    QCOMPARE(prompt()->property("text").toString(), QStringLiteral("Be brief."));
    app->click(app->awaited("Undo"));
    QTRY_COMPARE(seed(), QString());
    QTRY_VERIFY(app->named("Preset: None") && !app->named("Undo"));
    app->named("Preset: None")->forceActiveFocus(Qt::TabFocusReason);
    app->press(Qt::Key_Down);
    app->awaited("Preset: Short");
    talk("one");
    QCOMPARE(asked()[AnswerValue::Seed], 7.0);
    app->click(app->awaited("Delete this preset"));
    QTRY_VERIFY(app->named("Preset: None is kept yet"));
    QCOMPARE(seed(), QStringLiteral("7")); // the chat keeps what it has
    app->click(app->awaited("Undo"));
    QTRY_VERIFY(app->named("Preset: Short"));
}

void TestChatSettings::aPresetOutlivesTheProgram()
{
    open();
    enter("Top-p");
    app->type("0.5");
    keepAs("Half");
    enter("Top-p");
    app->type("0.25");
    keepAs("half"); // in the place of the one before
    app.reset();
    app = std::make_unique<WindowFixture>(folder->path());
    app->resize({1200, 800});
    app->openScriptedModel();
    open();
    app->awaited("Preset: None")->forceActiveFocus(Qt::TabFocusReason);
    app->press(Qt::Key_Down);
    app->press(Qt::Key_Down); // there is only one
    QTRY_VERIFY(app->named("Preset: half"));
    QCOMPARE(app->field("Top-p")->property("text").toString(), QStringLiteral("0.25"));
}

QTEST_MAIN(TestChatSettings)
#include "tst_chat_settings.moc"
