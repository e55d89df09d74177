// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/settings.h"

#include <QQmlEngine>

namespace alcove {

namespace {

constexpr char engineProperty[] = "alcoveSettings";

} // namespace

Settings::Settings(const QString& file, QObject* parent) : QObject(parent), m_file(file, QSettings::IniFormat) {}

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

} // namespace alcove
