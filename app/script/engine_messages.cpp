// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/script/engine_messages.h"

#include <QLoggingCategory>

namespace alcove {

void silenceScriptMessages()
{
    static const bool once = [] {
        QLoggingCategory::setFilterRules("qt.qml.usedbeforedeclared=false");
        return true;
    }();
    Q_UNUSED(once);
}

} // namespace alcove
