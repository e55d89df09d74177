// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The row below each message, by mouse and by keyboard, in the real window.

#include "app/chat/chat_model.h"
#include "tests/ui/window_test.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>

using namespace alcove;

class TestMessageActions : public WindowTest {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aQuestionIsEditedInPlace();
    void theKeyboardAloneEditsAndSteps();
    void anAnswerIsWrittenAgainAndSteppedThrough();
    void anAnswerIsCopiedInItsForms();
    void anAnswerTellsHowItCameToBe();
    void anAnswerIsEditedInPlace();
    void aStoppedAnswerGoesOn();
    void aBranchOpens();
    void wordsOfAnEditSurviveALookAtAnotherConversation();

private:
    QString text(int row) { return chat().messages()->index(row).data(ChatModel::TextRole).toString(); }
    static QQuickItem* figures(QQuickItem* item) // of the answer; null: none
    {
        if (item->inherits("QQuickAbstractButton") && item->isVisible() &&
            item->property("text").toString().contains("tokens"))
            return item;
        for (QQuickItem* child : item->childItems()) {
            if (QQuickItem* found = figures(child))
                return found;
        }
        return nullptr;
    }
    QQuickItem* list() { return app->awaited("Messages"); }
    QQuickItem* editor() { return app->named("The question in other words"); }
    void openEditor()
    {
        app->click(app->awaited("Edit the question"));
        QTRY_VERIFY(editor());
        QTRY_VERIFY(editor()->hasActiveFocus());
    }
    void talk(const QString& question, const QString& answer)
    {
        QVERIFY(app->ask(question));
        app->engine().answer(answer);
        QTRY_VERIFY(!chat().generating());
        QTRY_VERIFY(app->named("Answer: " + answer));
    }
};

void TestMessageActions::init()
{
    begin();
}

void TestMessageActions::cleanup()
{
    end();
}

void TestMessageActions::aQuestionIsEditedInPlace()
{
    talk("one", "first answer");
    openEditor();
    QCOMPARE(editor()->property("text").toString(), "one");
    QVERIFY(!app->named("Edit the question"));
    app->press(Qt::Key_A, Qt::ControlModifier);
    app->type("two");
    app->press(Qt::Key_Return, Qt::ShiftModifier);
    app->type("lines");
    app->press(Qt::Key_Return);
    QTRY_COMPARE(app->engine().requests(), 2);
    QCOMPARE(app->engine().request().messages.back().text, "two\nlines");
    app->engine().answer("second answer");
    QTRY_VERIFY(app->named("Version 2 of 2"));
    QVERIFY(!editor());
    QTRY_VERIFY(app->composer()->hasActiveFocus());
    app->click(app->named("Earlier version"));
    QTRY_COMPARE(text(0), "one");
    QTRY_VERIFY(app->named("Answer: first answer"));
    QVERIFY(!app->named("Earlier version")->isEnabled());
}

void TestMessageActions::theKeyboardAloneEditsAndSteps()
{
    talk("one", "first answer");
    QQuickItem* question = app->awaited("You: one");
    question->forceActiveFocus(Qt::TabFocusReason);
    app->press(Qt::Key_Return);
    QTRY_VERIFY(editor() && editor()->hasActiveFocus());
    app->type(" more");
    app->press(Qt::Key_Escape);
    QTRY_VERIFY(!editor());
    QCOMPARE(text(0), "one");
    QTRY_VERIFY(app->composer()->hasActiveFocus());

    app->press(Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(app->engine().requests(), 2);
    app->engine().answer("second answer");
    QQuickItem* answer = app->awaited("Answer: second answer");
    answer->forceActiveFocus(Qt::TabFocusReason);
    app->press(Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(text(1), "first answer");
    app->press(Qt::Key_Right, Qt::AltModifier); // the focus is still there
    QTRY_COMPARE(text(1), "second answer");
    app->press(Qt::Key_Right, Qt::AltModifier);
    QTest::qWait(30);
    QCOMPARE(text(1), "second answer");
}

void TestMessageActions::anAnswerIsWrittenAgainAndSteppedThrough()
{
    talk("one", "first **answer**");
    QVERIFY(!app->named("Earlier version"));
    app->click(app->awaited("Write another answer"));
    QTRY_COMPARE(app->engine().requests(), 2);
    app->engine().say("half of");
    QTRY_VERIFY(app->named("Version 2 of 2"));
    QVERIFY(!app->named("Earlier version")->isEnabled()); // not while it is written
    app->engine().answer(" the second");
    QTRY_VERIFY(app->named("Earlier version")->isEnabled());
    app->click(app->named("Earlier version"));
    QTRY_VERIFY(app->named("Answer: first **answer**"));
    app->click(app->awaited("Copy the answer"));
    QCOMPARE(QGuiApplication::clipboard()->text(), "first **answer**");
    app->click(app->named("Later version"));
    QTRY_VERIFY(app->named("Answer: half of the second"));
}

void TestMessageActions::anAnswerIsCopiedInItsForms()
{
    talk("one", "first **answer**:\n\n1. a\n2. b");
    app->click(app->awaited("Copy the answer"));
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(copied->text(), "first **answer**:\n\n1. a\n2. b");
    QVERIFY2(copied->html().contains("<p>first <b>answer</b>:</p><ol start=\"1\"><li><p>a</p></li><li>"),
             qPrintable(copied->html()));
    const auto choose = [&](const QString& form) {
        QTest::mouseClick(&app->window(), Qt::RightButton, {}, app->restingCentre(app->awaited("Copy the answer")));
        app->click(app->awaited(form));
        QTRY_VERIFY(!app->named(form));
    };
    choose("Copy as plain text");
    QCOMPARE(QGuiApplication::clipboard()->text(), "first answer:\n\n1. a\n2. b");
    choose("Copy as Markdown");
    QCOMPARE(QGuiApplication::clipboard()->text(), "first **answer**:\n\n1. a\n2. b");
    QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasHtml());
    app->awaited("Copy the answer")->forceActiveFocus(Qt::TabFocusReason);
    app->press(Qt::Key_Menu);
    QTRY_VERIFY(app->named("Copy as plain text"));
    app->press(Qt::Key_Escape);
}

void TestMessageActions::anAnswerTellsHowItCameToBe()
{
    chat().settings()->setEntry(AnswerValue::TopK, "7");
    talk("one", "first answer");
    const QString id = chat().currentId();
    app->press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(app->named("Temperature: 0.6"));
    QVERIFY(app->named("Top-k: 7"));
    QVERIFY(app->named("Seed: 4711"));
    QVERIFY(app->named("Model: TinyStories 656K"));
    QVERIFY(!app->named("Most tokens: 0"));
    app->press(Qt::Key_Return); // copies
    QVERIFY(QGuiApplication::clipboard()->text().contains("Seed\t4711\n") ||
            QGuiApplication::clipboard()->text().endsWith("Seed\t4711"));
    app->press(Qt::Key_Escape);
    QTRY_VERIFY(!app->named("Seed: 4711"));

    // From the file, too, and by a click on the answer's figures.
    chat().newConversation();
    chat().openConversation(id);
    QTRY_COMPARE(chat().messages()->count(), 2);
    QTRY_VERIFY(app->named("Answer: first answer"));
    QTRY_VERIFY(figures(list()));
    app->click(figures(list()));
    QTRY_VERIFY(app->named("Seed: 4711"));
    app->press(Qt::Key_Escape);
}

void TestMessageActions::anAnswerIsEditedInPlace()
{
    talk("one", "first answer");
    const QString id = chat().currentId();
    app->click(app->awaited("Edit the answer"));
    const auto area = [&] { return app->named("The answer in other words"); };
    QTRY_VERIFY(area() && area()->hasActiveFocus());
    QCOMPARE(area()->property("text").toString(), "first answer");
    app->type("!");
    app->press(Qt::Key_Return); // a line of its own
    app->type("More.");
    app->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!area());
    QTRY_COMPARE(text(1), "first answer!\nMore.");
    QTRY_VERIFY(app->named("Version 2 of 2"));
    QCOMPARE(app->engine().requests(), 1); // nobody was asked
    app->click(app->named("Earlier version"));
    QTRY_COMPARE(text(1), "first answer");
    app->click(app->named("Later version"));
    QTRY_COMPARE(text(1), "first answer!\nMore.");

    // The next question goes on from there, and so does the answer itself.
    QVERIFY(app->ask("two"));
    QCOMPARE(app->engine().request().messages.at(1).text, "first answer!\nMore.");
    app->engine().answer("second answer");
    QTRY_VERIFY(!chat().generating());
    chat().newConversation();
    chat().openConversation(id);
    QTRY_COMPARE(chat().messages()->count(), 4);
    QCOMPARE(text(1), "first answer!\nMore.");
}

void TestMessageActions::aStoppedAnswerGoesOn()
{
    QVERIFY(app->ask("count"));
    app->engine().say("one ");
    QVERIFY(!app->named("Go on with the answer"));
    app->press(Qt::Key_Escape);
    app->click(app->awaited("Go on with the answer"));
    QTRY_COMPARE(app->engine().requests(), 2);
    app->engine().answer("two");
    QTRY_COMPARE(text(1), "one two");
    QTRY_VERIFY(!app->named("Go on with the answer"));
}

void TestMessageActions::aBranchOpens()
{
    talk("one", "first answer");
    const QString before = chat().currentId();
    app->click(app->awaited("Branch into a new conversation"));
    QTRY_VERIFY(chat().currentId() != before);
    QCOMPARE(chat().conversations()->count(), 2);
    QTRY_VERIFY(app->named("Answer: first answer"));
}

void TestMessageActions::wordsOfAnEditSurviveALookAtAnotherConversation()
{
    talk("one", "first answer");
    const QString id = chat().currentId();
    app->press(Qt::Key_Up); // in the empty composer
    QTRY_VERIFY(editor());
    QTRY_VERIFY(editor()->hasActiveFocus());
    app->type("!");
    app->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(!editor());
    chat().openConversation(id);
    QTRY_VERIFY(editor());
    QCOMPARE(editor()->property("text").toString(), "one!");
}

QTEST_MAIN(TestMessageActions)
#include "tst_message_actions.moc"
