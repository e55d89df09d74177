// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/gallery/backup_scenes.h"

#include "app/chat/backups.h"
#include "app/settings.h"
#include "app/storage/backup.h"
#include "app/storage/database_file.h"
#include "tests/ui/gallery/sample_chats.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace alcove {

namespace {

QString beside(WindowFixture& app, const char* name)
{
    return app.settings().folder() + "/backups/" + name;
}

// Backups of every kind, one of them damaged, and something that was written since.
void withBackups(WindowFixture& app)
{
    history(app);
    QTest::qWait(200);
    QDir().mkpath(app.settings().folder() + "/backups");
    Result<SqliteConnection> now = openDatabaseForReading(databaseFileIn(app.settings().folder()));
    for (const char* name : {"daily-2026-11-24.db", "daily-2026-11-23.db", "before-restore-20261118-093850.db"}) {
        if (now && !backUp(*now, beside(app, name)))
            qWarning("No backup was made");
    }
    QFile cut(beside(app, "daily-2026-11-23.db"));
    if (cut.open(QIODevice::ReadWrite))
        cut.resize(cut.size() / 2);
    longChat(app);
    QTest::qWait(200);
}

void open(WindowFixture& app)
{
    app.press(Qt::Key_Comma, Qt::ControlModifier);
    app.awaited(QCoreApplication::translate("SettingsPage", "Restore a backup…"))->forceActiveFocus();
    app.press(Qt::Key_Return);
    app.awaited(QCoreApplication::translate("RestorePage", "Restore a backup"));
    QTest::qWait(100);
}

void choose(WindowFixture& app, const char* name)
{
    withBackups(app);
    open(app);
    app.backups().choose(QUrl::fromLocalFile(beside(app, name)));
    if (!QTest::qWaitFor([&] { return app.backups().state() != "looking"; }))
        qWarning("The backup is not looked into");
}

} // namespace

std::vector<Scene> backupScenes()
{
    return {
        {"restore", [](WindowFixture& app) { choose(app, "daily-2026-11-24.db"); }},
        {"restore-damaged", [](WindowFixture& app) { choose(app, "daily-2026-11-23.db"); }},
        {"restore-empty", [](WindowFixture& app) { open(app); }},
        {"restore-done",
         [](WindowFixture& app) {
             choose(app, "daily-2026-11-24.db");
             app.backups().restore();
             if (!QTest::qWaitFor([&] { return !app.backups().told().isEmpty(); }))
                 qWarning("The backup is not restored");
         }},
    };
}

} // namespace alcove
