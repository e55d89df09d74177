// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/gui_clock.h"

#include <QTest>
#include <QThread>

namespace alcove::bench {

bool CountingApplication::notify(QObject* receiver, QEvent* event)
{
    if (QThread::currentThread() != thread() || m_depth > 0)
        return QGuiApplication::notify(receiver, event);
    QElapsedTimer clock;
    clock.start();
    ++m_depth;
    const bool done = QGuiApplication::notify(receiver, event);
    --m_depth;
    m_busy += static_cast<double>(clock.nsecsElapsed()) / 1e6;
    return done;
}

GuiClock::GuiClock(const CountingApplication& application, QQuickWindow& window) : m_application(application)
{
    // Where painting is on another thread, these come on that one, and nothing is taken off.
    const auto here = [this] { return QThread::currentThread() == thread(); };
    connect(
        &window, &QQuickWindow::beforeRendering, this,
        [this, here] {
            if (!here())
                return;
            m_paint.start();
            m_paintProcessorBegan = threadMilliseconds();
        },
        Qt::DirectConnection);
    connect(
        &window, &QQuickWindow::afterRendering, this,
        [this, here] {
            if (!here())
                return;
            m_paintBusy += static_cast<double>(m_paint.nsecsElapsed()) / 1e6;
            m_paintProcessor += threadMilliseconds() - m_paintProcessorBegan;
        },
        Qt::DirectConnection);
    // Behind the event in which the frame was made, which is then counted to its end.
    connect(&window, &QQuickWindow::frameSwapped, this, &GuiClock::endFrame, Qt::QueuedConnection);
    restart();
}

void GuiClock::restart()
{
    m_work = {};
    m_painting = {};
    m_paintBusy = m_paintProcessor = 0;
    m_busyBefore = m_application.busyMilliseconds();
    m_processorBefore = threadMilliseconds();
}

void GuiClock::endFrame()
{
    ++m_frames;
    const double busy = m_application.busyMilliseconds();
    const double processor = threadMilliseconds();
    m_work.wall.push_back(busy - m_busyBefore - m_paintBusy);
    m_work.processor.push_back(processor - m_processorBefore - m_paintProcessor);
    m_painting.wall.push_back(m_paintBusy);
    m_painting.processor.push_back(m_paintProcessor);
    m_busyBefore = busy;
    m_processorBefore = processor;
    m_paintBusy = m_paintProcessor = 0;
}

bool GuiClock::waitForFrames(int count, int milliseconds)
{
    const int until = m_frames + count;
    return QTest::qWaitFor([this, until] { return m_frames >= until; }, milliseconds);
}

} // namespace alcove::bench
