// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/document_glyphs.h"

#include <QAbstractTextDocumentLayout>
#include <QGlyphRun>
#include <QPainter>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextBoundaryFinder>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <array>

namespace alcove {

namespace {

// Up to here a glyph is a character, and the same one wherever it stands: Latin, Greek and Cyrillic letters.
constexpr char16_t lastPlain = 0x0530;

bool isPlain(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < lastPlain; });
}

QList<QPointF> placesOf(const QList<QGlyphRun>& runs)
{
    QList<QPointF> places;
    for (const QGlyphRun& run : runs)
        places += run.positions();
    return places;
}

} // namespace

void DocumentGlyphs::chooseEmojiFont(QTextDocument& document)
{
    // What is shown in colour without being asked to, and what is asked to by the selector behind it.
    static const QRegularExpression emoji(
        R"((?:[\x{1F300}-\x{1FAFF}\x{1F1E6}-\x{1F1FF}]|.\x{FE0F})(?:[\x{FE0F}\x{200D}\x{20E3}\x{1F300}-\x{1FAFF}\x{1F1E6}-\x{1F1FF}])*)",
        QRegularExpression::UseUnicodePropertiesOption);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        if (isPlain(text))
            continue;
        for (const QRegularExpressionMatch& match : emoji.globalMatch(text)) {
            QTextCursor cursor(block);
            cursor.setPosition(block.position() + static_cast<int>(match.capturedStart()));
            cursor.setPosition(block.position() + static_cast<int>(match.capturedEnd()), QTextCursor::KeepAnchor);
            QTextCharFormat format;
            format.setFontFamilies({QStringLiteral("emoji")});
            cursor.mergeCharFormat(format);
        }
    }
}

DocumentGlyphs::DocumentGlyphs(const QTextDocument& document)
{
    constexpr auto wanted = QTextLayout::RetrieveGlyphIndexes | QTextLayout::RetrieveGlyphPositions;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        const QPointF origin = document.documentLayout()->blockBoundingRect(block).topLeft();
        for (int number = 0; number < block.layout()->lineCount(); ++number) {
            const QTextLine line = block.layout()->lineAt(number);
            const qsizetype end = std::min<qsizetype>(line.textStart() + line.textLength(), text.size());
            const QStringView words = QStringView(text).sliced(line.textStart(), end - line.textStart());
            if (isPlain(words))
                continue;
            QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, words);
            QList<QPointF> before;
            for (qsizetype from = 0; from < words.size();) {
                const qsizetype to = finder.toNextBoundary() < 0 ? words.size() : finder.position();
                const QString cluster = words.sliced(from, to - from).toString();
                const QList<QGlyphRun> runs =
                    line.glyphRuns(static_cast<int>(line.textStart() + from), static_cast<int>(to - from), wanted);
                from = to;
                QList<QPointF> places = placesOf(runs);
                if (places.isEmpty() || cluster.at(0) == QChar::ObjectReplacementCharacter)
                    continue;
                for (QPointF& place : places)
                    place += origin;
                if (places == before) // two that are joined
                    m_words.append(cluster);
                else
                    m_words.add(cluster, places, runs.front().isRightToLeft());
                before = places;
                for (const QGlyphRun& run : runs) {
                    if (!inColour(run.rawFont()))
                        continue;
                    for (qsizetype i = 0; i < run.glyphIndexes().size(); ++i)
                        m_coloured.push_back({run.rawFont(), run.glyphIndexes().at(i), origin + run.positions().at(i)});
                }
            }
        }
    }
    std::ranges::stable_sort(m_coloured, {}, [](const Coloured& glyph) { return glyph.place.y(); });
}

bool DocumentGlyphs::inColour(const QRawFont& font)
{
    auto known = m_inColour.find(font.familyName());
    if (known == m_inColour.end()) // tables of pictures, of layers and of drawings, as fonts may have them
        known =
            m_inColour.insert(font.familyName(),
                              std::ranges::any_of(std::array{"CBLC", "COLR", "sbix", "SVG "},
                                                  [&](const char* table) { return !font.fontTable(table).isEmpty(); }));
    return *known;
}

void DocumentGlyphs::paintColoured(QPainter& painter, double top, double bottom)
{
    constexpr int dots = 5; // of a picture for each of the document's units: sharp on paper
    const auto first = std::ranges::lower_bound(m_coloured, top, {}, [](const Coloured& g) { return g.place.y(); });
    for (auto glyph = first; glyph != m_coloured.end() && glyph->place.y() < bottom; ++glyph) {
        QRawFont font = glyph->font;
        const double size = font.pixelSize();
        font.setPixelSize(size * dots);
        const QRectF box = font.boundingRect(glyph->glyph).adjusted(-1, -1, 1, 1);
        if (box.isEmpty())
            continue;
        QImage& picture = m_pictures[{glyph->glyph, qRound(size * dots)}];
        if (picture.isNull()) {
            picture = QImage(box.size().toSize(), QImage::Format_ARGB32_Premultiplied);
            picture.fill(Qt::transparent);
            QPainter brush(&picture);
            QGlyphRun run;
            run.setRawFont(font);
            run.setGlyphIndexes({glyph->glyph});
            run.setPositions({-box.topLeft()});
            brush.drawGlyphRun({}, run);
        }
        painter.drawImage(QRectF(glyph->place + box.topLeft() / dots, QSizeF(picture.size()) / dots), picture);
    }
}

} // namespace alcove
