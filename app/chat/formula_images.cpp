// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/formula_images.h"

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace alcove {

namespace {

constexpr double shallow = 0.06; // em: what reaches no deeper stands on the line as if it did not

int width(const TypesetFormula& formula, double em)
{
    return static_cast<int>(std::ceil(formula.width * em)) + 1;
}

} // namespace

FormulaPlace placeBesideWords(const TypesetFormula& formula, double em, double ascent)
{
    const double above = (formula.height - formula.depth) * em;
    if (formula.depth <= shallow) {
        // As high as words are, so that the cells of a table stand on one line.
        const int height = static_cast<int>(std::ceil(std::max(formula.height * em, ascent)));
        return {.size = {width(formula, em), height}, .top = height - formula.height * em};
    }
    const auto half = static_cast<int>(std::ceil(std::max({above, formula.depth * em, ascent})));
    return {.size = {width(formula, em), 2 * half}, .top = half - above, .centred = true};
}

FormulaPlace placeAlone(const TypesetFormula& formula, double em)
{
    const double height = formula.height * em;
    const QSize size(width(formula, em), static_cast<int>(std::ceil(height)));
    return {.size = size, .top = size.height() - height};
}

FormulaImages::FormulaImages(std::shared_ptr<const FormulaCache> cache)
    : QQuickImageProvider(QQuickImageProvider::Image, QQuickImageProvider::ForceAsynchronousImageLoading),
      m_cache(std::move(cache))
{
}

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
    const QImage image = drawFormula(*m_cache, id);
    *size = image.size();
    return image;
}

QImage drawFormula(const FormulaCache& cache, const QString& id)
{
    const QStringList parts = id.split(u'/');
    const std::shared_ptr<const FormulaCache::Entry> entry = cache.find(parts.value(0));
    const double ratio = parts.value(6).toDouble();
    const QSize pixels = QSizeF(parts.value(2).toDouble() * ratio, parts.value(3).toDouble() * ratio).toSize();
    QImage image(pixels.expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    if (!entry || !entry->drawing)
        return image;
    QByteArray svg = entry->drawing->svg;
    svg.replace("currentColor", "#" + parts.value(1).toLatin1());
    QSvgRenderer renderer(svg);
    QPainter painter(&image);
    painter.scale(ratio, ratio);
    const double em = parts.value(5).toDouble();
    renderer.render(&painter,
                    QRectF(0.5, parts.value(4).toDouble(), entry->drawing->width * em, entry->drawing->height * em));
    return image;
}

} // namespace alcove
