// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/network/http_client.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

namespace alcove {

namespace {

constexpr int mostRedirections = 5;
constexpr qint64 readBuffer = 4 << 20; // bytes: a disk that is slower than the network holds the network back

bool isThisComputer(const QString& host)
{
    return host == "127.0.0.1" || host == "::1";
}

// What the system is set to, the variables http_proxy and no_proxy among it; never for this computer itself.
class SystemProxies : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        if (isThisComputer(query.peerHostName()))
            return {QNetworkProxy::NoProxy};
        return systemProxyForQuery(query);
    }
};

void setHeaders(QNetworkRequest& request)
{
    const QString version = QCoreApplication::applicationVersion();
    request.setHeader(QNetworkRequest::UserAgentHeader, version.isEmpty() ? "Alcove" : "Alcove/" + version);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // one large file is quicker without
}

} // namespace

bool mayAsk(const QUrl& url)
{
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == "https" || (url.scheme() == "http" && isThisComputer(url.host())));
}

HttpClient::HttpClient(QObject* parent) : QObject(parent) {}

HttpClient::~HttpClient()
{
    // What is under way belongs to tasks, which are children as well: they go before what they use.
    const QObjectList tasks = children();
    for (QObject* task : tasks) {
        if (task != m_manager)
            delete task;
    }
    delete m_manager;
}

QNetworkReply* HttpClient::get(QNetworkRequest request, int silenceMilliseconds)
{
    Q_ASSERT(mayAsk(request.url()));
    if (!m_manager) {
        m_manager = new QNetworkAccessManager(this);
        m_manager->setProxyFactory(new SystemProxies);
    }
    setHeaders(request);
    request.setTransferTimeout(silenceMilliseconds);
    request.setMaximumRedirectsAllowed(mostRedirections);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::UserVerifiedRedirectPolicy);
    QNetworkReply* reply = m_manager->get(request);
    reply->setReadBufferSize(readBuffer);
    const bool secure = request.url().scheme() == "https";
    connect(reply, &QNetworkReply::redirected, reply, [reply, secure](const QUrl& url) {
        if (mayAsk(url) && (!secure || url.scheme() == "https")) {
            emit reply->redirectAllowed();
            return;
        }
        reply->setProperty(refusedRedirection, url);
        reply->abort();
    });
    count(1);
    connect(reply, &QObject::destroyed, this, [this] { count(-1); });
    return reply;
}

void HttpClient::count(int change)
{
    m_requests += change;
    emit requestsChanged(m_requests);
}

} // namespace alcove
