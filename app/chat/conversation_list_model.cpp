// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/conversation_list_model.h"

#include <QLocale>

#include <algorithm>
#include <chrono>

namespace alcove {

namespace {

QDateTime listedBy(const ConversationSummary& conversation)
{
    return conversation.deleted.value_or(conversation.updated);
}

bool showsAsPinned(const ConversationSummary& conversation)
{
    return conversation.pinned && !conversation.deleted;
}

bool comesBefore(const ConversationSummary& a, const ConversationSummary& b)
{
    if (showsAsPinned(a) != showsAsPinned(b))
        return showsAsPinned(a);
    return listedBy(a) != listedBy(b) ? listedBy(a) > listedBy(b) : a.id < b.id;
}

} // namespace

QString dateSection(const QDate& day, const QDate& today)
{
    const qint64 age = day.daysTo(today);
    if (age <= 0)
        return ConversationListModel::tr("Today");
    if (age == 1)
        return ConversationListModel::tr("Yesterday");
    if (age <= 7)
        return ConversationListModel::tr("Previous 7 days");
    const QLocale locale;
    return ConversationListModel::tr("%1 %2", "month, year")
        .arg(locale.standaloneMonthName(day.month()))
        .arg(day.year());
}

ConversationListModel::ConversationListModel(QObject* parent) : QAbstractListModel(parent), m_midnight(this)
{
    m_midnight.setSingleShot(true);
    connect(&m_midnight, &QTimer::timeout, this, [this] {
        refreshSectionsAtMidnight();
        if (!m_rows.empty())
            emit dataChanged(index(0), index(count() - 1), {SectionRole});
    });
    refreshSectionsAtMidnight();
}

void ConversationListModel::refreshSectionsAtMidnight()
{
    const QDateTime now = QDateTime::currentDateTime();
    const QDateTime tomorrow = now.date().addDays(1).startOfDay();
    m_midnight.start(std::chrono::milliseconds(now.msecsTo(tomorrow) + 1000));
}

int ConversationListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ConversationListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConversationSummary& row = m_rows.at(static_cast<size_t>(index.row()));
    switch (role) {
    case ConversationIdRole: return row.id;
    case TitleRole:
    case Qt::DisplayRole: return row.title;
    case UpdatedRole: return row.updated;
    case SectionRole:
        return showsAsPinned(row) ? tr("Pinned") : dateSection(listedBy(row).date(), QDate::currentDate());
    case PinnedRole: return row.pinned;
    case CurrentRole: return row.id == m_current;
    case ComparisonRole: return row.comparison;
    case GeneratingRole: return m_generating.contains(row.id);
    case TitlingRole: return row.id == m_titling;
    case TagsRole: return row.tags;
    case FolderRole: return row.folder;
    case KindRole: return QStringLiteral("conversation");
    case InFolderRole:
    case ChosenRole: return false;
    default: return {};
    }
}

QHash<int, QByteArray> ConversationListModel::roleNames() const
{
    return {{ConversationIdRole, "conversationId"},
            {TitleRole, "title"},
            {UpdatedRole, "updated"},
            {SectionRole, "section"},
            {PinnedRole, "pinned"},
            {CurrentRole, "current"},
            {ComparisonRole, "comparison"},
            {GeneratingRole, "generating"},
            {TitlingRole, "titling"},
            {TagsRole, "tags"},
            {FolderRole, "folderId"},
            {KindRole, "kind"},
            {InFolderRole, "inFolder"},
            {ChosenRole, "chosen"}};
}

void ConversationListModel::reset(std::vector<ConversationSummary> conversations)
{
    beginResetModel();
    m_rows = std::move(conversations);
    std::ranges::sort(m_rows, comesBefore);
    endResetModel();
    emit countChanged();
}

void ConversationListModel::put(const ConversationSummary& conversation)
{
    const int from = rowOf(conversation.id);
    if (from >= 0) {
        // The place among the others, counted with the row itself still in the list, as beginMoveRows() wants it.
        const auto before = std::ranges::count_if(m_rows, [&](const ConversationSummary& r) {
            return r.id != conversation.id && comesBefore(r, conversation);
        });
        const int to = static_cast<int>(before);
        if (to != from) {
            beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
            m_rows.erase(m_rows.begin() + from);
            m_rows.insert(m_rows.begin() + to, conversation);
            endMoveRows();
        } else {
            m_rows.at(static_cast<size_t>(from)) = conversation;
        }
        emit dataChanged(
            index(to), index(to),
            {TitleRole, Qt::DisplayRole, UpdatedRole, SectionRole, PinnedRole, ComparisonRole, TagsRole, FolderRole});
        return;
    }
    const auto place = std::ranges::lower_bound(m_rows, conversation, comesBefore);
    const int row = static_cast<int>(place - m_rows.begin());
    beginInsertRows({}, row, row);
    m_rows.insert(place, conversation);
    endInsertRows();
    emit countChanged();
}

void ConversationListModel::remove(const QString& id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    emit countChanged();
}

std::optional<ConversationSummary> ConversationListModel::find(const QString& id) const
{
    const int row = rowOf(id);
    return row < 0 ? std::nullopt : std::optional(m_rows.at(static_cast<size_t>(row)));
}

QStringList ConversationListModel::titles() const
{
    QStringList titles;
    for (const ConversationSummary& row : m_rows)
        titles << row.title;
    return titles;
}

void ConversationListModel::setCurrent(const QString& id)
{
    const QString previous = std::exchange(m_current, id);
    if (previous == id)
        return;
    rowChanged(previous, CurrentRole);
    rowChanged(id, CurrentRole);
}

void ConversationListModel::setGenerating(const QSet<QString>& ids)
{
    const QSet<QString> changed = (m_generating - ids) + (ids - m_generating);
    m_generating = ids;
    for (const QString& id : changed)
        rowChanged(id, GeneratingRole);
}

void ConversationListModel::setTitling(const QString& id)
{
    const QString previous = std::exchange(m_titling, id);
    if (previous == id)
        return;
    rowChanged(previous, TitlingRole);
    rowChanged(id, TitlingRole);
}

QString ConversationListModel::idAt(int row) const
{
    return row < 0 || row >= count() ? QString() : m_rows.at(static_cast<size_t>(row)).id;
}

int ConversationListModel::rowOf(const QString& id) const
{
    const auto found = std::ranges::find(m_rows, id, &ConversationSummary::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void ConversationListModel::rowChanged(const QString& id, Role role)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    QList<int> roles = {role};
    if (role == TitleRole)
        roles << Qt::DisplayRole;
    emit dataChanged(index(row), index(row), roles);
}

} // namespace alcove
