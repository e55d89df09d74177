// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What somebody who starts Alcove wants of its window, whether that is there already or not.
#pragma once

#include <QByteArray>
#include <QString>

namespace alcove {

struct StartRequest {
    QString file;         // a model to open or an export to import, by its absolute path; empty: none
    bool newChat = false; // a new chat instead of the conversation of the last time
    // What the desktop gave this start so that it may bring a window to the front; empty where it asks for none.
    QByteArray activationToken;
};

} // namespace alcove
