// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/conversation_title.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace alcove {

namespace {

constexpr qsizetype maxTitleLength = 48;
// Long pasted messages: what is behind this can't reach the title.
constexpr qsizetype lookedAt = 2000;

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

} // namespace

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
    if (text.size() <= maxTitleLength)
        return text;
    QString title = text.left(cutPosition(text, maxTitleLength - 1)).trimmed();
    while (!title.isEmpty() && QStringLiteral(",;:-–—").contains(title.back()))
        title.chop(1);
    return title + QStringLiteral("…");
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
