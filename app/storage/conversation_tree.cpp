// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/conversation_tree.h"

#include "app/storage/attachment_rows.h"
#include "app/storage/comparison_rows.h"
#include "app/storage/sorting_rows.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <queue>
#include <algorithm>
#include <functional>
#include <string>
#include <utility>

namespace alcove {

namespace {

Result<std::vector<MessageRecord>> readMessages(SqliteConnection& connection, const QString& id)
{
    const std::string sql =
        std::string("SELECT ") + messageColumns + " FROM message AS m WHERE m.conversation_id = ?1 ORDER BY m.id";
    return connection.readAll(sql.c_str(), readMessage, id);
}

QHash<qint64, size_t> placesOf(const std::vector<MessageRecord>& messages)
{
    QHash<qint64, size_t> places;
    for (size_t i = 0; i < messages.size(); ++i)
        places.insert(messages[i].id, i);
    return places;
}

bool sameContent(const MessageRecord& a, const MessageRecord& b)
{
    return a.role == b.role && a.state == b.state && a.text == b.text && a.modelName == b.modelName &&
           a.promptTokens == b.promptTokens && a.tokens == b.tokens && a.seconds == b.seconds &&
           a.tokensPerSecond == b.tokensPerSecond && a.error.message == b.error.message &&
           a.error.remedy == b.error.remedy && a.error.details == b.error.details && a.reasoning == b.reasoning &&
           a.reasoningSeconds == b.reasoningSeconds && a.firstTokenSeconds == b.firstTokenSeconds &&
           a.attachments == b.attachments && a.values == b.values;
}

// For each message in topological order: where its parent stands in that order, and which message it is.
std::vector<std::pair<qsizetype, const MessageRecord*>> inOrder(const ConversationTree& tree)
{
    QHash<qint64, qsizetype> positions;
    std::vector<std::pair<qsizetype, const MessageRecord*>> list;
    for (const size_t place : topologicalOrder(tree.messages)) {
        const MessageRecord& message = tree.messages[place];
        list.emplace_back(positions.value(message.parentId, -1), &message);
        positions.insert(message.id, static_cast<qsizetype>(list.size()) - 1);
    }
    return list;
}

Result<bool> idsAreFree(SqliteConnection& connection, const std::vector<MessageRecord>& messages)
{
    Result<SqliteStatement> taken = connection.prepare("SELECT 1 FROM message WHERE id = ?1");
    if (!taken)
        return std::unexpected(taken.error());
    for (const MessageRecord& message : messages) {
        taken->bind(1, message.id);
        const Result<bool> found = taken->step();
        if (!found || *found)
            return found.transform([](bool) { return false; });
        taken->reset();
    }
    return true;
}

// Whether the ids could have been given by newMessageId() before now: each its own, larger than its parent's.
bool idsAreOrdered(const std::vector<MessageRecord>& messages)
{
    const QHash<qint64, size_t> places = placesOf(messages);
    if (std::cmp_not_equal(places.size(), messages.size()))
        return false;
    const qint64 now = newMessageId(); // a larger id would be shown as newer than what is asked from now on
    return std::ranges::all_of(messages, [&](const MessageRecord& m) {
        return m.id > 0 && m.id < now && (m.parentId == 0 || (m.parentId < m.id && places.contains(m.parentId)));
    });
}

void renumber(ConversationTree& tree)
{
    QHash<qint64, qint64> newIds;
    std::vector<MessageRecord> messages;
    for (const size_t place : topologicalOrder(tree.messages)) {
        MessageRecord message = tree.messages[place];
        message.parentId = newIds.value(message.parentId, 0);
        const qint64 id = newMessageId();
        newIds.insert(message.id, id);
        message.id = id;
        messages.push_back(std::move(message));
    }
    tree.messages = std::move(messages);
    if (tree.currentLeaf != 0)
        tree.currentLeaf = newIds.value(tree.currentLeaf, tree.messages.empty() ? 0 : tree.messages.back().id);
    if (tree.comparison) {
        for (ComparisonColumnRecord& column : tree.comparison->columns)
            column.leaf = newIds.value(column.leaf, 0);
    }
}

} // namespace

Result<QStringList> conversationIds(SqliteConnection& connection, bool withDeleted)
{
    return connection
        .readAll(
            "SELECT id FROM conversation WHERE ?1 OR deleted_at IS NULL ORDER BY created_at, id",
            [](const SqliteStatement& row) { return row.text(0); }, int(withDeleted))
        .transform([](const std::vector<QString>& ids) { return QStringList(ids.begin(), ids.end()); });
}

Result<ConversationTree> readTree(SqliteConnection& connection, const QString& id)
{
    const std::string sql = std::string("SELECT ") + treeHeadColumns + " FROM conversation AS c WHERE c.id = ?1";
    Result<SqliteStatement> row = connection.prepare(sql.c_str(), id);
    if (!row)
        return std::unexpected(row.error());
    const Result<bool> found = row->step();
    if (!found)
        return std::unexpected(found.error());
    if (!*found) {
        const QString message = QCoreApplication::translate("Storage", "There is no conversation with the id %1.");
        return fail(message.arg(id).toStdString());
    }
    ConversationTree tree = readTreeHead(*row);
    return readMessages(connection, id)
        .and_then([&](std::vector<MessageRecord>&& messages) {
            tree.messages = std::move(messages);
            return readAttachments(connection, id, tree.messages);
        })
        .and_then([&] { return readDraftAttachments(connection, id); })
        .and_then([&](std::vector<Attachment>&& files) {
            tree.draftAttachments = std::move(files);
            return readComparison(connection, id);
        })
        .and_then([&](std::optional<ComparisonRecord>&& comparison) {
            tree.comparison = std::move(comparison);
            return readTags(connection, id);
        })
        .transform([&](QStringList&& tags) {
            tree.tags = std::move(tags);
            return tree;
        });
}

std::vector<MessageRecord> pathTo(qint64 leaf, const std::vector<MessageRecord>& messages)
{
    const QHash<qint64, size_t> places = placesOf(messages);
    std::vector<MessageRecord> path;
    for (auto next = places.constFind(leaf); next != places.cend() && path.size() < messages.size();
         next = places.constFind(path.back().parentId))
        path.push_back(messages[*next]);
    std::ranges::reverse(path);
    return path;
}

std::vector<size_t> topologicalOrder(const std::vector<MessageRecord>& messages)
{
    const QHash<qint64, size_t> places = placesOf(messages);
    std::vector<std::vector<size_t>> children(messages.size());
    using Next = std::pair<qint64, size_t>; // a message's id and place
    std::priority_queue<Next, std::vector<Next>, std::greater<>> next;
    for (size_t i = 0; i < messages.size(); ++i) {
        const auto parent = places.constFind(messages[i].parentId);
        if (messages[i].parentId != 0 && parent != places.cend() && *parent != i)
            children[*parent].push_back(i);
        else
            next.emplace(messages[i].id, i);
    }
    std::vector<size_t> order;
    std::vector<bool> placed(messages.size(), false);
    size_t unplaced = 0; // every place below it is placed
    while (order.size() < messages.size()) {
        while (unplaced < messages.size() && placed[unplaced])
            ++unplaced;
        if (next.empty())
            next.emplace(messages[unplaced].id, unplaced); // only rings are left
        const size_t place = next.top().second;
        next.pop();
        if (placed[place])
            continue;
        placed[place] = true;
        order.push_back(place);
        for (const size_t child : children[place]) {
            if (!placed[child])
                next.emplace(messages[child].id, child);
        }
    }
    return order;
}

int messagesWithLostParent(const std::vector<MessageRecord>& messages)
{
    QSet<qint64> placed;
    int lost = 0;
    for (const size_t place : topologicalOrder(messages)) {
        const MessageRecord& message = messages[place];
        lost += message.parentId != 0 && !placed.contains(message.parentId);
        placed.insert(message.id);
    }
    return lost;
}

bool sameMessages(const ConversationTree& one, const ConversationTree& other)
{
    return std::ranges::equal(inOrder(one), inOrder(other), [](const auto& a, const auto& b) {
        return a.first == b.first && sameContent(*a.second, *b.second);
    });
}

bool holdsMessages(const ConversationTree& whole, const ConversationTree& part)
{
    const QHash<qint64, size_t> places = placesOf(whole.messages);
    return std::ranges::all_of(part.messages, [&](const MessageRecord& m) {
        const auto place = places.constFind(m.id);
        return place != places.cend() && whole.messages[*place].parentId == m.parentId &&
               sameContent(whole.messages[*place], m);
    });
}

Result<void> insertTree(SqliteConnection& connection, ConversationTree tree)
{
    const Result<bool> free = idsAreFree(connection, tree.messages);
    if (!free)
        return std::unexpected(free.error());
    if (!*free || !idsAreOrdered(tree.messages))
        renumber(tree);
    Result<void> done = insertTreeHead(connection, tree);
    for (const MessageRecord& message : tree.messages) {
        if (done)
            done = insertMessage(connection, tree.id, message);
    }
    if (done && !tree.draftAttachments.empty())
        done = writeDraftAttachments(connection, tree.id, tree.draftAttachments);
    if (done && tree.comparison)
        done = writeComparison(connection, tree.id, *tree.comparison);
    return done;
}

} // namespace alcove
