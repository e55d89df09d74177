// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/thinking_switch.h"

#include "app/storage/conversation_store.h"

#include <algorithm>

namespace alcove {

namespace {

QString nameOf(Effort effort)
{
    return effort == Effort::Usual ? QString() : QString::fromLatin1(effortNames.at(static_cast<size_t>(effort)));
}

} // namespace

ThinkingSwitch::ThinkingSwitch(ConversationStore& store, QObject* parent) : QObject(parent), m_store(store) {}

bool ThinkingSwitch::isOn() const
{
    return m_choice.thinking == Thinking::Usual ? m_support.usuallyOn : m_choice.thinking == Thinking::On;
}

void ThinkingSwitch::setOn(bool on)
{
    if (on != isOn())
        choose({.thinking = on ? Thinking::On : Thinking::Off, .effort = m_choice.effort});
}

QStringList ThinkingSwitch::efforts() const
{
    QStringList names;
    for (const Effort effort : m_support.efforts)
        names << nameOf(effort);
    return names;
}

QString ThinkingSwitch::effort() const
{
    const bool chosen = std::ranges::contains(m_support.efforts, m_choice.effort);
    return nameOf(chosen ? m_choice.effort : m_support.usualEffort);
}

void ThinkingSwitch::setEffort(const QString& effort)
{
    const auto found = std::ranges::find(m_support.efforts, effort, nameOf);
    if (found != m_support.efforts.end() && effort != this->effort())
        choose({.thinking = m_choice.thinking, .effort = *found});
}

void ThinkingSwitch::setSupport(const ThinkingSupport& support)
{
    m_support = support;
    emit changed();
}

void ThinkingSwitch::show(const QString& conversation, const ThinkingChoice& choice)
{
    m_conversation = conversation;
    m_choice = choice;
    emit changed();
}

void ThinkingSwitch::keep(const QString& conversation)
{
    m_conversation = conversation;
    if (m_choice != ThinkingChoice())
        m_store.saveThinking(m_conversation, m_choice);
}

void ThinkingSwitch::choose(const ThinkingChoice& choice)
{
    m_choice = choice;
    if (!m_conversation.isEmpty())
        m_store.saveThinking(m_conversation, m_choice);
    emit changed();
}

} // namespace alcove
