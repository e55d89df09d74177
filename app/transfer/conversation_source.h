// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A file of conversations, whoever wrote it.
#pragma once

#include "app/storage/conversation_rows.h"
#include "app/transfer/kept_things.h"
#include "app/transfer/report.h"

#include <memory>
#include <optional>

namespace alcove {

class ConversationSource {
public:
    virtual ~ConversationSource() = default;

    // The next conversation; nothing at the end. What can't be understood is skipped and told to `report`. Fails when
    // the file itself is damaged.
    virtual Result<std::optional<ConversationTree>> next(ImportReport& report) = 0;

    // Of the next new chat, and of the next comparison.
    virtual QString newDraft(const QString& draft) const
    {
        Q_UNUSED(draft)
        return {};
    }
    virtual std::vector<Attachment> newDraftAttachments(const QString& draft, ImportReport&) const
    {
        Q_UNUSED(draft)
        return {};
    }
    virtual std::vector<FolderRecord> folders(ImportReport&) const { return {}; } // in their order
    virtual KeptThings keptThings(ImportReport&) const { return {}; }
    virtual qint64 position() const = 0; // of size()
    virtual qint64 size() const = 0;
};

// Finds out what `file` is. Fails when it can't be read or is nothing that Alcove knows.
Result<std::unique_ptr<ConversationSource>> openConversationSource(const QString& file);

} // namespace alcove
