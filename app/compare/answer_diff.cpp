// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/compare/answer_diff.h"

#include "app/chat/markdown_blocks.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstdint>

namespace alcove {

namespace {

constexpr qsizetype mostCells = 25'000'000; // of the table of common lengths

void addPart(std::vector<DiffRun>& runs, DiffKind kind, const QString& part)
{
    if (runs.empty() || runs.back().kind != kind)
        runs.push_back({.kind = kind, .parts = {}});
    runs.back().parts << part;
}

using Kind = MarkdownBlock::Kind;

// Words with the blanks before them, or lines of code. A table is read row by row.
QStringList partsOf(const MarkdownBlock& block)
{
    MarkdownBlock spaced = block;
    if (block.kind != Kind::Code)
        spaced.text.replace("</td>", "</td> ").replace("</th>", "</th> ").replace("<br/>", " ");
    const QString text = plainText(spaced);
    if (block.kind == Kind::Code)
        return text.split('\n');
    static const QRegularExpression word(R"(\s*(?:[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]))");
    QStringList parts;
    for (auto match = word.globalMatch(text); match.hasNext();)
        parts << match.next().captured();
    return parts;
}

QString escaped(const QStringList& parts, Kind kind)
{
    return parts.join(kind == Kind::Code ? QStringLiteral("\n") : QString()).toHtmlEscaped().replace('\n', "<br>");
}

QString marked(const std::vector<DiffRun>& runs, Kind kind)
{
    QStringList pieces;
    for (const DiffRun& run : runs) {
        const QString text = escaped(run.parts, kind);
        const auto word = std::ranges::find_if_not(text, [](QChar letter) { return letter == ' '; });
        const QString blanks(word - text.begin(), ' '); // nothing to strike out or to underline
        const QString rest = text.sliced(blanks.size());
        pieces << (run.kind == DiffKind::Same      ? text
                   : run.kind == DiffKind::Removed ? blanks + "<del>" + rest + "</del>"
                                                   : blanks + "<ins>" + rest + "</ins>");
    }
    return pieces.join(kind == Kind::Code ? QStringLiteral("<br>") : QString());
}

DifferenceBlock shown(const MarkdownBlock& block, const std::vector<DiffRun>& runs, const QString& change)
{
    return {.kind = kindName(block.kind),
            .html = marked(runs, block.kind),
            .level = block.level,
            .marker = block.marker,
            .depth = block.listDepth + block.quoteDepth,
            .change = change};
}

DifferenceBlock whole(const MarkdownBlock& block, DiffKind kind)
{
    const char* change = kind == DiffKind::Same ? "same" : kind == DiffKind::Removed ? "removed" : "added";
    return shown(block, {{.kind = kind, .parts = partsOf(block)}}, change);
}

// Blocks that stand in the same place: those of one kind are compared word by word.
void compareBlocks(const std::vector<MarkdownBlock>& before, const std::vector<MarkdownBlock>& after,
                   std::vector<DifferenceBlock>& rows)
{
    size_t next = 0;
    for (const MarkdownBlock& old : before) {
        if (next < after.size() && after[next].kind == old.kind) {
            rows.push_back(shown(after[next], diffOf(partsOf(old), partsOf(after[next])), QStringLiteral("changed")));
            ++next;
        } else {
            rows.push_back(whole(old, DiffKind::Removed));
        }
    }
    for (; next < after.size(); ++next)
        rows.push_back(whole(after[next], DiffKind::Added));
}

} // namespace

std::vector<DiffRun> diffOf(const QStringList& before, const QStringList& after)
{
    std::vector<DiffRun> runs;
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        addPart(runs, DiffKind::Same, before[head++]);
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;

    const qsizetype rows = before.size() - head - tail;
    const qsizetype columns = after.size() - head - tail;
    qsizetype row = 0;
    qsizetype column = 0;
    if (rows > 0 && columns > 0 && rows <= mostCells / columns) {
        // The length of the longest common part from each place on.
        const size_t width = static_cast<size_t>(columns) + 1;
        std::vector<uint32_t> common((static_cast<size_t>(rows) + 1) * width, 0);
        const auto at = [&](qsizetype r, qsizetype c) -> uint32_t& {
            return common[static_cast<size_t>(r) * width + static_cast<size_t>(c)];
        };
        for (qsizetype r = rows - 1; r >= 0; --r) {
            for (qsizetype c = columns - 1; c >= 0; --c)
                at(r, c) =
                    before[head + r] == after[head + c] ? at(r + 1, c + 1) + 1 : std::max(at(r + 1, c), at(r, c + 1));
        }
        while (row < rows && column < columns) {
            if (before[head + row] == after[head + column]) {
                addPart(runs, DiffKind::Same, before[head + row++]);
                ++column;
            } else if (at(row + 1, column) >= at(row, column + 1)) {
                addPart(runs, DiffKind::Removed, before[head + row++]);
            } else {
                addPart(runs, DiffKind::Added, after[head + column++]);
            }
        }
    }
    while (row < rows)
        addPart(runs, DiffKind::Removed, before[head + row++]);
    while (column < columns)
        addPart(runs, DiffKind::Added, after[head + column++]);
    for (qsizetype i = before.size() - tail; i < before.size(); ++i)
        addPart(runs, DiffKind::Same, before[i]);
    return runs;
}

std::vector<DifferenceBlock> compareMarkdown(const QString& before, const QString& after)
{
    const std::vector<MarkdownBlock> old = parseMarkdown(before);
    const std::vector<MarkdownBlock> now = parseMarkdown(after);
    const auto keys = [](const std::vector<MarkdownBlock>& blocks) {
        QStringList list;
        for (const MarkdownBlock& block : blocks)
            list << kindName(block.kind) + block.marker + '\n' + block.text;
        return list;
    };
    std::vector<DifferenceBlock> rows;
    std::vector<MarkdownBlock> removed;
    std::vector<MarkdownBlock> added;
    const auto settle = [&] {
        compareBlocks(removed, added, rows);
        removed.clear();
        added.clear();
    };
    size_t fromOld = 0;
    size_t fromNow = 0;
    for (const DiffRun& run : diffOf(keys(old), keys(now))) {
        for (qsizetype i = 0; i < run.parts.size(); ++i) {
            if (run.kind == DiffKind::Removed) {
                removed.push_back(old[fromOld++]);
            } else if (run.kind == DiffKind::Added) {
                added.push_back(now[fromNow++]);
            } else {
                settle();
                rows.push_back(whole(now[fromNow++], DiffKind::Same));
                ++fromOld;
            }
        }
    }
    settle();
    return rows;
}

} // namespace alcove
