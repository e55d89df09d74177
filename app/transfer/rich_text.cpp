// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/rich_text.h"

#include "app/chat/code_languages.h"
#include "app/transfer/html_code.h"

#include <QXmlStreamReader>

#include <KSyntaxHighlighting/Theme>

#include <algorithm>

namespace alcove {

namespace {

using KSyntaxHighlighting::Theme;

void enter(const QXmlStreamReader& xml, QTextCharFormat& format)
{
    const QStringView tag = xml.name();
    if (tag == u"b" || tag == u"th")
        format.setFontWeight(QFont::Bold);
    else if (tag == u"i")
        format.setFontItalic(true);
    else if (tag == u"s")
        format.setFontStrikeOut(true);
    else if (tag == u"code")
        format.setFontFamilies({QStringLiteral("monospace")});
    if (tag != u"a")
        return;
    format.setAnchor(true);
    format.setAnchorHref(xml.attributes().value("href").toString());
    format.setFontUnderline(true);
}

void enterCode(const QXmlStreamReader& xml, QTextCharFormat& format)
{
    const Theme theme = codeTheme(false);
    const auto style = static_cast<Theme::TextStyle>(xml.attributes().value("class").mid(1).toInt());
    if (theme.textColor(style) != 0)
        format.setForeground(QColor::fromRgb(theme.textColor(style)));
    format.setFontWeight(theme.isBold(style) ? QFont::Bold : QFont::Normal);
    format.setFontItalic(theme.isItalic(style));
}

// The runs up to the end of the element that the reader stands in; `enter` changes the format for each within it.
template<typename Enter>
std::vector<RichRun> runsWithin(QXmlStreamReader& xml, const QTextCharFormat& base, Enter enter)
{
    std::vector<RichRun> runs;
    std::vector<QTextCharFormat> formats = {base};
    while (!xml.atEnd() && !formats.empty()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (xml.name() == u"tex") {
                runs.push_back({xml.readElementText(), formats.back(), true});
                break;
            }
            formats.push_back(formats.back());
            enter(xml, formats.back());
            if (xml.name() == u"br")
                runs.push_back({QString(QChar::LineSeparator), formats.back()});
            break;
        case QXmlStreamReader::EndElement: formats.pop_back(); break;
        case QXmlStreamReader::Characters: runs.push_back({xml.text().toString(), formats.back()}); break;
        default: break;
        }
    }
    return runs;
}

} // namespace

std::vector<RichRun> inlineRuns(const QString& richText, const QTextCharFormat& base)
{
    QXmlStreamReader xml("<p>" + richText + "</p>");
    xml.readNextStartElement();
    return runsWithin(xml, base, enter);
}

std::vector<std::vector<RichCell>> tableCells(const QString& richText, const QTextCharFormat& base)
{
    std::vector<std::vector<RichCell>> rows;
    QXmlStreamReader xml(richText);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"tr") {
            rows.emplace_back();
        } else if ((xml.name() == u"td" || xml.name() == u"th") && !rows.empty()) {
            const QString side = xml.attributes().value("align").toString();
            const Qt::Alignment alignment = side == "right"    ? Qt::AlignRight
                                            : side == "center" ? Qt::AlignHCenter
                                                               : Qt::AlignLeft;
            const bool heading = xml.name() == u"th";
            QTextCharFormat format = base;
            enter(xml, format);
            rows.back().push_back({runsWithin(xml, format, enter), alignment, heading});
        }
    }
    size_t columns = 0;
    for (const std::vector<RichCell>& row : rows)
        columns = std::max(columns, row.size());
    for (std::vector<RichCell>& row : rows)
        row.resize(columns);
    return rows;
}

std::vector<RichRun> codeRuns(const QString& code, const QString& fence, const QTextCharFormat& base)
{
    QXmlStreamReader xml("<pre>" + highlightedHtml(code, fence).replace(u'\n', QChar::LineSeparator) + "</pre>");
    xml.readNextStartElement();
    return runsWithin(xml, base, enterCode);
}

} // namespace alcove
