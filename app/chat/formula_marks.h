// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Formulas in Markdown: which stretches of a text are TeX.
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <functional>

namespace alcove {

// Takes the formulas out of a Markdown text and puts marks in their places that mean nothing in Markdown, so that the
// stars, underscores, bars and line ends of a formula are never taken for emphasis, cells or paragraphs.
//
// Formulas are $…$, $$…$$, \(…\), \[…\] and the environments that amsmath sets on lines of their own (align and its
// kin). None holds a blank line, none lies in code, and a $ that may be money is none: the opening one is followed by a
// letter and not by a blank, the closing one stands close to a letter and before no digit.
class FormulaMarks {
public:
    explicit FormulaMarks(QStringView markdown);

    const QString& text() const { return m_text; }

    // Where the next mark stands in `text`, which came from text(), from `from` on.
    struct Mark {
        qsizetype position = 0;
        qsizetype length = 0; // 0: there is none, and the position is the end
        QString source;       // the formula with the signs around it
    };
    Mark next(QStringView text, qsizetype from) const;

    // `text` with its formulas in the place of their marks.
    QString restored(const QString& text) const;

private:
    void readBlocks(QStringView markdown);
    void readParagraph(QStringView paragraph);
    qsizetype readFormula(QStringView paragraph, qsizetype at); // where it ends; `at`: there is none
    void take(QStringView source);
    // Where the formula ends that lies between two signs; `at`: it does not.
    qsizetype endOfDelimited(QStringView text, qsizetype at, QStringView opening, QStringView closing);
    qsizetype endOfInline(QStringView text, qsizetype at);
    qsizetype endOfEnvironment(QStringView text, qsizetype at);
    qsizetype endOfCode(QStringView text, qsizetype at, qsizetype ticks);
    // `find(sign, from)`, asked no more in a paragraph where it has found nothing: a text with thousands of signs that
    // stay open would be searched to its end for each.
    template<typename Find>
    qsizetype findOnce(const QString& sign, const Find& find);

    QString m_text;
    QStringList m_sources;
    bool m_quoted = false;  // the paragraph that is read is one of a quote
    QSet<QString> m_absent; // signs that come no more in it
};

// What is TeX in a formula's source, without the signs around it.
QString formulaBody(const QString& source);

// `richText`, in which <tex> marks formulas (see MarkdownBlock), with what `show` makes of each one's source. Where
// that is nothing, the source itself stays.
QString replaceFormulas(const QString& richText, const std::function<QString(const QString& source)>& show);

// Whether a formula stands on lines of its own.
bool isDisplayFormula(QStringView source);

} // namespace alcove
