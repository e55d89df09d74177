// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/gallery/sorting_scenes.h"

#include "app/chat/conversation_list_model.h"
#include "tests/ui/gallery/sample_chats.h"

#include <QTest>

namespace alcove {

namespace {

QString idAt(WindowFixture& app, int row)
{
    return app.chat().conversations()->idAt(row);
}

// Two folders with something in them, one that is closed, and tags.
void sorted(WindowFixture& app)
{
    longChat(app);
    FolderList& folders = *app.chat().folders();
    const QString work = folders.add("Work");
    const QString home = folders.add("House and garden, and everything that grows there");
    app.chat().addTag({idAt(app, 1), idAt(app, 3)}, "taxes");
    app.chat().addTag({idAt(app, 1), idAt(app, 4)}, "c++");
    app.chat().addTag({idAt(app, 1), idAt(app, 5)}, "later");
    const QStringList ids = {idAt(app, 0), idAt(app, 1), idAt(app, 2), idAt(app, 3)};
    app.chat().moveToFolder({ids[1], ids[3]}, work);
    app.chat().moveToFolder({ids[2]}, home);
    folders.setCollapsed(home, true);
    QTest::qWait(100);
}

void showSidebar(WindowFixture& app)
{
    if (!app.named(QCoreApplication::translate("SidebarList", "Conversations")))
        app.press(Qt::Key_B, Qt::ControlModifier);
    QTest::qWait(200);
}

} // namespace

std::vector<Scene> sortingScenes()
{
    return {
        {"folders", sorted},
        {"folder-menu",
         [](WindowFixture& app) {
             sorted(app);
             showSidebar(app);
             for (QQuickItem* list : app.window().findChildren<QQuickItem*>()) {
                 if (!list->property("shelf").isValid() || !list->inherits("QQuickListView"))
                     continue;
                 list->forceActiveFocus();
                 list->setProperty("currentIndex", 1);
             }
             QTest::qWait(100);
             app.press(Qt::Key_Menu);
         }},
        {"tags",
         [](WindowFixture& app) {
             sorted(app);
             app.chat().addTag({app.chat().currentId()}, "taxes");
             app.press(Qt::Key_T, Qt::ControlModifier);
             QTest::qWait(100);
         }},
        {"tag-chosen",
         [](WindowFixture& app) {
             sorted(app);
             showSidebar(app);
             app.chat().sidebar()->setTag("taxes");
         }},
        {"several-chosen",
         [](WindowFixture& app) {
             sorted(app);
             showSidebar(app);
             app.chat().sidebar()->chooseRange(4, 6);
         }},
        {"dragged",
         [](WindowFixture& app) {
             sorted(app);
             showSidebar(app);
             app.chat().sidebar()->chooseRange(4, 6);
             const QPoint from =
                 app.restingCentre(app.named(QCoreApplication::translate("SidebarList", "Conversations")));
             QTest::mousePress(&app.window(), Qt::LeftButton, Qt::NoModifier, from);
             for (int step = 1; step <= 10; ++step)
                 QTest::mouseMove(&app.window(), from - QPoint(0, 12 * step), 10);
             QTest::qWait(100);
         }},
        {"bin",
         [](WindowFixture& app) {
             longChat(app);
             app.chat().deleteConversations({idAt(app, 1), idAt(app, 2), idAt(app, 3)});
             app.chat().dismissUndo();
             showSidebar(app);
             if (QQuickItem* button = app.named(QCoreApplication::translate("ConversationSidebar", "Show the bin")))
                 app.click(button);
         }},
        {"title-running",
         [](WindowFixture& app) {
             history(app);
             app.engine().setParameters(7'000'000'000);
             app.openScriptedModel("Qwen3-30B-A3B-Instruct");
             app.chat().newConversation();
             talk(app, "What should I think of before I plant tomatoes on a balcony?", story);
         }},
        {"palette-tags",
         [](WindowFixture& app) {
             sorted(app);
             app.press(Qt::Key_K, Qt::ControlModifier);
             QTest::qWait(100);
             app.type("#");
             QTest::qWait(200);
         }},
    };
}

} // namespace alcove
