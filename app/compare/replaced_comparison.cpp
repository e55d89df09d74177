// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of the controller that follows when the database gets another content, as the chat does: what was asked is
// stopped, and the comparison that was shown is shown as it is there.
#include "app/compare/compare_controller.h"

#include <utility>

namespace alcove {

void CompareController::readNextDraft()
{
    m_comparisons.nextDraft().then(this, [this](const Result<NewChatDraft>& draft) {
        m_newDraft = draft.value_or(NewChatDraft());
        if (!begun() && m_draft.isEmpty() && m_attachments.count() == 0)
            showDraft(m_newDraft);
    });
}

void CompareController::letGo()
{
    stop();
    const LetGo before = {.conversation = begun() ? m_conversation.id : m_lostId,
                          .draft = {.text = m_draft, .attachments = m_attachments.attachments()}};
    newComparison();
    m_letGo = before;
    m_newDraft = {};
    showDraft(m_newDraft);
}

void CompareController::readAnew()
{
    m_ratings.reload();
    if (!m_letGo)
        return;
    const LetGo before = *std::exchange(m_letGo, std::nullopt);
    readNextDraft();
    m_comparisons.load(before.conversation)
        .then(this, [this, before, asked = ++m_opening](const Result<StoredComparison>& stored) {
            if (asked != m_opening)
                return; // another one was asked for since
            if (stored)
                show(*stored);
            m_lostId = stored ? QString() : before.conversation;
            bringDraft(before.draft);
        });
}

void CompareController::bringDraft(const NewChatDraft& draft)
{
    if (!draft.text.isEmpty())
        setDraft(draft.text);
    if (!draft.attachments.empty())
        m_attachments.show(std::nullopt, draft.attachments);
    saveDraft();
}

} // namespace alcove
