// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/chat_controller.h"

#include "app/chat/answer_queue.h"
#include "app/chat/copied_html.h"
#include "app/chat/error_map.h"
#include "app/chat/model_status.h"
#include "app/chat/temporary_chat.h"
#include "app/chat/title_writer.h"
#include "app/settings.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QQmlEngine>

#include <chrono>

namespace alcove {

namespace {

using namespace std::chrono_literals;

constexpr char engineProperty[] = "alcoveChat";

} // namespace

ChatController::ChatController(ConversationStore& store, ChatEngine& engine, Settings& settings, QObject* parent)
    : QObject(parent), m_store(store), m_engine(engine), m_settings(settings), m_conversations(this), m_archived(this),
      m_bin(this), m_folders(store, this), m_sidebar(m_conversations, m_folders, this), m_messages(this),
      m_thinking(store, this), m_answerSettings(store, this), m_usedModel(store, this),
      m_palette(store, m_conversations, m_archived, this), m_history(store, this), m_find(m_messages, this),
      m_attachments(this), m_meter(engine, this), m_model(new ModelStatus(engine, this)),
      m_devices(engine, settings, this), m_answers(new AnswerQueue(engine, this)),
      m_titles(new TitleWriter(*m_answers, this)), m_draftTimer(this), m_undoTimer(this)
{
    connect(&store, &ConversationStore::problem, this, &ChatController::showError);
    connect(&store, &ConversationStore::aboutToBeReplaced, this, &ChatController::letGo);
    connect(&store, &ConversationStore::replaced, this, &ChatController::readAnew);
    connect(&m_palette, &PaletteModel::failed, this, &ChatController::showError);
    connect(&m_history, &QuestionHistory::failed, this, &ChatController::showError);
    connect(this, &ChatController::currentChanged, &m_history, &QuestionHistory::leave);
    connect(m_model, &ModelStatus::changed, this, &ChatController::modelChanged);
    connect(m_model, &ModelStatus::changed, this, &ChatController::canSendChanged);
    connect(m_model, &ModelStatus::changed, this, &ChatController::contextChanged);
    connect(m_model, &ModelStatus::changed, this, [this] {
        m_thinking.setSupport(m_model->thinking());
        m_answerSettings.setRecommended(m_model->recommended());
    });
    connect(m_model, &ModelStatus::progressChanged, this, &ChatController::loadProgressChanged);
    connect(m_model, &ModelStatus::failed, this, &ChatController::showError);
    connect(m_model, &ModelStatus::failed, this, &ChatController::modelFailed);
    connect(m_model, &ModelStatus::ready, this, [this](const QString& file) { m_settings.setLastModel(file); });
    connect(m_answers, &AnswerQueue::changed, this, &ChatController::showAnswer);
    connect(m_answers, &AnswerQueue::ended, this, &ChatController::titleAnswered);
    connect(m_titles, &TitleWriter::written, this, &ChatController::titleWritten);
    connect(m_titles, &TitleWriter::changed, this, [this] {
        for (ConversationListModel* list : {&m_conversations, &m_archived})
            list->setTitling(m_titles->conversation());
        emit titlingChanged();
    });
    connect(m_answers, &AnswerQueue::leftOut, this, [this](const QString& id, int messages) {
        m_leftOut.insert(id, messages);
        emit contextChanged();
    });
    connect(m_answers, &AnswerQueue::templateFailed, this, [this](const QString& id, const Error& error) {
        m_templateProblems.insert(id, QString::fromStdString(error.message));
        emit contextChanged();
    });
    connect(m_answers, &AnswerQueue::conversationsChanged, this, [this] {
        for (ConversationListModel* list : {&m_conversations, &m_archived})
            list->setGenerating(m_answers->conversations());
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
    connectAttachments();
    readNewChatDraft();
    connect(&settings, &Settings::changed, this, &ChatController::applySettings);
    connect(&m_usedModel, &UsedModel::changed, this, &ChatController::applySettings);
    applySettings();
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

QString ChatController::currentTitle() const
{
    if (temporary())
        return tr("Temporary chat");
    const std::optional<ConversationSummary> current = findConversation(m_currentId);
    return current ? current->title : QString();
}

bool ChatController::currentPinned() const
{
    const std::optional<ConversationSummary> current = findConversation(m_currentId);
    return current && current->pinned;
}

bool ChatController::generating() const
{
    return !m_currentId.isEmpty() && m_answers->find(m_currentId) != nullptr;
}

bool ChatController::answering() const
{
    return !m_answers->conversations().isEmpty();
}

bool ChatController::canSend() const
{
    return m_model->state() == ModelStatus::State::Ready && !generating();
}

QString ChatController::modelName() const
{
    return m_model->name();
}

QString ChatController::modelFile() const
{
    return m_model->state() == ModelStatus::State::Ready ? m_model->file() : QString();
}

QString ChatController::chosenModelFile() const
{
    return m_model->file();
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

void ChatController::showAnswer(const QString& conversationId, const MessageRecord& answer)
{
    if (conversationId != m_currentId)
        return;
    m_messages.update(answer);
    emit contextChanged();
}

void ChatController::openModel(const QUrl& file)
{
    const QString path = file.toLocalFile();
    if (path.isEmpty()) {
        return showError({tr("%1 is not a file on this computer.").arg(file.toDisplayString()).toStdString(),
                          tr("Choose a GGUF file that is stored here.").toStdString(),
                          {}});
    }
    openFile(QFileInfo(path).absoluteFilePath());
}

void ChatController::openFile(const QString& file)
{
    m_answers->stopAll();
    m_openedChoices = m_loadChoices;
    m_model->open(file);
}

void ChatController::reopenModel()
{
    if (!m_model->file().isEmpty())
        openFile(m_model->file());
}

bool ChatController::reopenNeeded() const
{
    return m_model->state() == ModelStatus::State::Ready && m_openedChoices != m_loadChoices;
}

void ChatController::applySettings()
{
    const QString kv = m_settings.kvType();
    const LoadChoices choices{.device = m_settings.device(),
                              .kvType = kv == "q8_0"  ? KvType::Q8_0
                                        : kv == "f32" ? KvType::F32
                                                      : KvType::F16,
                              .contextLength = m_usedModel.contextLength() > 0 ? m_usedModel.contextLength()
                                                                               : m_settings.contextLength(),
                              .graphicsShare = m_settings.graphicsShare()};
    if (choices == m_loadChoices)
        return;
    m_loadChoices = choices;
    m_engine.setLoadChoices(choices);
    emit modelChanged();
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

void ChatController::noteWork()
{
    m_workDone = true;
    emit unsavedChanged();
}

void ChatController::setSavingTrouble(const Error& trouble)
{
    m_savingTrouble = trouble;
    emit unsavedChanged();
}

void ChatController::copyText(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
}

void ChatController::copyMarkdown(const QString& text)
{
    auto* both = new QMimeData; // the clipboard takes it
    both->setText(text);
    both->setHtml(copiedHtml(text));
    QGuiApplication::clipboard()->setMimeData(both);
}

void ChatController::clearError()
{
    m_error.clear();
    emit errorChanged();
}

QVariantMap ChatController::savingTrouble() const
{
    return toMap(m_savingTrouble);
}

void ChatController::showError(const Error& error)
{
    m_error = toMap(error);
    emit errorChanged();
}

void ChatController::shutDown()
{
    saveDraft();
    m_answerSettings.save();
    m_answers->stopAll();
    endTemporaryChat();
    dismissUndo();
}

} // namespace alcove
