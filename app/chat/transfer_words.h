// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What exports and imports have in common in a window: amounts, errors.
#pragma once

#include "inference/result.h"

#include <QCoreApplication>
#include <QVariantMap>

namespace alcove {

inline QString conversationsText(qint64 count)
{
    return QCoreApplication::translate("Transfer", "%n conversations", nullptr, int(count));
}

inline QString messagesText(qint64 count)
{
    return QCoreApplication::translate("Transfer", "%n messages", nullptr, int(count));
}

// As ErrorCard takes it.
inline QVariantMap toMap(const Error& error)
{
    return {{"message", QString::fromStdString(error.message)},
            {"remedy", QString::fromStdString(error.remedy)},
            {"details", QString::fromStdString(error.details)}};
}

} // namespace alcove
