// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inference/result.h"

#include <QVariantMap>

namespace alcove {

// As ErrorCard takes it.
inline QVariantMap toMap(const Error& error)
{
    return {{"message", QString::fromStdString(error.message)},
            {"remedy", QString::fromStdString(error.remedy)},
            {"details", QString::fromStdString(error.details)}};
}

} // namespace alcove
