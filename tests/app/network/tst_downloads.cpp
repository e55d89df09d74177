// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the window has of downloads: of the catalogue and by address, paused, cancelled, and there again after a start.

#include "app/network/downloads.h"
#include "app/settings.h"
#include "tests/app/network/hub_server.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;
using namespace alcove::test;

namespace {

// The catalogue knows this one by its name only, so a test may choose its content.
constexpr char model[] = "deepseek-v2-lite-chat";
constexpr char repository[] = "mradermacher/DeepSeek-V2-Lite-Chat-GGUF";
constexpr char fileName[] = "DeepSeek-V2-Lite-Chat.Q4_K_M.gguf";

} // namespace

class TestDownloads : public QObject {
    Q_OBJECT

private:
    struct Program { // one start of it
        explicit Program(const QString& folder)
            : settings(folder + "/settings.ini"), network(settings), downloads(network, folder + "/models", "en")
        {
        }
        ~Program()
        {
            network.shutDown();
            downloads.shutDown();
        }
        Download* first() { return qobject_cast<Download*>(downloads.list().value(0)); }

        Settings settings;
        NetworkAccess network;
        Downloads downloads;
    };

    QString part() const { return target() + ".part"; }
    QString target() const { return m_folder->filePath("models/") + fileName; }
    QByteArray contentOf(const QString& path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HubServer> m_hub;
    std::unique_ptr<Program> m_program;
    const QByteArray m_content = noise(1'000'000);

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_hub = std::make_unique<HubServer>();
        m_hub->putModel(repository, "main", fileName, m_content);
        m_program = std::make_unique<Program>(m_folder->path());
        m_program->network.setOn(true);
    }
    void cleanup()
    {
        m_program.reset();
        m_hub.reset();
        m_folder.reset();
    }

    void aModelOfTheCatalogue()
    {
        QSignalSpy finished(&m_program->downloads, &Downloads::finished);
        QVERIFY(!m_program->downloads.present().contains(model));
        m_program->downloads.get(model);
        QCOMPARE(m_program->first()->state(), "asking");
        QTRY_COMPARE(m_program->first()->state(), "done");
        QCOMPARE(finished.value(0).value(0).toString(), target());
        QCOMPARE(contentOf(target()), m_content);
        QCOMPARE(m_program->downloads.present().value(model).toUrl(), QUrl::fromLocalFile(target()));
        QCOMPARE(m_hub->requests()[1].path,
                 QByteArray("/") + repository + "/resolve/" + m_hub->commit + "/" + fileName);
    }

    void withoutTheNetworkItWaits()
    {
        m_program->network.setOn(false);
        m_program->downloads.get(model);
        QCOMPARE(m_program->first()->state(), "offline");
        QTest::qWait(100);
        QVERIFY(m_hub->requests().isEmpty());
        m_program->network.setOn(true);
        QTRY_COMPARE(m_program->first()->state(), "done");
    }

    void turningTheNetworkOffAndOn()
    {
        m_hub->stall(400'000);
        m_program->downloads.get(model);
        QTRY_COMPARE(QFileInfo(part()).size(), 400'000);
        QTRY_VERIFY(m_program->downloads.progress() > 0.3);
        m_program->network.setOn(false);
        QCOMPARE(m_program->first()->state(), "offline");
        QCOMPARE(m_program->downloads.progress(), -1);
        m_hub->fault = nullptr;
        m_program->network.setOn(true);
        QTRY_COMPARE(m_program->first()->state(), "done");
        QCOMPARE(contentOf(target()), m_content);
    }

    void aFileThatWasChanged()
    {
        m_hub->putModel("allenai/OLMoE-1B-7B-0125-Instruct-GGUF", "main", "OLMoE-1B-7B-0125-Instruct-Q4_K_M.gguf",
                        m_content);
        m_program->downloads.get("olmoe-1b-7b-0125");
        QTRY_COMPARE(m_program->first()->state(), "failed");
        QCOMPARE(m_program->first()->error()["message"].toString(),
                 "OLMoE 1B-7B 0125 Instruct is not the file any more that Alcove's list knows.");
        QVERIFY(!m_program->first()->error()["details"].toString().isEmpty());
        QCOMPARE(m_hub->requests().size(), 1); // nothing of it came
    }

    void aModelThatIsGone()
    {
        m_program->downloads.get("gpt-oss-20b");
        QTRY_COMPARE(m_program->first()->state(), "failed");
        m_program->first()->resume();
        QTRY_COMPARE(m_hub->requests().size(), 2);
        QTRY_COMPARE(m_program->first()->state(), "failed");
    }

    void pausedStaysPausedOverAStart()
    {
        m_hub->stall(400'000);
        m_program->downloads.get(model);
        QTRY_COMPARE(QFileInfo(part()).size(), 400'000);
        m_program->first()->pause();
        QCOMPARE(m_program->first()->state(), "paused");
        QTRY_COMPARE(m_program->network.requests(), 0);
        m_hub->fault = nullptr;
        m_program.reset();
        m_program = std::make_unique<Program>(m_folder->path());
        QCOMPARE(m_program->first()->state(), "paused");
        QCOMPARE(m_program->first()->title(), "DeepSeek-V2-Lite Chat");
        QCOMPARE(m_program->first()->progress(), 0.4);
        const qsizetype before = m_hub->requests().size();
        QTest::qWait(100);
        QCOMPARE(m_hub->requests().size(), before);
        m_program->first()->resume();
        QTRY_COMPARE(m_program->first()->state(), "done");
        QCOMPARE(m_hub->requests().last().header("Range"), "bytes=400000-");
        QCOMPARE(contentOf(target()), m_content);
    }

    void pausedAndGoneOnAtOnce()
    {
        m_hub->stall(400'000);
        m_program->downloads.get(model);
        QTRY_COMPARE(QFileInfo(part()).size(), 400'000);
        m_hub->fault = nullptr;
        for (int time = 0; time < 20; ++time) {
            m_program->first()->pause();
            m_program->first()->resume();
        }
        QTRY_COMPARE(m_program->first()->state(), "done");
        QCOMPARE(contentOf(target()), m_content);
    }

    void whatRanGoesOnAfterAStart()
    {
        m_hub->stall(400'000);
        m_program->downloads.get(model);
        QTRY_COMPARE(QFileInfo(part()).size(), 400'000);
        m_hub->fault = nullptr;
        m_program.reset();
        m_program = std::make_unique<Program>(m_folder->path());
        QVERIFY(m_program->network.isOn());
        QTRY_COMPARE(m_program->first()->state(), "done");
        QCOMPARE(contentOf(target()), m_content);
    }

    void aStartWithoutTheNetworkAsksForNothing()
    {
        m_hub->stall(400'000);
        m_program->downloads.get(model);
        QTRY_COMPARE(QFileInfo(part()).size(), 400'000);
        m_program->network.setOn(false);
        m_program.reset();
        const qsizetype before = m_hub->requests().size();
        m_program = std::make_unique<Program>(m_folder->path());
        QCOMPARE(m_program->first()->state(), "offline");
        QTest::qWait(200);
        QCOMPARE(m_hub->requests().size(), before);
    }

    void cancellingCanBeUndone()
    {
        m_hub->stall(400'000);
        m_program->downloads.get(model);
        QTRY_COMPARE(QFileInfo(part()).size(), 400'000);
        m_program->first()->cancel();
        QCOMPARE(m_program->first()->state(), "cancelled");
        QTRY_COMPARE(m_program->network.requests(), 0);
        QCOMPARE(QFileInfo(part()).size(), 400'000);
        m_hub->fault = nullptr;
        m_program->first()->resume();
        QTRY_COMPARE(m_program->first()->state(), "done");
        QCOMPARE(m_hub->requests().last().header("Range"), "bytes=400000-");
    }

    void cancellingDeletes()
    {
        m_hub->stall(400'000);
        m_program->downloads.get(model);
        QTRY_COMPARE(QFileInfo(part()).size(), 400'000);
        m_program->first()->cancel();
        QTRY_VERIFY_WITH_TIMEOUT(m_program->downloads.list().isEmpty(), 12'000);
        QVERIFY(QDir(m_folder->filePath("models")).isEmpty(QDir::Files));
    }

    void cancelledIsDeletedAtTheEnd()
    {
        m_hub->stall(400'000);
        m_program->downloads.get(model);
        QTRY_COMPARE(QFileInfo(part()).size(), 400'000);
        m_program->first()->cancel();
        m_program.reset();
        QVERIFY(QDir(m_folder->filePath("models")).isEmpty(QDir::Files));
    }

    void byItsAddress()
    {
        m_hub->putModels("owner/name-GGUF", "main", {{"name-Q8_0.gguf", noise(900)}, {"name-Q4_K_M.gguf", noise(500)}});
        Downloads& downloads = m_program->downloads;
        downloads.look("https://huggingface.co/owner/name-GGUF/tree/main");
        QCOMPARE(downloads.lookState(), "looking");
        QTRY_COMPARE(downloads.lookState(), "found");
        QCOMPARE(downloads.lookTitle(), "owner/name-GGUF · mit · llama");
        QCOMPARE(downloads.choices().size(), 2);
        QCOMPARE(downloads.choices()[0].toMap()["name"].toString(), "name-Q4_K_M.gguf");
        downloads.choose(1);
        downloads.choose(1); // the same is not begun twice
        QCOMPARE(downloads.list().size(), 1);
        QTRY_COMPARE(m_program->first()->state(), "done");
        QCOMPARE(contentOf(m_folder->filePath("models/name-Q8_0.gguf")), noise(900));
    }

    void addressesThatLeadNowhere()
    {
        Downloads& downloads = m_program->downloads;
        downloads.look("https://example.com/model.gguf");
        QCOMPARE(downloads.lookState(), "failed");
        downloads.look("nobody/nothing");
        QTRY_COMPARE(downloads.lookState(), "failed");
        QCOMPARE(downloads.lookError()["message"].toString(), "Hugging Face does not have nobody/nothing.");
        m_program->network.setOn(false);
        downloads.look("owner/name-GGUF");
        QCOMPARE(downloads.lookError()["message"].toString(), "The network is off.");
        QCOMPARE(m_hub->requests().size(), 1);
    }

    void twoAtATime()
    {
        m_hub->stall(100);
        for (const QByteArray name : {"a", "b", "c"}) {
            m_hub->putModel("o/" + name, "main", name + ".gguf", noise(1000));
            m_program->downloads.look("o/" + name);
            QTRY_COMPARE(m_program->downloads.lookState(), "found");
            m_program->downloads.choose(0);
        }
        const auto state = [&](int index) {
            return qobject_cast<Download*>(m_program->downloads.list()[index])->state();
        };
        QTRY_COMPARE(state(1), "running");
        QCOMPARE(state(2), "queued");
        qobject_cast<Download*>(m_program->downloads.list()[0])->pause();
        QTRY_COMPARE(state(2), "running");
    }
};

QTEST_GUILESS_MAIN(TestDownloads)
#include "tst_downloads.moc"
