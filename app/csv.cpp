// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/csv.h"

#include <algorithm>

namespace alcove {

QString csvRow(QStringList fields)
{
    static const QString special = QStringLiteral(",\"\r\n");
    for (QString& field : fields) {
        if (std::ranges::any_of(field, [](QChar letter) { return special.contains(letter); }))
            field = '"' + field.replace('"', "\"\"") + '"';
    }
    return fields.join(',') + "\r\n";
}

} // namespace alcove
