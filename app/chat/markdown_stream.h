// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Markdown that grows at its end: parses what may still change, and that only.
#pragma once

#include "app/chat/markdown_blocks.h"

namespace alcove {

class MarkdownStream {
public:
    // The same blocks as parseMarkdown(text) gives, for every text. If `text` begins as the one before it did, only
    // what follows the last settled block is parsed.
    const std::vector<MarkdownBlock>& update(const QString& text);

    // How many of the blocks will stay as they are, whatever is appended.
    qsizetype settled() const { return m_settledBlocks; }

private:
    void settle(QStringView text);

    QString m_settledText;
    qsizetype m_settledBlocks = 0;
    qsizetype m_tried = 0; // where text was last found not to begin a new block
    std::vector<MarkdownBlock> m_blocks;
};

} // namespace alcove
