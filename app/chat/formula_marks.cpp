// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/formula_marks.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace alcove {

namespace {

// Code points that Unicode keeps for a program's own use: no text has them.
constexpr QChar markBegin(0xFDD0);
constexpr QChar markEnd(0xFDD1);

constexpr std::array<QStringView, 8> environments = {u"align",    u"alignat",  u"equation", u"gather",
                                                     u"multline", u"eqnarray", u"flalign",  u"displaymath"};

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n';
}

bool isAsciiLetterOrDigit(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

bool isBlankLine(QStringView line)
{
    return std::ranges::all_of(line, [](QChar c) { return isBlank(c) || c == u'>'; });
}

qsizetype runLength(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] == text[at])
        ++end;
    return end - at;
}

// A line without what containers put before it: quotes' and lists' signs and blanks.
QStringView withoutContainers(QStringView line)
{
    static const QRegularExpression signs(QStringLiteral(R"(^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*)"));
    return line.sliced(signs.matchView(line).capturedLength());
}

// How many ` or ~ open a fence on this line; 0: none do.
qsizetype fenceLength(QStringView line)
{
    const QStringView words = withoutContainers(line);
    if (words.isEmpty() || (words[0] != u'`' && words[0] != u'~'))
        return 0;
    const qsizetype length = runLength(words, 0);
    const bool isSpan = words[0] == u'`' && words.sliced(length).contains(u'`');
    return length >= 3 && !isSpan ? length : 0;
}

// Where `sign` stands next, not behind a backslash of its own; -1: nowhere.
qsizetype findUnescaped(QStringView text, QStringView sign, qsizetype from)
{
    for (qsizetype at = from; at + sign.size() <= text.size(); ++at) {
        if (text.sliced(at).startsWith(sign))
            return at;
        if (text[at] == u'\\')
            ++at;
    }
    return -1;
}

bool hasWords(QStringView text)
{
    return !text.trimmed().isEmpty();
}

// Money rather than a formula: begins with a digit, has blanks, and nothing that only formulas have.
bool readsAsProse(QStringView body)
{
    return body[0].isDigit() && body.contains(u' ') &&
           std::ranges::none_of(body, [](QChar c) { return QStringView(u"\\^_={}+<>*/|").contains(c); });
}

} // namespace

FormulaMarks::FormulaMarks(QStringView markdown)
{
    m_text.reserve(markdown.size());
    readBlocks(markdown);
}

// Paragraph by paragraph, fenced code left as it is.
void FormulaMarks::readBlocks(QStringView markdown)
{
    QStringView fence; // what opened the code that is read; empty: none
    qsizetype paragraph = 0;
    for (qsizetype line = 0; line < markdown.size();) {
        const qsizetype newline = markdown.indexOf(u'\n', line);
        const qsizetype end = newline < 0 ? markdown.size() : newline + 1;
        const QStringView words = markdown.sliced(line, end - line);
        const qsizetype opens = fence.isEmpty() ? fenceLength(words) : 0;
        const QStringView inside = withoutContainers(words);
        const bool closes =
            !fence.isEmpty() && inside.startsWith(fence) && !hasWords(inside.sliced(runLength(inside, 0)));
        if (!fence.isEmpty() || opens > 0 || isBlankLine(words)) {
            readParagraph(markdown.sliced(paragraph, line - paragraph));
            m_text += words;
            paragraph = end;
        }
        if (opens > 0)
            fence = inside.first(opens);
        else if (closes)
            fence = {};
        line = end;
    }
    readParagraph(markdown.sliced(paragraph));
}

void FormulaMarks::readParagraph(QStringView paragraph)
{
    m_quoted = paragraph.trimmed().startsWith(u'>');
    m_absent.clear();
    for (qsizetype at = 0; at < paragraph.size();) {
        const QChar c = paragraph[at];
        qsizetype end = at + 1;
        if (c == u'`') {
            end = endOfCode(paragraph, at, runLength(paragraph, at));
        } else if (c == u'\\' || c == u'$') {
            if (const qsizetype formula = readFormula(paragraph, at); formula > at) {
                at = formula;
                continue;
            }
            end = c == u'$' ? at + runLength(paragraph, at) : std::min(at + 2, paragraph.size());
        }
        m_text += paragraph.sliced(at, end - at);
        at = end;
    }
}

qsizetype FormulaMarks::readFormula(QStringView paragraph, qsizetype at)
{
    const QStringView rest = paragraph.sliced(at);
    qsizetype end = at;
    if (rest.startsWith(u"\\("))
        end = endOfDelimited(paragraph, at, u"\\(", u"\\)");
    else if (rest.startsWith(u"\\["))
        end = endOfDelimited(paragraph, at, u"\\[", u"\\]");
    else if (rest.startsWith(u"\\begin{"))
        end = endOfEnvironment(paragraph, at);
    else if (rest.startsWith(u"$$"))
        end = runLength(rest, 0) == 2 ? endOfDelimited(paragraph, at, u"$$", u"$$") : at;
    else if (rest.startsWith(u'$'))
        end = endOfInline(paragraph, at);
    if (end > at)
        take(paragraph.sliced(at, end - at));
    return end;
}

template<typename Find>
qsizetype FormulaMarks::findOnce(const QString& sign, const Find& find)
{
    if (m_absent.contains(sign))
        return -1;
    const qsizetype found = find();
    if (found < 0)
        m_absent.insert(sign);
    return found;
}

qsizetype FormulaMarks::endOfDelimited(QStringView text, qsizetype at, QStringView opening, QStringView closing)
{
    const qsizetype begin = at + opening.size();
    const qsizetype close = findOnce(closing.toString(), [&] { return findUnescaped(text, closing, begin); });
    return close >= 0 && hasWords(text.sliced(begin, close - begin)) ? close + closing.size() : at;
}

qsizetype FormulaMarks::endOfInline(QStringView text, qsizetype at)
{
    const bool opens =
        at + 1 < text.size() && !isBlank(text[at + 1]) && (at == 0 || !isAsciiLetterOrDigit(text[at - 1]));
    const qsizetype close =
        opens ? findOnce(QStringLiteral("$"), [&] { return findUnescaped(text, u"$", at + 1); }) : -1;
    if (close < 0 || isBlank(text[close - 1]) || (close + 1 < text.size() && text[close + 1].isDigit()))
        return at;
    return readsAsProse(text.sliced(at + 1, close - at - 1)) ? at : close + 1;
}

qsizetype FormulaMarks::endOfEnvironment(QStringView text, qsizetype at)
{
    constexpr QStringView begin = u"\\begin{";
    constexpr qsizetype longest = 16; // of a name with its star and the brace
    const qsizetype length =
        text.sliced(at + begin.size()).first(std::min(longest, text.size() - at - begin.size())).indexOf(u'}');
    if (length < 0)
        return at;
    const qsizetype brace = at + begin.size() + length;
    const QString name = text.sliced(at + begin.size(), length).toString();
    const QStringView plain = name.endsWith(u'*') ? QStringView(name).chopped(1) : QStringView(name);
    if (!std::ranges::contains(environments, plain))
        return at;
    const QString end = "\\end{" + name + "}";
    const qsizetype close = findOnce(end, [&] { return text.indexOf(end, brace); });
    return close < 0 ? at : close + end.size();
}

// A span of code ends with as many as it began with; without such an end, the ticks are words.
qsizetype FormulaMarks::endOfCode(QStringView text, qsizetype at, qsizetype ticks)
{
    const qsizetype begin = at + ticks;
    const qsizetype close = findOnce(QString(ticks, u'`'), [&]() -> qsizetype {
        for (qsizetype next = text.indexOf(u'`', begin); next >= 0;) {
            const qsizetype length = runLength(text, next);
            if (length == ticks)
                return next;
            next = text.indexOf(u'`', next + length);
        }
        return -1;
    });
    return close < 0 ? begin : close + ticks;
}

void FormulaMarks::take(QStringView source)
{
    static const QRegularExpression quote(QStringLiteral("\n[ \t>]*"));
    QString formula = source.toString();
    if (m_quoted)
        formula.replace(quote, QStringLiteral("\n"));
    m_text += markBegin + QString::number(m_sources.size()) + markEnd;
    m_sources.push_back(formula);
}

FormulaMarks::Mark FormulaMarks::next(QStringView text, qsizetype from) const
{
    for (qsizetype at = text.indexOf(markBegin, from); at >= 0; at = text.indexOf(markBegin, at + 1)) {
        const qsizetype end = text.indexOf(markEnd, at);
        bool isNumber = false;
        const int index = end < 0 ? -1 : text.sliced(at + 1, end - at - 1).toInt(&isNumber);
        if (isNumber && index >= 0 && index < m_sources.size())
            return {at, end + 1 - at, m_sources[index]};
    }
    return {text.size(), 0, {}};
}

QString FormulaMarks::restored(const QString& text) const
{
    QString whole;
    qsizetype from = 0;
    for (Mark mark = next(text, 0); mark.length > 0; mark = next(text, from)) {
        whole += QStringView(text).sliced(from, mark.position - from);
        whole += mark.source;
        from = mark.position + mark.length;
    }
    return whole + text.sliced(from);
}

QString formulaBody(const QString& source)
{
    if (source.startsWith(u"\\begin"))
        return source;
    const qsizetype signs = source.startsWith(u'$') && !source.startsWith(u"$$") ? 1 : 2;
    return source.sliced(signs, source.size() - 2 * signs).trimmed();
}

QString replaceFormulas(const QString& richText, const std::function<QString(const QString& source)>& show)
{
    constexpr QStringView opening = u"<tex>";
    constexpr QStringView closing = u"</tex>";
    QString replaced;
    qsizetype from = 0;
    for (qsizetype at = richText.indexOf(opening); at >= 0; at = richText.indexOf(opening, from)) {
        const qsizetype begin = at + opening.size();
        const qsizetype end = richText.indexOf(closing, begin);
        const QString escaped = richText.sliced(begin, end - begin);
        QString source = escaped;
        source.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        const QString shown = show(source);
        replaced += QStringView(richText).sliced(from, at - from);
        replaced += shown.isEmpty() ? escaped : shown;
        from = end + closing.size();
    }
    return replaced + richText.sliced(from);
}

bool isDisplayFormula(QStringView source)
{
    return source.startsWith(u"$$") || source.startsWith(u"\\[") || source.startsWith(u"\\begin");
}

} // namespace alcove
