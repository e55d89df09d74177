// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The switch of the network: what is off can ask for nothing, and turning it off ends everything. Certificates.

#include "app/network/http_client.h"
#include "app/network/qml_network.h"
#include "tests/app/network/transfer_fixture.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>

using namespace alcove;
using namespace alcove::test;
using Phase = TransferStatus::Phase;

class TestNetworkAccess : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<TransferFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void itIsOffUntilItIsTurnedOn()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath("settings.ini"));
        {
            NetworkAccess network(settings);
            QVERIFY(!network.isOn());
            network.setOn(true);
            QVERIFY(network.isOn());
        }
        NetworkAccess again(settings);
        QVERIFY(again.isOn()); // it is remembered
        again.setOn(false);
        QVERIFY(!NetworkAccess(settings).isOn());
    }

    void whatIsOffAsksForNothing()
    {
        m_fixture->network.setOn(false);
        m_fixture->start(m_fixture->plan(noise(100)));
        QTest::qWait(200);
        QVERIFY(m_fixture->phases.isEmpty());
        QVERIFY(m_fixture->server.requests().isEmpty());
    }

    void turningItOffEndsWhatRuns()
    {
        const DownloadPlan plan = m_fixture->plan(noise(1'000'000));
        m_fixture->server.fault = [&](const HttpRequest& request) -> std::optional<HttpResponse> {
            HttpResponse slow = m_fixture->server.usual(request);
            slow.sendOnly = 400'000;
            slow.hangs = true;
            return slow;
        };
        m_fixture->start(plan);
        QTRY_COMPARE(QFileInfo(plan.part(plan.files[0])).size(), 400'000);
        QCOMPARE(m_fixture->network.requests(), 1);
        QCOMPARE(m_fixture->server.connections(), 1);
        m_fixture->network.setOn(false);
        QCOMPARE(m_fixture->network.requests(), 0);
        QTRY_COMPARE(m_fixture->server.connections(), 0);
        QTest::qWait(200);
        QCOMPARE(m_fixture->server.requests().size(), 1); // it does not try again
        QCOMPARE(QFileInfo(plan.part(plan.files[0])).size(), 400'000);

        m_fixture->server.fault = nullptr;
        m_fixture->network.setOn(true);
        QCOMPARE(m_fixture->run(plan).phase, Phase::Done);
        QCOMPARE(m_fixture->server.requests().last().header("Range"), "bytes=400000-");
        QTRY_COMPARE(m_fixture->network.requests(), 0);
    }

    void turningItOffWhileItWaits()
    {
        m_fixture->patience.firstWait = 300;
        m_fixture->server.fault = [](const HttpRequest&) { return HttpResponse{.status = 503}; };
        m_fixture->start(m_fixture->plan(noise(100)));
        QTRY_VERIFY(m_fixture->phases.contains(Phase::Waiting));
        m_fixture->network.setOn(false);
        QTest::qWait(500);
        QCOMPARE(m_fixture->server.requests().size(), 1);
    }

    void onlySafeAddressesMayBeAsked()
    {
        QVERIFY(mayAsk(QUrl("https://huggingface.co/a/b")));
        QVERIFY(mayAsk(QUrl("http://127.0.0.1:8080/a")));
        for (const char* refused : {"http://huggingface.co/a", "ftp://huggingface.co/a", "file:///etc/passwd",
                                    "https:", "http://127.0.0.1.example.com/", "huggingface.co", ""})
            QVERIFY2(!mayAsk(QUrl(refused)), refused);
    }

    void qmlCanAskForNothing()
    {
        m_fixture->server.put("/picture.png", "x");
        NoQmlNetwork factory;
        const std::unique_ptr<QNetworkAccessManager> manager(factory.create(nullptr));
        QNetworkReply* reply = manager->get(QNetworkRequest(m_fixture->server.url("/picture.png")));
        QSignalSpy finished(reply, &QNetworkReply::finished);
        QVERIFY(finished.wait());
        QVERIFY(reply->error() != QNetworkReply::NoError);
        QVERIFY(m_fixture->server.requests().isEmpty());
        QCOMPARE(m_fixture->server.connections(), 0);
    }

    void aStrangersCertificateIsRefused()
    {
        const QTemporaryDir folder;
        QProcess openssl;
        openssl.start("openssl", {"req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
                                  "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout",
                                  folder.filePath("key.pem"), "-out", folder.filePath("certificate.pem")});
        QVERIFY2(openssl.waitForFinished() && openssl.exitCode() == 0, openssl.readAllStandardError());
        const QSslCertificate certificate = QSslCertificate::fromPath(folder.filePath("certificate.pem")).value(0);
        QVERIFY(!certificate.isNull());
        QSslConfiguration secret = QSslConfiguration::defaultConfiguration();
        secret.setLocalCertificate(certificate);
        secret.setPrivateKey(QSslKey(TransferFixture::contentOf(folder.filePath("key.pem")), QSsl::Rsa));
        auto tls = std::make_unique<QSslServer>();
        tls->setSslConfiguration(secret);
        FileServer server(std::move(tls));
        DownloadPlan plan = m_fixture->plan(noise(100'000));
        server.put("/model.gguf", noise(100'000));
        plan.files[0].url = server.url("/model.gguf");

        const TransferStatus refused = m_fixture->run(plan);
        QCOMPARE(refused.phase, Phase::Failed);
        QCOMPARE(refused.error.message, "127.0.0.1 does not prove that it is 127.0.0.1.");
        QVERIFY(server.requests().isEmpty());

        // The same once this computer trusts it; but never from there to plain HTTP.
        QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
        const QSslConfiguration before = trusting;
        trusting.addCaCertificate(certificate);
        QSslConfiguration::setDefaultConfiguration(trusting);
        m_fixture->network.setOn(false); // a new manager has the new configuration
        m_fixture->network.setOn(true);
        server.fault = [&](const HttpRequest&) {
            return HttpResponse{
                .status = 302,
                .headers = {{"Location", m_fixture->server.url("/o/r/resolve/main/model.gguf").toEncoded()}}};
        };
        const TransferStatus led = m_fixture->run(plan);
        server.fault = nullptr;
        const TransferStatus done = m_fixture->run(plan);
        QSslConfiguration::setDefaultConfiguration(before);
        QCOMPARE(led.error.message, "127.0.0.1 leads to an address that is not safe.");
        QVERIFY(m_fixture->server.requests().isEmpty());
        QCOMPARE(done.phase, Phase::Done);
        QCOMPARE(TransferFixture::contentOf(plan.firstTarget()), noise(100'000));
    }

private:
    std::unique_ptr<TransferFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestNetworkAccess)
#include "tst_network_access.moc"
