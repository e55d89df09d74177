// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The network, on or off.
import Alcove
import Alcove.Core

CheckLine {
    text: qsTr("Let Alcove use the network to get models")
    checked: Network.on
    onToggled: Network.on = checked
}
