// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/gallery/scenes.h"

#include "app/chat/conversation_list_model.h"
#include "app/chat/presets.h"
#include "app/settings.h"
#include "tests/ui/gallery/asking_scenes.h"
#include "tests/ui/gallery/backup_scenes.h"
#include "tests/ui/gallery/catalogue_scenes.h"
#include "tests/ui/gallery/compare_scenes.h"
#include "tests/ui/gallery/model_scenes.h"
#include "tests/ui/gallery/sample_chats.h"
#include "tests/ui/gallery/sorting_scenes.h"

#include <QDir>
#include <QGuiApplication>
#include <QTest>

#include <algorithm>
#include <iterator>

namespace alcove {

namespace {

void atTop(WindowFixture& app)
{
    for (int page = 0; page < 8; ++page)
        app.press(Qt::Key_PageUp);
}

std::vector<Scene> chatScenes()
{
    return {
        {"no-model", [](WindowFixture&) {}},
        {"loading",
         [](WindowFixture& app) {
             app.chat().openModel(QUrl::fromLocalFile("/models/DeepSeek-V2-Lite-Chat.Q4_K_M.gguf"));
             QTest::qWait(400);
             app.engine().progressLoading(3'900'000'000, 10'400'000'000);
         }},
        {"empty", [](WindowFixture& app) { app.openScriptedModel(); }},
        {"empty-starter", [](WindowFixture& app) { app.openScriptedModel(QStringLiteral("Alcove Starter")); }},
        {"starter-answer",
         [](WindowFixture& app) {
             app.openScriptedModel(QStringLiteral("Alcove Starter"));
             talk(app, "Who are you?",
                  "I am Alcove's starter model, a small model that runs on your machine. How can I help you?");
         }},
        {"chat",
         [](WindowFixture& app) {
             history(app);
             app.chat().newConversation();
             talk(app, "Tell me a story about a girl named Lily.", story);
         }},
        {"streaming",
         [](WindowFixture& app) {
             history(app);
             app.chat().newConversation();
             app.ask("Once upon a time, there was a little girl named Lily.");
             app.engine().say(story.first(300));
         }},
        {"waiting",
         [](WindowFixture& app) {
             history(app);
             app.chat().newConversation();
             app.ask("Once upon a time, there was a little girl named Lily.");
         }},
        {"formulas",
         [](WindowFixture& app) {
             history(app);
             app.chat().newConversation();
             talk(app, "What are the solutions of a quadratic equation?", formulas);
             QTest::qWait(1500); // they are typeset on a thread of their own
         }},
        {"rich-end", longChat},
        {"rich-top",
         [](WindowFixture& app) {
             longChat(app);
             atTop(app);
         }},
        {"stopped",
         [](WindowFixture& app) {
             history(app);
             app.chat().newConversation();
             app.ask("Tell me a long story.");
             app.engine().say(story.first(180));
             app.chat().stop();
         }},
        {"failed",
         [](WindowFixture& app) {
             history(app);
             app.chat().newConversation();
             app.ask("Tell me a long story.");
             app.engine().say(story.first(180));
             app.engine().fail({"The GPU ran out of memory while it wrote the answer.",
                                "Close other programs that use the GPU, or open a smaller model.",
                                "vkAllocateMemory: VK_ERROR_OUT_OF_DEVICE_MEMORY (268435456 bytes)"});
         }},
        {"context-full",
         [](WindowFixture& app) {
             history(app);
             app.chat().newConversation();
             app.ask("Tell me a long story.");
             app.engine().say(story.first(180));
             app.engine().finish(FinishReason::ContextFull);
         }},
        {"left-out",
         [](WindowFixture& app) {
             history(app);
             app.chat().newConversation();
             talk(app, "Who is Lily?", "A little girl.");
             app.ask("Tell me a long story.");
             app.engine().say(story.first(180));
             app.engine().finish(FinishReason::ContextFull);
             app.chat().leaveOutOldest();
             app.engine().leaveOut(2);
             app.engine().answer(story.sliced(180));
         }},
        {"thinking",
         [](WindowFixture& app) {
             history(app);
             app.openScriptedModel("DeepSeek-R1-Distill", {.canSwitch = true, .usuallyOn = true});
             app.chat().newConversation();
             app.ask("Why is the sky blue?");
             app.engine().think(thought);
             QTest::qWait(60);
         }},
        {"thought",
         [](WindowFixture& app) {
             history(app);
             app.openScriptedModel("gpt-oss-20b", {.efforts = {Effort::Low, Effort::Medium, Effort::High},
                                                   .usualEffort = Effort::Medium});
             app.chat().newConversation();
             app.ask("Why is the sky blue?");
             app.engine().think(thought);
             QTest::qWait(1600);
             app.engine().think("\n\nSo: scattering.");
             app.engine().answer("Air scatters short waves more than long ones, so **blue** light reaches us from "
                                 "everywhere.");
             app.ask("And in the evening?");
             app.engine().think(thought);
             app.engine().answer("The way through the air is longer then, and little blue is left.");
             app.chat().messages()->setData(app.chat().messages()->index(3), true, ChatModel::ReasoningShownRole);
             QTest::qWait(300);
         }},
        {"versions",
         [](WindowFixture& app) {
             history(app);
             app.chat().newConversation();
             talk(app, "Tell me a story about a girl named Lily.", "No.");
             app.press(Qt::Key_R, Qt::ControlModifier);
             app.engine().answer(story);
             talk(app, "And then?", "They went home.");
             app.chat().editQuestion(app.chat().messages()->at(2).id, "What did Tom say?");
             app.engine().say("He said that it was nothing, and that");
             app.chat().stop();
         }},
        {"answer-details",
         [](WindowFixture& app) {
             longChat(app);
             app.press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
         }},
        {"copy-menu",
         [](WindowFixture& app) {
             longChat(app);
             app.awaited("Copy the answer")->forceActiveFocus(Qt::TabFocusReason);
             app.press(Qt::Key_Menu);
         }},
        {"editing-answer",
         [](WindowFixture& app) {
             history(app);
             app.click(app.awaited("Edit the answer"));
         }},
        {"editing",
         [](WindowFixture& app) {
             history(app);
             app.chat().newConversation();
             talk(app, "Tell me a story about a girl named Lily.", story);
             app.press(Qt::Key_Up);
             QTest::qWait(100);
         }},
        {"palette",
         [](WindowFixture& app) {
             longChat(app);
             app.press(Qt::Key_K, Qt::ControlModifier);
             QTest::qWait(100);
             app.type("so");
             QTest::qWait(200);
         }},
        {"palette-commands",
         [](WindowFixture& app) {
             longChat(app);
             app.press(Qt::Key_K, Qt::ControlModifier);
             QTest::qWait(100);
         }},
        {"find",
         [](WindowFixture& app) {
             longChat(app);
             app.press(Qt::Key_F, Qt::ControlModifier);
             QTest::qWait(100);
             app.type("sort");
             for (int place = 0; place < 6; ++place)
                 app.press(Qt::Key_Return);
         }},
        {"archive",
         [](WindowFixture& app) {
             longChat(app);
             app.chat().setPinned(app.chat().conversations()->idAt(3), true);
             for (int row = 2; row < 4; ++row)
                 app.chat().setArchived(app.chat().conversations()->idAt(row), true);
             app.chat().dismissUndo();
             const QString archive = QCoreApplication::translate("ConversationSidebar", "Show the archive");
             if (app.named(archive))
                 app.click(app.named(archive));
         }},
        {"pinned-and-bin",
         [](WindowFixture& app) {
             longChat(app);
             app.chat().setPinned(app.chat().conversations()->idAt(3), true);
             app.chat().deleteConversation(app.chat().conversations()->idAt(2));
         }},
        {"temporary",
         [](WindowFixture& app) {
             history(app);
             app.chat().newTemporaryChat();
             talk(app, "Tell me a story about a girl named Lily.", story);
         }},
        {"menu",
         [](WindowFixture& app) {
             longChat(app);
             app.click(app.awaited(QCoreApplication::translate("HeaderMenu", "Menu")));
             QTest::qWait(100);
         }},
        {"chat-settings",
         [](WindowFixture& app) {
             longChat(app);
             app.press(Qt::Key_I, Qt::ControlModifier);
             QTest::qWait(100);
         }},
        {"chat-settings-set",
         [](WindowFixture& app) {
             longChat(app);
             ConversationSettings& settings = *app.chat().settings();
             settings.setSystemPrompt("You are an old sailor who knows C++ by heart.\n\nAnswer in two sentences at "
                                      "most, and name the sea that your answer comes from.");
             for (const auto& [value, text] : {std::pair(AnswerValue::Temperature, "0.25"),
                                               {AnswerValue::TopP, "95 %"},
                                               {AnswerValue::Seed, "42"},
                                               {AnswerValue::MaxTokens, "0"}})
                 settings.setData(settings.index(static_cast<int>(value)), text, ConversationSettings::EntryRole);
             app.press(Qt::Key_I, Qt::ControlModifier);
             QTest::qWait(100);
         }},
        {"chat-settings-preset",
         [](WindowFixture& app) {
             longChat(app);
             app.chat().settings()->setSystemPrompt("You are an old sailor who knows C++ by heart.");
             app.press(Qt::Key_I, Qt::ControlModifier);
             app.presets().save("Old sailor");
             app.presets().save("Old Sailor");
             QTest::qWait(100);
         }},
        {"settings",
         [](WindowFixture& app) {
             longChat(app);
             app.press(Qt::Key_Comma, Qt::ControlModifier);
             QTest::qWait(100);
         }},
        {"settings-changed",
         [](WindowFixture& app) {
             longChat(app);
             app.press(Qt::Key_Comma, Qt::ControlModifier);
             QTest::qWait(100);
             DeviceInfo card;
             card.id = "vulkan:0";
             card.name = "AMD Radeon RX 7800 XT (RADV NAVI32)";
             DeviceInfo old = card;
             old.id = "vulkan:1";
             old.name = "Intel HD Graphics 4000";
             old.usable = false;
             old.reason = "its driver knows Vulkan 1.0 only";
             DeviceList list;
             list.devices = {card, old};
             emit app.engine().devicesFound(list);
             app.settings().setDevice("vulkan:0");
             app.settings().setKvType("q8_0");
             app.field(QCoreApplication::translate("SettingsPage", "Context length"))->forceActiveFocus();
             app.type("100");
             QTest::qWait(100);
         }},
        {"shortcuts",
         [](WindowFixture& app) {
             longChat(app);
             app.press(Qt::Key_F1);
             QTest::qWait(100);
         }},
        {"mirrored",
         [](WindowFixture& app) {
             QGuiApplication::setLayoutDirection(Qt::RightToLeft);
             longChat(app);
         }},
        {"settings-mirrored",
         [](WindowFixture& app) {
             QGuiApplication::setLayoutDirection(Qt::RightToLeft);
             longChat(app);
             app.press(Qt::Key_Comma, Qt::ControlModifier);
             QTest::qWait(100);
         }},
        {"text-200",
         [](WindowFixture& app) {
             app.settings().setTextScale(200);
             longChat(app);
         }},
        {"text-80",
         [](WindowFixture& app) {
             app.settings().setTextScale(80);
             longChat(app);
         }},
        {"template-failed",
         [](WindowFixture& app) {
             history(app);
             app.chat().newConversation();
             app.ask("Tell me a long story.");
             app.engine().refuseTemplate("The model's chat template refuses this conversation: System role not "
                                         "supported");
             app.engine().answer(story);
         }},
        {"open-failed",
         [](WindowFixture& app) {
             history(app);
             app.chat().openModel(QUrl::fromLocalFile("/models/holiday.gguf"));
             app.engine().failLoading({"holiday.gguf is no model: it does not begin as a GGUF file does.",
                                       "Choose a file that ends in .gguf and was downloaded completely.",
                                       "magic 0xFFD8FFE0 at offset 0"});
         }},
        {"export",
         [](WindowFixture& app) {
             longChat(app);
             app.transfer().exporter()->setFolder("/home/lily/Documents");
             app.press(Qt::Key_E, Qt::ControlModifier);
         }},
        {"export-chosen",
         [](WindowFixture& app) {
             history(app);
             app.transfer().exportConversation({}, {});
             Exporter& exporter = *app.transfer().exporter();
             exporter.setFolder("/home/lily/Documents");
             exporter.setProperty("scope", "chosen");
             exporter.setProperty("each", true);
             exporter.choose(app.chat().conversations()->idAt(1), true);
             exporter.choose(app.chat().conversations()->idAt(2), true);
         }},
        {"export-done",
         [](WindowFixture& app) {
             longChat(app);
             app.transfer().exportConversation(app.chat().currentId(), app.chat().currentTitle());
             app.transfer().exporter()->setFolder(QDir::tempPath());
             app.transfer().exporter()->setName("Sorting in C++");
             app.transfer().exporter()->start();
         }},
        {"export-failed",
         [](WindowFixture& app) {
             longChat(app);
             app.transfer().exportConversation(app.chat().currentId(), app.chat().currentTitle());
             app.transfer().exporter()->setFolder("/media/lily/stick");
             app.transfer().exporter()->setName("Sorting in C++");
             app.transfer().exporter()->start();
         }},
        {"import", [](WindowFixture& app) { importSamples(app); }},
        {"import-done",
         [](WindowFixture& app) {
             importSamples(app);
             app.transfer().importer()->start();
         }},
        {"not-saved",
         [](WindowFixture& app) {
             history(app);
             app.chat().setSavingTrouble(
                 {"The disk is full.", "Free some space, and what waits is saved by itself.", {}});
         }},
        {"not-saved-leaving",
         [](WindowFixture& app) {
             history(app);
             app.chat().setSavingTrouble(
                 {"The disk is full.", "Free some space, and what waits is saved by itself.", {}});
             app.press(Qt::Key_Q, Qt::ControlModifier);
         }},
        {"undo",
         [](WindowFixture& app) {
             history(app);
             app.chat().deleteConversation(app.chat().conversations()->idAt(1));
         }},
        {"long-words",
         [](WindowFixture& app) {
             history(app);
             app.chat().newConversation();
             talk(app,
                  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" +
                      QString(90, u'x') + " and how it came to be called by a name that no door plate could hold",
                  "A `" + QString(140, u'w') + "` and " + QString(180, u'm') + " stay inside of the column.");
         }},
        {"emoji",
         [](WindowFixture& app) {
             app.openScriptedModel();
             talk(
                 app,
                 QString::fromUtf8(
                     "Which of these mean what?\n\n  ❤️‍🔥 🏳️‍🌈 👩🏽‍🚀 1️⃣ 🇩🇪 "
                     "👨‍👩‍👧\nand "
                     "☺️ "
                     "© 👍🏿"),
                 QString::fromUtf8(
                     "❤️‍🔥 a heart on fire, 🏳️‍🌈 a flag, 👩🏽‍🚀 somebody in space, 1️⃣ "
                     "a "
                     "key"));
             talk(app, QString::fromUtf8("🐈"), QString::fromUtf8("A cat 🐈"));
         }},
        {"right-to-left",
         [](WindowFixture& app) {
             history(app);
             app.chat().newConversation();
             talk(app, QString::fromUtf8("ספרי לי סיפור על ילדה ושמה לילי"),
                  QString::fromUtf8(
                      "## היה היה פעם\n\nילדה קטנה ושמה **לילי** גרה בבית קטן ליד היער.\n\n1. היא אהבה לקרוא,\n2. "
                      "לשיר `la la`,\n3. ולצחוק.\n\n> מי שצוחק אחרון\n\n- مرحبا بالعالم\n- hello "
                      "world\n\n🙂"));
         }},
        {"draft",
         [](WindowFixture& app) {
             history(app);
             app.chat().setDraft(
                 "Dear computer,\n\nI would like to know three things:\n\n1. Why is the sky blue?\n2. Why is "
                 "the grass green?\n3. Why do I ask you and not a book?\n\nPlease answer in one sentence each. "
                 "I have little time, and the question is longer than the answer may be.\n\nYours,\nLily");
         }},
    };
}

} // namespace

const std::vector<Scene>& scenes()
{
    static const std::vector<Scene> all = [] {
        std::vector<Scene> scenes = chatScenes();
        std::ranges::move(askingScenes(), std::back_inserter(scenes));
        std::ranges::move(compareScenes(), std::back_inserter(scenes));
        std::ranges::move(sortingScenes(), std::back_inserter(scenes));
        std::ranges::move(catalogueScenes(), std::back_inserter(scenes));
        std::ranges::move(backupScenes(), std::back_inserter(scenes));
        std::ranges::move(modelScenes(), std::back_inserter(scenes));
        return scenes;
    }();
    return all;
}

} // namespace alcove
