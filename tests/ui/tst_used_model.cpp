// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The model and the context length that a conversation has of its own, in the real window.

#include "app/models/models.h"
#include "app/settings.h"
#include "tests/app/models/small_models.h"
#include "tests/ui/window_test.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace alcove;

class TestUsedModel : public WindowTest {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void theModelOfAConversationIsOnePressAway();
    void aModelThatIsGoneIsNotOffered();
    void itIsOpenedByItselfWherePeopleWantThat();
    void itIsNotOpenedWhileSomethingIsAnswered();
    void aConversationHasItsOwnContextLength();
    void aBranchKeepsBoth();
    void anotherModelWritesAnotherAnswer();

private:
    QString modelNamed(const QString& name)
    {
        const QString path = folder->filePath(name + ".gguf");
        QFile file(path);
        (void)file.open(QIODevice::WriteOnly);
        return path;
    }
    void open(const QString& path)
    {
        chat().openModel(QUrl::fromLocalFile(path));
        app->engine().finishLoading();
        QTRY_COMPARE(chat().modelState(), "ready");
    }
    QString talk()
    {
        chat().newConversation();
        [this] {
            QVERIFY(app->ask("hello"));
            app->engine().answer("Hello!");
            QTRY_VERIFY(!chat().generating());
        }();
        return chat().currentId();
    }
    void show(const QString& id)
    {
        chat().openConversation(id);
        QTRY_COMPARE(chat().currentId(), id);
    }
};

void TestUsedModel::theModelOfAConversationIsOnePressAway()
{
    const QString first = modelNamed("First");
    open(first);
    const QString id = talk();
    QVERIFY(!app->named("Open First"));
    open(modelNamed("Second"));
    QTRY_VERIFY(app->named("Open First")); // also while it is shown
    talk();
    QTRY_VERIFY(!app->named("Open First"));
    show(id);
    QTRY_VERIFY(app->named("Open First"));
    QVERIFY(app->named("This conversation used First"));
    QVERIFY(chat().chosenModelFile() != first); // nothing was opened unasked
    app->click(app->named("Open First"));
    QTRY_COMPARE(chat().chosenModelFile(), first);
    QTRY_VERIFY(!app->named("Open First"));
}

void TestUsedModel::aModelThatIsGoneIsNotOffered()
{
    const QString first = modelNamed("First");
    open(first);
    const QString id = talk();
    open(modelNamed("Second"));
    talk();
    QVERIFY(QFile::remove(first));
    show(id);
    QTest::qWait(100);
    QVERIFY(!app->named("Open First"));
    QCOMPARE(chat().usedModel()->name(), "First");
}

void TestUsedModel::itIsOpenedByItselfWherePeopleWantThat()
{
    const QString first = modelNamed("First");
    open(first);
    const QString id = talk();
    open(modelNamed("Second"));
    talk();
    app->settings().setFollowModels(true);
    show(id);
    QTRY_COMPARE(chat().chosenModelFile(), first);
}

void TestUsedModel::itIsNotOpenedWhileSomethingIsAnswered()
{
    const QString first = modelNamed("First");
    open(first);
    const QString id = talk();
    const QString second = modelNamed("Second");
    open(second);
    talk();
    app->settings().setFollowModels(true);
    QVERIFY(app->ask("and now?"));
    const QString answered = chat().currentId();
    show(id);
    QTest::qWait(100);
    QCOMPARE(chat().chosenModelFile(), second);
    app->engine().answer("This.");
    show(answered);
    QTRY_COMPARE(chat().messages()->lastText("assistant"), "This.");
}

void TestUsedModel::aConversationHasItsOwnContextLength()
{
    const QString first = modelNamed("First");
    open(first);
    const QString other = talk();
    const QString id = talk();
    QCOMPARE(app->engine().choices().contextLength, 0);
    app->press(Qt::Key_I, Qt::ControlModifier);
    QQuickItem* box = app->awaited("Context length of this chat: As in every chat");
    box->forceActiveFocus(Qt::TabFocusReason);
    app->press(Qt::Key_Down);
    app->press(Qt::Key_Down);
    QTRY_COMPARE(chat().usedModel()->contextLength(), 4096);
    QTRY_COMPARE(app->engine().choices().contextLength, 4096);
    app->press(Qt::Key_Escape); // the settings lie over the chat
    QTRY_VERIFY(app->named("Open the model again"));
    show(other);
    QTRY_COMPARE(app->engine().choices().contextLength, 0);
    QTRY_VERIFY(!app->named("Open the model again"));
    show(id);
    QTRY_COMPARE(app->engine().choices().contextLength, 4096);
    app->click(app->awaited("Open the model again"));
    QTRY_COMPARE(chat().modelState(), "loading");
    app->engine().finishLoading();
    QTRY_COMPARE(chat().modelState(), "ready");
    QVERIFY(!chat().reopenNeeded());
    QTRY_VERIFY(!app->named("Open the model again"));

    app.reset(); // and after the next start
    app = std::make_unique<WindowFixture>(folder->path());
    QTRY_COMPARE(chat().currentId(), id);
    QCOMPARE(chat().usedModel()->contextLength(), 4096);
    QCOMPARE(chat().usedModel()->file(), first);
}

void TestUsedModel::aBranchKeepsBoth()
{
    const QString first = modelNamed("First");
    open(first);
    const QString id = talk();
    chat().usedModel()->setContextLength(8192);
    chat().branchFrom(chat().messages()->idAt(1));
    QTRY_VERIFY(chat().currentId() != id);
    QCOMPARE(chat().usedModel()->file(), first);
    QCOMPARE(chat().usedModel()->contextLength(), 8192);
}

void TestUsedModel::anotherModelWritesAnotherAnswer()
{
    const QString models = app->settings().folder() + "/models";
    QVERIFY(QDir().mkpath(models));
    const QString second = models + "/second.gguf";
    test::writeSmallModel(second, "Second");
    app->models().library().addFile(second);
    const auto offered = [&] {
        return std::ranges::any_of(app->models().recent(),
                                   [](const QVariant& m) { return m.toMap()["name"] == "Second"; });
    };
    QTRY_VERIFY(offered());
    open(modelNamed("First"));
    const QString id = talk();
    QQuickItem* again = app->awaited("Write another answer");
    again->forceActiveFocus(Qt::TabFocusReason);
    app->press(Qt::Key_Menu);
    app->click(app->awaited("Second"));
    ScriptedEngine* engine = nullptr;
    const auto loads = [&] {
        for (size_t i = 0; i < app->engines(); ++i) {
            if (app->engine(i).file() == second)
                engine = &app->engine(i);
        }
        return engine != nullptr;
    };
    QTRY_VERIFY(loads());
    QVERIFY(!chat().generating());
    engine->finishLoading();
    QTRY_VERIFY(chat().generating());
    engine->answer("By another.");
    QTRY_COMPARE(chat().messages()->lastText("assistant"), "By another.");
    QCOMPARE(chat().currentId(), id);
    QTRY_VERIFY(app->named("Version 2 of 2"));
}

QTEST_MAIN(TestUsedModel)
#include "tst_used_model.moc"
