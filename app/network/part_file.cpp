// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/network/part_file.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace alcove {

namespace {

constexpr qint64 slice = 4 << 20; // bytes: about 10 ms of hashing
// Bytes between two waits for the disk, so that the last one, when somebody may wait for it, is short.
constexpr qint64 syncEvery = 128 << 20;

} // namespace

Result<void> PartFile::open(const QString& path, qint64 wholeBytes)
{
    close();
    errno = 0;
    m_hash.reset();
    m_hashed = 0;
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return writeFailed();
    m_bytes = m_file.size();
    if (m_bytes > wholeBytes)
        return restart();
    return {};
}

void PartFile::close()
{
    if (!m_file.isOpen())
        return;
    ::fdatasync(m_file.handle());
    m_unsynced = 0;
    m_file.close();
}

Result<void> PartFile::hashSome()
{
    if (!m_file.seek(m_hashed))
        return writeFailed();
    const QByteArray data = m_file.read(std::min(slice, m_bytes - m_hashed));
    if (data.isEmpty()) {
        // It can't be read to its end: what could be read is a beginning all the same.
        if (!m_file.resize(m_hashed))
            return writeFailed();
        m_bytes = m_hashed;
        return {};
    }
    m_hash.addData(data);
    m_hashed += data.size();
    return {};
}

Result<void> PartFile::append(const QByteArray& data)
{
    Q_ASSERT(isHashed());
    errno = 0;
    if (!m_file.seek(m_bytes) || m_file.write(data) != data.size()) {
        std::unexpected<Error> failure = writeFailed();
        m_file.resize(m_bytes); // of a write that was cut short
        return failure;
    }
    m_hash.addData(data);
    m_bytes += data.size();
    m_hashed = m_bytes;
    m_unsynced += data.size();
    if (m_unsynced >= syncEvery) {
        ::fdatasync(m_file.handle());
        m_unsynced = 0;
    }
    return {};
}

Result<void> PartFile::restart()
{
    m_hash.reset();
    m_hashed = 0;
    m_bytes = 0;
    if (!m_file.resize(0))
        return writeFailed();
    return {};
}

// By errno: of QFile's errors, all of these are one.
std::unexpected<Error> PartFile::writeFailed() const
{
    const int reason = errno;
    const QFileInfo info(m_file.fileName());
    QString message = QCoreApplication::translate("Downloads", "%1 can't be written.").arg(info.fileName());
    QString remedy = QCoreApplication::translate(
        "Downloads", "See whether the folder is protected or its disk is gone, then go on.");
    if (reason == ENOSPC || reason == EDQUOT) {
        message = QCoreApplication::translate("Downloads", "The disk with %1 is full.").arg(info.absolutePath());
        remedy = QCoreApplication::translate("Downloads", "Free some space, then go on. What came so far is kept.");
    } else if (reason == EFBIG) {
        message = QCoreApplication::translate("Downloads", "The disk with %1 can't hold a file as large as this one.")
                      .arg(info.absolutePath());
        remedy = QCoreApplication::translate("Downloads", "Sticks and cards in the FAT format end at 4 GB a file.");
    }
    return fail(message.toStdString(), remedy.toStdString(),
                (m_file.fileName() + ": " + m_file.errorString()).toStdString());
}

} // namespace alcove
