// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/chat_controller.h"

#include "app/chat/answer_queue.h"
#include "app/chat/conversation_title.h"
#include "app/chat/model_status.h"
#include "app/settings.h"
#include "app/storage/conversation_store.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QUuid>

#include <chrono>
#include <utility>

namespace alcove {

namespace {

using namespace std::chrono_literals;

constexpr char engineProperty[] = "alcoveChat";

// What the model reads: answers that failed before their first word say nothing.
std::vector<MessageRecord> promptOf(std::vector<MessageRecord> messages)
{
    std::erase_if(messages,
                  [](const MessageRecord& m) { return m.role == MessageRole::Assistant && m.text.isEmpty(); });
    return messages;
}

} // namespace

ChatController::ChatController(ConversationStore& store, ChatEngine& engine, Settings& settings, QObject* parent)
    : QObject(parent), m_store(store), m_engine(engine), m_settings(settings), m_conversations(this), m_messages(this),
      m_thinking(store, this), m_model(new ModelStatus(engine, this)), m_answers(new AnswerQueue(store, engine, this)),
      m_draftTimer(this), m_undoTimer(this)
{
    connect(&store, &ConversationStore::problem, this, &ChatController::showError);
    connect(&store, &ConversationStore::replaced, this, [this] {
        m_toOpen = m_currentId;
        loadConversations();
    });
    connect(m_model, &ModelStatus::changed, this, &ChatController::modelChanged);
    connect(m_model, &ModelStatus::changed, this, &ChatController::canSendChanged);
    connect(m_model, &ModelStatus::changed, this, &ChatController::contextChanged);
    connect(m_model, &ModelStatus::changed, this, [this] { m_thinking.setSupport(m_model->thinking()); });
    connect(m_model, &ModelStatus::progressChanged, this, &ChatController::loadProgressChanged);
    connect(m_model, &ModelStatus::failed, this, &ChatController::showError);
    connect(m_model, &ModelStatus::ready, this, [this](const QString& file) { m_settings.setLastModel(file); });
    connect(m_answers, &AnswerQueue::changed, this, &ChatController::showAnswer);
    connect(m_answers, &AnswerQueue::leftOut, this, [this](const QString& id, int messages) {
        m_leftOut.insert(id, messages);
        emit contextChanged();
    });
    connect(m_answers, &AnswerQueue::templateFailed, this, [this](const QString& id, const Error& error) {
        m_templateProblems.insert(id, QString::fromStdString(error.message));
        emit contextChanged();
    });
    connect(m_answers, &AnswerQueue::conversationsChanged, this, [this] {
        m_conversations.setGenerating(m_answers->conversations());
        emit generatingChanged();
        emit canSendChanged();
        emit contextChanged();
    });
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(700ms);
    connect(&m_draftTimer, &QTimer::timeout, this, &ChatController::saveDraft);
    m_undoTimer.setSingleShot(true);
    m_undoTimer.setInterval(8s);
    connect(&m_undoTimer, &QTimer::timeout, this, &ChatController::dismissUndo);
    m_store.newChatDraft().then(this, [this](const Result<QString>& draft) {
        m_newChatDraft = draft.value_or(QString());
        if (m_currentId.isEmpty() && m_draft.isEmpty() && !m_newChatDraft.isEmpty()) {
            m_draft = m_savedDraft = m_newChatDraft;
            emit draftChanged();
        }
    });
    m_toOpen = settings.lastConversation();
    loadConversations();
}

ChatController::~ChatController() = default;

void ChatController::install(QQmlEngine& engine, ChatController& controller)
{
    engine.setProperty(engineProperty, QVariant::fromValue(&controller));
}

ChatController* ChatController::create(QQmlEngine* engine, QJSEngine*)
{
    auto* controller = engine->property(engineProperty).value<ChatController*>();
    Q_ASSERT_X(controller, "Chat", "install() comes before QML that uses Chat");
    QJSEngine::setObjectOwnership(controller, QJSEngine::CppOwnership);
    return controller;
}

void ChatController::loadConversations()
{
    m_store.list().then(this, [this, asked = m_listChanges](const Result<std::vector<ConversationSummary>>& list) {
        if (!list)
            return showError(list.error());
        // What was read is older than what is shown, and what was done since is on its way to the store.
        if (asked != m_listChanges)
            return loadConversations();
        m_conversations.reset(*list);
        m_conversations.setGenerating(m_answers->conversations());
        const QString id = std::exchange(m_toOpen, {});
        if (m_conversations.find(id))
            loadConversation(id);
        else if (!id.isEmpty() && id == m_currentId)
            newConversation();
    });
}

void ChatController::putConversation(const ConversationSummary& conversation)
{
    m_conversations.put(conversation);
    ++m_listChanges;
}

QString ChatController::currentTitle() const
{
    const std::optional<ConversationSummary> current = m_conversations.find(m_currentId);
    return current ? current->title : QString();
}

bool ChatController::generating() const
{
    return !m_currentId.isEmpty() && m_answers->find(m_currentId) != nullptr;
}

bool ChatController::canSend() const
{
    return m_model->state() == ModelStatus::State::Ready && !generating();
}

QString ChatController::modelName() const
{
    return m_model->name();
}

QString ChatController::modelDetails() const
{
    return m_model->details();
}

QString ChatController::deviceName() const
{
    return m_model->deviceName();
}

QString ChatController::modelState() const
{
    switch (m_model->state()) {
    case ModelStatus::State::None: return QStringLiteral("none");
    case ModelStatus::State::Loading: return QStringLiteral("loading");
    case ModelStatus::State::Ready: return QStringLiteral("ready");
    case ModelStatus::State::Failed: return QStringLiteral("failed");
    }
    Q_UNREACHABLE_RETURN({});
}

double ChatController::loadProgress() const
{
    return m_model->progress();
}

QString ChatController::loadText() const
{
    return m_model->progressText();
}

int ChatController::contextUsed() const
{
    const MessageRecord* last = m_messages.last([](const MessageRecord& m) { return m.promptTokens > 0; });
    return last ? last->promptTokens + last->tokens : 0;
}

int ChatController::contextSize() const
{
    return m_model->contextSize();
}

double ChatController::tokensPerSecond() const
{
    const MessageRecord* last = m_messages.last([](const MessageRecord& m) { return m.tokensPerSecond > 0; });
    return last ? last->tokensPerSecond : 0;
}

QString ChatController::undoText() const
{
    return m_undo ? tr("“%1” deleted").arg(m_undo->title) : QString();
}

void ChatController::setDraft(const QString& text)
{
    if (m_draft == text)
        return;
    m_draft = text;
    m_draftTimer.start();
    emit draftChanged();
}

void ChatController::saveDraft()
{
    m_draftTimer.stop();
    if (m_draft == m_savedDraft)
        return;
    m_savedDraft = m_draft;
    if (m_currentId.isEmpty())
        m_newChatDraft = m_draft;
    m_store.saveDraft(m_currentId, m_draft);
}

void ChatController::send(const QString& text)
{
    if (!canSend() || text.trimmed().isEmpty())
        return;
    const QDateTime now = QDateTime::currentDateTime();
    const MessageRecord* last = m_messages.last();
    MessageRecord question{.id = newMessageId(),
                           .parentId = last ? last->id : 0,
                           .role = MessageRole::User,
                           .text = text.trimmed(),
                           .created = now};
    MessageRecord answer{.id = newMessageId(),
                         .parentId = question.id,
                         .role = MessageRole::Assistant,
                         .state = MessageState::Streaming,
                         .created = now,
                         .modelName = m_model->name()};
    m_draftTimer.stop();
    m_draft.clear();
    m_savedDraft.clear();
    m_store.saveDraft(m_currentId, {});
    const bool isNew = m_currentId.isEmpty();
    ConversationSummary summary;
    if (isNew) {
        m_newChatDraft.clear();
        m_openingId.clear();
        summary = {QUuid::createUuid().toString(QUuid::WithoutBraces), titleFromMessage(text), now};
        m_currentId = summary.id;
        m_settings.setLastConversation(summary.id);
    } else {
        summary = m_conversations.find(m_currentId).value_or(ConversationSummary{m_currentId, {}, now});
        summary.updated = now;
    }
    m_store.append(summary, {question, answer});
    if (isNew)
        m_thinking.keep(m_currentId);
    // Who writes on after a stop wants to be asked again.
    if (m_whenFull == WhenFull::Stop)
        setWhenFull(WhenFull::Ask);
    m_messages.append({question, answer});
    putConversation(summary);
    if (isNew) {
        m_conversations.setCurrent(m_currentId);
        emit currentChanged();
        emit currentTitleChanged();
    }
    emit draftChanged();
    std::vector<MessageRecord> prompt = m_messages.messages();
    prompt.pop_back();
    startAnswer(answer, std::move(prompt));
}

void ChatController::startAnswer(const MessageRecord& answer, std::vector<MessageRecord> prompt)
{
    m_leftOut.remove(m_currentId);
    m_templateProblems.remove(m_currentId);
    m_answers->add(m_currentId, answer, promptOf(std::move(prompt)), m_whenFull == WhenFull::LeaveOut,
                   m_thinking.choice());
    emit contextChanged();
}

void ChatController::stop()
{
    m_answers->stop(m_currentId);
}

void ChatController::retryLast()
{
    const MessageRecord* last = m_messages.last();
    if (!canSend() || !last || last->role != MessageRole::Assistant || last->state == MessageState::Complete)
        return;
    const MessageRecord answer{.id = last->id,
                               .parentId = last->parentId,
                               .role = MessageRole::Assistant,
                               .state = MessageState::Streaming,
                               .created = QDateTime::currentDateTime(),
                               .modelName = m_model->name()};
    std::vector<MessageRecord> prompt = m_messages.messages();
    prompt.pop_back();
    m_store.saveMessage(answer);
    m_messages.update(answer);
    startAnswer(answer, std::move(prompt));
}

void ChatController::showAnswer(const QString& conversationId, const MessageRecord& answer)
{
    if (conversationId != m_currentId)
        return;
    m_messages.update(answer);
    emit contextChanged();
}

void ChatController::newConversation()
{
    saveDraft();
    m_openingId.clear();
    m_currentId.clear();
    m_messages.reset({});
    m_whenFull = WhenFull::Ask;
    m_thinking.show({}, {});
    m_draft = m_savedDraft = m_newChatDraft;
    shownChanged();
    emit focusComposer();
}

void ChatController::openConversation(const QString& id)
{
    if (!id.isEmpty() && (id != m_currentId || !m_openingId.isEmpty()))
        loadConversation(id);
}

void ChatController::loadConversation(const QString& id)
{
    m_openingId = id;
    m_store.load(id).then(this, [this, id](const Result<ConversationRecord>& record) {
        if (m_openingId != id)
            return; // another one was asked for since
        m_openingId.clear();
        if (!record)
            return showError(record.error());
        const bool streaming = !record->messages.empty() && record->messages.back().state == MessageState::Streaming;
        // It ended between the read and now: its end is in the store already.
        if (streaming && !m_answers->find(id))
            return loadConversation(id);
        showConversation(id, *record);
    });
}

void ChatController::showConversation(const QString& id, const ConversationRecord& record)
{
    saveDraft();
    m_currentId = id;
    m_messages.reset(record.messages);
    m_whenFull = record.whenFull;
    m_thinking.show(id, record.thinking);
    if (const MessageRecord* answer = m_answers->find(id))
        m_messages.update(*answer);
    m_draft = m_savedDraft = record.draft;
    m_scroll.insert(id, record.scroll);
    shownChanged();
}

void ChatController::shownChanged()
{
    m_conversations.setCurrent(m_currentId);
    m_settings.setLastConversation(m_currentId);
    emit currentChanged();
    emit currentTitleChanged();
    emit generatingChanged();
    emit canSendChanged();
    emit contextChanged();
    emit draftChanged();
    emit conversationOpened(m_currentId);
}

void ChatController::renameConversation(const QString& id, const QString& title)
{
    std::optional<ConversationSummary> conversation = m_conversations.find(id);
    const QString cleaned = cleanTitle(title);
    if (!conversation || cleaned.isEmpty() || cleaned == conversation->title)
        return;
    conversation->title = cleaned;
    putConversation(*conversation);
    m_store.rename(id, cleaned);
    if (id == m_currentId)
        emit currentTitleChanged();
}

void ChatController::deleteConversation(const QString& id)
{
    const std::optional<ConversationSummary> conversation = m_conversations.find(id);
    if (!conversation)
        return;
    m_answers->stop(id);
    m_engine.forget(id);
    m_store.remove(id);
    m_conversations.remove(id);
    ++m_listChanges;
    m_undo = conversation;
    m_undoOpens = id == m_currentId;
    m_undoTimer.start();
    emit undoTextChanged();
    if (m_openingId == id)
        m_openingId.clear();
    if (m_undoOpens)
        newConversation();
}

void ChatController::undoDelete()
{
    if (!m_undo)
        return;
    const ConversationSummary conversation = *m_undo;
    m_store.restore(conversation.id);
    putConversation(conversation);
    if (m_undoOpens)
        openConversation(conversation.id);
    dismissUndo();
}

void ChatController::dismissUndo()
{
    m_undoTimer.stop();
    m_undo.reset();
    emit undoTextChanged();
}

void ChatController::openModel(const QUrl& file)
{
    const QString path = file.toLocalFile();
    if (path.isEmpty()) {
        return showError({tr("%1 is not a file on this computer.").arg(file.toDisplayString()).toStdString(),
                          tr("Choose a GGUF file that is stored here.").toStdString(),
                          {}});
    }
    m_answers->stopAll();
    m_model->open(QFileInfo(path).absoluteFilePath());
}

void ChatController::cancelLoading()
{
    m_model->cancel();
}

void ChatController::unloadModel()
{
    m_answers->stopAll();
    m_model->unload();
}

void ChatController::copyText(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
}

void ChatController::saveScroll(const QString& id, qreal position)
{
    if (id.isEmpty() || m_scroll.value(id, -1) == position)
        return;
    m_scroll.insert(id, position);
    m_store.saveScroll(id, position);
}

qreal ChatController::savedScroll(const QString& id) const
{
    return m_scroll.value(id, -1);
}

void ChatController::clearError()
{
    m_error.clear();
    emit errorChanged();
}

void ChatController::showError(const Error& error)
{
    m_error = {{"message", QString::fromStdString(error.message)},
               {"remedy", QString::fromStdString(error.remedy)},
               {"details", QString::fromStdString(error.details)}};
    emit errorChanged();
}

void ChatController::shutDown()
{
    saveDraft();
    m_answers->stopAll();
}

} // namespace alcove
