// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The page of models to get and the lock, through the real window, with a server on this computer in the place of
// huggingface.co.

#include "app/network/downloads.h"
#include "app/network/network_access.h"
#include "app/settings.h"
#include "tests/app/network/hub_server.h"
#include "tests/ui/window_test.h"

#include <QAccessible>
#include <QDir>

using namespace alcove;
using namespace alcove::test;

namespace {

constexpr char name[] = "DeepSeek-V2-Lite Chat"; // the catalogue knows its file by name only
constexpr char fileName[] = "DeepSeek-V2-Lite-Chat.Q4_K_M.gguf";
constexpr char offline[] = "Offline: Alcove makes no network connections";
constexpr char online[] = "The network is on, nothing is being transferred";

} // namespace

class TestCatalogue : public WindowTest {
    Q_OBJECT

private:
    QString part() const { return folder->filePath("models/") + fileName + ".part"; }
    void click(const QString& item) { app->click(app->awaited(item)); }
    bool isEnabled(const QString& item) { return app->awaited(item)->isEnabled(); }
    // Scrolls to it with the keyboard's focus, as Tab does.
    void reveal(const QString& item)
    {
        app->awaited(item)->forceActiveFocus(Qt::TabFocusReason);
        QTest::qWait(50);
    }
    void openPage()
    {
        click(app->network().isOn() ? online : offline);
        click("Get models…");
        QVERIFY(app->awaited("Get models"));
    }

    std::unique_ptr<HubServer> m_hub;
    const QByteArray m_content = noise(1'000'000);

private slots:
    void init()
    {
        m_hub = std::make_unique<HubServer>();
        m_hub->putModel("mradermacher/DeepSeek-V2-Lite-Chat-GGUF", "main", fileName, m_content);
        begin({1000, 700});
    }
    void cleanup()
    {
        end();
        m_hub.reset();
    }

    void offlineNothingCanBeAskedFor()
    {
        openPage();
        QVERIFY(app->awaited("Alcove is offline. Turn the network on to download."));
        QVERIFY(!isEnabled(QStringLiteral("Download ") + name));
        QVERIFY(!app->named("Name or address on huggingface.co"));
        QVERIFY(app->awaited("Turn the network on")->hasActiveFocus());
        QTest::qWait(100);
        QVERIFY(m_hub->requests().isEmpty());
        app->press(Qt::Key_Escape);
        QTRY_VERIFY(app->composer() && app->composer()->hasActiveFocus());
    }

    void theSwitchesAndTheLockAgree()
    {
        openPage();
        click("Turn the network on");
        QVERIFY(app->awaited(online));
        QVERIFY(app->settings().networkOn());
        QTRY_VERIFY(app->field("Name or address on huggingface.co")->hasActiveFocus());
        QVERIFY(isEnabled(QStringLiteral("Download ") + name));
        QVERIFY(m_hub->requests().isEmpty()); // on is not asking

        app->press(Qt::Key_Comma, Qt::ControlModifier);
        reveal("Let Alcove use the network to get models");
        QVERIFY(app->named("Let Alcove use the network to get models")->property("checked").toBool());
        app->press(Qt::Key_Space);
        QVERIFY(app->awaited(offline));
        QVERIFY(!app->network().isOn());

        click(offline);
        QVERIFY(app->awaited("Alcove is offline"));
        app->press(Qt::Key_Space); // its switch has the focus
        QTRY_VERIFY(app->network().isOn());
        QVERIFY(app->awaited("Alcove may use the network"));
        app->press(Qt::Key_Escape);
        QVERIFY(app->awaited(online));
    }

    void aModelIsDownloadedAndOpened()
    {
        app->network().setOn(true);
        openPage();
        m_hub->stall(400'000);
        reveal(QStringLiteral("Download ") + name);
        click(QStringLiteral("Download ") + name);
        QTRY_COMPARE(QFileInfo(part()).size(), 400'000);
        QVERIFY(app->awaited("The network is in use: 40 %"));
        QVERIFY(app->awaited(QStringLiteral("Pause ") + name));

        m_hub->fault = nullptr;
        click(QStringLiteral("Pause ") + name);
        QVERIFY(app->awaited(online)); // it tells the truth: nothing is under way
        QTRY_VERIFY(app->awaited(QStringLiteral("Go on with ") + name)->hasActiveFocus());
        click(QStringLiteral("Go on with ") + name);
        click(QStringLiteral("Open ") + name);
        QTRY_COMPARE(app->engine().file(), folder->filePath("models/") + fileName);
        QTRY_VERIFY(app->composer());
        QCOMPARE(m_hub->requests().last().header("Range"), "bytes=400000-");
    }

    void turningTheNetworkOffStopsIt()
    {
        app->network().setOn(true);
        openPage();
        m_hub->stall(400'000);
        reveal(QStringLiteral("Download ") + name);
        click(QStringLiteral("Download ") + name);
        QTRY_COMPARE(QFileInfo(part()).size(), 400'000);
        click("The network is in use: 40 %");
        QVERIFY(app->awaited("Alcove is using the network"));
        app->press(Qt::Key_Space);
        QVERIFY(app->awaited(offline));
        QTRY_COMPARE(m_hub->connections(), 0);
        app->press(Qt::Key_Escape);
        QCOMPARE(QFileInfo(part()).size(), 400'000);
    }

    void cancellingIsUndone()
    {
        app->network().setOn(true);
        openPage();
        m_hub->stall(400'000);
        reveal(QStringLiteral("Download ") + name);
        click(QStringLiteral("Download ") + name);
        QTRY_COMPARE(QFileInfo(part()).size(), 400'000);
        m_hub->fault = nullptr;
        click(QStringLiteral("Cancel ") + name);
        QVERIFY(app->awaited("Cancelled. What came is being deleted."));
        click(QStringLiteral("Undo the cancelling of ") + name);
        QVERIFY(app->awaited(QStringLiteral("Open ") + name));
    }

    void aFailureSaysWhyAndCanBeTriedAgain()
    {
        app->network().setOn(true);
        openPage();
        m_hub->fault = [](const HttpRequest&) { return HttpResponse{.status = 401}; };
        reveal(QStringLiteral("Download ") + name);
        click(QStringLiteral("Download ") + name);
        QVERIFY(app->awaited("Hugging Face does not give mradermacher/DeepSeek-V2-Lite-Chat-GGUF to everybody."));
        m_hub->fault = nullptr;
        click(QStringLiteral("Try ") + name + " again");
        QVERIFY(app->awaited(QStringLiteral("Open ") + name));
    }

    void anyModelByItsAddress()
    {
        app->network().setOn(true);
        m_hub->putModels("owner/name-GGUF", "main", {{"name-Q8_0.gguf", noise(900)}, {"name-Q4_K_M.gguf", noise(500)}});
        openPage();
        QTRY_VERIFY(app->field("Name or address on huggingface.co")->hasActiveFocus());
        app->type("owner/name-GGUF");
        app->press(Qt::Key_Return);
        click("Download name-Q8_0.gguf");
        QVERIFY(app->awaited("Open name-Q8_0.gguf"));
        QVERIFY(app->field("Name or address on huggingface.co")->hasActiveFocus());
        app->type("nobody/nothing");
        app->press(Qt::Key_Return);
        QVERIFY(app->awaited("Hugging Face does not have nobody/nothing."));
    }

    void thePaletteLeadsHere()
    {
        app->press(Qt::Key_K, Qt::ControlModifier);
        QTest::qWait(100);
        app->type("get models");
        QTest::qWait(200);
        app->press(Qt::Key_Return);
        QVERIFY(app->awaited("Turn the network on"));
        app->press(Qt::Key_Comma, Qt::ControlModifier); // another page takes its place
        QVERIFY(app->awaited("Text size"));
        QVERIFY(!app->downloads().isShown());
    }
};

QTEST_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
