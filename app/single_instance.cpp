// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/single_instance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QLocalSocket>

namespace alcove {

namespace {

constexpr int answerMilliseconds = 3000;

} // namespace

SingleInstance::SingleInstance(const QString& dataFolder, QObject* parent)
    : QObject(parent), m_lock(dataFolder + "/alcove.lock")
{
    QDir().mkpath(dataFolder);
    // A socket's path has a short limit, so the folder stands in the name as a hash.
    const QByteArray folder = QDir(dataFolder).canonicalPath().toUtf8();
    m_serverName = "alcove-" + QCryptographicHash::hash(folder, QCryptographicHash::Sha256).toHex().left(16);
    // The lock of a process that is gone is void at once, however old or young.
    m_lock.setStaleLockTime(0);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { readFrom(socket); });
        }
    });
}

bool SingleInstance::acquire()
{
    if (!m_lock.tryLock() && m_lock.error() == QLockFile::LockFailedError)
        return false;
    QLocalServer::removeServer(m_serverName); // what a killed process left
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.listen(m_serverName);
    return true;
}

void SingleInstance::readFrom(QLocalSocket* socket)
{
    QDataStream stream(socket);
    stream.startTransaction();
    StartRequest request;
    stream >> request.file >> request.newChat >> request.activationToken;
    if (!stream.commitTransaction())
        return; // the rest is still on its way
    socket->write("ok");
    emit activated(request);
}

bool SingleInstance::activateOther(const StartRequest& request)
{
    QLocalSocket socket;
    socket.connectToServer(m_serverName);
    if (!socket.waitForConnected(answerMilliseconds))
        return false;
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream << request.file << request.newChat << request.activationToken;
    socket.write(message);
    return socket.waitForBytesWritten(answerMilliseconds) && socket.waitForReadyRead(answerMilliseconds);
}

} // namespace alcove
