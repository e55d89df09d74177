// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the question that is being written will take of the model's context, counted with the model's own tokenizer
// before anything is sent. `Chat.meter` in QML.
#pragma once

#include "app/chat/chat_engine.h"
#include "app/prompt/attachment.h"

#include <QTimer>
#include <QtQmlIntegration>

#include <optional>
#include <vector>

namespace alcove {

class ContextMeter : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Chat.meter")
    Q_PROPERTY(int used READ used NOTIFY changed)   // tokens of the conversation that is shown
    Q_PROPERTY(int draft READ draft NOTIFY changed) // tokens that the question and its files will add; about
    // So many tokens of them all the model can't hold; 0: it fits, or that is not known yet.
    Q_PROPERTY(int over READ over NOTIFY changed)
    Q_PROPERTY(bool leavingOutHelps READ leavingOutHelps NOTIFY changed) // it fits without the oldest messages
    Q_PROPERTY(int largest READ largest NOTIFY changed) // the file that takes most, by its place; -1: there is none

public:
    // What is known of the conversation without the draft.
    struct Conversation {
        int size = 0;           // tokens that the model can hold; 0: no model
        int used = 0;           // by its last answer; 0: not known
        QStringList texts;      // what the model reads of it, to be counted where `used` is not known
        bool leavesOut = false; // its oldest messages stay out where they do not fit
    };

    explicit ContextMeter(ChatEngine& engine, QObject* parent = nullptr); // the engine outlives it

    int used() const;
    int draft() const;
    int over() const;
    bool leavingOutHelps() const;
    int largest() const;
    // Of each file; empty: not counted yet.
    std::vector<int> attachmentTokens() const;

    void setConversation(Conversation conversation);
    void setDraft(const QString& text); // counted when its writer makes a pause
    void setAttachments(std::vector<Attachment> attachments);
    void reset(); // another model is open, with other tokens

signals:
    void changed();

private:
    struct File {
        Attachment attachment;
        std::optional<int> tokens;
    };
    struct Asked { // what the answer that m_waits for will be about
        std::vector<Attachment> files;
        std::optional<QString> text;
        std::optional<QStringList> conversation;
    };
    void request();
    void take(quint64 id, const QList<int>& tokens);
    int fileTokens() const;

    ChatEngine& m_engine;
    Conversation m_conversation;
    std::vector<File> m_files;
    QString m_text;
    QString m_countedText; // m_textTokens belongs to it
    int m_textTokens = 0;
    QStringList m_countedTexts; // of the conversation
    int m_conversationTokens = 0;
    QTimer m_pause;
    quint64 m_lastRequest = 0;
    quint64 m_waits = 0; // for the answer to this request; 0: for none
    Asked m_asked;
    bool m_again = false; // something changed meanwhile
};

} // namespace alcove
