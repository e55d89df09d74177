// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/network/hub_repository.h"

#include "app/network/http_client.h"
#include "app/network/http_errors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QNetworkReply>
#include <QRegularExpression>

#include <algorithm>

namespace alcove {

namespace {

constexpr qint64 mostBytes = 64 << 20; // of an answer

QString fileName(const QString& path)
{
    return path.section('/', -1);
}

QString quantizationOf(const QString& name)
{
    static const QRegularExpression label("(?:^|[-._])((?:UD-)?(?:I?Q[1-8](?:_[A-Z0-9]+)*|MXFP4(?:_MOE)?|BF16|F16|F32))"
                                          "(?=[-.])",
                                          QRegularExpression::CaseInsensitiveOption);
    QString found;
    for (const QRegularExpressionMatch& match : label.globalMatch(name))
        found = match.captured(1).toUpper(); // the last one: a name may hold more
    return found;
}

struct Part {
    QString model; // its path without the number: what the parts of one model have in common
    int number = 1;
    int count = 1;
};

Part partOf(const QString& path)
{
    static const QRegularExpression split("^(.*)-(\\d{5})-of-(\\d{5})\\.gguf$");
    const QRegularExpressionMatch match = split.match(path);
    if (!match.hasMatch())
        return {.model = path};
    return {match.captured(1) + ".gguf", match.captured(2).toInt(), match.captured(3).toInt()};
}

// What helps a model (to see pictures, to guess ahead, to be quantized) is none by itself.
bool isModel(const QString& name)
{
    static const QRegularExpression helper("^mmproj|mmproj[-.]|imatrix", QRegularExpression::CaseInsensitiveOption);
    return isModelFileName(name) && !helper.match(name).hasMatch();
}

struct Parts {
    QMap<int, HubFile> files;
    int count = 0;
};

QList<HubModel> modelsOf(const QJsonArray& siblings)
{
    QMap<QString, Parts> found;
    for (const QJsonValue& sibling : siblings) {
        const QString path = sibling["rfilename"].toString();
        const QJsonValue lfs = sibling["lfs"];
        const QByteArray sha256 = (lfs["sha256"].isString() ? lfs["sha256"] : lfs["oid"]).toString().toLatin1();
        const qint64 bytes = sibling["size"].toInteger(lfs["size"].toInteger());
        if (!isModel(fileName(path)) || path.contains("..") || sha256.size() != 64 || bytes <= 0)
            continue;
        const Part part = partOf(path);
        Parts& parts = found[part.model];
        parts.files[part.number] = {path, bytes, sha256};
        parts.count = std::max(parts.count, part.count);
    }
    QList<HubModel> models;
    for (const Parts& parts : found) {
        if (parts.files.size() == parts.count) // a part that is missing can't be had
            models << HubModel{quantizationOf(fileName(parts.files.first().path)), parts.files.values()};
    }
    std::ranges::stable_sort(models, {}, &HubModel::bytes);
    return models;
}

QString licenceOf(const QJsonObject& json)
{
    const QJsonValue card = json["cardData"];
    const QString licence = card["license"].toString();
    return licence == "other" ? card["license_name"].toString() : licence;
}

} // namespace

QString HubModel::name() const
{
    return fileName(files.constFirst().path);
}

qint64 HubModel::bytes() const
{
    qint64 sum = 0;
    for (const HubFile& file : files)
        sum += file.bytes;
    return sum;
}

QList<HubModel> HubRepository::wanted() const
{
    const QString& what = address.file;
    if (what.isEmpty())
        return models;
    QList<HubModel> found;
    for (const HubModel& model : models) {
        const bool named = std::ranges::any_of(
            model.files, [&](const HubFile& file) { return file.path == what || file.path.startsWith(what + "/"); });
        if (named || model.quantization.compare(what, Qt::CaseInsensitive) == 0)
            found << model;
    }
    return found;
}

Result<HubRepository> parseRepository(const HubAddress& address, const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return fail(
            RepositoryLookup::tr("Hugging Face's answer can't be read.").toStdString(),
            RepositoryLookup::tr("Try again later; another server may have answered in its place.").toStdString(),
            problem.errorString().toStdString());
    const QJsonObject object = document.object();
    HubRepository repository{.address = address,
                             .commit = object["sha"].toString(),
                             .licence = licenceOf(object),
                             .architecture = object["gguf"]["architecture"].toString(),
                             .models = modelsOf(object["siblings"].toArray())};
    static const QRegularExpression commit("^[0-9a-f]{40}$");
    if (!commit.match(repository.commit).hasMatch())
        repository.commit = address.revision;
    if (repository.wanted().isEmpty())
        return fail(
            RepositoryLookup::tr("%1 holds no GGUF file that was asked for.").arg(address.repository).toStdString(),
            RepositoryLookup::tr(
                "Alcove reads models in the GGUF format. Look for a repository whose name ends in GGUF.")
                .toStdString(),
            address.file.toStdString());
    return repository;
}

QList<DownloadFile> filesOf(const HubModel& model, const HubRepository& repository)
{
    QList<DownloadFile> files;
    for (const HubFile& file : model.files)
        files << DownloadFile{.url = fileUrl(repository.address.repository, repository.commit, file.path),
                              .name = fileName(file.path),
                              .bytes = file.bytes,
                              .sha256 = file.sha256};
    return files;
}

RepositoryLookup::RepositoryLookup(const HubAddress& address, int silenceMilliseconds)
    : m_address(address), m_silence(silenceMilliseconds)
{
}

RepositoryLookup::~RepositoryLookup()
{
    delete m_reply;
}

void RepositoryLookup::start(HttpClient& client)
{
    m_reply = client.get(QNetworkRequest(repositoryInfoUrl(m_address)), m_silence);
    m_reply->setReadBufferSize(0); // the answer is read when all of it is there
    connect(m_reply, &QNetworkReply::downloadProgress, this, [this](qint64 received) {
        if (received > mostBytes)
            m_reply->abort();
    });
    connect(m_reply, &QNetworkReply::finished, this, &RepositoryLookup::finish);
}

void RepositoryLookup::finish()
{
    if (m_reply->error() != QNetworkReply::NoError) {
        emit failed(faultOf(*m_reply, m_address.repository).error);
    } else if (const Result<HubRepository> repository = parseRepository(m_address, m_reply->readAll())) {
        emit found(*repository);
    } else {
        emit failed(repository.error());
    }
    deleteLater();
}

} // namespace alcove
