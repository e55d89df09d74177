// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What exports and imports have in common in a window: amounts.
#pragma once

#include <QCoreApplication>

namespace alcove {

inline QString conversationsText(qint64 count)
{
    return QCoreApplication::translate("Transfer", "%n conversations", nullptr, int(count));
}

inline QString messagesText(qint64 count)
{
    return QCoreApplication::translate("Transfer", "%n messages", nullptr, int(count));
}

} // namespace alcove
