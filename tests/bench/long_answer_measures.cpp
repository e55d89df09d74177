// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/long_answer_measures.h"

#include "app/storage/conversation_store.h"
#include "app/storage/database_file.h"
#include "tests/bench/generated_history.h"
#include "tests/ui/window_fixture.h"

#include <QTest>

namespace alcove::bench {

namespace {

void writeConversations(const QString& dataFolder, int characters)
{
    Database database(databaseFileIn(dataFolder));
    ConversationStore store(database);
    const QDateTime now = QDateTime::currentDateTime();
    MessageRecord question{.id = newMessageId(), .text = "Tell me all.", .created = now};
    MessageRecord answer{.id = newMessageId(),
                         .parentId = question.id,
                         .role = MessageRole::Assistant,
                         .text = generatedText(4711, characters),
                         .created = now};
    store.append({.id = "long", .title = "A long answer", .updated = now}, {question, answer});
    question.id = newMessageId();
    store.append({.id = "short", .title = "A question", .updated = now.addSecs(1)}, {question});
}

} // namespace

void measureLongAnswer(const CountingApplication& application, const QString& dataFolder, int characters)
{
    constexpr int opened = 10;
    tellHead(QString("An answer of %1 characters.").arg(characters));
    writeConversations(dataFolder, characters);
    WindowFixture app(dataFolder);
    GuiClock clock(application, app.window());
    app.resize({1100, 760});
    (void)QTest::qWaitFor(
        [&] { return app.chat().currentId() == "short" || app.chat().conversations()->count() == 2; });
    const auto open = [&](const QString& id) {
        app.chat().openConversation(id);
        (void)QTest::qWaitFor([&] { return app.chat().currentId() == id; });
        clock.waitForFrames();
    };
    open("short");
    QTest::qWait(500);
    const double before = residentMegabytes();
    Times until;
    clock.restart();
    for (int i = 0; i < opened; ++i) {
        QElapsedTimer time;
        time.start();
        open("long");
        until.wall.push_back(static_cast<double>(time.nsecsElapsed()) / 1e6);
        QTest::qWait(1500);
        open("short");
    }
    tell("open it, to its first frame", until);
    tell("open it, each frame", clock.work());
    open("long");
    QTest::qWait(2000);
    clock.restart();
    // At its beginning nothing moves any more but the composer's cursor.
    const QQuickItem* list = app.awaited("Messages");
    for (int page = 0; page < 300 && list && !list->property("atYBeginning").toBool(); ++page) {
        app.press(Qt::Key_PageUp);
        clock.waitForFrames();
    }
    tell("page up through it, a frame", clock.work());
    tellLine(QString("\nResident: %1 MB before, %2 MB at the end")
                 .arg(before, 0, 'f', 1)
                 .arg(residentMegabytes(), 0, 'f', 1));
}

} // namespace alcove::bench
