// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/markdown_stream.h"

#include <iterator>

namespace alcove {

namespace {

bool isBlank(QStringView line)
{
    return std::ranges::all_of(line, [](QChar c) { return c == u' ' || c == u'\t'; });
}

// The last line that stands at the left edge, has letters and follows a blank line: where it begins. 0: none.
// Such a line ends every list and quote before it (unless it is an item itself), so only a fence can reach across.
qsizetype lastCandidate(QStringView text)
{
    qsizetype line = text.lastIndexOf(u'\n') + 1;
    while (line > 0) {
        const qsizetype before = line - 1 > 0 ? text.lastIndexOf(u'\n', line - 2) + 1 : 0;
        if (line < text.size() && text[line] > u' ' && before < line && isBlank(text.sliced(before, line - 1 - before)))
            return line;
        line = before;
    }
    return 0;
}

bool mayBeListItem(QChar first)
{
    return first == u'-' || first == u'+' || first == u'*' || (first >= u'0' && first <= u'9');
}

// A definition "[name]: address" changes links anywhere in the text, those above it included.
bool mayDefineLinks(QStringView text)
{
    for (qsizetype end = text.indexOf(u"]:"); end >= 0; end = text.indexOf(u"]:", end + 2)) {
        const QStringView label = text.first(end).sliced(text.first(end).lastIndexOf(u'\n') + 1);
        const qsizetype open = label.indexOf(u'[');
        const bool markersOnly = std::ranges::none_of(label.first(std::max<qsizetype>(open, 0)), [](QChar c) {
            return !(c <= u' ' || mayBeListItem(c) || c == u'>' || c == u'.' || c == u')');
        });
        if (open < 0 || markersOnly) // no "[" on this line: the label may have begun on the line above
            return true;
    }
    return false;
}

} // namespace

const std::vector<MarkdownBlock>& MarkdownStream::update(const QString& text)
{
    if (!text.startsWith(m_settledText) || mayDefineLinks(text)) {
        m_settledText.clear();
        m_settledBlocks = 0;
        m_tried = 0;
    }
    if (!mayDefineLinks(text))
        settle(text);
    m_blocks.resize(static_cast<size_t>(m_settledBlocks));
    std::ranges::move(parseMarkdown(QStringView(text).sliced(m_settledText.size())), std::back_inserter(m_blocks));
    return m_blocks;
}

void MarkdownStream::settle(QStringView text)
{
    const qsizetype start = m_settledText.size();
    const qsizetype candidate = lastCandidate(text.sliced(start)) + start;
    if (candidate <= std::max(start, m_tried))
        return;
    m_tried = candidate;

    // Whether a block begins here is asked of the parser: a word put in this place must be a paragraph by itself.
    const QString probe = QStringLiteral("x");
    std::vector<MarkdownBlock> blocks = parseMarkdown(text.sliced(start, candidate - start).toString() + probe);
    if (blocks.empty() || blocks.back() != MarkdownBlock{.text = probe})
        return;
    blocks.pop_back();
    const bool afterList = !blocks.empty() && blocks.back().listDepth > 0;
    // md4c takes a fence for the end of one that was opened in a list's item, even where that item has ended.
    const bool maybeFence = text[candidate] == u'`' || text[candidate] == u'~';
    if (afterList && (mayBeListItem(text[candidate]) || maybeFence))
        return;
    m_blocks.resize(static_cast<size_t>(m_settledBlocks));
    std::ranges::move(blocks, std::back_inserter(m_blocks));
    m_settledBlocks = static_cast<qsizetype>(m_blocks.size());
    m_settledText = text.first(candidate).toString();
}

} // namespace alcove
