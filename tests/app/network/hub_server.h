// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A FileServer that stands for huggingface.co: while it is there, Alcove asks it.
#pragma once

#include "tests/app/network/file_server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace alcove::test {

class HubServer : public FileServer {
public:
    HubServer() { qputenv("HF_ENDPOINT", endpoint().toLatin1()); }
    ~HubServer() { qunsetenv("HF_ENDPOINT"); }

    // A repository with one file, and that file.
    void putModel(const QByteArray& repository, const QByteArray& revision, const QByteArray& file,
                  const QByteArray& content)
    {
        putModels(repository, revision, {{file, content}});
    }
    void putModels(const QByteArray& repository, const QByteArray& revision,
                   const QList<std::pair<QByteArray, QByteArray>>& files)
    {
        QJsonArray siblings;
        for (const auto& [path, content] : files) {
            const QJsonObject lfs{{"sha256", QString::fromLatin1(sha256(content))}, {"size", content.size()}};
            siblings << QJsonObject{{"rfilename", QString::fromLatin1(path)}, {"size", content.size()}, {"lfs", lfs}};
            put("/" + repository + "/resolve/" + commit + "/" + path, content);
        }
        const QJsonObject info{{"sha", QString::fromLatin1(commit)},
                               {"cardData", QJsonObject{{"license", "mit"}}},
                               {"gguf", QJsonObject{{"architecture", "llama"}}},
                               {"siblings", siblings}};
        put("/api/models/" + repository + "/revision/" + revision + "?blobs=true", QJsonDocument(info).toJson());
    }
    // Of files (not of what is said of a repository), only so many bytes come at each request, and then silence.
    void stall(qint64 bytes)
    {
        fault = [this, bytes](const HttpRequest& request) -> std::optional<HttpResponse> {
            if (request.path.startsWith("/api/"))
                return std::nullopt;
            HttpResponse slow = usual(request);
            slow.sendOnly = std::min(bytes, qint64(slow.body.size()));
            slow.hangs = true;
            return slow;
        };
    }

    const QByteArray commit = QByteArray(40, 'c');
};

} // namespace alcove::test
