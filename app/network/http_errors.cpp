// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/network/http_errors.h"

#include "app/network/http_client.h"
#include "app/network/network_access.h"

#include <QNetworkReply>

#include <algorithm>

namespace alcove {

namespace {

constexpr int longestWait = 600; // s

Error errorOf(const QString& message, const QString& remedy, const QString& details)
{
    return {message.toStdString(), remedy.toStdString(), details.toStdString()};
}

HttpFault statusFault(int status, const QString& name, const QString& details)
{
    switch (status) {
    case 401:
    case 403:
        return {errorOf(
            NetworkTask::tr("Hugging Face does not give %1 to everybody.").arg(name),
            NetworkTask::tr("There is no public model of this name, or its owner wants its terms to be accepted first. "
                            "Download it in a browser, where you can log in, and open the file in Alcove."),
            details)};
    case 404:
    case 410:
        return {errorOf(NetworkTask::tr("Hugging Face does not have %1.").arg(name),
                        NetworkTask::tr("It may have been renamed or taken away. Look for it on huggingface.co."),
                        details)};
    case 408:
    case 429:
        return {errorOf(NetworkTask::tr("Hugging Face asks to wait before %1 is downloaded.").arg(name),
                        NetworkTask::tr("Try again in a few minutes."), details),
                true};
    default:
        if (status >= 500)
            return {errorOf(NetworkTask::tr("Hugging Face can't give %1 at the moment.").arg(name),
                            NetworkTask::tr("Try again later."), details),
                    true};
        return {errorOf(NetworkTask::tr("Hugging Face refuses %1.").arg(name),
                        NetworkTask::tr("Look for it on huggingface.co."), details)};
    }
}

HttpFault unsafe(const QNetworkReply& reply, const QString& details)
{
    return {errorOf(NetworkTask::tr("%1 leads to an address that is not safe.").arg(reply.request().url().host()),
                    NetworkTask::tr("Nothing was downloaded from there. Try again later."), details)};
}

HttpFault connectionFault(QNetworkReply& reply, const QString& details)
{
    const QString host = reply.url().host();
    switch (reply.error()) {
    case QNetworkReply::SslHandshakeFailedError:
        return {errorOf(
            NetworkTask::tr("%1 does not prove that it is %1.").arg(host),
            NetworkTask::tr("Somebody may be listening in, or this computer's date or certificates are wrong. Nothing "
                            "was downloaded."),
            details)};
    case QNetworkReply::HostNotFoundError:
        return {errorOf(NetworkTask::tr("%1 is not found.").arg(host),
                        NetworkTask::tr("See whether this computer is connected to the internet."), details),
                true};
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::TooManyRedirectsError: return unsafe(reply, details);
    default:
        if (const QVariant refused = reply.property(refusedRedirection); refused.isValid())
            return unsafe(reply, details + "\n→ " + refused.toUrl().toString(QUrl::RemoveQuery));
        return {errorOf(NetworkTask::tr("The connection to %1 was lost.").arg(host),
                        NetworkTask::tr("See whether this computer is connected to the internet, then try again."),
                        details),
                true};
    }
}

} // namespace

HttpFault faultOf(QNetworkReply& reply, const QString& name)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QString details = QStringLiteral("%1\n%2 (HTTP %3, QNetworkReply %4)")
                                .arg(reply.url().toString(QUrl::RemoveQuery), reply.errorString())
                                .arg(status)
                                .arg(int(reply.error()));
    HttpFault fault = status >= 400 ? statusFault(status, name, details) : connectionFault(reply, details);
    fault.waitSeconds = std::clamp(reply.rawHeader("Retry-After").trimmed().toInt(), 0, longestWait);
    return fault;
}

} // namespace alcove
