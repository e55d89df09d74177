// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What exports and imports have in common in a window: amounts, errors.
#pragma once

#include "inference/result.h"

#include <QCoreApplication>
#include <QLocale>
#include <QVariantMap>

namespace alcove {

inline QString conversationsText(qint64 count)
{
    return count == 1 ? QCoreApplication::translate("Transfer", "1 conversation")
                      : QCoreApplication::translate("Transfer", "%1 conversations").arg(QLocale().toString(count));
}

inline QString messagesText(qint64 count)
{
    return count == 1 ? QCoreApplication::translate("Transfer", "1 message")
                      : QCoreApplication::translate("Transfer", "%1 messages").arg(QLocale().toString(count));
}

// As ErrorCard takes it.
inline QVariantMap toMap(const Error& error)
{
    return {{"message", QString::fromStdString(error.message)},
            {"remedy", QString::fromStdString(error.remedy)},
            {"details", QString::fromStdString(error.details)}};
}

} // namespace alcove
