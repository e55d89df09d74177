// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/file_names.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace alcove {

namespace {

constexpr qsizetype mostBytes = 120;

bool isForbidden(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    case QChar::Other_Format: return c != u'\u200c' && c != u'\u200d'; // joiners are part of words and emoji
    default: return QStringView(u"/\\:*?\"<>|").contains(c);
    }
}

// As many whole characters, as a reader counts them, as fit.
QString shortened(const QString& text)
{
    if (text.toUtf8().size() <= mostBytes)
        return text;
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    while (characters.toNextBoundary() >= 0 && text.first(characters.position()).toUtf8().size() <= mostBytes)
        end = characters.position();
    return text.first(end);
}

QString safe(QString text)
{
    for (QChar& c : text) {
        if (isForbidden(c))
            c = u' ';
    }
    static const QRegularExpression ends("^[ .]+|[ .]+$");
    text = shortened(text.simplified().remove(ends)).remove(ends);
    // https://learn.microsoft.com/windows/win32/fileio/naming-a-file
    static const QRegularExpression devices(R"(^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$)",
                                            QRegularExpression::CaseInsensitiveOption);
    return text.isEmpty() || devices.match(text).hasMatch() ? "_" + text : text;
}

} // namespace

QString fileName(const QString& pattern, const ConversationTree& tree)
{
    static const QRegularExpression places(R"(\{(title|date|id)\})");
    QString name;
    qsizetype done = 0;
    for (const QRegularExpressionMatch& place : places.globalMatch(pattern)) {
        name += pattern.sliced(done, place.capturedStart() - done);
        done = place.capturedEnd();
        if (place.captured(1) == "title")
            name += tree.title;
        else if (place.captured(1) == "date")
            name += tree.updated.toUTC().toString("yyyy-MM-dd");
        else
            name += tree.id;
    }
    return safe(name + pattern.sliced(done));
}

FileNames::FileNames(const QDir& folder)
{
    for (const QString& name : folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        m_taken.insert(name.toLower());
}

QString FileNames::take(const QString& name, const QString& suffix)
{
    QString candidate = name + "." + suffix;
    for (int number = 2; m_taken.contains(candidate.toLower()); ++number)
        candidate = QString("%1 (%2).%3").arg(name).arg(number).arg(suffix);
    m_taken.insert(candidate.toLower());
    return candidate;
}

} // namespace alcove
