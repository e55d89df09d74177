// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What is copied of an answer: a stretch of its blocks as plain text.
//
// Positions in a block count the characters of the document that the window makes of it, where a formula counts as
// copiedFormula() has it, drawn or not.
#pragma once

#include "app/chat/markdown_blocks.h"

#include <span>

namespace alcove {

// A formula in a line of words, from its source.
QString copiedFormula(const QString& source);

// The position behind the last character of a block.
int copiedLength(const MarkdownBlock& block);

// From a position in the first of these blocks to one in the last: a blank line between paragraphs, items of a list
// with their markers on lines that follow each other, cells of a table with tabs between them, code and formulas as
// they are.
QString copiedText(std::span<const MarkdownBlock> blocks, int from, int to);

} // namespace alcove
