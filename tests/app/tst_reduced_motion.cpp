// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A desktop that asks for less motion, as the program meets it: this test is the desktop's portal on a bus of its own.
#include "app/reduced_motion.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QScopeGuard>
#include <QTest>

using namespace alcove;

class Portal : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    QVariant animations = true;

public slots:
    QDBusVariant Read(const QString& group, const QString& key) // NOLINT(readability-identifier-naming): the portal's
    {
        if (group != "org.gnome.desktop.interface" || key != "enable-animations")
            sendErrorReply("org.freedesktop.portal.Error.NotFound", "Requested setting not found");
        return QDBusVariant(QVariant::fromValue(QDBusVariant(animations)));
    }

public:
    static void tell(QDBusConnection bus, const QString& group, const QString& key, const QVariant& value)
    {
        QDBusMessage signal = QDBusMessage::createSignal("/org/freedesktop/portal/desktop",
                                                         "org.freedesktop.portal.Settings", "SettingChanged");
        signal << group << key << QVariant::fromValue(QDBusVariant(value));
        bus.send(signal);
    }
};

class TestReducedMotion : public QObject {
    Q_OBJECT

private slots:
    void whatSettingsMean_data()
    {
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<bool>("less");
        QTest::newRow("freedesktop") << "org.freedesktop.appearance" << "reduced-motion" << QVariant(1U) << true;
        QTest::newRow("none") << "org.freedesktop.appearance" << "reduced-motion" << QVariant(0U) << false;
        QTest::newRow("GNOME") << "org.gnome.desktop.interface" << "enable-animations" << QVariant(false) << true;
        QTest::newRow("GNOME, all") << "org.gnome.desktop.interface" << "enable-animations" << QVariant(true) << false;
        QTest::newRow("KDE") << "org.kde.kdeglobals.KDE" << "AnimationDurationFactor" << QVariant("0") << true;
        QTest::newRow("KDE, slow") << "org.kde.kdeglobals.KDE" << "AnimationDurationFactor" << QVariant("1.4") << false;
        QTest::newRow("KDE, nothing") << "org.kde.kdeglobals.KDE" << "AnimationDurationFactor" << QVariant("") << false;
        QTest::newRow("another") << "org.freedesktop.appearance" << "contrast" << QVariant(1U) << false;
    }
    void whatSettingsMean()
    {
        QFETCH(QString, group);
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        QFETCH(bool, less);
        QCOMPARE(ReducedMotion::asksForLess(group, key, value), less);
    }

    void theDesktopIsAskedAndFollowed()
    {
        QProcess daemon;
        daemon.start("dbus-daemon", {"--session", "--nofork", "--print-address"});
        if (!daemon.waitForStarted())
            QSKIP("dbus-daemon is not installed");
        QVERIFY(daemon.waitForReadyRead());
        qputenv("DBUS_SESSION_BUS_ADDRESS", daemon.readLine().trimmed());
        const auto end = qScopeGuard([&] {
            daemon.kill();
            daemon.waitForFinished();
        });
        QVERIFY(QDBusConnection::sessionBus().isConnected());
        {
            const ReducedMotion alone; // no portal: as if nothing was asked for
            QTest::qWait(50);
            QVERIFY(!alone.wanted());
        }
        Portal portal;
        portal.animations = false;
        QDBusConnection desktop =
            QDBusConnection::connectToBus(QString::fromLatin1(qgetenv("DBUS_SESSION_BUS_ADDRESS")), "desktop");
        QVERIFY(desktop.registerObject("/org/freedesktop/portal/desktop", &portal, QDBusConnection::ExportAllSlots));
        QVERIFY(desktop.registerService("org.freedesktop.portal.Desktop"));
        const ReducedMotion motion;
        QTRY_VERIFY(motion.wanted());
        Portal::tell(desktop, "org.gnome.desktop.interface", "enable-animations", true);
        QTRY_VERIFY(!motion.wanted());
        Portal::tell(desktop, "org.freedesktop.appearance", "reduced-motion", 1U);
        QTRY_VERIFY(motion.wanted());
        Portal::tell(desktop, "org.freedesktop.appearance", "contrast", 0U); // says nothing of it
        QTest::qWait(50);
        QVERIFY(motion.wanted());
    }
};

QTEST_GUILESS_MAIN(TestReducedMotion)
#include "tst_reduced_motion.moc"
