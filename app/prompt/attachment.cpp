// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/prompt/attachment.h"

#include <algorithm>

namespace alcove {

namespace {

qsizetype longestRun(const QString& text, QChar letter)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar each : text) {
        run = each == letter ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

// What a fence says of its content: the ending of the file's name, where it looks like one of a language.
QString languageOf(const Attachment& attachment)
{
    const qsizetype dot = attachment.name.lastIndexOf('.');
    const QString ending = dot < 0 ? QString() : attachment.name.sliced(dot + 1).toLower();
    const bool plain = std::ranges::all_of(ending, [](QChar c) { return c.isLetterOrNumber() || c == '+'; });
    return attachment.kind == AttachmentKind::Text && plain && ending.size() <= 12 && ending != "txt" ? ending
                                                                                                      : QString();
}

} // namespace

QString fencedText(const Attachment& attachment)
{
    const QString fence(std::max<qsizetype>(3, longestRun(attachment.text, '`') + 1), '`');
    QString text =
        "File: " + attachment.name.simplified() + "\n" + fence + languageOf(attachment) + "\n" + attachment.text;
    if (!text.endsWith('\n'))
        text += '\n';
    return text + fence + "\n";
}

QString questionText(const QString& text, const std::vector<Attachment>& attachments)
{
    if (attachments.empty())
        return text;
    QString question;
    for (const Attachment& attachment : attachments)
        question += fencedText(attachment) + "\n";
    question += text;
    return question.trimmed();
}

} // namespace alcove
