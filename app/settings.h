// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What Alcove remembers besides conversations: an INI file that a person can read and delete without losing a word
// that was written. In QML: the singleton `AppSettings`.
#pragma once

#include <QList>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QUrl>
#include <QtQmlIntegration>

#include <algorithm>

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
    Q_PROPERTY(bool autoTitles READ autoTitles WRITE setAutoTitles NOTIFY changed)
    Q_PROPERTY(int sidebarWidth READ sidebarWidth WRITE setSidebarWidth NOTIFY changed)
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed)
    Q_PROPERTY(int textScale READ textScale WRITE setTextScale NOTIFY changed)
    Q_PROPERTY(QList<int> textScales READ textScales CONSTANT)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    Q_PROPERTY(bool languageWaits READ languageWaits NOTIFY changed)
    Q_PROPERTY(QString device READ device WRITE setDevice NOTIFY changed)
    Q_PROPERTY(QString kvType READ kvType WRITE setKvType NOTIFY changed)
    Q_PROPERTY(int graphicsShare READ graphicsShare WRITE setGraphicsShare NOTIFY changed)
    Q_PROPERTY(bool followModels READ followModels WRITE setFollowModels NOTIFY changed)
    Q_PROPERTY(int contextLength READ contextLength WRITE setContextLength NOTIFY changed)
    Q_PROPERTY(QString font READ font WRITE setFont NOTIFY changed)
    Q_PROPERTY(bool fontWaits READ fontWaits NOTIFY changed)
    Q_PROPERTY(QString codeFont READ codeFont WRITE setCodeFont NOTIFY changed)
    Q_PROPERTY(bool wrapCode READ wrapCode WRITE setWrapCode NOTIFY changed)
    Q_PROPERTY(QString spelling READ spelling WRITE setSpelling NOTIFY changed)
    Q_PROPERTY(QString folder READ folder CONSTANT)
    Q_PROPERTY(QUrl folderUrl READ folderUrl CONSTANT)

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

    bool autoTitles() const { return m_file.value("conversation/auto_titles", true).toBool(); } // written by the model
    void setAutoTitles(bool automatic) { set("conversation/auto_titles", automatic); }

    // A value that the file does not have, or not rightly, is the first one that is named.
    QString theme() const { return oneOf("appearance/theme", {"system", "light", "dark"}); }
    void setTheme(const QString& theme) { set("appearance/theme", theme); }
    int textScale() const; // in hundredths, one of textScales()
    static QList<int> textScales();
    void setTextScale(int scale) { set("appearance/text_scale", scale); }

    // Of the window: "system" or one of languages(). It speaks what was set when these settings were read.
    QString language() const;
    void setLanguage(const QString& language) { set("appearance/language", language); }
    QString languageAtStart() const { return m_languageAtStart; } // one of languages()
    bool languageWaits() const;                                   // another one is set, for the next start

    // How models are opened from now on.
    QString device() const; // as --device takes it
    void setDevice(const QString& device);
    void useDevice(const QString& device); // until another one is chosen or the program ends
    QString kvType() const { return oneOf("model/kv", {"f16", "q8_0", "f32"}); }
    void setKvType(const QString& type) { set("model/kv", type); }
    int contextLength() const; // tokens; 0: the model's own
    void setContextLength(int tokens) { set("model/context", tokens); }
    // Why a text is no context length; empty: it is one, or empty as well.
    Q_INVOKABLE QString contextProblem(const QString& text) const;

    // Percent of a card's memory that models may take, those of other programs left out.
    int graphicsShare() const { return std::clamp(m_file.value("model/graphics_share", 100).toInt(), 10, 100); }
    void setGraphicsShare(int percent) { set("model/graphics_share", percent); }

    // A conversation's model is opened with it.
    bool followModels() const { return m_file.value("conversation/follow_models", false).toBool(); }
    void setFollowModels(bool follow) { set("conversation/follow_models", follow); }

    // Families' names; empty: as the system has it.
    QString font() const { return m_file.value("appearance/font").toString(); }
    void setFont(const QString& family) { set("appearance/font", family); }
    QString fontAtStart() const { return m_fontAtStart; }
    bool fontWaits() const { return font() != m_fontAtStart; } // another one is set, for the next start
    QString codeFont() const { return m_file.value("appearance/code_font").toString(); }
    void setCodeFont(const QString& family) { set("appearance/code_font", family); }
    Q_INVOKABLE QStringList fontFamilies(bool code) const; // what there is to choose

    // Long lines of code go on in the next one, instead of scrolling sideways.
    bool wrapCode() const { return m_file.value("appearance/wrap_code", false).toBool(); }
    void setWrapCode(bool wrap) { set("appearance/wrap_code", wrap); }

    // What the words of a question are checked against: "system", "off" or the code of a dictionary.
    QString spelling() const { return m_file.value("writing/spelling", "system").toString(); }
    void setSpelling(const QString& language) { set("writing/spelling", language); }
    bool networkOn() const { return m_file.value("network/on", false).toBool(); } // see NetworkAccess
    void setNetworkOn(bool on) { set("network/on", on); }

    QString folder() const; // of everything that Alcove keeps for the person
    QUrl folderUrl() const { return QUrl::fromLocalFile(folder()); }

    QString lastModel() const { return m_file.value("model/last").toString(); } // a file's path; empty: none
    void setLastModel(const QString& file) { set("model/last", file); }
    QString lastConversation() const { return m_file.value("conversation/last").toString(); }
    void setLastConversation(const QString& id) { set("conversation/last", id); }

    // What the model page and its parts remember: folders, files, what was used when, how fast devices are.
    QVariant modelsOption(const QString& name, const QVariant& fallback) const
    {
        return m_file.value("models/" + name, fallback);
    }
    void setModelsOption(const QString& name, const QVariant& value) { set("models/" + name, value); }

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
    QString oneOf(const QString& key, const QStringList& values) const;
    void set(const QString& key, const QVariant& value);

    QSettings m_file;
    QString m_deviceNow; // given at the start; empty: none was
    QString m_languageAtStart;
    QString m_fontAtStart;
};

} // namespace alcove
