// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The system's voice: Qt TextToSpeech, or none where that was not there to build with.
#pragma once

#include <QStringList>

#include <functional>
#include <memory>

namespace alcove {

class Voice {
public:
    static bool isAvailable(); // as far as is known without making one

    // Makes it, which may start a service of the system. Where that fails, problem() says why.
    // `silent` is called some time after the last text or a stop; `failed` when the voice gives up.
    Voice(const std::function<void()>& silent, const std::function<void()>& failed);
    ~Voice();

    // What is said now is cut off. One by one, so that it pauses between the texts.
    void say(const QStringList& texts);
    void stop();
    bool isSilent() const;
    QString problem() const; // empty: none

private:
    struct Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace alcove
