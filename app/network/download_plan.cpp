// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/network/download_plan.h"

#include "app/network/http_client.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

namespace alcove {

namespace {

constexpr qint64 mostStateBytes = 1 << 20;
constexpr qsizetype mostFiles = 1000;
constexpr qint64 mostBytes = qint64(1) << 50;

std::unexpected<Error> unusable(const QString& file, const char* why)
{
    const QString message = QCoreApplication::translate("Downloads", "%1 does not say what was being downloaded.")
                                .arg(QFileInfo(file).fileName());
    const QString remedy = QCoreApplication::translate("Downloads", "Delete it, and begin the download again.");
    return fail(message.toStdString(), remedy.toStdString(), why);
}

QJsonObject toJson(const DownloadFile& file)
{
    return {{"url", file.url.toString(QUrl::FullyEncoded)},
            {"name", file.name},
            {"bytes", file.bytes},
            {"sha256", QString::fromLatin1(file.sha256)},
            {"etag", QString::fromLatin1(file.etag)},
            {"whole", file.whole}};
}

DownloadFile fileOf(const QJsonObject& json)
{
    return {.url = QUrl(json["url"].toString(), QUrl::StrictMode),
            .name = json["name"].toString(),
            .bytes = json["bytes"].toInteger(),
            .sha256 = json["sha256"].toString().toLatin1(),
            .etag = json["etag"].toString().toLatin1(),
            .whole = json["whole"].toBool()};
}

bool isUsable(const DownloadFile& file)
{
    static const QRegularExpression digits("^[0-9a-f]{64}$");
    return mayAsk(file.url) && isModelFileName(file.name) && file.bytes > 0 && file.bytes <= mostBytes &&
           digits.match(QString::fromLatin1(file.sha256)).hasMatch();
}

} // namespace

qint64 DownloadPlan::bytes() const
{
    qint64 sum = 0;
    for (const DownloadFile& file : files)
        sum += file.bytes;
    return sum;
}

qint64 DownloadPlan::bytesOnDisk() const
{
    qint64 sum = 0;
    for (const DownloadFile& file : files) {
        const QFileInfo part(this->part(file));
        sum += std::min(file.bytes, part.exists() ? part.size() : QFileInfo(target(file)).size());
    }
    return sum;
}

bool DownloadPlan::isSameAs(const DownloadPlan& other) const
{
    return folder == other.folder &&
           std::ranges::equal(files, other.files, [](const DownloadFile& a, const DownloadFile& b) {
               return a.name == b.name && a.sha256 == b.sha256 && a.bytes == b.bytes;
           });
}

bool isModelFileName(const QString& name)
{
    static const QRegularExpression allowed("^[A-Za-z0-9][A-Za-z0-9._+ ()-]{0,200}\\.gguf$");
    return allowed.match(name).hasMatch();
}

Result<void> save(const DownloadPlan& plan)
{
    QJsonArray files;
    for (const DownloadFile& file : plan.files)
        files.append(toJson(file));
    const QJsonObject json{
        {"title", plan.title}, {"catalogue", plan.catalogueId}, {"paused", plan.paused}, {"files", files}};
    QSaveFile file(plan.stateFile());
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0 || !file.commit()) {
        return fail(
            QCoreApplication::translate("Downloads", "Nothing can be written into %1.").arg(plan.folder).toStdString(),
            QCoreApplication::translate("Downloads", "See whether the disk is full or the folder is protected.")
                .toStdString(),
            file.errorString().toStdString());
    }
    return {};
}

Result<DownloadPlan> loadPlan(const QString& stateFile)
{
    QFile file(stateFile);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(stateFile, qPrintable(file.errorString()));
    if (file.size() > mostStateBytes)
        return unusable(stateFile, "it is too large");
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    DownloadPlan plan{.folder = QFileInfo(stateFile).absolutePath(),
                      .title = json["title"].toString().left(200),
                      .catalogueId = json["catalogue"].toString(),
                      .paused = json["paused"].toBool()};
    const QJsonArray files = json["files"].toArray();
    for (const QJsonValue& value : files)
        plan.files << fileOf(value.toObject());
    if (plan.files.isEmpty() || plan.files.size() > mostFiles || !std::ranges::all_of(plan.files, isUsable))
        return unusable(stateFile, "a file's address, name, size or hash is missing");
    if (QFileInfo(plan.stateFile()).fileName() != QFileInfo(stateFile).fileName())
        return unusable(stateFile, "it is the state of another file");
    return plan;
}

void removeUnfinished(const DownloadPlan& plan)
{
    for (const DownloadFile& file : plan.files)
        QFile::remove(plan.part(file));
    QFile::remove(plan.stateFile());
    QFile::remove(plan.lockFile());
}

} // namespace alcove
