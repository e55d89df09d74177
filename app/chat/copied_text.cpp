// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/copied_text.h"

#include "app/chat/emoji.h"
#include "app/chat/formula_marks.h"

#include <QStringList>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace alcove {

namespace {

using Kind = MarkdownBlock::Kind;
using Task = MarkdownBlock::Task;

bool isAsWritten(const MarkdownBlock& block)
{
    return block.kind == Kind::Code || block.kind == Kind::Formula;
}

// As the window makes it, apart from formulas and looks, so that positions are the same.
void read(const MarkdownBlock& block, QTextDocument& document)
{
    const QString html = replaceFormulas(withEmojiFont(block.text),
                                         [](const QString& source) { return copiedFormula(source).toHtmlEscaped(); });
    document.setUndoRedoEnabled(false);
    document.setHtml(block.kind == Kind::Table ? html : "<p>" + html + "</p>");
}

QString stretch(QTextDocument& document, int from, int to)
{
    QTextCursor cursor(&document);
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    QString text = cursor.selectedText();
    text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n').replace(QChar::Nbsp, u' ');
    return qualifiedEmoji(text);
}

QString cells(const QTextTable& table, int from, int to)
{
    QStringList lines;
    for (int row = 0; row < table.rows(); ++row) {
        QStringList line;
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            const int first = std::max(from, cell.firstPosition());
            const int last = std::min(to, cell.lastPosition());
            const bool whole = from <= cell.firstPosition() && to > cell.lastPosition(); // it may be empty
            if (first < last || whole)
                line << stretch(*table.document(), first, last).replace(u'\n', u' ');
        }
        if (!line.isEmpty())
            lines << line.join(u'\t');
    }
    return lines.join(u'\n');
}

QString stretch(const MarkdownBlock& block, int from, int to)
{
    if (isAsWritten(block))
        return block.text.mid(from, to - from);
    QTextDocument document;
    read(block, document);
    const int length = document.characterCount() - 1;
    from = std::clamp(from, 0, length);
    to = std::clamp(to, from, length);
    const QList<QTextFrame*> frames = document.rootFrame()->childFrames();
    const auto* table = frames.isEmpty() ? nullptr : qobject_cast<QTextTable*>(frames.constFirst());
    return table ? cells(*table, from, to) : stretch(document, from, to);
}

// What stands before the first line of a block.
QString lead(const MarkdownBlock& block)
{
    const bool first = !block.marker.isEmpty() || block.task != Task::None;
    if (block.listDepth == 0 || (isAsWritten(block) && !first) || block.kind == Kind::Table)
        return {};
    const QString marker = block.task == Task::Done   ? QStringLiteral("[x]")
                           : block.task == Task::Open ? QStringLiteral("[ ]")
                                                      : block.marker;
    const QString indent(2 * (first ? block.listDepth - 1 : block.listDepth), u' ');
    return first ? indent + marker + u' ' : indent;
}

} // namespace

QString copiedFormula(const QString& source)
{
    return source.simplified(); // line ends are blanks to TeX, too
}

int copiedLength(const MarkdownBlock& block)
{
    if (isAsWritten(block))
        return static_cast<int>(block.text.size());
    if (block.kind == Kind::Rule)
        return 0;
    QTextDocument document;
    read(block, document);
    return document.characterCount() - 1;
}

QString copiedText(std::span<const MarkdownBlock> blocks, int from, int to)
{
    if (blocks.empty())
        return {};
    if (blocks.size() == 1)
        return stretch(blocks.front(), from, to);
    QString text;
    for (const MarkdownBlock& block : blocks) {
        const int length = copiedLength(block);
        const int first = &block == &blocks.front() ? from : 0;
        const int last = &block == &blocks.back() ? std::min(to, length) : length;
        if (block.kind == Kind::Rule || (length > 0 && first >= last))
            continue;
        if (!text.isEmpty())
            text += block.joined ? QLatin1String("\n") : QLatin1String("\n\n");
        if (first == 0)
            text += lead(block);
        text += stretch(block, first, last);
    }
    return text;
}

} // namespace alcove
