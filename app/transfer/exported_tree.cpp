// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/exported_tree.h"

#include "app/storage/conversation_tree.h"

#include <utility>

namespace alcove {

namespace {

ConversationTree withSystemMessage(ConversationTree tree)
{
    if (tree.settings.systemPrompt.trimmed().isEmpty())
        return tree;
    const MessageRecord told{.id = -1, // before every stored one
                             .role = MessageRole::System,
                             .text = tree.settings.systemPrompt.trimmed(),
                             .created = tree.created};
    bool needed = tree.messages.empty();
    for (MessageRecord& message : tree.messages) {
        if (message.parentId != 0)
            continue;
        if (message.role == MessageRole::System) {
            message.text = told.text;
        } else {
            message.parentId = told.id;
            needed = true;
        }
    }
    if (needed)
        tree.messages.insert(tree.messages.begin(), told);
    return tree;
}

} // namespace

Result<ConversationTree> readExportedTree(SqliteConnection& connection, const QString& id, ExportFormat format)
{
    return readTree(connection, id).transform([&](ConversationTree&& tree) {
        return format == ExportFormat::Json ? std::move(tree) : withSystemMessage(std::move(tree));
    });
}

} // namespace alcove
