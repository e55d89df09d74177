// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/html_code.h"

#include "app/chat/code_languages.h"

#include <QColor>
#include <QMetaEnum>

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>

namespace alcove {

namespace {

using KSyntaxHighlighting::Theme;

// Beyond it colouring takes longer than anybody would look at it: a pasted log, a data file.
constexpr qsizetype longestCode = 200'000;

class HtmlHighlighter : public KSyntaxHighlighting::AbstractHighlighter {
public:
    QString highlight(const QString& code)
    {
        KSyntaxHighlighting::State state;
        for (const QStringView line : QStringView(code).tokenize(u'\n')) {
            m_line = line.toString();
            m_done = 0;
            state = highlightLine(m_line, state);
            add(m_line.size(), {});
            m_html += '\n';
        }
        m_html.chop(1);
        return std::move(m_html);
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format) override
    {
        if (length == 0)
            return;
        add(offset, {});
        const auto style = format.textStyle();
        add(offset + length, style == Theme::Normal ? QString() : QString("c%1").arg(int(style)));
    }

private:
    // What the line has up to `end` and is not written yet.
    void add(qsizetype end, const QString& style)
    {
        if (end <= m_done)
            return;
        const QString text = m_line.sliced(m_done, end - m_done).toHtmlEscaped();
        m_html += style.isEmpty() ? text : "<span class=\"" + style + "\">" + text + "</span>";
        m_done = end;
    }

    QString m_html;
    QString m_line;
    qsizetype m_done = 0;
};

} // namespace

QString highlightedHtml(const QString& code, const QString& fence)
{
    const KSyntaxHighlighting::Definition language = codeLanguage(fence);
    if (!language.isValid() || code.size() > longestCode)
        return code.toHtmlEscaped();
    HtmlHighlighter highlighter;
    highlighter.setDefinition(language);
    return highlighter.highlight(code);
}

QString highlightingCss(bool dark)
{
    const Theme theme = codeTheme(dark);
    const QMetaEnum styles = QMetaEnum::fromType<Theme::TextStyle>();
    QString css;
    for (int i = 0; i < styles.keyCount(); ++i) {
        const auto style = static_cast<Theme::TextStyle>(styles.value(i));
        if (style == Theme::Normal || theme.textColor(style) == 0)
            continue;
        css += QString(".c%1{color:%2%3%4}")
                   .arg(int(style))
                   .arg(QColor::fromRgb(theme.textColor(style)).name(),
                        QLatin1StringView(theme.isBold(style) ? ";font-weight:bold" : ""),
                        QLatin1StringView(theme.isItalic(style) ? ";font-style:italic" : ""));
    }
    return css;
}

} // namespace alcove
