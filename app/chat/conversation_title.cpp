// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/conversation_title.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace alcove {

namespace {

constexpr qsizetype maxTitleLength = 48;
// Long pasted messages: what is behind this can't reach the title.
constexpr qsizetype lookedAt = 2000;

// Not to be taken for a title, however long what was written around it is.
constexpr qsizetype longestSaid = 120;

// The last place at or before `limit` where `text` may be cut: between words, else between characters as a person
// sees them, so that an emoji or an accent stays whole.
qsizetype cutPosition(const QString& text, qsizetype limit)
{
    for (const auto kind : {QTextBoundaryFinder::Word, QTextBoundaryFinder::Grapheme}) {
        QTextBoundaryFinder finder(kind, text);
        finder.setPosition(limit);
        const qsizetype position = finder.isAtBoundary() ? limit : finder.toPreviousBoundary();
        if (position > limit / 2)
            return position;
    }
    return limit;
}

QString shortened(const QString& text)
{
    if (text.size() <= maxTitleLength)
        return text;
    QString title = text.left(cutPosition(text, maxTitleLength - 1)).trimmed();
    while (!title.isEmpty() && QStringLiteral(",;:-–—").contains(title.back()))
        title.chop(1);
    return title + QStringLiteral("…");
}

// The first line that is not about the title, as in "Sure! Here is one:".
QString titleLine(const QString& said)
{
    static const QRegularExpression label(
        QStringLiteral("^(the )?(chat |conversation )?(title|titel|titre|título|titolo|标题|標題|题目)\\s*[:：]\\s*"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression before(QStringLiteral("[:：]$"));
    static const QRegularExpression item(QStringLiteral("^(\\d+[.)]|[-•–])\\s+"));
    static const QRegularExpression marks(QStringLiteral("```\\w*|[`*_#>|~]+"));
    for (QString line : said.split('\n')) {
        line = line.replace(marks, QStringLiteral(" ")).simplified();
        line.remove(item);
        line.remove(label);
        if (!line.isEmpty() && !before.match(line).hasMatch())
            return line;
    }
    return {};
}

bool saysTheSameAgain(const QString& line)
{
    const QStringList words = line.toLower().split(' ');
    return words.size() >= 6 && QSet<QString>(words.begin(), words.end()).size() * 2 <= words.size();
}

} // namespace

QString titleFromModel(const QString& said)
{
    static const QRegularExpression thought(QStringLiteral("<(think|thinking|reasoning)>.*?(</\\1>|$)"),
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression refusal(
        QStringLiteral("^(i[’']m sorry|i am sorry|sorry\\b|i can(no|[’'])t|as an ai\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression letter(QStringLiteral("[\\p{L}\\p{N}]"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    QString title = titleLine(said.left(2 * lookedAt).remove(thought));
    const QString quotes = QStringLiteral("\"'“”„‟‘’«»‹›「」『』《》");
    while (!title.isEmpty() && quotes.contains(title.front()))
        title = title.sliced(1).trimmed();
    while (!title.isEmpty() && (quotes + QStringLiteral(".,;。，；")).contains(title.back()))
        title = title.chopped(1).trimmed();
    if (title.size() > longestSaid || title.contains(QChar::ReplacementCharacter) || saysTheSameAgain(title) ||
        !letter.match(title).hasMatch() || refusal.match(title).hasMatch())
        return {};
    return shortened(title);
}

QString cleanTitle(const QString& typed)
{
    return typed.left(lookedAt).simplified();
}

QString titleFromMessage(const QString& message)
{
    static const QRegularExpression marks(QStringLiteral("```\\w*|[`*_#>|~]+"));
    QString text = message.left(lookedAt);
    text.replace(marks, QStringLiteral(" "));
    text = text.simplified();
    if (text.isEmpty())
        text = message.left(lookedAt).simplified();
    if (text.isEmpty())
        return QCoreApplication::translate("Chat", "New chat");
    return shortened(text);
}

QString titleOfCopy(const QString& title, const QStringList& taken)
{
    static const QRegularExpression number(QStringLiteral(R"( \(\d+\)$)"));
    QString stem = title;
    stem.remove(number);
    for (int count = 2;; ++count) {
        const QString copy = QStringLiteral("%1 (%2)").arg(stem).arg(count);
        if (!taken.contains(copy))
            return copy;
    }
}

} // namespace alcove
