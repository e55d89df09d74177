// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/html_formulas.h"

#include "app/chat/formula_marks.h"

namespace alcove {

QString HtmlFormulas::fill(const QString& richText)
{
    return replaceFormulas(richText, [this](const QString& formula) { return html(formula); });
}

QString HtmlFormulas::html(const QString& formula)
{
    const Result<TypesetFormula> drawn = m_typesetter.typeset(formulaBody(formula), isDisplayFormula(formula));
    if (!drawn)
        return formula.toHtmlEscaped();
    // The measures in em follow the size of the words; those of the drawing itself do not.
    QString svg = QString::fromUtf8(drawn->svg);
    const qsizetype view = svg.indexOf(u"viewBox");
    const QString measures = QStringLiteral("width:%1em;height:%2em;vertical-align:%3em")
                                 .arg(drawn->width)
                                 .arg(drawn->height)
                                 .arg(-drawn->depth);
    return "<svg role=\"img\" aria-label=\"" + formula.toHtmlEscaped() + "\" style=\"" + measures + "\" " +
           svg.sliced(view);
}

} // namespace alcove
