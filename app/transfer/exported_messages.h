// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A conversation's tree as a list that one reads from above: what formats without trees write.
#pragma once

#include "app/storage/conversation_rows.h"

#include <span>

namespace alcove {

// What goes along with the words. JSON ignores it: it holds everything.
struct ExportOptions {
    bool wholeTree = false; // every branch; else the one that is shown
    bool systemPrompt = true;
    bool reasoning = false;  // what a model thought before it answered
    bool models = true;      // their names
    bool timings = true;     // tokens and seconds
    bool attachments = true; // the texts of the files that went along with questions
};

struct ExportedMessage {
    const MessageRecord* message = nullptr;
    int number = 0;     // from 1
    int after = 0;      // the number of the one that it follows; 0: it begins the conversation
    bool jumps = false; // that one does not stand right before it
};

// The branch that is shown comes first, then, with wholeTree, each further branch from where it leaves another. The
// pointers are into `tree`.
std::vector<ExportedMessage> exportedMessages(const ConversationTree& tree, const ExportOptions& options);

// Every way from a first message to a last one; without wholeTree only the one that is shown.
std::vector<std::vector<const MessageRecord*>> exportedBranches(const ConversationTree& tree,
                                                                const ExportOptions& options);

// "You", "System", "Assistant" or, with options.models, the model's name.
QString authorOf(const MessageRecord& message, const ExportOptions& options);

// "Thought for 12 s"; empty when the message has no thoughts, or they are not wanted.
QString thoughtTitle(const MessageRecord& message, const ExportOptions& options);

// "12 tokens in 1.5 s, 8.0 tokens/s"; empty when nothing is known.
QString timingsOf(const MessageRecord& message);

// The files that are to be told with a message.
std::span<const Attachment> filesOf(const MessageRecord& message, const ExportOptions& options);

// "another continuation of message 3", where a branch leaves what stands above it; else empty.
QString branchNote(const ExportedMessage& message);

// "File: notes.txt".
QString fileTitle(const Attachment& attachment);

// Why an answer is not whole; empty when it is.
QString incompleteNote(const MessageRecord& message);

} // namespace alcove
