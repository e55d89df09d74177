// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/attachments/text_decoding.h"

#include <QStringDecoder>

#include <algorithm>

namespace alcove {

namespace {

// What texts hold besides letters: tabs, ends of lines and pages, the escapes of coloured logs, backspaces of manuals.
bool isTextControl(QChar c)
{
    return QStringView(u"\t\n\v\f\r\b\x1b").contains(c);
}

bool looksLikeText(const QString& text, qsizetype controlsPerThousand)
{
    if (text.contains(QChar(0)))
        return false;
    const auto strange = std::ranges::count_if(
        text, [](QChar c) { return (c.unicode() < 0x20 || c.unicode() == 0x7f) && !isTextControl(c); });
    return strange * 1000 <= controlsPerThousand * text.size();
}

std::optional<QString> decoded(QByteArrayView bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding);
    QString text = decoder(bytes);
    return decoder.hasError() || !text.isValidUtf16() ? std::nullopt : std::optional(std::move(text));
}

// The letters of Windows' Latin 1 where the system's converter has it; plain Latin 1 has controls in their places.
QString latin(QByteArrayView bytes)
{
    QStringDecoder windows("windows-1252");
    return windows.isValid() ? QString(windows(bytes)) : QString::fromLatin1(bytes);
}

std::optional<QString> lettersOf(QByteArrayView bytes)
{
    // UTF-32's mark begins as UTF-16's does, and Qt tells them apart.
    if (const auto marked = QStringConverter::encodingForData(bytes)) {
        auto text = decoded(bytes, *marked);
        if (!text || !looksLikeText(*text, 20))
            return std::nullopt;
        return text;
    }
    if (auto text = decoded(bytes, QStringConverter::Utf8))
        return looksLikeText(*text, 20) ? std::move(text) : std::nullopt;
    // Anything can be read as Latin 1, so nothing in it may look strange.
    QString text = latin(bytes);
    return looksLikeText(text, 0) ? std::optional(std::move(text)) : std::nullopt;
}

} // namespace

std::optional<QString> decodeText(QByteArrayView bytes)
{
    std::optional<QString> text = lettersOf(bytes);
    if (text) {
        text->replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        text->replace(QLatin1Char('\r'), QLatin1Char('\n'));
    }
    return text;
}

} // namespace alcove
