// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The page of what is set for the whole program, in the real window.

#include "app/settings.h"
#include "tests/ui/gallery/palettes.h"
#include "tests/ui/window_fixture.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QFontInfo>
#include <QGuiApplication>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;

class TestProgramSettings : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void opensByKeyAndGearAndCloses();
    void themeAndTextSizeTakeEffectAtOnce();
    void fontsAreThoseThatAreChosen();
    void aModelRunsAsItWasOpenedUntilItIsOpenedAgain();
    void modelsTakeAShareOfTheCard();
    void aContextLengthThatIsNoneIsTold();
    void devicesAreThoseThatAreThere();
    void showsWhereConversationsAre();
    void whatHasTheFocusIsInSight();
    void aWindowOpensWhereAScreenIs();

public slots:
    void openUrl(const QUrl& url) { opened = url; }

private:
    ChatController& chat() { return app->chat(); }
    Settings& settings() { return app->settings(); }
    void start()
    {
        app.reset();
        app = std::make_unique<WindowFixture>(folder->path());
        app->resize({1100, 1000});
        app->openScriptedModel();
        QTRY_COMPARE(chat().modelState(), "ready");
    }
    void open()
    {
        app->press(Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(app->named("Theme: As the system") && app->named("Theme: As the system")->hasActiveFocus());
    }
    // Chooses by keyboard what stands so many lines below.
    void choose(const QString& box, int lines, const QString& then)
    {
        app->awaited(box)->forceActiveFocus(Qt::TabFocusReason);
        for (; lines > 0; --lines)
            app->press(Qt::Key_Down);
        for (; lines < 0; ++lines)
            app->press(Qt::Key_Up);
        QTRY_VERIFY(app->named(then));
    }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<WindowFixture> app;
    QUrl opened;
};

void TestProgramSettings::init()
{
    QGuiApplication::setPalette(lightPalette());
    folder = std::make_unique<QTemporaryDir>();
    start();
}

void TestProgramSettings::cleanup()
{
    app.reset();
    folder.reset();
}

void TestProgramSettings::opensByKeyAndGearAndCloses()
{
    open();
    QVERIFY(!app->composer());
    app->press(Qt::Key_Escape);
    QTRY_VERIFY(app->composer() && app->composer()->hasActiveFocus());
    app->click(app->awaited("Settings"));
    QTRY_VERIFY(app->named("Theme: As the system"));
    app->press(Qt::Key_E, Qt::ControlModifier); // another page takes its place
    QTRY_VERIFY(!app->named("Theme: As the system"));
    open();
    app->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(app->composer() && app->composer()->hasActiveFocus());
}

void TestProgramSettings::themeAndTextSizeTakeEffectAtOnce()
{
    const QObject* theme = app->singleton("Theme");
    QVERIFY(!theme->property("dark").toBool());
    const int before = theme->property("bodySize").toInt();
    open();
    choose("Theme: As the system", 2, "Theme: Dark");
    QVERIFY(theme->property("dark").toBool());
    QVERIFY(app->window().color().lightnessF() < 0.3);
    choose("Text size: 100 %", 3, "Text size: 130 %");
    QCOMPARE(theme->property("bodySize").toInt(), qRound(before * 1.3));
    start(); // it stays so
    theme = app->singleton("Theme");
    QVERIFY(theme->property("dark").toBool());
    QCOMPARE(theme->property("bodySize").toInt(), qRound(before * 1.3));
    settings().setTheme("system");
    QTRY_VERIFY(!theme->property("dark").toBool());
}

void TestProgramSettings::fontsAreThoseThatAreChosen()
{
    QVERIFY(app->ask("code?"));
    app->engine().answer("Words.\n\n```py\nprint()\n```");
    QTRY_VERIFY(!app->chat().generating());
    // Of the text that has these words.
    const std::function<QString(const QString&, QQuickItem*)> familyIn = [&](const QString& words, QQuickItem* item) {
        if (item->inherits("QQuickTextEdit") && item->property("text").toString().contains(words))
            return QFontInfo(item->property("font").value<QFont>()).family();
        QString found;
        for (QQuickItem* child : item->childItems())
            found = found.isEmpty() ? familyIn(words, child) : found;
        return found;
    };
    const auto familyOf = [&](const QString& words) { return familyIn(words, app->window().contentItem()); };
    QTRY_VERIFY(!familyOf("print()").isEmpty());
    const QString words = familyOf("Words.");
    QVERIFY(words != "DejaVu Serif");
    open();
    app->awaited("Font: As the system");
    settings().setFont("DejaVu Serif");
    settings().setCodeFont("DejaVu Sans Mono");
    app->awaited("Font: DejaVu Serif");
    app->awaited("Font of code: DejaVu Sans Mono");
    QVERIFY(settings().fontFamilies(false).contains("DejaVu Serif"));
    QVERIFY(!settings().fontFamilies(true).contains("DejaVu Serif"));
    QVERIFY(settings().fontFamilies(true).contains("DejaVu Sans Mono"));
    QVERIFY(settings().fontWaits());
    app->awaited("Alcove is written in it from its next start on.");
    app->press(Qt::Key_Escape);
    QTRY_COMPARE(familyOf("print()"), "DejaVu Sans Mono");
    QCOMPARE(familyOf("Words."), words);

    start();
    QVERIFY(!settings().fontWaits());
    app->press(Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(familyOf("Words."), "DejaVu Serif");
    QCOMPARE(QFontInfo(app->composer()->property("font").value<QFont>()).family(), "DejaVu Serif");
    settings().setFont("No font has this name");
    settings().setCodeFont({});
    start();
    app->press(Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(familyOf("Words."), words);
}

void TestProgramSettings::aModelRunsAsItWasOpenedUntilItIsOpenedAgain()
{
    open();
    QVERIFY(!app->named("Open it again"));
    choose("Number format of the KV cache: F16", 1, "Number format of the KV cache: Q8_0");
    QCOMPARE(app->engine().choices().kvType, KvType::Q8_0);
    app->field("Context length")->forceActiveFocus(Qt::TabFocusReason);
    app->type("8192");
    QTRY_COMPARE(app->engine().choices().contextLength, 8192);
    QVERIFY(chat().reopenNeeded());
    app->click(app->awaited("Open it again"));
    QTRY_COMPARE(chat().modelState(), "loading");
    app->engine().finishLoading();
    QTRY_VERIFY(!app->named("Open it again"));
    QCOMPARE(chat().modelName(), QStringLiteral("TinyStories 656K"));
    // Back as it was: there is something to open again until it is as it runs.
    choose("Number format of the KV cache: Q8_0", -1, "Number format of the KV cache: F16");
    QTRY_VERIFY(app->named("Open it again"));
    choose("Number format of the KV cache: F16", 1, "Number format of the KV cache: Q8_0");
    QTRY_VERIFY(!app->named("Open it again"));
}

void TestProgramSettings::modelsTakeAShareOfTheCard()
{
    open();
    choose("Graphics memory: All that is free", 2, "Graphics memory: At most 75 %");
    QTRY_COMPARE(app->engine().choices().graphicsShare, 75);
    start(); // it stays so
    QCOMPARE(app->engine().choices().graphicsShare, 75);
}

void TestProgramSettings::aContextLengthThatIsNoneIsTold()
{
    open();
    app->field("Context length")->forceActiveFocus(Qt::TabFocusReason);
    app->type("511");
    QTRY_VERIFY(app->named("Not taken: a whole number from 512 to 16,777,216 is needed."));
    QCOMPARE(settings().contextLength(), 0);
    app->type("0");
    QTRY_COMPARE(settings().contextLength(), 5110);
    QVERIFY(!app->named("Not taken: a whole number from 512 to 16,777,216 is needed."));
    app->press(Qt::Key_A, Qt::ControlModifier);
    app->press(Qt::Key_Delete);
    QTRY_COMPARE(settings().contextLength(), 0);
}

void TestProgramSettings::devicesAreThoseThatAreThere()
{
    open();
    QTRY_COMPARE(app->engine().looks(), 1);
    DeviceList list;
    const auto device = [](const char* id, const char* name, const char* reason = "") {
        DeviceInfo info;
        info.id = id;
        info.name = name;
        info.usable = !*reason;
        info.reason = reason;
        return info;
    };
    list.devices = {device("vulkan:0", "Radeon"), device("vulkan:1", "Radeon"),
                    device("vulkan:2", "Old card", "it has no 16-bit storage"), device("cpu", "Ryzen")};
    emit app->engine().devicesFound(list);
    QTRY_VERIFY(app->named("Old card can't be used: it has no 16-bit storage"));
    choose("Device: Automatic", 2, "Device: Radeon (vulkan:1)");
    QCOMPARE(app->engine().choices().device, QStringLiteral("vulkan:1"));
    choose("Device: Radeon (vulkan:1)", 1, "Device: Processor (Ryzen)");
    QCOMPARE(settings().device(), QStringLiteral("cpu"));
    settings().setDevice("vulkan:7"); // a card that was taken out
    QTRY_VERIFY(app->named("Device: vulkan:7 (not there)"));
}

void TestProgramSettings::showsWhereConversationsAre()
{
    open();
    QTRY_VERIFY(app->named(settings().folder()));
    QDesktopServices::setUrlHandler("file", this, "openUrl");
    app->click(app->awaited("Open the folder"));
    QDesktopServices::unsetUrlHandler("file");
    QCOMPARE(opened.toLocalFile(), QFileInfo(folder->path()).absoluteFilePath());
    app->click(app->awaited("Back them up every day"));
    QVERIFY(!settings().dailyBackup());
}

void TestProgramSettings::aWindowOpensWhereAScreenIs()
{
    const auto place = [&](int x, int y) {
        app.reset(); // which notes where it was
        {
            Settings settings(folder->filePath("settings.ini"));
            settings.setWindowX(x);
            settings.setWindowY(y);
        }
        start();
        return app->window().position();
    };
    QCOMPARE(place(40, 50), QPoint(40, 50));
    for (const QPoint gone : {QPoint(20000, 50), QPoint(40, 20000), QPoint(-20000, 50), QPoint(40, -20000)}) {
        const QPoint at = place(gone.x(), gone.y());
        QVERIFY2(app->window().screen()->geometry().contains(at), qPrintable(QString("%1 %2").arg(at.x()).arg(at.y())));
    }
}

void TestProgramSettings::whatHasTheFocusIsInSight()
{
    app->resize({800, 400});
    open();
    const auto inSight = [&](QQuickItem* item) {
        const double top = item->mapToScene({0, 0}).y();
        return top >= 0 && top + item->height() <= app->window().height();
    };
    QQuickItem* last = app->awaited("Back them up every day");
    QTRY_VERIFY(!inSight(last));
    for (int tabs = 0; tabs < 20 && !last->hasActiveFocus(); ++tabs)
        app->press(Qt::Key_Tab);
    QVERIFY(last->hasActiveFocus());
    QTRY_VERIFY(inSight(last));
    for (int tabs = 0; tabs < 20 && !app->awaited("Theme: As the system")->hasActiveFocus(); ++tabs)
        app->press(Qt::Key_Backtab, Qt::ShiftModifier);
    QTRY_VERIFY(inSight(app->awaited("Theme: As the system")));
}

QTEST_MAIN(TestProgramSettings)
#include "tst_program_settings.moc"
