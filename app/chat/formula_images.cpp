// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/formula_images.h"

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace alcove {

FormulaPlace placeFormula(const TypesetFormula& formula, double em, double descent)
{
    const double above = (formula.height - formula.depth) * em;
    const double below = formula.depth * em;
    const bool centred = below > descent;
    const double over = centred ? std::max(above, below) : above;
    const double under = centred ? over : descent;
    const QSize size(static_cast<int>(std::ceil(formula.width * em)) + 1, static_cast<int>(std::ceil(over + under)));
    // What was rounded up belongs above, because it is the bottom or the middle that is put in place.
    return {.size = size, .top = centred ? size.height() / 2.0 - above : size.height() - under - above, .centred = centred};
}

FormulaImages::FormulaImages(std::shared_ptr<const FormulaCache> cache)
    : QQuickImageProvider(QQuickImageProvider::Image), m_cache(std::move(cache))
{}

QString FormulaImages::address(const QString& key, const FormulaPlace& place, double em, const QColor& colour,
                               double ratio)
{
    return QStringLiteral("image://formula/%1/%2/%3/%4/%5/%6/%7")
        .arg(key, colour.name(QColor::HexRgb).sliced(1))
        .arg(place.size.width())
        .arg(place.size.height())
        .arg(place.top)
        .arg(em)
        .arg(ratio);
}

QImage FormulaImages::requestImage(const QString& id, QSize* size, const QSize&)
{
    const QStringList parts = id.split(u'/');
    const std::shared_ptr<const FormulaCache::Entry> entry = m_cache->find(parts.value(0));
    const double ratio = parts.value(6).toDouble();
    const QSize pixels = QSizeF(parts.value(2).toDouble() * ratio, parts.value(3).toDouble() * ratio).toSize();
    QImage image(pixels.expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    *size = image.size();
    if (!entry || !entry->drawing)
        return image;
    QByteArray svg = entry->drawing->svg;
    svg.replace("currentColor", "#" + parts.value(1).toLatin1());
    QSvgRenderer renderer(svg);
    QPainter painter(&image);
    painter.scale(ratio, ratio);
    const double em = parts.value(5).toDouble();
    renderer.render(&painter, QRectF(0.5, parts.value(4).toDouble(), entry->drawing->width * em,
                                     entry->drawing->height * em));
    return image;
}

} // namespace alcove
