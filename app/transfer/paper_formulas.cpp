// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/paper_formulas.h"

#include "app/chat/formula_marks.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QSvgRenderer>
#include <QTextDocument>

#include <algorithm>

namespace alcove {

namespace {

constexpr int objectType = QTextFormat::UserObject + 1;
enum Property { Svg = QTextFormat::UserProperty + 1, Width, Above, Below };

constexpr double pixelsPerPoint = 96.0 / 72; // the document's units
constexpr double enlarged = 1.12;            // TeX's letters are smaller than those of most fonts

// Where a formula is wider than the page, it is drawn smaller.
double scaleOf(const QTextDocument& document, const QTextFormat& format)
{
    const double page = document.pageSize().width();
    const double width = format.doubleProperty(Width);
    return page > 0 && width > page ? page / width : 1;
}

} // namespace

PaperFormulas::PaperFormulas(QTextDocument& document)
{
    document.documentLayout()->registerHandler(objectType, this);
}

void PaperFormulas::insert(QTextCursor& cursor, const QString& formula, const QTextCharFormat& words)
{
    const Result<TypesetFormula> drawn = m_typesetter.typeset(formulaBody(formula), isDisplayFormula(formula));
    if (!drawn) {
        cursor.insertText(formula, words);
        return;
    }
    const double em = words.fontPointSize() * pixelsPerPoint * enlarged;
    QByteArray svg = drawn->svg;
    svg.replace("currentColor", words.foreground().color().name().toLatin1());
    QTextCharFormat format = words;
    format.setObjectType(objectType);
    format.setProperty(Svg, svg);
    format.setProperty(Width, drawn->width * em);
    format.setProperty(Above, (drawn->height - drawn->depth) * em);
    format.setProperty(Below, drawn->depth * em);
    // Qt knows no objects that reach below the line by as much as they say, but some whose middle stands on it.
    format.setVerticalAlignment(QTextCharFormat::AlignMiddle);
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

QSizeF PaperFormulas::intrinsicSize(QTextDocument* document, int, const QTextFormat& format)
{
    const double half = std::max(format.doubleProperty(Above), format.doubleProperty(Below));
    return QSizeF(format.doubleProperty(Width), 2 * half) * scaleOf(*document, format);
}

void PaperFormulas::drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int,
                               const QTextFormat& format)
{
    const double scale = scaleOf(*document, format);
    const double above = format.doubleProperty(Above) * scale;
    const double height = above + format.doubleProperty(Below) * scale;
    QSvgRenderer renderer(format.property(Svg).toByteArray());
    renderer.render(painter, QRectF(rect.left(), rect.center().y() - above, rect.width(), height));
}

} // namespace alcove
