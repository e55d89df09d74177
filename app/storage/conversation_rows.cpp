// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/conversation_rows.h"

#include "app/storage/attachment_rows.h"
#include "app/storage/sorting_rows.h"

#include <algorithm>
#include <array>

namespace alcove {

namespace {

constexpr std::array roleNames = {"system", "user", "assistant"};
constexpr std::array stateNames = {"complete", "streaming", "stopped", "failed"};
constexpr std::array whenFullNames = {"ask", "leave_out", "stop"};

template<typename Enum, size_t N>
QString nameIn(const std::array<const char*, N>& names, Enum value)
{
    return QString::fromLatin1(names.at(static_cast<size_t>(value)));
}

template<typename Enum, size_t N>
std::optional<Enum> valueIn(const std::array<const char*, N>& names, const QString& name)
{
    const auto found = std::ranges::find_if(names, [&](const char* n) { return name == QLatin1StringView(n); });
    if (found == names.end())
        return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

const QString newChatDraftKey = QStringLiteral("new_chat_draft");

} // namespace

QString nameOf(MessageRole role)
{
    return nameIn(roleNames, role);
}

QString nameOf(MessageState state)
{
    return nameIn(stateNames, state);
}

QString nameOf(WhenFull choice)
{
    return nameIn(whenFullNames, choice);
}

QString nameOf(Thinking choice)
{
    return nameIn(thinkingNames, choice);
}

QString nameOf(Effort effort)
{
    return nameIn(effortNames, effort);
}

std::optional<MessageRole> roleNamed(const QString& name)
{
    return valueIn<MessageRole>(roleNames, name);
}

std::optional<MessageState> stateNamed(const QString& name)
{
    return valueIn<MessageState>(stateNames, name);
}

std::optional<WhenFull> whenFullNamed(const QString& name)
{
    return valueIn<WhenFull>(whenFullNames, name);
}

std::optional<Thinking> thinkingNamed(const QString& name)
{
    return valueIn<Thinking>(thinkingNames, name);
}

std::optional<Effort> effortNamed(const QString& name)
{
    return valueIn<Effort>(effortNames, name);
}

QDateTime timeAt(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds);
}

std::optional<QDateTime> timeIn(const SqliteStatement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(timeAt(row.integer(column)));
}

AnswerValues readAnswerValues(const SqliteStatement& row, int first)
{
    AnswerValues values;
    for (size_t i = 0; i < answerValueRanges.size(); ++i) {
        const int column = first + static_cast<int>(i);
        if (!row.isNull(column) && answerValueRanges[i].holds(row.real(column)))
            values[static_cast<AnswerValue>(i)] = row.real(column);
    }
    return values;
}

const char* const messageColumns =
    "m.id, m.parent_id, m.role, m.state, m.text, m.created_at, m.model_name, m.prompt_tokens, m.tokens, m.seconds,"
    " m.tokens_per_second, m.error_message, m.error_remedy, m.error_details, m.reasoning, m.reasoning_seconds,"
    " m.first_token_seconds, m.temperature, m.top_k, m.top_p, m.min_p, m.repeat_penalty, m.seed, m.max_tokens";

MessageRecord readMessage(const SqliteStatement& row)
{
    MessageRecord m;
    m.id = row.integer(0);
    m.parentId = row.integer(1);
    m.role = roleNamed(row.text(2)).value_or(MessageRole::System);
    m.state = stateNamed(row.text(3)).value_or(MessageState::Complete);
    m.text = row.text(4);
    m.created = timeAt(row.integer(5));
    m.modelName = row.text(6);
    m.promptTokens = static_cast<int>(row.integer(7));
    m.tokens = static_cast<int>(row.integer(8));
    m.seconds = row.real(9);
    m.tokensPerSecond = row.real(10);
    m.error = {row.text(11).toStdString(), row.text(12).toStdString(), row.text(13).toStdString()};
    m.reasoning = row.text(14);
    m.reasoningSeconds = row.real(15);
    m.firstTokenSeconds = row.real(16);
    m.values = readAnswerValues(row, 17);
    return m;
}

Result<void> insertMessage(SqliteConnection& connection, const QString& conversation, const MessageRecord& m)
{
    const std::optional<qint64> parent = m.parentId == 0 ? std::nullopt : std::optional(m.parentId);
    return connection
        .run("INSERT INTO message (id, conversation_id, parent_id, role, state, text, created_at,"
             " model_name, prompt_tokens, tokens, seconds, tokens_per_second, error_message,"
             " error_remedy, error_details, reasoning, reasoning_seconds, first_token_seconds,"
             " temperature, top_k, top_p, min_p, repeat_penalty, seed, max_tokens)"
             " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
             m.id, conversation, parent, nameOf(m.role), nameOf(m.state), m.text, m.created.toMSecsSinceEpoch(),
             m.modelName, m.promptTokens, m.tokens, m.seconds, m.tokensPerSecond, m.error.message, m.error.remedy,
             m.error.details, m.reasoning, m.reasoningSeconds, m.firstTokenSeconds, m.values[AnswerValue::Temperature],
             m.values[AnswerValue::TopK], m.values[AnswerValue::TopP], m.values[AnswerValue::MinP],
             m.values[AnswerValue::RepeatPenalty], m.values[AnswerValue::Seed], m.values[AnswerValue::MaxTokens])
        .and_then([&] { return insertAttachments(connection, m.id, m.attachments); });
}

Result<void> updateMessage(SqliteConnection& connection, const MessageRecord& m)
{
    return connection.run("UPDATE message SET state = ?2, text = ?3, model_name = ?4, prompt_tokens = ?5,"
                          " tokens = ?6, seconds = ?7, tokens_per_second = ?8, error_message = ?9,"
                          " error_remedy = ?10, error_details = ?11, created_at = ?12, reasoning = ?13,"
                          " reasoning_seconds = ?14, first_token_seconds = ?15, temperature = ?16, top_k = ?17,"
                          " top_p = ?18, min_p = ?19, repeat_penalty = ?20, seed = ?21, max_tokens = ?22"
                          " WHERE id = ?1",
                          m.id, nameOf(m.state), m.text, m.modelName, m.promptTokens, m.tokens, m.seconds,
                          m.tokensPerSecond, m.error.message, m.error.remedy, m.error.details,
                          m.created.toMSecsSinceEpoch(), m.reasoning, m.reasoningSeconds, m.firstTokenSeconds,
                          m.values[AnswerValue::Temperature], m.values[AnswerValue::TopK], m.values[AnswerValue::TopP],
                          m.values[AnswerValue::MinP], m.values[AnswerValue::RepeatPenalty],
                          m.values[AnswerValue::Seed], m.values[AnswerValue::MaxTokens]);
}

const char* const answerSettingsColumns =
    "system_prompt, temperature, top_k, top_p, min_p, repeat_penalty, seed, max_tokens";

AnswerSettings readAnswerSettings(const SqliteStatement& row, int first)
{
    return {.systemPrompt = row.text(first), .values = readAnswerValues(row, first + 1)};
}

Result<void> updateAnswerSettings(SqliteConnection& connection, const QString& id, const AnswerSettings& settings)
{
    const AnswerValues& values = settings.values;
    return connection.run("UPDATE conversation SET system_prompt = ?2, temperature = ?3, top_k = ?4, top_p = ?5,"
                          " min_p = ?6, repeat_penalty = ?7, seed = ?8, max_tokens = ?9 WHERE id = ?1",
                          id, settings.systemPrompt, values[AnswerValue::Temperature], values[AnswerValue::TopK],
                          values[AnswerValue::TopP], values[AnswerValue::MinP], values[AnswerValue::RepeatPenalty],
                          values[AnswerValue::Seed], values[AnswerValue::MaxTokens]);
}

const char* const modelUseColumns = "model_file, model_name, context_length";

ModelUse readModelUse(const SqliteStatement& row, int first)
{
    return {.file = row.text(first),
            .name = row.text(first + 1),
            .contextLength = static_cast<int>(std::clamp<qint64>(row.integer(first + 2), 0, mostContextLength))};
}

Result<void> updateModelUse(SqliteConnection& connection, const QString& id, const ModelUse& use)
{
    return connection.run("UPDATE conversation SET model_file = ?2, model_name = ?3, context_length = ?4 WHERE id = ?1",
                          id, use.file, use.name, use.contextLength);
}

const char* const treeHeadColumns = "c.id, c.title, c.title_by_user, c.created_at, c.updated_at, c.pinned_at,"
                                    " c.archived_at, c.deleted_at, c.current_leaf, c.draft, c.scroll, c.when_full,"
                                    " c.thinking, c.effort, c.system_prompt, c.temperature, c.top_k, c.top_p,"
                                    " c.min_p, c.repeat_penalty, c.seed, c.max_tokens, c.folder_id,"
                                    " (SELECT name FROM folder WHERE id = c.folder_id),"
                                    " c.model_file, c.model_name, c.context_length";

ConversationTree readTreeHead(const SqliteStatement& row)
{
    ConversationTree tree;
    tree.id = row.text(0);
    tree.title = row.text(1);
    tree.titleByUser = row.integer(2) != 0;
    tree.created = timeAt(row.integer(3));
    tree.updated = timeAt(row.integer(4));
    tree.pinned = timeIn(row, 5);
    tree.archived = timeIn(row, 6);
    tree.deleted = timeIn(row, 7);
    tree.currentLeaf = row.integer(8);
    tree.draft = row.text(9);
    tree.scroll = row.real(10);
    tree.whenFull = whenFullNamed(row.text(11)).value_or(WhenFull::Ask);
    tree.thinking = {.thinking = thinkingNamed(row.text(12)).value_or(Thinking::Usual),
                     .effort = effortNamed(row.text(13)).value_or(Effort::Usual)};
    tree.settings = readAnswerSettings(row, 14);
    if (!row.isNull(22))
        tree.folder = FolderRecord{.id = row.text(22), .name = row.text(23)};
    tree.modelUse = readModelUse(row, 24);
    return tree;
}

Result<void> insertTreeHead(SqliteConnection& connection, const ConversationTree& c)
{
    const auto milliseconds = [](const std::optional<QDateTime>& time) {
        return time.transform([](const QDateTime& t) { return qint64(t.toMSecsSinceEpoch()); });
    };
    const std::optional<qint64> leaf = c.currentLeaf == 0 ? std::nullopt : std::optional(c.currentLeaf);
    std::optional<QString> folder;
    if (c.folder) {
        const Result<QString> found = findOrMakeFolder(connection, *c.folder);
        if (!found)
            return std::unexpected(found.error());
        folder = *found;
    }
    return connection
        .run("INSERT INTO conversation (id, title, title_by_user, created_at, updated_at, pinned_at,"
             " archived_at, deleted_at, current_leaf, draft, scroll, when_full, thinking, effort, folder_id,"
             " model_file, model_name, context_length)"
             " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
             c.id, c.title, int(c.titleByUser), c.created.toMSecsSinceEpoch(), c.updated.toMSecsSinceEpoch(),
             milliseconds(c.pinned), milliseconds(c.archived), milliseconds(c.deleted), leaf, c.draft, c.scroll,
             nameOf(c.whenFull), nameOf(c.thinking.thinking), nameOf(c.thinking.effort), folder, c.modelUse.file,
             c.modelUse.name, c.modelUse.contextLength)
        .and_then([&] { return c.tags.isEmpty() ? Result<void>() : writeTags(connection, c.id, c.tags); })
        .and_then([&] {
            return c.settings == AnswerSettings() ? Result<void>() : updateAnswerSettings(connection, c.id, c.settings);
        });
}

Result<QString> readNewChatDraft(SqliteConnection& connection)
{
    Result<SqliteStatement> row = connection.prepare("SELECT value FROM app_state WHERE key = ?1", newChatDraftKey);
    if (!row)
        return std::unexpected(row.error());
    return row->step().transform([&](bool found) { return found ? row->text(0) : QString(); });
}

Result<void> writeNewChatDraft(SqliteConnection& connection, const QString& text)
{
    return connection.run("INSERT INTO app_state (key, value) VALUES (?1, ?2)"
                          " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                          newChatDraftKey, text);
}

} // namespace alcove
