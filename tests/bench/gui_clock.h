// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How long the window's thread works for each frame: everything it does from one frame to the next, apart from
// painting, which a graphics card's driver does on another thread.
#pragma once

#include "tests/bench/figures.h"

#include <QGuiApplication>
#include <QQuickWindow>

namespace alcove::bench {

// Sums up what the events of its thread take.
class CountingApplication : public QGuiApplication {
public:
    using QGuiApplication::QGuiApplication;
    bool notify(QObject* receiver, QEvent* event) override;
    double busyMilliseconds() const { return m_busy; }

private:
    int m_depth = 0;
    double m_busy = 0;
};

class GuiClock : public QObject {
public:
    GuiClock(const CountingApplication& application, QQuickWindow& window);

    void restart();
    const Times& work() const { return m_work; }         // of each frame, without painting
    const Times& painting() const { return m_painting; } // of each frame
    int frames() const { return m_frames; }
    // Until the window has shown `count` more frames, or nothing changes any more.
    bool waitForFrames(int count = 1, int milliseconds = 2000);

private:
    void endFrame();

    const CountingApplication& m_application;
    Times m_work;
    Times m_painting;
    double m_busyBefore = 0;
    double m_processorBefore = 0;
    double m_paintBusy = 0;
    double m_paintProcessor = 0;
    double m_paintProcessorBegan = 0;
    QElapsedTimer m_paint;
    int m_frames = 0;
};

} // namespace alcove::bench
