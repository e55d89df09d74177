// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Makes archives for tests.
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace alcove::test {

struct ZippedFile {
    QString path;
    QByteArray bytes;
};

// Writes `files` to the archive `name`, packed, and encrypted where there is a password.
void writeZip(const QString& name, const std::vector<ZippedFile>& files, const char* password = nullptr);

} // namespace alcove::test
