// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The program itself, started as a person or a desktop starts it.

#include "app/settings.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;

namespace {

const QString program = QStringLiteral(ALCOVE_BINARY_DIR "/bin/alcove");
const QString model = QStringLiteral(ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf");
constexpr int patience = 60'000;

struct Outcome {
    int code = -1;
    QString output;
    QString errors;
};

Outcome run(const QStringList& arguments,
            const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
        return {.errors = "crashed or hung: " + process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class TestMain : public QObject {
    Q_OBJECT

private slots:
    void answersWithoutADisplay()
    {
        QProcessEnvironment bare = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            bare.remove(name);
        const Outcome version = run({"--version"}, bare);
        QCOMPARE(version.code, 0);
        QVERIFY2(version.output.startsWith("alcove 0."), qPrintable(version.output));
        const Outcome help = run({"--help"}, bare);
        QCOMPARE(help.code, 0);
        QVERIFY(help.output.contains("--data-dir"));

        QTemporaryDir folder;
        bare.insert("DISPLAY", ":4711");
        const Outcome window = run({"--data-dir", folder.path()}, bare);
        QCOMPARE(window.code, 3);
        QVERIFY2(window.errors.contains("no display"), qPrintable(window.errors));
    }

    void badUsageIsTold()
    {
        const Outcome unknown = run({"--colour", "blue"});
        QCOMPARE(unknown.code, 2);
        QVERIFY2(unknown.errors.contains("colour"), qPrintable(unknown.errors));
        QCOMPARE(run({"a.gguf", "b.gguf"}).code, 2);
    }

    void opensTheModelItIsGivenAndRemembersIt()
    {
        QTemporaryDir folder;
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(program, {"--data-dir", folder.path(), "--device", "cpu", model});
        QTRY_COMPARE_WITH_TIMEOUT(Settings(folder.filePath("settings.ini")).lastModel(), model, patience);

        // A second start raises it and goes.
        const Outcome second = run({"--data-dir", folder.path()});
        QCOMPARE(second.code, 0);
        QVERIFY2(second.errors.contains("already open"), qPrintable(second.errors));
        QCOMPARE(process.state(), QProcess::Running);
        process.kill();
        QVERIFY(process.waitForFinished());
    }

    // As a file manager or a second start hands it over.
    void conversationsThatItIsGivenAreLookedAt()
    {
        QTemporaryDir folder;
        QFile exported(folder.filePath("a b.json"));
        QVERIFY(exported.open(QIODevice::WriteOnly) && exported.write("[]") > 0);
        exported.close();
        QProcess process;
        process.start(program, {"--data-dir", folder.path(), "--device", "cpu", "--new-chat", exported.fileName()});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath("alcove.db")), patience);
        const Outcome second = run({"--data-dir", folder.path(), exported.fileName()});
        QCOMPARE(second.code, 0);
        QVERIFY2(second.errors.contains("already open"), qPrintable(second.errors));
        // It was no model, so there is none to remember, and the window lives.
        QCOMPARE(Settings(folder.filePath("settings.ini")).lastModel(), QString());
        QCOMPARE(process.state(), QProcess::Running);
        process.kill();
        QVERIFY(process.waitForFinished());
    }

    void theDataFolderComesFromTheEnvironmentToo()
    {
        QTemporaryDir folder;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("ALCOVE_DATA_DIR", folder.filePath("data"));
        environment.insert("ALCOVE_STARTER_MODEL", model);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program, {"--device", "cpu"});
        QTRY_COMPARE_WITH_TIMEOUT(Settings(folder.filePath("data/settings.ini")).lastModel(), model, patience);
        QVERIFY(QFile::exists(folder.filePath("data/alcove.db")));
        process.kill();
        QVERIFY(process.waitForFinished());
        // The window and its parts load without a complaint.
        QCOMPARE(process.readAllStandardError(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestMain)
#include "tst_main.moc"
