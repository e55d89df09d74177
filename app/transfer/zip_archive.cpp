// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/zip_archive.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

#include <zip.h>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

std::unexpected<Error> damaged(const QString& file, const char* why)
{
    return fail(
        words(QT_TRANSLATE_NOOP("Transfer", "The archive %1 is damaged or cut off.")).arg(file).toStdString(),
        words(QT_TRANSLATE_NOOP("Transfer", "Get it once more, or look into it with another program.")).toStdString(),
        why);
}

std::unexpected<Error> notUnpacked(const QString& file, zip_error_t* error)
{
    const char* why = zip_error_strerror(error);
    const int code = zip_error_code_zip(error);
    if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD)
        return fail(words(QT_TRANSLATE_NOOP("Transfer", "The archive %1 has a password.")).arg(file).toStdString(),
                    words(QT_TRANSLATE_NOOP("Transfer", "Unpack it and import the files in it.")).toStdString(), why);
    if (code == ZIP_ER_COMPNOTSUPP || code == ZIP_ER_ENCRNOTSUPP)
        return fail(words(QT_TRANSLATE_NOOP("Transfer", "The archive %1 is packed in a way that Alcove does not know."))
                        .arg(file)
                        .toStdString(),
                    words(QT_TRANSLATE_NOOP("Transfer", "Unpack it and import the files in it.")).toStdString(), why);
    return damaged(file, why);
}

struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

} // namespace

void ZipArchive::Close::operator()(zip* archive) const
{
    zip_discard(archive);
}

Result<ZipArchive> ZipArchive::open(const QString& file)
{
    ZipArchive archive;
    archive.m_file = file;
    int code = 0;
    archive.m_archive.reset(zip_open(QFile::encodeName(file).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (!archive.m_archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const std::unexpected<Error> told = damaged(file, zip_error_strerror(&error));
        zip_error_fini(&error);
        return told;
    }
    const zip_int64_t count = zip_get_num_entries(archive.m_archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t about;
        constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE;
        if (zip_stat_index(archive.m_archive.get(), static_cast<zip_uint64_t>(i), 0, &about) != 0 ||
            (about.valid & needed) != needed)
            continue;
        const QString path = QString::fromUtf8(about.name);
        if (!path.endsWith('/')) // a folder
            archive.m_entries.push_back(
                {static_cast<quint64>(i), path, static_cast<qint64>(about.size),
                 QDateTime::fromSecsSinceEpoch(about.valid & ZIP_STAT_MTIME ? about.mtime : 0)});
    }
    std::ranges::sort(archive.m_entries, {}, &Entry::path);
    return archive;
}

Result<void> ZipArchive::unpack(const Entry& entry, const QString& file) const
{
    const std::unique_ptr<zip_file_t, CloseEntry> from(zip_fopen_index(m_archive.get(), entry.index, 0));
    if (!from)
        return notUnpacked(m_file, zip_get_error(m_archive.get()));
    QFile to(file);
    bool written = to.open(QIODevice::WriteOnly);
    QByteArray bytes(1 << 20, Qt::Uninitialized);
    qint64 left = entry.size;
    while (written) {
        const zip_int64_t got = zip_fread(from.get(), bytes.data(), static_cast<zip_uint64_t>(bytes.size()));
        if (got < 0)
            return notUnpacked(m_file, zip_file_get_error(from.get()));
        if (got == 0)
            break;
        left -= got;
        if (left < 0)
            return damaged(m_file, "an entry is longer than it says");
        written = to.write(bytes.constData(), got) == got;
    }
    if (written && left > 0)
        return damaged(m_file, "an entry is shorter than it says");
    written = written && to.flush();
    to.setFileTime(entry.changed, QFileDevice::FileModificationTime);
    if (written)
        return {};
    return fail(words(QT_TRANSLATE_NOOP("Transfer", "The archive %1 can't be unpacked.")).arg(m_file).toStdString(),
                words(QT_TRANSLATE_NOOP("Transfer", "Check that there is room among the system's temporary files."))
                    .toStdString(),
                to.errorString().toStdString());
}

} // namespace alcove
