// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The Markdown blocks of one message as rows for a view. While an answer streams in, only rows that changed say so.
#pragma once

#include "app/chat/markdown_stream.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace alcove {

class MessageBlocksModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The model of a message's blocks")

public:
    enum Role {
        KindRole = Qt::UserRole + 1, // kind: "paragraph", "heading", "code", "table", "formula", "image", "rule"
        TextRole,                    // text: see MarkdownBlock, as all that follow
        SourceRole,                  // source
        LanguageRole,                // language
        LevelRole,                   // level
        QuoteDepthRole,              // quoteDepth
        QuoteDepthAboveRole,         // quoteDepthAbove: of the row above; 0 for the first
        ListDepthRole,               // listDepth
        MarkerRole,                  // marker
        TaskRole,                    // task: "", "open", "done"
        JoinedRole,                  // joined
        RightToLeftRole,             // rightToLeft
    };

    explicit MessageBlocksModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const std::vector<MarkdownBlock>& blocks() const { return m_rows; }

    // Shows this text. While it is `streaming`, a text that only grew is parsed from its last settled block on; the
    // last call, with false, parses it all.
    void setText(const QString& markdown, bool streaming);

private:
    void show(const std::vector<MarkdownBlock>& blocks, qsizetype unchanged);

    MarkdownStream m_stream;
    std::vector<MarkdownBlock> m_rows;
};

} // namespace alcove
