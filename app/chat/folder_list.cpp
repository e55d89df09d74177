// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/folder_list.h"

#include "app/chat/conversation_title.h"
#include "app/storage/conversation_store.h"

#include <QUuid>

#include <algorithm>

namespace alcove {

FolderList::FolderList(ConversationStore& store, QObject* parent) : QAbstractListModel(parent), m_store(store) {}

QVariant FolderList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FolderRecord& folder = m_folders.at(static_cast<size_t>(index.row()));
    switch (role) {
    case FolderIdRole: return folder.id;
    case NameRole:
    case Qt::DisplayRole: return folder.name;
    default: return {};
    }
}

QHash<int, QByteArray> FolderList::roleNames() const
{
    return {{FolderIdRole, "folderId"}, {NameRole, "name"}};
}

void FolderList::read()
{
    m_store.folders().then(this, [this, asked = m_changes](const Result<std::vector<FolderRecord>>& folders) {
        if (!folders)
            return; // the list of conversations tells the same trouble
        if (asked != m_changes)
            return read();
        beginResetModel();
        m_folders = *folders;
        endResetModel();
        emit changed();
    });
}

// Few folders change seldom: the whole list is told and written anew.
template<typename Change>
void FolderList::change(Change make)
{
    const std::vector<FolderRecord> before = m_folders;
    beginResetModel();
    make();
    for (size_t i = 0; i < m_folders.size(); ++i)
        m_folders[i].position = static_cast<int>(i);
    endResetModel();
    ++m_changes;
    std::vector<FolderRecord> different;
    std::ranges::copy_if(m_folders, std::back_inserter(different),
                         [&](const FolderRecord& folder) { return std::ranges::find(before, folder) == before.end(); });
    if (!different.empty())
        m_store.saveFolders(different);
    emit changed();
}

int FolderList::rowOf(const QString& id) const
{
    const auto found = std::ranges::find(m_folders, id, &FolderRecord::id);
    return found == m_folders.end() ? -1 : static_cast<int>(found - m_folders.begin());
}

std::optional<FolderRecord> FolderList::find(const QString& id) const
{
    const int row = rowOf(id);
    return row < 0 ? std::nullopt : std::optional(m_folders.at(static_cast<size_t>(row)));
}

QString FolderList::freeName(const QString& wanted, const QString& owner) const
{
    QStringList taken;
    for (const FolderRecord& folder : m_folders) {
        if (folder.id != owner)
            taken << folder.name;
    }
    return taken.contains(wanted) ? titleOfCopy(wanted, taken) : wanted;
}

QString FolderList::add(const QString& name)
{
    const QString cleaned = cleanTitle(name);
    const FolderRecord folder{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                              .name = freeName(cleaned.isEmpty() ? tr("New folder") : cleaned, {})};
    change([&] { m_folders.push_back(folder); });
    return folder.id;
}

void FolderList::rename(const QString& id, const QString& name)
{
    const int row = rowOf(id);
    const QString cleaned = cleanTitle(name);
    if (row >= 0 && !cleaned.isEmpty())
        change([&] { m_folders[static_cast<size_t>(row)].name = freeName(cleaned, id); });
}

void FolderList::setCollapsed(const QString& id, bool collapsed)
{
    const int row = rowOf(id);
    if (row >= 0 && m_folders[static_cast<size_t>(row)].collapsed != collapsed)
        change([&] { m_folders[static_cast<size_t>(row)].collapsed = collapsed; });
}

void FolderList::moveBy(const QString& id, int places)
{
    const int row = rowOf(id);
    const int to = std::clamp(row + places, 0, count() - 1);
    if (row < 0 || to == row)
        return;
    change([&] {
        const auto first = m_folders.begin() + std::min(row, to);
        const auto last = m_folders.begin() + std::max(row, to) + 1;
        std::rotate(first, to > row ? first + 1 : last - 1, last);
    });
}

void FolderList::remove(const QString& id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    change([&] { m_folders.erase(m_folders.begin() + row); });
    m_store.removeFolder(id);
}

void FolderList::bringBack(const FolderRecord& folder)
{
    change([&] {
        m_folders.insert(m_folders.begin() + std::clamp(folder.position, 0, count()), folder);
        m_folders[static_cast<size_t>(std::clamp(folder.position, 0, count() - 1))].name =
            freeName(folder.name, folder.id);
    });
}

} // namespace alcove
