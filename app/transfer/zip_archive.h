// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A ZIP archive, whose files are believed to be what they say only as far as they prove to be.
#pragma once

#include "inference/result.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <vector>

struct zip;

namespace alcove {

class ZipArchive {
public:
    struct Entry {
        quint64 index;
        QString path; // as the archive has it, which may lead anywhere
        qint64 size;  // in bytes, unpacked
        QDateTime changed;
    };

    // Reads the archive's directory. Fails where `file` is no archive or is cut off.
    static Result<ZipArchive> open(const QString& file);

    const std::vector<Entry>& entries() const { return m_entries; } // the files, by their paths

    // Writes what the entry holds to `file`, which is as old as the entry. Fails where the entry is encrypted or packed
    // in a way that is not known, where its bytes are not those that were packed, and where the disk is full.
    Result<void> unpack(const Entry& entry, const QString& file) const;

private:
    struct Close {
        void operator()(zip* archive) const;
    };

    QString m_file;
    std::unique_ptr<zip, Close> m_archive;
    std::vector<Entry> m_entries;
};

} // namespace alcove
