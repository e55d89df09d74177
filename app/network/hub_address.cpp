// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/network/hub_address.h"

#include "app/network/http_client.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <optional>

namespace alcove {

namespace {

// As Hugging Face allows them; "..": no path may leave the repository.
bool isName(const QString& name)
{
    static const QRegularExpression allowed("^[A-Za-z0-9][A-Za-z0-9._-]{0,95}$");
    return allowed.match(name).hasMatch() && !name.contains("..");
}

bool isRevision(const QString& revision)
{
    static const QRegularExpression allowed("^[A-Za-z0-9._-]{1,100}$");
    return allowed.match(revision).hasMatch();
}

std::unexpected<Error> notUnderstood(const QString& text)
{
    return fail(QCoreApplication::translate("Downloads", "“%1” is no address of a model.").arg(text).toStdString(),
                QCoreApplication::translate(
                    "Downloads",
                    "Paste a name like owner/model-GGUF, or the address of a page or file on huggingface.co. Only "
                    "there Alcove learns a file's checksum before it downloads it.")
                    .toStdString());
}

// The path below the endpoint; nothing where the text is another site's address.
std::optional<QString> pathOf(QString text)
{
    const bool hasScheme = text.contains("://");
    if (!hasScheme && (text.startsWith("huggingface.co/") || text.startsWith("hf.co/")))
        text.prepend("https://");
    else if (!hasScheme)
        return text;
    const QUrl url(text);
    const QString host = url.host();
    const bool known = host == "huggingface.co" || host == "www.huggingface.co" || host == "hf.co" ||
                       (host == hubEndpoint().host() && url.port() == hubEndpoint().port());
    if (!known)
        return std::nullopt;
    return url.path(QUrl::FullyDecoded).mid(1);
}

QUrl below(const QStringList& parts)
{
    QUrl url = hubEndpoint();
    url.setPath(url.path() + "/" + parts.join('/'), QUrl::DecodedMode);
    return url;
}

} // namespace

QUrl hubEndpoint()
{
    QString chosen = qEnvironmentVariable("HF_ENDPOINT");
    while (chosen.endsWith('/'))
        chosen.chop(1);
    const QUrl url(chosen);
    return mayAsk(url) ? url : QUrl("https://huggingface.co");
}

Result<HubAddress> parseHubAddress(const QString& text)
{
    const QString clean = text.trimmed();
    const std::optional<QString> path = pathOf(clean);
    if (!path)
        return notUnderstood(clean);
    QStringList parts = path->split('/', Qt::SkipEmptyParts);
    if (parts.size() < 2)
        return notUnderstood(clean);
    HubAddress address;
    if (parts.size() == 2 && parts[1].contains(':')) { // as other programs name a quantization
        address.file = parts[1].section(':', 1);
        parts[1] = parts[1].section(':', 0, 0);
    }
    address.repository = parts[0] + "/" + parts[1];
    if (!isName(parts[0]) || !isName(parts[1]))
        return notUnderstood(clean);
    if (parts.size() > 3 && QStringList{"tree", "blob", "resolve"}.contains(parts[2])) {
        address.revision = parts[3];
        address.file = parts.sliced(4).join('/');
    } else if (parts.size() > 2) {
        address.file = parts.sliced(2).join('/'); // owner/name/file.gguf
    }
    if (!isRevision(address.revision) || address.file.contains(".."))
        return notUnderstood(clean);
    return address;
}

QUrl repositoryInfoUrl(const HubAddress& address)
{
    QUrl url = below({"api/models", address.repository, "revision", address.revision});
    url.setQuery("blobs=true");
    return url;
}

QUrl repositoryPage(const QString& repository)
{
    return below({repository});
}

QUrl fileUrl(const QString& repository, const QString& revision, const QString& path)
{
    return below({repository, "resolve", revision, path});
}

} // namespace alcove
