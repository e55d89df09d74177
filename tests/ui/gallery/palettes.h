// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The two looks that a desktop may hand to Alcove.
#pragma once

#include <QPalette>

namespace alcove {

inline QPalette lightPalette()
{
    QPalette palette(QColor("#f4f4f5"), QColor("#ffffff"));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, QColor("#17181a"));
    palette.setColor(QPalette::WindowText, QColor("#17181a"));
    palette.setColor(QPalette::Window, QColor("#f4f4f5"));
    palette.setColor(QPalette::Accent, QColor("#3d6fb8"));
    return palette;
}

inline QPalette darkPalette()
{
    QPalette palette(QColor("#2a2b2f"), QColor("#1b1c1f"));
    palette.setColor(QPalette::Base, QColor("#1b1c1f"));
    palette.setColor(QPalette::Text, QColor("#e9eaec"));
    palette.setColor(QPalette::WindowText, QColor("#e9eaec"));
    palette.setColor(QPalette::Window, QColor("#222327"));
    palette.setColor(QPalette::Accent, QColor("#7aa7e8"));
    return palette;
}

} // namespace alcove
