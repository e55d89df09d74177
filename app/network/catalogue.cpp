// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/network/catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace alcove {

namespace {

CatalogueModel modelOf(const QJsonObject& json, const QString& language)
{
    const QJsonObject about = json["about"].toObject();
    CatalogueModel model{.id = json["id"].toString(),
                         .name = json["name"].toString(),
                         .about = about.value(about.contains(language) ? language : "en").toString(),
                         .architecture = json["architecture"].toString(),
                         .quantization = json["quantization"].toString(),
                         .licence = json["licence"].toString(),
                         .parameters = json["parameters"].toDouble(),
                         .active = json["active"].toDouble(),
                         .context = json["context"].toInt(),
                         .bytes = json["bytes"].toInteger(),
                         .repository = json["repository"].toString(),
                         .revision = json["revision"].toString()};
    const QJsonArray files = json["files"].toArray();
    for (const QJsonValue& file : files)
        model.files << HubFile{file["path"].toString(), file["bytes"].toInteger(),
                               file["sha256"].toString().toLatin1()};
    return model;
}

} // namespace

Result<QList<CatalogueModel>> parseCatalogue(const QByteArray& json, const QString& language)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return fail(RepositoryLookup::tr("The list of models can't be read.").toStdString(), {},
                    problem.errorString().toStdString());
    QList<CatalogueModel> models;
    const QJsonArray entries = document.object()["models"].toArray();
    for (const QJsonValue& entry : entries)
        models << modelOf(entry.toObject(), language);
    return models;
}

QList<CatalogueModel> catalogue(const QString& language)
{
    QFile file(":/alcove/models.json");
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The list of models is not in the program");
    return parseCatalogue(file.readAll(), language).value_or(QList<CatalogueModel>());
}

Result<HubModel> matched(const CatalogueModel& model, const HubRepository& repository)
{
    const auto sameFiles = [&](const HubModel& found) {
        return std::ranges::equal(found.files, model.files, {}, &HubFile::path, &HubFile::path);
    };
    const auto found = std::ranges::find_if(repository.models, sameFiles);
    if (found == repository.models.end())
        return fail(RepositoryLookup::tr("Hugging Face does not have %1.").arg(model.name).toStdString(),
                    RepositoryLookup::tr("It may have been renamed or taken away. Look for it on huggingface.co.")
                        .toStdString(),
                    model.repository.toStdString());
    for (qsizetype index = 0; index < model.files.size(); ++index) {
        const HubFile& known = model.files[index];
        const HubFile& told = found->files[index];
        if ((!known.sha256.isEmpty() && known.sha256 != told.sha256) || (known.bytes > 0 && known.bytes != told.bytes))
            return fail(RepositoryLookup::tr("%1 is not the file any more that Alcove's list knows.")
                            .arg(model.name)
                            .toStdString(),
                        RepositoryLookup::tr(
                            "It was changed on Hugging Face. If you trust its owner, get it by its address: %1")
                            .arg(model.repository)
                            .toStdString(),
                        QStringLiteral("%1: SHA-256 %2 instead of %3")
                            .arg(told.path, QLatin1StringView(told.sha256), QLatin1StringView(known.sha256))
                            .toStdString());
    }
    return *found;
}

} // namespace alcove
