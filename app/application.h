// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Everything behind a window, put together: settings, database, engine, controller. Made after QGuiApplication.
#pragma once

#include "app/chat/chat_engine.h"
#include "app/start_request.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QQmlEngine;

namespace alcove {

class AutomaticBackup;
class Backups;
class ChatController;
class CompareController;
class ConversationStore;
class Database;
class Downloads;
class EnginePool;
class Language;
class Models;
class NetworkAccess;
class NoQmlNetwork;
class Presets;
class PromptLibrary;
class Settings;
class Transfer;

struct ApplicationOptions {
    QString dataFolder;   // holds alcove.db and settings.ini
    QString modelFolder;  // where downloaded models lie; empty: models/ in the data folder
    QString starterModel; // opened when there is no last one; empty: none
    QString device;       // as --device takes it; empty: as it is set
};

class Application : public QObject {
    Q_OBJECT

public:
    // `makeEngine`, when given, makes what answers instead of real engines; one at once, others when more models are
    // opened.
    explicit Application(const ApplicationOptions& options,
                         std::function<std::unique_ptr<ChatEngine>()> makeEngine = {});
    ~Application() override; // shutDown()

    // Gives Chat, Compare, Models, AppSettings, Presets, Prompts, Transfer, Backups, Network and Downloads to
    // `qmlEngine`, before it loads anything. It goes before this object.
    void install(QQmlEngine& qmlEngine);

    ChatController& chat() { return *m_chat; }
    CompareController& compare() { return *m_compare; }
    Presets& presets() { return *m_presets; }
    Settings& settings() { return *m_settings; }
    Transfer& transfer() { return *m_transfer; }
    Backups& backups() { return *m_backups; }
    PromptLibrary& prompts() { return *m_prompts; }
    NetworkAccess& network() { return *m_network; }
    Downloads& downloads() { return *m_downloads; }
    QString modelFolder() const; // where downloaded models lie, as soon as there is one
    Models& models() { return *m_models; }

    // The first thing that the window does: what is wanted of it, and, when that is no model, the last one or else the
    // starter model.
    void start(const StartRequest& request);
    void follow(const StartRequest& request); // what a later start wants

    // Stops answers, saves everything and closes the database. False: something could not be saved.
    bool shutDown();

private:
    bool isImport(const QString& file) const;
    void openModel(const QString& file);
    void openModelOfLastTime();

    ApplicationOptions m_options;
    std::unique_ptr<Settings> m_settings; // in the order in which one needs the other
    std::unique_ptr<Language> m_language;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ConversationStore> m_store;
    std::unique_ptr<AutomaticBackup> m_backup;
    std::unique_ptr<EnginePool> m_engines;
    std::unique_ptr<ChatEngine> m_chatEngine;
    std::unique_ptr<ChatController> m_chat;
    std::unique_ptr<Presets> m_presets;
    std::unique_ptr<CompareController> m_compare;
    std::unique_ptr<Models> m_models;
    std::unique_ptr<Transfer> m_transfer;
    std::unique_ptr<PromptLibrary> m_prompts;
    std::unique_ptr<Backups> m_backups;
    std::unique_ptr<NoQmlNetwork> m_noQmlNetwork;
    std::unique_ptr<NetworkAccess> m_network;
    std::unique_ptr<Downloads> m_downloads;
};

} // namespace alcove
