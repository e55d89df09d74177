// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Downloads that go well in the end: whole, resumed after every kind of end, split, one beside the other.

#include "tests/app/network/transfer_fixture.h"

#include <QCoreApplication>
#include <QProcess>

#include <csignal>

using namespace alcove;
using namespace alcove::test;
using Phase = TransferStatus::Phase;

namespace {

// Child: goes on with the plan of a state file until it is killed.
int downloadUntilKilled(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    Settings settings(QFileInfo(argv[2]).absolutePath() + "/../child.ini");
    NetworkAccess network(settings);
    network.setOn(true);
    network.run(std::make_unique<PlanTransfer>(loadPlan(argv[2]).value(), TransferPatience{}));
    return QCoreApplication::exec();
}

} // namespace

class TestPlanTransfer : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<TransferFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void aFileComesWhole()
    {
        const QByteArray content = noise(3'000'000);
        const DownloadPlan plan = m_fixture->plan(content);
        const TransferStatus end = m_fixture->run(plan);
        QCOMPARE(end.phase, Phase::Done);
        QCOMPARE(end.done, content.size());
        QCOMPARE(TransferFixture::contentOf(plan.firstTarget()), content);
        QCOMPARE(m_fixture->files(), QStringList{"model.gguf"}); // no part, no state, no lock
        QVERIFY(!m_fixture->server.requests().constFirst().headers.contains("cookie"));
        QVERIFY(!m_fixture->server.requests().constFirst().headers.contains("referer"));
    }

    void aLostConnectionIsResumed()
    {
        const QByteArray content = noise(2'000'000);
        const DownloadPlan plan = m_fixture->plan(content);
        m_fixture->server.fault = [&](const HttpRequest& request) -> std::optional<HttpResponse> {
            if (m_fixture->server.requests().size() > 3)
                return std::nullopt;
            HttpResponse cut = m_fixture->server.usual(request);
            cut.sendOnly = 300'000;
            return cut;
        };
        QCOMPARE(m_fixture->run(plan).phase, Phase::Done);
        QCOMPARE(TransferFixture::contentOf(plan.firstTarget()), content);
        const QList<HttpRequest>& requests = m_fixture->server.requests();
        QCOMPARE(requests.size(), 4);
        QCOMPARE(requests[1].header("Range"), "bytes=300000-");
        QCOMPARE(requests[1].header("If-Range"), "\"one\"");
        QCOMPARE(requests[3].header("Range"), "bytes=900000-");
        QVERIFY(m_fixture->phases.contains(Phase::Waiting));
    }

    void aKilledProgramIsGoneOnWith()
    {
        const QByteArray content = noise(4'000'000);
        const DownloadPlan plan = m_fixture->plan(content);
        QDir().mkpath(plan.folder);
        QVERIFY(save(plan));
        m_fixture->server.fault = [&](const HttpRequest& request) -> std::optional<HttpResponse> {
            if (m_fixture->server.requests().size() > 3)
                return std::nullopt;
            HttpResponse slow = m_fixture->server.usual(request);
            slow.sendOnly = 1'000'000;
            slow.hangs = true;
            return slow;
        };
        for (int round = 1; round <= 3; ++round) {
            QProcess child;
            child.setProcessChannelMode(QProcess::ForwardedChannels);
            child.start(QCoreApplication::applicationFilePath(), {"--download-until-killed", plan.stateFile()});
            QTRY_COMPARE_WITH_TIMEOUT(QFileInfo(plan.part(plan.files[0])).size(), round * 1'000'000, 20'000);
            child.kill(); // SIGKILL
            QVERIFY(child.waitForFinished());
            QVERIFY(!QFile::exists(plan.firstTarget()));
        }
        QCOMPARE(m_fixture->run(plan).phase, Phase::Done);
        QCOMPARE(TransferFixture::contentOf(plan.firstTarget()), content);
        QCOMPARE(m_fixture->server.requests().last().header("Range"), "bytes=3000000-");
        QCOMPARE(m_fixture->files(), QStringList{"model.gguf"}); // the killed ones' lock is gone as well
    }

    void aServerWithoutRangesBeginsAgain()
    {
        const QByteArray content = noise(1'000'000);
        const DownloadPlan plan = m_fixture->plan(content);
        m_fixture->server.fault = [&](const HttpRequest& request) -> std::optional<HttpResponse> {
            HttpRequest whole = request;
            whole.headers.remove("range");
            HttpResponse response = m_fixture->server.usual(whole);
            if (m_fixture->server.requests().size() == 1)
                response.sendOnly = 400'000;
            return response;
        };
        QCOMPARE(m_fixture->run(plan).phase, Phase::Done);
        QCOMPARE(TransferFixture::contentOf(plan.firstTarget()), content);
    }

    // The server put the same bytes up anew: the condition fails, and all of it comes again.
    void anotherEtagBeginsAgain()
    {
        const QByteArray content = noise(1'000'000);
        const DownloadPlan plan = m_fixture->plan(content);
        m_fixture->server.fault = [&](const HttpRequest& request) -> std::optional<HttpResponse> {
            if (m_fixture->server.requests().size() > 1)
                return std::nullopt;
            HttpResponse cut = m_fixture->server.usual(request);
            cut.sendOnly = 400'000;
            m_fixture->server.put(request.path, content, "\"two\"");
            return cut;
        };
        QCOMPARE(m_fixture->run(plan).phase, Phase::Done);
        QCOMPARE(TransferFixture::contentOf(plan.firstTarget()), content);
    }

    // One that ignores If-Range would append the end of another file.
    void anotherEtagOfARangeBeginsAgain()
    {
        const QByteArray content = noise(1'000'000);
        const DownloadPlan plan = m_fixture->plan(content);
        m_fixture->server.fault = [&](const HttpRequest& request) -> std::optional<HttpResponse> {
            HttpRequest unconditional = request;
            unconditional.headers.remove("if-range");
            HttpResponse response = m_fixture->server.usual(unconditional);
            if (m_fixture->server.requests().size() == 1) {
                response.sendOnly = 400'000;
                m_fixture->server.put(request.path, content, "\"two\"");
            }
            return response;
        };
        QCOMPARE(m_fixture->run(plan).phase, Phase::Done);
        QCOMPARE(TransferFixture::contentOf(plan.firstTarget()), content);
        QVERIFY(!m_fixture->server.requests().last().headers.contains("range"));
    }

    void aPartThatIsTooLongBeginsAgain()
    {
        const QByteArray content = noise(100'000);
        const DownloadPlan plan = m_fixture->plan(content);
        QDir().mkpath(plan.folder);
        QFile part(plan.part(plan.files[0]));
        QVERIFY(part.open(QIODevice::WriteOnly) && part.write(noise(200'000, 2)) > 0);
        part.close();
        QCOMPARE(m_fixture->run(plan).phase, Phase::Done);
        QCOMPARE(TransferFixture::contentOf(plan.firstTarget()), content);
    }

    void redirectionsAreFollowed()
    {
        const QByteArray content = noise(500'000);
        const DownloadPlan plan = m_fixture->plan(content);
        m_fixture->server.put("/cdn/blob", content, "\"cdn\"");
        m_fixture->server.fault = [&](const HttpRequest& request) -> std::optional<HttpResponse> {
            if (request.path != "/cdn/blob")
                return HttpResponse{.status = 302, .headers = {{"Location", "/cdn/blob"}}};
            HttpResponse response = m_fixture->server.usual(request);
            if (m_fixture->server.requests().size() == 2)
                response.sendOnly = 200'000;
            return response;
        };
        QCOMPARE(m_fixture->run(plan).phase, Phase::Done);
        QCOMPARE(TransferFixture::contentOf(plan.firstTarget()), content);
        QCOMPARE(m_fixture->server.requests().last().header("Range"), "bytes=200000-"); // it comes along
        QCOMPARE(m_fixture->server.requests().last().header("If-Range"), "\"cdn\"");
    }

    void aSplitModelIsThereOnlyWhenAllOfItIs()
    {
        DownloadPlan plan = m_fixture->plan(noise(300'000, 1), "m-00001-of-00003.gguf");
        plan.files << m_fixture->plan(noise(300'000, 2), "m-00002-of-00003.gguf").files
                   << m_fixture->plan(noise(300'000, 3), "m-00003-of-00003.gguf").files;
        m_fixture->server.fault = [&](const HttpRequest& request) -> std::optional<HttpResponse> {
            if (!request.path.endsWith("00003-of-00003.gguf") || m_fixture->server.requests().size() > 3)
                return std::nullopt;
            return HttpResponse{.body = noise(300'000, 3), .sendOnly = 100'000, .hangs = true};
        };
        m_fixture->start(plan);
        QTRY_COMPARE(QFileInfo(plan.part(plan.files[2])).size(), 100'000);
        m_fixture->stop();
        QVERIFY(!m_fixture->files().contains("m-00001-of-00003.gguf"));
        QCOMPARE(m_fixture->run(plan).phase, Phase::Done);
        QCOMPARE(m_fixture->files(),
                 QStringList({"m-00001-of-00003.gguf", "m-00002-of-00003.gguf", "m-00003-of-00003.gguf"}));
        for (quint32 part = 1; part <= 3; ++part)
            QCOMPARE(TransferFixture::contentOf(plan.target(plan.files[part - 1])), noise(300'000, part));
        QCOMPARE(m_fixture->server.requests().size(), 4); // what was whole was not asked for again
    }

    void twoOfTheSameDoNotMeet()
    {
        const DownloadPlan plan = m_fixture->plan(noise(1'000'000));
        TransferFixture other;
        m_fixture->server.fault = [&](const HttpRequest& request) -> std::optional<HttpResponse> {
            HttpResponse slow = m_fixture->server.usual(request);
            slow.sendOnly = m_fixture->server.requests().size() == 1 ? 500'000 : -1;
            slow.hangs = m_fixture->server.requests().size() == 1;
            return slow;
        };
        m_fixture->start(plan);
        QTRY_COMPARE(QFileInfo(plan.part(plan.files[0])).size(), 500'000);
        const TransferStatus refused = other.run(plan);
        QCOMPARE(refused.phase, Phase::Failed);
        QCOMPARE(refused.error.message, "Another Alcove is downloading A model.");
        QVERIFY(m_fixture->ends()); // after its silence
        QCOMPARE(m_fixture->last.phase, Phase::Done);
        QCOMPARE(TransferFixture::contentOf(plan.firstTarget()), noise(1'000'000));
        QCOMPARE(other.run(plan).phase, Phase::Done); // it is there
    }

    void whatIsThereIsNotAskedFor()
    {
        const DownloadPlan plan = m_fixture->plan(noise(100'000));
        QCOMPARE(m_fixture->run(plan).phase, Phase::Done);
        QCOMPARE(m_fixture->run(plan).phase, Phase::Done);
        QCOMPARE(m_fixture->server.requests().size(), 1);
    }

private:
    std::unique_ptr<TransferFixture> m_fixture;
};

int main(int argc, char** argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--download-until-killed") == 0)
        return downloadUntilKilled(argc, argv);
    QCoreApplication application(argc, argv);
    TestPlanTransfer test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_plan_transfer.moc"
