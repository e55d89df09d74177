// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The messages of the conversation that is shown, oldest first, as rows for a view.
#pragma once

#include "app/chat/emoji.h"
#include "app/chat/message_versions.h"
#include "app/storage/records.h"

#include <QAbstractListModel>
#include <QVariantMap>
#include <QtQmlIntegration>

#include <algorithm>
#include <memory>
#include <vector>

namespace alcove {

class MessageBlocksModel;

class ChatModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The model of Chat.messages")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        MessageIdRole = Qt::UserRole + 1, // messageId: qint64
        RoleRole,                         // role: "user", "assistant"
        TextRole,                         // text: the whole of it
        StateRole,                        // state: "complete", "streaming", "stopped", "failed"
        BlocksRole,                       // blocks: MessageBlocksModel*, null for a user's message
        ErrorMessageRole,                 // errorMessage, errorRemedy, errorDetails: why it failed or was cut
        ErrorRemedyRole,
        ErrorDetailsRole,
        TokensRole,            // tokens: of the answer
        TokensPerSecondRole,   // tokensPerSecond: while it was written; 0: not known
        FirstTokenSecondsRole, // firstTokenSeconds: that it took to the first token
        SecondsRole,           // seconds: from the question to the end of the answer
        CreatedRole,           // created: QDateTime
        ModelNameRole,         // modelName
        ReasoningRole,         // reasoning: what the model thought before the text
        ReasoningSecondsRole,  // reasoningSeconds: that it took
        ReasoningShownRole,    // reasoningShown: the reader wants to see it; may be set
        VersionRole,           // version: which of the messages that stand in this place, from 1
        VersionsRole,          // versions: how many they are
        AttachmentsRole,       // attachments: of a question, a list of { name, kind }
    };
    Q_ENUM(Role)

    explicit ChatModel(QObject* parent = nullptr);
    ~ChatModel() override;

    int count() const { return static_cast<int>(m_rows.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QHash<int, QByteArray> roleNames() const override;

    // Shows another conversation: this path through the tree that `links` make.
    void reset(std::vector<MessageRecord> messages, const std::vector<MessageLink>& links = {});
    // Shows another path of the same conversation. Rows that both paths share stay as they are.
    void showPath(std::vector<MessageRecord> messages);
    // Puts these in the place of the row and of all that follow it; after the last row: adds them.
    void showFrom(int row, std::vector<MessageRecord> messages);
    void append(std::vector<MessageRecord> messages) { showFrom(count(), std::move(messages)); }

    // Puts `message` in the place of the row with its id, if there is one. While it is streaming only this row's
    // text, state and numbers change; rows before it emit nothing.
    void update(const MessageRecord& message);

    // From the first message on, without holes: the path from the conversation's root to its current leaf.
    std::vector<MessageRecord> messages() const;
    std::vector<MessageRecord> messagesBefore(int row) const;
    const MessageRecord* last() const;      // null: no message
    Q_INVOKABLE int rowOf(qint64 id) const; // -1: it is not shown
    // Whether this may stand in the place of the question: words, or none beside its files.
    Q_INVOKABLE bool askable(int row, const QString& text) const;
    const MessageRecord& at(int row) const { return m_rows.at(static_cast<size_t>(row)).message; }
    const MessageVersions& versions() const { return m_versions; }

    // The last one for which `condition` holds; null: none.
    template<typename Condition>
    const MessageRecord* last(Condition condition) const
    {
        const auto found =
            std::find_if(m_rows.rbegin(), m_rows.rend(), [&](const Row& r) { return condition(r.message); });
        return found == m_rows.rend() ? nullptr : &found->message;
    }

    Q_INVOKABLE QVariantList details(qint64 id) const; // of an answer, see answerDetails()
    Q_INVOKABLE QString plainText(qint64 id) const;    // of an answer, without Markdown's signs
    Q_INVOKABLE static QString emojiHtml(const QString& text) { return alcove::emojiHtml(text); }
    // The newest text of a role, "user" or "assistant"; empty: none.
    Q_INVOKABLE QString lastText(const QString& role) const;
    Q_INVOKABLE QVariantMap attachment(int row, int place) const; // see attachmentView()
    Q_INVOKABLE qint64 idAt(int row) const { return at(row).id; } // the row is there
    Q_INVOKABLE int lastRow(const QString& role) const;           // of the newest; -1: none

signals:
    void countChanged();

private:
    struct Row {
        MessageRecord message;
        bool reasoningShown = false;
        mutable std::unique_ptr<MessageBlocksModel>
            blocks; // made when a view first asks, so that a long chat opens at once
    };
    MessageBlocksModel* blocks(const Row& row) const;
    static void letGo(Row& row);

    std::vector<Row> m_rows;
    MessageVersions m_versions;
};

} // namespace alcove
