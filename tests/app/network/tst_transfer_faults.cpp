// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Downloads that can't go well: each says what happened, and nothing wrong ever gets the file's name.

#include "tests/app/network/transfer_fixture.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStorageInfo>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>

using namespace alcove;
using namespace alcove::test;
using Phase = TransferStatus::Phase;

namespace {

// Child, on a small disk that is mounted for it alone, which another program fills meanwhile: the exit code says
// whether all was as it should be.
int fillTheDisk(int argc, char** argv)
{
    constexpr qint64 left = 1'500'000;
    QCoreApplication application(argc, argv);
    TransferFixture fixture;
    DownloadPlan plan = fixture.plan(noise(3'000'000));
    plan.folder = argv[2];
    QFile filler(plan.folder + "/filler");
    fixture.server.fault = [&](const HttpRequest&) -> std::optional<HttpResponse> {
        if (filler.open(QIODevice::WriteOnly))
            ::posix_fallocate(filler.handle(), 0, QStorageInfo(plan.folder).bytesAvailable() - left);
        return std::nullopt;
    };
    const TransferStatus full = fixture.run(plan);
    const qint64 kept = QFileInfo(plan.part(plan.files[0])).size();
    qInfo("%s %s %lld bytes kept", full.error.message.c_str(), full.error.details.c_str(), kept);
    if (!full.error.message.ends_with(" is full.") || kept <= 0)
        return 1;
    fixture.server.fault = nullptr;
    filler.remove();
    return fixture.run(plan).phase == Phase::Done &&
                   fixture.server.requests().last().header("Range") == "bytes=" + QByteArray::number(kept) + "-"
               ? 0
               : 1;
}

} // namespace

class TestTransferFaults : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<TransferFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void statuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("passes");
        QTest::addColumn<QString>("message");
        QTest::newRow("not found") << 404 << false << "Hugging Face does not have A model.";
        QTest::newRow("gone") << 410 << false << "Hugging Face does not have A model.";
        QTest::newRow("not logged in") << 401 << false << "Hugging Face does not give A model to everybody.";
        QTest::newRow("terms not accepted") << 403 << false << "Hugging Face does not give A model to everybody.";
        QTest::newRow("a wrong request") << 400 << false << "Hugging Face refuses A model.";
        QTest::newRow("too many requests") << 429 << true << "Hugging Face asks to wait before A model is downloaded.";
        QTest::newRow("broken server") << 500 << true << "Hugging Face can't give A model at the moment.";
        QTest::newRow("overloaded") << 503 << true << "Hugging Face can't give A model at the moment.";
    }

    void statuses()
    {
        QFETCH(int, status);
        QFETCH(bool, passes);
        QFETCH(QString, message);
        const DownloadPlan plan = m_fixture->plan(noise(100'000));
        m_fixture->server.fault = [&](const HttpRequest&) {
            return HttpResponse{.status = status, .body = "an explanation in HTML"};
        };
        const TransferStatus end = m_fixture->run(plan);
        QCOMPARE(end.phase, Phase::Failed);
        QCOMPARE(QString::fromStdString(end.error.message), message);
        QVERIFY(!end.error.remedy.empty());
        QCOMPARE(m_fixture->server.requests().size(), passes ? m_fixture->patience.tries : 1);
        QVERIFY(!m_fixture->files().contains("model.gguf"));
        QCOMPARE(QFileInfo(plan.part(plan.files[0])).size(), 0); // the explanation is no model

        m_fixture->server.fault = nullptr; // it passes, and the next try finds everything
        QCOMPARE(m_fixture->run(plan).phase, Phase::Done);
    }

    void aBusyServerIsWaitedFor()
    {
        const DownloadPlan plan = m_fixture->plan(noise(100'000));
        QElapsedTimer time;
        time.start();
        m_fixture->server.fault = [&](const HttpRequest&) -> std::optional<HttpResponse> {
            if (m_fixture->server.requests().size() > 1)
                return std::nullopt;
            return HttpResponse{.status = 429, .headers = {{"Retry-After", "1"}}};
        };
        QCOMPARE(m_fixture->run(plan).phase, Phase::Done);
        QVERIFY(time.elapsed() >= 1000);
    }

    void silenceIsALostConnection()
    {
        m_fixture->patience.silence = 300;
        const DownloadPlan plan = m_fixture->plan(noise(100'000));
        m_fixture->server.fault = [&](const HttpRequest&) -> std::optional<HttpResponse> {
            if (m_fixture->server.requests().size() > 2)
                return std::nullopt;
            return HttpResponse{.body = noise(100'000), .sendOnly = 0, .hangs = true};
        };
        QCOMPARE(m_fixture->run(plan).phase, Phase::Done);
        QCOMPARE(m_fixture->server.requests().size(), 3);
    }

    void aConnectionThatIsRefused()
    {
        DownloadPlan plan = m_fixture->plan(noise(100));
        plan.files[0].url.setPort(1);
        const TransferStatus end = m_fixture->run(plan);
        QCOMPARE(end.phase, Phase::Failed);
        QCOMPARE(end.error.message, "The connection to 127.0.0.1 was lost.");
    }

    void anotherSizeThanWasTold_data()
    {
        QTest::addColumn<qsizetype>("bytes");
        QTest::addColumn<bool>("told");
        QTest::newRow("longer") << qsizetype(200'000) << true;
        QTest::newRow("shorter") << qsizetype(50'000) << true;
        QTest::newRow("longer, not told before") << qsizetype(200'000) << false;
        QTest::newRow("shorter, not told before") << qsizetype(50'000) << false;
    }

    void anotherSizeThanWasTold()
    {
        QFETCH(qsizetype, bytes);
        QFETCH(bool, told);
        const DownloadPlan plan = m_fixture->plan(noise(100'000));
        m_fixture->server.fault = [&](const HttpRequest&) {
            return HttpResponse{.body = noise(bytes), .tellsLength = told};
        };
        QCOMPARE(m_fixture->run(plan).phase, Phase::Failed);
        QVERIFY(!m_fixture->files().contains("model.gguf"));
        QVERIFY(QFileInfo(plan.part(plan.files[0])).size() <= 100'000);
    }

    void aDamagedFileIsThrownAway()
    {
        const DownloadPlan plan = m_fixture->plan(noise(100'000));
        m_fixture->server.fault = [&](const HttpRequest&) { return HttpResponse{.body = noise(100'000, 2)}; };
        const TransferStatus end = m_fixture->run(plan);
        QCOMPARE(end.phase, Phase::Failed);
        QCOMPARE(end.error.message, "model.gguf came damaged.");
        QVERIFY(!QFile::exists(plan.firstTarget()));
        QVERIFY(!QFile::exists(plan.part(plan.files[0])));
        m_fixture->server.fault = nullptr;
        QCOMPARE(m_fixture->run(plan).phase, Phase::Done);
    }

    void aDamagedPartIsFound()
    {
        const QByteArray content = noise(100'000);
        const DownloadPlan plan = m_fixture->plan(content);
        QDir().mkpath(plan.folder);
        QFile part(plan.part(plan.files[0]));
        QVERIFY(part.open(QIODevice::WriteOnly) && part.write(QByteArray(60'000, '\0')) > 0); // a power cut's zeros
        part.close();
        QCOMPARE(m_fixture->run(plan).phase, Phase::Failed);
        QVERIFY(!QFile::exists(plan.firstTarget()));
        QCOMPARE(m_fixture->run(plan).phase, Phase::Done);
        QCOMPARE(TransferFixture::contentOf(plan.firstTarget()), content);
    }

    void redirectionsToElsewhere_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("plain HTTP") << QByteArray("http://example.com/blob");
        QTest::newRow("a file") << QByteArray("file:///etc/passwd");
        QTest::newRow("itself, without end") << QByteArray("/o/r/resolve/main/model.gguf");
    }

    void redirectionsToElsewhere()
    {
        QFETCH(QByteArray, target);
        const DownloadPlan plan = m_fixture->plan(noise(100'000));
        m_fixture->server.fault = [&](const HttpRequest&) {
            return HttpResponse{.status = 302, .headers = {{"Location", target}}};
        };
        const TransferStatus end = m_fixture->run(plan);
        QCOMPARE(end.phase, Phase::Failed);
        QCOMPARE(end.error.message, "127.0.0.1 leads to an address that is not safe.");
        QVERIFY(m_fixture->server.requests().size() <= 12); // five are followed; Qt may ask twice where a server closes
    }

    void noRoom()
    {
        DownloadPlan plan = m_fixture->plan(noise(100));
        plan.files[0].bytes = qint64(1) << 49;
        const TransferStatus end = m_fixture->run(plan);
        QCOMPARE(end.phase, Phase::Failed);
        QCOMPARE(end.error.message, "There is no room for A model.");
        QVERIFY2(QString::fromStdString(end.error.remedy).startsWith("It needs 562.9 TB more, and "),
                 end.error.remedy.c_str());
        QVERIFY(m_fixture->server.requests().isEmpty());
    }

    void aFileThatMayNotBeSoLarge()
    {
        const QByteArray content = noise(3'000'000);
        const DownloadPlan plan = m_fixture->plan(content);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        rlimit narrow = before;
        narrow.rlim_cur = 1'500'000;
        ::setrlimit(RLIMIT_FSIZE, &narrow);
        const TransferStatus end = m_fixture->run(plan);
        ::setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(end.phase, Phase::Failed);
        QVERIFY2(end.error.message.contains("can't hold a file as large as this one"), end.error.message.c_str());
        QVERIFY(QFileInfo(plan.part(plan.files[0])).size() > 0); // what came is kept
        QCOMPARE(m_fixture->run(plan).phase, Phase::Done);
        QCOMPARE(TransferFixture::contentOf(plan.firstTarget()), content);
        QVERIFY(m_fixture->server.requests().last().headers.contains("range"));
    }

    void theDiskIsFullMidway()
    {
        const QString disk = m_fixture->folder.filePath("disk");
        QDir().mkpath(disk);
        QProcess child;
        child.setProcessChannelMode(QProcess::MergedChannels);
        child.start("unshare",
                    {"--map-root-user", "--mount", "sh", "-c",
                     "mount -t tmpfs -o size=100m tmpfs \"$1\" || exit 77; exec \"$0\" --fill-the-disk \"$1\"",
                     QCoreApplication::applicationFilePath(), disk});
        QVERIFY(child.waitForFinished(60'000));
        const QByteArray told = child.readAll();
        if (child.exitCode() == 77 || told.contains("unshare failed"))
            QSKIP("this system lets nobody mount a disk for a test");
        QVERIFY2(child.exitCode() == 0, told);
    }

    void aFolderThatIsNone()
    {
        DownloadPlan plan = m_fixture->plan(noise(100));
        QFile file(plan.folder);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const TransferStatus end = m_fixture->run(plan);
        QCOMPARE(end.phase, Phase::Failed);
        QVERIFY2(end.error.message.starts_with("Nothing can be written into "), end.error.message.c_str());
    }

    void anotherFileIsNotWrittenOver()
    {
        const DownloadPlan plan = m_fixture->plan(noise(100'000));
        QDir().mkpath(plan.folder);
        QFile mine(plan.firstTarget());
        QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") == 4);
        mine.close();
        const TransferStatus end = m_fixture->run(plan);
        QCOMPARE(end.error.message, "There is another file with the name model.gguf.");
        QCOMPARE(TransferFixture::contentOf(plan.firstTarget()), "mine");
        QVERIFY(m_fixture->server.requests().isEmpty());
    }

    void aStateThatLies_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("\x00\x01", 2);
        const auto state = [](const char* name, const char* url, int bytes) {
            const QJsonObject file{{"name", name}, {"url", url}, {"bytes", bytes}, {"sha256", QString(64, 'a')}};
            return QJsonDocument(QJsonObject{{"title", "t"}, {"files", QJsonArray{file}}}).toJson();
        };
        QTest::newRow("another folder") << state("../../.bashrc.gguf", "https://huggingface.co/a", 1);
        QTest::newRow("no model") << state("run.sh", "https://huggingface.co/a", 1);
        QTest::newRow("plain HTTP") << state("model.gguf", "http://example.com/a", 1);
        QTest::newRow("no size") << state("model.gguf", "https://huggingface.co/a", 0);
        QTest::newRow("the state of another") << state("other.gguf", "https://huggingface.co/a", 1);
    }

    void aStateThatLies()
    {
        QFETCH(QByteArray, json);
        QFile file(m_fixture->folder.filePath("model.gguf.download"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(json) == json.size());
        file.close();
        QVERIFY(!loadPlan(file.fileName()));
    }

private:
    std::unique_ptr<TransferFixture> m_fixture;
};

int main(int argc, char** argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--fill-the-disk") == 0)
        return fillTheDisk(argc, argv);
    QCoreApplication application(argc, argv);
    QLocale::setDefault(QLocale::c());
    TestTransferFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_transfer_faults.moc"
