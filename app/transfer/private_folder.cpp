// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/private_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QLockFile>
#include <QTemporaryDir>

namespace alcove {

namespace {

constexpr char prefix[] = "alcove-files-";
constexpr char lockName[] = "/.in-use";

std::unique_ptr<QLockFile> lockOf(const QString& folder)
{
    auto lock = std::make_unique<QLockFile>(folder + lockName);
    lock->setStaleLockTime(0); // it goes with its program, however long that runs
    return lock;
}

} // namespace

PrivateFolder::PrivateFolder() = default;
PrivateFolder::~PrivateFolder() = default;

Result<QString> PrivateFolder::newFolder()
{
    if (!m_folder || !m_folder->isValid() || !QDir(m_folder->path()).exists()) {
        m_lock.reset();
        m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/" + prefix + "XXXXXX");
        m_lock = lockOf(m_folder->path());
        m_lock->tryLock(0);
    }
    const QString folder = m_folder->filePath(QString::number(++m_made));
    if (m_folder->isValid() && QDir().mkpath(folder))
        return folder;
    return fail(QCoreApplication::translate("Transfer", "The file can't be made.").toStdString(),
                QCoreApplication::translate("Transfer", "Check that %1 has room and that you may write there.")
                    .arg(QDir::toNativeSeparators(QDir::tempPath()))
                    .toStdString(),
                m_folder->errorString().toStdString());
}

void PrivateFolder::removeLeftovers()
{
    const QDir temporary(QDir::tempPath());
    const auto kinds = QDir::Dirs | QDir::NoSymLinks | QDir::NoDotAndDotDot;
    for (const QFileInfo& found : temporary.entryInfoList({QString(prefix) + "*"}, kinds)) {
        const auto lock = lockOf(found.filePath());
        if (!QFileInfo::exists(found.filePath() + lockName) || !lock->tryLock(0))
            continue; // somebody's, or just being made
        lock->unlock();
        QDir(found.filePath()).removeRecursively();
    }
}

} // namespace alcove
