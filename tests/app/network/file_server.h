// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A server on this computer that gives files as Hugging Face does, and every fault that a test wants.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace alcove::test {

struct HttpRequest {
    QByteArray path;                       // with its query
    QHash<QByteArray, QByteArray> headers; // names in lower case

    QByteArray header(const QByteArray& name) const { return headers.value(name.toLower()); }
};

struct HttpResponse {
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    bool tellsLength = true;
    qint64 sendOnly = -1; // bytes of the body; then it is cut
    bool hangs = false;   // silence in place of the cut
};

class FileServer {
public:
    // `tcp`: another server, as QSslServer, that does not listen yet.
    explicit FileServer(std::unique_ptr<QTcpServer> tcp = {});
    ~FileServer();

    // Served with this ETag, whole or from where Range says.
    void put(const QByteArray& path, const QByteArray& content, const QByteArray& etag = "\"one\"");
    // What is asked first; nothing: the file is given.
    std::function<std::optional<HttpResponse>(const HttpRequest&)> fault;
    // What the file's way of answering comes to, for a fault to change.
    HttpResponse usual(const HttpRequest& request) const;

    QUrl url(const QByteArray& path) const;
    QString endpoint() const; // as $HF_ENDPOINT takes it
    const QList<HttpRequest>& requests() const { return m_requests; }
    qsizetype connections() const; // that are open

private:
    struct File {
        QByteArray content;
        QByteArray etag;
    };

    void read(QTcpSocket* socket);
    void answer(QTcpSocket* socket, const HttpResponse& response);

    std::unique_ptr<QTcpServer> m_tcp;
    bool m_secure = false;
    QHash<QByteArray, File> m_files;
    QList<HttpRequest> m_requests;
    QHash<QTcpSocket*, QByteArray> m_unread;
};

QByteArray sha256(const QByteArray& content);
// Bytes without a pattern; the same for the same seed.
QByteArray noise(qsizetype bytes, quint32 seed = 1);

} // namespace alcove::test
