// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Whether the desktop asks programs to move nothing. It is known a moment after the start, and follows the desktop.
#pragma once

#include <QObject>
#include <QSet>
#include <QVariant>
#include <QtQmlIntegration>

namespace alcove {

class ReducedMotion : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool wanted READ wanted NOTIFY changed)

public:
    explicit ReducedMotion(QObject* parent = nullptr);

    bool wanted() const { return m_wanted; }

    // What one of the desktops' settings says of it: https://flatpak.github.io/xdg-desktop-portal, Settings. Settings
    // that are about something else say nothing.
    static bool asksForLess(const QString& group, const QString& key, const QVariant& value);

signals:
    void changed();

private:
    void take(const QString& group, const QString& key, const QVariant& value);

    QSet<QString> m_asking; // the settings that ask for it
    bool m_wanted = false;
};

} // namespace alcove
