// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Where models lie on Hugging Face: what a person pastes, and the addresses that Alcove asks for.
#pragma once

#include "inference/result.h"

#include <QString>
#include <QUrl>

namespace alcove {

struct HubAddress {
    QString repository; // owner/name
    QString revision = QStringLiteral("main");
    QString file; // a path in it, or a quantization's name; empty: any

    friend bool operator==(const HubAddress&, const HubAddress&) = default;
};

// huggingface.co, or $HF_ENDPOINT where that names a mirror that mayAsk().
QUrl hubEndpoint();

// Reads owner/name, owner/name:Q4_K_M, and addresses of a repository's page, of a file's page and of a file itself.
Result<HubAddress> parseHubAddress(const QString& text);

QUrl repositoryInfoUrl(const HubAddress& address); // JSON: files with their sizes and hashes, licence, commit
QUrl repositoryPage(const QString& repository);    // for people
QUrl fileUrl(const QString& repository, const QString& revision, const QString& path);

} // namespace alcove
