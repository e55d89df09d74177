// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/application.h"

#include "app/chat/backups.h"
#include "app/chat/chat_controller.h"
#include "app/chat/local_images.h"
#include "app/chat/presets.h"
#include "app/chat/prompt_library.h"
#include "app/chat/transfer.h"
#include "app/compare/compare_controller.h"
#include "app/engine_pool.h"
#include "app/fonts.h"
#include "app/inference_worker.h"
#include "app/language.h"
#include "app/models/models.h"
#include "app/network/downloads.h"
#include "app/network/network_access.h"
#include "app/network/qml_network.h"
#include "app/settings.h"
#include "app/storage/automatic_backup.h"
#include "app/storage/conversation_store.h"
#include "app/storage/database.h"
#include "app/storage/database_file.h"

#include <QFile>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QStandardPaths>
#include <QStyleHints>
#include <QUrl>

namespace alcove {

namespace {

std::unique_ptr<ChatEngine> realEngine()
{
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    return std::make_unique<InferenceWorker>(EngineOptions{.cacheFolder = QFile::encodeName(cache).toStdString()});
}

// The system's own dialogs and the palette follow where the platform can; Theme.qml does in any case.
void applyTheme(const QString& theme)
{
    QGuiApplication::styleHints()->setColorScheme(theme == "dark"    ? Qt::ColorScheme::Dark
                                                  : theme == "light" ? Qt::ColorScheme::Light
                                                                     : Qt::ColorScheme::Unknown);
}

} // namespace

Application::Application(const ApplicationOptions& options, std::function<std::unique_ptr<ChatEngine>()> makeEngine)
    : m_options(options), m_settings(std::make_unique<Settings>(options.dataFolder + "/settings.ini")),
      m_language(std::make_unique<Language>(m_settings->languageAtStart())),
      m_database(std::make_unique<Database>(databaseFileIn(options.dataFolder))),
      m_store(std::make_unique<ConversationStore>(*m_database)),
      m_backup(std::make_unique<AutomaticBackup>(databaseFileIn(options.dataFolder))),
      m_engines(std::make_unique<EnginePool>(makeEngine ? std::move(makeEngine) : realEngine)),
      m_chatEngine(m_engines->newEngine()),
      m_chat(std::make_unique<ChatController>(*m_store, *m_chatEngine, *m_settings)),
      m_presets(std::make_unique<Presets>(*m_database, *m_chat->settings())),
      m_compare(std::make_unique<CompareController>(*m_database, *m_store, *m_engines, *m_chat)),
      m_models(std::make_unique<Models>(Models::Places{.ownFolder = modelFolder(),
                                                       .starterModel = options.starterModel,
                                                       .cacheFile = options.dataFolder + "/model_headers.json"},
                                        *m_settings, *m_engines, *m_chat, *m_compare)),
      m_transfer(std::make_unique<Transfer>(*m_database, *m_store, *m_settings)),
      m_prompts(std::make_unique<PromptLibrary>(*m_database)),
      m_backups(std::make_unique<Backups>(databaseFileIn(options.dataFolder), *m_database)),
      m_noQmlNetwork(std::make_unique<NoQmlNetwork>()), m_network(std::make_unique<NetworkAccess>(*m_settings)),
      m_downloads(std::make_unique<Downloads>(*m_network, modelFolder(), m_settings->languageAtStart()))
{
    m_transfer->exporter()->setElsewhere([this](const QString& id) { return m_chat->temporaryDatabase(id); });
    if (!options.device.isEmpty())
        m_settings->useDevice(options.device);
    connect(m_settings.get(), &Settings::changed, this, [this] { applyTheme(m_settings->theme()); });
    applyTheme(m_settings->theme());
    useFont(m_settings->fontAtStart());
    connect(m_database.get(), &Database::savingChanged, m_chat.get(), &ChatController::setSavingTrouble);
    connect(m_presets.get(), &Presets::problem, m_store.get(), &ConversationStore::problem);
    connect(m_prompts.get(), &PromptLibrary::written, m_chat.get(), &ChatController::noteWork);
    connect(m_prompts.get(), &PromptLibrary::problem, m_chat.get(), &ChatController::showError);
    connect(m_transfer->takeOut(), &TakeOut::problem, m_chat.get(), &ChatController::showError);
    connect(m_downloads.get(), &Downloads::finished, m_models.get(), &Models::look);
    connect(m_backup.get(), &AutomaticBackup::problem, m_store.get(), &ConversationStore::problem);
    connect(m_backup.get(), &AutomaticBackup::finished, m_backups.get(), &Backups::refresh);
    connect(m_backups.get(), &Backups::problem, m_chat.get(), &ChatController::showError);
    connect(m_database.get(), &Database::aboutToBeReplaced, m_backup.get(), &AutomaticBackup::giveUp);
    connect(m_database.get(), &Database::replaced, this, [this] {
        if (m_settings->dailyBackup())
            m_backup->start();
    });
    if (m_settings->dailyBackup())
        m_backup->start();
}

Application::~Application()
{
    shutDown();
}

void Application::install(QQmlEngine& qmlEngine)
{
    ChatController::install(qmlEngine, *m_chat);
    CompareController::install(qmlEngine, *m_compare);
    Presets::install(qmlEngine, *m_presets);
    Models::install(qmlEngine, *m_models);
    Settings::install(qmlEngine, *m_settings);
    Transfer::install(qmlEngine, *m_transfer);
    PromptLibrary::install(qmlEngine, *m_prompts);
    Backups::install(qmlEngine, *m_backups);
    qmlEngine.addImageProvider("picture", new LocalImages); // it belongs to the engine
    qmlEngine.setNetworkAccessManagerFactory(m_noQmlNetwork.get());
    NetworkAccess::install(qmlEngine, *m_network);
    Downloads::install(qmlEngine, *m_downloads);
}

QString Application::modelFolder() const
{
    return m_options.modelFolder.isEmpty() ? m_options.dataFolder + "/models" : m_options.modelFolder;
}

void Application::start(const StartRequest& request)
{
    if (request.file.isEmpty() || isImport(request.file))
        openModelOfLastTime();
    follow(request);
    m_models->look();
}

void Application::follow(const StartRequest& request)
{
    if (request.newChat)
        emit m_chat->newChatAsked();
    if (isImport(request.file))
        m_transfer->importFiles({QUrl::fromLocalFile(request.file)});
    else if (!request.file.isEmpty())
        openModel(request.file);
}

// The same that the window does with a file that is dropped on it: what is no export is a model, or says why it is
// none.
bool Application::isImport(const QString& file) const
{
    return !file.isEmpty() && m_transfer->mayImport({QUrl::fromLocalFile(file)});
}

void Application::openModelOfLastTime()
{
    const QString last = m_settings->lastModel();
    if (!last.isEmpty() && (QFile::exists(last) || m_options.starterModel.isEmpty()))
        openModel(last);
    else if (!m_options.starterModel.isEmpty())
        openModel(m_options.starterModel);
}

void Application::openModel(const QString& file)
{
    m_models->openUrl(QUrl::fromLocalFile(file));
}

bool Application::shutDown()
{
    m_network->shutDown();
    m_downloads->shutDown();
    m_backup->stop();
    m_compare->shutDown();
    m_chat->shutDown();
    m_transfer->shutDown();
    m_backups->shutDown();
    return m_database->close();
}

} // namespace alcove
