// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/spoken_text.h"

#include "app/chat/formula_marks.h"
#include "app/chat/markdown_blocks.h"

#include <algorithm>

namespace alcove {

namespace {

bool isEasy(const QString& tex)
{
    return std::ranges::all_of(
        tex, [](QChar c) { return c.isLetterOrNumber() || c.isSpace() || QStringView(u"+-=<>/.,()%!").contains(c); });
}

QString spoken(MarkdownBlock block)
{
    using Kind = MarkdownBlock::Kind;
    if (block.kind == Kind::Code || block.kind == Kind::Rule || block.kind == Kind::Formula)
        return {};
    // What replaceFormulas() gets is put between tags again: the signs of HTML stay written as such.
    block.text = replaceFormulas(block.text, [](const QString& source) {
        const QString tex = formulaBody(source);
        return isEasy(tex) ? tex.toHtmlEscaped() : QStringLiteral(" … ");
    });
    block.text.replace(u'\n', u' ');
    block.text.replace(QLatin1String("<br"), QLatin1String(" <br"));
    // A pause between cells and rows.
    block.text.replace(QLatin1String("</td>"), QLatin1String(", </td>"));
    block.text.replace(QLatin1String("</th>"), QLatin1String(", </th>"));
    return plainText(block).simplified();
}

} // namespace

QStringList spokenTexts(const QString& markdown)
{
    QString text = markdown;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    QStringList texts;
    for (const MarkdownBlock& block : parseMarkdown(text)) {
        const QString words = spoken(block);
        if (std::ranges::any_of(words, [](QChar c) { return c.isLetterOrNumber(); }))
            texts << words;
    }
    return texts;
}

} // namespace alcove
