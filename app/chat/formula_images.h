// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Pictures of formulas for QML: image://formula/…
#pragma once

#include "app/chat/formula_cache.h"

#include <QColor>
#include <QQuickImageProvider>
#include <QSize>
#include <QUrl>

namespace alcove {

// How a formula is placed beside words, in pixels of the screen's own (logical) kind.
struct FormulaPlace {
    QSize size;           // of the picture, with the blank around the formula
    double top = 0;       // where the formula begins in it
    bool centred = false; // the middle of the picture belongs on the words' line; else its bottom
};

// Qt Quick sets a picture with its bottom on the line of the words, or with its middle in the middle of the line's
// height. So a formula that goes below gets blank until its line lies in the middle, and as much of it as makes the
// line as high above as below. `em`: of the formula, `ascent`: of the words, in pixels.
FormulaPlace placeBesideWords(const TypesetFormula& formula, double em, double ascent);
// On lines of its own: no blank.
FormulaPlace placeAlone(const TypesetFormula& formula, double em);

// The picture that an address means, behind "image://formula/". Transparent where its formula is not known any more.
QImage drawFormula(const FormulaCache& cache, const QString& id);

class FormulaImages : public QQuickImageProvider {
public:
    explicit FormulaImages(std::shared_ptr<const FormulaCache> cache);

    // Where the picture of such a formula is. `ratio`: device pixels for each logical one.
    static QString address(const QString& key, const FormulaPlace& place, double em, const QColor& colour,
                           double ratio);

    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;

private:
    std::shared_ptr<const FormulaCache> m_cache;
};

} // namespace alcove
