// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/stream_measures.h"

#include "app/storage/conversation_store.h"
#include "app/storage/database_file.h"
#include "tests/bench/generated_history.h"
#include "tests/ui/window_fixture.h"

#include <QKeyEvent>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace alcove::bench {

namespace {

using namespace std::chrono_literals;

constexpr int charactersAToken = 4;
constexpr int tokensASecond = 500;
constexpr int charactersAMessage = 3000;
constexpr auto chunkEvery = 30ms; // as the real engine tells its text
constexpr double frame = 16.7;

QString writeConversation(const QString& dataFolder, int tokens)
{
    Database database(databaseFileIn(dataFolder));
    ConversationStore store(database);
    const ConversationSummary conversation{
        .id = "long", .title = "A long conversation", .updated = QDateTime::currentDateTime()};
    std::vector<MessageRecord> messages;
    const int count = std::max(2, tokens * charactersAToken / charactersAMessage / 2 * 2);
    for (int i = 0; i < count; ++i) {
        messages.push_back({.id = newMessageId(),
                            .parentId = i == 0 ? 0 : messages.back().id,
                            .role = i % 2 == 0 ? MessageRole::User : MessageRole::Assistant,
                            .text = generatedText(static_cast<quint32>(i), charactersAMessage),
                            .created = conversation.updated,
                            .tokens = charactersAMessage / charactersAToken});
    }
    store.append(conversation, messages);
    return conversation.id;
}

// Letters into the composer, one every so often: from the key to the frame that shows it.
class Typing {
public:
    Typing(WindowFixture& app, GuiClock& clock) : m_app(app), m_clock(clock) {}

    void key()
    {
        const double before = threadMilliseconds();
        QElapsedTimer time;
        time.start();
        // Straight to the window: what tests send as keys does everything else that waits as well.
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, Qt::Key_A, Qt::NoModifier, QStringLiteral("a"));
            QCoreApplication::sendEvent(&m_app.window(), &event);
        }
        m_handled.wall.push_back(static_cast<double>(time.nsecsElapsed()) / 1e6);
        m_handled.processor.push_back(threadMilliseconds() - before);
        m_clock.waitForFrames();
        m_shown.wall.push_back(static_cast<double>(time.nsecsElapsed()) / 1e6);
        m_shown.processor.push_back(threadMilliseconds() - before);
    }

    void tellAs(const QString& when) const
    {
        tell("a key is handled, " + when, m_handled);
        tell("a key is seen, " + when, m_shown);
    }

private:
    WindowFixture& m_app;
    GuiClock& m_clock;
    Times m_handled;
    Times m_shown;
};

void tellShare(const QString& what, const std::vector<double>& frames)
{
    const auto within = std::ranges::count_if(frames, [](double each) { return each < frame; });
    tellLine(QString("%1: %2 % of %3 frames below %4 ms")
                 .arg(what)
                 .arg(100.0 * static_cast<double>(within) / static_cast<double>(std::max<size_t>(frames.size(), 1)), 0,
                      'f', 2)
                 .arg(frames.size())
                 .arg(frame));
}

} // namespace

void measureStream(const CountingApplication& application, const QString& dataFolder, int tokens, int seconds)
{
    tellHead(QString("An answer of %1 tokens a second, %2 s long, in a conversation of %3 tokens.")
                 .arg(tokensASecond)
                 .arg(seconds)
                 .arg(tokens));
    const QString id = writeConversation(dataFolder, tokens);
    WindowFixture app(dataFolder);
    GuiClock clock(application, app.window());
    app.resize({1100, 760});
    app.openScriptedModel();
    (void)QTest::qWaitFor([&] { return app.chat().conversations()->count() > 0; }, 20000);
    QElapsedTimer opening;
    opening.start();
    app.chat().openConversation(id);
    (void)QTest::qWaitFor([&] { return app.chat().currentId() == id; }, 20000);
    clock.waitForFrames();
    tell("open it", {.wall = {static_cast<double>(opening.nsecsElapsed()) / 1e6}, .processor = {}});
    QTest::qWait(1000);
    app.composer()->forceActiveFocus();
    {
        Typing typing(app, clock);
        for (int i = 0; i < 60; ++i) {
            typing.key();
            QTest::qWait(40);
        }
        typing.tellAs("before");
    }
    app.ask("Go on.");
    const QString answer = generatedText(4711, seconds * tokensASecond * charactersAToken);
    qsizetype said = 0;
    QElapsedTimer running;
    QTimer chunks;
    chunks.setTimerType(Qt::PreciseTimer);
    chunks.setInterval(chunkEvery);
    QObject::connect(&chunks, &QTimer::timeout, [&] {
        const auto due =
            std::min<qsizetype>(running.elapsed() * tokensASecond * charactersAToken / 1000, answer.size());
        if (due > said)
            app.engine().say(answer.sliced(said, due - said));
        said = due;
    });
    const double before = residentMegabytes();
    clock.restart();
    running.start();
    chunks.start();
    Typing typing(app, clock);
    std::vector<double> memory;
    while (said < answer.size() && running.elapsed() < qint64(seconds) * 3000) {
        typing.key();
        QTest::qWait(100);
        memory.push_back(residentMegabytes());
    }
    const double took = static_cast<double>(running.elapsed()) / 1000;
    chunks.stop();
    tell("a frame while it streams", clock.work());
    tell("a frame while it streams, painting besides", clock.painting());
    typing.tellAs("while it streams");
    tellLine("");
    tellShare("Work of the window's thread", clock.work().wall);
    tellShare("Processor time of the window's thread", clock.work().processor);
    tellLine(QString("%1 tokens in %2 s; frames a second: %3")
                 .arg(said / charactersAToken)
                 .arg(took, 0, 'f', 1)
                 .arg(static_cast<double>(clock.work().wall.size()) / took, 0, 'f', 1));
    tellLine(QString("Resident: %1 MB before, %2 MB in the middle, %3 MB at the end")
                 .arg(before, 0, 'f', 1)
                 .arg(memory.empty() ? 0 : memory[memory.size() / 2], 0, 'f', 1)
                 .arg(residentMegabytes(), 0, 'f', 1));
    app.engine().finish();
}

} // namespace alcove::bench
