// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What an export's format is to the exporter: a head, conversations one after another, a tail.
#pragma once

#include "app/transfer/exported_messages.h"
#include "app/transfer/kept_things.h"

#include <QStringList>

#include <memory>
#include <span>
#include <string>

namespace alcove {

enum class ExportFormat { Json, Markdown, Text, Html, Pdf, Odt, OpenAi, ShareGpt };

struct ExportFormatInfo {
    ExportFormat format;
    const char* name;   // as --format takes it
    const char* suffix; // of its files, without the dot; the first format with a suffix is what it stands for
    const char* title;  // for people
    const char* about;
    bool picks = true;     // what goes along can be chosen
    bool thoughts = false; // it has a place for them
    bool remarks = false;  // and for models, tokens and seconds
};

std::span<const ExportFormatInfo> exportFormats();

class TranscriptWriter {
public:
    virtual ~TranscriptWriter() = default;

    // Each gives the bytes that come next.
    virtual std::string head() { return {}; }
    virtual std::string conversation(const ConversationTree& tree) = 0;
    virtual std::string tail() { return {}; }
};

// What goes with all conversations, into the head of a format that has a place for it.
struct ExportedHead {
    QString newChatDraft;
    std::vector<Attachment> newChatAttachments;
    QString newComparisonDraft;
    std::vector<Attachment> newComparisonAttachments;
    std::vector<FolderRecord> folders;
    KeptThings kept;
};

std::unique_ptr<TranscriptWriter> makeTranscriptWriter(ExportFormat format, const ExportOptions& options,
                                                       const ExportedHead& head = {});

} // namespace alcove
