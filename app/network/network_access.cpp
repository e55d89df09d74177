// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/network/network_access.h"

#include "app/network/http_client.h"
#include "app/settings.h"

#include <QQmlEngine>
#include <QThread>

#include <utility>

namespace alcove {

namespace {

constexpr char engineProperty[] = "alcoveNetwork";

} // namespace

NetworkAccess::NetworkAccess(Settings& settings, QObject* parent) : QObject(parent), m_settings(settings)
{
    if (m_settings.networkOn())
        begin();
}

NetworkAccess::~NetworkAccess()
{
    shutDown();
}

void NetworkAccess::install(QQmlEngine& engine, NetworkAccess& network)
{
    engine.setProperty(engineProperty, QVariant::fromValue(&network));
}

NetworkAccess* NetworkAccess::create(QQmlEngine* engine, QJSEngine*)
{
    auto* network = engine->property(engineProperty).value<NetworkAccess*>();
    Q_ASSERT_X(network, "Network", "install() comes before QML that uses Network");
    QJSEngine::setObjectOwnership(network, QJSEngine::CppOwnership);
    return network;
}

void NetworkAccess::setOn(bool on)
{
    if (on == isOn())
        return;
    m_settings.setNetworkOn(on);
    if (on)
        begin();
    else
        shutDown();
    emit onChanged();
}

void NetworkAccess::run(std::unique_ptr<NetworkTask> task)
{
    if (!m_client)
        return;
    NetworkTask* running = task.release();
    running->moveToThread(m_thread.get());
    QMetaObject::invokeMethod(running, [running, client = m_client] {
        running->setParent(client); // so that it goes with the network
        running->start(*client);
    });
}

void NetworkAccess::begin()
{
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName("network");
    m_client = new HttpClient;
    m_client->moveToThread(m_thread.get());
    connect(m_client, &HttpClient::requestsChanged, this, [this](int requests) {
        m_requests = m_client ? requests : 0; // one that was still on its way when the network was turned off
        emit requestsChanged();
    });
    m_thread->start();
}

void NetworkAccess::shutDown()
{
    if (!m_client)
        return;
    HttpClient* client = std::exchange(m_client, nullptr);
    QMetaObject::invokeMethod(client, [client] { delete client; }, Qt::BlockingQueuedConnection);
    m_thread->quit();
    m_thread->wait();
    m_thread.reset();
    m_requests = 0;
    emit requestsChanged();
}

} // namespace alcove
