// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/rich_document.h"

#include "app/chat/allowed_text.h"
#include "app/chat/conversation_title.h"
#include "app/chat/local_image.h"
#include "app/chat/markdown_blocks.h"
#include "app/transfer/paper_formulas.h"
#include "app/transfer/rich_text.h"

#include <QCoreApplication>
#include <QTextFrame>
#include <QTextTable>
#include <QUrl>

#include <algorithm>
#include <array>
#include <utility>

namespace alcove {

namespace {

using Kind = MarkdownBlock::Kind;

// Sizes of letters are in points; other measures in 1/96 inch.
constexpr double bodySize = 10.5;
constexpr double codeSize = 9;
constexpr double smallSize = 8.5;
constexpr double indent = 16;
constexpr double widestImage = 560;
constexpr double highestImage = 720;
constexpr std::array<double, 6> headingSizes = {15, 13.5, 12, 11, bodySize, bodySize};

const QColor ink("#1b1c1e");
const QColor faint("#63666b");
const QColor mine("#eef2f8");
const QColor paper("#f6f7f9");

QTextCharFormat plain(double size = bodySize, const QColor& colour = ink)
{
    QTextCharFormat format;
    format.setFontFamilies({QStringLiteral("sans-serif")});
    format.setFontPointSize(size);
    format.setForeground(colour);
    // Any space between letters keeps them from being joined, so that "first" is found as it was written.
    format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
    format.setFontLetterSpacing(0.02);
    return format;
}

QTextCharFormat bold(double size)
{
    QTextCharFormat format = plain(size);
    format.setFontWeight(QFont::Bold);
    return format;
}

QTextBlockFormat paragraph(double above, double below = 0)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setBottomMargin(below);
    format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
    return format;
}

QTextFrameFormat box(const QColor& colour)
{
    QTextFrameFormat format;
    format.setBackground(colour);
    format.setPadding(6);
    format.setTopMargin(6);
    format.setBottomMargin(4);
    format.setBorder(0);
    return format;
}

QString minute(const QDateTime& time)
{
    return time.toUTC().toString("yyyy-MM-dd HH:mm 'UTC'");
}

QString markerOf(const MarkdownBlock& block)
{
    switch (block.task) {
    case MarkdownBlock::Task::Open: return QStringLiteral("☐ ");
    case MarkdownBlock::Task::Done: return QStringLiteral("☑ ");
    case MarkdownBlock::Task::None: break;
    }
    return block.marker.isEmpty() ? QString() : block.marker + " ";
}

QTextBlockFormat placeOf(const MarkdownBlock& block)
{
    QTextBlockFormat format = paragraph(block.joined ? 2 : 5);
    format.setLeftMargin(indent * std::min(block.listDepth + block.quoteDepth, 20));
    if (!markerOf(block).isEmpty())
        format.setTextIndent(-indent * 0.8);
    if (block.rightToLeft)
        format.setLayoutDirection(Qt::RightToLeft);
    return format;
}

} // namespace

// What is inserted at its place does not move it.
QTextCursor stayingCursor(QTextCursor cursor)
{
    cursor.setKeepPositionOnInsert(true);
    return cursor;
}

// A question without words is known by its first file.
QString titleText(const MessageRecord& message)
{
    const bool wordless = message.text.trimmed().isEmpty() && !message.attachments.empty();
    return wordless ? message.attachments.front().name : message.text;
}

RichDocument::RichDocument(const ExportOptions& options)
    : m_options(options), m_document(std::make_unique<QTextDocument>()), m_cursor(m_document.get())
{
    m_document->setUndoRedoEnabled(false);
    m_document->setDocumentMargin(0);
    m_document->setDefaultFont(plain().font());
}

RichDocument::~RichDocument() = default;

void RichDocument::drawFormulas()
{
    m_formulas = std::make_unique<PaperFormulas>(*m_document);
}

void RichDocument::insert(QTextCursor& cursor, const std::vector<RichRun>& runs)
{
    for (const RichRun& run : runs) {
        if (run.formula)
            insertFormula(cursor, run.text, run.format);
        else
            cursor.insertText(run.text, run.format);
    }
}

void RichDocument::insertFormula(QTextCursor& cursor, const QString& formula, const QTextCharFormat& words)
{
    if (m_formulas)
        m_formulas->insert(cursor, formula, words);
    else
        cursor.insertText(formula, words);
}

void RichDocument::startBlock(const QTextBlockFormat& format)
{
    if (std::exchange(m_fresh, false))
        m_cursor.setBlockFormat(format);
    else
        m_cursor.insertBlock(format, plain());
}

void RichDocument::add(const ConversationTree& tree)
{
    const QString title = allowedText(tree.title.simplified());
    QTextBlockFormat heading = paragraph(0, 2);
    heading.setHeadingLevel(1);
    if (!m_marks.empty())
        heading.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    else
        m_document->setMetaInformation(QTextDocument::DocumentTitle, title);
    startBlock(heading);
    m_marks.push_back({title, 0, stayingCursor(m_cursor)});
    m_cursor.insertText(title, bold(19));
    startBlock(paragraph(0, 6));
    m_cursor.insertText(minute(tree.created), plain(smallSize, faint));
    for (const ExportedMessage& message : exportedMessages(tree, m_options))
        addMessage(message);
}

void RichDocument::addMessage(const ExportedMessage& m)
{
    const QString author = allowedText(authorOf(*m.message, m_options).simplified());
    QTextBlockFormat heading = paragraph(14);
    heading.setHeadingLevel(2);
    heading.setNonBreakableLines(true);
    startBlock(heading);
    if (m.message->role == MessageRole::User)
        m_marks.push_back({titleFromMessage(allowedText(titleText(*m.message))), 1, stayingCursor(m_cursor)});
    m_cursor.insertText(m_options.wholeTree ? QString("%1. %2").arg(m.number).arg(author) : author, bold(bodySize));
    QStringList remarks = {minute(m.message->created), m_options.timings ? timingsOf(*m.message) : QString(),
                           incompleteNote(*m.message), branchNote(m)};
    remarks.removeAll(QString());
    m_cursor.insertText("   " + allowedText(remarks.join(" · ")), plain(smallSize, faint));

    if (const QString thought = thoughtTitle(*m.message, m_options); !thought.isEmpty()) {
        startBlock(paragraph(5));
        m_cursor.insertText(thought, plain(smallSize, faint));
        addMarkdown(m.message->reasoning, plain(codeSize, faint));
    }
    if (m.message->role != MessageRole::User)
        return addMarkdown(m.message->text, plain());
    m_cursor.insertFrame(box(mine));
    m_fresh = true;
    for (const Attachment& attachment : filesOf(*m.message, m_options))
        addFile(attachment);
    addMarkdown(m.message->text, plain());
    m_cursor.movePosition(QTextCursor::End);
    m_fresh = true;
}

// Small and faint: the question is what one looks for.
void RichDocument::addFile(const Attachment& attachment)
{
    startBlock(paragraph(5));
    m_cursor.insertText(allowedText(fileTitle(attachment)), plain(smallSize, faint));
    QTextBlockFormat lines = paragraph(0);
    lines.setLeftMargin(indent);
    QTextCharFormat code = plain(codeSize, faint);
    code.setFontFamilies({QStringLiteral("monospace")});
    for (const QStringView line : QStringView(attachment.text).tokenize(u'\n')) {
        startBlock(lines);
        m_cursor.insertText(allowedText(line.toString()), code);
    }
}

void RichDocument::addMarkdown(const QString& markdown, const QTextCharFormat& base)
{
    for (MarkdownBlock& block : parseMarkdown(allowedText(markdown))) {
        block.text = allowedText(block.text); // entities may have become what the source could not have
        addBlock(block, base);
    }
}

void RichDocument::addBlock(const MarkdownBlock& block, const QTextCharFormat& base)
{
    switch (block.kind) {
    case Kind::Code: return addCode(block);
    case Kind::Table: return addTable(block, base);
    case Kind::Rule: {
        QTextBlockFormat format = placeOf(block);
        format.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth,
                           QTextLength(QTextLength::PercentageLength, 100));
        return startBlock(format);
    }
    case Kind::Formula: {
        QTextBlockFormat format = placeOf(block);
        if (m_formulas && block.listDepth == 0)
            format.setAlignment(Qt::AlignHCenter);
        startBlock(format);
        m_cursor.insertText(markerOf(block), base);
        return insertFormula(m_cursor, block.text, base);
    }
    case Kind::Image:
        if (addImage(block, base))
            return;
        break;
    case Kind::Paragraph:
    case Kind::Heading: break;
    }
    QTextCharFormat format = base;
    if (block.quoteDepth > 0)
        format.setForeground(faint);
    if (block.kind == Kind::Heading) {
        format.setFontWeight(QFont::Bold);
        format.setFontPointSize(headingSizes.at(static_cast<size_t>(std::clamp(block.level, 1, 6)) - 1));
    }
    startBlock(placeOf(block));
    m_cursor.insertText(markerOf(block), format);
    insert(m_cursor, inlineRuns(block.text, format));
}

// A file of this computer stays on it: its words stand for it.
bool RichDocument::addImage(const MarkdownBlock& block, const QTextCharFormat& base)
{
    if (!isInText(block.source))
        return false;
    const Result<QImage> image = readLocalImage(block.source);
    if (!image)
        return false;
    QTextImageFormat format;
    format.setName(QString("picture-%1").arg(++m_images));
    const double scale = std::min({1.0, widestImage / image->width(), highestImage / image->height()});
    format.setWidth(image->width() * scale);
    format.setHeight(image->height() * scale);
    m_cursor.document()->addResource(QTextDocument::ImageResource, QUrl(format.name()), *image);
    QTextBlockFormat place = placeOf(block);
    place.setLineHeight(0, QTextBlockFormat::SingleHeight);
    startBlock(place);
    m_cursor.insertText(markerOf(block), base);
    m_cursor.insertImage(format);
    if (!block.text.isEmpty()) {
        QTextBlockFormat below = place;
        below.setTopMargin(2);
        startBlock(below);
        insert(m_cursor, inlineRuns(block.text, plain(smallSize, faint)));
    }
    return true;
}

void RichDocument::addCode(const MarkdownBlock& block)
{
    QTextFrameFormat format = box(paper);
    format.setLeftMargin(indent * std::min(block.listDepth + block.quoteDepth, 20));
    QTextFrame* around = m_cursor.currentFrame();
    m_cursor.insertFrame(format);
    QTextBlockFormat lines;
    lines.setLayoutDirection(Qt::LeftToRight);
    m_cursor.setBlockFormat(lines);
    QTextCharFormat code = plain(codeSize);
    code.setFontFamilies({QStringLiteral("monospace")});
    // A block for each line, and blanks belong to what is before them: Qt's OpenDocument has a tab in front of breaks
    // within a block, and one blank too many where a format begins with several.
    for (const RichRun& run : codeRuns(block.text, block.language, code)) {
        const QStringList parts = run.text.split(QChar::LineSeparator);
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i > 0)
                m_cursor.insertBlock(lines, code);
            const QString& part = parts[i];
            const auto first = std::ranges::find_if(part, [](QChar c) { return c != u' '; });
            const qsizetype blanks = m_cursor.atBlockStart() ? 0 : first - part.begin();
            m_cursor.insertText(part.first(blanks));
            m_cursor.insertText(part.sliced(blanks), run.format);
        }
    }
    m_cursor = around->lastCursorPosition();
    m_fresh = true;
}

void RichDocument::addTable(const MarkdownBlock& block, const QTextCharFormat& base)
{
    const std::vector<std::vector<RichCell>> rows = tableCells(block.text, base);
    if (rows.empty() || rows.front().empty())
        return;
    QTextTableFormat format;
    format.setCellPadding(5);
    format.setCellSpacing(0);
    format.setBorder(0);
    format.setTopMargin(6);
    format.setBottomMargin(4);
    format.setHeaderRowCount(1);
    format.setLeftMargin(indent * std::min(block.listDepth + block.quoteDepth, 20));
    QTextFrame* around = m_cursor.currentFrame();
    QTextTable* table =
        m_cursor.insertTable(static_cast<int>(rows.size()), static_cast<int>(rows.front().size()), format);
    for (int row = 0; row < table->rows(); ++row) {
        for (int column = 0; column < table->columns(); ++column) {
            const RichCell& cell = rows.at(static_cast<size_t>(row)).at(static_cast<size_t>(column));
            QTextCursor cursor = table->cellAt(row, column).firstCursorPosition();
            QTextBlockFormat alignment;
            alignment.setAlignment(cell.alignment);
            cursor.setBlockFormat(alignment);
            insert(cursor, cell.runs);
        }
    }
    m_cursor = around->lastCursorPosition();
    m_fresh = true;
}

} // namespace alcove
