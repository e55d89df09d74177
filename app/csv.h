// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Tables as text for spreadsheets: RFC 4180.
#pragma once

#include <QStringList>

namespace alcove {

// With its line end; fields are quoted where they have to be.
QString csvRow(QStringList fields);

} // namespace alcove
