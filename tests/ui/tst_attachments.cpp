// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Files that go along with a question, in the real window: how they come in, what they cost, where they stay.

#include "app/chat/chat_model.h"
#include "tests/ui/window_test.h"

#include <QAccessible>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>

using namespace alcove;

class TestAttachments : public WindowTest {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aDroppedFileIsAskedAbout();
    void filesDroppedOnTheComposerAreNeverOpened();
    void filesArePastedAndLongTextsBecomeOne();
    void aChipIsTakenAwayAndComesBack();
    void theKeyboardReachesAndOpensAChip();
    void whatCannotBeReadIsSaid();
    void aFileThatIsStillReadIsNotSent();
    void theDraftsFilesSurviveARestart();
    void theDraftOfANewChatToo();
    void draftsFilesBelongToTheirChats();
    void editingAndAskingAgainKeepThem();
    void aBranchAndAFoundMessageHaveThem();
    void aQuestionNeedsNoWordsBesideAFile();
    void aFileMayVanishOnceItIsThere();
    void aTemporaryChatKeepsNothingOfThem();
    void theMeterCountsBeforeSending();
    void whatDoesNotFitIsSaidBeforeSending();
    void theOldestIsLeftOutBeforeSending();

private:
    QString composerText() { return app->composer()->property("text").toString(); }
    DraftAttachments& files() { return *chat().attachments(); }

    QString write(const QString& name, const QByteArray& text)
    {
        QFile file(folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s can't be written", qPrintable(name));
        return file.fileName();
    }

    void attach(const QString& name, const QByteArray& text)
    {
        const int before = files().count();
        files().addFiles({QUrl::fromLocalFile(write(name, text))});
        QTRY_VERIFY(!files().reading());
        QCOMPARE(files().count(), before + 1);
    }

    void drop(const QStringList& paths, QPoint place)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&app->window(), &enter);
        QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&app->window(), &event);
    }

    QPoint onComposer() { return app->composer()->mapToScene(QPointF(40, 10)).toPoint(); }

    void restart()
    {
        app.reset();
        app = std::make_unique<WindowFixture>(folder->path());
        app->resize({1000, 700});
        app->openScriptedModel();
        QTRY_COMPARE(chat().modelState(), "ready");
    }

    std::vector<Attachment> asked() { return app->engine().request().messages.back().attachments; }
    QString told() { return chat().error()["message"].toString(); }
};

void TestAttachments::init()
{
    begin();
    QTRY_VERIFY(app->composer() && app->composer()->hasActiveFocus());
}

void TestAttachments::cleanup()
{
    end();
}

void TestAttachments::aDroppedFileIsAskedAbout()
{
    drop({write("main.cpp", "int main()\r\n{}\n")}, {500, 200});
    QQuickItem* chip = app->awaited("File: main.cpp");
    QTRY_VERIFY(!files().reading());
    // 40 letters with name and fence, four of which are a token here.
    QTRY_COMPARE(QAccessible::queryAccessibleInterface(chip)->text(QAccessible::Description),
                 "10 tokens. Delete takes it away");
    app->type("What is it?");
    app->press(Qt::Key_Return);
    QTRY_COMPARE(app->engine().requests(), 1);
    QCOMPARE(app->engine().request().messages.back().text, "What is it?");
    QCOMPARE(asked(), (std::vector<Attachment>{
                          {.kind = AttachmentKind::Text, .name = "main.cpp", .text = "int main()\n{}\n", .size = 15}}));
    QCOMPARE(files().count(), 0);
    app->engine().answer("Code.");
    // On the sent message it is a chip that opens, and Escape closes.
    QTRY_VERIFY(app->named("You: What is it?"));
    app->click(app->awaited("File: main.cpp"));
    QTRY_VERIFY(app->named("Text of the file"));
    QCOMPARE(app->named("Text of the file")->property("text").toString(), "int main()\n{}\n");
    app->press(Qt::Key_Escape);
    QTRY_VERIFY(!app->named("Text of the file"));
    QTRY_VERIFY(app->composer()->hasActiveFocus());
}

// Elsewhere in the window they would be: a model, and conversations to import.
void TestAttachments::filesDroppedOnTheComposerAreNeverOpened()
{
    const QString before = app->engine().file();
    drop({write("data.json", "{\"a\": 1}")}, onComposer());
    QTRY_VERIFY(app->named("File: data.json"));
    QCOMPARE(app->transfer().page(), "");
    drop({write("other.gguf", "GGUF\n")}, onComposer());
    QTRY_VERIFY(app->named("File: other.gguf"));
    QCOMPARE(app->engine().file(), before);
    drop({write("more.json", "{}")}, {500, 200});
    QTRY_COMPARE(app->transfer().page(), "import");
}

void TestAttachments::filesArePastedAndLongTextsBecomeOne()
{
    QClipboard& clipboard = *QGuiApplication::clipboard();
    auto* urls = new QMimeData;
    urls->setUrls({QUrl::fromLocalFile(write("a.txt", "one")), QUrl::fromLocalFile(write("b.py", "two"))});
    urls->setText("a.txt b.py"); // as file managers add
    clipboard.setMimeData(urls);
    app->press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(app->named("File: a.txt") && app->named("File: b.py"));
    QCOMPARE(composerText(), "");

    clipboard.setText("a short text");
    app->press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(composerText(), "a short text");

    const QString longText = QString("words and more words\n").repeated(400);
    clipboard.setText(longText);
    app->press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(app->named("Pasted text: Pasted text"));
    QCOMPARE(composerText(), "a short text");
    QCOMPARE(files().count(), 3);
    QTRY_VERIFY(app->named("The long text became a file"));
    // Whoever wants it as text takes it back.
    app->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(files().count(), 2);
    QCOMPARE(composerText(), "a short text" + longText);
    QVERIFY(!app->named("The long text became a file"));
}

void TestAttachments::aChipIsTakenAwayAndComesBack()
{
    attach("a.txt", "one");
    attach("b.txt", "two");
    app->click(app->awaited("Take away a.txt"));
    QTRY_COMPARE(files().count(), 1);
    QTRY_VERIFY(app->named("“a.txt” removed"));
    app->click(app->awaited("Undo"));
    QTRY_COMPARE(files().count(), 2);
    QCOMPARE(files().data(files().index(0), DraftAttachments::NameRole).toString(), "a.txt");

    // In an empty field Backspace takes the last one, and Ctrl+Z brings it back.
    QTRY_VERIFY(app->composer()->hasActiveFocus());
    app->press(Qt::Key_Backspace);
    QTRY_VERIFY(!app->named("File: b.txt"));
    app->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(app->named("File: b.txt"));
    // With words in it, Backspace is about words.
    app->type("x");
    app->press(Qt::Key_Backspace);
    QCOMPARE(files().count(), 2);
}

void TestAttachments::theKeyboardReachesAndOpensAChip()
{
    attach("a.txt", "one");
    attach("b.txt", "two");
    for (int step = 0; step < 40 && !app->named("File: a.txt")->hasActiveFocus(); ++step)
        app->press(Qt::Key_Tab);
    QVERIFY(app->named("File: a.txt")->hasActiveFocus());
    app->press(Qt::Key_Return);
    QTRY_VERIFY(app->named("Text of the file"));
    QCOMPARE(app->named("Text of the file")->property("text").toString(), "one");
    app->press(Qt::Key_Escape);
    QTRY_VERIFY(!app->named("Text of the file"));
    app->named("File: a.txt")->forceActiveFocus();
    app->press(Qt::Key_Delete);
    QTRY_VERIFY(!app->named("File: a.txt"));
    QTRY_VERIFY(app->named("File: b.txt")->hasActiveFocus());
    app->press(Qt::Key_Delete);
    QTRY_COMPARE(files().count(), 0);
    QTRY_VERIFY(app->composer()->hasActiveFocus());
}

void TestAttachments::whatCannotBeReadIsSaid()
{
    files().addFiles({QUrl::fromLocalFile(write("noise.bin", QByteArray(100, '\0')))});
    QTRY_VERIFY(told().contains("noise.bin"));
    QCOMPARE(files().count(), 0);
    // Several together: one card, and the good one stays.
    files().addFiles({QUrl::fromLocalFile(write("good.txt", "yes")), QUrl::fromLocalFile(folder->filePath("gone.txt")),
                      QUrl("https://example.org/x.txt")});
    QTRY_COMPARE(told(), "2 files could not be attached.");
    const QString each = chat().error()["remedy"].toString();
    QVERIFY2(each.contains("gone.txt") && each.contains("example.org"), qPrintable(each));
    QTRY_VERIFY(app->named("File: good.txt"));
    QCOMPARE(files().count(), 1);
}

void TestAttachments::aFileThatIsStillReadIsNotSent()
{
    files().addFiles({QUrl::fromLocalFile(write("large.txt", QByteArray(7'000'000, 'a')))});
    QVERIFY(files().reading());
    chat().send("x");
    QCOMPARE(app->engine().requests(), 0);
    // It can be given up meanwhile, without a word.
    files().remove(0);
    QVERIFY(!files().reading());
    QTest::qWait(300);
    QCOMPARE(files().count(), 0);
    QCOMPARE(told(), "");
    app->type("x");
    app->press(Qt::Key_Return);
    QTRY_COMPARE(app->engine().requests(), 1);
}

void TestAttachments::theDraftsFilesSurviveARestart()
{
    QVERIFY(app->ask("one"));
    app->engine().answer("1");
    attach("a.txt", "one");
    attach("b.md", "# two");
    app->type("about");
    QFile::remove(folder->filePath("a.txt")); // what was read is kept, not where it lay
    restart();
    QTRY_VERIFY(app->named("File: a.txt") && app->named("File: b.md"));
    QTRY_COMPARE(composerText(), "about");
    QTRY_VERIFY(chat().canSend());
    app->composer()->forceActiveFocus();
    app->press(Qt::Key_Return);
    QTRY_COMPARE(app->engine().requests(), 1);
    QCOMPARE(asked().size(), 2);
    QCOMPARE(asked()[0].text, "one");
    app->engine().answer("yes");
    restart();
    QTRY_VERIFY(app->named("File: b.md")); // on the message
    QCOMPARE(files().count(), 0);
}

void TestAttachments::theDraftOfANewChatToo()
{
    attach("a.txt", "one");
    restart();
    QTRY_VERIFY(app->named("File: a.txt"));
    app->press(Qt::Key_Backspace);
    QTRY_COMPARE(files().count(), 0);
    restart();
    QTest::qWait(200);
    QCOMPARE(files().count(), 0);
}

void TestAttachments::draftsFilesBelongToTheirChats()
{
    QVERIFY(app->ask("one"));
    app->engine().answer("1");
    const QString id = chat().currentId();
    attach("a.txt", "one");
    chat().newConversation();
    QTRY_COMPARE(files().count(), 0);
    attach("b.txt", "two");
    chat().openConversation(id);
    QTRY_VERIFY(app->named("File: a.txt") && !app->named("File: b.txt"));
    chat().newConversation();
    QTRY_VERIFY(app->named("File: b.txt") && !app->named("File: a.txt"));
}

void TestAttachments::editingAndAskingAgainKeepThem()
{
    attach("a.txt", "one");
    QVERIFY(app->ask("first"));
    app->engine().answer("1");
    const std::vector<Attachment> before = asked();
    QCOMPARE(before.size(), 1);
    app->press(Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(app->engine().requests(), 2);
    QCOMPARE(asked(), before);
    app->engine().answer("2");
    QTRY_VERIFY(!chat().generating());
    app->press(Qt::Key_Up);
    QTRY_VERIFY(app->named("The question in other words"));
    QVERIFY(app->named("File: a.txt"));
    app->type(" and last");
    app->press(Qt::Key_Return);
    QTRY_COMPARE(app->engine().requests(), 3);
    QCOMPARE(app->engine().request().messages.back().text, "first and last");
    QCOMPARE(asked(), before);
    app->engine().answer("3");
    QTRY_VERIFY(app->named("Version 2 of 2"));
    app->click(app->awaited("Earlier version"));
    QTRY_VERIFY(app->named("You: first"));
    QVERIFY(app->named("File: a.txt"));
}

void TestAttachments::aBranchAndAFoundMessageHaveThem()
{
    attach("needle.txt", "The haystack has a thimble in it");
    QVERIFY(app->ask("first"));
    app->engine().answer("1");
    const QString id = chat().currentId();
    chat().branchFrom(chat().messages()->at(1).id);
    QTRY_VERIFY(chat().currentId() != id && chat().messages()->count() == 2);
    QTRY_VERIFY(app->named("File: needle.txt"));
    chat().newConversation();
    app->press(Qt::Key_K, Qt::ControlModifier);
    app->type("thimble");
    QTRY_VERIFY(chat().palette()->count() >= 2);
    QTRY_VERIFY(!chat().palette()->searching());
    app->press(Qt::Key_Return);
    QTRY_VERIFY(app->named("File: needle.txt"));
}

void TestAttachments::aQuestionNeedsNoWordsBesideAFile()
{
    app->press(Qt::Key_Return);
    QCOMPARE(app->engine().requests(), 0);
    attach("notes.md", "# Notes");
    app->press(Qt::Key_Return);
    QTRY_COMPARE(app->engine().requests(), 1);
    QCOMPARE(app->engine().request().messages.back().text, "");
    QCOMPARE(asked().size(), 1);
    QTRY_COMPARE(chat().currentTitle(), "notes.md");
    app->engine().answer("Notes.");
    QTRY_VERIFY(app->named("File: notes.md"));
}

void TestAttachments::aFileMayVanishOnceItIsThere()
{
    attach("notes.md", "# Notes");
    QVERIFY(QFile::remove(folder->filePath("notes.md")));
    app->press(Qt::Key_Return);
    QTRY_COMPARE(app->engine().requests(), 1);
    QCOMPARE(asked().at(0).text, "# Notes");
    app->engine().answer("Notes.");
    QVERIFY(chat().error().isEmpty());
    // One that goes while it waits to be read says so, and what was written stays.
    app->type("and this?");
    const QString path = write("brief.txt", "short-lived");
    files().addFiles({QUrl::fromLocalFile(write("large.txt", QByteArray(7'000'000, 'a'))), QUrl::fromLocalFile(path)});
    QVERIFY(QFile::remove(path));
    QTRY_COMPARE(told(), "brief.txt is not there any more.");
    QCOMPARE(chat().draft(), "and this?");
    QCOMPARE(files().count(), 1);
}

void TestAttachments::aTemporaryChatKeepsNothingOfThem()
{
    chat().newTemporaryChat();
    attach("secret.txt", "a very secret word");
    QVERIFY(app->ask("first"));
    app->engine().answer("1");
    attach("secret2.txt", "another secret word");
    app.reset();
    for (const char* name : {"alcove.db", "alcove.db-wal"}) {
        QFile file(folder->filePath(name));
        if (file.open(QIODevice::ReadOnly))
            QVERIFY(!file.readAll().contains("secret"));
    }
}

void TestAttachments::theMeterCountsBeforeSending()
{
    ContextMeter& meter = *chat().meter();
    QCOMPARE(meter.draft(), 0);
    chat().setDraft(QString(400, 'a'));
    QTRY_COMPARE(meter.draft(), 100 + 8);
    attach("a.txt", QByteArray(4000, 'b'));
    QTRY_VERIFY(meter.draft() > 1100);
    QTRY_VERIFY(app->named(
        QString("0 of 4096 tokens of the context are used, and your question adds about %1").arg(meter.draft())));
    QCOMPARE(meter.over(), 0);
    // Another model counts anew, and none counts nothing.
    chat().unloadModel();
    QTRY_COMPARE(meter.over(), 0);
    app->openScriptedModel("Other");
    QTRY_VERIFY(meter.draft() > 1100);
    app->press(Qt::Key_Return);
    QTRY_COMPARE(app->engine().requests(), 1);
    QTRY_COMPARE(meter.draft(), 0);
}

void TestAttachments::whatDoesNotFitIsSaidBeforeSending()
{
    attach("small.txt", QByteArray(400, 'a'));
    attach("large.txt", QByteArray(20'000, 'b'));
    QTRY_VERIFY(chat().meter()->over() > 1000);
    QVERIFY(!chat().meter()->leavingOutHelps());
    QVERIFY(!app->named("Leave out the oldest"));
    QTRY_VERIFY(app->named("Longer context…"));
    app->click(app->awaited("Take the largest file away"));
    QTRY_COMPARE(files().count(), 1);
    QVERIFY(app->named("File: small.txt"));
    QTRY_COMPARE(chat().meter()->over(), 0);
    QTRY_VERIFY(!app->named("Longer context…"));
}

void TestAttachments::theOldestIsLeftOutBeforeSending()
{
    QVERIFY(app->ask("one"));
    app->engine().answer(QString(12'000, 'a')); // 3000 of 4096
    QTRY_VERIFY(chat().contextUsed() > 3000);
    attach("half.txt", QByteArray(6000, 'b'));
    QTRY_VERIFY(chat().meter()->over() > 0);
    QVERIFY(chat().meter()->leavingOutHelps());
    app->click(app->awaited("Leave out the oldest"));
    QTRY_COMPARE(chat().meter()->over(), 0);
    app->composer()->forceActiveFocus();
    app->press(Qt::Key_Return);
    QTRY_COMPARE(app->engine().requests(), 2);
    QVERIFY(app->engine().request().leaveOutOldest);
}

QTEST_MAIN(TestAttachments)
#include "tst_attachments.moc"
