// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A file that is being downloaded: it grows at its end, and the hash of what is in it grows with it.
#pragma once

#include "inference/result.h"

#include <QCryptographicHash>
#include <QFile>

namespace alcove {

class PartFile {
public:
    // Opens or makes it. What it holds already is hashed by hashSome() before anything is appended; more than
    // `wholeBytes` is no beginning of the file, and is thrown away.
    Result<void> open(const QString& path, qint64 wholeBytes);
    void close(); // what was written is on the disk then

    qint64 bytes() const { return m_bytes; }
    bool isHashed() const { return m_hashed == m_bytes; }
    Result<void> hashSome(); // the next few megabytes of what was there
    qint64 hashedBytes() const { return m_hashed; }

    Result<void> append(const QByteArray& data);                  // what came before stays when this fails
    Result<void> restart();                                       // empty again
    QByteArray sha256() const { return m_hash.result().toHex(); } // of all of it, once it isHashed()

private:
    std::unexpected<Error> writeFailed() const;

    QFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_bytes = 0;
    qint64 m_hashed = 0;
    qint64 m_unsynced = 0; // bytes that the system may still hold back from the disk
};

} // namespace alcove
