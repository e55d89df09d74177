// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What is stored of a conversation, as values that cross from the database's thread to the window's.
#pragma once

#include "app/prompt/answer_settings.h"
#include "app/prompt/attachment.h"
#include "app/prompt/thinking.h"
#include "inference/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace alcove {

enum class MessageRole { System, User, Assistant };

// Streaming is also what a row says whose writer was killed; the next start makes it Stopped.
enum class MessageState { Complete, Streaming, Stopped, Failed };

// What to do when a conversation does not fit into the model's context.
enum class WhenFull { Ask, LeaveOut, Stop };

// A node of the conversation's tree.
struct MessageRecord {
    qint64 id = 0;       // from newMessageId()
    qint64 parentId = 0; // 0: the first message
    MessageRole role = MessageRole::User;
    MessageState state = MessageState::Complete;
    QString text;
    QString reasoning;           // what the model thought before the text
    double reasoningSeconds = 0; // that it took
    QDateTime created;
    QString modelName;
    int promptTokens = 0; // of the whole conversation that the answer read
    int tokens = 0;       // of the answer
    double seconds = 0;   // from the question to the end of the answer
    double tokensPerSecond = 0;
    AnswerValues values;                 // of an answer: what it was written by, the seed that came included
    double firstTokenSeconds = 0;        // from the engine's first look at the question to the answer's first token
    Error error;                         // why it failed or was cut; empty: it was not
    std::vector<Attachment> attachments; // of a question; they never change
};

// A message's place in the tree.
struct MessageLink {
    qint64 id = 0;
    qint64 parentId = 0; // 0: a first message
};

// What the list shows.
struct ConversationSummary {
    QString id; // a UUID
    QString title;
    QDateTime updated;
    bool pinned = false;
    bool archived = false;
    bool comparison = false;          // its answers are compared: see comparison_store.h
    std::optional<QDateTime> deleted; // it lies in the bin since then
    bool titleByUser = false;         // the person gave the title, or took it as it is
    QString folder;                   // its id; empty: none
    QStringList tags;
};

inline constexpr int mostContextLength = 1 << 24; // tokens: more than that no model has

// What a conversation is answered by.
struct ModelUse {
    QString file; // of the last answer's model; empty: none has answered
    QString name;
    int contextLength = 0; // tokens, for this conversation; 0: as the program is set

    bool operator==(const ModelUse&) const = default;
};

struct FolderRecord {
    QString id; // a UUID
    QString name;
    int position = 0; // among the folders, the smallest first
    bool collapsed = false;

    bool operator==(const FolderRecord&) const = default;
};

struct ConversationRecord {
    ConversationSummary summary;
    QString draft;
    std::vector<Attachment> draftAttachments;
    double scroll = -1;                // as the view gave it; -1: never
    WhenFull whenFull = WhenFull::Ask; // the person's choice
    ThinkingChoice thinking;           // theirs too
    AnswerSettings settings;           // theirs too
    ModelUse modelUse;
    std::vector<MessageRecord> messages; // from the root to the current leaf
    std::vector<MessageLink> links;      // of the messages of all branches, in the order of their ids
};

// The details of an answer that the end of the context cut, or kept from beginning.
inline constexpr char contextFullDetails[] = "context full";

inline bool endedFull(const MessageRecord& answer)
{
    return answer.error.details == contextFullDetails;
}

// A message's id: microseconds since 1970, made unique within the process. It is known before the row is written, so
// the window never waits for the disk, and it stays below 2^53, so that QML can hold it.
qint64 newMessageId();

// Those that come are larger than this one, also after the clock was set back. What no clock gives is left out.
void noteMessageId(qint64 id);

} // namespace alcove
