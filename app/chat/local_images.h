// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Pictures of messages for QML: image://picture/ and the address, percent-encoded, see localImageAddress().
#pragma once

#include <QQuickImageProvider>

namespace alcove {

class LocalImages : public QQuickImageProvider {
public:
    LocalImages();

    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override; // on a thread of Qt's
};

} // namespace alcove
