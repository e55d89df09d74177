// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/gallery/compare_scenes.h"

#include "tests/ui/gallery/sample_chats.h"

#include <QTest>

namespace alcove {

namespace {

void addColumn(WindowFixture& app, const QString& model)
{
    app.compare().addColumn(QUrl::fromLocalFile("/models/" + model + ".gguf"));
    const size_t last = app.engines() - 1;
    if (app.engine(last).file().endsWith(model + ".gguf"))
        app.engine(last).finishLoading();
    QTest::qWait(30);
}

void open(WindowFixture& app)
{
    history(app);
    app.compare().open();
    QTest::qWait(30);
}

void answer(WindowFixture& app, const QStringList& texts)
{
    if (!QTest::qWaitFor([&] { return app.engine(static_cast<size_t>(texts.size()) - 1).generating(); }))
        return;
    for (qsizetype i = 0; i < texts.size(); ++i)
        app.engine(static_cast<size_t>(i)).answer(texts[i]);
    QTest::qWait(60);
}

const QString question = QStringLiteral("Which sorting algorithm should I use in C++?");

void twoAnswers(WindowFixture& app, bool blind = false)
{
    open(app);
    addColumn(app, "DeepSeek-V2-Lite-Chat");
    app.compare().setBlind(blind);
    app.compare().send(question);
    answer(app, {rich, "Use `std::sort`, unless equal elements have to keep their order: then `std::stable_sort`.\n\n"
                       "```cpp\nstd::ranges::sort(numbers);\n```\n\nBoth take *n* log *n* steps."});
}

// A set of three prompts of which two models answered the first ones.
void openSet(WindowFixture& app, int answers)
{
    history(app);
    PromptSets& sets = *app.compare().sets();
    sets.save(0, "Kitchen",
              "How long does an egg boil?\n{\"prompt\": \"Write a haiku about soup.\", \"tag\": \"poems\"}\n"
              "Which spices go into a garam masala, and how are they roasted?");
    for (const char* model : {"Qwen3-4B", "DeepSeek-V2-Lite-Chat"})
        sets.addModel(QUrl::fromLocalFile("/models/" + QString(model) + ".gguf"));
    sets.setValue("max_tokens", 400);
    app.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    app.click(app.awaited(QCoreApplication::translate("ComparePage", "Sets of prompts")));
    if (answers == 0)
        return;
    sets.run();
    const QStringList said = {"Seven minutes, if the yolk is to stay soft; ten if it is not.", story,
                              "Steam above the pot,\nthe spoon waits beside the bowl,\nrain on the window."};
    for (int i = 0; i < answers; ++i) {
        const auto engine = [&]() -> ScriptedEngine& { return app.engine(app.engines() - 1); };
        if (!QTest::qWaitFor([&] { return engine().loading() || engine().generating(); }))
            return;
        if (engine().loading())
            engine().finishLoading();
        if (!QTest::qWaitFor([&] { return engine().generating(); }))
            return;
        engine().answer(said[i % 3]);
        QTest::qWait(30);
    }
}

} // namespace

std::vector<Scene> compareScenes()
{
    return {
        {"compare-empty", [](WindowFixture& app) { app.compare().open(); }},
        {"compare-loading",
         [](WindowFixture& app) {
             open(app);
             app.compare().addColumn(QUrl::fromLocalFile("/models/DeepSeek-V2-Lite-Chat.Q4_K_M.gguf"));
             QTest::qWait(400);
             app.engine(1).progressLoading(3'900'000'000, 10'400'000'000);
         }},
        {"compare-no-room",
         [](WindowFixture& app) {
             open(app);
             app.compare().addColumn(QUrl::fromLocalFile("/models/DeepSeek-V2-Lite-Chat.Q4_K_M.gguf"));
             app.engine(1).failLoading(
                 {"The model needs 11.90 GB of the memory of “Radeon RX 7800 XT”, and 4.10 GB are "
                  "free beside the 1.20 GB that other open models count on.",
                  "Choose a smaller model or another device, or close another model.",
                  "memory short: weights 10400000000 bytes"});
             app.compare().addColumn(QUrl::fromLocalFile("/models/holiday.gguf"));
             app.engine(app.engines() - 1)
                 .failLoading({"holiday.gguf is no model: it does not begin as a GGUF file does.",
                               "Choose a file that ends in .gguf and was downloaded completely.",
                               "magic 0xFFD8FFE0 at offset 0"});
         }},
        {"compare-streaming",
         [](WindowFixture& app) {
             open(app);
             addColumn(app, "DeepSeek-V2-Lite-Chat");
             app.compare().send("Tell me a story about a girl named Lily.");
             if (QTest::qWaitFor([&] { return app.engine(1).generating(); })) {
                 app.engine(0).say(story.first(300));
                 app.engine(1).say(story.first(140));
             }
         }},
        {"compare-answers", [](WindowFixture& app) { twoAnswers(app); }},
        {"compare-four",
         [](WindowFixture& app) {
             open(app);
             for (const char* model : {"Qwen3-4B", "OLMoE-1B-7B-0924-Instruct", "DeepSeek-V2-Lite-Chat"})
                 addColumn(app, model);
             app.compare().send("Tell me a story about a girl named Lily.");
             answer(app, {story, "No.", rich, story.first(200)});
         }},
        {"compare-blind", [](WindowFixture& app) { twoAnswers(app, true); }},
        {"compare-voted",
         [](WindowFixture& app) {
             twoAnswers(app, true);
             app.compare().vote(0);
         }},
        {"compare-differences",
         [](WindowFixture& app) {
             open(app);
             addColumn(app, "DeepSeek-V2-Lite-Chat");
             app.compare().send(question);
             QString other = rich;
             other.replace("simplest", "plainest").replace("std::abs(number)", "number * number");
             other.replace("Quicksort needs no copy. See", "Quicksort needs no copy, but a good pivot. See");
             other.replace("- stable,\n", "").remove("> They also say: measure first.\n");
             answer(app, {rich, other});
             app.click(app.awaited(QCoreApplication::translate("ComparePage", "Show differences")));
         }},
        {"compare-ratings",
         [](WindowFixture& app) {
             twoAnswers(app);
             app.compare().setTag("code");
             app.compare().vote(1);
             for (int round = 0; round < 5; ++round) {
                 app.compare().send("And then?");
                 answer(app, {"This.", "That."});
                 if (round == 2)
                     app.compare().voteTie(false);
                 else
                     app.compare().vote(round == 1 ? 0 : 1);
             }
             app.click(app.awaited(QCoreApplication::translate("ComparePage", "Ratings")));
             QTest::qWait(100);
         }},
        {"compare-told",
         [](WindowFixture& app) {
             open(app);
             app.compare().setSystemPrompt("Answer in three sentences, for a child of ten.");
             app.click(app.awaited(QCoreApplication::translate("ComparePage", "System prompt of all columns")));
             QTest::qWait(100);
         }},
        {"compare-column",
         [](WindowFixture& app) {
             open(app);
             app.compare().addColumn(QUrl::fromLocalFile("/models/Qwen3-4B.gguf"));
             app.engine(app.engines() - 1).finishLoading({.canSwitch = true, .usuallyOn = true});
             QTest::qWait(30);
             ComparisonColumn& column = app.compare().columns()->at(1);
             column.setThinkingChoice("off");
             column.setSystemPrompt("Answer in one sentence.");
             column.values()->setEntry(AnswerValue::TopK, "40");
             column.values()->setEntry(AnswerValue::TopP, "1.5");
             app.click(app.awaited(QCoreApplication::translate("ColumnHeader", "More about %1").arg(column.title())));
             app.click(app.awaited(QCoreApplication::translate("ColumnHeader", "Settings of this column…")));
             QTest::qWait(100);
         }},
        {"sets-empty",
         [](WindowFixture& app) {
             open(app);
             app.click(app.awaited(QCoreApplication::translate("ComparePage", "Sets of prompts")));
         }},
        {"sets-written",
         [](WindowFixture& app) {
             openSet(app, 0);
             app.click(app.awaited(QCoreApplication::translate("PromptSetsPage", "Edit the set")));
         }},
        {"sets-ready", [](WindowFixture& app) { openSet(app, 0); }},
        {"sets-running", [](WindowFixture& app) { openSet(app, 4); }},
        {"sets-answers", [](WindowFixture& app) { openSet(app, 6); }},
    };
}

} // namespace alcove
