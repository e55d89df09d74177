// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Exports from the real window: chosen, previewed, written, remembered, given up, failed.

#include "app/chat/conversation_list_model.h"
#include "tests/ui/window_fixture.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;

class TestExportPage : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void ctrlEThenEnterWritesTheChat();
    void everyForm_data();
    void everyForm();
    void theListsMenuExportsItsOwn();
    void chosenOnesEachIntoAFile();
    void severalChosenInTheList();
    void aFolderAndATagIntoOne();
    void allIntoOne();
    void previewShowsWhatIsWritten();
    void whatIsChosenIsRemembered();
    void nothingIsWrittenOver();
    void aPatternThatStandsForNothing();
    void cancelLeavesNothing();
    void whyItFailed();
    void conversationsThatLiveInMemory();
    void escapeAndAnotherChatLeaveThePage();
    void aTemporaryChatIsWrittenWhereOneWantsIt();

private:
    Exporter& exporter() { return *app->transfer().exporter(); }
    QDir target() const { return folder->filePath("out"); }
    QStringList written() const { return target().entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    QByteArray contentOf(const QString& name) const
    {
        QFile file(target().filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void talk(const QString& question, const QString& answer)
    {
        app->chat().newConversation();
        QVERIFY(app->ask(question));
        app->engine().think("thinking hard");
        app->engine().answer(answer);
        QTRY_VERIFY(!app->chat().generating());
    }
    void openPage()
    {
        app->press(Qt::Key_E, Qt::ControlModifier);
        app->awaited("Back to the chat");
        exporter().setFolder(target().path());
        QTRY_VERIFY(!exporter().name().isEmpty());
    }
    void exportNow()
    {
        app->click(app->awaited("Save"));
        QTRY_VERIFY(exporter().state() == "done" || exporter().state() == "failed");
    }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<WindowFixture> app;
};

void TestExportPage::init()
{
    folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(folder->path()).mkpath("out"));
    app = std::make_unique<WindowFixture>(folder->filePath("data"));
    app->resize({1100, 800});
    app->openScriptedModel();
    QTRY_COMPARE(app->chat().modelState(), "ready");
    talk("What is a fox?", "A *small* animal.");
    talk("What is an owl?", "A bird.");
}

void TestExportPage::cleanup()
{
    app.reset();
    folder.reset();
}

void TestExportPage::ctrlEThenEnterWritesTheChat()
{
    app->press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(app->named("Name of the file") && app->named("Name of the file")->hasActiveFocus());
    exporter().setFolder(target().path());
    const QString name = QDateTime::currentDateTimeUtc().toString("yyyy-MM-dd") + " What is an owl?";
    QTRY_COMPARE(exporter().name(), name.chopped(1)); // no file system has to take a question mark
    app->press(Qt::Key_Return);
    QTRY_COMPARE(exporter().state(), "done");
    QCOMPARE(written(), QStringList{name.chopped(1) + ".md"});
    const QByteArray text = contentOf(written().constFirst());
    QVERIFY2(text.contains("## You") && text.contains("What is an owl?") && text.contains("A bird."), text);
    QVERIFY(!text.contains("fox") && !text.contains("thinking hard"));
    app->click(app->awaited("Done"));
    QTRY_VERIFY(app->composer() && app->composer()->hasActiveFocus());
}

void TestExportPage::everyForm_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<bool>("thoughts");
    QTest::newRow("markdown") << "md" << QByteArray("---\ntitle:") << true;
    QTest::newRow("html") << "html" << QByteArray("<!DOCTYPE html>") << true;
    QTest::newRow("text") << "txt" << QByteArray("What is an owl?") << true;
    QTest::newRow("json") << "json" << QByteArray("{\"format\":\"alcove-conversations\"") << true;
    QTest::newRow("pdf") << "pdf" << QByteArray("%PDF-1.") << true;
    QTest::newRow("odt") << "odt" << QByteArray("PK") << true;
    QTest::newRow("openai") << "jsonl" << QByteArray("{\"messages\":") << true;
    QTest::newRow("sharegpt") << "jsonl" << QByteArray("{\"id\":") << false;
}

void TestExportPage::everyForm()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, begin);
    QFETCH(bool, thoughts);
    openPage();
    exporter().setProperty("format", QTest::currentDataTag());
    exporter().setProperty("reasoning", true);
    exporter().setName("owl");
    exportNow();
    QCOMPARE(written(), QStringList{"owl." + suffix});
    const QByteArray content = contentOf("owl." + suffix);
    QVERIFY2(content.startsWith(begin), content.first(std::min<qsizetype>(content.size(), 200)));
    if (suffix == "pdf" || suffix == "odt")
        return; // packed: tst_export_paper reads them
    QVERIFY(content.contains("A bird."));
    QCOMPARE(content.contains("thinking hard"), thoughts);
}

void TestExportPage::theListsMenuExportsItsOwn()
{
    app->press(Qt::Key_B, Qt::ControlModifier); // folds
    app->press(Qt::Key_B, Qt::ControlModifier); // and opens with the list in focus, on the chat that is shown
    app->press(Qt::Key_Down);                   // to the one before it
    app->press(Qt::Key_Menu);
    app->click(app->awaited("Export…"));
    QTRY_VERIFY(app->named("Back to the chat"));
    QCOMPARE(exporter().oneTitle(), "What is a fox?");
    QTRY_VERIFY(exporter().preview().contains("A *small* animal."));
}

void TestExportPage::chosenOnesEachIntoAFile()
{
    talk("What is a cat?", "An animal as well.");
    openPage();
    app->click(app->awaited("Chosen ones"));
    QTRY_COMPARE(exporter().property("scope").toString(), "chosen");
    QVERIFY(!app->awaited("Save")->isEnabled()); // nothing is chosen yet
    exporter().choose(app->chat().conversations()->idAt(0), true);
    app->click(app->awaited("What is a fox?")); // in the checklist: it comes before the list at the side
    QTRY_COMPARE(exporter().chosen().size(), 2);
    app->click(app->awaited("A file for each"));
    exporter().setProperty("pattern", "{title} ({model})");
    exportNow();
    QCOMPARE(written(), (QStringList{"What is a cat (TinyStories 656K).md", "What is a fox (TinyStories 656K).md"}));
}

void TestExportPage::severalChosenInTheList()
{
    talk("What is a cat?", "An animal as well.");
    app->press(Qt::Key_B, Qt::ControlModifier); // folds
    app->press(Qt::Key_B, Qt::ControlModifier); // and opens with the list in focus, on the chat that is shown
    app->press(Qt::Key_Down, Qt::ShiftModifier);
    QTRY_COMPARE(app->chat().sidebar()->chosen().size(), 2);
    app->press(Qt::Key_Menu);
    app->click(app->awaited("Export…"));
    app->awaited("Back to the chat");
    exporter().setFolder(target().path());
    QCOMPARE(exporter().property("scope").toString(), "chosen");
    QCOMPARE(exporter().chosen().size(), 2);
    QTRY_VERIFY(!exporter().preview().isEmpty());
    exportNow(); // into one, by the day
    QCOMPARE(written().size(), 1);
    const QByteArray all = contentOf(written()[0]);
    QVERIFY(all.contains("An animal as well.") && all.contains("A bird.") && !all.contains("small"));

    app->click(app->awaited("Export more"));
    app->click(app->awaited("A file for each"));
    exporter().setProperty("pattern", "{title}");
    exportNow();
    QCOMPARE(written().size(), 3);
    QVERIFY(contentOf("What is a cat.md").contains("An animal as well."));
    QVERIFY(contentOf("What is an owl.md").contains("A bird."));
}

void TestExportPage::aFolderAndATagIntoOne()
{
    ChatController& chat = app->chat();
    const QString owl = chat.conversations()->idAt(0);
    const QString fox = chat.conversations()->idAt(1);
    chat.moveToFolder({fox}, chat.folders()->add("Animals: a/b"));
    chat.addTag({owl}, "birds");
    QTest::mouseClick(&app->window(), Qt::RightButton, {}, app->restingCentre(app->awaited("Animals: a/b")));
    app->click(app->awaited("Export…"));
    app->awaited("Back to the chat");
    exporter().setFolder(target().path());
    QTRY_VERIFY(!exporter().preview().isEmpty());
    exportNow();
    QCOMPARE(written().size(), 1);
    QVERIFY2(written()[0].startsWith("Animals") && written()[0].endsWith(".md"), qPrintable(written()[0]));
    QVERIFY(contentOf(written()[0]).contains("small* animal"));
    QVERIFY(!contentOf(written()[0]).contains("A bird."));

    QQuickItem* chip = app->awaited("Only conversations with the tag birds");
    chip->forceActiveFocus(Qt::TabFocusReason);
    app->press(Qt::Key_Menu);
    app->click(app->awaited("Export the conversations with this tag…"));
    QTRY_COMPARE(exporter().chosen(), QStringList{owl});
    QCOMPARE(exporter().name(), "birds");
    exportNow();
    QVERIFY(contentOf("birds.md").contains("A bird."));
}

void TestExportPage::allIntoOne()
{
    openPage();
    app->click(app->awaited("All 2"));
    exporter().setProperty("format", "json");
    exporter().setProperty("each", false);
    exportNow();
    QCOMPARE(written().size(), 1);
    const QJsonDocument json = QJsonDocument::fromJson(contentOf(written().constFirst()));
    QCOMPARE(json["conversations"].toArray().size(), 2);
}

void TestExportPage::previewShowsWhatIsWritten()
{
    openPage();
    exporter().setProperty("format", "text");
    QTRY_VERIFY(exporter().preview().startsWith("What is an owl?\n===="));
    QVERIFY(!exporter().preview().contains("thinking hard"));
    app->click(app->awaited("What the model thought"));
    QTRY_VERIFY(exporter().preview().contains("thinking hard"));
    exporter().setName("owl");
    exportNow();
    QCOMPARE(QString::fromUtf8(contentOf("owl.txt")), exporter().preview());
    QCOMPARE(app->awaited("Beginning of the file")->property("text").toString(), exporter().preview());
}

void TestExportPage::whatIsChosenIsRemembered()
{
    openPage();
    exporter().setProperty("format", "html");
    exporter().setProperty("timings", false);
    exporter().setProperty("pattern", "{id}");
    app.reset();
    app = std::make_unique<WindowFixture>(folder->filePath("data"));
    app->transfer().exportConversation({}, {});
    QCOMPARE(exporter().property("format").toString(), "html");
    QCOMPARE(exporter().property("timings").toBool(), false);
    QCOMPARE(exporter().property("models").toBool(), true);
    QCOMPARE(exporter().property("pattern").toString(), "{id}");
    QCOMPARE(exporter().folder(), target().path());
}

void TestExportPage::nothingIsWrittenOver()
{
    openPage();
    exporter().setName("owl");
    exportNow();
    app->click(app->awaited("Export more"));
    QTRY_COMPARE(exporter().state(), "idle");
    exportNow();
    QCOMPARE(written(), (QStringList{"owl (2).md", "owl.md"}));
}

void TestExportPage::aPatternThatStandsForNothing()
{
    openPage();
    app->click(app->awaited("All 2"));
    app->click(app->awaited("A file for each"));
    exporter().setProperty("pattern", "{titel}");
    QTRY_VERIFY(app->named("{titel} stands for nothing here"));
    QVERIFY(!app->awaited("Save")->isEnabled());
}

void TestExportPage::cancelLeavesNothing()
{
    openPage();
    connect(&exporter(), &Exporter::stateChanged, this, [this] {
        if (exporter().state() == "running")
            exporter().cancel();
    });
    app->click(app->awaited("Save"));
    QTRY_COMPARE(exporter().state(), "idle");
    QCOMPARE(written(), QStringList());
}

void TestExportPage::whyItFailed()
{
    openPage();
    exporter().setFolder(folder->filePath("nowhere"));
    exporter().setName("owl");
    exportNow();
    QCOMPARE(exporter().state(), "failed");
    const QString file = folder->filePath("nowhere") + "/owl.md";
    QVERIFY(app->awaited(file + " can't be written."));
    QCOMPARE(exporter().error()["remedy"].toString(),
             "There is no folder " + folder->filePath("nowhere") + ". Choose another one.");
    app->click(app->awaited("Back"));
    exporter().setFolder(target().path());
    exportNow();
    QCOMPARE(written(), QStringList{"owl.md"});
}

void TestExportPage::conversationsThatLiveInMemory()
{
    app.reset();
    app = std::make_unique<WindowFixture>("/dev/null/data"); // nobody can write there
    app->resize({1100, 800});
    app->openScriptedModel();
    QTRY_COMPARE(app->chat().modelState(), "ready");
    talk("What is a crow?", "Black.");
    openPage();
    exporter().setName("crow");
    exportNow();
    QVERIFY(contentOf("crow.md").contains("Black."));
}

void TestExportPage::escapeAndAnotherChatLeaveThePage()
{
    openPage();
    app->press(Qt::Key_Escape);
    QTRY_VERIFY(app->composer() && app->composer()->hasActiveFocus());
    openPage();
    app->press(Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(app->chat().currentTitle(), "What is a fox?");
    QVERIFY(!app->named("Back to the chat"));
}

void TestExportPage::aTemporaryChatIsWrittenWhereOneWantsIt()
{
    app->chat().newTemporaryChat();
    QVERIFY(app->ask("A secret question?"));
    app->engine().answer("A secret answer.");
    QTRY_VERIFY(!app->chat().generating());
    openPage();
    QTRY_VERIFY(exporter().preview().contains("A secret answer."));
    exportNow();
    QCOMPARE(exporter().state(), "done");
    QCOMPARE(written().size(), 1);
    QVERIFY(contentOf(written().constFirst()).contains("A secret answer."));
    // The other conversations are there for the choosing, and it is in no list with them.
    exporter().setProperty("scope", "all");
    exporter().setProperty("format", "json");
    QTRY_VERIFY(exporter().preview().contains("owl") && !exporter().preview().contains("secret"));
    app->click(app->awaited("Done"));
    QVERIFY(app->chat().temporary());
    const QString id = app->chat().currentId();
    app->transfer().exportConversation(id, "Temporary chat");
    app->chat().newConversation(); // it is gone, and nothing else is written in its place
    exporter().setProperty("format", "text");
    QTRY_VERIFY(exporter().preview().contains("There is no conversation"));
    QVERIFY(!app->awaited("Save")->isEnabled());
    app.reset();
    QDirIterator kept(folder->filePath("data"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (kept.hasNext()) {
        QFile file(kept.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("secret"), qPrintable(file.fileName()));
    }
}

QTEST_MAIN(TestExportPage)
#include "tst_export_page.moc"
