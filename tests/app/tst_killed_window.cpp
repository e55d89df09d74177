// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The whole program, killed while it writes an answer: real window, real model, real database.

#include "app/storage/sqlite.h"
#include "tests/ui/window_fixture.h"

#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;

namespace {

constexpr int patience = 120'000; // a slow processor stands in for the GPU

// Child: opens the model and asks one question after the other, each in a chat of its own, until it is killed.
int askUntilKilled(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    WindowFixture app(argv[2], false);
    app.chat().openModel(QUrl::fromLocalFile(ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf"));
    const auto ask = [&] {
        if (!app.chat().canSend())
            return;
        app.chat().newConversation();
        app.chat().send("Once upon a time");
    };
    QObject::connect(&app.chat(), &ChatController::canSendChanged, &app.chat(), ask, Qt::QueuedConnection);
    ask();
    return QGuiApplication::exec();
}

struct Answer {
    QString conversation;
    qint64 id = 0;
    QString text;
};

// The answer that is being written, as far as the file has it.
Answer streamingAnswer(const QString& file)
{
    Result<SqliteConnection> database = SqliteConnection::open(file, SqliteAccess::ReadOnly);
    if (!database)
        return {};
    Result<SqliteStatement> row =
        database->prepare("SELECT conversation_id, id, text FROM message WHERE state = 'streaming' AND text <> ''");
    if (!row || !row->step().value_or(false))
        return {};
    return {row->text(0), row->integer(1), row->text(2)};
}

} // namespace

class TestKilledWindow : public QObject {
    Q_OBJECT

private slots:
    void theAnswerIsThereAndMarkedAsStopped()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("alcove.db");
        for (int round = 0; round < 3; ++round) {
            QProcess child;
            child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            child.start(QCoreApplication::applicationFilePath(), {"--ask-until-killed", folder.path()});
            Answer before;
            QTRY_VERIFY_WITH_TIMEOUT(!(before = streamingAnswer(file)).text.isEmpty(), patience);
            child.kill(); // SIGKILL
            QVERIFY(child.waitForFinished());
            QCOMPARE(child.exitStatus(), QProcess::CrashExit);

            WindowFixture app(folder.path(), true);
            Result<SqliteConnection> database = SqliteConnection::open(file, SqliteAccess::ReadWrite);
            QCOMPARE(database->text("PRAGMA integrity_check").value(), QStringLiteral("ok"));
            QTRY_VERIFY(app.chat().conversations()->rowOf(before.conversation) >= 0);
            app.chat().openConversation(before.conversation);
            QTRY_COMPARE(app.chat().currentId(), before.conversation);
            ChatModel* messages = app.chat().messages();
            QTRY_COMPARE(messages->count(), 2);
            const QString text = messages->index(1).data(ChatModel::TextRole).toString();
            QVERIFY2(text.startsWith(before.text), qPrintable(text + "\n" + before.text));
            const QString state = messages->index(1).data(ChatModel::StateRole).toString();
            // It may have come to its end between our look and the signal.
            QVERIFY2(state == "stopped" || (state == "complete" && text.size() > before.text.size()),
                     qPrintable(state));
            QCOMPARE(database->integer("SELECT count(*) FROM message WHERE state = 'streaming'").value(), 0);
            QVERIFY(app.chat().error().isEmpty());
        }
    }
};

int main(int argc, char** argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--ask-until-killed") == 0)
        return askUntilKilled(argc, argv);
    QGuiApplication application(argc, argv);
    TestKilledWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killed_window.moc"
