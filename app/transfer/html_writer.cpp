// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/html_writer.h"

#include "app/chat/allowed_text.h"
#include "app/chat/local_image.h"
#include "app/chat/markdown_blocks.h"
#include "app/transfer/html_code.h"
#include "app/transfer/html_formulas.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace alcove {

namespace {

using Kind = MarkdownBlock::Kind;

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

constexpr char style[] = R"css(
:root{color-scheme:light dark;--text:#1b1c1e;--paper:#ffffff;--faint:#63666b;--line:#d9dbde;--mine:#eef2f8;--code:#f6f7f9}
@media (prefers-color-scheme:dark){:root{--text:#e4e5e7;--paper:#17181a;--faint:#9a9ea5;--line:#3a3d42;--mine:#22272f;--code:#1f2124}}
body{margin:0 auto;max-width:46rem;padding:1.5rem;background:var(--paper);color:var(--text);
font:1rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.3}
.facts,.remarks,summary{color:var(--faint);font-size:.85rem}
article{margin:1.2rem 0;padding:.2rem 1rem;border-inline-start:3px solid var(--line)}
article.user{background:var(--mine);border-radius:.5rem;border:0}
header{margin-top:.6rem}
header b{margin-inline-end:.6rem}
details{margin:.6rem 0;color:var(--faint)}
details>div{border-inline-start:2px solid var(--line);padding-inline-start:.8rem}
summary{cursor:pointer}
.b{margin:.7rem 0;display:flex;gap:.5rem}
.b.joined{margin-top:-.4rem}
.b>:last-child{flex:1;min-width:0;margin:0}
.marker{color:var(--faint);min-width:1.2rem;text-align:end}
.quote{border-inline-start:3px solid var(--line);padding-inline-start:.8rem;color:var(--faint)}
figure{margin:0}
figcaption{color:var(--faint);font-size:.85rem}
img{max-width:100%;height:auto;border-radius:.4rem}
pre{background:var(--code);border:1px solid var(--line);border-radius:.4rem;padding:.7rem;overflow-x:auto}
pre,code{font-family:ui-monospace,monospace;font-size:.9rem}
.b code{background:var(--code);border-radius:.2rem}
pre code{background:none;white-space:pre}
table{border-collapse:collapse}
.scroll,.formula{overflow-x:auto}
.formula{text-align:center;padding:.2rem 0}
th,td{border:1px solid var(--line);padding:.25rem .6rem;vertical-align:top}
hr{border:0;border-top:1px solid var(--line);width:100%}
a{color:inherit}
@media print{details::details-content{content-visibility:visible;block-size:auto}body{max-width:none;padding:0}pre code{white-space:pre-wrap}article,pre{break-inside:auto}header{break-after:avoid}
section+section{break-before:page}}
)css";

QString escaped(const QString& text)
{
    return allowedText(text).toHtmlEscaped();
}

QString inner(const MarkdownBlock& block, HtmlFormulas& formulas)
{
    const QString direction = block.rightToLeft ? QStringLiteral(" dir=\"rtl\"") : QStringLiteral(" dir=\"auto\"");
    switch (block.kind) {
    case Kind::Paragraph: return "<p" + direction + ">" + formulas.fill(block.text) + "</p>";
    case Kind::Heading: // the page's and the message's own headings stand above
        return QString("<h%1%2>%3</h%1>")
            .arg(QString::number(std::min(block.level + 2, 6)), direction, formulas.fill(block.text));
    case Kind::Code: return "<pre dir=\"ltr\"><code>" + highlightedHtml(block.text, block.language) + "</code></pre>";
    case Kind::Table: {
        QString table = formulas.fill(block.text); // its cells' alignment is an attribute that HTML no longer has
        for (const char* side : {"left", "center", "right"})
            table.replace(QString(" align=\"%1\">").arg(side), QString(" style=\"text-align:%1\">").arg(side));
        return "<div class=\"scroll\">" + table + "</div>";
    }
    case Kind::Image: {
        const QString meaning = formulas.fill(block.text);
        if (!isInText(block.source)) // a file of this computer stays on it
            return "<p" + direction + ">" + meaning + "</p>";
        return "<figure" + direction + "><img src=\"" + escaped(block.source) + "\" alt=\"" +
               escaped(plainText(block)) + "\"/>" +
               (meaning.isEmpty() ? QString() : "<figcaption>" + meaning + "</figcaption>") + "</figure>";
    }
    case Kind::Formula: return "<div class=\"formula\">" + formulas.html(block.text) + "</div>";
    case Kind::Rule: return "<hr/>";
    }
    std::unreachable();
}

QString toHtml(const MarkdownBlock& block, HtmlFormulas& formulas)
{
    const int depth = block.listDepth + block.quoteDepth;
    QString classes = "b";
    if (block.joined)
        classes += " joined";
    if (block.quoteDepth > 0)
        classes += " quote";
    QString marker;
    if (block.task != MarkdownBlock::Task::None)
        marker = block.task == MarkdownBlock::Task::Done ? QStringLiteral("☑") : QStringLiteral("☐");
    else if (block.listDepth > 0)
        marker = block.marker.toHtmlEscaped();
    const QString indent =
        depth > 1 ? QString(" style=\"margin-inline-start:%1rem\"").arg(std::min(depth - 1, 20) * 1.5) : QString();
    return "<div class=\"" + classes + "\"" + indent + ">" +
           (block.listDepth > 0 ? "<span class=\"marker\">" + marker + "</span>" : QString()) + inner(block, formulas) +
           "</div>\n";
}

QString blocks(const QString& markdown, HtmlFormulas& formulas)
{
    QString html;
    for (MarkdownBlock& block : parseMarkdown(allowedText(markdown))) {
        block.text = allowedText(block.text); // entities may have become what the letters of the source could not be
        html += toHtml(block, formulas);
    }
    return html;
}

class HtmlWriter : public TranscriptWriter {
public:
    explicit HtmlWriter(const ExportOptions& options) : m_options(options) {}

    // The file's title is its first conversation's, so the head is written with that.
    std::string conversation(const ConversationTree& tree) override
    {
        QString html;
        if (!std::exchange(m_begun, true))
            html += begin(tree.title);
        html += "<section>\n<h1 dir=\"auto\">" + titleOf(tree.title) + "</h1>\n<p class=\"facts\">" +
                time(tree.created) + "</p>\n";
        for (const ExportedMessage& m : exportedMessages(tree, m_options))
            html += toHtml(m);
        return (html + "</section>\n").toStdString();
    }

    std::string tail() override
    {
        const QString end = "</main>\n</body>\n</html>\n";
        return (m_begun ? end : begin(words(QT_TRANSLATE_NOOP("Transfer", "No conversations"))) + end).toStdString();
    }

private:
    static QString titleOf(const QString& title)
    {
        const QString text = escaped(title.simplified());
        return text.isEmpty() ? words(QT_TRANSLATE_NOOP("Transfer", "Without a title")) : text;
    }

    static QString begin(const QString& title)
    {
        return "<!DOCTYPE html>\n<html lang=\"und\">\n<head>\n<meta charset=\"utf-8\"/>\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
               "style-src 'unsafe-inline'\"/>\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>" +
               titleOf(title) + "</title>\n<style>" + style + highlightingCss(false) +
               "\n@media (prefers-color-scheme:dark){" + highlightingCss(true) +
               "}\n</style>\n</head>\n<body>\n<main>\n";
    }

    static QString time(const QDateTime& moment)
    {
        return "<time datetime=\"" + moment.toUTC().toString(Qt::ISODate) + "\">" +
               moment.toUTC().toString("yyyy-MM-dd HH:mm") + " UTC</time>";
    }

    QString toHtml(const ExportedMessage& m)
    {
        QStringList remarks = {time(m.message->created)};
        if (m_options.timings)
            remarks << escaped(timingsOf(*m.message));
        remarks << escaped(incompleteNote(*m.message)) << branchNote(m);
        remarks.removeAll(QString());
        QString html = "<article class=\"" + nameOf(m.message->role) + "\">\n<header><b dir=\"auto\">" +
                       (m_options.wholeTree ? QString("%1. ").arg(m.number) : QString()) +
                       escaped(authorOf(*m.message, m_options).simplified()) + "</b><span class=\"remarks\">" +
                       remarks.join(" · ") + "</span></header>\n";
        if (const QString thought = thoughtTitle(*m.message, m_options); !thought.isEmpty())
            html += "<details>\n<summary>" + thought + "</summary>\n<div>\n" +
                    blocks(m.message->reasoning, m_formulas) + "</div>\n</details>\n";
        for (const Attachment& attachment : filesOf(*m.message, m_options)) {
            html += "<details>\n<summary>" + escaped(fileTitle(attachment)) + "</summary>\n<pre dir=\"ltr\"><code>" +
                    escaped(attachment.text) + "</code></pre>\n</details>\n";
        }
        return html + blocks(m.message->text, m_formulas) + "</article>\n";
    }

    ExportOptions m_options;
    HtmlFormulas m_formulas;
    bool m_begun = false;
};

} // namespace

std::unique_ptr<TranscriptWriter> makeHtmlWriter(const ExportOptions& options)
{
    return std::make_unique<HtmlWriter>(options);
}

} // namespace alcove
