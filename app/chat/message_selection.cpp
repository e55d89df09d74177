// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/message_selection.h"

#include "app/chat/copied_text.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <limits>

namespace alcove {

void MessageSelection::setDragging(bool dragging)
{
    if (std::exchange(m_dragging, dragging) == dragging)
        return;
    emit draggingChanged();
    if (dragging || !isInSeveral() || !QGuiApplication::clipboard()->supportsSelection())
        return;
    // What the middle button pastes. The text in which the mouse was pressed offers its own part when it is released.
    QMetaObject::invokeMethod(
        this, [this] { QGuiApplication::clipboard()->setText(copied(), QClipboard::Selection); }, Qt::QueuedConnection);
}

void MessageSelection::select(MessageBlocksModel* blocks, int row, int anchor, int cursor)
{
    set(blocks, {.row = row, .position = anchor}, {.row = row, .position = cursor});
}

void MessageSelection::extend(int row, int position)
{
    set(m_blocks, m_anchor, {.row = row, .position = position});
}

void MessageSelection::extendByBlock(bool forwards)
{
    if (!m_blocks)
        return;
    const auto lengthOf = [this](int row) { return copiedLength(m_blocks->blocks().at(static_cast<size_t>(row))); };
    const int last = m_blocks->rowCount() - 1;
    int row = m_cursor.row;
    if (forwards ? row < last && m_cursor.position >= lengthOf(row) : row > 0 && m_cursor.position == 0)
        row += forwards ? 1 : -1;
    const Place place{.row = row, .position = forwards ? lengthOf(row) : 0};
    const bool passes = isInSeveral() && row == m_anchor.row;
    set(m_blocks, m_anchor, passes ? m_anchor : place);
}

void MessageSelection::moveAnchor(int position)
{
    set(m_blocks, {.row = m_anchor.row, .position = position}, m_cursor);
}

void MessageSelection::selectAll(MessageBlocksModel* blocks)
{
    if (!blocks || blocks->blocks().empty())
        return;
    set(blocks, {}, {.row = blocks->rowCount() - 1, .position = copiedLength(blocks->blocks().back())});
}

void MessageSelection::clear()
{
    set(nullptr, {}, {});
}

void MessageSelection::set(MessageBlocksModel* blocks, Place anchor, Place cursor)
{
    if (blocks == m_blocks && anchor == m_anchor && cursor == m_cursor)
        return;
    if (blocks != m_blocks) {
        if (m_blocks)
            m_blocks->disconnect(this);
        m_blocks = blocks;
        if (blocks) {
            connect(blocks, &QObject::destroyed, this, &MessageSelection::clear);
            connect(blocks, &QAbstractItemModel::rowsRemoved, this, [this] {
                if (std::max(m_anchor.row, m_cursor.row) >= m_blocks->rowCount())
                    clear();
            });
        }
    }
    m_anchor = anchor;
    m_cursor = cursor;
    emit changed();
}

int MessageSelection::endIn(const MessageBlocksModel* blocks, int row, Place end, Place other) const
{
    const auto [first, last] = std::minmax(m_anchor.row, m_cursor.row);
    if (!isIn(blocks) || row < first || row > last)
        return -1;
    if (row == end.row)
        return end.position;
    return end < other ? 0 : std::numeric_limits<int>::max();
}

int MessageSelection::anchorIn(const MessageBlocksModel* blocks, int row) const
{
    return endIn(blocks, row, m_anchor, m_cursor);
}

int MessageSelection::cursorIn(const MessageBlocksModel* blocks, int row) const
{
    return endIn(blocks, row, m_cursor, m_anchor);
}

QString MessageSelection::copied() const
{
    if (!exists())
        return {};
    const auto [first, last] = std::minmax(m_anchor, m_cursor);
    const std::span blocks(m_blocks->blocks());
    const auto from = static_cast<size_t>(first.row);
    const auto count = static_cast<size_t>(last.row - first.row) + 1;
    return from + count <= blocks.size() ? copiedText(blocks.subspan(from, count), first.position, last.position)
                                         : QString();
}

} // namespace alcove
