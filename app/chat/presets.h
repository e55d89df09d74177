// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Settings of a chat that a person keeps under a name, to have them in another: the QML singleton `Presets`.
#pragma once

#include "app/storage/preset_store.h"
#include "inference/result.h"

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QtQmlIntegration>

#include <functional>
#include <vector>

class QJSEngine;
class QQmlEngine;

namespace alcove {

class ConversationSettings;

class Presets : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QStringList names READ names NOTIFY changed)
    // Which of them the chat that is shown has; empty: its settings are none of them.
    Q_PROPERTY(QString current READ current NOTIFY currentChanged)
    Q_PROPERTY(QString undoText READ undoText NOTIFY undoTextChanged) // what undo() takes back; empty: nothing

public:
    static constexpr int longestName = 60; // characters

    // Both outlive it. `settings` are those of the chat that is shown.
    Presets(Database& database, ConversationSettings& settings, QObject* parent = nullptr);

    static void install(QQmlEngine& engine, Presets& presets); // as ChatController::install()
    static Presets* create(QQmlEngine* engine, QJSEngine*);

    QStringList names() const;
    QString current() const;
    QString undoText() const { return m_undoText; }

    Q_INVOKABLE void apply(const QString& name); // to the chat that is shown
    // The settings of the chat that is shown, in the place of a preset that has this name. False: it is no name.
    Q_INVOKABLE bool save(const QString& name);
    Q_INVOKABLE void remove(const QString& name);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void dismissUndo();

signals:
    void changed();
    void currentChanged();
    void undoTextChanged();
    void problem(const alcove::Error& error);

private:
    void load();
    std::vector<PresetRecord>::iterator find(const QString& name);
    void put(const PresetRecord& preset);
    void takeOut(const QString& name);
    void offerUndo(const QString& text, std::function<void()> undo);

    PresetStore m_store;
    ConversationSettings& m_settings;
    std::vector<PresetRecord> m_presets;
    std::function<void()> m_undo;
    QString m_undoText;
    QTimer m_undoTimer;
};

} // namespace alcove
