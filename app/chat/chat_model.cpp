// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/chat_model.h"

#include "app/chat/answer_details.h"
#include "app/chat/copied_text.h"
#include "app/chat/draft_attachments.h"
#include "app/chat/message_blocks_model.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace alcove {

namespace {

QString roleName(MessageRole role)
{
    switch (role) {
    case MessageRole::System: return QStringLiteral("system");
    case MessageRole::User: return QStringLiteral("user");
    case MessageRole::Assistant: return QStringLiteral("assistant");
    }
    Q_UNREACHABLE_RETURN({});
}

QString stateName(MessageState state)
{
    switch (state) {
    case MessageState::Complete: return QStringLiteral("complete");
    case MessageState::Streaming: return QStringLiteral("streaming");
    case MessageState::Stopped: return QStringLiteral("stopped");
    case MessageState::Failed: return QStringLiteral("failed");
    }
    Q_UNREACHABLE_RETURN({});
}

QVariantList attachmentsOf(const MessageRecord& message)
{
    QVariantList list;
    for (const Attachment& attachment : message.attachments)
        list << QVariantMap{{"name", attachment.name}, {"kind", kindName(attachment.kind)}};
    return list;
}

bool sameError(const Error& a, const Error& b)
{
    return a.message == b.message && a.remedy == b.remedy && a.details == b.details;
}

} // namespace

ChatModel::ChatModel(QObject* parent) : QAbstractListModel(parent) {}

ChatModel::~ChatModel() = default;

int ChatModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ChatModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows.at(static_cast<size_t>(index.row()));
    const MessageRecord& m = row.message;
    switch (role) {
    case MessageIdRole: return m.id;
    case RoleRole: return roleName(m.role);
    case TextRole:
    case Qt::DisplayRole: return m.text;
    case StateRole: return stateName(m.state);
    case BlocksRole: return QVariant::fromValue(blocks(row));
    case ErrorMessageRole: return QString::fromStdString(m.error.message);
    case ErrorRemedyRole: return QString::fromStdString(m.error.remedy);
    case ErrorDetailsRole: return QString::fromStdString(m.error.details);
    case TokensRole: return m.tokens;
    case TokensPerSecondRole: return m.tokensPerSecond;
    case FirstTokenSecondsRole: return m.firstTokenSeconds;
    case SecondsRole: return m.seconds;
    case CreatedRole: return m.created;
    case ModelNameRole: return m.modelName;
    case ReasoningRole: return m.reasoning;
    case ReasoningSecondsRole: return m.reasoningSeconds;
    case ReasoningShownRole: return row.reasoningShown;
    case VersionRole: return m_versions.place(m.id).first;
    case VersionsRole: return m_versions.place(m.id).second;
    case AttachmentsRole: return attachmentsOf(m);
    default: return {};
    }
}

QHash<int, QByteArray> ChatModel::roleNames() const
{
    return {{MessageIdRole, "messageId"},
            {RoleRole, "role"},
            {TextRole, "text"},
            {StateRole, "state"},
            {BlocksRole, "blocks"},
            {ErrorMessageRole, "errorMessage"},
            {ErrorRemedyRole, "errorRemedy"},
            {ErrorDetailsRole, "errorDetails"},
            {TokensRole, "tokens"},
            {TokensPerSecondRole, "tokensPerSecond"},
            {FirstTokenSecondsRole, "firstTokenSeconds"},
            {SecondsRole, "seconds"},
            {CreatedRole, "created"},
            {ModelNameRole, "modelName"},
            {ReasoningRole, "reasoning"},
            {ReasoningSecondsRole, "reasoningSeconds"},
            {ReasoningShownRole, "reasoningShown"},
            {VersionRole, "version"},
            {VersionsRole, "versions"},
            {AttachmentsRole, "attachments"}};
}

bool ChatModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != ReasoningShownRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    m_rows.at(static_cast<size_t>(index.row())).reasoningShown = value.toBool();
    emit dataChanged(index, index, {role});
    return true;
}

MessageBlocksModel* ChatModel::blocks(const Row& row) const
{
    if (row.message.role != MessageRole::Assistant)
        return nullptr;
    if (!row.blocks) {
        // A parent keeps QML's garbage collector away from it.
        row.blocks = std::make_unique<MessageBlocksModel>(const_cast<ChatModel*>(this));
        row.blocks->setText(row.message.text, row.message.state == MessageState::Streaming);
    }
    return row.blocks.get();
}

void ChatModel::letGo(Row& row)
{
    // Delegates let go of their blocks only after the change is over.
    if (row.blocks)
        row.blocks.release()->deleteLater();
}

void ChatModel::reset(std::vector<MessageRecord> messages, const std::vector<MessageLink>& links)
{
    beginResetModel();
    std::ranges::for_each(m_rows, letGo);
    m_rows.clear();
    m_versions.reset(links);
    m_versions.show(messages);
    for (MessageRecord& message : messages)
        m_rows.push_back({.message = std::move(message), .blocks = nullptr});
    endResetModel();
    emit countChanged();
}

void ChatModel::showPath(std::vector<MessageRecord> messages)
{
    const auto fork = std::ranges::mismatch(
        m_rows, messages, [](const Row& row, const MessageRecord& m) { return row.message.id == m.id; });
    const auto row = static_cast<int>(fork.in1 - m_rows.begin());
    messages.erase(messages.begin(), fork.in2);
    showFrom(row, std::move(messages));
}

void ChatModel::showFrom(int row, std::vector<MessageRecord> messages)
{
    const int before = count();
    const int after = row + static_cast<int>(messages.size());
    for (const MessageRecord& message : messages)
        m_versions.add({.id = message.id, .parentId = message.parentId});
    m_versions.show(messages);
    // The rows' delegates stay, and with them the keyboard's focus.
    const int kept = std::min(before, after);
    for (int i = row; i < kept; ++i) {
        Row& changed = m_rows.at(static_cast<size_t>(i));
        letGo(changed);
        changed = {.message = std::move(messages.at(static_cast<size_t>(i - row))), .blocks = nullptr};
    }
    if (kept > row)
        emit dataChanged(index(row), index(kept - 1));
    if (before > after) {
        beginRemoveRows({}, after, before - 1);
        std::for_each(m_rows.begin() + after, m_rows.end(), letGo);
        m_rows.erase(m_rows.begin() + after, m_rows.end());
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        for (auto message = messages.begin() + (before - row); message != messages.end(); ++message)
            m_rows.push_back({.message = std::move(*message), .blocks = nullptr});
        endInsertRows();
    }
    if (before != after)
        emit countChanged();
}

void ChatModel::update(const MessageRecord& message)
{
    // Almost always the last one.
    const auto found =
        std::ranges::find(m_rows.rbegin(), m_rows.rend(), message.id, [](const Row& r) { return r.message.id; });
    if (found == m_rows.rend())
        return;
    Row& row = *found;
    QList<int> roles;
    const auto note = [&](bool changed, std::initializer_list<int> changedRoles) {
        if (changed)
            roles.append(changedRoles);
    };
    const MessageRecord& old = row.message;
    note(old.text != message.text, {TextRole, Qt::DisplayRole});
    note(old.state != message.state, {StateRole});
    note(!sameError(old.error, message.error), {ErrorMessageRole, ErrorRemedyRole, ErrorDetailsRole});
    note(old.tokens != message.tokens, {TokensRole});
    note(old.tokensPerSecond != message.tokensPerSecond, {TokensPerSecondRole});
    note(old.firstTokenSeconds != message.firstTokenSeconds, {FirstTokenSecondsRole});
    note(old.seconds != message.seconds, {SecondsRole});
    note(old.created != message.created, {CreatedRole});
    note(old.modelName != message.modelName, {ModelNameRole});
    note(old.reasoning != message.reasoning, {ReasoningRole});
    note(old.reasoningSeconds != message.reasoningSeconds, {ReasoningSecondsRole});
    if (roles.isEmpty())
        return;
    row.message = message;
    if (row.blocks)
        row.blocks->setText(message.text, message.state == MessageState::Streaming);
    const QModelIndex changed = index(static_cast<int>(std::distance(found, m_rows.rend())) - 1);
    emit dataChanged(changed, changed, roles);
}

std::vector<MessageRecord> ChatModel::messages() const
{
    return messagesBefore(count());
}

std::vector<MessageRecord> ChatModel::messagesBefore(int row) const
{
    std::vector<MessageRecord> messages;
    messages.reserve(static_cast<size_t>(row));
    for (int i = 0; i < row; ++i)
        messages.push_back(at(i));
    return messages;
}

int ChatModel::rowOf(qint64 id) const
{
    const auto found = std::ranges::find(m_rows, id, [](const Row& row) { return row.message.id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QVariantList ChatModel::details(qint64 id) const
{
    const int row = rowOf(id);
    return row < 0 ? QVariantList() : answerDetails(at(row));
}

QString ChatModel::plainText(qint64 id) const
{
    const int row = rowOf(id);
    const MessageBlocksModel* made = row < 0 ? nullptr : blocks(m_rows[static_cast<size_t>(row)]);
    return made ? copiedText(made->blocks(), 0, std::numeric_limits<int>::max()) : QString();
}

QString ChatModel::lastText(const QString& role) const
{
    const int row = lastRow(role);
    return row < 0 ? QString() : at(row).text;
}

QVariantMap ChatModel::attachment(int row, int place) const
{
    if (row < 0 || row >= count() || place < 0 || std::cmp_greater_equal(place, at(row).attachments.size()))
        return {};
    return attachmentView(at(row).attachments.at(static_cast<size_t>(place)));
}

bool ChatModel::askable(int row, const QString& text) const
{
    return !text.trimmed().isEmpty() || (row >= 0 && row < count() && !at(row).attachments.empty());
}

int ChatModel::lastRow(const QString& role) const
{
    int row = count() - 1;
    while (row >= 0 && roleName(at(row).role) != role)
        --row;
    return row;
}

const MessageRecord* ChatModel::last() const
{
    return m_rows.empty() ? nullptr : &m_rows.back().message;
}

} // namespace alcove
