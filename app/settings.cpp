// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/settings.h"

#include "app/fonts.h"
#include "app/language.h"

#include <QFileInfo>
#include <QLocale>
#include <QQmlEngine>

namespace alcove {

namespace {

constexpr char engineProperty[] = "alcoveSettings";

// Fewer tokens hold no conversation; more than that no model has.
constexpr int leastContext = 512;
constexpr int mostContext = 1 << 24;

} // namespace

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent), m_file(file, QSettings::IniFormat), m_languageAtStart(languageFor(language())),
      m_fontAtStart(font())
{
}

void Settings::install(QQmlEngine& engine, Settings& settings)
{
    engine.setProperty(engineProperty, QVariant::fromValue(&settings));
}

Settings* Settings::create(QQmlEngine* engine, QJSEngine*)
{
    auto* settings = engine->property(engineProperty).value<Settings*>();
    Q_ASSERT_X(settings, "AppSettings", "install() comes before QML that uses AppSettings");
    QJSEngine::setObjectOwnership(settings, QJSEngine::CppOwnership);
    return settings;
}

QList<int> Settings::textScales()
{
    return {80, 90, 100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200};
}

int Settings::textScale() const
{
    const int scale = number("appearance/text_scale", 100);
    return textScales().contains(scale) ? scale : 100;
}

QString Settings::language() const
{
    return oneOf("appearance/language", QStringList("system") + languages());
}

bool Settings::languageWaits() const
{
    return languageFor(language()) != m_languageAtStart;
}

QString Settings::device() const
{
    if (!m_deviceNow.isEmpty())
        return m_deviceNow;
    const QString device = m_file.value("model/device").toString();
    return device.isEmpty() ? QStringLiteral("auto") : device;
}

void Settings::setDevice(const QString& device)
{
    if (device == this->device())
        return;
    m_deviceNow.clear();
    m_file.setValue("model/device", device);
    emit changed();
}

void Settings::useDevice(const QString& device)
{
    m_deviceNow = device;
    emit changed();
}

int Settings::contextLength() const
{
    const int tokens = number("model/context", 0);
    return tokens >= leastContext && tokens <= mostContext ? tokens : 0;
}

QString Settings::contextProblem(const QString& text) const
{
    bool isNumber = false;
    const int tokens = text.toInt(&isNumber);
    if (text.isEmpty() || (isNumber && tokens >= leastContext && tokens <= mostContext))
        return {};
    const QLocale locale;
    return tr("Not taken: a whole number from %1 to %2 is needed.")
        .arg(locale.toString(leastContext), locale.toString(mostContext));
}

QString Settings::folder() const
{
    return QFileInfo(m_file.fileName()).absolutePath();
}

QString Settings::oneOf(const QString& key, const QStringList& values) const
{
    const QString value = m_file.value(key).toString();
    return values.contains(value) ? value : values.front();
}

int Settings::number(const QString& key, int fallback) const
{
    // A person may have edited the file.
    bool isNumber = false;
    const int value = m_file.value(key, fallback).toInt(&isNumber);
    return isNumber ? value : fallback;
}

void Settings::set(const QString& key, const QVariant& value)
{
    if (m_file.value(key) == value)
        return;
    m_file.setValue(key, value);
    emit changed();
}

QStringList Settings::fontFamilies(bool code) const
{
    return alcove::fontFamilies(code);
}

} // namespace alcove
