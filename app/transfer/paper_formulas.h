// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Formulas as drawings inside of a document for paper.
#pragma once

#include "app/script/typesetter.h"

#include <QObject>
#include <QTextCursor>
#include <QTextObjectInterface>

namespace alcove {

// `document` draws what insert() puts into it, and outlives this only until it is next laid out.
class PaperFormulas : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    explicit PaperFormulas(QTextDocument& document);

    // A formula with the signs around it, beside words of this format. What is no TeX is written as it is.
    void insert(QTextCursor& cursor, const QString& formula, const QTextCharFormat& words);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    Typesetter m_typesetter;
};

} // namespace alcove
