// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/read_aloud.h"

#include "app/chat/spoken_text.h"
#include "app/chat/voice.h"

#include <utility>

namespace alcove {

ReadAloud::ReadAloud(QObject* parent) : QObject(parent) {}

ReadAloud::~ReadAloud() = default;

bool ReadAloud::isAvailable() const
{
    return Voice::isAvailable();
}

void ReadAloud::toggle(double message, const QString& markdown)
{
    if (message == m_message)
        return stop();
    const QStringList texts = spokenTexts(markdown);
    if (texts.isEmpty())
        return stop(); // nothing but code, perhaps
    if (!m_voice) {
        m_voice = std::make_unique<Voice>(
            // A voice that was stopped may say so when it has begun with something else.
            [this] { QMetaObject::invokeMethod(this, &ReadAloud::noteSilence, Qt::QueuedConnection); },
            [this] { giveUp(); });
    }
    if (!m_voice->problem().isEmpty())
        return giveUp();
    setMessage(message);
    m_voice->say(texts);
}

void ReadAloud::stop()
{
    if (m_voice && m_message != 0)
        m_voice->stop();
    setMessage(0);
}

void ReadAloud::clearProblem()
{
    if (!std::exchange(m_problem, {}).isEmpty())
        emit problemChanged();
}

void ReadAloud::noteSilence()
{
    if (m_voice->isSilent())
        setMessage(0);
}

void ReadAloud::setMessage(double message)
{
    if (std::exchange(m_message, message) != message)
        emit messageChanged();
}

void ReadAloud::giveUp()
{
    setMessage(0);
    m_problem = m_voice->problem();
    emit problemChanged();
}

} // namespace alcove
