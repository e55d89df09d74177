// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The model page through the real window: real files, over engines that say what they are told to, and once over the
// real engine.
#include "app/settings.h"
#include "tests/app/models/small_models.h"
#include "tests/ui/window_fixture.h"

#include <QDesktopServices>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;

namespace {

constexpr int patience = 120'000;
const QString f16 = ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf";
const QString q8 = ALCOVE_TEST_DATA "/models/tinystories-656k-q8_0.gguf";

} // namespace

class TestModelsPage : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_app;

    Models& models() { return m_app->models(); }
    ChatController& chat() { return m_app->chat(); }
    QString at(const QString& name) const { return m_folder->filePath("data/models/" + name); }
    QString current() { return QFileInfo(models().currentFile()).fileName(); }
    bool listHasTheKeyboard()
    {
        QQuickItem* item = m_app->window().activeFocusItem();
        while (item && !item->inherits("QQuickListView"))
            item = item->parentItem();
        return item != nullptr;
    }

    void begin(bool scripted = true)
    {
        m_app = std::make_unique<WindowFixture>(m_folder->filePath("data"), scripted);
        m_app->settings().useDevice("cpu");
        m_app->resize({1200, 800});
    }
    void openPage()
    {
        m_app->press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(models().looked() && !models().looking(), patience);
    }
    // Of the list, where the keyboard is.
    void openList()
    {
        openPage();
        QTRY_VERIFY(listHasTheKeyboard());
    }

public slots:
    void openUrl(const QUrl& url) { m_opened = url; }

private:
    QUrl m_opened;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("HOME", m_folder->path().toUtf8());
        for (const char* variable : {"XDG_CACHE_HOME", "HF_HOME", "LLAMA_CACHE"})
            qunsetenv(variable);
        qputenv("XDG_DATA_HOME", m_folder->filePath("share").toUtf8()); // of the trash, too
        QVERIFY(QDir(m_folder->path()).mkpath("data/models") && QDir(m_folder->path()).mkpath("share"));
    }
    void cleanup()
    {
        m_app.reset();
        m_folder.reset();
    }

    void withoutModelsItSaysHowToGetSome()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(".lmstudio/models/maker"));
        QVERIFY(QFile::copy(f16, m_folder->filePath(".lmstudio/models/maker/story.gguf")));
        begin();
        m_app->click(m_app->awaited("Choose a model…"));
        QTRY_VERIFY(m_app->named("No models yet"));
        QTRY_VERIFY(m_app->awaited("Add a folder…")->hasActiveFocus());
        m_app->click(m_app->awaited("Add the models of LM Studio"));
        QTRY_COMPARE_WITH_TIMEOUT(models().total(), 1, patience);
        QTRY_COMPARE(current(), "story.gguf");
        QVERIFY(!m_app->named("Add the models of LM Studio"));
        QVERIFY(!m_app->named("No models yet"));
    }

    void aModelIsDescribedAndItsFitFollowsTheContext()
    {
        QVERIFY(QFile::copy(f16, at("story.gguf")));
        begin();
        openList();
        QTRY_COMPARE(current(), "story.gguf");
        QTRY_COMPARE_WITH_TIMEOUT(models().current()["fit"].toMap()["verdict"].toString(), "fits", patience);
        QVERIFY(m_app->named("Go to the chat") == nullptr && m_app->named("Open"));
        for (const char* shown : {"656K", "F16", "llama"})
            QTRY_VERIFY2(models().current().values().contains(QVariant(shown)) || m_app->named(shown), shown);
        const QString before = models().current()["fit"].toMap()["parts"].toString();
        m_app->awaited("Context length: The model's, at most 16,384")->forceActiveFocus(Qt::TabFocusReason);
        m_app->press(Qt::Key_Down);
        QTRY_COMPARE(m_app->settings().contextLength(), 2048);
        QTRY_VERIFY_WITH_TIMEOUT(!models().current()["fit"].toMap().isEmpty() &&
                                     models().current()["fit"].toMap()["parts"].toString() != before,
                                 patience);
        QTRY_VERIFY_WITH_TIMEOUT(models().current()["fit"].toMap()["parts"].toString().contains("2,048"), patience);
    }

    void theKeyboardDoesItAll()
    {
        for (const char* name : {"a", "b", "c"})
            test::writeSmallModel(at(QString(name) + ".gguf"), std::string("Model ") + name);
        begin();
        openList();
        models().list()->setOrder("name");
        QTRY_COMPARE(current(), "a.gguf");
        m_app->press(Qt::Key_Down);
        QTRY_COMPARE(current(), "b.gguf");
        m_app->press(Qt::Key_End);
        QTRY_COMPARE(current(), "c.gguf");
        m_app->press(Qt::Key_Home);
        QTRY_COMPARE(current(), "a.gguf");
        // F5 sees what has come without a sign.
        test::writeSmallModel(at("d.gguf"), "Model d");
        m_app->press(Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(models().total(), 4, patience);
        QTRY_COMPARE(current(), "a.gguf");
        // Letters look for a model, and Enter opens it.
        m_app->type("d");
        m_app->press(Qt::Key_Backspace);
        m_app->type("d.");
        QTRY_COMPARE(models().list()->count(), 1);
        QTRY_COMPARE(current(), "d.gguf");
        m_app->press(Qt::Key_Escape);
        QTRY_COMPARE(models().list()->count(), 4);
        m_app->press(Qt::Key_Down);
        m_app->press(Qt::Key_Return);
        QTRY_COMPARE(m_app->engine().file(), at("d.gguf"));
        m_app->engine().finishLoading();
        // The way to the chat, once the model is there.
        QTRY_VERIFY(m_app->composer() && m_app->composer()->hasActiveFocus());
        openList();
        m_app->press(Qt::Key_Escape);
        QTRY_VERIFY(m_app->composer() && m_app->composer()->hasActiveFocus());
    }

    void openingShowsProgressAndCancels()
    {
        test::writeSmallModel(at("a.gguf"), "Model a");
        begin();
        openList();
        QTRY_COMPARE(current(), "a.gguf");
        m_app->press(Qt::Key_Return);
        QTRY_COMPARE(chat().modelState(), "loading");
        m_app->engine().progressLoading(300, 1000);
        QTRY_VERIFY(m_app->named("Opening Model a"));
        QVERIFY(models().current()["opening"].toBool());
        m_app->click(m_app->awaited("Cancel"));
        QTRY_COMPARE(chat().modelState(), "none");
        QTRY_VERIFY(m_app->named("Open"));
        QVERIFY(!m_app->named("Opening Model a"));
    }

    void severalAreOpenAndTheOldestIsOfferedToGo()
    {
        for (const char* name : {"a", "b", "c"})
            test::writeSmallModel(at(QString(name) + ".gguf"), std::string("Model ") + name);
        begin();
        const auto open = [&](const char* name, size_t engine) {
            openList();
            models().setCurrentFile(at(QString(name) + ".gguf"));
            QTRY_COMPARE(current(), QString(name) + ".gguf");
            m_app->press(Qt::Key_Return);
            QTRY_VERIFY_WITH_TIMEOUT(
                m_app->engines() > engine && m_app->engine(engine).file() == models().currentFile(), patience);
        };
        open("a", 0);
        m_app->engine(0).setMemory({.ram = 2'000'000'000});
        m_app->engine(0).finishLoading();
        QTRY_VERIFY(m_app->composer());
        open("b", 1);
        m_app->engine(1).setMemory({.ram = 1'000'000'000});
        m_app->engine(1).finishLoading();
        QTRY_VERIFY(m_app->composer());
        open("c", 2);
        m_app->engine(2).failLoading({"It needs 12 GB.", "Choose a smaller one.", "memory short: 12 GB"});
        QTRY_VERIFY(m_app->named("In memory: 3.0 GB"));
        QVERIFY(m_app->named("Unload a") && m_app->named("Unload b"));
        // The engine's name of a scripted model is its file's.
        m_app->click(m_app->awaited("Unload Model a and open Model c"));
        QTRY_VERIFY(chat().modelState() == "loading" && chat().chosenModelFile() == at("c.gguf"));
        QTRY_VERIFY(!m_app->named("Unload a"));
        for (size_t i = 0; i < m_app->engines(); ++i) {
            if (m_app->engine(i).loading())
                m_app->engine(i).finishLoading();
        }
        QTRY_COMPARE(chat().modelFile(), at("c.gguf"));
        openList();
        QTRY_VERIFY(m_app->named("Unload b") && m_app->named("Unload c"));
        m_app->click(m_app->awaited("Unload b"));
        QTRY_VERIFY(!m_app->named("Unload b"));
        QCOMPARE(chat().modelFile(), at("c.gguf"));
    }

    void theTrashGivesBack()
    {
        test::writeSmallModel(at("big-00001-of-00002.gguf"), "Big");
        test::writeSmallModel(at("big-00002-of-00002.gguf"), "Big");
        test::writeSmallModel(at("small.gguf"), "Small");
        begin();
        openList();
        models().setCurrentFile(at("big-00001-of-00002.gguf"));
        m_app->press(Qt::Key_Delete);
        QTRY_VERIFY2(m_app->named("Undo"), qPrintable(chat().error()["details"].toString() + models().currentFile()));
        QTRY_COMPARE_WITH_TIMEOUT(models().total(), 1, patience);
        QVERIFY(!QFile::exists(at("big-00001-of-00002.gguf")) && !QFile::exists(at("big-00002-of-00002.gguf")));
        QTRY_COMPARE(current(), "small.gguf");
        m_app->click(m_app->awaited("Undo"));
        QTRY_COMPARE_WITH_TIMEOUT(models().total(), 2, patience);
        QVERIFY(QFile::exists(at("big-00001-of-00002.gguf")) && QFile::exists(at("big-00002-of-00002.gguf")));
        QTRY_COMPARE(current(), "big-00001-of-00002.gguf");
        QVERIFY(!m_app->named("Undo"));
    }

    // Folders are watched from then on, and a file is listed, not opened.
    void whatIsDroppedOnThePageIsAdded()
    {
        QVERIFY(QDir(m_folder->path()).mkpath("stick"));
        QVERIFY(QFile::copy(f16, m_folder->filePath("stick/one.gguf")));
        QVERIFY(QFile::copy(q8, m_folder->filePath("other.gguf")));
        begin();
        openPage();
        QMimeData data;
        data.setUrls(
            {QUrl::fromLocalFile(m_folder->filePath("stick")), QUrl::fromLocalFile(m_folder->filePath("other.gguf"))});
        QDragEnterEvent enter(QPoint(600, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_app->window(), &enter);
        QTRY_VERIFY(m_app->named("Drop to add to the models"));
        QDropEvent event(QPointF(600, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_app->window(), &event);
        QTRY_COMPARE_WITH_TIMEOUT(models().total(), 2, patience);
        QTRY_COMPARE(current(), "other.gguf");
        QCOMPARE(chat().modelState(), "none");
        QVERIFY(models().library().folders().contains(m_folder->filePath("stick")));
    }

    void aFileFromElsewhereIsListedAndForgotten()
    {
        const QString elsewhere = m_folder->filePath("story.gguf");
        QVERIFY(QFile::copy(f16, elsewhere));
        begin();
        m_app->models().openUrl(QUrl::fromLocalFile(elsewhere));
        QTRY_COMPARE(m_app->engine().file(), elsewhere);
        m_app->engine().finishLoading();
        openList();
        QTRY_COMPARE(models().total(), 1);
        QDesktopServices::setUrlHandler("file", this, "openUrl");
        models().showInFolder(elsewhere);
        QDesktopServices::unsetUrlHandler("file");
        QCOMPARE(m_opened.toLocalFile(), m_folder->path());
        models().forget(elsewhere);
        QTRY_COMPARE_WITH_TIMEOUT(models().total(), 0, patience);
        QVERIFY(QFile::exists(elsewhere));
        m_app->click(m_app->awaited("Undo"));
        QTRY_COMPARE_WITH_TIMEOUT(models().total(), 1, patience);
    }

    void damagedFilesTellWhyAndAreNotFatal()
    {
        QVERIFY(QFile::copy(f16, at("cut.gguf")) && QFile::resize(at("cut.gguf"), 100'000));
        begin();
        openList();
        QTRY_COMPARE(models().current()["state"].toString(), "damaged");
        QTRY_VERIFY(m_app->named(models().current()["message"].toString()));
        QVERIFY(!m_app->named("Open"));
    }

    void theMenuOffersWhatWasUsedLast()
    {
        for (const char* name : {"a", "b"})
            test::writeSmallModel(at(QString(name) + ".gguf"), std::string("Model ") + name);
        begin();
        openList();
        models().openFile(at("b.gguf"));
        QTRY_COMPARE(m_app->engine().file(), at("b.gguf"));
        m_app->engine().finishLoading();
        m_app->press(Qt::Key_Escape);
        m_app->click(m_app->awaited("Model: b"));
        QTRY_VERIFY(m_app->named("Model b") && m_app->named("Model a"));
        QTRY_VERIFY(m_app->named("Model b")->mapToScene({}).y() < m_app->named("Model a")->mapToScene({}).y());
        m_app->click(m_app->awaited("Model a"));
        QTRY_COMPARE_WITH_TIMEOUT(chat().chosenModelFile(), at("a.gguf"), patience);
        m_app->engine(1).finishLoading();
        QTRY_COMPARE(models().open().size(), 2);
        m_app->click(m_app->awaited("Model: a"));
        m_app->click(m_app->awaited("All models…"));
        QTRY_VERIFY(listHasTheKeyboard());
    }

    // What was looked at and how it was sorted.
    void theNextStartShowsTheSame()
    {
        for (const char* name : {"a", "b", "c"})
            test::writeSmallModel(at(QString(name) + ".gguf"), std::string("Model ") + name);
        begin();
        openList();
        models().list()->setOrder("size");
        models().setCurrentFile(at("b.gguf"));
        begin();
        openList();
        QTRY_COMPARE(current(), "b.gguf");
        QCOMPARE(models().list()->order(), "size");
    }

    void theRealEngineOpensUnloadsAndIsCancelled()
    {
        const QDir place(ALCOVE_TEST_DATA "/../../resources/starter_model");
        QVERIFY(QFile::copy(place.filePath(place.entryList({"*.gguf"}).value(0)), at("starter.gguf")));
        QVERIFY(QFile::copy(f16, at("story.gguf")));
        begin(false);
        m_app->settings().useDevice("cpu");
        openList();
        models().setCurrentFile(at("starter.gguf"));
        QTRY_COMPARE_WITH_TIMEOUT(models().current()["fit"].toMap()["verdict"].toString(), "fits", patience);
        QTRY_VERIFY_WITH_TIMEOUT(!models().current()["fit"].toMap()["speed"].toString().isEmpty(), patience);
        m_app->press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(chat().modelFile(), at("starter.gguf"), patience);
        openList();
        QTRY_COMPARE(models().open().size(), 1);
        // What was granted is what was said before.
        const QString memory = models().open().front().toMap()["memory"].toString();
        QVERIFY2(models().current()["fit"].toMap()["words"].toString().contains(memory), qPrintable(memory));
        // The second beside it; cancelling gives the chat its model back.
        models().openFile(at("story.gguf"));
        models().cancel();
        QTRY_COMPARE_WITH_TIMEOUT(models().opening(), QString(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(chat().modelFile(), at("starter.gguf"), patience);
        models().openFile(at("story.gguf"));
        QTRY_COMPARE_WITH_TIMEOUT(chat().modelFile(), at("story.gguf"), patience);
        QCOMPARE(models().open().size(), 2);
        models().unload(at("starter.gguf"));
        QTRY_COMPARE(models().open().size(), 1);
        QTRY_COMPARE(chat().modelFile(), at("story.gguf"));
        models().unload(at("story.gguf"));
        QTRY_COMPARE(chat().modelState(), "none");
        QTRY_COMPARE(models().open().size(), 0);
    }
};

QTEST_MAIN(TestModelsPage)
#include "tst_models_page.moc"
