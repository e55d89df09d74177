// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/local_image.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace alcove {

namespace {

constexpr qint64 mostBytes = 64 * 1024 * 1024; // of a file

const QRegularExpression& dataAddress()
{
    static const QRegularExpression expression("^data:image/(?:png|jpeg|jpg|gif|webp|bmp);base64,",
                                               QRegularExpression::CaseInsensitiveOption);
    return expression;
}

bool isPixels(const QByteArray& format)
{
    return QList<QByteArray>({"png", "jpeg", "jpg", "gif", "webp", "bmp"}).contains(format);
}

std::unexpected<Error> unreadable(const QString& why)
{
    return fail(QCoreApplication::translate("LocalImage", "This picture can't be shown.").toStdString(), {},
                why.toStdString());
}

} // namespace

QString localImageAddress(const QString& address)
{
    if (dataAddress().match(address).hasMatch())
        return address;
    const QUrl url =
        address.startsWith(u'/') && !address.startsWith(u"//") ? QUrl::fromLocalFile(address) : QUrl(address);
    const bool here = url.isLocalFile() && url.host().isEmpty(); // with a host it would be fetched
    return here && isPixels(QFileInfo(url.path()).suffix().toLower().toLatin1()) ? url.toString(QUrl::FullyEncoded)
                                                                                 : QString();
}

bool isInText(const QString& localAddress)
{
    return localAddress.startsWith(u"data:", Qt::CaseInsensitive);
}

Result<QImage> readLocalImage(const QString& localAddress, int most)
{
    QByteArray bytes;
    if (isInText(localAddress)) {
        bytes = QByteArray::fromBase64(QStringView(localAddress).sliced(localAddress.indexOf(u',') + 1).toLatin1());
    } else {
        QFile file(QUrl(localAddress).toLocalFile());
        if (!QFileInfo(file).isFile() || file.size() > mostBytes || !file.open(QIODevice::ReadOnly))
            return unreadable(file.fileName());
        bytes = file.readAll();
    }
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    if (!isPixels(reader.format()))
        return unreadable(reader.errorString());
    QImage image = reader.read();
    if (image.isNull())
        return unreadable(reader.errorString());
    if (std::max(image.width(), image.height()) > most)
        image = image.scaled(most, most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image;
}

} // namespace alcove
