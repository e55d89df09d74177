// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Why what stands in the field above does not count; nothing while it does.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove

Label {
    Layout.fillWidth: true
    Layout.bottomMargin: 4
    visible: text !== ""
    horizontalAlignment: Text.AlignRight
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    font.pixelSize: Theme.smallSize
    color: Theme.danger
    Accessible.role: Accessible.AlertMessage
}
