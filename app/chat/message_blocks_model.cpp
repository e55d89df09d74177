// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/message_blocks_model.h"

#include "app/chat/emoji.h"

#include <algorithm>

namespace alcove {

namespace {

QString taskName(MarkdownBlock::Task task)
{
    switch (task) {
    case MarkdownBlock::Task::None: return {};
    case MarkdownBlock::Task::Open: return QStringLiteral("open");
    case MarkdownBlock::Task::Done: return QStringLiteral("done");
    }
    Q_UNREACHABLE_RETURN({});
}

bool isRich(MarkdownBlock::Kind kind)
{
    using Kind = MarkdownBlock::Kind;
    return kind == Kind::Paragraph || kind == Kind::Heading || kind == Kind::Table || kind == Kind::Image;
}

} // namespace

MessageBlocksModel::MessageBlocksModel(QObject* parent) : QAbstractListModel(parent) {}

int MessageBlocksModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant MessageBlocksModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MarkdownBlock& block = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case KindRole: return kindName(block.kind);
    case TextRole: return isRich(block.kind) ? withEmojiFont(block.text) : block.text;
    case SourceRole: return block.source;
    case LanguageRole: return block.language;
    case LevelRole: return block.level;
    case QuoteDepthRole: return block.quoteDepth;
    case QuoteDepthAboveRole: return index.row() == 0 ? 0 : m_rows[static_cast<size_t>(index.row()) - 1].quoteDepth;
    case ListDepthRole: return block.listDepth;
    case MarkerRole: return block.marker;
    case TaskRole: return taskName(block.task);
    case JoinedRole: return block.joined;
    case RightToLeftRole: return block.rightToLeft;
    default: return {};
    }
}

QHash<int, QByteArray> MessageBlocksModel::roleNames() const
{
    return {{KindRole, "kind"},
            {TextRole, "text"},
            {SourceRole, "source"},
            {LanguageRole, "language"},
            {LevelRole, "level"},
            {QuoteDepthRole, "quoteDepth"},
            {QuoteDepthAboveRole, "quoteDepthAbove"},
            {ListDepthRole, "listDepth"},
            {MarkerRole, "marker"},
            {TaskRole, "task"},
            {JoinedRole, "joined"},
            {RightToLeftRole, "rightToLeft"}};
}

void MessageBlocksModel::setText(const QString& markdown, bool streaming)
{
    QString text = markdown;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    if (streaming) {
        const qsizetype settledBefore = m_stream.settled();
        const std::vector<MarkdownBlock>& blocks = m_stream.update(text);
        show(blocks, std::min(settledBefore, m_stream.settled()));
    } else {
        m_stream = {};
        show(parseMarkdown(text), 0);
    }
}

// Makes the rows equal to `blocks`, of which the first `unchanged` are known to be.
void MessageBlocksModel::show(const std::vector<MarkdownBlock>& blocks, qsizetype unchanged)
{
    const auto common = static_cast<qsizetype>(std::min(m_rows.size(), blocks.size()));
    for (qsizetype row = std::min(unchanged, common); row < common; ++row) {
        const auto at = static_cast<size_t>(row);
        if (m_rows[at] == blocks[at])
            continue;
        m_rows[at] = blocks[at];
        const QModelIndex changed = index(static_cast<int>(row));
        emit dataChanged(changed, index(static_cast<int>(std::min(row + 1, common - 1))));
    }
    if (m_rows.size() > blocks.size()) {
        beginRemoveRows({}, static_cast<int>(common), static_cast<int>(m_rows.size()) - 1);
        m_rows.resize(blocks.size());
        endRemoveRows();
    } else if (m_rows.size() < blocks.size()) {
        beginInsertRows({}, static_cast<int>(common), static_cast<int>(blocks.size()) - 1);
        m_rows.insert(m_rows.end(), blocks.begin() + common, blocks.end());
        endInsertRows();
    }
}

} // namespace alcove
