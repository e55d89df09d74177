// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The window in other languages than English, and how one is chosen.

#include "app/language.h"
#include "app/settings.h"
#include "tests/ui/window_fixture.h"

#include <QAccessible>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;

class TestLanguage : public QObject {
    Q_OBJECT

private slots:
    void init() { folder = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        app.reset();
        folder.reset();
    }

    void fitsWhatSomebodyUnderstands_data();
    void fitsWhatSomebodyUnderstands();
    void followsTheSystem();
    void theWindowSpeaksGerman();
    void oneIsOneAndTwoAreTwo_data();
    void oneIsOneAndTwoAreTwo();
    void isChosenForTheNextStartAndRemembered();

private:
    ChatController& chat() { return app->chat(); }
    void start()
    {
        app.reset();
        app = std::make_unique<WindowFixture>(folder->path());
        app->resize({1280, 800});
        app->openScriptedModel();
        QTRY_COMPARE(chat().modelState(), "ready");
    }
    void startIn(const QString& language)
    {
        Settings(folder->filePath("settings.ini")).setLanguage(language);
        start();
    }
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<WindowFixture> app;
};

void TestLanguage::fitsWhatSomebodyUnderstands_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("language");

    QTest::newRow("nothing") << QStringList() << "en";
    QTest::newRow("none of these") << QStringList{"C"} << "en";
    QTest::newRow("Austria") << QStringList{"de-AT", "de"} << "de";
    QTest::newRow("Canada") << QStringList{"fr-Latn-CA", "fr-CA", "fr"} << "fr";
    QTest::newRow("English before German") << QStringList{"en-GB", "en", "de-DE", "de"} << "en";
    QTest::newRow("the second one") << QStringList{"pl-PL", "pl", "fr-FR"} << "fr";
    QTest::newRow("China") << QStringList{"zh-Hans-CN", "zh-CN", "zh"} << "zh_CN";
    QTest::newRow("Singapore") << QStringList{"zh-SG"} << "zh_CN";
    QTest::newRow("traditional script") << QStringList{"zh-Hant-TW", "zh-TW"} << "en";
}

void TestLanguage::fitsWhatSomebodyUnderstands()
{
    QFETCH(QStringList, wanted);
    QTEST(fittingLanguage(wanted), "language");
}

void TestLanguage::followsTheSystem()
{
    const QByteArray before = qgetenv("LC_ALL");
    qputenv("LC_ALL", "fr_CA.UTF-8");
    const QString language = languageFor("system");
    qputenv("LC_ALL", before);
    QCOMPARE(language, QStringLiteral("fr"));
    QCOMPARE(languageFor("system"), QStringLiteral("en"));
    QCOMPARE(languageFor("de"), QStringLiteral("de"));
}

void TestLanguage::theWindowSpeaksGerman()
{
    startIn("de");
    QVERIFY(app->ask("Was?"));
    app->engine().answer("Das.");
    // The sidebar, with what C++ says in it.
    QVERIFY(app->awaited("Heute"));
    QVERIFY(app->awaited("Unterhaltungen ausblenden"));
    QVERIFY(app->awaited("Offline: Alcove baut keine Netzwerkverbindungen auf"));
    // The composer.
    QQuickItem* question = app->awaited("Ihre Frage");
    QCOMPARE(question->property("placeholderText").toString(), QStringLiteral("Stellen Sie eine Frage …"));
    // Keys are called what stands on them.
    QQuickItem* gear = app->awaited("Einstellungen");
    QCOMPARE(QAccessible::queryAccessibleInterface(gear)->text(QAccessible::Description), QStringLiteral("Strg+,"));
    // The settings; numbers are written as in German.
    app->click(gear);
    QVERIFY(app->awaited("Farbschema: Wie das System"));
    QVERIFY(app->awaited("Sprache: Deutsch"));
    QVERIFY(app->awaited("Gerät: Automatisch"));
    app->field("Kontextlänge")->forceActiveFocus(Qt::TabFocusReason);
    app->type("511");
    QVERIFY(app->awaited("Nicht übernommen: Nötig ist eine ganze Zahl von 512 bis 16.777.216."));
    // What Qt's own dialogs say.
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
}

void TestLanguage::oneIsOneAndTwoAreTwo_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("two");
    QTest::addColumn<QString>("thousands");

    QTest::newRow("English") << "en" << "The model no longer reads the oldest message"
                             << "The model no longer reads the 2 oldest messages"
                             << "The model no longer reads the 2,000 oldest messages";
    QTest::newRow("German") << "de" << "Das Modell liest die älteste Nachricht nicht mehr"
                            << "Das Modell liest die 2 ältesten Nachrichten nicht mehr"
                            << "Das Modell liest die 2.000 ältesten Nachrichten nicht mehr";
    QTest::newRow("French") << "fr" << "Le modèle ne lit plus le message le plus ancien"
                            << "Le modèle ne lit plus les 2 messages les plus anciens"
                            << "Le modèle ne lit plus les 2\u202f000 messages les plus anciens";
    QTest::newRow("Chinese") << "zh_CN" << "模型不再读取最早的 1 条消息"
                             << "模型不再读取最早的 2 条消息"
                             << "模型不再读取最早的 2,000 条消息";
}

void TestLanguage::oneIsOneAndTwoAreTwo()
{
    QFETCH(QString, one);
    QFETCH(QString, two);
    QFETCH(QString, thousands);
    QFETCH(QString, language);
    startIn(language);
    QVERIFY(app->ask("?"));
    app->engine().leaveOut(1);
    QVERIFY(app->awaited(one));
    app->engine().leaveOut(2);
    QVERIFY(app->awaited(two));
    app->engine().leaveOut(2000);
    QVERIFY(app->awaited(thousands));
    app->engine().answer("!");
}

void TestLanguage::isChosenForTheNextStartAndRemembered()
{
    const QString soon = "Alcove speaks it from its next start on.";
    start();
    app->press(Qt::Key_Comma, Qt::ControlModifier);
    app->awaited("Language: As the system")->forceActiveFocus(Qt::TabFocusReason);
    QVERIFY(!app->named(soon));
    app->press(Qt::Key_Down); // English, which it speaks
    QTRY_VERIFY(app->named("Language: English"));
    QVERIFY(!app->named(soon));
    app->press(Qt::Key_Down);
    QTRY_VERIFY(app->named("Language: Deutsch"));
    QTRY_VERIFY(app->named(soon));
    QVERIFY(app->named("Text size: 100 %")); // until then it is as it was
    start();
    app->press(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(app->awaited("Sprache: Deutsch"));
    app->awaited("Sprache: Deutsch")->forceActiveFocus(Qt::TabFocusReason);
    app->press(Qt::Key_Up);
    QTRY_VERIFY(app->named("Sprache: English"));
    start();
    app->press(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(app->awaited("Language: English"));
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
