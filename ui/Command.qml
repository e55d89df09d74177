// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Something that the window does at a key, and that the palette offers by its name.
import QtQuick.Controls.Basic

Action {
    id: command

    property string keys // as a menu shows them; empty: none

    shortcut: command.keys
}
