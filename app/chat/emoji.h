// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Emoji in texts that Qt lays out. A font that is asked for letters first may have an emoji's parts without colour, and
// the selector U+FE0F within a sequence keeps Qt from joining it: so sequences are given the font that has them, and
// lose the selectors within.
#pragma once

#include <QRegularExpression>
#include <QString>

namespace alcove {

// What stands for the fonts with emoji in colour, as a family's name.
inline const QString emojiFamily = QStringLiteral("emoji");

// One sequence at a time: what is shown in colour without being asked to, and what a selector asks for.
const QRegularExpression& emojiSequence();

// A sequence without the selectors within it, and as Unicode's list has it (fully-qualified), to be read again.
QString joinedEmoji(QString sequence);
QString qualifiedEmoji(QString sequence);

// Rich text (see MarkdownBlock) in which sequences have the font.
QString withEmojiFont(const QString& html);

// Plain text as rich text of the same lines and blanks, for its emoji's sake; empty where it has none.
QString emojiHtml(const QString& text);

} // namespace alcove
