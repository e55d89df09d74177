// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One question to several models: the QML singleton `Compare`. It keeps what was asked, and every column that has fewer
// answers than there are questions is brought up to it; so a new question, a column that came later and one that had to
// wait for memory are the same thing.
#pragma once

#include "app/chat/draft_attachments.h"
#include "app/chat/thinking_switch.h"
#include "app/compare/comparison_columns.h"
#include "app/compare/prompt_sets.h"
#include "app/compare/ratings_model.h"
#include "app/storage/comparison_store.h"

#include <QSet>
#include <QTimer>
#include <QUrl>
#include <QtQmlIntegration>

#include <optional>

class QJSEngine;
class QQmlEngine;

namespace alcove {

class ChatController;
class EnginePool;

class CompareController : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(Compare)
    QML_SINGLETON
    Q_PROPERTY(bool shown READ shown NOTIFY shownChanged) // its page is wanted
    Q_PROPERTY(alcove::ComparisonColumns* columns READ columns CONSTANT)
    Q_PROPERTY(alcove::DraftAttachments* attachments READ attachments CONSTANT) // of the next question
    Q_PROPERTY(QString draft READ draft WRITE setDraft NOTIFY draftChanged)     // of the next question
    Q_PROPERTY(
        QString systemPrompt READ systemPrompt WRITE setSystemPrompt NOTIFY systemPromptChanged) // to all columns
    Q_PROPERTY(alcove::ThinkingSwitch* thinking READ thinking CONSTANT) // what any of the columns leaves to choose
    Q_PROPERTY(alcove::RatingsModel* ratings READ ratings CONSTANT)
    Q_PROPERTY(alcove::PromptSets* sets READ sets CONSTANT)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(bool begun READ begun NOTIFY changed) // a question was asked
    Q_PROPERTY(bool blind READ blind WRITE setBlind NOTIFY changed)
    Q_PROPERTY(bool hidden READ hidden NOTIFY changed)       // nobody is to see which column is which model
    Q_PROPERTY(bool answering READ answering NOTIFY changed) // or about to
    Q_PROPERTY(bool canAsk READ canAsk NOTIFY changed)
    Q_PROPERTY(bool canAdd READ canAdd NOTIFY changed)
    Q_PROPERTY(bool voteWanted READ voteWanted NOTIFY changed)
    Q_PROPERTY(
        QString voted READ voted NOTIFY changed) // what was voted last in this comparison, in words; empty: nothing
    Q_PROPERTY(QString plan READ plan NOTIFY changed) // how the columns run: together, in turns, one after another
    Q_PROPERTY(QString tag READ tag WRITE setTag NOTIFY changed)

public:
    static constexpr int mostColumns = 4;

    // All outlive the controller.
    CompareController(Database& database, ConversationStore& store, EnginePool& engines, ChatController& chat,
                      QObject* parent = nullptr);
    ~CompareController() override;

    static void install(QQmlEngine& engine, CompareController& controller); // as ChatController::install()
    static CompareController* create(QQmlEngine* engine, QJSEngine*);

    bool shown() const { return m_shown; }
    ComparisonColumns* columns() { return &m_columns; }
    DraftAttachments* attachments() { return &m_attachments; }
    QString draft() const { return m_draft; }
    void setDraft(const QString& text); // on the disk a moment later
    QString systemPrompt() const { return m_systemPrompt; }
    void setSystemPrompt(const QString& text); // for answers from now on
    ThinkingSwitch* thinking() { return &m_thinking; }
    RatingsModel* ratings() { return &m_ratings; }
    PromptSets* sets() { return &m_sets; }
    QString title() const { return m_conversation.title; }
    QString currentId() const { return m_conversation.id; }
    bool begun() const { return !m_conversation.id.isEmpty(); }
    bool blind() const { return m_blind; }
    void setBlind(bool blind); // not once it has begun
    bool hidden() const { return m_blind && !m_revealed; }
    bool answering() const;
    bool canAsk() const;
    bool canAdd() const { return m_columns.count() < mostColumns; }
    bool voteWanted() const;
    QString voted() const { return m_votedWords; }
    QString plan() const;
    QString tag() const { return m_tag; }
    void setTag(const QString& tag);

    // Shows the page; the first time with the chat's model as the first column.
    Q_INVOKABLE void open();
    Q_INVOKABLE void close();
    Q_INVOKABLE void openComparison(const QString& id); // a stored one
    Q_INVOKABLE void newComparison();                   // with the same models
    Q_INVOKABLE void addColumn(const QUrl& file);       // it catches up on the whole talk
    Q_INVOKABLE void removeColumn(int column);
    Q_INVOKABLE void duplicateColumn(int column); // the same model again, set as it is
    // Its model is opened there, also when another column has it elsewhere; empty: as the program's settings say.
    Q_INVOKABLE void setDevice(int column, const QString& device);
    Q_INVOKABLE void openAgain(int column); // after its model failed to open

    Q_INVOKABLE void send(const QString& text); // and its files, as ChatController::send()
    Q_INVOKABLE void stop();
    Q_INVOKABLE void regenerate(int column);
    // The conversation goes on in the chat with this column's branch and model. The others stay as versions.
    Q_INVOKABLE void keep(int column);
    Q_INVOKABLE void vote(int winner);
    Q_INVOKABLE void voteTie(bool bothBad);
    // How the last answers of two columns differ: see answer_diff.h.
    Q_INVOKABLE QVariantList differences(int one, int other) const;

    void closeModel(const QString& file); // in all columns, until one is to answer, and in a running set
    void shutDown();                      // before the store closes

signals:
    void shownChanged();
    void changed();
    void draftChanged();
    void systemPromptChanged();
    void asked(); // answers begin
    void problem(const alcove::Error& error);

private:
    struct Question {
        QString text;
        std::vector<Attachment> attachments;
    };
    ComparisonColumn& newColumn(const ComparisonColumnRecord& record);
    void openColumn(const ComparisonColumnRecord& record);
    void show(const StoredComparison& stored);
    void readQuestions(const std::vector<MessageRecord>& path); // if it has more of them than are known
    void reset();
    void save();
    void connectDraft();
    void readNextDraft();
    void letGo(); // of what the database holds: see Database::aboutToBeReplaced()
    void readAnew();
    void bringDraft(const NewChatDraft& draft); // that was being written before
    void showDraft(const NewChatDraft& draft);
    void saveDraft();
    void saveAttachments();
    void showNames();
    void findThinking();
    bool wantsToAnswer(const ComparisonColumn& column) const;
    bool modelAnswersElsewhere(const ComparisonColumn& column) const;
    MessageRecord questionFor(const ComparisonColumn& column) const; // the next one that it has not taken
    void handOut(); // the questions: to who has all others, and at least to one column
    void schedule();
    void begin(ComparisonColumn& column);
    void openModels();
    void noteLoad(ComparisonColumn& column);
    void saveVote(Verdict verdict, int winner);
    qint64 votedQuestion() const; // the last one, by the first column's id; 0: none

    ConversationStore& m_store;
    ComparisonStore m_comparisons;
    EnginePool& m_engines;
    ChatController& m_chat;
    ComparisonColumns m_columns;
    RatingsModel m_ratings;
    PromptSets m_sets;
    DraftAttachments m_attachments;
    std::vector<Attachment> m_savedAttachments;
    ThinkingSwitch m_thinking;
    QString m_draft;
    QString m_savedDraft;
    NewChatDraft m_newDraft; // of the next comparison
    QTimer m_draftTimer;
    bool m_shown = false;
    ConversationSummary m_conversation; // no id: nothing was asked yet
    QString m_systemPrompt;
    std::vector<Question> m_questions;
    qint64 m_firstQuestion = 0;      // the message that all columns answer
    QSet<ComparisonColumn*> m_again; // whose last answer is to be written anew
    bool m_paused = false;           // nobody is brought up to the questions
    bool m_oneByOne = false;         // the models do not fit into memory together
    bool m_blind = false;
    bool m_revealed = false;
    QString m_tag;
    QSet<qint64> m_voted;
    QString m_votedWords;
    struct LetGo {
        QString conversation; // empty: one that had not begun
        NewChatDraft draft;
    };
    std::optional<LetGo> m_letGo; // until what there is then is shown
    QString m_lostId;             // that was shown, and is not in what is there now
    quint64 m_opening = 0;        // how often another comparison was asked for
};

} // namespace alcove
