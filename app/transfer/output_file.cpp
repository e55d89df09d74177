// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/output_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

// The reason and the way out, in plain words where they are known.
QString remedyFor(const QString& name, QFileDevice::FileError error)
{
    const QString folder = QFileInfo(name).absolutePath();
    if (error == QFileDevice::ResourceError)
        return words(QT_TRANSLATE_NOOP("Transfer", "The disk is full. Free some space, or choose another folder."));
    if (!QFileInfo(folder).isDir())
        return words(QT_TRANSLATE_NOOP("Transfer", "There is no folder %1. Choose another one.")).arg(folder);
    if (!QFileInfo(folder).isWritable())
        return words(QT_TRANSLATE_NOOP("Transfer", "You may not write into %1. Choose another folder.")).arg(folder);
    return words(QT_TRANSLATE_NOOP("Transfer", "Choose another folder or another name."));
}

bool isDevice(const QString& name) // or a pipe: nothing to be renamed over
{
    const QFileInfo file(name);
    return file.exists() && !file.isFile() && !file.isDir();
}

std::unexpected<Error> failure(const QString& name, const QFileDevice& file)
{
    const QString message = words(QT_TRANSLATE_NOOP("Transfer", "%1 can't be written.")).arg(name);
    return fail(message.toStdString(), remedyFor(name, file.error()).toStdString(), file.errorString().toStdString());
}

} // namespace

Result<OutputFile> OutputFile::open(const QString& file)
{
    OutputFile output;
    output.m_name = file;
    if (file == "-" || isDevice(file)) {
        auto direct = std::make_unique<QFile>(file);
        if (!(file == "-" ? direct->open(stdout, QIODevice::WriteOnly) : direct->open(QIODevice::WriteOnly)))
            return failure(file, *direct);
        output.m_file = std::move(direct);
        return output;
    }
    auto saved = std::make_unique<QSaveFile>(file);
    if (!saved->open(QIODevice::WriteOnly))
        return failure(file, *saved);
    output.m_file = std::move(saved);
    return output;
}

Result<void> OutputFile::write(std::string_view bytes)
{
    if (m_file->write(bytes.data(), static_cast<qint64>(bytes.size())) != static_cast<qint64>(bytes.size()))
        return failure(m_name, *m_file);
    m_bytes += static_cast<qint64>(bytes.size());
    return {};
}

Result<void> OutputFile::finish()
{
    // QSaveFile::commit() flushes, syncs and renames.
    auto* saved = qobject_cast<QSaveFile*>(m_file.get());
    if (saved ? !saved->commit() : !m_file->flush())
        return failure(m_name, *m_file);
    return {};
}

} // namespace alcove
