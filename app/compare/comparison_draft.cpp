// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of the controller that keeps what is written to all columns: the question to come with its files, and what
// they are told besides.
#include "app/compare/compare_controller.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace alcove {

using namespace std::chrono_literals;

void CompareController::connectDraft()
{
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(700ms);
    connect(&m_draftTimer, &QTimer::timeout, this, &CompareController::saveDraft);
    connect(&m_attachments, &DraftAttachments::problem, this, &CompareController::problem);
    connect(&m_attachments, &DraftAttachments::changed, this, &CompareController::saveAttachments);
    readNextDraft();
}

void CompareController::showDraft(const NewChatDraft& draft)
{
    m_draft = m_savedDraft = draft.text;
    m_savedAttachments = draft.attachments;
    m_attachments.show(std::nullopt, m_savedAttachments);
    emit draftChanged();
}

void CompareController::setDraft(const QString& text)
{
    if (m_draft == text)
        return;
    m_draft = text;
    m_draftTimer.start();
    emit draftChanged();
}

void CompareController::saveDraft()
{
    m_draftTimer.stop();
    if (m_draft == m_savedDraft)
        return;
    m_savedDraft = m_draft;
    if (begun())
        return m_store.saveDraft(m_conversation.id, m_draft);
    m_newDraft.text = m_draft;
    m_comparisons.saveNextDraft(m_draft);
}

// At once: they change by a click, not by every letter.
void CompareController::saveAttachments()
{
    std::vector<Attachment> attachments = m_attachments.attachments();
    if (attachments == m_savedAttachments)
        return;
    m_savedAttachments = std::move(attachments);
    if (begun())
        return m_store.saveDraftAttachments(m_conversation.id, m_savedAttachments);
    m_newDraft.attachments = m_savedAttachments;
    m_comparisons.saveNextAttachments(m_savedAttachments);
}

void CompareController::setSystemPrompt(const QString& text)
{
    if (m_systemPrompt == text)
        return;
    m_systemPrompt = text;
    if (begun())
        m_store.saveSettings(m_conversation.id, {.systemPrompt = text, .values = {}});
    emit systemPromptChanged();
}

void CompareController::findThinking()
{
    ThinkingSupport any;
    for (const auto& column : m_columns.all()) {
        const ThinkingSupport support = column->thinking();
        any.canSwitch = any.canSwitch || support.canSwitch;
        any.usuallyOn = any.usuallyOn || support.usuallyOn;
        if (any.efforts.empty()) {
            any.efforts = support.efforts;
            any.usualEffort = support.usualEffort;
        }
    }
    m_thinking.setSupport(any);
}

} // namespace alcove
