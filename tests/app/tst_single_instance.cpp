// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/single_instance.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;

namespace {

// Child: the later start. 0: it may open a window; 10: another one was raised; 11: another one does not answer.
int startLater(const QString& folder, const QString& file)
{
    int argc = 0;
    QCoreApplication application(argc, nullptr);
    SingleInstance instance(folder);
    if (instance.acquire())
        return 0;
    const StartRequest request{.file = file, .newChat = true, .activationToken = "token of the desktop"};
    return instance.activateOther(request) ? 10 : 11;
}

// Child: holds the lock until it is killed.
int hold(const QString& folder)
{
    int argc = 0;
    QCoreApplication application(argc, nullptr);
    SingleInstance instance(folder);
    std::puts(instance.acquire() ? "held" : "not held");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

class TestSingleInstance : public QObject {
    Q_OBJECT

private slots:
    void aSecondStartRaisesTheFirst()
    {
        QTemporaryDir folder;
        SingleInstance first(folder.path());
        QVERIFY(first.acquire());
        QSignalSpy activated(&first, &SingleInstance::activated);
        QProcess second;
        second.start(QCoreApplication::applicationFilePath(), {"--start-later", folder.path(), "/models/a ü.gguf"});
        QTRY_COMPARE(activated.size(), 1);
        const auto request = activated[0][0].value<StartRequest>();
        QCOMPARE(request.file, QStringLiteral("/models/a ü.gguf"));
        QVERIFY(request.newChat);
        QCOMPARE(request.activationToken, "token of the desktop");
        QTRY_COMPARE(second.state(), QProcess::NotRunning);
        QCOMPARE(second.exitCode(), 10);
    }

    void otherFoldersAreOthers()
    {
        QTemporaryDir folder;
        QTemporaryDir other;
        SingleInstance first(folder.path());
        SingleInstance second(other.path());
        QVERIFY(first.acquire());
        QVERIFY(second.acquire());
    }

    void aKilledOneIsNotInTheWay()
    {
        QTemporaryDir folder;
        QProcess first;
        first.start(QCoreApplication::applicationFilePath(), {"--hold", folder.path()});
        QVERIFY(first.waitForReadyRead());
        QCOMPARE(first.readAllStandardOutput(), "held\n");
        QProcess second;
        second.start(QCoreApplication::applicationFilePath(), {"--start-later", folder.path(), ""});
        QVERIFY(second.waitForFinished());
        QCOMPARE(second.exitCode(), 10);
        first.kill();
        QVERIFY(first.waitForFinished());
        SingleInstance third(folder.path());
        QVERIFY(third.acquire());
    }

    void aFolderWithoutRoomForALockIsNoObstacle()
    {
        SingleInstance instance("/dev/null/nowhere");
        QVERIFY(instance.acquire());
    }
};

int main(int argc, char** argv)
{
    if (argc == 4 && qstrcmp(argv[1], "--start-later") == 0)
        return startLater(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    if (argc == 3 && qstrcmp(argv[1], "--hold") == 0)
        return hold(argv[2]);
    QCoreApplication application(argc, argv);
    TestSingleInstance test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_single_instance.moc"
