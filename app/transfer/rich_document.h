// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Conversations as a document with type and colour, for paper.
#pragma once

#include "app/transfer/exported_messages.h"

#include <QTextCursor>
#include <QTextDocument>

#include <memory>
#include <vector>

namespace alcove {

struct MarkdownBlock;
struct RichRun;
class PaperFormulas;

class RichDocument {
public:
    // Where something begins that one may want to go to.
    struct Mark {
        QString title;
        int level = 0;     // 0: a conversation, 1: a question in it
        QTextCursor place; // stays with what it stands before
    };

    explicit RichDocument(const ExportOptions& options);
    ~RichDocument();

    void drawFormulas(); // for documents that are painted; elsewhere they are shown as TeX

    void add(const ConversationTree& tree);
    QTextDocument& document() { return *m_document; }
    const std::vector<Mark>& marks() const { return m_marks; }

private:
    void addMessage(const ExportedMessage& message);
    void addFile(const Attachment& attachment);
    void addMarkdown(const QString& markdown, const QTextCharFormat& base);
    void addBlock(const MarkdownBlock& block, const QTextCharFormat& base);
    // False: its words are to stand there.
    bool addImage(const MarkdownBlock& block, const QTextCharFormat& base);
    void addCode(const MarkdownBlock& block);
    void addTable(const MarkdownBlock& block, const QTextCharFormat& base);
    void startBlock(const QTextBlockFormat& format);
    void insert(QTextCursor& cursor, const std::vector<RichRun>& runs);
    void insertFormula(QTextCursor& cursor, const QString& formula, const QTextCharFormat& words);

    ExportOptions m_options;
    std::unique_ptr<QTextDocument> m_document;
    std::unique_ptr<PaperFormulas> m_formulas; // null: shown as TeX
    QTextCursor m_cursor;
    std::vector<Mark> m_marks;
    int m_images = 0;
    bool m_fresh = true; // the block that the cursor stands in is not used yet
};

} // namespace alcove
