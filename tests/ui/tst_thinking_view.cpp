// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the window shows of a model's thoughts, and how a person switches them.

#include "app/chat/chat_model.h"
#include "app/chat/conversation_list_model.h"
#include "tests/ui/window_fixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;

class TestThinkingView : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void thoughtIsFoldedAway();
    void keysOpenIt();
    void aThoughtIsNotTheAnswer();
    void aThoughtWithoutAnAnswerIsTold();
    void isSwitchedPerConversation();
    void effortIsChosenFromAMenu();
    void withoutAChoiceThereIsNone();

private:
    ChatController& chat() { return app->chat(); }
    static QString saidOf(QQuickItem* item, QAccessible::Text which)
    {
        return QAccessible::queryAccessibleInterface(item)->text(which);
    }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<WindowFixture> app;
};

namespace {

const QString thoughtName = "What the model thought";

} // namespace

void TestThinkingView::init()
{
    folder = std::make_unique<QTemporaryDir>();
    app = std::make_unique<WindowFixture>(folder->path());
    app->resize({1000, 700});
}

void TestThinkingView::cleanup()
{
    app.reset();
    folder.reset();
}

void TestThinkingView::thoughtIsFoldedAway()
{
    app->openScriptedModel();
    QVERIFY(app->ask("Why?"));
    QVERIFY(!app->named("Thinking…"));
    app->engine().think("Because, ");
    QQuickItem* head = app->awaited("Thinking…");
    QCOMPARE(saidOf(head, QAccessible::Description), "Shows what the model thought");
    QVERIFY(!app->named(thoughtName));
    app->click(head);
    QQuickItem* thought = app->awaited(thoughtName);
    QCOMPARE(thought->property("text").toString(), "Because, ");
    app->engine().think("I think, so it is.");
    QTRY_COMPARE(thought->property("text").toString(), "Because, I think, so it is.");
    QTest::qWait(700);
    app->engine().think(" Yes.");
    app->engine().say("So it is.");
    QTRY_VERIFY(!app->named("Thinking…"));
    app->engine().finish();
    const int seconds = qRound(chat().messages()->index(1).data(ChatModel::ReasoningSecondsRole).toDouble());
    QVERIFY(seconds > 0);
    head = app->awaited(QStringLiteral("Thought for %1 s").arg(seconds));
    QCOMPARE(saidOf(head, QAccessible::Description), "Hides what the model thought");
    QVERIFY(app->named(thoughtName));
    app->click(head);
    QTRY_VERIFY(!app->named(thoughtName));

    // It stays with the conversation.
    const QString id = chat().currentId();
    chat().newConversation();
    QTRY_COMPARE(chat().messages()->count(), 0);
    chat().openConversation(id);
    app->click(app->awaited(QStringLiteral("Thought for %1 s").arg(seconds)));
    QCOMPARE(app->awaited(thoughtName)->property("text").toString(), "Because, I think, so it is. Yes.");
}

void TestThinkingView::keysOpenIt()
{
    app->openScriptedModel();
    QVERIFY(app->ask("Why?"));
    app->engine().think("Because.");
    app->engine().answer("So it is.");
    QQuickItem* head = app->awaited("Thought for a moment");
    for (int tabs = 0; tabs < 30 && !head->hasActiveFocus(); ++tabs)
        app->press(Qt::Key_Tab);
    QVERIFY(head->hasActiveFocus());
    app->press(Qt::Key_Return);
    QTRY_VERIFY(app->named(thoughtName));
    app->press(Qt::Key_Space);
    QTRY_VERIFY(!app->named(thoughtName));
}

void TestThinkingView::aThoughtIsNotTheAnswer()
{
    app->openScriptedModel();
    QVERIFY(app->ask("Why?"));
    app->engine().think("<b>Because</b> & so.");
    app->engine().answer("So it is.");
    QVERIFY(app->awaited("Answer: So it is."));
    app->click(app->awaited("Copy the answer"));
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), "So it is.");
    app->click(app->awaited("Thought for a moment"));
    QCOMPARE(app->awaited(thoughtName)->property("text").toString(), "<b>Because</b> & so.");
}

void TestThinkingView::aThoughtWithoutAnAnswerIsTold()
{
    const QString told = "It ended without an answer.";
    app->openScriptedModel();
    QVERIFY(app->ask("Why?"));
    app->engine().think("Because.");
    QVERIFY(app->awaited("Thinking…"));
    QVERIFY(!app->named(told));
    app->engine().finish();
    QVERIFY(app->awaited(told));
    QVERIFY(app->ask("Well?"));
    app->engine().answer("So it is.");
    QVERIFY(app->awaited("Answer: So it is."));
    QCOMPARE(app->engine().request().messages.size(), 2); // it said nothing
}

void TestThinkingView::isSwitchedPerConversation()
{
    app->openScriptedModel("thinker", {.canSwitch = true, .usuallyOn = true});
    app->click(app->awaited("Thinking: on"));
    QVERIFY(app->awaited("Thinking: off"));
    QVERIFY(app->ask("Quick!"));
    QCOMPARE(app->engine().request().thinking.thinking, Thinking::Off);
    app->engine().answer("Yes.");
    const QString id = chat().currentId();
    chat().newConversation();
    QQuickItem* button = app->awaited("Thinking: on");
    button->forceActiveFocus(Qt::TabFocusReason);
    app->press(Qt::Key_Return);
    QVERIFY(app->awaited("Thinking: off"));
    app->press(Qt::Key_Space);
    QVERIFY(app->awaited("Thinking: on"));
    chat().openConversation(id);
    QVERIFY(app->awaited("Thinking: off"));
}

void TestThinkingView::effortIsChosenFromAMenu()
{
    app->openScriptedModel("gpt-oss",
                           {.efforts = {Effort::Low, Effort::Medium, Effort::High}, .usualEffort = Effort::Medium});
    app->click(app->awaited("Thinking: medium"));
    QVERIFY(!app->named("Off"));
    app->click(app->awaited("High"));
    QVERIFY(app->awaited("Thinking: high"));
    QVERIFY(app->ask("Why?"));
    QCOMPARE(app->engine().request().thinking.effort, Effort::High);
}

void TestThinkingView::withoutAChoiceThereIsNone()
{
    app->openScriptedModel();
    QTRY_COMPARE(chat().modelState(), "ready");
    QVERIFY(!app->named("Thinking: on"));
    QVERIFY(!app->named("Thinking: off"));
}

QTEST_MAIN(TestThinkingView)
#include "tst_thinking_view.moc"
