// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A file that is there whole or not at all.
#pragma once

#include "inference/result.h"

#include <QSaveFile>
#include <QString>

#include <memory>
#include <string_view>

namespace alcove {

class OutputFile {
public:
    // Begins `file` under a temporary name in the same folder; "-" is standard output, and a device or a pipe is
    // written as it is. Unless finish() was called, what was written is removed at the end, and a file that was there
    // before stays as it was.
    static Result<OutputFile> open(const QString& file);

    Result<void> write(std::string_view bytes);
    Result<void> finish(); // to the disk, then the name
    qint64 bytes() const { return m_bytes; }

private:
    OutputFile() = default;

    QString m_name;
    std::unique_ptr<QFileDevice> m_file;
    qint64 m_bytes = 0;
};

} // namespace alcove
