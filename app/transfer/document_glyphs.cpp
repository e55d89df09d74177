// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/document_glyphs.h"

#include "app/chat/emoji.h"

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
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < lastPlain && !c.isMark(); });
}

constexpr auto wanted = QTextLayout::RetrieveGlyphIndexes | QTextLayout::RetrieveGlyphPositions;

} // namespace

void DocumentGlyphs::chooseEmojiFont(QTextDocument& document)
{
    QTextCursor all(&document);
    all.beginEditBlock(); // so that a layout that is there already is told once
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        if (isPlain(text))
            continue;
        QList<QRegularExpressionMatch> matches;
        for (const QRegularExpressionMatch& match : emojiSequence().globalMatch(text))
            matches.prepend(match); // from the last one, so that places stay
        for (const QRegularExpressionMatch& match : matches) {
            QTextCursor cursor(block);
            cursor.setPosition(block.position() + static_cast<int>(match.capturedStart()) + 1); // its own format
            QTextCharFormat format = cursor.charFormat();
            format.setFontFamilies({emojiFamily});
            cursor.setPosition(cursor.position() - 1);
            cursor.setPosition(block.position() + static_cast<int>(match.capturedEnd()), QTextCursor::KeepAnchor);
            cursor.insertText(joinedEmoji(match.captured()), format);
        }
    }
    all.endEditBlock();
}

DocumentGlyphs::DocumentGlyphs(const QTextDocument& document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        if (isPlain(text))
            continue;
        const QPointF origin = document.documentLayout()->blockBoundingRect(block).topLeft();
        for (int number = 0; number < block.layout()->lineCount(); ++number)
            addLine(block.layout()->lineAt(number), text, origin);
    }
    std::ranges::stable_sort(m_coloured, {}, [](const Coloured& glyph) { return glyph.place.y(); });
}

void DocumentGlyphs::addLine(const QTextLine& line, const QString& text, const QPointF& origin)
{
    const qsizetype begin = line.textStart();
    const qsizetype end = std::min<qsizetype>(begin + line.textLength(), text.size());
    for (qsizetype from = begin, to = begin; from < end; from = to + 1) {
        for (to = from; to < end && !text.at(to).isSpace();)
            ++to;
        const QStringView piece = QStringView(text).sliced(from, to - from);
        if (!isPlain(piece) && !addLetters(line, piece, from, origin))
            addClusters(line, piece, from, origin);
    }
}

// Where each character is a glyph, one question to Qt is enough for all of them. False: it is not so.
bool DocumentGlyphs::addLetters(const QTextLine& line, QStringView piece, qsizetype at, const QPointF& origin)
{
    const QList<uint> characters = piece.toUcs4();
    const bool simple = std::ranges::all_of(characters, [](uint c) {
        return !QChar::isMark(c) && QChar::category(c) != QChar::Other_Format && c != QChar::ObjectReplacementCharacter;
    });
    if (!simple)
        return false;
    const QList<QGlyphRun> runs = line.glyphRuns(static_cast<int>(at), static_cast<int>(piece.size()), wanted);
    QList<QPointF> places;
    for (const QGlyphRun& run : runs) {
        if (run.isRightToLeft() != runs.front().isRightToLeft() || inColour(run.rawFont()))
            return false;
        places += run.positions();
    }
    if (places.size() != characters.size())
        return false;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const char32_t character = characters[i];
        m_words.add(QString::fromUcs4(&character, 1), {origin + places[i]}, runs.front().isRightToLeft());
    }
    return true;
}

void DocumentGlyphs::addClusters(const QTextLine& line, QStringView piece, qsizetype at, const QPointF& origin)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, piece);
    QList<QPointF> before;
    for (qsizetype from = 0; from < piece.size();) {
        const qsizetype to = finder.toNextBoundary() < 0 ? piece.size() : finder.position();
        const QString cluster = piece.sliced(from, to - from).toString();
        const QList<QGlyphRun> runs = line.glyphRuns(static_cast<int>(at + from), static_cast<int>(to - from), wanted);
        from = to;
        QList<QPointF> places;
        for (const QGlyphRun& run : runs)
            places += run.positions();
        if (places.isEmpty() || cluster.at(0) == QChar::ObjectReplacementCharacter)
            continue;
        for (QPointF& place : places)
            place += origin;
        if (places == before) // two that are joined
            m_words.append(cluster);
        else
            m_words.add(qualifiedEmoji(cluster), places, runs.front().isRightToLeft());
        before = places;
        for (const QGlyphRun& run : runs)
            noteColoured(run, origin);
    }
}

void DocumentGlyphs::noteColoured(const QGlyphRun& run, const QPointF& origin)
{
    const QRawFont font = run.rawFont();
    if (!inColour(font))
        return;
    for (qsizetype i = 0; i < run.glyphIndexes().size(); ++i)
        m_coloured.push_back({font, run.glyphIndexes().at(i), origin + run.positions().at(i)});
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

DocumentGlyphs::Picture DocumentGlyphs::pictureOf(QRawFont font, quint32 glyph, int dots)
{
    font.setPixelSize(font.pixelSize() * dots);
    const QRectF box = font.boundingRect(glyph).adjusted(-1, -1, 1, 1);
    Picture picture{.image = QImage(box.size().toSize(), QImage::Format_ARGB32_Premultiplied), .corner = box.topLeft()};
    if (picture.image.isNull())
        return picture;
    picture.image.fill(Qt::transparent);
    QPainter painter(&picture.image);
    QGlyphRun run;
    run.setRawFont(font);
    run.setGlyphIndexes({glyph});
    run.setPositions({-box.topLeft()});
    painter.drawGlyphRun({}, run);
    return picture;
}

void DocumentGlyphs::paintColoured(QPainter& painter, double top, double bottom)
{
    constexpr int dots = 5; // of a picture for each of the document's units: sharp on paper
    const auto first = std::ranges::lower_bound(m_coloured, top, {}, [](const Coloured& g) { return g.place.y(); });
    for (auto glyph = first; glyph != m_coloured.end() && glyph->place.y() < bottom; ++glyph) {
        Picture& picture = m_pictures[{glyph->glyph, qRound(glyph->font.pixelSize() * dots)}];
        if (picture.image.isNull())
            picture = pictureOf(glyph->font, glyph->glyph, dots);
        if (!picture.image.isNull())
            painter.drawImage(QRectF(glyph->place + picture.corner / dots, QSizeF(picture.image.size()) / dots),
                              picture.image);
    }
}

} // namespace alcove
