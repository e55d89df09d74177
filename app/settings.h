// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What Alcove remembers besides conversations: an INI file that a person can read and delete without losing a word
// that was written. In QML: the singleton `AppSettings`.
#pragma once

#include <QObject>
#include <QSettings>
#include <QString>
#include <QtQmlIntegration>

class QJSEngine;
class QQmlEngine;

namespace alcove {

class Settings : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(AppSettings)
    QML_SINGLETON
    Q_PROPERTY(int windowX READ windowX WRITE setWindowX NOTIFY changed)
    Q_PROPERTY(int windowY READ windowY WRITE setWindowY NOTIFY changed)
    Q_PROPERTY(int windowWidth READ windowWidth WRITE setWindowWidth NOTIFY changed)
    Q_PROPERTY(int windowHeight READ windowHeight WRITE setWindowHeight NOTIFY changed)
    Q_PROPERTY(bool windowMaximized READ windowMaximized WRITE setWindowMaximized NOTIFY changed)
    Q_PROPERTY(bool sidebarOpen READ sidebarOpen WRITE setSidebarOpen NOTIFY changed)
    Q_PROPERTY(bool dailyBackup READ dailyBackup WRITE setDailyBackup NOTIFY changed)
    Q_PROPERTY(int sidebarWidth READ sidebarWidth WRITE setSidebarWidth NOTIFY changed)

public:
    explicit Settings(const QString& file, QObject* parent = nullptr);

    static void install(QQmlEngine& engine, Settings& settings);
    static Settings* create(QQmlEngine* engine, QJSEngine*);

    int windowX() const { return number("window/x", -1); } // logical pixels; -1: where the system puts it
    int windowY() const { return number("window/y", -1); }
    int windowWidth() const { return number("window/width", 1100); }
    int windowHeight() const { return number("window/height", 760); }
    bool windowMaximized() const { return m_file.value("window/maximized", false).toBool(); }
    bool sidebarOpen() const { return m_file.value("sidebar/open", true).toBool(); }
    int sidebarWidth() const { return number("sidebar/width", 280); }
    void setWindowX(int x) { set("window/x", x); }
    void setWindowY(int y) { set("window/y", y); }
    void setWindowWidth(int width) { set("window/width", width); }
    void setWindowHeight(int height) { set("window/height", height); }
    void setWindowMaximized(bool maximized) { set("window/maximized", maximized); }
    void setSidebarOpen(bool open) { set("sidebar/open", open); }
    void setSidebarWidth(int width) { set("sidebar/width", width); }

    bool dailyBackup() const { return m_file.value("backup/daily", true).toBool(); } // from the next start on
    void setDailyBackup(bool daily) { set("backup/daily", daily); }

    QString lastModel() const { return m_file.value("model/last").toString(); } // a file's path; empty: none
    void setLastModel(const QString& file) { set("model/last", file); }
    QString lastConversation() const { return m_file.value("conversation/last").toString(); }
    void setLastConversation(const QString& id) { set("conversation/last", id); }

    // What the last export was like: see Exporter.
    QVariant exportOption(const QString& name, const QVariant& fallback) const
    {
        return m_file.value("export/" + name, fallback);
    }
    void setExportOption(const QString& name, const QVariant& value) { set("export/" + name, value); }

signals:
    void changed();

private:
    int number(const QString& key, int fallback) const;
    void set(const QString& key, const QVariant& value);

    QSettings m_file;
};

} // namespace alcove
