// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/gallery/asking_scenes.h"

#include "app/settings.h"
#include "tests/ui/gallery/sample_chats.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace alcove {

namespace {

// Attaches files of these names and texts, as if they lay somewhere.
void attach(WindowFixture& app, const std::vector<std::pair<QString, QString>>& files)
{
    const QTemporaryDir folder;
    QList<QUrl> urls;
    for (const auto& [name, text] : files) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
        urls << QUrl::fromLocalFile(file.fileName());
    }
    app.chat().attachments()->addFiles(urls);
    (void)QTest::qWaitFor([&] { return !app.chat().attachments()->reading(); });
    QTest::qWait(60);
}

void attachSome(WindowFixture& app)
{
    attach(app, {{"sort.py", python.repeated(3)}, {"Protokoll der Sitzung vom 14. November 2025 (Entwurf).md", story}});
}

void somePrompts(WindowFixture& app)
{
    for (const auto& [name, text] :
         {std::pair("translate", "Translate this into {{language}}. Keep the form of the text.\n\n{{text}}"),
          {"review", "Review this code. Name what may fail first, then what could be simpler:\n\n{{code}}"},
          {"summary", "Say in three sentences what this is about, and in one what is missing."}})
        app.prompts().save(0, name, text);
}

void openPrompts(WindowFixture& app)
{
    app.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::qWait(100);
}

} // namespace

std::vector<Scene> askingScenes()
{
    return {
        {"files",
         [](WindowFixture& app) {
             longChat(app);
             attachSome(app);
             app.chat().setDraft("Does the script do what the minutes ask for?");
             QTest::qWait(400);
         }},
        {"misspelt",
         [](WindowFixture& app) {
             longChat(app);
             app.settings().setSpelling("en_US");
             app.chat().setDraft("Pleese make the examples shorter, and definately leave out the tabel.");
             QTest::qWait(100);
         }},
        {"files-many",
         [](WindowFixture& app) {
             history(app);
             app.chat().newConversation();
             std::vector<std::pair<QString, QString>> files;
             for (int i = 1; i <= 12; ++i)
                 files.emplace_back(QString("chapter %1.txt").arg(i), story);
             attach(app, files);
         }},
        {"files-sent",
         [](WindowFixture& app) {
             history(app);
             app.chat().newConversation();
             attachSome(app);
             talk(app, "Does the script do what the minutes ask for?",
                  "It sorts, but it does not keep **equal** lines.");
         }},
        {"file-open",
         [](WindowFixture& app) {
             history(app);
             app.chat().newConversation();
             attachSome(app);
             app.awaited("File: sort.py")->forceActiveFocus();
             app.press(Qt::Key_Return);
         }},
        {"file-removed",
         [](WindowFixture& app) {
             history(app);
             app.chat().newConversation();
             attachSome(app);
             app.chat().attachments()->remove(0);
         }},
        {"file-refused",
         [](WindowFixture& app) {
             history(app);
             app.chat().newConversation();
             attach(app, {{"holiday.png", QStringLiteral("\u0089PNG") + QChar(0)}});
         }},
        {"does-not-fit",
         [](WindowFixture& app) {
             longChat(app);
             attach(app, {{"sort.py", python}, {"the whole novel.txt", story.repeated(40)}});
             app.chat().setDraft("Who is Lily?");
             QTest::qWait(400);
         }},
        {"does-not-fit-beside",
         [](WindowFixture& app) {
             history(app);
             app.chat().newConversation();
             talk(app, "Tell me a story about a girl named Lily.", story.repeated(24));
             attach(app, {{"another story.txt", story.repeated(24)}});
         }},
        {"prompt-choices",
         [](WindowFixture& app) {
             longChat(app);
             somePrompts(app);
             app.type("/");
             QTest::qWait(100);
         }},
        {"prompt-filled",
         [](WindowFixture& app) {
             longChat(app);
             somePrompts(app);
             app.type("/rev"); // with one place: Tab goes on from it as from anything
             QTest::qWait(100);
             app.press(Qt::Key_Return);
         }},
        {"prompts",
         [](WindowFixture& app) {
             history(app);
             somePrompts(app);
             openPrompts(app);
         }},
        {"prompts-none",
         [](WindowFixture& app) {
             history(app);
             openPrompts(app);
         }},
        {"prompts-edited",
         [](WindowFixture& app) {
             history(app);
             somePrompts(app);
             openPrompts(app);
             app.click(app.awaited("Edit “review”"));
             QTest::qWait(100);
         }},
    };
}

} // namespace alcove
