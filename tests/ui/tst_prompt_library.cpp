// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Prompts that are kept: asked with a / in the composer, filled in with Tab, and changed on their page.

#include "tests/ui/window_test.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace alcove;

class TestPromptLibrary : public WindowTest {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aSlashOffersAndFillsIn();
    void theListIsOneOfKeysAndMouse();
    void textThatOnlyBeginsWithASlashIsSent();
    void promptsAreAddedChangedAndDeleted();
    void mistakesAreSaid();
    void questionsBecomePrompts();
    void theySurviveARestart();
    void theyGoOutAndComeIn();
    void foreignAndBrokenFiles();
    void anEmptyLibraryShowsTheWay();
    void placesAreFoundInTurn();

private:
    PromptLibrary& prompts() { return app->prompts(); }
    QString text() { return app->composer()->property("text").toString(); }
    QString selected() { return app->composer()->property("selectedText").toString(); }
    QString told() { return chat().error()["message"].toString(); }
    QUrl file(const QString& name) { return QUrl::fromLocalFile(folder->filePath(name)); }
    void openPage()
    {
        app->press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(app->named("New prompt"));
    }
};

void TestPromptLibrary::init()
{
    begin();
    QTRY_VERIFY(app->composer() && app->composer()->hasActiveFocus());
}

void TestPromptLibrary::cleanup()
{
    end();
}

void TestPromptLibrary::aSlashOffersAndFillsIn()
{
    prompts().save(0, "translate", "Translate into {{language}}:\n\n{{text}}\n\nNothing else.");
    prompts().save(0, "summary", "Say it in one sentence.");
    app->type("/");
    QTRY_VERIFY(app->named("translate") && app->named("summary"));
    app->type("tra");
    QTRY_VERIFY(!app->named("summary"));
    app->press(Qt::Key_Return);
    QCOMPARE(app->engine().requests(), 0);
    QCOMPARE(text(), "Translate into {{language}}:\n\n{{text}}\n\nNothing else.");
    QTRY_COMPARE(selected(), "{{language}}");
    app->type("German");
    app->press(Qt::Key_Tab);
    QCOMPARE(selected(), "{{text}}");
    app->type("Hello");
    QCOMPARE(text(), "Translate into German:\n\nHello\n\nNothing else.");
    // All is filled in: Tab is Tab again.
    app->press(Qt::Key_Tab);
    QVERIFY(!app->composer()->hasActiveFocus());
    app->composer()->forceActiveFocus();
    app->press(Qt::Key_Return);
    QTRY_COMPARE(app->engine().requests(), 1);
    QCOMPARE(app->engine().request().messages.back().text, "Translate into German:\n\nHello\n\nNothing else.");
}

void TestPromptLibrary::theListIsOneOfKeysAndMouse()
{
    prompts().save(0, "one", "First");
    prompts().save(0, "two", "Second");
    app->type("/");
    QTRY_VERIFY(app->named("two"));
    app->press(Qt::Key_Down);
    app->press(Qt::Key_Tab);
    QCOMPARE(text(), "Second");
    app->press(Qt::Key_Z, Qt::ControlModifier); // it can be undone as if it had been typed
    QVERIFY(text() != "Second");
    app->press(Qt::Key_A, Qt::ControlModifier);
    app->type("/");
    QTRY_VERIFY(app->named("one"));
    app->press(Qt::Key_Escape);
    QTRY_VERIFY(!app->named("one"));
    QCOMPARE(text(), "/");
    app->press(Qt::Key_Backspace);
    app->type("/");
    app->click(app->awaited("one"));
    QTRY_COMPARE(text(), "First");
}

void TestPromptLibrary::textThatOnlyBeginsWithASlashIsSent()
{
    prompts().save(0, "one", "First");
    app->type("/etc/hosts?");
    QVERIFY(!app->named("one"));
    app->press(Qt::Key_Return);
    QTRY_COMPARE(app->engine().requests(), 1);
    QCOMPARE(app->engine().request().messages.back().text, "/etc/hosts?");
}

void TestPromptLibrary::promptsAreAddedChangedAndDeleted()
{
    openPage();
    app->click(app->awaited("New prompt"));
    QTRY_VERIFY(app->named("Name of the prompt") && app->named("Name of the prompt")->hasActiveFocus());
    app->type("review");
    app->press(Qt::Key_Return);
    QVERIFY(app->named("Text of the prompt")->hasActiveFocus());
    app->type("Review this: {{code}}");
    app->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(prompts().count(), 1);
    QTRY_VERIFY(!app->named("Name of the prompt"));

    app->click(app->awaited("Edit “review”"));
    QTRY_VERIFY(app->named("Name of the prompt") && app->named("Name of the prompt")->hasActiveFocus());
    app->type("check");
    app->click(app->awaited("Save"));
    QTRY_VERIFY(app->named("check"));
    QCOMPARE(prompts().count(), 1);
    QCOMPARE(prompts().data(prompts().index(0), PromptLibrary::TextRole).toString(), "Review this: {{code}}");

    app->click(app->awaited("Delete “check”"));
    QTRY_COMPARE(prompts().count(), 0);
    app->click(app->awaited("Undo"));
    QTRY_COMPARE(prompts().count(), 1);
    // Escape leaves an edit first, then the page.
    app->click(app->awaited("Edit “check”"));
    QTRY_VERIFY(app->named("Name of the prompt"));
    app->press(Qt::Key_Escape);
    QTRY_VERIFY(!app->named("Name of the prompt"));
    app->press(Qt::Key_Escape);
    QTRY_VERIFY(app->composer() && app->composer()->hasActiveFocus());
}

void TestPromptLibrary::mistakesAreSaid()
{
    QVERIFY(prompts().save(0, "one", "First") > 0);
    QVERIFY(!prompts().problemWith(0, "", "x").isEmpty());
    QVERIFY(!prompts().problemWith(0, "x", " \n").isEmpty());
    QVERIFY(!prompts().problemWith(0, "ONE", "x").isEmpty());
    QVERIFY(!prompts().problemWith(0, "/x", "x").isEmpty());
    QVERIFY(!prompts().problemWith(0, QString(61, 'x'), "x").isEmpty());
    QCOMPARE(prompts().save(0, "one", "x"), 0);
    openPage();
    app->click(app->awaited("New prompt"));
    QTRY_VERIFY(app->named("Name of the prompt"));
    QVERIFY(!app->named("It needs a name.")); // nothing is wrong before it is saved
    app->click(app->awaited("Save"));
    QTRY_VERIFY(app->named("It needs a name."));
    QCOMPARE(prompts().count(), 1);
}

void TestPromptLibrary::questionsBecomePrompts()
{
    QVERIFY(app->ask("Explain this like I am five"));
    app->engine().answer("Well.");
    QTRY_VERIFY(app->named("Answer: Well."));
    app->click(app->awaited("Save as a prompt"));
    QTRY_VERIFY(app->named("Name of the prompt"));
    QCOMPARE(app->named("Name of the prompt")->property("text").toString(), "Explain this like I am five");
    QCOMPARE(app->named("Text of the prompt")->property("text").toString(), "Explain this like I am five");
    app->type("five");
    app->click(app->awaited("Save"));
    QTRY_COMPARE(prompts().count(), 1);
    app->press(Qt::Key_Escape);
    // And what is being written, from the palette.
    QTRY_VERIFY(app->composer() && app->composer()->hasActiveFocus());
    app->type("a draft");
    app->press(Qt::Key_K, Qt::ControlModifier);
    QTest::qWait(100);
    app->type("as a prompt");
    QTRY_VERIFY(app->named("Save what is written as a prompt"));
    app->press(Qt::Key_Return);
    QTRY_VERIFY(app->named("Text of the prompt"));
    QCOMPARE(app->named("Text of the prompt")->property("text").toString(), "a draft");
}

void TestPromptLibrary::theySurviveARestart()
{
    const qint64 one = prompts().save(0, "zwei", "Größe 🙂\n{{x}}");
    prompts().save(0, "eins", "Erstens");
    prompts().save(one, "zwei", "Größe 🙂🙂");
    const qint64 gone = prompts().save(0, "gone", "x");
    prompts().remove(gone);
    app.reset();
    app = std::make_unique<WindowFixture>(folder->path());
    QTRY_COMPARE(prompts().count(), 2);
    QCOMPARE(prompts().data(prompts().index(0), PromptLibrary::NameRole).toString(), "eins");
    QCOMPARE(prompts().data(prompts().index(1), PromptLibrary::TextRole).toString(), "Größe 🙂🙂");
    QCOMPARE(prompts().matching("zw").size(), 1);
}

void TestPromptLibrary::theyGoOutAndComeIn()
{
    prompts().save(0, "one", "First {{a}}");
    prompts().save(0, "two", "Größe");
    prompts().exportTo(file("prompts.json"));
    QVERIFY(prompts().told().contains("prompts.json"));
    prompts().remove(prompts().matching("two").front().toMap()["promptId"].toLongLong());
    prompts().importFrom(file("prompts.json"));
    QCOMPARE(prompts().count(), 2);
    QVERIFY(prompts().told().contains("already"));
    prompts().importFrom(file("prompts.json")); // again changes nothing
    QCOMPARE(prompts().count(), 2);
    // A folder that is not there.
    prompts().exportTo(file("nowhere/prompts.json"));
    QVERIFY(told().contains("could not be written"));
}

void TestPromptLibrary::foreignAndBrokenFiles()
{
    const auto write = [&](const QString& name, const QByteArray& bytes) {
        QFile out(folder->filePath(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    };
    prompts().save(0, "poet", "Mine");
    write("other.json", R"([{"command": "/poet", "title": "Poet", "content": "Write a poem about {{x}}"},
                            {"title": "empty", "content": ""}, 7, {"act": "Pirate", "prompt": "Speak like one"}])");
    prompts().importFrom(file("other.json"));
    QCOMPARE(prompts().count(), 3);
    QVERIFY(prompts().problemWith(0, "poet (2)", "x").contains("Another prompt")); // the name was taken
    for (const auto& [name, bytes] : {std::pair("broken.json", "{\"prompts\": ["), {"none.json", "{\"a\": 1}"}}) {
        chat().clearError();
        write(name, bytes);
        prompts().importFrom(file(name));
        QVERIFY2(told().contains("no prompts"), name);
    }
    chat().clearError();
    prompts().importFrom(file("gone.json"));
    QVERIFY(told().contains("gone.json"));
    QCOMPARE(prompts().count(), 3);
}

void TestPromptLibrary::anEmptyLibraryShowsTheWay()
{
    app->type("/");
    QTRY_VERIFY(app->named("No prompts yet"));
    app->press(Qt::Key_Return);
    QTRY_VERIFY(app->named("New prompt"));
    QCOMPARE(app->engine().requests(), 0);
}

void TestPromptLibrary::placesAreFoundInTurn()
{
    const QString twice = "a {{b}} c {{d e}} { {f}} {{}}";
    QCOMPARE(PromptLibrary::placeAfter(twice, 0), QPoint(2, 7));
    QCOMPARE(PromptLibrary::placeAfter(twice, 3), QPoint(10, 17));
    QCOMPARE(PromptLibrary::placeAfter(twice, 17), QPoint(2, 7)); // around
    QCOMPARE(PromptLibrary::placeAfter("none", 0), QPoint(-1, -1));
    QCOMPARE(PromptLibrary::placeAfter("{{a}}", 999), QPoint(0, 5));
}

QTEST_MAIN(TestPromptLibrary)
#include "tst_prompt_library.moc"
