// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/voice.h"

#ifdef ALCOVE_HAS_SPEECH
#include <QTextToSpeech>
#endif

namespace alcove {

#ifdef ALCOVE_HAS_SPEECH

struct Voice::Engine {
    QTextToSpeech speech;
};

bool Voice::isAvailable()
{
    static const bool any = !QTextToSpeech::availableEngines().isEmpty();
    return any;
}

Voice::Voice(const std::function<void()>& silent, const std::function<void()>& failed)
    : m_engine(std::make_unique<Engine>())
{
    QTextToSpeech* speech = &m_engine->speech;
    QObject::connect(speech, &QTextToSpeech::stateChanged, speech, [silent, failed](QTextToSpeech::State state) {
        if (state == QTextToSpeech::Ready)
            silent();
        else if (state == QTextToSpeech::Error)
            failed();
    });
}

void Voice::say(const QStringList& texts)
{
    m_engine->speech.stop();
    for (const QString& text : texts)
        m_engine->speech.enqueue(text);
}

void Voice::stop()
{
    m_engine->speech.stop();
}

bool Voice::isSilent() const
{
    return m_engine->speech.state() == QTextToSpeech::Ready;
}

QString Voice::problem() const
{
    return m_engine->speech.state() == QTextToSpeech::Error ? m_engine->speech.errorString() : QString();
}

#else

struct Voice::Engine {};

bool Voice::isAvailable()
{
    return false;
}

Voice::Voice(const std::function<void()>&, const std::function<void()>&) {}

void Voice::say(const QStringList&) {}

void Voice::stop() {}

bool Voice::isSilent() const
{
    return true;
}

QString Voice::problem() const
{
    return {};
}

#endif

Voice::~Voice() = default;

} // namespace alcove
