// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/local_images.h"

#include "app/chat/local_image.h"

#include <QUrl>

namespace alcove {

LocalImages::LocalImages() : QQuickImageProvider(Image, ForceAsynchronousImageLoading) {}

QImage LocalImages::requestImage(const QString& id, QSize* size, const QSize& requestedSize)
{
    Q_UNUSED(requestedSize) // the view makes it smaller
    const QString address = localImageAddress(QUrl::fromPercentEncoding(id.toLatin1()));
    const Result<QImage> image = address.isEmpty() ? Result<QImage>() : readLocalImage(address);
    if (!image)
        return {};
    *size = image->size();
    return *image;
}

} // namespace alcove
