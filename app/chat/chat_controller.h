// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the window talks to: the QML singleton `Chat`. It turns what a person does into rows of the models, writes of
// the store and requests to the engine, and owns none of their work.
#pragma once

#include "app/chat/chat_engine.h"
#include "app/chat/chat_model.h"
#include "app/chat/context_meter.h"
#include "app/chat/conversation_find.h"
#include "app/chat/conversation_list_model.h"
#include "app/chat/conversation_settings.h"
#include "app/chat/device_choices.h"
#include "app/chat/draft_attachments.h"
#include "app/chat/folder_list.h"
#include "app/chat/palette_model.h"
#include "app/chat/question_history.h"
#include "app/chat/sidebar_model.h"
#include "app/chat/thinking_switch.h"
#include "app/chat/used_model.h"
#include "app/storage/conversation_store.h"
#include "inference/result.h"

#include <QHash>
#include <QTimer>
#include <QUrl>
#include <QVariantMap>
#include <QtQmlIntegration>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QJSEngine;
class QQmlEngine;

namespace alcove {

class AnswerQueue;
class ModelStatus;
class Settings;
class TitleWriter;
struct ConversationRecord;
struct TemporaryChat;

class ChatController : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(Chat)
    QML_SINGLETON

    Q_PROPERTY(alcove::ConversationListModel* conversations READ conversations CONSTANT)
    Q_PROPERTY(alcove::ConversationListModel* archived READ archived CONSTANT)
    Q_PROPERTY(alcove::ConversationListModel* bin READ bin CONSTANT) // what was deleted, for 30 days
    Q_PROPERTY(alcove::SidebarModel* sidebar READ sidebar CONSTANT)
    Q_PROPERTY(alcove::FolderList* folders READ folders CONSTANT)
    Q_PROPERTY(alcove::ChatModel* messages READ messages CONSTANT)
    Q_PROPERTY(alcove::ThinkingSwitch* thinking READ thinking CONSTANT)
    Q_PROPERTY(alcove::ConversationSettings* settings READ settings CONSTANT)
    Q_PROPERTY(alcove::UsedModel* usedModel READ usedModel CONSTANT)
    Q_PROPERTY(alcove::PaletteModel* palette READ palette CONSTANT)
    Q_PROPERTY(alcove::QuestionHistory* history READ history CONSTANT)
    Q_PROPERTY(alcove::ConversationFind* find READ find CONSTANT)
    Q_PROPERTY(alcove::DraftAttachments* attachments READ attachments CONSTANT) // of the draft
    Q_PROPERTY(alcove::ContextMeter* meter READ meter CONSTANT)
    Q_PROPERTY(QString currentId READ currentId NOTIFY currentChanged)
    Q_PROPERTY(bool currentPinned READ currentPinned NOTIFY currentTitleChanged)
    Q_PROPERTY(bool temporary READ temporary NOTIFY currentChanged) // nothing of what is shown is ever written
    Q_PROPERTY(QString currentTitle READ currentTitle NOTIFY currentTitleChanged)
    Q_PROPERTY(QString titlingId READ titlingId NOTIFY titlingChanged) // whose title is being written; empty: none
    Q_PROPERTY(bool canSuggestTitle READ canSuggestTitle NOTIFY modelChanged)
    // An answer is being written, or waits for its turn, in the conversation that is shown.
    Q_PROPERTY(bool generating READ generating NOTIFY generatingChanged)
    Q_PROPERTY(bool canSend READ canSend NOTIFY canSendChanged)
    Q_PROPERTY(QString modelName READ modelName NOTIFY modelChanged)
    Q_PROPERTY(QString chosenModelFile READ chosenModelFile NOTIFY modelChanged) // also one that is being opened
    Q_PROPERTY(QString modelDetails READ modelDetails NOTIFY modelChanged)
    Q_PROPERTY(QString deviceName READ deviceName NOTIFY modelChanged)
    Q_PROPERTY(QString modelState READ modelState NOTIFY modelChanged) // "none", "loading", "ready", "failed"
    // The open model runs otherwise than it would if it were opened now.
    Q_PROPERTY(bool reopenNeeded READ reopenNeeded NOTIFY modelChanged)
    Q_PROPERTY(alcove::DeviceChoices* devices READ devices CONSTANT)
    Q_PROPERTY(double loadProgress READ loadProgress NOTIFY loadProgressChanged) // 0 to 1
    Q_PROPERTY(QString loadText READ loadText NOTIFY loadProgressChanged)
    Q_PROPERTY(int contextUsed READ contextUsed NOTIFY contextChanged) // tokens of the conversation that is shown
    Q_PROPERTY(int contextSize READ contextSize NOTIFY contextChanged) // tokens that the model can hold; 0: no model
    // The last answer of the conversation that is shown ended because the context is full, and what to do is open.
    Q_PROPERTY(bool contextFull READ contextFull NOTIFY contextChanged)
    // So many of its oldest messages the model did not read for the last answer.
    Q_PROPERTY(int leftOut READ leftOut NOTIFY contextChanged)
    // Why the last answer was not asked for as the model's chat template says; empty: it was.
    Q_PROPERTY(QString templateProblem READ templateProblem NOTIFY contextChanged)
    Q_PROPERTY(double tokensPerSecond READ tokensPerSecond NOTIFY contextChanged) // 0: not known
    Q_PROPERTY(bool unsaved READ unsaved NOTIFY unsavedChanged) // nothing reaches the conversations' file now
    Q_PROPERTY(bool unsavedWork READ unsavedWork NOTIFY unsavedChanged)
    Q_PROPERTY(QVariantMap savingTrouble READ savingTrouble NOTIFY unsavedChanged) // as error
    Q_PROPERTY(QVariantMap error READ error NOTIFY errorChanged)      // message, remedy, details; empty: none
    Q_PROPERTY(QString undoText READ undoText NOTIFY undoTextChanged) // empty: nothing to undo
    Q_PROPERTY(QString draft READ draft WRITE setDraft NOTIFY draftChanged)

public:
    // All three outlive the controller. Reads the list of conversations and opens the last one at once.
    ChatController(ConversationStore& store, ChatEngine& engine, Settings& settings, QObject* parent = nullptr);
    ~ChatController() override;

    // The singleton of `engine` is the controller that was given to it with install(), before any QML was loaded.
    static void install(QQmlEngine& engine, ChatController& controller);
    static ChatController* create(QQmlEngine* engine, QJSEngine*);

    ConversationListModel* conversations() { return &m_conversations; }
    ConversationListModel* archived() { return &m_archived; }
    ConversationListModel* bin() { return &m_bin; }
    SidebarModel* sidebar() { return &m_sidebar; }
    FolderList* folders() { return &m_folders; }
    ChatModel* messages() { return &m_messages; }
    ThinkingSwitch* thinking() { return &m_thinking; }
    ConversationSettings* settings() { return &m_answerSettings; }
    UsedModel* usedModel() { return &m_usedModel; }
    PaletteModel* palette() { return &m_palette; }
    QuestionHistory* history() { return &m_history; }
    ConversationFind* find() { return &m_find; }
    DraftAttachments* attachments() { return &m_attachments; }
    ContextMeter* meter() { return &m_meter; }
    QString currentId() const { return m_currentId; } // empty: a chat that has no message yet
    bool temporary() const { return m_temporary != nullptr; }
    QString currentTitle() const;
    bool currentPinned() const;
    QString titlingId() const;
    bool canSuggestTitle() const; // the open model is large enough
    bool generating() const;
    bool canSend() const;
    QString modelName() const;
    QString modelDetails() const;
    QString deviceName() const;
    QString modelState() const;
    bool reopenNeeded() const;
    DeviceChoices* devices() { return &m_devices; }
    double loadProgress() const;
    QString loadText() const;
    int contextUsed() const;
    int contextSize() const;
    bool contextFull() const;
    QString templateProblem() const { return m_templateProblems.value(m_currentId); }
    int leftOut() const { return m_leftOut.value(m_currentId); }
    double tokensPerSecond() const;
    bool unsaved() const { return !m_savingTrouble.message.empty(); }
    bool unsavedWork() const { return unsaved() && m_workDone; } // what was asked or written would be lost
    QVariantMap savingTrouble() const;
    QVariantMap error() const { return m_error; }
    QString undoText() const { return m_undoText; }
    QString draft() const { return m_draft; } // the composer's text, kept per conversation
    Q_INVOKABLE void setDraft(const QString& text);

    // Asks this, and the draft's files go along; without words where there are files. Not while a file is being read.
    Q_INVOKABLE void send(const QString& text);
    // A question that is not the composer's: what is being written there stays.
    Q_INVOKABLE void sendSuggestion(const QString& text);
    Q_INVOKABLE void stop();
    // Each of these stops an answer that is being written in the conversation that is shown. Nothing is lost: what was
    // there stays as another version.
    // Another version of an answer, in the person's words. What was said after it stays with the one before.
    Q_INVOKABLE void editAnswer(qint64 id, const QString& text);
    Q_INVOKABLE void editQuestion(qint64 id, const QString& text); // asks this in its place
    Q_INVOKABLE void regenerate(qint64 id);                        // writes another answer
    // The last answer, when it was stopped or failed, goes on where it ended.
    Q_INVOKABLE void continueLast();
    // Shows the version of a message that many after it, and what was shown below it. Not while an answer is written.
    Q_INVOKABLE void stepVersion(qint64 id, int steps);
    // Opens a new conversation that holds copies of what is shown up to this message.
    Q_INVOKABLE void branchFrom(qint64 id);

    // The two ways out of a full context, remembered for the conversation: the last answer is written, or gone on with,
    // without the oldest messages; or it stays as it is, until something new is sent.
    Q_INVOKABLE void leaveOutOldest();
    Q_INVOKABLE void stayFull();
    // The same choice before anything is sent that does not fit.
    Q_INVOKABLE void leaveOutFromNowOn();

    Q_INVOKABLE void newConversation();
    Q_INVOKABLE void newTemporaryChat(); // gone as soon as another conversation is shown
    Q_INVOKABLE void openConversation(const QString& id);
    // Opens the conversation on a branch where this message lies, and looks there for the query's first words.
    Q_INVOKABLE void openMessage(const QString& id, qint64 message, const QString& query);
    Q_INVOKABLE void renameConversation(const QString& id, const QString& title);
    Q_INVOKABLE void deleteConversation(const QString& id);
    Q_INVOKABLE void restoreConversation(const QString& id); // out of the bin
    Q_INVOKABLE void setPinned(const QString& id, bool pinned);
    // Archived ones are kept apart from the list, and come back to it when something new is asked in them.
    Q_INVOKABLE void setArchived(const QString& id, bool archived);
    // The same for several at once, with one undo.
    Q_INVOKABLE void deleteConversations(const QStringList& ids);
    Q_INVOKABLE void archiveConversations(const QStringList& ids);
    Q_INVOKABLE void removeForGood(const QStringList& ids); // out of the bin, once it can't be undone any more
    Q_INVOKABLE void emptyBin();

    Q_INVOKABLE void moveToFolder(const QStringList& ids, const QString& folder); // empty: into none
    Q_INVOKABLE void deleteFolder(const QString& id);                             // its conversations stay
    Q_INVOKABLE void addTag(const QStringList& ids, const QString& tag);
    Q_INVOKABLE void removeTag(const QStringList& ids, const QString& tag);
    Q_INVOKABLE QStringList tagsOf(const QStringList& ids) const; // that any of them has
    Q_INVOKABLE QString folderOf(const QString& id) const;        // empty: none

    Q_INVOKABLE void suggestTitle(const QString& id); // by the model, also in the place of the person's own
    Q_INVOKABLE void stopTitle();

    Q_INVOKABLE void undo(); // what undoText tells
    Q_INVOKABLE void dismissUndo();

    Q_INVOKABLE void openModel(const QUrl& file);
    Q_INVOKABLE void reopenModel();
    Q_INVOKABLE void cancelLoading();
    Q_INVOKABLE void unloadModel();

    // For what is beside the chat: the open model's file, empty while there is none; how models are opened now; a
    // conversation that was made or changed elsewhere; and which one the lists show as the current one.
    QString modelFile() const;
    QString chosenModelFile() const; // also one that is being opened, or could not be
    bool answering() const;          // in any conversation
    const LoadChoices& loadChoices() const { return m_loadChoices; }
    Database* temporaryDatabase(const QString& id) const; // of the temporary chat that is shown; null: it is another
    void listConversation(const ConversationSummary& conversation);
    void markCurrent(const QString& id);

    Q_INVOKABLE void copyText(const QString& text);
    Q_INVOKABLE void copyMarkdown(const QString& text); // as it is, and formatted for programs that take that
    Q_INVOKABLE void saveScroll(const QString& id, qreal position);
    // What saveScroll() was last given for a conversation that was opened; -1: nothing.
    Q_INVOKABLE qreal savedScroll(const QString& id) const;
    Q_INVOKABLE void clearError();
    void showError(const Error& error);
    void noteWork();                             // something to be kept was asked or written, here or beside the chat
    void setSavingTrouble(const Error& trouble); // empty: what is written is saved
    Q_INVOKABLE void tellUnsaved() { showError(m_savingTrouble); }

    // The last of what is in memory goes to the store, running answers as stopped. Called once, before the store
    // closes.
    void shutDown();

signals:
    void currentChanged();
    void currentTitleChanged();
    void titlingChanged();
    void generatingChanged();
    void canSendChanged();
    void modelChanged();
    void modelFailed(const alcove::Error& error); // to open
    void loadProgressChanged();
    void contextChanged();
    void errorChanged();
    void unsavedChanged();
    void undoTextChanged();
    void draftChanged();
    void conversationOpened(const QString& id); // its messages, draft and scroll position are there
    void asked();                               // an answer begins in it
    void messageReached(int row);               // openMessage() has come to it
    void comparisonChosen(const QString& id);   // in the place of a conversation
    void conversationDeleted(const QString& id);
    void conversationRenamed(const QString& id, const QString& title);
    void focusComposer();
    void activated();    // another start of Alcove asked for this window
    void newChatAsked(); // by the menu of the desktop, wherever the window is

private:
    ConversationStore& shownStore() const; // where the conversation that is shown is kept
    void showNothing(std::unique_ptr<TemporaryChat> temporary);
    void endTemporaryChat();
    void applySettings();
    void openFile(const QString& file);
    void readNewChatDraft();
    void letGo(); // of what the database holds: see Database::aboutToBeReplaced()
    void readAnew();
    void bringDraft(); // that was being written before
    void loadConversations();
    void putConversation(const ConversationSummary& conversation);                // into the list where it belongs
    std::optional<ConversationSummary> findConversation(const QString& id) const; // not in the bin
    using Change = std::function<void(ConversationSummary&)>;
    void putAway(const std::vector<ConversationSummary>& conversations, const Change& change, const QString& told);
    std::vector<ConversationSummary> findConversations(const QStringList& ids) const;
    // What was done can be taken back for a while; `settle` makes it final after that.
    void offerUndo(const QString& told, std::function<void()> undo, std::function<void()> settle = {});
    void changeTags(const QStringList& ids, const std::function<void(QStringList&)>& change);
    void titleAnswered(const QString& id, const AnswerRequest& request, const MessageRecord& answer);
    void titleWritten(const QString& id, const QString& title);
    void giveTitle(const QString& id, const QString& title, bool byUser);
    void loadConversation(const QString& id, bool again = false);
    void reachMessage();
    void showConversation(const QString& id, const ConversationRecord& record);
    void showAnswer(const QString& conversationId, const MessageRecord& answer);
    void setWhenFull(WhenFull choice);
    MessageRecord newAnswer(qint64 question) const;
    void ask(const QString& text, std::vector<Attachment> attachments,
             int row); // the question stands in this row, in the place of what is there
    void appendMessages(const std::vector<MessageRecord>& messages, int row, const QString& newTitle);
    void writeOn(MessageRecord answer);            // the last row
    void startAnswer(const MessageRecord& answer); // the last row
    void saveDraft();
    void saveAttachments();
    void connectAttachments();
    void updateMeter();
    void shownChanged(); // the conversation that is shown is another one

    ConversationStore& m_store;
    ChatEngine& m_engine;
    Settings& m_settings;
    ConversationListModel m_conversations;
    ConversationListModel m_archived;
    ConversationListModel m_bin;
    FolderList m_folders;
    SidebarModel m_sidebar;
    int m_listChanges = 0; // made here
    ChatModel m_messages;
    int m_pathChanges = 0; // how often another path was shown or asked for
    ThinkingSwitch m_thinking;
    ConversationSettings m_answerSettings;
    UsedModel m_usedModel;
    PaletteModel m_palette;
    QuestionHistory m_history;
    ConversationFind m_find;
    DraftAttachments m_attachments;
    ContextMeter m_meter;
    ModelStatus* m_model;
    DeviceChoices m_devices;
    LoadChoices m_loadChoices;   // that the engine has
    LoadChoices m_openedChoices; // with which the model was opened
    AnswerQueue* m_answers;
    TitleWriter* m_titles;
    bool m_titleWanted = false; // the person asked for the one that is being written
    QString m_currentId;
    std::unique_ptr<TemporaryChat> m_temporary; // null: what is shown is kept
    QString m_openingId;                        // asked of the store, not yet there
    qint64 m_messageToReach = 0;                // in the conversation that is being opened; 0: none
    QString m_queryToFind;
    QString m_toOpen; // once the list is there: the one of the last time; after a repair the one that is shown
    QString m_draft;
    QString m_savedDraft; // what the store has of it
    std::vector<Attachment> m_savedAttachments;
    std::optional<NewChatDraft> m_newChatDraft; // none: not read yet, and not written since the start
    QTimer m_draftTimer;
    struct LetGo {
        QString conversation; // that was shown; empty: a new chat
        NewChatDraft draft;
    };
    std::optional<LetGo> m_letGo;        // until what there is then is shown
    QString m_lostId;                    // that was shown, and is not in what is there now
    WhenFull m_whenFull = WhenFull::Ask; // of the conversation that is shown
    QHash<QString, QString> m_templateProblems;
    QHash<QString, int> m_leftOut;
    QHash<QString, qreal> m_scroll;
    QVariantMap m_error;
    Error m_savingTrouble;
    bool m_workDone = false;      // in this run
    std::function<void()> m_undo; // empty: nothing to undo
    std::function<void()> m_settle;
    QString m_undoText;
    QTimer m_undoTimer;
};

} // namespace alcove
