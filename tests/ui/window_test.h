// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A test of the window: each function gets a new one, with a model open, over an empty folder.
#pragma once

#include "tests/ui/window_fixture.h"

#include <QTemporaryDir>
#include <QTest>

namespace alcove {

class WindowTest : public QObject {
protected:
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<WindowFixture> app;

    ChatController& chat() { return app->chat(); }

    // For init() and cleanup() of the test.
    void begin(QSize size = {1000, 700})
    {
        folder = std::make_unique<QTemporaryDir>();
        app = std::make_unique<WindowFixture>(folder->path());
        app->resize(size);
        app->openScriptedModel();
        QTRY_COMPARE(chat().modelState(), "ready");
    }
    void end()
    {
        app.reset();
        folder.reset();
    }
};

} // namespace alcove
