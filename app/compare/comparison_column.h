// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One column of a comparison: a model with what is set for it, and its branch of the conversation. It knows nothing of
// the other columns; CompareController says when it loads and when it answers.
#pragma once

#include "app/chat/answer_queue.h"
#include "app/chat/answer_value_rows.h"
#include "app/chat/chat_model.h"
#include "app/chat/model_status.h"
#include "app/storage/comparison_records.h"

#include <QVariantMap>
#include <QtQmlIntegration>

#include <memory>

namespace alcove {

class ComparisonColumn : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A row of Compare.columns")
    Q_PROPERTY(alcove::ChatModel* messages READ messages CONSTANT)
    Q_PROPERTY(QString title READ title NOTIFY changed)     // the model's name, or the letter while that is hidden
    Q_PROPERTY(QString details READ details NOTIFY changed) // device and settings; empty while hidden
    Q_PROPERTY(bool hidden READ hidden NOTIFY changed)
    Q_PROPERTY(QString modelState READ modelState NOTIFY changed) // "none", "loading", "ready", "failed"
    Q_PROPERTY(double loadProgress READ loadProgress NOTIFY progressChanged)
    Q_PROPERTY(QString loadText READ loadText NOTIFY progressChanged)
    Q_PROPERTY(bool answering READ answering NOTIFY changed)
    Q_PROPERTY(QString waiting READ waiting NOTIFY changed) // for what, before it can answer; empty: for nothing
    Q_PROPERTY(QVariantMap error READ error NOTIFY changed) // why the model could not be opened, as Chat.error
    // What is set for this column alone: for answers from now on.
    Q_PROPERTY(alcove::AnswerValueRows* values READ values CONSTANT)
    Q_PROPERTY(QString systemPrompt READ systemPrompt WRITE setSystemPrompt NOTIFY changed) // empty: as all columns
    // Each a map of name and title, for a choice; one alone: the model leaves none.
    Q_PROPERTY(QVariantList thinkingChoices READ thinkingChoices NOTIFY changed)
    Q_PROPERTY(
        QString thinkingChoice READ thinkingChoice WRITE setThinkingChoice NOTIFY changed) // empty: as all columns
    Q_PROPERTY(QString device READ device NOTIFY changed) // as Settings has it; empty: as the program's settings say

public:
    // What all columns are told besides the questions.
    struct Told {
        QString systemPrompt;
        ThinkingChoice thinking; // what a model does not leave to choose is left out
    };

    // `engine` is the column's own; the store outlives it.
    ComparisonColumn(std::unique_ptr<ChatEngine> engine, ConversationStore& store, ComparisonColumnRecord record,
                     QObject* parent = nullptr);
    ~ComparisonColumn() override; // stops its answer

    ChatModel* messages() { return &m_messages; }
    QString title() const { return m_hidden ? m_letter : name(); }
    QString name() const; // with the quantization and what is set, as votes count it
    QString details() const;
    bool hidden() const { return m_hidden; }
    QString modelState() const;
    double loadProgress() const { return m_model.progress(); }
    QString loadText() const { return m_model.progressText(); }
    bool answering() const;
    QString waiting() const { return m_waiting; }
    QVariantMap error() const;
    AnswerValueRows* values() { return &m_values; }
    QString systemPrompt() const { return m_record.systemPrompt; }
    void setSystemPrompt(const QString& text);
    QVariantList thinkingChoices() const;
    QString thinkingChoice() const;
    void setThinkingChoice(const QString& name);
    QString device() const { return m_record.device; }

    const Error& loadError() const { return m_loadError; } // of the last attempt; no message: it did not fail
    bool ready() const { return m_model.state() == ModelStatus::State::Ready; }
    bool loading() const { return m_model.state() == ModelStatus::State::Loading; }
    QString file() const { return m_record.modelFile; }
    ThinkingSupport thinking() const { return m_model.thinking(); }
    QString deviceId() const; // of the open model; empty: none is open
    QString deviceName() const;
    int questions() const; // of its branch
    int answers() const;   // the same, begun ones too
    qint64 leaf() const;
    ComparisonColumnRecord record() const; // with the leaf as it is now

    void setHidden(bool hidden, const QString& letter);
    void setWaiting(const QString& what);
    void setDevice(const QString& device); // for when its model is opened the next time

    void openModel(const LoadChoices& choices);
    void closeModel(); // its answer is stopped

    void show(const std::vector<MessageRecord>& path); // of a stored comparison
    // Appends `question`, and stores it unless that is done already. It is answered later; the caller stores record().
    void take(const ConversationSummary& conversation, MessageRecord question, bool stored);
    // Writes an answer to the first question that has none. There is one, and the model is open and idle.
    void answer(const ConversationSummary& conversation, const Told& told);
    void regenerate(const ConversationSummary& conversation, const Told& told); // the last answer
    void stop();

signals:
    void changed();
    void progressChanged();
    void loadEnded(); // or failed
    void answered();  // its answer has ended
    void moved();     // leaf() is another one
    void set();       // something for this column alone

private:
    int messagesOf(MessageRole role) const;
    MessageRecord newAnswer(qint64 question) const;
    void start(const MessageRecord& answer, const Told& told);
    Told ownOr(const Told& told) const;
    void noteSettings();

    std::unique_ptr<ChatEngine> m_engine;
    ConversationStore& m_store;
    ComparisonColumnRecord m_record;
    AnswerValueRows m_values;
    ModelStatus m_model;
    AnswerQueue m_answers;
    ChatModel m_messages;
    QString m_conversation; // of the running or last answer
    Error m_loadError;
    bool m_hidden = false;
    QString m_letter;
    QString m_waiting;
};

} // namespace alcove
