// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What Hugging Face says of a repository: the models in it, their files, sizes and hashes.
#pragma once

#include "app/network/download_plan.h"
#include "app/network/hub_address.h"
#include "app/network/network_access.h"

#include <QList>
#include <QPointer>

class QNetworkReply;

namespace alcove {

struct HubFile {
    QString path; // in the repository
    qint64 bytes = 0;
    QByteArray sha256; // in hexadecimal digits
};

// One model: a GGUF file, or the parts of one that was split, in their order.
struct HubModel {
    QString quantization; // as the name says it; empty: it does not
    QList<HubFile> files;

    QString name() const; // of its first file, without folders
    qint64 bytes() const;
};

struct HubRepository {
    HubAddress address;
    QString commit;         // what its files are asked for by, so that they don't change meanwhile
    QString licence;        // as its card says it; empty: it does not
    QString architecture;   // as the GGUF files say it; empty: not told
    QList<HubModel> models; // smallest first; only those whose hash is told

    // The models that address.file names: a file, a folder, a quantization; all where it is empty.
    QList<HubModel> wanted() const;
};

// `json`: what repositoryInfoUrl() gives. Fails when that is no repository with GGUF files.
Result<HubRepository> parseRepository(const HubAddress& address, const QByteArray& json);

// What of it goes into a plan.
QList<DownloadFile> filesOf(const HubModel& model, const HubRepository& repository);

// Asks for it.
class RepositoryLookup : public NetworkTask {
    Q_OBJECT

public:
    RepositoryLookup(const HubAddress& address, int silenceMilliseconds);
    ~RepositoryLookup() override;

    void start(HttpClient& client) override;

signals:
    void found(const HubRepository& repository);
    void failed(const Error& error);

private:
    void finish();

    HubAddress m_address;
    int m_silence;
    QPointer<QNetworkReply> m_reply;
};

} // namespace alcove
