// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What is stored of a comparison besides its messages, which are those of its conversation.
#pragma once

#include "app/storage/records.h"

#include <optional>
#include <vector>

namespace alcove {

struct ComparisonColumnRecord {
    QString modelFile;
    QString modelName;       // as it is shown and counted
    QString device;          // as EngineOptions has it; empty: as the program's settings say
    QString systemPrompt;    // its own; empty: what all columns are told
    ThinkingChoice thinking; // the same
    AnswerValues values;
    qint64 leaf = 0; // the last message of its branch; 0: it has none yet

    bool operator==(const ComparisonColumnRecord&) const = default;
};

struct ComparisonRecord {
    bool blind = false;      // names are hidden until the person votes
    bool revealed = false;   // they have
    QString tag;             // what its votes are counted under; empty: none
    std::optional<int> kept; // this column was gone on with: it is a comparison no longer
    std::vector<ComparisonColumnRecord> columns;

    bool operator==(const ComparisonRecord&) const = default;
};

struct StoredComparison {
    ConversationSummary summary;
    QString systemPrompt;
    ThinkingChoice thinking;
    QString draft;
    std::vector<Attachment> draftAttachments;
    ComparisonRecord comparison;
    std::vector<std::vector<MessageRecord>> paths; // of each column, from the first message to its leaf
    std::vector<MessageRecord> shownPath;          // to the conversation's leaf: what was asked before columns had it
    std::vector<qint64> votedQuestions;            // by the first column's ids
};

enum class Verdict { Better, Tie, BothBad };

struct VotedAnswer {
    QString modelName;
    qint64 answer = 0;
    double tokensPerSecond = 0;
    double firstTokenSeconds = 0;
};

struct ComparisonVote {
    qint64 id = 0; // 0: it gets one when it is stored
    QString conversation;
    qint64 question = 0; // the message of the first column
    QDateTime created;
    Verdict verdict = Verdict::Tie;
    int winner = -1; // of `answers`, when the verdict is Better
    bool blind = false;
    QString tag;
    std::vector<VotedAnswer> answers; // in the order of the columns
};

} // namespace alcove
