// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How much of the context is used, what the question adds, and how much there is.
import QtQuick
import QtQuick.Controls.Basic
import Alcove.Core
import Alcove

Label {
    id: meter

    property bool brief: false // there is no room for three numbers
    readonly property int draft: Chat.meter.draft
    readonly property real share: Chat.contextSize > 0 ? (Chat.meter.used + meter.draft) / Chat.contextSize : 0

    function tokens(count: int): string {
        return count < 1000 ? String(count) : (count / 1000).toLocaleString(Qt.locale(), "f", count < 10000 ? 1 : 0) + "k";
    }

    verticalAlignment: Text.AlignVCenter
    visible: Chat.contextSize > 0 && (Chat.meter.used > 0 || meter.draft > 0)
    text: {
        const size = meter.tokens(Chat.contextSize);
        if (meter.brief || meter.draft === 0 || Chat.meter.used === 0)
            return qsTr("%1 / %2").arg(meter.tokens(Chat.meter.used + meter.draft)).arg(size);
        return qsTr("%1 + %2 / %3").arg(meter.tokens(Chat.meter.used)).arg(meter.tokens(meter.draft)).arg(size);
    }
    font.pixelSize: Theme.smallSize
    font.features: ({
            "tnum": 1
        })
    color: meter.share > 0.9 || Chat.meter.over > 0 ? Theme.danger : Theme.muted

    Accessible.name: {
        const used = qsTr("%1 of %2 tokens of the context are used").arg(Chat.meter.used).arg(Chat.contextSize);
        return meter.draft === 0 ? used : qsTr("%1, and your question adds about %2").arg(used).arg(meter.draft);
    }
    HoverHandler {
        id: hover
    }
    ToolTip.visible: hover.hovered
    ToolTip.delay: 600
    ToolTip.text: meter.Accessible.name
}
