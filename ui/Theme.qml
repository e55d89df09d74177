// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Six roles of colour and the measures of the window. The colours come from the platform's palette; where it has not
// enough contrast for text (4.5:1, WCAG AA), they are moved away from the background until they have.
pragma Singleton

import QtQuick
import Alcove.Core

QtObject {
    id: theme

    // What the person chose, else what the system says; where it says nothing (a bare window manager), what its palette
    // looks like.
    readonly property bool dark: {
        if (AppSettings.theme !== "system")
            return AppSettings.theme === "dark";
        const scheme = Application.styleHints.colorScheme;
        return scheme === Qt.ColorScheme.Unknown ? isDark(system.window) : scheme === Qt.ColorScheme.Dark;
    }
    // Some systems say "dark" and still hand out a light palette: that one is no use.
    readonly property bool paletteFits: isDark(system.base) === dark && contrast(system.text, system.base) >= 4.5

    readonly property color surface: paletteFits ? system.base : dark ? "#1c1d20" : "#ffffff"
    readonly property color raised: mix(surface, text, dark ? 0.07 : 0.045)
    readonly property color text: paletteFits ? system.text : dark ? "#eceded" : "#16181b"
    readonly property color muted: legible(mix(text, surface, 0.42), raised)
    readonly property color accent: legible(system.accent, raised)
    readonly property color danger: legible(dark ? "#f28b82" : "#b3261e", raised)

    // Shades of the text's colour over whatever lies below.
    readonly property color hairline: Qt.alpha(text, 0.14)
    readonly property color hover: Qt.alpha(text, 0.06)
    readonly property color pressed: Qt.alpha(text, 0.11)
    readonly property color selection: Qt.alpha(accent, 0.28)

    readonly property int bar: room(52)
    readonly property int column: Math.round(760 * Math.max(1, scale))
    readonly property int target: room(36)
    readonly property int sidebar: room(280)
    readonly property int foldsBelow: room(720)

    readonly property int gap: 8
    readonly property int padding: 12
    readonly property int margin: 24
    readonly property int radius: 8
    readonly property int bubble: 12

    readonly property real scale: AppSettings.textScale / 100
    readonly property int displaySize: Math.round(28 * scale)
    readonly property int headingSize: Math.round(20 * scale)
    readonly property int titleSize: Math.round(17 * scale)
    readonly property int bodySize: Math.round(15 * scale)
    readonly property int controlSize: Math.round(14 * scale)
    readonly property int smallSize: Math.round(13 * scale)
    readonly property int codeSize: Math.round(14 * scale)
    readonly property int lineHeight: Math.round(23 * scale)
    readonly property string codeFont: AppSettings.codeFont || "monospace"
    readonly property int motion: reduced.wanted ? 0 : 120

    readonly property SystemPalette system: SystemPalette {}
    readonly property ReducedMotion reduced: ReducedMotion {}

    // What holds a line of text: it grows half as fast as the text, and never shrinks.
    function room(pixels: int): int {
        return Math.round(pixels * (1 + Math.max(0, scale - 1) / 2));
    }

    function icon(name: string): url {
        return Qt.resolvedUrl("icons/" + name + ".svg");
    }

    // A tag's own, always the same one.
    function tagColor(tag: string): color {
        let sum = 0;
        for (let i = 0; i < tag.length; ++i)
            sum = (sum * 31 + tag.charCodeAt(i)) % 9973;
        return legible(Qt.hsla(sum * 0.618034 % 1, 0.65, theme.dark ? 0.62 : 0.45, 1), raised);
    }

    // `amount` of b in a, 0 to 1.
    function mix(a: color, b: color, amount: real): color {
        return Qt.rgba(a.r + (b.r - a.r) * amount, a.g + (b.g - a.g) * amount, a.b + (b.b - a.b) * amount, 1);
    }

    // Relative luminance and contrast ratio as WCAG 2.2 defines them.
    function luminance(c: color): real {
        const linear = value => value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
    }

    function contrast(a: color, b: color): real {
        const first = luminance(a);
        const second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    function isDark(c: color): bool {
        return luminance(c) < 0.18;
    }

    // The colour itself, or the nearest to it on the way to the text's that reads on this background.
    function legible(c: color, background: color): color {
        for (let step = 0; step <= 20; ++step) {
            const candidate = mix(c, text, step / 20);
            if (contrast(candidate, background) >= 4.5)
                return candidate;
        }
        return text;
    }
}
