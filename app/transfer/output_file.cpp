// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/output_file.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

} // namespace

std::unexpected<Error> OutputFile::failure(const QString& reason) const
{
    const QString message = words(QT_TRANSLATE_NOOP("Transfer", "%1 can't be written.")).arg(m_name);
    const QString remedy =
        words(QT_TRANSLATE_NOOP("Transfer", "Check that its folder exists, that you may write there, and that there is "
                                            "space."));
    return fail(message.toStdString(), remedy.toStdString(), reason.toStdString());
}

Result<OutputFile> OutputFile::open(const QString& file)
{
    OutputFile output;
    output.m_name = file;
    if (file == "-") {
        auto standard = std::make_unique<QFile>();
        if (!standard->open(stdout, QIODevice::WriteOnly))
            return output.failure(standard->errorString());
        output.m_file = std::move(standard);
        return output;
    }
    auto saved = std::make_unique<QSaveFile>(file);
    if (!saved->open(QIODevice::WriteOnly))
        return output.failure(saved->errorString());
    output.m_file = std::move(saved);
    return output;
}

Result<void> OutputFile::write(std::string_view bytes)
{
    if (m_file->write(bytes.data(), static_cast<qint64>(bytes.size())) != static_cast<qint64>(bytes.size()))
        return failure(m_file->errorString());
    m_bytes += static_cast<qint64>(bytes.size());
    return {};
}

Result<void> OutputFile::finish()
{
    // QSaveFile::commit() flushes, syncs and renames.
    auto* saved = qobject_cast<QSaveFile*>(m_file.get());
    if (saved ? !saved->commit() : !m_file->flush())
        return failure(m_file->errorString());
    return {};
}

} // namespace alcove
