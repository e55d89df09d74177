// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/network/file_server.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace alcove::test {

FileServer::FileServer(std::unique_ptr<QTcpServer> tcp)
    : m_tcp(tcp ? std::move(tcp) : std::make_unique<QTcpServer>()), m_secure(m_tcp->inherits("QSslServer"))
{
    if (!m_tcp->listen(QHostAddress::LocalHost))
        qFatal("the server does not listen: %s", qPrintable(m_tcp->errorString()));
    QObject::connect(m_tcp.get(), &QTcpServer::pendingConnectionAvailable, m_tcp.get(), [this] {
        while (QTcpSocket* socket = m_tcp->nextPendingConnection()) {
            m_unread.insert(socket, {});
            QObject::connect(socket, &QTcpSocket::readyRead, m_tcp.get(), [this, socket] { read(socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, m_tcp.get(), [this, socket] {
                m_unread.remove(socket);
                socket->deleteLater();
            });
            if (socket->bytesAvailable() > 0)
                read(socket);
        }
    });
}

FileServer::~FileServer()
{
    m_tcp->disconnect();
    for (QTcpSocket* socket : m_unread.keys())
        socket->disconnect();
}

void FileServer::put(const QByteArray& path, const QByteArray& content, const QByteArray& etag)
{
    m_files[path] = {content, etag};
}

QUrl FileServer::url(const QByteArray& path) const
{
    return QUrl(endpoint() + QString::fromLatin1(path));
}

QString FileServer::endpoint() const
{
    return QStringLiteral("%1://127.0.0.1:%2").arg(m_secure ? "https" : "http").arg(m_tcp->serverPort());
}

qsizetype FileServer::connections() const
{
    return m_unread.size();
}

HttpResponse FileServer::usual(const HttpRequest& request) const
{
    const auto file = m_files.constFind(request.path);
    if (file == m_files.cend())
        return {.status = 404, .body = "Entry not found"};
    HttpResponse response{.headers = {{"ETag", file->etag}, {"Accept-Ranges", "bytes"}}, .body = file->content};
    const QByteArray range = request.header("Range");
    const QByteArray condition = request.header("If-Range");
    if (!range.startsWith("bytes=") || (!condition.isEmpty() && condition != file->etag))
        return response;
    const qint64 from = range.sliced(6).split('-').first().toLongLong();
    const QByteArray total = QByteArray::number(file->content.size());
    if (from >= file->content.size())
        return {.status = 416, .headers = {{"Content-Range", "bytes */" + total}}};
    response.status = 206;
    response.body = file->content.sliced(from);
    response.headers << std::pair<QByteArray, QByteArray>{
        "Content-Range",
        "bytes " + QByteArray::number(from) + "-" + QByteArray::number(file->content.size() - 1) + "/" + total};
    return response;
}

void FileServer::read(QTcpSocket* socket)
{
    QByteArray& unread = m_unread[socket];
    unread += socket->readAll();
    const qsizetype end = unread.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QList<QByteArray> lines = unread.first(end).split('\n');
    unread = unread.sliced(end + 4);
    HttpRequest request{.path = lines.first().split(' ').value(1)};
    for (const QByteArray& line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers[line.first(colon).toLower()] = line.sliced(colon + 1).trimmed();
    }
    m_requests << request;
    answer(socket, (fault ? fault(request) : std::nullopt).value_or(usual(request)));
}

void FileServer::answer(QTcpSocket* socket, const HttpResponse& response)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + " -\r\nConnection: close\r\n";
    if (response.tellsLength)
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    for (const auto& [name, value] : response.headers)
        head += name + ": " + value + "\r\n";
    socket->write(head + "\r\n");
    socket->write(response.sendOnly < 0 ? response.body : response.body.first(response.sendOnly));
    if (!response.hangs)
        socket->disconnectFromHost();
}

QByteArray sha256(const QByteArray& content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

QByteArray noise(qsizetype bytes, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray data(bytes, Qt::Uninitialized);
    for (char& byte : data)
        byte = static_cast<char>(random.bounded(256));
    return data;
}

} // namespace alcove::test
