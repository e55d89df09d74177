// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What speaks to the network: the one QNetworkAccessManager of the program, on the network's thread. It is there only
// while the network is on; NetworkAccess makes it and takes it away.
#pragma once

#include <QNetworkRequest>
#include <QObject>

class QNetworkAccessManager;
class QNetworkReply;

namespace alcove {

// Whether Alcove may ask this address at all: over HTTPS, or in plain HTTP this computer itself (a mirror on it).
bool mayAsk(const QUrl& url);

// A reply's property: the address that it was led to and did not follow.
inline constexpr char refusedRedirection[] = "alcoveRefusedRedirection";

class HttpClient : public QObject {
    Q_OBJECT

public:
    explicit HttpClient(QObject* parent = nullptr);
    ~HttpClient() override; // with everything that is under way

    // Asks for an address that mayAsk(); the reply is the caller's to delete. It follows redirections to such addresses
    // only, and ends with an error after `silenceMilliseconds` without a byte. No cookies, no referrer, no cache.
    QNetworkReply* get(QNetworkRequest request, int silenceMilliseconds);

signals:
    void requestsChanged(int requests); // under way

private:
    void count(int change);

    QNetworkAccessManager* m_manager = nullptr; // made by the first request
    int m_requests = 0;
};

} // namespace alcove
