// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What is selected of an answer, from one place in its blocks to another: the QML singleton `MessageSelection`. It
// knows no item of the window, so that it stays what it is while blocks leave the view and come back.
#pragma once

#include "app/chat/message_blocks_model.h"

#include <QPointer>

#include <compare>

namespace alcove {

class MessageSelection : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool exists READ exists NOTIFY changed)
    Q_PROPERTY(int anchorRow READ anchorRow NOTIFY changed)
    Q_PROPERTY(int cursorRow READ cursorRow NOTIFY changed)
    // The mouse is held down that began it.
    Q_PROPERTY(bool dragging READ dragging WRITE setDragging NOTIFY draggingChanged)

public:
    using QObject::QObject;

    bool exists() const { return m_blocks && m_anchor != m_cursor; }
    int anchorRow() const { return m_anchor.row; }
    int cursorRow() const { return m_cursor.row; }
    bool dragging() const { return m_dragging; }
    void setDragging(bool dragging);

    // Positions count as in copied_text.h. The anchor is where a selection began, the cursor where it is going on.

    // Of one block; equal positions select nothing, but can be extended.
    Q_INVOKABLE void select(alcove::MessageBlocksModel* blocks, int row, int anchor, int cursor);
    // To a place in the same blocks.
    Q_INVOKABLE void extend(int row, int position);
    // To the end of the block that the cursor is in, or of the one below; backwards to where they begin. It stops at
    // the anchor.
    Q_INVOKABLE void extendByBlock(bool forwards);
    Q_INVOKABLE void moveAnchor(int position); // in its block
    Q_INVOKABLE void selectAll(alcove::MessageBlocksModel* blocks);
    Q_INVOKABLE void clear();

    Q_INVOKABLE bool isIn(const alcove::MessageBlocksModel* blocks) const { return blocks && blocks == m_blocks; }
    Q_INVOKABLE bool isInSeveral() const { return m_blocks && m_anchor.row != m_cursor.row; }
    // Where it begins and goes on in a block; the largest int: at the block's end; -1: nothing of it is selected.
    Q_INVOKABLE int anchorIn(const alcove::MessageBlocksModel* blocks, int row) const;
    Q_INVOKABLE int cursorIn(const alcove::MessageBlocksModel* blocks, int row) const;

    Q_INVOKABLE QString copied() const;

signals:
    void changed();
    void draggingChanged();

private:
    struct Place {
        int row = 0;
        int position = 0;
        auto operator<=>(const Place&) const = default;
    };

    void set(MessageBlocksModel* blocks, Place anchor, Place cursor);
    int endIn(const MessageBlocksModel* blocks, int row, Place end, Place other) const;

    QPointer<MessageBlocksModel> m_blocks;
    Place m_anchor;
    Place m_cursor;
    bool m_dragging = false;
};

} // namespace alcove
