// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/conversation_json.h"

#include "app/chat/conversation_title.h"
#include "app/storage/attachment_rows.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <limits>

namespace alcove {

namespace {

using OrderedJson = nlohmann::ordered_json; // members stay in the order in which they are added

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

qint64 milliseconds(const QDateTime& time)
{
    return time.toMSecsSinceEpoch();
}

// What has its usual value is not written.
OrderedJson messageToJson(const MessageRecord& m)
{
    OrderedJson json = {{"id", m.id}};
    if (m.parentId != 0)
        json["parent_id"] = m.parentId;
    json["role"] = nameOf(m.role).toStdString();
    if (m.state != MessageState::Complete)
        json["state"] = nameOf(m.state).toStdString();
    json["text"] = m.text.toStdString();
    if (!m.attachments.empty())
        json["attachments"] = attachmentsToJson(m.attachments);
    if (!m.reasoning.isEmpty())
        json["reasoning"] = m.reasoning.toStdString();
    if (m.reasoningSeconds != 0)
        json["reasoning_seconds"] = m.reasoningSeconds;
    json["created_at"] = milliseconds(m.created);
    if (!m.modelName.isEmpty())
        json["model_name"] = m.modelName.toStdString();
    if (m.promptTokens != 0)
        json["prompt_tokens"] = m.promptTokens;
    if (m.tokens != 0)
        json["tokens"] = m.tokens;
    if (m.seconds != 0)
        json["seconds"] = m.seconds;
    if (m.tokensPerSecond != 0)
        json["tokens_per_second"] = m.tokensPerSecond;
    if (m.firstTokenSeconds != 0)
        json["first_token_seconds"] = m.firstTokenSeconds;
    valuesToJson(json, m.values);
    for (const auto& [name, text] : {std::pair<const char*, const std::string*>("error_message", &m.error.message),
                                     {"error_remedy", &m.error.remedy},
                                     {"error_details", &m.error.details}}) {
        if (!text->empty())
            json[name] = *text;
    }
    return json;
}

int countOf(const std::optional<qint64>& number)
{
    const qint64 value = number.value_or(0);
    return std::in_range<int>(value) ? static_cast<int>(value) : std::numeric_limits<int>::max();
}

// A moment that must be exact, where a guess about the unit of JsonFields::time() would not do.
QDateTime exactTime(const JsonFields& fields, const char* name)
{
    return timeAt(fields.integer(name).value_or(0));
}

std::optional<MessageRecord> messageFromJson(const Json& json, ImportReport& report)
{
    const JsonFields fields(json, "message", report);
    const auto id = fields.integer("id");
    const auto role = fields.text("role").and_then([](const QString& name) { return roleNamed(name); });
    const auto text = fields.text("text");
    if (!id || *id <= 0 || !role || !text)
        return std::nullopt;
    fields.noteOthers({"id",
                       "parent_id",
                       "role",
                       "state",
                       "text",
                       "attachments",
                       "reasoning",
                       "reasoning_seconds",
                       "created_at",
                       "model_name",
                       "prompt_tokens",
                       "tokens",
                       "seconds",
                       "tokens_per_second",
                       "first_token_seconds",
                       "temperature",
                       "top_k",
                       "top_p",
                       "min_p",
                       "repeat_penalty",
                       "seed",
                       "max_tokens",
                       "error_message",
                       "error_remedy",
                       "error_details"});
    MessageRecord m;
    m.id = *id;
    m.parentId = fields.integer("parent_id").value_or(0);
    m.role = *role;
    const auto state = fields.text("state");
    m.state = state.and_then([](const QString& name) { return stateNamed(name); }).value_or(MessageState::Complete);
    if (state && nameOf(m.state) != *state)
        report.note(words(QT_TRANSLATE_NOOP("Transfer", "A message's state “%1” is not known here")).arg(*state));
    if (m.state == MessageState::Streaming) // it was exported while it was written, and nobody writes it here
        m.state = MessageState::Stopped;
    m.text = *text;
    m.attachments = attachmentsFromJson(fields.list("attachments"), report);
    m.reasoning = fields.text("reasoning").value_or(QString());
    m.reasoningSeconds = fields.real("reasoning_seconds").value_or(0);
    m.created = exactTime(fields, "created_at");
    m.modelName = fields.text("model_name").value_or(QString());
    m.promptTokens = countOf(fields.integer("prompt_tokens"));
    m.tokens = countOf(fields.integer("tokens"));
    m.seconds = fields.real("seconds").value_or(0);
    m.tokensPerSecond = fields.real("tokens_per_second").value_or(0);
    m.firstTokenSeconds = fields.real("first_token_seconds").value_or(0);
    m.values = valuesFromJson(fields, report);
    m.error = {fields.text("error_message").value_or(QString()).toStdString(),
               fields.text("error_remedy").value_or(QString()).toStdString(),
               fields.text("error_details").value_or(QString()).toStdString()};
    return m;
}

AnswerSettings settingsFromJson(const JsonFields& fields, ImportReport& report)
{
    return {.systemPrompt = fields.text("system_prompt").value_or(QString()), .values = valuesFromJson(fields, report)};
}

void thinkingToJson(OrderedJson& json, const ThinkingChoice& choice)
{
    if (choice.thinking != Thinking::Usual)
        json["thinking"] = nameOf(choice.thinking).toStdString();
    if (choice.effort != Effort::Usual)
        json["effort"] = nameOf(choice.effort).toStdString();
}

ThinkingChoice thinkingFromJson(const JsonFields& fields)
{
    const auto thinking = fields.text("thinking");
    const auto effort = fields.text("effort");
    return {.thinking =
                thinking.and_then([](const QString& name) { return thinkingNamed(name); }).value_or(Thinking::Usual),
            .effort = effort.and_then([](const QString& name) { return effortNamed(name); }).value_or(Effort::Usual)};
}

OrderedJson comparisonToJson(const ComparisonRecord& comparison)
{
    OrderedJson json = OrderedJson::object();
    if (comparison.blind)
        json["blind"] = true;
    if (comparison.revealed)
        json["revealed"] = true;
    if (!comparison.tag.isEmpty())
        json["tag"] = comparison.tag.toStdString();
    if (comparison.kept)
        json["kept"] = *comparison.kept;
    OrderedJson& columns = json["columns"] = OrderedJson::array();
    for (const ComparisonColumnRecord& column : comparison.columns) {
        OrderedJson each = {{"model_file", column.modelFile.toStdString()}};
        if (!column.modelName.isEmpty())
            each["model_name"] = column.modelName.toStdString();
        if (!column.device.isEmpty())
            each["device"] = column.device.toStdString();
        thinkingToJson(each, column.thinking);
        if (!column.systemPrompt.isEmpty())
            each["system_prompt"] = column.systemPrompt.toStdString();
        valuesToJson(each, column.values);
        if (column.leaf != 0)
            each["leaf"] = column.leaf;
        columns.push_back(std::move(each));
    }
    return json;
}

std::optional<ComparisonRecord> comparisonFromJson(const Json& json, ImportReport& report)
{
    if (!json.is_object())
        return std::nullopt;
    const JsonFields fields(json, "comparison", report);
    fields.noteOthers({"blind", "revealed", "tag", "kept", "columns"});
    ComparisonRecord comparison{.blind = fields.truth("blind").value_or(false),
                                .revealed = fields.truth("revealed").value_or(false),
                                .tag = fields.text("tag").value_or(QString()),
                                .kept = fields.integer("kept").transform(
                                    [](qint64 kept) { return static_cast<int>(std::clamp<qint64>(kept, 0, 99)); }),
                                .columns = {}};
    for (const Json& each : fields.list("columns")) {
        const JsonFields column(each, "column", report);
        column.noteOthers({"model_file", "model_name", "device", "leaf", "thinking", "effort", "system_prompt",
                           "temperature", "top_k", "top_p", "min_p", "repeat_penalty", "seed", "max_tokens"});
        comparison.columns.push_back({.modelFile = column.text("model_file").value_or(QString()),
                                      .modelName = column.text("model_name").value_or(QString()),
                                      .device = column.text("device").value_or(QString()),
                                      .systemPrompt = column.text("system_prompt").value_or(QString()),
                                      .thinking = thinkingFromJson(column),
                                      .values = valuesFromJson(column, report),
                                      .leaf = column.integer("leaf").value_or(0)});
    }
    return comparison;
}

QStringList tagsFromJson(const JsonFields& fields)
{
    QStringList tags;
    for (const Json& each : fields.list("tags")) {
        if (const QString tag = toText(each); !tag.isEmpty())
            tags << tag;
    }
    tags.sort();
    tags.removeDuplicates();
    return tags;
}

} // namespace

AnswerValues valuesFromJson(const JsonFields& fields, ImportReport& report)
{
    AnswerValues values;
    for (size_t i = 0; i < answerValueRanges.size(); ++i) {
        const AnswerValueRange& range = answerValueRanges[i];
        const std::optional<double> value = fields.real(range.name);
        if (value && range.holds(*value))
            values[static_cast<AnswerValue>(i)] = value;
        else if (value)
            report.note(words(QT_TRANSLATE_NOOP("Transfer", "A conversation's %1 is out of range")).arg(range.name));
    }
    return values;
}

void valuesToJson(OrderedJson& json, const AnswerValues& values)
{
    for (size_t i = 0; i < answerValueRanges.size(); ++i) {
        const auto& value = values[static_cast<AnswerValue>(i)];
        if (value && answerValueRanges[i].whole)
            json[answerValueRanges[i].name] = static_cast<qint64>(*value);
        else if (value)
            json[answerValueRanges[i].name] = *value;
    }
}

std::string draftMember(const QString& draft)
{
    return draft == nextComparison ? "new_comparison_draft" : "new_chat_draft";
}

nlohmann::ordered_json attachmentsToJson(const std::vector<Attachment>& attachments)
{
    OrderedJson list = OrderedJson::array();
    for (const Attachment& a : attachments)
        list.push_back({{"kind", nameOf(a.kind).toStdString()},
                        {"name", a.name.toStdString()},
                        {"size", a.size},
                        {"text", a.text.toStdString()}});
    return list;
}

std::vector<Attachment> attachmentsFromJson(const Json& list, ImportReport& report)
{
    std::vector<Attachment> attachments;
    for (const Json& each : list) {
        const JsonFields fields(each, "attachment", report);
        const auto name = fields.text("name");
        const auto text = fields.text("text");
        if (!name || !text) {
            report.note(words(QT_TRANSLATE_NOOP("Transfer", "A file without a name or a text was left out")));
            continue;
        }
        fields.noteOthers({"kind", "name", "size", "text"});
        const auto kind =
            fields.text("kind").and_then([](const QString& kindName) { return attachmentKindNamed(kindName); });
        attachments.push_back({.kind = kind.value_or(AttachmentKind::Text),
                               .name = *name,
                               .text = *text,
                               .size = fields.integer("size").value_or(0)});
    }
    return attachments;
}

nlohmann::ordered_json folderToJson(const FolderRecord& folder)
{
    OrderedJson json = {{"id", folder.id.toStdString()}, {"name", folder.name.toStdString()}};
    if (folder.collapsed)
        json["collapsed"] = true;
    return json;
}

std::optional<FolderRecord> folderFromJson(const Json& json, ImportReport& report)
{
    if (!json.is_object())
        return std::nullopt;
    const JsonFields fields(json, "folder", report);
    fields.noteOthers({"id", "name", "collapsed"});
    FolderRecord folder{.id = fields.text("id").value_or(QString()),
                        .name = fields.text("name").value_or(QString()),
                        .collapsed = fields.truth("collapsed").value_or(false)};
    return folder.id.isEmpty() || folder.name.isEmpty() ? std::nullopt : std::optional(folder);
}

std::string conversationToJson(const ConversationTree& tree)
{
    OrderedJson json = {{"id", tree.id.toStdString()}, {"title", tree.title.toStdString()}};
    if (tree.titleByUser)
        json["title_by_user"] = true;
    json["created_at"] = milliseconds(tree.created);
    json["updated_at"] = milliseconds(tree.updated);
    for (const auto& [name, time] :
         {std::pair("pinned_at", &tree.pinned), {"archived_at", &tree.archived}, {"deleted_at", &tree.deleted}}) {
        if (*time)
            json[name] = milliseconds(**time);
    }
    if (tree.currentLeaf != 0)
        json["current_leaf"] = tree.currentLeaf;
    if (!tree.draft.isEmpty())
        json["draft"] = tree.draft.toStdString();
    if (!tree.draftAttachments.empty())
        json["draft_attachments"] = attachmentsToJson(tree.draftAttachments);
    if (tree.scroll != -1)
        json["scroll"] = tree.scroll;
    if (tree.whenFull != WhenFull::Ask)
        json["when_full"] = nameOf(tree.whenFull).toStdString();
    thinkingToJson(json, tree.thinking);
    if (!tree.settings.systemPrompt.isEmpty())
        json["system_prompt"] = tree.settings.systemPrompt.toStdString();
    valuesToJson(json, tree.settings.values);
    if (!tree.modelUse.file.isEmpty())
        json["model_file"] = tree.modelUse.file.toStdString();
    if (!tree.modelUse.name.isEmpty())
        json["model_name"] = tree.modelUse.name.toStdString();
    if (tree.modelUse.contextLength != 0)
        json["context_length"] = tree.modelUse.contextLength;
    if (tree.folder)
        json["folder"] = folderToJson(*tree.folder);
    for (const QString& tag : tree.tags)
        json["tags"].push_back(tag.toStdString());
    if (tree.comparison)
        json["comparison"] = comparisonToJson(*tree.comparison);
    OrderedJson& messages = json["messages"] = OrderedJson::array();
    for (const MessageRecord& message : tree.messages)
        messages.push_back(messageToJson(message));
    return json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

Result<ConversationTree> conversationFromJson(const Json& json, ImportReport& report)
{
    const JsonFields fields(json, "conversation", report);
    const auto id = fields.text("id");
    const Json& messages = fields["messages"];
    if (!id || id->isEmpty() || !messages.is_array())
        return fail(words(QT_TRANSLATE_NOOP("Transfer", "has no id or no list of messages")).toStdString());
    fields.noteOthers({"id",
                       "title",
                       "title_by_user",
                       "created_at",
                       "updated_at",
                       "pinned_at",
                       "archived_at",
                       "deleted_at",
                       "current_leaf",
                       "draft",
                       "draft_attachments",
                       "scroll",
                       "when_full",
                       "thinking",
                       "effort",
                       "system_prompt",
                       "temperature",
                       "top_k",
                       "top_p",
                       "min_p",
                       "repeat_penalty",
                       "seed",
                       "max_tokens",
                       "model_file",
                       "model_name",
                       "context_length",
                       "comparison",
                       "messages",
                       "folder",
                       "tags"});
    ConversationTree tree;
    tree.id = *id;
    tree.title = cleanTitle(fields.text("title").value_or(QString()));
    tree.titleByUser = fields.truth("title_by_user").value_or(false);
    tree.created = exactTime(fields, "created_at");
    tree.updated = exactTime(fields, "updated_at");
    for (const auto& [name, time] :
         {std::pair("pinned_at", &tree.pinned), {"archived_at", &tree.archived}, {"deleted_at", &tree.deleted}}) {
        if (fields.integer(name))
            *time = exactTime(fields, name);
    }
    tree.currentLeaf = fields.integer("current_leaf").value_or(0);
    tree.draft = fields.text("draft").value_or(QString());
    tree.draftAttachments = attachmentsFromJson(fields.list("draft_attachments"), report);
    tree.scroll = fields.real("scroll").value_or(-1);
    const auto choice = fields.text("when_full");
    tree.whenFull = choice.and_then([](const QString& name) { return whenFullNamed(name); }).value_or(WhenFull::Ask);
    tree.thinking = thinkingFromJson(fields);
    tree.settings = settingsFromJson(fields, report);
    const qint64 context = fields.integer("context_length").value_or(0);
    tree.modelUse = {.file = fields.text("model_file").value_or(QString()),
                     .name = fields.text("model_name").value_or(QString()),
                     .contextLength = static_cast<int>(std::clamp<qint64>(context, 0, mostContextLength))};
    tree.folder = folderFromJson(fields["folder"], report);
    tree.tags = tagsFromJson(fields);
    tree.comparison = comparisonFromJson(fields["comparison"], report);
    QSet<qint64> ids;
    for (const Json& each : messages) {
        std::optional<MessageRecord> message = messageFromJson(each, report);
        if (!message || ids.contains(message->id)) {
            report.note(words(QT_TRANSLATE_NOOP("Transfer", "A message without an id of its own, a role or a text was "
                                                            "left out")));
            continue;
        }
        ids.insert(message->id);
        tree.messages.push_back(std::move(*message));
    }
    if (tree.currentLeaf != 0 && !ids.contains(tree.currentLeaf)) {
        report.note(
            words(QT_TRANSLATE_NOOP("Transfer", "The message that was shown last is missing: the newest is shown")));
        tree.currentLeaf = 0;
    }
    // A comparison shows its columns' messages.
    if (tree.currentLeaf == 0 && !ids.isEmpty() && !tree.comparison)
        tree.currentLeaf = *std::ranges::max_element(ids);
    return tree;
}

} // namespace alcove
