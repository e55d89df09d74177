// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/gallery/catalogue_scenes.h"

#include "app/network/downloads.h"
#include "app/network/network_access.h"
#include "tests/app/network/hub_server.h"
#include "tests/ui/gallery/sample_chats.h"

#include <QTest>

#include <memory>

namespace alcove {

namespace {

using test::HubServer;

// The server of the scene that is shown; in the place of huggingface.co.
std::unique_ptr<HubServer>& hub()
{
    static std::unique_ptr<HubServer> server;
    return server;
}

void openPage(WindowFixture& app, bool online)
{
    hub().reset(); // the one before takes its address back
    hub() = std::make_unique<HubServer>();
    app.openScriptedModel();
    history(app);
    app.network().setOn(online);
    app.downloads().open();
    QTest::qWait(50);
}

// The catalogue knows this one's file by its name only.
void download(WindowFixture& app)
{
    hub()->putModel("mradermacher/DeepSeek-V2-Lite-Chat-GGUF", "main", "DeepSeek-V2-Lite-Chat.Q4_K_M.gguf",
                    test::noise(10'400'000));
    hub()->stall(3'900'000);
    app.downloads().get("deepseek-v2-lite-chat");
    if (!QTest::qWaitFor([&] { return app.downloads().progress() > 0.3; }))
        qFatal("nothing is downloaded");
}

} // namespace

std::vector<Scene> catalogueScenes()
{
    return {
        {"catalogue-offline", [](WindowFixture& app) { openPage(app, false); }},
        {"catalogue", [](WindowFixture& app) { openPage(app, true); }},
        {"catalogue-downloading",
         [](WindowFixture& app) {
             openPage(app, true);
             download(app);
         }},
        {"catalogue-paused",
         [](WindowFixture& app) {
             openPage(app, true);
             download(app);
             qobject_cast<Download*>(app.downloads().list()[0])->pause();
         }},
        {"catalogue-cancelled",
         [](WindowFixture& app) {
             openPage(app, true);
             download(app);
             qobject_cast<Download*>(app.downloads().list()[0])->cancel();
         }},
        {"catalogue-failed",
         [](WindowFixture& app) {
             openPage(app, true);
             hub()->fault = [](const test::HttpRequest&) { return test::HttpResponse{.status = 404}; };
             app.downloads().get("olmoe-1b-7b-0125");
             app.downloads().look("owner/gone-GGUF");
             QTest::qWait(300);
         }},
        {"catalogue-address",
         [](WindowFixture& app) {
             openPage(app, true);
             hub()->putModels("bartowski/Qwen3-30B-A3B-GGUF", "main",
                              {{"Qwen3-30B-A3B-Q8_0.gguf", test::noise(320'000)},
                               {"Qwen3-30B-A3B-Q4_K_M.gguf", test::noise(180'000)},
                               {"Qwen3-30B-A3B-IQ2_M.gguf", test::noise(110'000)}});
             app.downloads().look("bartowski/Qwen3-30B-A3B-GGUF");
             QTest::qWait(300);
         }},
        {"network-card",
         [](WindowFixture& app) {
             app.openScriptedModel();
             history(app);
             if (QQuickItem* lock = app.named(
                     QCoreApplication::translate("NetworkLock", "Offline: Alcove makes no network connections")))
                 app.click(lock);
             QTest::qWait(100);
         }},
    };
}

} // namespace alcove
