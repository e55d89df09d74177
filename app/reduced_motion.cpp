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

constexpr auto portal = "org.freedesktop.portal.Desktop";
constexpr auto path = "/org/freedesktop/portal/desktop";
constexpr auto interface = "org.freedesktop.portal.Settings";

const std::array<std::pair<QString, QString>, 3>& settings()
{
    static const std::array<std::pair<QString, QString>, 3> list = {
        {{"org.freedesktop.appearance", "reduced-motion"},
         {"org.gnome.desktop.interface", "enable-animations"},
         {"org.kde.kdeglobals.KDE", "AnimationDurationFactor"}}};
    return list;
}

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

void ReducedMotion::set(const QString& setting, bool lessMotion)
{
    if (lessMotion)
        m_asking.insert(setting);
    else
        m_asking.remove(setting);
    if (std::exchange(m_wanted, !m_asking.isEmpty()) != m_wanted)
        emit changed();
}

#ifdef ALCOVE_HAS_DBUS

ReducedMotion::ReducedMotion(QObject* parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portal, path, interface, "SettingChanged", this, SLOT(take(QString, QString, QDBusVariant)));
    for (const auto& [group, key] : settings())
        ask(group, key);
}

void ReducedMotion::ask(const QString& group, const QString& key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(portal, path, interface, "Read");
    call << group << key;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, group, key] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid()) // else this desktop has no such setting, or no portal
            take(group, key, reply.value());
    });
}

void ReducedMotion::take(const QString& group, const QString& key, const QDBusVariant& value)
{
    // Read() answers with a variant in a variant.
    QVariant inner = value.variant();
    while (inner.canConvert<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    if (std::ranges::contains(settings(), std::pair(group, key)))
        set(group + '.' + key, asksForLess(group, key, inner));
}

#else

ReducedMotion::ReducedMotion(QObject* parent) : QObject(parent) {}
void ReducedMotion::ask(const QString&, const QString&) {}
void ReducedMotion::take(const QString&, const QString&, const QDBusVariant&) {}

#endif

} // namespace alcove
