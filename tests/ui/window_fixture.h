// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The real window over the real controllers and a real database in a folder of its own.
#pragma once

#include "app/application.h"
#include "app/chat/chat_controller.h"
#include "app/chat/prompt_library.h"
#include "app/chat/transfer.h"
#include "app/compare/compare_controller.h"
#include "app/models/models.h"
#include "tests/ui/scripted_engine.h"

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>

#include <memory>
#include <vector>

namespace alcove {

class WindowFixture {
public:
    // `scripted`: ScriptedEngines answer, engine() first. Otherwise the real engine does.
    explicit WindowFixture(const QString& dataFolder, bool scripted = true);
    ~WindowFixture();

    ChatController& chat() { return m_application->chat(); }
    CompareController& compare() { return m_application->compare(); }
    Presets& presets() { return m_application->presets(); }
    Models& models() { return m_application->models(); }
    Settings& settings() { return m_application->settings(); }
    Transfer& transfer() { return m_application->transfer(); }
    Backups& backups() { return m_application->backups(); }
    PromptLibrary& prompts() { return m_application->prompts(); }
    NetworkAccess& network() { return m_application->network(); }
    Downloads& downloads() { return m_application->downloads(); }
    void startAgain(const StartRequest& request) { m_application->follow(request); } // as SingleInstance tells of it
    ScriptedEngine& engine(size_t index = 0) { return *m_scripted.at(index); }       // the first one is the chat's
    size_t engines() const { return m_scripted.size(); }
    QQuickWindow& window() { return *m_window; }
    QObject* singleton(const char* type); // of the QML module Alcove

    void resize(QSize size); // and waits until the window has it
    // A model of this name is open, as far as the window can tell.
    void openScriptedModel(const QString& name = QStringLiteral("TinyStories 656K"),
                           const ThinkingSupport& thinking = {});
    // Sends the question and waits until the engine has it.
    bool ask(const QString& question);

    // The first visible item that a screen reader would call this; null: none.
    QQuickItem* named(const QString& accessibleName);
    // The field of this name to write into, whatever else is called so, once it has appeared.
    QQuickItem* field(const QString& accessibleName);
    // The first of any kind once it has appeared; a test whose item never does ends here.
    QQuickItem* awaited(const QString& accessibleName);
    // The text of the composer's field.
    QQuickItem* composer();
    void click(QQuickItem* item);           // in its middle, once it is laid out
    QPoint restingCentre(QQuickItem* item); // in the window, once it is laid out and slides no more
    void type(const QString& text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

private:
    std::vector<ScriptedEngine*> m_scripted;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<QQmlApplicationEngine> m_qml;
    QQuickWindow* m_window = nullptr;
};

} // namespace alcove
