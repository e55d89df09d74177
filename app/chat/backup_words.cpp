// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/backup_words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Backups", text);
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString kindText(const BackupFile& backup)
{
    switch (backup.kind) {
    case BackupKind::Daily: return words(QT_TRANSLATE_NOOP("Backups", "Daily"));
    case BackupKind::BeforeUpdate: return words(QT_TRANSLATE_NOOP("Backups", "Before an update"));
    case BackupKind::BeforeRestore: return words(QT_TRANSLATE_NOOP("Backups", "Before a restore"));
    case BackupKind::Other: return QFileInfo(backup.file).fileName();
    }
    Q_UNREACHABLE_RETURN({});
}

QString dayOf(const QDateTime& time)
{
    return time.isValid() ? dayText(time.date()) : QStringLiteral("–");
}

QStringList remarksOf(const BackupDifference& difference)
{
    QStringList remarks;
    if (difference.lost > 0)
        remarks << QCoreApplication::translate("Backups", "%n conversations that are here now are not in it", nullptr,
                                               int(difference.lost));
    if (difference.changed > 0)
        remarks << QCoreApplication::translate("Backups", "%n conversations go back to how they were", nullptr,
                                               int(difference.changed));
    if (difference.returning > 0)
        remarks << QCoreApplication::translate("Backups", "%n conversations that are gone now come back", nullptr,
                                               int(difference.returning));
    if (remarks.isEmpty())
        remarks << words(QT_TRANSLATE_NOOP("Backups", "It holds the same conversations as now"));
    return remarks;
}

} // namespace

QString dayText(const QDate& day)
{
    static const QRegularExpression weekday("[\\s,]*dddd[\\s,]*");
    const QLocale locale;
    return locale.toString(day, locale.dateFormat(QLocale::LongFormat).remove(weekday));
}

QVariantMap backupView(const BackupFile& backup)
{
    const QString day = dayOf(backup.made);
    const QString time = QLocale().toString(backup.made.time(), QLocale::ShortFormat);
    const bool oneADay = backup.kind == BackupKind::Daily;
    return {{"file", backup.file},
            {"url", QUrl::fromLocalFile(backup.file)},
            {"when", oneADay ? day : QCoreApplication::translate("Backups", "%1, %2", "date, time").arg(day, time)},
            {"kind", kindText(backup)},
            {"size", sizeText(backup.bytes)}};
}

QVariantMap previewOf(const DatabaseContent& there, const std::optional<DatabaseContent>& here,
                      const BackupDifference& difference)
{
    QVariantList rows;
    const auto add = [&](const QString& name, const auto& text) {
        rows << QVariantMap{{"name", name}, {"there", text(there)}, {"here", here ? text(*here) : QString()}};
    };
    const QLocale locale;
    add(words(QT_TRANSLATE_NOOP("Backups", "Conversations")),
        [&](const DatabaseContent& content) { return locale.toString(content.conversations); });
    add(words(QT_TRANSLATE_NOOP("Backups", "In the bin")),
        [&](const DatabaseContent& content) { return locale.toString(content.deleted); });
    add(words(QT_TRANSLATE_NOOP("Backups", "Messages")),
        [&](const DatabaseContent& content) { return locale.toString(content.messages); });
    add(words(QT_TRANSLATE_NOOP("Backups", "First message")),
        [&](const DatabaseContent& content) { return dayOf(content.oldest); });
    add(words(QT_TRANSLATE_NOOP("Backups", "Last message")),
        [&](const DatabaseContent& content) { return dayOf(content.newest); });
    add(words(QT_TRANSLATE_NOOP("Backups", "Size")),
        [&](const DatabaseContent& content) { return sizeText(content.bytes); });
    return {{"rows", rows}, {"remarks", here ? remarksOf(difference) : QStringList()}, {"titles", difference.titles}};
}

} // namespace alcove
