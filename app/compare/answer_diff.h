// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How one answer differs from another, seen as Markdown: blocks that both have are the same block; where a block was
// changed, its words are compared, and code by lines.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace alcove {

enum class DiffKind { Same, Removed, Added };

struct DiffRun {
    DiffKind kind = DiffKind::Same;
    QStringList parts; // that follow one another
};

// The shortest way from one list to the other. Lists so different and so long that looking for it would take minutes
// give everything removed, then everything added.
std::vector<DiffRun> diffOf(const QStringList& before, const QStringList& after);

struct DifferenceBlock {
    QString kind;   // as MessageBlocksModel has them: "paragraph", "heading", "code", "table", "rule"
    QString html;   // what only one has stands in <del> or <ins>; everything else is escaped
    int level = 0;  // of a heading
    QString marker; // of a list's item
    int depth = 0;  // of lists and quotes together
    QString change; // "same", "removed", "added", or "changed": in some of its words
};

std::vector<DifferenceBlock> compareMarkdown(const QString& before, const QString& after);

} // namespace alcove
