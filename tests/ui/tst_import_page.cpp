// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Imports into the real window: dropped, looked at, taken over, told about, undone.

#include "app/chat/chat_model.h"
#include "app/chat/conversation_list_model.h"
#include "tests/app/transfer/foreign_samples.h"
#include "tests/ui/window_fixture.h"

#include <QDir>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;

class TestImportPage : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void droppedLookedAtImportedAndUndone();
    void whatIsNoConversationCountsToo();
    void aSecondTimeNothingIsNew();
    void everyProgramsFile();
    void severalFilesOneOfThemBroken();
    void whatWasWrittenInStays();
    void theLastImportCanBeCalledBack();
    void stoppingTheLookLeavesThePage();
    void aPictureIsNotForHere();
    void aStartWithAFileLeadsHere();
    void aStartForANewChatLeavesEveryPage();

private:
    Importer& importer() { return *app->transfer().importer(); }
    int listed() { return app->chat().conversations()->count(); }
    QString sampleFile(const char* program)
    {
        for (const test::ForeignSample& sample : test::foreignSamples()) {
            if (QString(sample.program) == program)
                return write(QString(program).toLower() + ".json", sample.bytes);
        }
        return {};
    }
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(folder->filePath(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return written ? file.fileName() : QString();
    }
    void drop(const QStringList& files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& file : files)
            urls << QUrl::fromLocalFile(file);
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&app->window(), &enter);
        QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&app->window(), &event);
    }
    void importIt(const QStringList& files, const QString& button)
    {
        drop(files);
        app->click(app->awaited(button));
        QTRY_COMPARE(importer().state(), "done");
    }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<WindowFixture> app;
};

void TestImportPage::init()
{
    folder = std::make_unique<QTemporaryDir>();
    app = std::make_unique<WindowFixture>(folder->filePath("data"));
    app->resize({1100, 800});
    app->openScriptedModel();
    QTRY_COMPARE(app->chat().modelState(), "ready");
    QVERIFY(app->ask("Here before"));
    app->engine().answer("and after");
    QTRY_COMPARE(listed(), 1);
}

void TestImportPage::cleanup()
{
    app.reset();
    folder.reset();
}

void TestImportPage::droppedLookedAtImportedAndUndone()
{
    drop({sampleFile("ChatGPT")});
    QTRY_COMPARE(importer().state(), "ready");
    QCOMPARE(listed(), 1); // looking changes nothing
    QVERIFY(app->awaited("2 conversations with 6 messages"));
    QVERIFY(app->named("ChatGPT"));
    app->click(app->awaited("Show the titles"));
    QVERIFY(app->awaited("Größe"));

    app->click(app->awaited("Import 2 conversations"));
    QTRY_COMPARE(listed(), 3); // without a restart
    QVERIFY(app->awaited("2 conversations imported"));
    const QVariantMap file = importer().files().constFirst().toMap();
    QVERIFY2(file["notes"].toStringList().join('\n').contains("image"),
             qPrintable(file["notes"].toStringList().join('\n')));

    app->click(app->awaited("Undo the import"));
    QTRY_COMPARE(listed(), 1);
    QVERIFY(app->awaited("The import is undone"));
    QCOMPARE(app->chat().currentTitle(), "Here before");
    app->click(app->awaited("Done"));
    QTRY_VERIFY(app->composer());

    importIt({sampleFile("ChatGPT")}, "Import 2 conversations"); // nothing of it was left behind
    QTRY_COMPARE(listed(), 3);
}

void TestImportPage::whatIsNoConversationCountsToo()
{
    PromptSets& sets = *app->compare().sets();
    const QString file = write("sets.json", R"({"format":"alcove-conversations","version":1,"prompt_sets":[
        {"id":5,"name":"Riddles","text":"Who?\nWhat?","updated_at":1764063530123}],"conversations":[]})");
    drop({file});
    QTRY_COMPARE(importer().state(), "ready");
    QTRY_COMPARE(app->window().activeFocusItem()->property("text"), "Import"); // the button has it
    app->press(Qt::Key_Space);
    QTRY_COMPARE(importer().state(), "done");
    QVERIFY(app->awaited("Imported"));
    QTRY_COMPARE(sets.name(), "Riddles"); // without a restart
    QCOMPARE(sets.results()->count(), 2);
    QCOMPARE(listed(), 1);
    app->click(app->awaited("Undo the import"));
    QTRY_VERIFY(sets.all().isEmpty());
    QCOMPARE(sets.current(), 0);
}

void TestImportPage::aSecondTimeNothingIsNew()
{
    importIt({sampleFile("DeepSeek")}, "Import 1 conversation");
    drop({sampleFile("DeepSeek")});
    QTRY_COMPARE(importer().state(), "ready");
    QVERIFY(app->awaited("Nothing new"));
    QVERIFY(app->awaited("1 is here already and stays as it is"));
    QCOMPARE(importer().conversations(), 0);
    app->click(app->awaited("Close"));
    QTRY_VERIFY(app->composer());
    QCOMPARE(listed(), 2);
}

void TestImportPage::everyProgramsFile()
{
    for (const test::ForeignSample& sample : test::foreignSamples()) {
        if (sample.file.contains('/'))
            QVERIFY(QDir(folder->path()).mkpath(sample.file.section('/', 0, -2)));
        const int before = listed();
        app->transfer().importFiles({QUrl::fromLocalFile(write(sample.file, sample.bytes))});
        QTRY_COMPARE(importer().state(), "ready");
        importer().start();
        QTRY_COMPARE(importer().state(), "done");
        QVERIFY2(importer().files().constFirst().toMap()["formats"].toString().contains(sample.program),
                 sample.program);
        QTRY_COMPARE(listed(), before + sample.conversations);
    }
}

void TestImportPage::severalFilesOneOfThemBroken()
{
    const QString broken = write("broken.json", "[{\"mapping\":");
    importIt({broken, sampleFile("ChatGPT"), sampleFile("DeepSeek")}, "Import 3 conversations");
    QTRY_COMPARE(listed(), 4);
    QCOMPARE(importer().files().size(), 3); // the broken one is told about as well
    drop({broken});
    QTRY_COMPARE(importer().state(), "ready");
    const QString message = importer().files().constFirst().toMap()["error"].toMap()["message"].toString();
    QVERIFY2(message.contains("broken.json"), qPrintable(message));
    QVERIFY(app->awaited(message));
    QVERIFY(app->named("Close"));
}

void TestImportPage::whatWasWrittenInStays()
{
    importIt({sampleFile("ChatGPT")}, "Import 2 conversations");
    QTRY_COMPARE(listed(), 3);
    for (int row = 0; row < listed(); ++row) {
        if (app->chat().conversations()->index(row).data(ConversationListModel::TitleRole) == "Größe")
            app->chat().openConversation(app->chat().conversations()->idAt(row));
    }
    QTRY_COMPARE(app->chat().currentTitle(), "Größe");
    QVERIFY(app->ask("And a fox?"));
    app->engine().answer("That too.");
    QTRY_VERIFY(!app->chat().generating());
    app->click(app->awaited("Undo the import"));
    QVERIFY(app->awaited("The import is undone, but for 1 conversation: something was written there since"));
    QTRY_COMPARE(listed(), 2);
    QCOMPARE(app->chat().currentTitle(), "Größe");
}

void TestImportPage::theLastImportCanBeCalledBack()
{
    importIt({sampleFile("DeepSeek")}, "Import 1 conversation");
    app->press(Qt::Key_1, Qt::ControlModifier); // to a chat
    QTRY_VERIFY(app->composer());
    app->click(app->awaited("Menu"));
    app->click(app->awaited("The last import"));
    app->click(app->awaited("Undo the import"));
    QTRY_COMPARE(listed(), 1);
}

void TestImportPage::stoppingTheLookLeavesThePage()
{
    connect(&importer(), &Importer::stateChanged, this, [this] {
        if (importer().state() == "reading")
            importer().cancel();
    });
    app->transfer().importFiles({QUrl::fromLocalFile(sampleFile("ChatGPT"))});
    QTRY_COMPARE(importer().state(), "ready");
    // The page gets the keyboard once it is laid out.
    QTRY_VERIFY((app->press(Qt::Key_Escape), app->composer()));
    QCOMPARE(listed(), 1);
}

void TestImportPage::aPictureIsNotForHere()
{
    drop({write("cat.png", "\x89PNG")});
    QTest::qWait(50);
    QVERIFY(app->composer());
    QCOMPARE(importer().files().size(), 0);
}

// Another start of the program, by a file manager say, hands its file over.
void TestImportPage::aStartWithAFileLeadsHere()
{
    app->startAgain({.file = sampleFile("ChatGPT")});
    QVERIFY(app->awaited("Import 2 conversations"));
    QCOMPARE(listed(), 1);
    app->startAgain({.file = "/models/Other.gguf"});
    QTRY_VERIFY(app->engines() == 2); // the model before stays open
    QCOMPARE(app->engine(1).file(), "/models/Other.gguf");
}

void TestImportPage::aStartForANewChatLeavesEveryPage()
{
    QVERIFY(!app->chat().currentId().isEmpty());
    app->startAgain({.file = sampleFile("ChatGPT"), .newChat = true});
    QVERIFY(app->awaited("Import 2 conversations")); // what is to be seen lies over the new chat
    QTRY_VERIFY(app->chat().currentId().isEmpty());
    app->press(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(app->awaited("Text size"));
    app->startAgain({.newChat = true});
    QTRY_VERIFY(app->composer() && app->composer()->hasActiveFocus());
    QCOMPARE(app->transfer().page(), QString());
}

QTEST_MAIN(TestImportPage)
#include "tst_import_page.moc"
