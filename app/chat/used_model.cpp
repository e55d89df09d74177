// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/used_model.h"

#include "app/storage/conversation_store.h"

#include <QFileInfo>

namespace alcove {

UsedModel::UsedModel(ConversationStore& store, QObject* parent) : QObject(parent), m_store(store) {}

void UsedModel::setContextLength(int tokens)
{
    set({.file = m_use.file, .name = m_use.name, .contextLength = tokens});
}

void UsedModel::note(const QString& file, const QString& name)
{
    m_there = true;
    set({.file = file, .name = name, .contextLength = m_use.contextLength});
}

void UsedModel::show(const QString& conversation, const ModelUse& use)
{
    m_conversation = conversation;
    m_use = use;
    m_there = QFileInfo(use.file).isFile();
    emit changed();
}

void UsedModel::keep(const QString& conversation)
{
    m_conversation = conversation;
    if (m_use != ModelUse())
        m_store.saveModelUse(m_conversation, m_use);
}

void UsedModel::set(const ModelUse& use)
{
    if (use == m_use)
        return;
    m_use = use;
    if (!m_conversation.isEmpty())
        m_store.saveModelUse(m_conversation, m_use);
    emit changed();
}

} // namespace alcove
