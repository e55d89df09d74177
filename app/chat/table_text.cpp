// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/table_text.h"

#include "app/chat/allowed_text.h"
#include "app/chat/emoji.h"
#include "app/csv.h"

#include <QStringList>
#include <QXmlStreamReader>

#include <vector>

namespace alcove {

namespace {

enum class Form { Markdown, Csv };

struct Cell {
    QString text;
    QString side; // as HTML names it; empty: none was chosen
};

// What stands around the words of a tag in Markdown.
QString signOf(QStringView tag)
{
    return tag == u"b" ? "**" : tag == u"i" ? "*" : tag == u"s" ? "~~" : tag == u"code" ? "`" : "";
}

QString escaped(const QString& words)
{
    QString text;
    for (const QChar c : words) {
        if (QStringView(u"\\`*_[]<>|~$").contains(c))
            text += u'\\';
        text += c;
    }
    return text;
}

// The reader stands at the cell's beginning, and then at its end.
QString contentOf(QXmlStreamReader& xml, Form form)
{
    QString text;
    QStringList tags;
    QStringList targets;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::Characters) {
            const bool literal = form == Form::Csv || tags.contains("code") || tags.contains("tex");
            QString words = literal ? xml.text().toString() : escaped(xml.text().toString());
            if (literal && form == Form::Markdown)
                words.replace('|', "\\|"); // which ends a cell even there
            text += words;
        } else if (token == QXmlStreamReader::StartElement) {
            tags << xml.name().toString();
            if (tags.constLast() == "br")
                text += form == Form::Csv ? "\n" : "<br>";
            if (form == Form::Markdown && tags.constLast() == "a") {
                targets << xml.attributes().value("href").toString();
                text += '[';
            } else if (form == Form::Markdown) {
                text += signOf(tags.constLast());
            }
        } else if (token == QXmlStreamReader::EndElement) {
            if (tags.isEmpty())
                break;
            const QString tag = tags.takeLast();
            if (form == Form::Markdown)
                text += tag == "a" ? "](" + targets.takeLast() + ")" : signOf(tag);
        }
    }
    return text;
}

std::vector<std::vector<Cell>> rowsOf(const QString& html, Form form)
{
    std::vector<std::vector<Cell>> rows;
    QXmlStreamReader xml(allowedText(html)); // others would end the table
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"tr") {
            rows.emplace_back();
        } else if ((xml.name() == u"td" || xml.name() == u"th") && !rows.empty()) {
            const QString side = xml.attributes().value("align").toString();
            rows.back().push_back({qualifiedEmoji(contentOf(xml, form)), side});
        }
    }
    return rows;
}

QString rule(const QString& side)
{
    return side == "right" ? "--:" : side == "center" ? ":-:" : side == "left" ? ":--" : "---";
}

} // namespace

QString tableAsMarkdown(const QString& html)
{
    QString text;
    const auto rows = rowsOf(html, Form::Markdown);
    for (size_t row = 0; row < rows.size(); ++row) {
        QString rules = "|";
        text += '|';
        for (const Cell& cell : rows[row]) {
            text += ' ' + cell.text + " |";
            rules += ' ' + rule(cell.side) + " |";
        }
        text += row == 0 ? '\n' + rules + '\n' : QString('\n');
    }
    return text;
}

QString tableAsCsv(const QString& html)
{
    QString text;
    for (const std::vector<Cell>& row : rowsOf(html, Form::Csv)) {
        QStringList cells;
        for (const Cell& cell : row)
            cells << cell.text;
        text += csvRow(cells);
    }
    return text;
}

} // namespace alcove
