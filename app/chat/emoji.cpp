// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/emoji.h"

#include <algorithm>

namespace alcove {

namespace {

// Unicode 16, emoji-data.txt and UTS #51: those that are in colour by themselves...
constexpr char shown[] =
    R"([\x{1F004}\x{1F0CF}\x{1F18E}\x{1F191}-\x{1F19A}\x{1F201}\x{1F21A}\x{1F22F}\x{1F232}-\x{1F236})"
    R"(\x{1F238}-\x{1F23A}\x{1F250}\x{1F251}\x{1F300}-\x{1F64F}\x{1F680}-\x{1F6FF}\x{1F7E0}-\x{1F7EB})"
    R"(\x{1F7F0}\x{1F90C}-\x{1F9FF}\x{1FA70}-\x{1FAFF}\x{231A}\x{231B}\x{23E9}-\x{23EC}\x{23F0}\x{23F3})"
    R"(\x{25FD}\x{25FE}\x{2614}\x{2615}\x{2648}-\x{2653}\x{267F}\x{2693}\x{26A1}\x{26AA}\x{26AB})"
    R"(\x{26BD}\x{26BE}\x{26C4}\x{26C5}\x{26CE}\x{26D4}\x{26EA}\x{26F2}\x{26F3}\x{26F5}\x{26FA}\x{26FD})"
    R"(\x{2705}\x{270A}\x{270B}\x{2728}\x{274C}\x{274E}\x{2753}-\x{2755}\x{2757}\x{2795}-\x{2797})"
    R"(\x{27B0}\x{27BF}\x{2B1B}\x{2B1C}\x{2B50}\x{2B55}])";
// ... and with a selector or the colour of a skin behind them.
constexpr char asked[] = R"([\x{A9}\x{AE}\x{203C}-\x{3299}\x{1F170}-\x{1F251}](?:\x{FE0F}|[\x{1F3FB}-\x{1F3FF}]))";
constexpr char key[] = R"([0-9#*]\x{FE0F}?\x{20E3})";
constexpr char flag[] = R"([\x{1F1E6}-\x{1F1FF}]{2})";
constexpr char behind[] = R"((?:\x{FE0F}|[\x{1F3FB}-\x{1F3FF}]|[\x{E0020}-\x{E007F}])*)";

QString pattern()
{
    const QString one = QString("(?:%1|%2)%3").arg(QLatin1String(shown), QLatin1String(asked), QLatin1String(behind));
    // Joined by U+200D to others, some of which need a selector when they stand alone: the signs for women and men.
    return QString(R"((?:%1|%2|%3(?:\x{200D}(?:%3|[\x{2190}-\x{2BFF}]\x{FE0F}?))*))")
        .arg(QLatin1String(key), QLatin1String(flag), one);
}

const QRegularExpression& tagOrSequence()
{
    static const QRegularExpression expression("<tex>.*?</tex>|<[^>]*>|(" + pattern() + ")",
                                               QRegularExpression::DotMatchesEverythingOption);
    return expression;
}

} // namespace

const QRegularExpression& emojiSequence()
{
    static const QRegularExpression expression(pattern());
    return expression;
}

QString joinedEmoji(QString sequence)
{
    static const QRegularExpression within(R"(\x{FE0F}(?=[\x{200D}\x{20E3}]))");
    return sequence.remove(within);
}

QString qualifiedEmoji(QString sequence)
{
    // Those that are letters without a selector, before what may follow them.
    static const QRegularExpression bare(
        R"(([0-9#*])(?=\x{20E3})|([\x{2764}\x{26F9}\x{1F3CB}\x{1F3CC}\x{1F575}\x{1F3F3}\x{1F441}])(?=\x{200D}))");
    return sequence.replace(bare, QStringLiteral("\\1\\2\uFE0F"));
}

QString withEmojiFont(const QString& html)
{
    if (std::ranges::all_of(html, [](QChar c) { return c.unicode() < 0xA9; }))
        return html;
    QString filled;
    qsizetype done = 0;
    for (const QRegularExpressionMatch& match : tagOrSequence().globalMatch(html)) {
        if (!match.hasCaptured(1))
            continue;
        filled += QStringView(html).sliced(done, match.capturedStart() - done);
        filled += "<span style=\"font-family:" + emojiFamily + "\">" + joinedEmoji(match.captured()) + "</span>";
        done = match.capturedEnd();
    }
    filled += QStringView(html).sliced(done);
    return filled;
}

QString emojiHtml(const QString& text)
{
    const QString escaped = text.toHtmlEscaped();
    const QString html = withEmojiFont(escaped);
    if (html == escaped)
        return {};
    // A paragraph a line: the lines of one would all turn where its first has letters from right to left.
    QString lines;
    for (const QStringView line : QStringView(html).split(u'\n')) {
        lines += line.isEmpty() ? QLatin1String("<p style=\"-qt-paragraph-type:empty; margin:0\"><br>")
                                : QLatin1String("<p style=\"margin:0; white-space:pre-wrap\">");
        lines += line;
        lines += "</p>";
    }
    return lines;
}

} // namespace alcove
