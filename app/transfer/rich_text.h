// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The rich text of Markdown's blocks and of highlighted code as runs with formats, for documents on paper.
#pragma once

#include <QString>
#include <QTextCharFormat>

#include <vector>

namespace alcove {

struct RichRun {
    QString text; // lines within a paragraph end in U+2028
    QTextCharFormat format;
    bool formula = false; // the text is TeX with the signs around it
};

// Of a paragraph's or heading's text, see parseMarkdown(). `base` is what plain words look like.
std::vector<RichRun> inlineRuns(const QString& richText, const QTextCharFormat& base);

struct RichCell {
    std::vector<RichRun> runs;
    Qt::Alignment alignment = Qt::AlignLeft;
    bool heading = false;
};

// Of a table's; rows of equal length.
std::vector<std::vector<RichCell>> tableCells(const QString& richText, const QTextCharFormat& base);

// Source code in the colours of its language, for white paper.
std::vector<RichRun> codeRuns(const QString& code, const QString& fence, const QTextCharFormat& base);

} // namespace alcove
