// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "scripted_voice.h"

#include <QCoreApplication>
#include <QStringList>

#include <utility>

ScriptedVoice::ScriptedVoice(QObject* parent) : QTextToSpeechEngine(parent)
{
    if (qApp->property("voiceBroken").toBool())
        m_state = QTextToSpeech::Error;
    m_speaking.setSingleShot(true);
    connect(&m_speaking, &QTimer::timeout, this, [this] { become(QTextToSpeech::Ready); });
}

void ScriptedVoice::say(const QString& text)
{
    qApp->setProperty("spoken", qApp->property("spoken").toStringList() << text);
    m_speaking.start(qApp->property("spokenFor").toInt());
    become(QTextToSpeech::Speaking);
}

void ScriptedVoice::stop(QTextToSpeech::BoundaryHint)
{
    if (m_speaking.isActive())
        m_speaking.start(0); // as real ones do: later
}

QTextToSpeech::ErrorReason ScriptedVoice::errorReason() const
{
    return m_state == QTextToSpeech::Error ? QTextToSpeech::ErrorReason::Initialization
                                           : QTextToSpeech::ErrorReason::NoError;
}

QString ScriptedVoice::errorString() const
{
    return m_state == QTextToSpeech::Error ? QStringLiteral("no voice") : QString();
}

void ScriptedVoice::become(QTextToSpeech::State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged(state);
}
