// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Markdown (GitHub's dialect) as a flat list of typed blocks that a view can show one below the other.
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace alcove {

// One leaf of the document. Lists and quotes are no blocks of their own: their leaves say how deep they stand, so that
// code, tables and quotes inside of a list need nothing special and a view never nests.
struct MarkdownBlock {
    enum class Kind { Paragraph, Heading, Code, Table, Formula, Image, Rule };
    enum class Task { None, Open, Done };

    Kind kind = Kind::Paragraph;
    // Paragraph, Heading, Image (what stands for it): inline rich text. Table: a <table>. Code: the source as it is.
    // Formula: TeX with the signs around it, see formula_marks.h. Rule: empty
    QString text;
    QString source;   // Image: see localImageAddress()
    QString language; // Code: the first word of the fence's line
    int level = 0;    // Heading: 1 to 6
    int quoteDepth = 0;
    int listDepth = 0;        // 0: in no list
    QString marker;           // "•", "3.": on the first leaf of a list's item, else empty
    Task task = Task::None;   // on the first leaf of a task
    bool joined = false;      // stands close to the leaf above it: both are in one tight list
    bool rightToLeft = false; // by the first letter that has a direction

    bool operator==(const MarkdownBlock&) const = default;
};

// The blocks of `markdown`, whose lines end in "\n". Every Markdown text is valid, so this cannot fail.
//
// The rich text is safe to show: what was HTML in the source is escaped and so shown as it was written; links go to
// http, https and mailto only; an image becomes a link to it, so that nothing is ever fetched; only
// one that is here is shown, as a block of its own wherever a paragraph can be divided. Tags used: b i s code a
// br table thead tbody tr th td, and tex around a formula's source. A formula on lines of its own is a block of its own
// wherever a paragraph can be divided.
std::vector<MarkdownBlock> parseMarkdown(QStringView markdown);

// "paragraph", "heading", "code", "table", "formula", "image" or "rule".
QString kindName(MarkdownBlock::Kind kind);

// What a block's rich text reads as; code and formulas as they are. Cells of a table stand side by side without a
// blank.
QString plainText(const MarkdownBlock& block);

} // namespace alcove
