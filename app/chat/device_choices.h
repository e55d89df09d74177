// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What a model can be told to run on: `Chat.devices` in QML.
#pragma once

#include "inference/engine.h"

#include <QObject>
#include <QVariantList>
#include <QtQmlIntegration>

namespace alcove {

class ChatEngine;
class Settings;

class DeviceChoices : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Chat.devices")
    // Each with `name`, as --device takes it, and `title`. The one that is set is always among them.
    Q_PROPERTY(QVariantList choices READ choices NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed) // why some device is not among them; empty: none is missing

public:
    DeviceChoices(ChatEngine& engine, const Settings& settings, QObject* parent = nullptr); // both outlive it

    Q_INVOKABLE void look(); // for those that are there now
    QVariantList choices() const;
    QString problem() const;

signals:
    void changed();

private:
    ChatEngine& m_engine;
    const Settings& m_settings;
    DeviceList m_list;
    bool m_known = false; // m_list has come
};

} // namespace alcove
