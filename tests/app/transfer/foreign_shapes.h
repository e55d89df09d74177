// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Files of other programs in less usual shapes, and the messages that they hold.
#pragma once

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace alcove::test {

struct ForeignShape {
    const char* name;
    QByteArray bytes;
    QStringList expected; // "role: (thought) text"
};

std::vector<ForeignShape> foreignShapes();

} // namespace alcove::test
