// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Conversations and their messages in the database. Changes return at once and reach the disk in their order; what is
// read sees every change that was asked for before.
#pragma once

#include "app/storage/database.h"
#include "app/storage/records.h"
#include "app/storage/search.h"

#include <QObject>

#include <vector>

namespace alcove {

struct NewChatDraft {
    QString text;
    std::vector<Attachment> attachments;
};

class ConversationStore : public QObject {
    Q_OBJECT

public:
    // `database` outlives the store. Answers that a killed program left unfinished become Stopped, and what was
    // deleted more than 30 days ago goes for good.
    explicit ConversationStore(Database& database, QObject* parent = nullptr);

    QFuture<Result<std::vector<ConversationSummary>>> list(); // not the deleted ones; newest first
    QFuture<Result<std::vector<ConversationSummary>>> bin();  // the deleted ones; last deleted first
    QFuture<Result<std::vector<FolderRecord>>> folders();     // in their order
    // Fails when there is none with this id, or it is deleted.
    QFuture<Result<ConversationRecord>> load(const QString& id);
    QFuture<Result<QStringList>> recentQuestions(int most); // each once, the newest first; not those in the bin
    QFuture<Result<std::vector<SearchMatch>>> search(const QString& query, int most); // see searchConversations()

    // Stores the conversation if it is new. `messages` follow one another and the first one's parent is set; the last
    // one becomes the current leaf.
    void append(const ConversationSummary& conversation, const std::vector<MessageRecord>& messages);
    void saveMessage(const MessageRecord& message);  // text, state and numbers of a message that append() stored
    void moveBelow(qint64 message, qint64 parent);   // of the same conversation, with all that follows it
    void showBranch(const QString& id, qint64 leaf); // load() gives the path to this message from now on
    // The same for the newest path that goes through this message, unless it is on the path already.
    void showBranchThrough(const QString& id, qint64 message);
    void rename(const QString& id, const QString& title, bool byUser = true);
    void setPinned(const QString& id, bool pinned);
    void setArchived(const QString& id, bool archived);
    void remove(const QString& id); // restore() brings it back
    void restore(const QString& id);
    void removeForGood(const QStringList& ids); // out of the bin

    void saveFolders(const std::vector<FolderRecord>& folders);       // new ones, or in the place of their ids'
    void removeFolder(const QString& id);                             // its conversations stay
    void moveToFolder(const QStringList& ids, const QString& folder); // empty: into none
    void saveTags(const QString& id, const QStringList& tags);        // in the place of those it had

    void saveDraft(const QString& id, const QString& text); // empty id: the draft of the next new chat
    void saveDraftAttachments(const QString& id, const std::vector<Attachment>& attachments);
    QFuture<Result<NewChatDraft>> newChatDraft();
    void saveWhenFull(const QString& id, WhenFull choice);
    void saveThinking(const QString& id, const ThinkingChoice& choice);
    void saveSettings(const QString& id, const AnswerSettings& settings);
    void saveModelUse(const QString& id, const ModelUse& use);
    void saveScroll(const QString& id, double position);

signals:
    void problem(const alcove::Error& error);
    void aboutToBeReplaced(); // see Database
    void replaced();          // list() and load() give something else than before

private:
    void noteNewest();

    Database& m_database;
};

} // namespace alcove
