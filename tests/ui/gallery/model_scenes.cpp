// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/gallery/model_scenes.h"

#include "app/models/models.h"
#include "app/settings.h"
#include "tests/app/models/small_models.h"
#include "tests/ui/gallery/sample_chats.h"

#include <QDir>
#include <QTest>

namespace alcove {

namespace {

const QString starter = ALCOVE_CHECKOUT "/resources/starter_model/alcove-starter-q8_0.gguf";
const QString story = ALCOVE_CHECKOUT "/tests/data/models/tinystories-656k-f16.gguf";

QString folderOf(WindowFixture& app)
{
    const QString folder = app.settings().folder() + "/models";
    QDir().mkpath(folder);
    return folder;
}

void show(WindowFixture& app)
{
    app.settings().useDevice("cpu");
    app.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    if (!QTest::qWaitFor([&] { return app.models().looked() && !app.models().looking(); }, 20'000))
        qFatal("The models are not found");
    QTest::qWait(100);
}

void choose(WindowFixture& app, const QString& file)
{
    app.models().setCurrentFile(file);
    const auto known = [&] { return !app.models().current()["fit"].toMap().isEmpty(); };
    if (!QTest::qWaitFor(known, 20'000))
        qWarning("It is not known how %s fits", qPrintable(file));
}

// Real ones, so that they fit, and what else lies about.
void fill(WindowFixture& app)
{
    history(app);
    const QString folder = folderOf(app);
    QFile::copy(starter, folder + "/alcove-starter-q8_0.gguf");
    QFile::copy(story, folder + "/tinystories-656k-f16.gguf");
    QFile::copy(story, folder + "/cut.gguf");
    QFile::resize(folder + "/cut.gguf", 100'000);
    test::writeSmallModel(folder + "/moe.gguf", "DeepSeek-V2-Lite-Chat", 64, 6);
    test::writeSmallModel(
        folder + "/long.gguf",
        "A mixture of experts whose makers could not settle on a name and so took all that were proposed");
}

void open(WindowFixture& app, const QString& file, quint64 memory)
{
    const auto loads = [&]() -> ScriptedEngine* {
        for (size_t i = 0; i < app.engines(); ++i) {
            if (app.engine(i).file() == file)
                return &app.engine(i);
        }
        return nullptr;
    };
    app.models().openFile(file);
    if (!QTest::qWaitFor([&] { return loads() != nullptr; }, 20'000))
        qFatal("%s is not loaded", qPrintable(file));
    loads()->setMemory({.ram = memory});
    loads()->finishLoading();
    QTest::qWait(50);
}

} // namespace

std::vector<Scene> modelScenes()
{
    return {
        {"models",
         [](WindowFixture& app) {
             fill(app);
             show(app);
             choose(app, folderOf(app) + "/alcove-starter-q8_0.gguf");
         }},
        {"models-none", [](WindowFixture& app) { show(app); }},
        {"models-damaged",
         [](WindowFixture& app) {
             fill(app);
             show(app);
             app.models().setCurrentFile(folderOf(app) + "/cut.gguf");
         }},
        {"models-open",
         [](WindowFixture& app) {
             fill(app);
             open(app, folderOf(app) + "/tinystories-656k-f16.gguf", 2'700'000);
             open(app, folderOf(app) + "/alcove-starter-q8_0.gguf", 12'400'000);
             show(app);
             choose(app, folderOf(app) + "/alcove-starter-q8_0.gguf");
         }},
        {"models-loading",
         [](WindowFixture& app) {
             fill(app);
             show(app);
             choose(app, folderOf(app) + "/tinystories-656k-f16.gguf");
             app.press(Qt::Key_Return);
             QTest::qWait(500);
             app.engine(app.engines() - 1).progressLoading(1'200'000, 2'700'000);
         }},
        {"models-no-room",
         [](WindowFixture& app) {
             fill(app);
             open(app, folderOf(app) + "/tinystories-656k-f16.gguf", 2'700'000);
             show(app);
             choose(app, folderOf(app) + "/alcove-starter-q8_0.gguf");
             app.press(Qt::Key_Return);
             QTest::qWait(500);
             app.engine(app.engines() - 1)
                 .failLoading({"The model needs 11.90 GB.", "Choose a smaller one.", "memory short: much"});
         }},
        {"models-folders",
         [](WindowFixture& app) {
             fill(app);
             app.models().library().addFolder("/media/lily/stick/models");
             show(app);
             app.click(app.awaited(QCoreApplication::translate("ModelsPage", "Folders of models")));
         }},
        {"models-many",
         [](WindowFixture& app) {
             history(app);
             for (int i = 0; i < 300; ++i)
                 test::writeSmallModel(folderOf(app) + QString("/m%1.gguf").arg(i), "Model " + std::to_string(i));
             show(app);
         }},
        {"another-model",
         [](WindowFixture& app) {
             fill(app);
             for (const char* name : {"/moe.gguf", "/alcove-starter-q8_0.gguf"}) {
                 app.chat().openModel(QUrl::fromLocalFile(folderOf(app) + name));
                 app.engine().finishLoading();
                 if (app.chat().currentId().isEmpty())
                     longChat(app);
             }
         }},
        {"models-undo",
         [](WindowFixture& app) {
             fill(app);
             show(app);
             app.models().library().addFolder("/media/lily/stick/models");
             app.models().removeFolder("/media/lily/stick/models");
         }},
    };
}

} // namespace alcove
