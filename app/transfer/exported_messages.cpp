// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/exported_messages.h"

#include "app/storage/conversation_tree.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

// The tree by places in tree.messages.
struct Shape {
    std::vector<std::vector<size_t>> children; // of each, in topological order
    std::vector<size_t> roots;
    std::vector<qsizetype> parents; // -1: none
};

Shape shapeOf(const ConversationTree& tree)
{
    Shape shape{.children = std::vector<std::vector<size_t>>(tree.messages.size()),
                .parents = std::vector<qsizetype>(tree.messages.size(), -1)};
    QHash<qint64, size_t> placed;
    for (const size_t place : topologicalOrder(tree.messages)) {
        const MessageRecord& message = tree.messages[place];
        const auto parent = placed.constFind(message.parentId);
        if (parent == placed.cend()) {
            shape.roots.push_back(place);
        } else {
            shape.children[*parent].push_back(place);
            shape.parents[place] = static_cast<qsizetype>(*parent);
        }
        placed.insert(message.id, place);
    }
    return shape;
}

// From the first message to the last one that is shown; to the newest if it is not known which that is.
std::vector<size_t> shownPath(const ConversationTree& tree, const Shape& shape)
{
    if (tree.messages.empty())
        return {};
    const auto leaf = std::ranges::find(tree.messages, tree.currentLeaf, &MessageRecord::id);
    auto place = static_cast<qsizetype>(leaf == tree.messages.end() ? tree.messages.size() - 1
                                                                    : size_t(leaf - tree.messages.begin()));
    std::vector<size_t> path;
    for (; place >= 0; place = shape.parents[static_cast<size_t>(place)])
        path.push_back(static_cast<size_t>(place));
    std::ranges::reverse(path);
    return path;
}

// Every message below `from` that is not yet `seen`, in depth, without recursion: a conversation may be long.
void addBelow(const Shape& shape, size_t from, std::vector<bool>& seen, std::vector<size_t>& order)
{
    std::vector<size_t> open = {from};
    while (!open.empty()) {
        const size_t place = open.back();
        open.pop_back();
        if (!seen[place])
            order.push_back(place);
        seen[place] = true;
        for (auto child = shape.children[place].rbegin(); child != shape.children[place].rend(); ++child)
            open.push_back(*child);
    }
}

bool isExported(const MessageRecord& message, const ExportOptions& options)
{
    return options.systemPrompt || message.role != MessageRole::System;
}

} // namespace

std::vector<ExportedMessage> exportedMessages(const ConversationTree& tree, const ExportOptions& options)
{
    const Shape shape = shapeOf(tree);
    std::vector<size_t> order = shownPath(tree, shape);
    if (options.wholeTree) {
        std::vector<bool> seen(tree.messages.size(), false);
        for (const size_t place : order)
            seen[place] = true;
        for (const size_t root : shape.roots)
            addBelow(shape, root, seen, order);
    }
    std::vector<int> numbers(tree.messages.size(), 0); // of what is left out: its predecessor's
    std::vector<ExportedMessage> list;
    for (const size_t place : order) {
        const qsizetype parent = shape.parents[place];
        const int after = parent < 0 ? 0 : numbers[static_cast<size_t>(parent)];
        numbers[place] = after;
        if (!isExported(tree.messages[place], options))
            continue;
        const int number = static_cast<int>(list.size()) + 1;
        numbers[place] = number;
        list.push_back({&tree.messages[place], number, after, number - 1 != after});
    }
    return list;
}

std::vector<std::vector<const MessageRecord*>> exportedBranches(const ConversationTree& tree,
                                                                const ExportOptions& options)
{
    const Shape shape = shapeOf(tree);
    std::vector<size_t> lasts;
    if (const std::vector<size_t> shown = shownPath(tree, shape); !shown.empty())
        lasts.push_back(shown.back());
    for (size_t place = 0; options.wholeTree && place < tree.messages.size(); ++place) {
        if (shape.children[place].empty() && place != lasts.front())
            lasts.push_back(place);
    }
    std::vector<std::vector<const MessageRecord*>> branches;
    for (const size_t last : lasts) {
        std::vector<const MessageRecord*>& branch = branches.emplace_back();
        for (auto place = static_cast<qsizetype>(last); place >= 0; place = shape.parents[static_cast<size_t>(place)]) {
            if (isExported(tree.messages[static_cast<size_t>(place)], options))
                branch.push_back(&tree.messages[static_cast<size_t>(place)]);
        }
        std::ranges::reverse(branch);
    }
    return branches;
}

QString authorOf(const MessageRecord& message, const ExportOptions& options)
{
    switch (message.role) {
    case MessageRole::System: return words(QT_TRANSLATE_NOOP("Transfer", "System"));
    case MessageRole::User: return words(QT_TRANSLATE_NOOP("Transfer", "You"));
    case MessageRole::Assistant: break;
    }
    return message.modelName.isEmpty() || !options.models ? words(QT_TRANSLATE_NOOP("Transfer", "Assistant"))
                                                          : message.modelName;
}

QString thoughtTitle(const MessageRecord& message, const ExportOptions& options)
{
    if (!options.reasoning || message.reasoning.isEmpty())
        return {};
    const auto seconds = static_cast<qint64>(std::round(std::clamp(message.reasoningSeconds, 0.0, 1e9)));
    if (seconds < 1 || !options.timings)
        return words(QT_TRANSLATE_NOOP("Transfer", "Thoughts"));
    if (seconds < 60)
        return words(QT_TRANSLATE_NOOP("Transfer", "Thought for %1 s")).arg(seconds);
    return words(QT_TRANSLATE_NOOP("Transfer", "Thought for %1 min %2 s")).arg(seconds / 60).arg(seconds % 60);
}

QString timingsOf(const MessageRecord& message)
{
    QStringList parts;
    if (message.tokens > 0 && message.seconds > 0) {
        parts << QCoreApplication::translate("Transfer", "%n tokens in %1 s", nullptr, message.tokens)
                     .arg(message.seconds, 0, 'f', 1);
    } else if (message.tokens > 0) {
        parts << QCoreApplication::translate("Transfer", "%n tokens", nullptr, message.tokens);
    }
    if (message.tokensPerSecond > 0)
        parts << words(QT_TRANSLATE_NOOP("Transfer", "%1 tokens/s")).arg(message.tokensPerSecond, 0, 'f', 1);
    return parts.join(", ");
}

QString branchNote(const ExportedMessage& message)
{
    if (!message.jumps)
        return {};
    return message.after == 0
               ? words(QT_TRANSLATE_NOOP("Transfer", "another beginning"))
               : words(QT_TRANSLATE_NOOP("Transfer", "another continuation of message %1")).arg(message.after);
}

std::span<const Attachment> filesOf(const MessageRecord& message, const ExportOptions& options)
{
    return options.attachments ? std::span<const Attachment>(message.attachments) : std::span<const Attachment>();
}

QString fileTitle(const Attachment& attachment)
{
    return words(QT_TRANSLATE_NOOP("Transfer", "File: %1")).arg(attachment.name.simplified());
}

QString incompleteNote(const MessageRecord& message)
{
    switch (message.state) {
    case MessageState::Complete: break;
    case MessageState::Streaming: return words(QT_TRANSLATE_NOOP("Transfer", "still being written"));
    case MessageState::Stopped: return words(QT_TRANSLATE_NOOP("Transfer", "stopped"));
    case MessageState::Failed:
        return words(QT_TRANSLATE_NOOP("Transfer", "failed: %1")).arg(QString::fromStdString(message.error.message));
    }
    return QString::fromStdString(message.error.message);
}

} // namespace alcove
