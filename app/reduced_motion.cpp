// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/reduced_motion.h"

#ifdef ALCOVE_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

#include <algorithm>
#include <array>
#include <utility>

namespace alcove {

namespace {

const std::array<std::pair<QString, QString>, 3>& settings()
{
    static const std::array<std::pair<QString, QString>, 3> list = {
        {{"org.freedesktop.appearance", "reduced-motion"},
         {"org.gnome.desktop.interface", "enable-animations"},
         {"org.kde.kdeglobals.KDE", "AnimationDurationFactor"}}};
    return list;
}

#ifdef ALCOVE_HAS_DBUS
constexpr auto portal = "org.freedesktop.portal.Desktop";
constexpr auto path = "/org/freedesktop/portal/desktop";
constexpr auto interface = "org.freedesktop.portal.Settings";

// The desktop's settings, as its portal tells them.
class PortalSettings : public QObject {
    Q_OBJECT

public:
    explicit PortalSettings(QObject* parent) : QObject(parent)
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            return;
        bus.connect(portal, path, interface, "SettingChanged", this, SLOT(tell(QString, QString, QDBusVariant)));
        for (const auto& [group, key] : settings())
            ask(group, key);
    }

signals:
    void told(const QString& group, const QString& key, const QVariant& value);

private slots:
    void tell(const QString& group, const QString& key, const QDBusVariant& value)
    {
        QVariant inner = value.variant();
        while (inner.canConvert<QDBusVariant>()) // Read() answers with a variant in a variant
            inner = inner.value<QDBusVariant>().variant();
        emit told(group, key, inner);
    }

private:
    void ask(const QString& group, const QString& key)
    {
        QDBusMessage call = QDBusMessage::createMethodCall(portal, path, interface, "Read");
        call << group << key;
        auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, group, key] {
            watcher->deleteLater();
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            if (reply.isValid()) // else this desktop has no such setting, or no portal
                tell(group, key, reply.value());
        });
    }
};
#endif

} // namespace

bool ReducedMotion::asksForLess(const QString& group, const QString& key, const QVariant& value)
{
    if (std::pair(group, key) == settings()[0])
        return value.toUInt() == 1;
    if (std::pair(group, key) == settings()[1])
        return value.isValid() && !value.toBool();
    if (std::pair(group, key) == settings()[2]) { // KDE hands on what stands in its file
        bool number = false;
        const double factor = value.toString().toDouble(&number);
        return number && factor == 0;
    }
    return false;
}

ReducedMotion::ReducedMotion(QObject* parent) : QObject(parent)
{
#ifdef ALCOVE_HAS_DBUS
    connect(new PortalSettings(this), &PortalSettings::told, this, &ReducedMotion::take);
#endif
}

void ReducedMotion::take(const QString& group, const QString& key, const QVariant& value)
{
    if (!std::ranges::contains(settings(), std::pair(group, key)))
        return;
    if (asksForLess(group, key, value))
        m_asking.insert(key);
    else
        m_asking.remove(key);
    if (std::exchange(m_wanted, !m_asking.isEmpty()) != m_wanted)
        emit changed();
}

} // namespace alcove

#ifdef ALCOVE_HAS_DBUS
#include "reduced_motion.moc"
#endif
