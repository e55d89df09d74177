// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The switch of the network: off until the person turns it on, and off means that there is nothing in this program that
// could ask for anything, not even for a name. The QML singleton `Network`.
#pragma once

#include <QObject>
#include <QtQmlIntegration>

#include <memory>

class QJSEngine;
class QQmlEngine;
class QThread;

namespace alcove {

class HttpClient;
class Settings;

// What needs the network: it is moved to the network's thread, started there, and deleted when it says so with
// deleteLater() or when the network is turned off, whichever comes first. Its signals tell others how it goes.
class NetworkTask : public QObject {
    Q_OBJECT

public:
    virtual void start(HttpClient& client) = 0; // which outlives it
};

class NetworkAccess : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(Network)
    QML_SINGLETON
    Q_PROPERTY(bool on READ isOn WRITE setOn NOTIFY onChanged)
    Q_PROPERTY(int requests READ requests NOTIFY requestsChanged) // under way right now

public:
    explicit NetworkAccess(Settings& settings, QObject* parent = nullptr); // which outlive it
    ~NetworkAccess() override;

    static void install(QQmlEngine& engine, NetworkAccess& network);
    static NetworkAccess* create(QQmlEngine* engine, QJSEngine*);

    bool isOn() const { return m_client != nullptr; }
    // Off: when this returns, everything that was under way is ended and every connection closed.
    void setOn(bool on);
    int requests() const { return m_requests; }
    void shutDown(); // as turning it off, but the setting stays

    // Does nothing while the network is off. Connect what wants to hear of the task before.
    void run(std::unique_ptr<NetworkTask> task);

signals:
    void onChanged();
    void requestsChanged();

private:
    void begin();

    Settings& m_settings;
    std::unique_ptr<QThread> m_thread;
    HttpClient* m_client = nullptr; // lives in m_thread
    int m_requests = 0;
};

} // namespace alcove
