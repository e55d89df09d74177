// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/file_names.h"

#include "app/transfer/exported_messages.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <optional>

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

} // namespace

QString safeFileName(const QString& name)
{
    QString text = name;
    for (QChar& c : text) {
        if (isForbidden(c))
            c = u' ';
    }
    static const QRegularExpression ends("^[ .]+|[ .]+$");
    text = shortened(text.simplified().remove(ends)).remove(ends);
    // https://learn.microsoft.com/windows/win32/fileio/naming-a-file
    static const QRegularExpression devices(R"(^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³]) *(\..*)?$)",
                                            QRegularExpression::CaseInsensitiveOption);
    return text.isEmpty() || devices.match(text).hasMatch() ? "_" + text : text;
}

namespace {

const QRegularExpression& braces()
{
    static const QRegularExpression expression(R"(\{([^{}]*)\})");
    return expression;
}

QString lastModel(const ConversationTree& tree)
{
    QString model;
    for (const ExportedMessage& m : exportedMessages(tree, {})) {
        if (!m.message->modelName.isEmpty())
            model = m.message->modelName;
    }
    return model;
}

// Nothing for what is no place.
std::optional<QString> filledIn(const QString& place, const ConversationTree& tree)
{
    if (place == "title")
        return tree.title;
    if (place == "date")
        return tree.updated.toUTC().toString("yyyy-MM-dd");
    if (place == "time")
        return tree.updated.toUTC().toString("HH.mm");
    if (place == "created")
        return tree.created.toUTC().toString("yyyy-MM-dd");
    if (place == "model")
        return lastModel(tree);
    if (place == "messages")
        return QString::number(exportedMessages(tree, {}).size());
    if (place == "id")
        return tree.id;
    return std::nullopt;
}

} // namespace

QString fileName(const QString& pattern, const ConversationTree& tree)
{
    QString name;
    qsizetype done = 0;
    for (const QRegularExpressionMatch& place : braces().globalMatch(pattern)) {
        name += pattern.sliced(done, place.capturedStart() - done);
        name += filledIn(place.captured(1), tree).value_or(place.captured());
        done = place.capturedEnd();
    }
    return safeFileName(name + pattern.sliced(done));
}

QString unknownPlace(const QString& pattern)
{
    for (const QRegularExpressionMatch& place : braces().globalMatch(pattern)) {
        if (!filledIn(place.captured(1), {}))
            return place.captured();
    }
    return {};
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
