// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of the controller that sorts conversations into folders and gives them tags.
#include "app/chat/chat_controller.h"
#include "app/storage/conversation_store.h"

#include <QRegularExpression>

#include <algorithm>

namespace alcove {

namespace {

constexpr qsizetype longestTag = 40;

// One word, so that it can be typed after a "#" among others.
QString cleanTag(const QString& typed)
{
    static const QRegularExpression front(QStringLiteral("^[#\\s]+"));
    static const QRegularExpression blanks(QStringLiteral("[\\s,;#]+"));
    QString tag = typed.left(200).trimmed();
    tag.remove(front);
    tag.replace(blanks, QStringLiteral("-"));
    return tag.left(longestTag);
}

} // namespace

void ChatController::moveToFolder(const QStringList& ids, const QString& folder)
{
    if (!folder.isEmpty() && !m_folders.find(folder))
        return;
    std::vector<ConversationSummary> moved = findConversations(ids);
    std::erase_if(moved, [&](const ConversationSummary& c) { return c.folder == folder; });
    if (moved.empty())
        return;
    const SidebarModel::Pause pause(m_sidebar);
    QStringList movedIds;
    for (ConversationSummary& conversation : moved) {
        conversation.folder = folder;
        putConversation(conversation);
        movedIds << conversation.id;
    }
    m_store.moveToFolder(movedIds, folder);
}

void ChatController::deleteFolder(const QString& id)
{
    const std::optional<FolderRecord> folder = m_folders.find(id);
    if (!folder)
        return;
    const SidebarModel::Pause pause(m_sidebar);
    QStringList held;
    for (ConversationListModel* list : {&m_conversations, &m_archived, &m_bin}) {
        QStringList here;
        for (int row = 0; row < list->count(); ++row) {
            if (list->at(row).folder == id)
                here << list->idAt(row);
        }
        for (const QString& conversation : here) {
            ConversationSummary summary = *list->find(conversation);
            summary.folder.clear();
            putConversation(summary);
        }
        held << here;
    }
    m_folders.remove(id);
    offerUndo(tr("Folder “%1” deleted, its conversations stay").arg(folder->name), [this, folder, held] {
        const SidebarModel::Pause still(m_sidebar);
        m_folders.bringBack(*folder);
        for (ConversationListModel* list : {&m_conversations, &m_archived, &m_bin}) {
            for (const QString& conversation : held) {
                std::optional<ConversationSummary> summary = list->find(conversation);
                if (!summary)
                    continue;
                summary->folder = folder->id;
                putConversation(*summary);
            }
        }
        m_store.moveToFolder(held, folder->id);
    });
}

QString ChatController::folderOf(const QString& id) const
{
    const std::optional<ConversationSummary> conversation = findConversation(id);
    return conversation ? conversation->folder : QString();
}

void ChatController::changeTags(const QStringList& ids, const std::function<void(QStringList&)>& change)
{
    const SidebarModel::Pause pause(m_sidebar);
    for (ConversationSummary& conversation : findConversations(ids)) {
        QStringList tags = conversation.tags;
        change(tags);
        tags.sort();
        if (tags == conversation.tags)
            continue;
        conversation.tags = tags;
        putConversation(conversation);
        m_store.saveTags(conversation.id, tags);
    }
}

void ChatController::addTag(const QStringList& ids, const QString& tag)
{
    QString wanted = cleanTag(tag);
    if (wanted.isEmpty())
        return;
    // The same word in other letters is the same tag.
    for (const QString& known : m_sidebar.tags()) {
        if (known.compare(wanted, Qt::CaseInsensitive) == 0)
            wanted = known;
    }
    changeTags(ids, [&](QStringList& tags) {
        if (!tags.contains(wanted, Qt::CaseInsensitive))
            tags << wanted;
    });
}

void ChatController::removeTag(const QStringList& ids, const QString& tag)
{
    changeTags(ids, [&](QStringList& tags) { tags.removeAll(tag); });
}

QStringList ChatController::tagsOf(const QStringList& ids) const
{
    QStringList tags;
    for (const ConversationSummary& conversation : findConversations(ids))
        tags << conversation.tags;
    tags.sort();
    tags.removeDuplicates();
    return tags;
}

} // namespace alcove
