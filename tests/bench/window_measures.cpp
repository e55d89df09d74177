// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/window_measures.h"

#include "tests/ui/window_fixture.h"

#include <QTest>

#include <algorithm>

namespace alcove::bench {

namespace {

constexpr int steps = 400; // of scrolling
constexpr int opened = 60;
constexpr int sent = 40;

void measureScrolling(WindowFixture& app, GuiClock& clock)
{
    QQuickItem* list = nullptr;
    for (QQuickItem* item : app.window().findChildren<QQuickItem*>()) {
        if (item->inherits("QQuickListView") && item->property("shelf").isValid())
            list = item;
    }
    if (!list)
        return tellLine("The sidebar's list is not found");
    const auto scroll = [&](const QString& name, double distance) {
        clock.restart();
        for (int i = 0; i < steps; ++i) {
            // From an event, as the wheel's, so that it is counted.
            QMetaObject::invokeMethod(
                list,
                [list, distance] {
                    const double last = list->property("contentHeight").toDouble() - list->height();
                    const double y = list->property("contentY").toDouble() + distance;
                    list->setProperty("contentY", y > last ? list->property("originY").toDouble() : y);
                },
                Qt::QueuedConnection);
            clock.waitForFrames();
        }
        tell(name, clock.work());
        tell(name + ", painting besides", clock.painting());
    };
    scroll("scroll the list by a row a frame", 38);
    scroll("scroll the list by a page a frame", list->height());
    const double whole = list->property("contentHeight").toDouble();
    scroll("drag the list's scroll bar from end to end", whole / steps);
}

void measureOpening(WindowFixture& app, GuiClock& clock)
{
    Times until;
    clock.restart();
    for (int i = 0; i < opened; ++i) {
        const QString id = app.chat().conversations()->idAt(i * 131 % app.chat().conversations()->count());
        if (id.isEmpty() || id == app.chat().currentId())
            continue;
        QElapsedTimer time;
        time.start();
        app.chat().openConversation(id);
        (void)QTest::qWaitFor([&] { return app.chat().currentId() == id; });
        clock.waitForFrames();
        until.wall.push_back(static_cast<double>(time.nsecsElapsed()) / 1e6);
    }
    tell("open a conversation, to its first frame", until);
    tell("open a conversation, each frame", clock.work());
}

void measureSending(WindowFixture& app, GuiClock& clock)
{
    Times call;
    Times until;
    clock.restart();
    for (int i = 0; i < sent; ++i) {
        const double before = threadMilliseconds();
        QElapsedTimer time;
        time.start();
        app.chat().send("What is that good for?");
        call.wall.push_back(static_cast<double>(time.nsecsElapsed()) / 1e6);
        call.processor.push_back(threadMilliseconds() - before);
        clock.waitForFrames();
        until.wall.push_back(static_cast<double>(time.nsecsElapsed()) / 1e6);
        app.engine().answer("It is good for many things.");
        clock.waitForFrames();
    }
    tell("send: the call", call);
    tell("send, to the first frame that shows it", until);
}

void measurePalette(WindowFixture& app, GuiClock& clock)
{
    Times typed;
    clock.restart();
    for (const QString query : {"the", "theorem", "letter", "zugzwang", "engine"}) {
        for (int letters = 1; letters <= query.size(); ++letters) {
            const double before = threadMilliseconds();
            QElapsedTimer time;
            time.start();
            app.chat().palette()->setQuery(query.left(letters));
            typed.wall.push_back(static_cast<double>(time.nsecsElapsed()) / 1e6);
            typed.processor.push_back(threadMilliseconds() - before);
            (void)QTest::qWaitFor([&] { return !app.chat().palette()->searching(); });
        }
    }
    tell("type a letter into the palette", typed);
}

} // namespace

void measureWindow(const CountingApplication& application, const QString& dataFolder)
{
    tellHead("The window. Work of its thread, waiting not counted; where a line says so, from call to frame.");
    QElapsedTimer time;
    time.start();
    WindowFixture app(dataFolder);
    const double shown = static_cast<double>(time.nsecsElapsed()) / 1e6;
    (void)QTest::qWaitFor([&] { return app.chat().conversations()->count() > 0; }, 20000);
    const double listed = static_cast<double>(time.nsecsElapsed()) / 1e6;
    GuiClock clock(application, app.window());
    clock.waitForFrames();
    tell("start: the window is there", {.wall = {shown}, .processor = {}});
    tell(QString("start: the list of %1 is there").arg(app.chat().conversations()->count()),
         {.wall = {listed}, .processor = {}});
    app.resize({1100, 760});
    app.openScriptedModel();
    QTest::qWait(500);
    measureScrolling(app, clock);
    measureOpening(app, clock);
    measureSending(app, clock);
    measurePalette(app, clock);
    tellLine(QString("\nResident: %1 MB").arg(residentMegabytes(), 0, 'f', 0));
}

} // namespace alcove::bench
