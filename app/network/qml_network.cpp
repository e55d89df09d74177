// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/network/qml_network.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

namespace alcove {

namespace {

class RefusingManager : public QNetworkAccessManager {
public:
    using QNetworkAccessManager::QNetworkAccessManager;

protected:
    // A protocol that nobody speaks: the reply says so.
    QNetworkReply* createRequest(Operation operation, const QNetworkRequest&, QIODevice* data) override
    {
        return QNetworkAccessManager::createRequest(operation, QNetworkRequest(QUrl("refused://")), data);
    }
};

} // namespace

QNetworkAccessManager* NoQmlNetwork::create(QObject* parent)
{
    return new RefusingManager(parent);
}

} // namespace alcove
