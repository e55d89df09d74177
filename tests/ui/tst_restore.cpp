// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A backup in the place of everything, in the real window over a real database: what is shown then, what is kept, the
// way back, and what goes wrong.

#include "app/chat/backup_words.h"
#include "app/chat/backups.h"
#include "app/chat/presets.h"
#include "app/storage/backup.h"
#include "app/storage/database_file.h"
#include "tests/ui/window_test.h"

#include <QDir>
#include <QFile>
#include <QMimeData>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace alcove;

class TestRestore : public WindowTest {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { end(); }
    void everythingIsAnotherAndComesBack();
    void byTheKeyboardAlone();
    void anAnswerThatIsWrittenNeverComesIntoIt();
    void whatIsBeingWrittenStays();
    void aTemporaryChatStays();
    void aComparisonFollows();
    void aBackupThatCannotBeUsedIsRefused_data();
    void aBackupThatCannotBeUsedIsRefused();
    void oneThatVanishesChangesNothing();
    void anotherProgramHasItOpen();
    void withoutRoomNothingChanges();
    void aDroppedFileIsLookedInto();
    void theOpenDatabaseIsNoBackup();

private:
    Backups& backups() { return app->backups(); }
    QString database() const { return folder->filePath("alcove.db"); }
    QString backupFile() const { return folder->filePath("backups/daily-2026-11-24.db"); }
    QString day() const { return dayText(QDate(2026, 11, 24)); }
    int listed() { return chat().conversations()->count(); }
    void talk(const QString& question, const QString& answer)
    {
        chat().newConversation();
        QVERIFY(app->ask(question));
        app->engine().answer(answer);
        QTRY_VERIFY(!chat().generating());
    }
    bool saved(int conversations) // on the disk
    {
        return QTest::qWaitFor([&] {
            Result<SqliteConnection> now = openDatabaseForReading(database());
            return now && now->integer("SELECT count(*) FROM message WHERE state = 'streaming'").value_or(-1) == 0 &&
                   now->integer("SELECT count(*) FROM conversation WHERE deleted_at IS NULL").value_or(-1) ==
                       conversations;
        });
    }
    void makeBackup()
    {
        QVERIFY(saved(listed()));
        QVERIFY(QDir().mkpath(folder->filePath("backups")));
        Result<SqliteConnection> now = openDatabaseForReading(database());
        QVERIFY(now && backUp(*now, backupFile()).value_or(false));
    }
    void look()
    {
        app->press(Qt::Key_Comma, Qt::ControlModifier);
        app->awaited("Restore a backup…")->forceActiveFocus(); // which brings it into sight
        app->press(Qt::Key_Return);
    }
    void choose()
    {
        look();
        QTRY_COMPARE(backups().all().size(), 1);
        app->click(app->awaited(backups().all().constFirst().toMap()["when"].toString()));
        QTRY_COMPARE(backups().state(), "ready");
    }
    void restore()
    {
        choose();
        app->click(app->awaited("Restore"));
        QTRY_COMPARE(backups().told(), "Restored the backup of " + day());
    }
    QString refusal() { return backups().error()["message"].toString(); }
};

void TestRestore::init()
{
    begin();
    talk("Before the backup", "It was good");
    makeBackup();
}

void TestRestore::everythingIsAnotherAndComesBack()
{
    talk("After the backup", "It went on");
    const QString later = chat().currentId();
    QVERIFY(app->prompts().save(0, "Summary", "Sum it up") != 0);
    QVERIFY(app->presets().save("Terse"));
    QVERIFY(saved(2));
    choose();
    QVERIFY(app->awaited("Conversations: 1 in the backup, 2 now"));
    QVERIFY(app->awaited("Messages: 2 in the backup, 4 now"));
    QVERIFY(app->awaited("1 conversation that is here now is not in it"));
    QVERIFY(app->awaited("Before the backup"));
    QCOMPARE(listed(), 2); // looking changes nothing

    app->click(app->awaited("Restore"));
    QTRY_COMPARE(listed(), 1);
    QVERIFY(app->awaited("Restored the backup of " + day()));
    QVERIFY(app->composer());
    QVERIFY(chat().currentId().isEmpty()); // what was shown is not there
    QTRY_COMPARE(app->prompts().count(), 0);
    QTRY_VERIFY(app->presets().names().isEmpty());
    chat().openConversation(chat().conversations()->idAt(0));
    QTRY_COMPARE(chat().messages()->lastText("assistant"), "It was good");
    talk("Goes on in it", "Yes");
    QVERIFY(saved(2));

    app->click(app->awaited("Undo"));
    QVERIFY(app->awaited("What was here before is back"));
    QTRY_COMPARE(listed(), 2);
    QTRY_COMPARE(app->prompts().count(), 1);
    QTRY_COMPARE(app->presets().names(), QStringList{"Terse"});
    chat().openConversation(later);
    QTRY_COMPARE(chat().messages()->lastText("assistant"), "It went on");
    // Nothing that was ever there is gone: what came after the restore is a backup as well.
    backups().look();
    QCOMPARE(backups().all().size(), 3);
    QVERIFY(saved(2));
    app->click(app->awaited("Close"));
    QTRY_VERIFY(backups().told().isEmpty());
}

void TestRestore::byTheKeyboardAlone()
{
    talk("After the backup", "It went on");
    app->press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(app->awaited("Search"));
    app->type("Restore a back");
    QTRY_VERIFY(chat().palette()->count() > 0);
    app->press(Qt::Key_Return);
    const QString when = [&] {
        return QTest::qWaitFor([&] { return !backups().all().isEmpty(); })
                   ? backups().all().constFirst().toMap()["when"].toString()
                   : QString();
    }();
    QQuickItem* row = app->awaited(when);
    QTRY_VERIFY(row->hasActiveFocus());
    app->press(Qt::Key_Return);
    QTRY_COMPARE(backups().state(), "ready");
    QQuickItem* button = app->awaited("Restore");
    app->restingCentre(button); // it is laid out
    app->press(Qt::Key_Tab);
    QVERIFY(button->hasActiveFocus());
    app->press(Qt::Key_Return);
    QTRY_COMPARE(listed(), 1);
    QTRY_VERIFY(app->composer() && app->composer()->hasActiveFocus());
}

void TestRestore::anAnswerThatIsWrittenNeverComesIntoIt()
{
    const QString old = chat().currentId();
    QVERIFY(app->ask("Once more")); // in the conversation that the backup has
    app->engine().say("Half of");
    restore();
    QTRY_COMPARE(chat().currentId(), old);
    QVERIFY(!chat().generating());
    app->engine().say(" an answer");
    app->engine().finish();
    QTest::qWait(1500); // longer than answers wait before they are saved
    QCOMPARE(chat().messages()->count(), 2);
    QCOMPARE(chat().messages()->lastText("assistant"), "It was good");
    QCOMPARE(openDatabaseForReading(database())->integer("SELECT count(*) FROM message").value(), 2);
    QVERIFY(app->ask("Goes on"));
    app->engine().answer("in its place");
    QTRY_VERIFY(!chat().generating());
    QCOMPARE(chat().messages()->count(), 4);

    app->click(app->awaited("Undo"));
    QTRY_COMPARE(chat().messages()->lastText("assistant"), "Half of");
    QCOMPARE(chat().messages()->count(), 4);
    QVERIFY(chat().error().isEmpty());
}

void TestRestore::whatIsBeingWrittenStays()
{
    talk("After the backup", "It went on");
    const QString later = chat().currentId();
    chat().setDraft("A thought that is not asked yet");
    restore();
    QVERIFY(chat().currentId().isEmpty());
    QTRY_COMPARE(chat().draft(), "A thought that is not asked yet");
    QTRY_COMPARE(app->composer()->property("text"), "A thought that is not asked yet");
    app->click(app->awaited("Undo"));
    QTRY_COMPARE(chat().currentId(), later); // where it was written
    QTRY_COMPARE(chat().draft(), "A thought that is not asked yet");
    chat().newConversation();
    QCOMPARE(chat().draft(), QString());
}

void TestRestore::aTemporaryChatStays()
{
    chat().newTemporaryChat();
    QVERIFY(app->ask("Between us"));
    app->engine().answer("Of course");
    QTRY_VERIFY(!chat().generating());
    chat().setDraft("And");
    restore();
    QVERIFY(chat().temporary());
    QCOMPARE(chat().messages()->lastText("assistant"), "Of course");
    QCOMPARE(chat().draft(), "And");
    QVERIFY(app->ask("Go on"));
    app->engine().answer("I do");
    QTRY_VERIFY(!chat().generating());
    QCOMPARE(chat().messages()->count(), 4);
    QCOMPARE(listed(), 1);
}

void TestRestore::aComparisonFollows()
{
    CompareController& compare = app->compare();
    for (const char* name : {"One", "Two"})
        compare.addColumn(QUrl::fromLocalFile(QString("/models/%1.gguf").arg(name)));
    QTRY_COMPARE(app->engines(), 3);
    app->engine(1).finishLoading();
    app->engine(2).finishLoading();
    QTRY_VERIFY(compare.canAsk());
    compare.send("Which of you?");
    QTRY_VERIFY(app->engine(1).generating() && app->engine(2).generating());
    app->engine(1).answer("Me");
    app->engine(2).say("Or");
    const QString id = compare.currentId();
    compare.setDraft("Then I'll ask");
    restore();
    QVERIFY(!compare.begun() && !compare.answering());
    QTRY_COMPARE(compare.draft(), "Then I'll ask");
    app->engine(2).say(" me");
    app->engine(2).finish();
    QTRY_COMPARE(listed(), 1);
    app->click(app->awaited("Undo"));
    QTRY_COMPARE(compare.currentId(), id);
    QCOMPARE(compare.columns()->at(1).messages()->lastText("assistant"), "Or");
    QTRY_COMPARE(compare.draft(), "Then I'll ask");
    QVERIFY(saved(2));
}

void TestRestore::aBackupThatCannotBeUsedIsRefused_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("told");
    QTest::newRow("cut") << "cut" << "damaged";
    QTest::newRow("another file") << "letters" << "not a database";
    QTest::newRow("empty") << "empty" << "no backup";
    QTest::newRow("newer") << "newer" << "newer version";
    if (geteuid() != 0)
        QTest::newRow("unreadable") << "unreadable" << "can't be read";
}

void TestRestore::aBackupThatCannotBeUsedIsRefused()
{
    QFETCH(QString, how);
    QFETCH(QString, told);
    if (how == "newer") {
        QVERIFY(SqliteConnection::open(backupFile(), SqliteAccess::ReadWrite)->execute("PRAGMA user_version = 999"));
    } else if (how == "unreadable") {
        QVERIFY(QFile::setPermissions(backupFile(), {}));
    } else {
        QFile file(backupFile());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(how == "cut" ? file.size() / 2 : 0));
        QVERIFY(how != "letters" || file.write(QByteArray(5000, 'x')) == 5000);
    }
    look();
    QTRY_COMPARE(backups().all().size(), 1);
    app->click(app->awaited(backups().all().constFirst().toMap()["when"].toString()));
    QTRY_COMPARE(backups().state(), "unusable");
    QVERIFY2(refusal().contains(told), qPrintable(refusal()));
    QVERIFY(app->awaited(refusal()));
    QVERIFY(!app->named("Restore"));
    QCOMPARE(QDir(folder->filePath("backups")).entryList(QDir::Files).size(), 1);
    app->press(Qt::Key_Escape);
    talk("Works on", "Yes");
    QVERIFY(saved(2));
}

void TestRestore::oneThatVanishesChangesNothing()
{
    talk("After the backup", "It went on");
    const QString shown = chat().currentId();
    choose();
    QVERIFY(QFile::remove(backupFile()));
    app->click(app->awaited("Restore"));
    QTRY_VERIFY2(refusal().contains("no backup"), qPrintable(refusal()));
    QVERIFY(app->awaited(refusal()));
    QCOMPARE(backups().told(), QString());
    QTRY_COMPARE(listed(), 2);
    QTRY_COMPARE(chat().currentId(), shown); // as before
    QTRY_COMPARE(chat().messages()->lastText("assistant"), "It went on");
    QVERIFY(QDir(folder->filePath("backups")).isEmpty());
}

void TestRestore::anotherProgramHasItOpen()
{
    choose();
    SqliteConnection other = std::move(openDatabaseForWriting(database()).value());
    QVERIFY(other.integer("SELECT count(*) FROM message").value() > 0);
    app->click(app->awaited("Restore"));
    QTRY_VERIFY2(refusal().contains("in use"), qPrintable(refusal()));
    QTRY_COMPARE(listed(), 1);
    talk("Works on", "Yes");
    QTRY_COMPARE(other.integer("SELECT count(*) FROM message").value(), 4);
}

void TestRestore::withoutRoomNothingChanges()
{
    talk("After the backup", QString("word ").repeated(100'000));
    QVERIFY(saved(2));
    choose();
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    rlimit narrow = before;
    narrow.rlim_cur = 200'000;
    std::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &narrow);
    app->click(app->awaited("Restore"));
    const bool refused = QTest::qWaitFor([&] { return !refusal().isEmpty(); });
    ::setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(refused);
    QVERIFY2(refusal().contains("Nothing was changed"), qPrintable(refusal()));
    QTRY_COMPARE(listed(), 2);
    QCOMPARE(QDir(folder->filePath("backups")).entryList(QDir::Files).size(), 1);
    app->click(app->awaited("Restore")); // there is room now
    QTRY_COMPARE(listed(), 1);
}

void TestRestore::aDroppedFileIsLookedInto()
{
    const QString mine = folder->filePath("my #1 ü.db");
    QVERIFY(QFile::rename(backupFile(), mine));
    look();
    QVERIFY(app->awaited("There is no backup yet. The first one is made while Alcove is open."));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(mine)});
    QDragEnterEvent enter(QPoint(500, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&app->window(), &enter);
    QVERIFY(app->awaited("Drop to look into this backup"));
    QDropEvent event(QPointF(500, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&app->window(), &event);
    QTRY_COMPARE(backups().state(), "ready");
    QCOMPARE(backups().chosen(), mine);
    QVERIFY(app->awaited("It holds the same conversations as now"));
    app->click(app->awaited("Restore"));
    QTRY_VERIFY(!backups().told().isEmpty());
    QVERIFY(QFile::exists(mine));
}

void TestRestore::theOpenDatabaseIsNoBackup()
{
    look();
    backups().choose(QUrl::fromLocalFile(database()));
    QTRY_COMPARE(backups().state(), "unusable");
    QVERIFY2(refusal().contains("that are here now"), qPrintable(refusal()));
}

QTEST_MAIN(TestRestore)
#include "tst_restore.moc"
