// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How the messages scroll while an answer comes in, and what stands in them.

#include "app/chat/chat_model.h"
#include "app/chat/conversation_list_model.h"
#include "tests/ui/window_test.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QtQuickTest/quicktest.h>

using namespace alcove;

class TestMessageView : public WindowTest {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void followsTheEndWhileItIsInSight();
    void readingIsNotPulledAway();
    void placesAreRemembered();
    void onlyRowsInSightAreMade();
    void codeBlockCopiesItsCode();
    void codeBlockWrapsItsLines();
    void codeBlockIsSaved();
    void tablesAreCopied();
    void picturesOfThisComputerAreShown();
    void tablesOfManyColumnsScrollSideways();
    void deepQuotesLeaveRoomForTheirWords();
    void linkIsShownBeforeItOpens();
    void failedAnswerIsWrittenAgain();
    void errorShowsItsDetailsOnDemand();
    void firstAnswerOfTheStarterLeadsToALargerModel();

private:
    QQuickItem* list() { return app->awaited("Messages"); }
    double bottom()
    {
        return list()->property("originY").toDouble() + list()->property("contentHeight").toDouble() - list()->height();
    }
    double position() { return list()->property("contentY").toDouble(); }
};

namespace {

const QString paragraph =
    QString("Once upon a time there was a little girl who loved to count the stars. ").repeated(5);

QString manyParagraphs(int count)
{
    return (paragraph + "\n\n").repeated(count);
}

} // namespace

void TestMessageView::init()
{
    begin();
}

void TestMessageView::cleanup()
{
    end();
}

void TestMessageView::followsTheEndWhileItIsInSight()
{
    QVERIFY(app->ask("hello"));
    for (int part = 0; part < 12; ++part) {
        app->engine().say(paragraph + "\n\n");
        QTest::qWait(40);
    }
    QTRY_VERIFY(list()->property("contentHeight").toDouble() > 1000);
    QTRY_VERIFY(qAbs(position() - bottom()) < 2);
    QVERIFY(!app->named("Go to the end"));
}

void TestMessageView::readingIsNotPulledAway()
{
    QVERIFY(app->ask("hello"));
    app->engine().say(manyParagraphs(12));
    QTRY_VERIFY(position() > 300 && qAbs(position() - bottom()) < 2);
    app->press(Qt::Key_PageUp);
    QTRY_VERIFY(app->named("Go to the end"));
    const double reading = position();
    app->engine().say(manyParagraphs(3));
    QTest::qWait(200);
    QVERIFY2(qAbs(position() - reading) < 1, qPrintable(QString::number(position() - reading))); // whole pixels
    app->click(app->named("Go to the end"));
    QTRY_VERIFY(qAbs(position() - bottom()) < 2);
    app->engine().say(manyParagraphs(3));
    QTest::qWait(100);
    QTRY_VERIFY(qAbs(position() - bottom()) < 2);
}

void TestMessageView::placesAreRemembered()
{
    QVERIFY(app->ask("first"));
    app->engine().answer(manyParagraphs(20));
    QTRY_VERIFY(position() > 300);
    app->press(Qt::Key_PageUp);
    app->press(Qt::Key_PageUp);
    const double reading = position();
    QVERIFY(reading < bottom() - 100);
    const QString id = chat().currentId();
    chat().newConversation();
    QTRY_COMPARE(chat().messages()->count(), 0);
    chat().openConversation(id);
    QTRY_COMPARE(chat().messages()->count(), 2);
    QTRY_VERIFY(qAbs(position() - reading) < 30);
}

void TestMessageView::onlyRowsInSightAreMade()
{
    for (int turn = 0; turn < 30; ++turn) {
        QVERIFY(app->ask(QStringLiteral("question %1").arg(turn)));
        app->engine().answer(manyParagraphs(4));
        QTRY_VERIFY(!chat().generating());
    }
    QTest::qWait(100);
    int made = 0;
    for (int row = 0; row < 60; ++row) {
        QQuickItem* item = nullptr;
        QMetaObject::invokeMethod(list(), "itemAtIndex", qReturnArg(item), row);
        made += item != nullptr;
    }
    QVERIFY2(made > 0 && made < 30, qPrintable(QString::number(made)));
}

void TestMessageView::codeBlockCopiesItsCode()
{
    QVERIFY(app->ask("code"));
    app->engine().answer("Here:\n\n```cpp\nint a = 1;\n\nint b = 2;\n```\n\nThat is it.");
    QTRY_VERIFY(app->named("Copy the code"));
    QTRY_VERIFY(app->named("Code in C++"));
    QCOMPARE(app->named("Code in C++")->property("text").toString(), "int a = 1;\n\nint b = 2;");
    app->click(app->named("Copy the code"));
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), "int a = 1;\n\nint b = 2;");
}

void TestMessageView::codeBlockWrapsItsLines()
{
    app->chat().newConversation();
    QVERIFY(app->ask("code?"));
    app->engine().answer("```py\nprint(" + QString("'a long line', ").repeated(30) + ")\n```\n\n```py\nx\n```");
    QTRY_VERIFY(!app->chat().generating());
    const double height = app->awaited("Code in Python")->height();
    app->click(app->awaited("Wrap long lines"));
    QTRY_VERIFY(app->named("Code in Python")->height() > 2 * height);
    app->click(app->awaited("Long lines in one line"));
    QTRY_COMPARE(app->named("Code in Python")->height(), height);
}

void TestMessageView::codeBlockIsSaved()
{
    app->chat().newConversation();
    QVERIFY(app->ask("code?"));
    app->engine().answer("```rust\nfn größe() {}\n```");
    QTRY_VERIFY(!app->chat().generating());
    QQuickItem* button = app->awaited("Save the code…");
    app->click(button);
    QObject* dialog = nullptr;
    const auto opened = [&] {
        dialog = button->parentItem()->parentItem()->findChild<QObject*>("saveCode");
        return dialog && dialog->property("visible").toBool();
    };
    QTRY_VERIFY(opened());
    QVERIFY(dialog->property("selectedFile").toUrl().fileName() == "code.rs");
    const QTemporaryDir folder;
    const auto save = [&](const QString& name) {
        dialog->setProperty("selectedFile", QUrl::fromLocalFile(folder.filePath(name)));
        QMetaObject::invokeMethod(dialog, "accepted"); // as the desktop's own says it, which no test can press
    };
    save("mine.rs");
    QFile file(folder.filePath("mine.rs"));
    QTRY_VERIFY(file.exists());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "fn größe() {}\n");
    app->click(button);
    QTRY_VERIFY(opened());
    save("nowhere/mine.rs"); // a folder that is not there is told in the place of the language
    QTRY_VERIFY(app->named(QDir::toNativeSeparators(folder.filePath("nowhere/mine.rs")) +
                           " can't be written: No such file or directory"));
}

void TestMessageView::tablesAreCopied()
{
    app->chat().newConversation();
    QVERIFY(app->ask("table?"));
    app->engine().answer(
        "| Name | **Cost** |\n|:--|--:|\n| a, \"b\" | $x^2$ |\n| [l](https://x.org) | p\\|q `r` 1️⃣ 👍🏽 |");
    QTRY_VERIFY(!app->chat().generating());
    QQuickItem* button = app->awaited("Copy the table");
    app->click(button);
    app->click(app->awaited("As Markdown"));
    QTRY_COMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("| Name | **Cost** |\n| :-- | --: |\n| a, \"b\" | $x^2$ |\n"
                                "| [l](https://x.org) | p\\|q `r` 1️⃣ 👍🏽 |\n"));
    button->forceActiveFocus(Qt::TabFocusReason);
    app->press(Qt::Key_Return);
    app->awaited("As CSV, for spreadsheets");
    app->press(Qt::Key_Down);
    app->press(Qt::Key_Down);
    app->press(Qt::Key_Return);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("Name,Cost\r\n\"a, \"\"b\"\"\",$x^2$\r\nl,p|q r 1️⃣ 👍🏽\r\n"));
}

void TestMessageView::picturesOfThisComputerAreShown()
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::green);
    const QString file = folder->filePath("green.png");
    QVERIFY(image.save(file));
    QFile bytes(file);
    QVERIFY(bytes.open(QIODevice::ReadOnly));
    QVERIFY(app->ask("show"));
    app->engine().answer("One:\n![A field](data:image/png;base64," + QString::fromLatin1(bytes.readAll().toBase64()) +
                         ")\n\n![From a file](" + file + ")\n\n![Broken](data:image/png;base64,AAAA)");
    for (const char* name : {"A field", "From a file"}) {
        QQuickItem* const picture = app->awaited(name);
        QTRY_COMPARE(picture->width(), 40.0);
        QCOMPARE(picture->height(), 30.0);
    }
    const auto inTheMiddle = [&] {
        QQuickItem* const picture = app->named("A field");
        return app->window().grabWindow().pixelColor(picture->mapToScene({20, 15}).toPoint());
    };
    QTRY_COMPARE(inTheMiddle(), QColor(Qt::green));
    QTRY_VERIFY(app->named("This picture can't be shown."));
}

void TestMessageView::tablesOfManyColumnsScrollSideways()
{
    app->chat().newConversation();
    QVERIFY(app->ask("wide table?"));
    const auto row = [](const QString& cell) { return "|" + (cell + "|").repeated(40) + "\n"; };
    app->engine().answer(row("column") + row("--") + row("value"));
    QTRY_VERIFY(!app->chat().generating());
    QQuickItem* table = app->awaited("Copy the table")->parentItem();
    QTRY_VERIFY(table->property("contentWidth").toDouble() > 2 * table->width());
    QVERIFY2(table->height() < 100, qPrintable(QString::number(table->height()))); // its words are in one piece
}

void TestMessageView::deepQuotesLeaveRoomForTheirWords()
{
    app->chat().newConversation();
    QVERIFY(app->ask("quote?"));
    app->engine().answer(QString(">").repeated(150) + " far down");
    QTRY_VERIFY(!app->chat().generating());
    const auto find = [](auto& self, QQuickItem* root) -> QQuickItem* {
        if (root->property("text").toString().contains("far down"))
            return root;
        for (QQuickItem* child : root->childItems()) {
            if (QQuickItem* found = self(self, child))
                return found;
        }
        return nullptr;
    };
    QQuickItem* words = nullptr;
    QTRY_VERIFY((words = find(find, list())));
    QTRY_VERIFY(words->width() > 0.4 * list()->width());
}

void TestMessageView::linkIsShownBeforeItOpens()
{
    QVERIFY(app->ask("link"));
    app->engine().answer("[a very harmless link with a long name](https://example.org/path)");
    QTRY_VERIFY(app->named("Copy the answer"));
    QQuickItem* answer = app->named("Answer: [a very harmless link with a long name](https://example.org/path)");
    QVERIFY(answer);
    QVERIFY(QQuickTest::qWaitForPolish(&app->window()));
    const double column = qMin(answer->width() - 48, 760.0); // it is centred, and the link begins at its left
    const QPointF inLink = answer->mapToScene(QPointF((answer->width() - column) / 2 + 40, 12));
    QTest::mouseClick(&app->window(), Qt::LeftButton, Qt::NoModifier, inLink.toPoint());
    QTRY_VERIFY(app->named("Link to https://example.org/path"));
    app->click(app->named("Copy the address"));
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), "https://example.org/path");
    QVERIFY(!app->named("Link to https://example.org/path"));
}

void TestMessageView::failedAnswerIsWrittenAgain()
{
    QVERIFY(app->ask("hello"));
    app->engine().say("half");
    app->engine().fail({"The GPU went away.", "Try again.", "VK_ERROR_DEVICE_LOST"});
    QTRY_VERIFY(app->named("The GPU went away."));
    app->click(app->named("Try again"));
    QTRY_COMPARE(app->engine().requests(), 2);
    app->engine().answer("whole");
    QTRY_COMPARE(chat().messages()->index(1).data(ChatModel::TextRole), "whole");
    QCOMPARE(chat().messages()->count(), 2);
    QTRY_VERIFY(!app->named("The GPU went away."));
}

void TestMessageView::errorShowsItsDetailsOnDemand()
{
    chat().openModel(QUrl::fromLocalFile("/models/broken.gguf"));
    app->engine().failLoading({"broken.gguf is no model.", "Choose another.", "magic 0x0"});
    QTRY_VERIFY(app->named("broken.gguf is no model."));
    QVERIFY(!app->named("magic 0x0"));
    app->click(app->named("Show the details"));
    QTRY_VERIFY(app->named("Hide the details"));
    app->click(app->named("Copy"));
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), "broken.gguf is no model.\nChoose another.\nmagic 0x0");
    app->click(app->named("Close"));
    QTRY_VERIFY(!app->named("broken.gguf is no model."));
}

void TestMessageView::firstAnswerOfTheStarterLeadsToALargerModel()
{
    app->openScriptedModel(QStringLiteral("Alcove Starter"));
    QTRY_VERIFY(app->named("Open a larger model…")); // and questions that it can answer
    QVERIFY(app->named("How do I open a larger model?"));
    QVERIFY(app->ask("hello"));
    QTRY_VERIFY(!app->named("Open a larger model…"));
    app->engine().answer("Hello!");
    QTRY_VERIFY(app->named("Open a larger model…"));
    QVERIFY(app->ask("and again"));
    app->engine().answer("Hello again!");
    QTest::qWait(100);
    QVERIFY(!app->named("Open a larger model…"));

    chat().newConversation();
    app->openScriptedModel(QStringLiteral("Another"));
    QVERIFY(app->ask("hello"));
    app->engine().answer("Hello!");
    QTest::qWait(100);
    QVERIFY(!app->named("Open a larger model…"));
}

QTEST_MAIN(TestMessageView)
#include "tst_message_view.moc"
