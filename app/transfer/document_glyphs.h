// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The glyphs of a document that is laid out: what a PDF has to be told of them, and those in colour.
#pragma once

#include "app/transfer/pdf_words.h"

#include <QHash>
#include <QImage>
#include <QPointF>
#include <QRawFont>

#include <vector>

class QGlyphRun;
class QPainter;
class QTextDocument;
class QTextLine;

namespace alcove {

class DocumentGlyphs {
public:
    // Emoji get the font that has them in colour, also those that another font has as well. Before the layout.
    static void chooseEmojiFont(QTextDocument& document);

    explicit DocumentGlyphs(const QTextDocument& document); // which is laid out

    const PdfWords& words() const { return m_words; }
    // Qt's PDFs have no colour in letters: paints those of a page that have as pictures, in the document's units.
    void paintColoured(QPainter& painter, double top, double bottom);

private:
    struct Coloured {
        QRawFont font;
        quint32 glyph = 0;
        QPointF place; // its origin, on the line that letters stand on
    };
    struct Picture {
        QImage image;
        QPointF corner; // upper left, from the glyph's origin
    };
    static Picture pictureOf(QRawFont font, quint32 glyph, int dots);
    void addLine(const QTextLine& line, const QString& text, const QPointF& origin);
    bool addLetters(const QTextLine& line, QStringView piece, qsizetype at, const QPointF& origin);
    void addClusters(const QTextLine& line, QStringView piece, qsizetype at, const QPointF& origin);
    void noteColoured(const QGlyphRun& run, const QPointF& origin);
    bool inColour(const QRawFont& font);

    PdfWords m_words;
    std::vector<Coloured> m_coloured;                   // from above to below
    QHash<QString, bool> m_inColour;                    // by the fonts' names
    QHash<std::pair<quint32, int>, Picture> m_pictures; // by glyph and size: each is in the file once
};

} // namespace alcove
