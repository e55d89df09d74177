// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/settings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;

class TestSettings : public QObject {
    Q_OBJECT

private slots:
    void remembers()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("settings.ini");
        {
            Settings settings(file);
            QCOMPARE(settings.windowX(), -1);
            QVERIFY(settings.sidebarOpen());
            QSignalSpy changed(&settings, &Settings::changed);
            settings.setWindowWidth(1400);
            settings.setWindowWidth(1400);
            QCOMPARE(changed.size(), 1);
            settings.setSidebarOpen(false);
            settings.setWindowMaximized(true);
            settings.setLastModel("/models/Größe 🙂.gguf");
            settings.setLastConversation("5f0a");
            settings.useDevice("cpu");
            QCOMPARE(settings.device(), QStringLiteral("cpu"));
            settings.setTheme("dark");
            settings.setTextScale(150);
            settings.setLanguage("zh_CN");
            QVERIFY(settings.languageWaits());
            settings.setKvType("q8_0");
            settings.setContextLength(8192);
        }
        const Settings settings(file);
        QCOMPARE(settings.windowWidth(), 1400);
        QVERIFY(!settings.sidebarOpen());
        QVERIFY(settings.windowMaximized());
        QCOMPARE(settings.lastModel(), QStringLiteral("/models/Größe 🙂.gguf"));
        QCOMPARE(settings.lastConversation(), QStringLiteral("5f0a"));
        QCOMPARE(settings.device(), QStringLiteral("auto")); // the other one was for that run
        QCOMPARE(settings.theme(), QStringLiteral("dark"));
        QCOMPARE(settings.textScale(), 150);
        QCOMPARE(settings.language(), QStringLiteral("zh_CN"));
        QCOMPARE(settings.languageAtStart(), QStringLiteral("zh_CN"));
        QVERIFY(!settings.languageWaits());
        QCOMPARE(settings.kvType(), QStringLiteral("q8_0"));
        QCOMPARE(settings.contextLength(), 8192);
        QCOMPARE(settings.folder(), QFileInfo(folder.path()).absoluteFilePath());
    }

    void survivesAnEditedFile()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("settings.ini"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[appearance]\ntheme=pink\ntext_scale=1000\nlanguage=tlh\n[model]\nkv=f8\ncontext=-3\ndevice=\n");
        file.write("[window]\nwidth=wide\nx=\n[sidebar\nopen=perhaps\n\x01\xff");
        file.close();
        const Settings settings(file.fileName());
        QCOMPARE(settings.windowWidth(), 1100);
        QCOMPARE(settings.windowX(), -1);
        QCOMPARE(settings.theme(), QStringLiteral("system"));
        QCOMPARE(settings.textScale(), 100);
        QCOMPARE(settings.language(), QStringLiteral("system"));
        QCOMPARE(settings.kvType(), QStringLiteral("f16"));
        QCOMPARE(settings.contextLength(), 0);
        QCOMPARE(settings.device(), QStringLiteral("auto"));
    }

    void aDeviceThatIsChosenTakesThePlaceOfTheOneGiven()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath("settings.ini"));
        settings.useDevice("cpu");
        settings.setDevice("vulkan:1");
        QCOMPARE(settings.device(), QStringLiteral("vulkan:1"));
        QCOMPARE(Settings(folder.filePath("settings.ini")).device(), QStringLiteral("vulkan:1"));
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
