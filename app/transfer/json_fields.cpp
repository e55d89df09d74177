// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/json_fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

std::optional<QDateTime> momentOf(double number)
{
    // 10^11 seconds are the year 5138 and 10^11 milliseconds 1973; so it is with 10^14 and 10^17 and the next units.
    double milliseconds = std::abs(number) < 1e11 ? number * 1000 : number;
    for (int unit = 0; unit < 2 && std::abs(milliseconds) >= 1e14; ++unit)
        milliseconds /= 1000;
    if (!(std::abs(milliseconds) < 2.5e14))
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(std::llround(milliseconds));
}

} // namespace

JsonFields::JsonFields(const Json& object, const char* what, ImportReport& report)
    : m_object(object), m_what(what), m_report(report)
{
}

const Json& JsonFields::operator[](const char* name) const
{
    static const Json none;
    const auto found = m_object.is_object() ? m_object.find(name) : m_object.end();
    return found == m_object.end() ? none : *found;
}

const Json& JsonFields::list(const char* name) const
{
    static const Json none = Json::array();
    const Json& value = (*this)[name];
    if (value.is_array())
        return value;
    if (!value.is_null())
        noteKind(name);
    return none;
}

const Json& JsonFields::object(const char* name) const
{
    static const Json none = Json::object();
    const Json& value = (*this)[name];
    if (value.is_object())
        return value;
    if (!value.is_null())
        noteKind(name);
    return none;
}

void JsonFields::noteKind(const char* name) const
{
    m_report.note(words(QT_TRANSLATE_NOOP("Transfer", "“%1” of a %2 is of a kind that was not expected: left out"))
                      .arg(QString::fromUtf8(name), QString::fromUtf8(m_what)));
}

std::optional<QString> JsonFields::text(const char* name) const
{
    const Json& value = (*this)[name];
    if (value.is_string())
        return toText(value);
    if (!value.is_null())
        noteKind(name);
    return std::nullopt;
}

std::optional<qint64> JsonFields::integer(const char* name) const
{
    const Json& value = (*this)[name];
    if (value.is_number_unsigned() && std::in_range<qint64>(value.get<uint64_t>()))
        return static_cast<qint64>(value.get<uint64_t>());
    if (value.is_number_integer() && !value.is_number_unsigned())
        return value.get<qint64>();
    bool isNumber = false;
    if (const qint64 written = toText(value).toLongLong(&isNumber); isNumber)
        return written;
    if (!value.is_null())
        noteKind(name);
    return std::nullopt;
}

std::optional<double> JsonFields::real(const char* name) const
{
    const Json& value = (*this)[name];
    if (value.is_number() && std::isfinite(value.get<double>()))
        return value.get<double>();
    bool isNumber = false;
    if (const double written = toText(value).toDouble(&isNumber); isNumber && std::isfinite(written))
        return written;
    if (!value.is_null())
        noteKind(name);
    return std::nullopt;
}

std::optional<bool> JsonFields::truth(const char* name) const
{
    const Json& value = (*this)[name];
    if (value.is_boolean())
        return value.get<bool>();
    if (!value.is_null())
        noteKind(name);
    return std::nullopt;
}

std::optional<QDateTime> JsonFields::time(const char* name) const
{
    const Json& value = (*this)[name];
    if (value.is_null())
        return std::nullopt;
    std::optional<QDateTime> moment;
    if (value.is_number()) {
        moment = momentOf(value.get<double>());
    } else if (value.is_string()) {
        bool isNumber = false;
        const double number = toText(value).toDouble(&isNumber);
        const QDateTime written = QDateTime::fromString(toText(value), Qt::ISODateWithMs);
        if (isNumber)
            moment = momentOf(number);
        else if (written.isValid())
            moment = momentOf(static_cast<double>(written.toMSecsSinceEpoch()) / 1000);
    }
    if (!moment)
        noteKind(name);
    return moment;
}

void JsonFields::noteOthers(std::initializer_list<const char*> names) const
{
    if (!m_object.is_object())
        return;
    for (const auto& [name, value] : m_object.items()) {
        if (std::ranges::none_of(names, [&](const char* known) { return name == known; })) {
            m_report.note(words(QT_TRANSLATE_NOOP("Transfer", "“%1” of a %2 is not known here: left out"))
                              .arg(QString::fromStdString(name), QString::fromUtf8(m_what)));
        }
    }
}

QString toText(const Json& text)
{
    return text.is_string() ? QString::fromStdString(text.get_ref<const std::string&>()) : QString();
}

} // namespace alcove
