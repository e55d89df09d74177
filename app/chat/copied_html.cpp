// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/copied_html.h"

#include "app/chat/formula_marks.h"
#include "app/chat/local_image.h"
#include "app/chat/markdown_blocks.h"

#include <QStringList>

namespace alcove {

namespace {

using Kind = MarkdownBlock::Kind;
using Task = MarkdownBlock::Task;

QString inner(const MarkdownBlock& block)
{
    const QString box = block.task == Task::None ? "" : block.task == Task::Done ? "☑ " : "☐ ";
    const auto source = [](const QString& tex) { return tex.toHtmlEscaped(); };
    switch (block.kind) {
    case Kind::Paragraph: return "<p>" + box + replaceFormulas(block.text, source) + "</p>";
    case Kind::Heading: return QString("<h%1>%2</h%1>").arg(block.level).arg(replaceFormulas(block.text, source));
    case Kind::Code: return "<pre><code>" + block.text.toHtmlEscaped() + "</code></pre>";
    case Kind::Table: return replaceFormulas(block.text, source);
    case Kind::Image:
        return isInText(block.source) ? "<p><img src=\"" + block.source.toHtmlEscaped() + "\" alt=\"" +
                                            plainText(block).toHtmlEscaped() + "\"></p>"
                                      : "<p>" + replaceFormulas(block.text, source) + "</p>";
    case Kind::Formula: return "<p>" + block.text.toHtmlEscaped() + "</p>";
    case Kind::Rule: return "<hr>";
    }
    Q_UNREACHABLE_RETURN({});
}

// The elements that are open around the leaf that is written.
class Nesting {
public:
    QString enter(const MarkdownBlock& block)
    {
        QString html;
        if (block.quoteDepth != m_quotes) {
            html += leaveLists(0);
            for (; m_quotes < block.quoteDepth; ++m_quotes)
                html += "<blockquote>";
            for (; m_quotes > block.quoteDepth; --m_quotes)
                html += "</blockquote>";
        }
        html += leaveLists(block.listDepth);
        const bool begins = !block.marker.isEmpty() || block.task != Task::None;
        if (begins && m_lists.size() == block.listDepth)
            html += isOther(block) ? leaveLists(block.listDepth - 1) : QStringLiteral("</li><li>");
        while (m_lists.size() < block.listDepth) {
            const bool numbered = isNumbered(block) && m_lists.size() == block.listDepth - 1;
            m_lists << (numbered ? "ol" : "ul");
            html += numbered ? "<ol start=\"" + block.marker.chopped(1) + "\"><li>" : QStringLiteral("<ul><li>");
        }
        return html;
    }

    QString leave()
    {
        QString html = leaveLists(0);
        for (; m_quotes > 0; --m_quotes)
            html += "</blockquote>";
        return html;
    }

private:
    static bool isNumbered(const MarkdownBlock& block)
    {
        return !block.marker.isEmpty() && block.marker.front().isDigit();
    }
    bool isOther(const MarkdownBlock& block) const { return isNumbered(block) != (m_lists.last() == "ol"); }

    QString leaveLists(qsizetype depth)
    {
        QString html;
        while (m_lists.size() > depth)
            html += "</li></" + m_lists.takeLast() + ">";
        return html;
    }

    int m_quotes = 0;
    QStringList m_lists; // their elements
};

} // namespace

QString copiedHtml(const QString& markdown)
{
    QString html = "<meta charset=\"utf-8\">"; // some programs take other letters without it
    Nesting nesting;
    for (const MarkdownBlock& block : parseMarkdown(markdown))
        html += nesting.enter(block) + inner(block);
    return html + nesting.leave();
}

} // namespace alcove
