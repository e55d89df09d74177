// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/report.h"

namespace alcove {

void ImportReport::formatFound(const QString& program)
{
    if (!formats.contains(program))
        formats << program;
}

void ImportReport::problem(const QString& what)
{
    constexpr qsizetype most = 100;
    if (problems.size() < most)
        problems << what;
    else
        ++untoldProblems;
}

} // namespace alcove
