// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/sidebar_model.h"

#include <QHash>

#include <algorithm>
#include <iterator>

namespace alcove {

SidebarModel::SidebarModel(ConversationListModel& conversations, FolderList& folders, QObject* parent)
    : QAbstractListModel(parent), m_conversations(conversations), m_folders(folders)
{
    connect(&conversations, &QAbstractItemModel::modelReset, this, &SidebarModel::refresh);
    connect(&conversations, &QAbstractItemModel::rowsInserted, this, &SidebarModel::refresh);
    connect(&conversations, &QAbstractItemModel::rowsRemoved, this, &SidebarModel::refresh);
    connect(&conversations, &QAbstractItemModel::rowsMoved, this, &SidebarModel::refresh);
    connect(&conversations, &QAbstractItemModel::dataChanged, this, &SidebarModel::pass);
    connect(&folders, &FolderList::changed, this, &SidebarModel::refreshAll);
    refresh();
}

SidebarModel::Pause::~Pause()
{
    if (--m_model.m_pauses == 0)
        m_model.refreshAll();
}

QVariant SidebarModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows.at(static_cast<size_t>(index.row()));
    if (role == ConversationListModel::ChosenRole)
        return m_chosen.contains(row.id);
    if (!row.folder) {
        if (row.source < 0 || row.source >= m_conversations.count())
            return {}; // about to go
        const bool underFolders = m_tag.isEmpty() && !m_conversations.at(row.source).pinned &&
                                  m_folders.find(m_conversations.at(row.source).folder).has_value();
        if (role == ConversationListModel::SectionRole && underFolders)
            return tr("Folders");
        if (role == ConversationListModel::InFolderRole)
            return underFolders;
        return role == CollapsedRole ? QVariant(false)
               : role == HeldRole    ? QVariant(0)
                                     : m_conversations.data(m_conversations.index(row.source), role);
    }
    const std::optional<FolderRecord> folder = m_folders.find(row.id);
    switch (role) {
    case ConversationListModel::KindRole: return QStringLiteral("folder");
    case ConversationListModel::ConversationIdRole: return row.id;
    case ConversationListModel::TitleRole:
    case Qt::DisplayRole: return folder ? folder->name : QString();
    case ConversationListModel::SectionRole: return tr("Folders");
    case ConversationListModel::TagsRole: return QStringList();
    case CollapsedRole: return folder && folder->collapsed;
    case HeldRole: return row.source;
    default: return role > Qt::UserRole ? QVariant(false) : QVariant();
    }
}

QHash<int, QByteArray> SidebarModel::roleNames() const
{
    QHash<int, QByteArray> names = m_conversations.roleNames();
    names.insert(CollapsedRole, "collapsed");
    names.insert(HeldRole, "held");
    return names;
}

std::vector<SidebarModel::Row> SidebarModel::arranged() const
{
    std::vector<Row> rows;
    std::vector<Row> others;
    QHash<QString, std::vector<Row>> held;
    for (const FolderRecord& folder : m_folders.all())
        held.insert(folder.id, {});
    for (int i = 0; i < m_conversations.count(); ++i) {
        const ConversationSummary& conversation = m_conversations.at(i);
        const Row row{.id = conversation.id, .folder = false, .source = i};
        const auto folder = held.find(conversation.folder);
        if (!m_tag.isEmpty()) {
            if (conversation.tags.contains(m_tag))
                rows.push_back(row);
        } else if (conversation.pinned) {
            rows.push_back(row);
        } else if (folder != held.end()) {
            folder->push_back(row);
        } else {
            others.push_back(row);
        }
    }
    if (!m_tag.isEmpty())
        return rows;
    for (const FolderRecord& folder : m_folders.all()) {
        std::vector<Row>& inside = held[folder.id];
        rows.push_back({.id = folder.id, .folder = true, .source = static_cast<int>(inside.size())});
        if (!folder.collapsed)
            std::ranges::move(inside, std::back_inserter(rows));
    }
    std::ranges::move(others, std::back_inserter(rows));
    return rows;
}

void SidebarModel::refreshAll()
{
    refresh();
    if (m_pauses == 0 && count() > 0)
        emit dataChanged(index(0), index(count() - 1));
}

void SidebarModel::refresh()
{
    if (m_pauses > 0)
        return;
    countTags();
    show(arranged());
}

// From the rows that are shown to these with as few changes as a person would see: a view keeps its place, and the
// keyboard its row.
void SidebarModel::show(std::vector<Row> rows)
{
    const auto same = [](const Row& a, const Row& b) { return a.folder == b.folder && a.id == b.id; };
    const auto [oldFirst, newFirst] = std::ranges::mismatch(m_rows, rows, same);
    const auto first = static_cast<int>(oldFirst - m_rows.begin());
    auto oldLast = m_rows.end();
    auto newLast = rows.end();
    while (oldLast != oldFirst && newLast != newFirst && same(*std::prev(oldLast), *std::prev(newLast))) {
        --oldLast;
        --newLast;
    }
    const auto oldEnd = static_cast<int>(oldLast - m_rows.begin());
    const auto newEnd = static_cast<int>(newLast - rows.begin());
    // Views look at rows while they are told of changes: each has to know where its conversation is by now.
    QHash<QString, int> sources;
    for (const Row& row : rows)
        sources.insert(row.id, row.source);
    for (Row& row : m_rows)
        row.source = sources.value(row.id, -1);

    const int removed = oldEnd - first;
    const int inserted = newEnd - first;
    const auto oldBegin = m_rows.begin() + first;
    const auto newBegin = rows.begin() + first;
    const bool rotated = removed == inserted && removed > 1;
    if (rotated && std::equal(oldBegin, oldBegin + removed - 1, newBegin + 1, same)) {
        beginMoveRows({}, oldEnd - 1, oldEnd - 1, {}, first); // the last one comes to the top
        m_rows = std::move(rows);
        endMoveRows();
    } else if (rotated && std::equal(oldBegin + 1, oldBegin + removed, newBegin, same)) {
        beginMoveRows({}, first, first, {}, oldEnd);
        m_rows = std::move(rows);
        endMoveRows();
    } else if (removed > 0 || inserted > 0) {
        if (removed > 0) {
            beginRemoveRows({}, first, oldEnd - 1);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + oldEnd);
            endRemoveRows();
        }
        if (inserted > 0) {
            beginInsertRows({}, first, newEnd - 1);
            m_rows = std::move(rows);
            endInsertRows();
        }
        emit countChanged();
    }
    // Where nothing was inserted or moved, a folder's row still counts what it held before.
    for (int row = 0; row < count(); ++row) {
        if (m_rows[static_cast<size_t>(row)].folder)
            emit dataChanged(index(row), index(row), {HeldRole});
    }
    QSet<QString> left = m_chosen;
    left.removeIf([&](const QString& id) { return rowOf(id) < 0; });
    if (left != m_chosen) {
        m_chosen = left;
        emit chosenChanged();
    }
}

void SidebarModel::pass(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles)
{
    if (m_pauses > 0)
        return;
    QList<int> passed = roles;
    if (roles.contains(ConversationListModel::FolderRole)) {
        refresh();
        passed << ConversationListModel::InFolderRole << ConversationListModel::SectionRole;
    }
    for (int row = 0; row < count(); ++row) {
        const Row& each = m_rows[static_cast<size_t>(row)];
        if (!each.folder && each.source >= first.row() && each.source <= last.row())
            emit dataChanged(index(row), index(row), passed);
    }
}

void SidebarModel::countTags()
{
    QHash<QString, int> uses;
    for (int i = 0; i < m_conversations.count(); ++i) {
        for (const QString& tag : m_conversations.at(i).tags)
            ++uses[tag];
    }
    QStringList tags = uses.keys();
    std::ranges::sort(
        tags, [&](const QString& a, const QString& b) { return uses[a] != uses[b] ? uses[a] > uses[b] : a < b; });
    if (tags != m_tags) {
        m_tags = tags;
        emit tagsChanged();
    }
    if (!m_tag.isEmpty() && !tags.contains(m_tag)) {
        m_tag.clear();
        emit tagChanged();
    }
}

void SidebarModel::setTag(const QString& tag)
{
    if (m_tag == tag || (!tag.isEmpty() && !m_tags.contains(tag)))
        return;
    m_tag = tag;
    emit tagChanged();
    beginResetModel();
    m_rows = arranged();
    endResetModel();
    chooseNone();
    emit countChanged();
}

int SidebarModel::rowOf(const QString& conversation) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](const Row& row) { return !row.folder && row.id == conversation; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int SidebarModel::rowOfFolder(const QString& folder) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row& row) { return row.folder && row.id == folder; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString SidebarModel::conversationAt(int row) const
{
    return row < 0 || row >= count() || m_rows[static_cast<size_t>(row)].folder ? QString()
                                                                                : m_rows[static_cast<size_t>(row)].id;
}

QString SidebarModel::shortcutConversation(int nth) const
{
    for (const Row& row : m_rows) {
        if (!row.folder && nth-- == 0)
            return row.id;
    }
    return {};
}

QStringList SidebarModel::chosen() const
{
    QStringList ids;
    if (m_chosen.isEmpty())
        return ids;
    for (const Row& row : m_rows) {
        if (m_chosen.contains(row.id))
            ids << row.id;
    }
    return ids;
}

void SidebarModel::choose(int row, bool chosen)
{
    const QString id = conversationAt(row);
    if (id.isEmpty() || m_chosen.contains(id) == chosen)
        return;
    if (chosen)
        m_chosen.insert(id);
    else
        m_chosen.remove(id);
    emit dataChanged(index(row), index(row), {ConversationListModel::ChosenRole});
    emit chosenChanged();
}

void SidebarModel::chooseRange(int from, int to)
{
    QSet<QString> chosen;
    for (int row = std::max(0, std::min(from, to)); row <= std::min(std::max(from, to), count() - 1); ++row) {
        if (const QString id = conversationAt(row); !id.isEmpty())
            chosen.insert(id);
    }
    if (chosen == m_chosen || count() == 0)
        return;
    m_chosen = chosen;
    emit dataChanged(index(0), index(count() - 1), {ConversationListModel::ChosenRole});
    emit chosenChanged();
}

void SidebarModel::chooseNone()
{
    if (m_chosen.isEmpty())
        return;
    m_chosen.clear();
    if (count() > 0)
        emit dataChanged(index(0), index(count() - 1), {ConversationListModel::ChosenRole});
    emit chosenChanged();
}

QStringList SidebarModel::meant(const QString& conversation) const
{
    return m_chosen.contains(conversation) ? chosen() : QStringList{conversation};
}

} // namespace alcove
