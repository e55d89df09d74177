// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/conversation_settings.h"

#include "app/storage/conversation_store.h"

#include <chrono>

namespace alcove {

using namespace std::chrono_literals;

ConversationSettings::ConversationSettings(ConversationStore& store, QObject* parent)
    : AnswerValueRows(parent), m_store(store), m_saving(this)
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(500ms);
    connect(&m_saving, &QTimer::timeout, this, &ConversationSettings::save);
    connect(this, &ConversationSettings::edited, this, &ConversationSettings::saveSoon);
}

void ConversationSettings::setSystemPrompt(const QString& text)
{
    if (m_systemPrompt == text)
        return;
    m_systemPrompt = text;
    emit systemPromptChanged();
    saveSoon();
}

void ConversationSettings::show(const QString& id, const AnswerSettings& settings, const QString& broughtPrompt)
{
    save();
    m_conversation = id;
    m_broughtPrompt = broughtPrompt;
    take(settings);
}

void ConversationSettings::set(const AnswerSettings& settings)
{
    take(settings);
    saveSoon();
}

void ConversationSettings::take(const AnswerSettings& settings)
{
    m_systemPrompt = settings.systemPrompt;
    setValues(settings.values);
    emit systemPromptChanged();
}

void ConversationSettings::keep(const QString& id)
{
    m_conversation = id;
    if (settings() != AnswerSettings()) {
        saveSoon();
        save();
    }
}

void ConversationSettings::saveSoon()
{
    if (!m_conversation.isEmpty())
        m_saving.start();
}

void ConversationSettings::save()
{
    if (!m_saving.isActive())
        return;
    m_saving.stop();
    m_store.saveSettings(m_conversation, settings());
}

} // namespace alcove
