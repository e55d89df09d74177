// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/models/models.h"

#include "app/chat/chat_controller.h"
#include "app/models/model_words.h"
#include "app/settings.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QQmlEngine>

#include <algorithm>
#include <chrono>
#include <utility>

namespace alcove {

namespace {

using namespace std::chrono_literals;

constexpr char engineProperty[] = "alcoveModels";
constexpr qsizetype mostUsed = 200; // models of which it is remembered when

} // namespace

Models::Models(const Places& places, Settings& settings, EnginePool& engines, ChatController& chat,
               CompareController& compare, QObject* parent)
    : QObject(parent), m_settings(settings), m_engines(engines), m_chat(chat),
      m_library(settings, places.ownFolder, places.starterModel, places.cacheFile), m_estimator(settings),
      m_open(engines, chat, compare, m_estimator),
      m_rows(m_library, [this](const LibraryModel& model) { return besides(model); }), m_list(m_rows)
{
    for (const QString& line : settings.modelsOption("used", QStringList()).toStringList()) {
        const QDateTime when = QDateTime::fromString(line.section(' ', 0, 0), Qt::ISODate);
        if (when.isValid())
            m_used.insert(line.section(' ', 1), when.toLocalTime());
    }
    m_current = settings.modelsOption("current", QString()).toString();
    m_list.setOrder(settings.modelsOption("order", "used").toString());
    connect(&m_list, &ModelListModel::orderChanged, this,
            [this] { m_settings.setModelsOption("order", m_list.order()); });

    connect(&m_library, &ModelLibrary::modelsChanged, this, &Models::libraryChanged);
    connect(&m_library, &ModelLibrary::modelsChanged, this, &Models::currentChanged);
    connect(&m_library, &ModelLibrary::modelsChanged, this, &Models::recentChanged);
    connect(&m_library, &ModelLibrary::modelChanged, this, [this](const QString& file) {
        if (file == m_current)
            emit currentChanged();
        emit recentChanged();
    });
    connect(&m_library, &ModelLibrary::lookingChanged, this, &Models::lookingChanged);
    connect(&m_library, &ModelLibrary::foldersChanged, this, &Models::foldersChanged);

    m_estimator.setChoices(chat.loadChoices());
    connect(&chat, &ChatController::modelChanged, this, [this] { m_estimator.setChoices(m_chat.loadChoices()); });
    connect(&m_estimator, &FitEstimator::planned, &m_rows, &ModelRows::refresh);
    connect(&m_estimator, &FitEstimator::planned, this, [this](const QString& file) {
        if (file == m_current)
            emit currentChanged();
    });
    connect(&m_estimator, &FitEstimator::measured, this, [this] {
        m_rows.refresh({});
        emit currentChanged();
    });

    connect(&m_open, &OpenModels::changed, this, &Models::noteOpen);
    connect(&chat, &ChatController::conversationOpened, this, &Models::followConversation);
    connect(&chat, &ChatController::modelChanged, this, &Models::goOnToAnswer);
    connect(&chat, &ChatController::currentChanged, this, [this] { m_wantedAnswer.reset(); });
    connect(&m_open, &OpenModels::opened, this, &Models::opened);
    connect(&m_open, &OpenModels::wanted, &m_library, &ModelLibrary::addFile);

    connect(&m_trash, &ModelTrash::failed, &chat, &ChatController::showError);
    connect(&m_trash, &ModelTrash::moved, this, [this](const QStringList& files) {
        m_library.look();
        offerUndo(tr("“%1” is in the trash").arg(QFileInfo(files.front()).fileName()), [this] { m_trash.restore(); });
    });
    connect(&m_trash, &ModelTrash::restored, this, [this](const QStringList& files) {
        m_library.look();
        setCurrentFile(files.front());
    });
    m_undoTimer.setSingleShot(true);
    m_undoTimer.setInterval(8s);
    connect(&m_undoTimer, &QTimer::timeout, this, &Models::dismissUndo);
}

Models::~Models() = default;

void Models::install(QQmlEngine& engine, Models& models)
{
    engine.setProperty(engineProperty, QVariant::fromValue(&models));
}

Models* Models::create(QQmlEngine* engine, QJSEngine*)
{
    auto* models = engine->property(engineProperty).value<Models*>();
    Q_ASSERT_X(models, "Models", "install() comes before QML that uses Models");
    QJSEngine::setObjectOwnership(models, QJSEngine::CppOwnership);
    return models;
}

void Models::setCurrentFile(const QString& file)
{
    if (file == m_current)
        return;
    m_current = file;
    m_settings.setModelsOption("current", file);
    emit currentChanged();
}

void Models::openFile(const QString& file)
{
    m_open.open(file);
}

void Models::openUrl(const QUrl& file)
{
    if (file.isLocalFile())
        m_open.open(QFileInfo(file.toLocalFile()).absoluteFilePath());
    else
        m_chat.openModel(file); // which says why not
}

bool Models::mayAdd(const QList<QUrl>& urls) const
{
    return std::ranges::any_of(urls, [](const QUrl& url) {
        const QFileInfo info(url.toLocalFile());
        return url.isLocalFile() && (info.isDir() || info.fileName().endsWith(".gguf", Qt::CaseInsensitive));
    });
}

void Models::addUrls(const QList<QUrl>& urls)
{
    for (const QUrl& url : urls) {
        const QFileInfo info(url.toLocalFile());
        if (url.isLocalFile() && info.isDir()) {
            m_library.addFolder(info.absoluteFilePath());
        } else if (url.isLocalFile() && info.exists()) {
            m_library.addFile(info.absoluteFilePath());
            setCurrentFile(info.absoluteFilePath());
        }
    }
}

void Models::addFolder(const QUrl& folder)
{
    addUrls({folder});
}

void Models::removeFolder(const QString& folder)
{
    m_library.removeFolder(folder);
    offerUndo(tr("“%1” is no longer watched").arg(QFileInfo(folder).fileName()),
              [this, folder] { m_library.addFolder(folder); });
}

void Models::showInFolder(const QString& file) const
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath()));
}

void Models::trash(const QString& file)
{
    const LibraryModel* model = m_library.find(file);
    if (!model || !describe(*model)["trashable"].toBool())
        return;
    const QStringList parts = model->found.parts;
    m_open.unload(file);
    dismissUndo();
    m_trash.move(parts);
}

void Models::forget(const QString& file)
{
    const LibraryModel* model = m_library.find(file);
    if (!model || !model->found.folder.isEmpty() || file == m_library.starterModel())
        return;
    const QString name = nameOf(file);
    m_library.removeFile(file);
    offerUndo(tr("“%1” is no longer listed").arg(name), [this, file] { m_library.addFile(file); });
}

void Models::offerUndo(const QString& text, std::function<void()> undo)
{
    m_undoText = text;
    m_undo = std::move(undo);
    m_undoTimer.start();
    emit undoTextChanged();
}

void Models::undo()
{
    const auto undo = std::exchange(m_undo, {});
    if (undo)
        undo();
    dismissUndo();
}

void Models::dismissUndo()
{
    m_undoTimer.stop();
    m_undo = {};
    m_undoText.clear();
    emit undoTextChanged();
}

QDateTime Models::used(const QString& file) const
{
    return m_used.value(file);
}

void Models::noteUsed(const QString& file)
{
    m_used.insert(file, QDateTime::currentDateTime());
    QList<std::pair<QDateTime, QString>> last;
    for (auto each = m_used.cbegin(); each != m_used.cend(); ++each)
        last.emplace_back(each.value(), each.key());
    std::ranges::sort(last, std::greater());
    QStringList lines;
    for (const auto& [when, path] : last.first(std::min(last.size(), mostUsed)))
        lines << when.toUTC().toString(Qt::ISODate) + ' ' + path;
    m_settings.setModelsOption("used", lines);
}

void Models::noteOpen()
{
    const QString chatFile = m_chat.modelFile();
    if (chatFile != m_chatFile && !chatFile.isEmpty())
        noteUsed(chatFile);
    QStringList open = m_engines.openFiles();
    open.sort();
    const bool others = open != m_openFiles;
    if (others || chatFile != m_chatFile || m_opening != opening()) {
        m_openFiles = open;
        m_chatFile = chatFile;
        m_opening = opening();
        if (others)
            m_estimator.refresh();
        m_rows.refresh({});
        emit recentChanged();
        emit currentChanged();
    }
    emit openChanged();
}

void Models::followConversation()
{
    const UsedModel& used = *m_chat.usedModel();
    const bool another = used.isThere() && used.file() != m_chat.chosenModelFile();
    const bool otherwise = m_chat.reopenNeeded() && used.contextLength() > 0;
    // What answers is not stopped for it.
    if (!m_settings.followModels() || m_chat.answering() || !(another || otherwise))
        return;
    if (another)
        m_open.open(used.file());
    else
        m_chat.reopenModel();
}

void Models::answerWith(const QString& file, qint64 message)
{
    if (m_chat.modelFile() == file && m_chat.canSend())
        return m_chat.regenerate(message);
    m_wantedAnswer = WantedAnswer{.file = file, .message = message};
    m_open.open(file);
}

void Models::goOnToAnswer()
{
    if (!m_wantedAnswer)
        return;
    const QString state = m_chat.modelState();
    if (state == "ready" && m_chat.modelFile() == m_wantedAnswer->file) {
        const qint64 message = std::exchange(m_wantedAnswer, std::nullopt)->message;
        m_chat.regenerate(message);
    } else if (state == "loading") {
        m_wantedAnswer->opening = true;
    } else if (m_wantedAnswer->opening) { // cancelled, or it could not be opened
        m_wantedAnswer.reset();
    }
}

} // namespace alcove
