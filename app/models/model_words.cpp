// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/models/model_words.h"

#include <QLocale>

#include <utility>

namespace alcove {

QString sizeText(quint64 bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

QString countText(quint64 number)
{
    constexpr std::pair<double, char> units[] = {{1e12, 'T'}, {1e9, 'B'}, {1e6, 'M'}, {1e3, 'K'}};
    const auto value = static_cast<double>(number);
    for (const auto& [size, unit] : units) {
        // What would be rounded to 1000 of the smaller unit is one of this.
        if (value >= size * 0.9995)
            return QLocale().toString(value / size, 'f', value < size * 99.95 ? 1 : 0) + unit;
    }
    return QLocale().toString(number);
}

QString usedText(const QDateTime& when)
{
    if (!when.isValid())
        return {};
    const QLocale locale;
    return when.date() == QDate::currentDate() ? locale.toString(when.time(), QLocale::ShortFormat)
                                               : locale.toString(when.date(), QLocale::ShortFormat);
}

} // namespace alcove
