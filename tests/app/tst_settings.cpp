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
        }
        const Settings settings(file);
        QCOMPARE(settings.windowWidth(), 1400);
        QVERIFY(!settings.sidebarOpen());
        QVERIFY(settings.windowMaximized());
        QCOMPARE(settings.lastModel(), QStringLiteral("/models/Größe 🙂.gguf"));
        QCOMPARE(settings.lastConversation(), QStringLiteral("5f0a"));
    }

    void survivesAnEditedFile()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("settings.ini"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[window]\nwidth=wide\nx=\n[sidebar\nopen=perhaps\n\x01\xff");
        file.close();
        const Settings settings(file.fileName());
        QCOMPARE(settings.windowWidth(), 1100);
        QCOMPARE(settings.windowX(), -1);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
