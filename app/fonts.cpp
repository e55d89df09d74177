// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/fonts.h"

#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>

namespace alcove {

QStringList fontFamilies(bool code)
{
    QStringList families;
    for (const QString& family : QFontDatabase::families()) {
        if (QFontDatabase::isPrivateFamily(family) || !QFontDatabase::isSmoothlyScalable(family) ||
            (code && !QFontDatabase::isFixedPitch(family)))
            continue;
        families << family;
    }
    return families;
}

void useFont(const QString& family)
{
    static const QFont desktop = QGuiApplication::font(); // before anything was chosen
    QFont font = desktop;
    if (!family.isEmpty() && QFontDatabase::hasFamily(family))
        font.setFamily(family);
    if (font != QGuiApplication::font())
        QGuiApplication::setFont(font);
}

} // namespace alcove
