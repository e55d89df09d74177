// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// QML can ask for addresses by itself (an Image, a font, XMLHttpRequest). In Alcove it can't: whatever it asks for
// fails before anything leaves the program. What lies in the program or on the disk is read without this.
#pragma once

#include <QQmlNetworkAccessManagerFactory>

namespace alcove {

class NoQmlNetwork : public QQmlNetworkAccessManagerFactory {
public:
    QNetworkAccessManager* create(QObject* parent) override;
};

} // namespace alcove
