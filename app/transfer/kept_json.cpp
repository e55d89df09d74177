// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/kept_json.h"

#include "app/storage/comparison_rows.h"
#include "app/storage/conversation_rows.h"
#include "app/transfer/conversation_json.h"
#include "app/transfer/json_fields.h"

#include <QCoreApplication>

#include <utility>

namespace alcove {

namespace {

using OrderedJson = nlohmann::ordered_json;

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

int countOf(const JsonFields& fields, const char* name)
{
    const qint64 value = fields.integer(name).value_or(0);
    return value >= 0 && std::in_range<int>(value) ? static_cast<int>(value) : 0;
}

OrderedJson promptToJson(const PromptRecord& prompt)
{
    return {{"id", prompt.id},
            {"name", prompt.name.toStdString()},
            {"text", prompt.text.toStdString()},
            {"updated_at", prompt.updated.toMSecsSinceEpoch()}};
}

OrderedJson presetToJson(const PresetRecord& preset)
{
    OrderedJson json = {{"name", preset.name.toStdString()}};
    if (!preset.settings.systemPrompt.isEmpty())
        json["system_prompt"] = preset.settings.systemPrompt.toStdString();
    valuesToJson(json, preset.settings.values);
    return json;
}

OrderedJson answerToJson(const SetAnswer& a)
{
    OrderedJson json = {{"number", a.number}};
    for (const auto& [name, text] : {std::pair("tag", &a.tag),
                                     {"prompt", &a.prompt},
                                     {"model_file", &a.file},
                                     {"model_name", &a.model},
                                     {"device", &a.device},
                                     {"text", &a.text},
                                     {"reasoning", &a.reasoning},
                                     {"finish", &a.finish}}) {
        if (!text->isEmpty())
            json[name] = text->toStdString();
    }
    if (a.tokens != 0)
        json["tokens"] = a.tokens;
    for (const auto& [name, number] : {std::pair("tokens_per_second", a.tokensPerSecond),
                                       {"first_token_seconds", a.firstTokenSeconds},
                                       {"seconds", a.seconds}}) {
        if (number != 0)
            json[name] = number;
    }
    return json;
}

OrderedJson setToJson(const KeptThings::Set& kept)
{
    OrderedJson json = {{"id", kept.set.id},
                        {"name", kept.set.name.toStdString()},
                        {"text", kept.set.text.toStdString()},
                        {"updated_at", kept.set.updated.toMSecsSinceEpoch()}};
    for (const QString& model : kept.set.models)
        json["models"].push_back(model.toStdString());
    valuesToJson(json, kept.set.values);
    for (const SetAnswer& answer : kept.answers)
        json["answers"].push_back(answerToJson(answer));
    return json;
}

OrderedJson voteToJson(const ComparisonVote& vote)
{
    OrderedJson json = {{"id", vote.id},
                        {"conversation", vote.conversation.toStdString()},
                        {"question", vote.question},
                        {"created_at", vote.created.toMSecsSinceEpoch()},
                        {"verdict", nameOf(vote.verdict).toStdString()}};
    if (vote.winner >= 0)
        json["winner"] = vote.winner;
    if (vote.blind)
        json["blind"] = true;
    if (!vote.tag.isEmpty())
        json["tag"] = vote.tag.toStdString();
    OrderedJson& answers = json["answers"] = OrderedJson::array();
    for (const VotedAnswer& answer : vote.answers) {
        OrderedJson each = {{"model_name", answer.modelName.toStdString()}, {"answer", answer.answer}};
        if (answer.tokensPerSecond != 0)
            each["tokens_per_second"] = answer.tokensPerSecond;
        if (answer.firstTokenSeconds != 0)
            each["first_token_seconds"] = answer.firstTokenSeconds;
        answers.push_back(std::move(each));
    }
    return json;
}

std::optional<PromptRecord> promptFromJson(const Json& json, ImportReport& report)
{
    const JsonFields fields(json, "prompt", report);
    fields.noteOthers({"id", "name", "text", "updated_at"});
    const auto name = fields.text("name");
    const auto text = fields.text("text");
    if (!name || !text)
        return std::nullopt;
    return PromptRecord{.id = fields.integer("id").value_or(0),
                        .name = *name,
                        .text = *text,
                        .updated = timeAt(fields.integer("updated_at").value_or(0))};
}

std::optional<PresetRecord> presetFromJson(const Json& json, ImportReport& report)
{
    const JsonFields fields(json, "preset", report);
    fields.noteOthers(
        {"name", "system_prompt", "temperature", "top_k", "top_p", "min_p", "repeat_penalty", "seed", "max_tokens"});
    const auto name = fields.text("name");
    if (!name || name->isEmpty())
        return std::nullopt;
    return PresetRecord{.name = *name,
                        .settings = {.systemPrompt = fields.text("system_prompt").value_or(QString()),
                                     .values = valuesFromJson(fields, report)}};
}

SetAnswer answerFromJson(const Json& json, ImportReport& report)
{
    const JsonFields fields(json, "answer", report);
    fields.noteOthers({"number", "tag", "prompt", "model_file", "model_name", "device", "text", "reasoning", "finish",
                       "tokens", "tokens_per_second", "first_token_seconds", "seconds"});
    const auto text = [&](const char* name) { return fields.text(name).value_or(QString()); };
    return {.number = countOf(fields, "number"),
            .tag = text("tag"),
            .prompt = text("prompt"),
            .file = text("model_file"),
            .model = text("model_name"),
            .device = text("device"),
            .text = text("text"),
            .reasoning = text("reasoning"),
            .finish = text("finish"),
            .tokens = countOf(fields, "tokens"),
            .tokensPerSecond = fields.real("tokens_per_second").value_or(0),
            .firstTokenSeconds = fields.real("first_token_seconds").value_or(0),
            .seconds = fields.real("seconds").value_or(0)};
}

std::optional<KeptThings::Set> setFromJson(const Json& json, ImportReport& report)
{
    const JsonFields fields(json, "set", report);
    fields.noteOthers({"id", "name", "text", "updated_at", "models", "answers", "temperature", "top_k", "top_p",
                       "min_p", "repeat_penalty", "seed", "max_tokens"});
    const auto name = fields.text("name");
    const auto text = fields.text("text");
    if (!name || !text)
        return std::nullopt;
    KeptThings::Set kept{.set = {.id = fields.integer("id").value_or(0),
                                 .name = *name,
                                 .text = *text,
                                 .updated = timeAt(fields.integer("updated_at").value_or(0)),
                                 .models = {},
                                 .values = valuesFromJson(fields, report)},
                         .answers = {}};
    for (const Json& model : fields.list("models")) {
        if (const QString file = toText(model); !file.isEmpty())
            kept.set.models << file;
    }
    for (const Json& answer : fields.list("answers"))
        kept.answers.push_back(answerFromJson(answer, report));
    return kept;
}

std::optional<ComparisonVote> voteFromJson(const Json& json, ImportReport& report)
{
    const JsonFields fields(json, "vote", report);
    fields.noteOthers({"id", "conversation", "question", "created_at", "verdict", "winner", "blind", "tag", "answers"});
    const auto verdict = fields.text("verdict").and_then([](const QString& name) { return verdictNamed(name); });
    ComparisonVote vote{.id = fields.integer("id").value_or(0),
                        .conversation = fields.text("conversation").value_or(QString()),
                        .question = fields.integer("question").value_or(0),
                        .created = timeAt(fields.integer("created_at").value_or(0)),
                        .verdict = verdict.value_or(Verdict::Tie),
                        .winner = fields.has("winner") ? countOf(fields, "winner") : -1,
                        .blind = fields.truth("blind").value_or(false),
                        .tag = fields.text("tag").value_or(QString()),
                        .answers = {}};
    for (const Json& each : fields.list("answers")) {
        const JsonFields answer(each, "voted answer", report);
        answer.noteOthers({"model_name", "answer", "tokens_per_second", "first_token_seconds"});
        vote.answers.push_back({.modelName = answer.text("model_name").value_or(QString()),
                                .answer = answer.integer("answer").value_or(0),
                                .tokensPerSecond = answer.real("tokens_per_second").value_or(0),
                                .firstTokenSeconds = answer.real("first_token_seconds").value_or(0)});
    }
    const bool better = vote.verdict == Verdict::Better;
    const bool known = verdict && better == (vote.winner >= 0) && std::cmp_less(vote.winner, vote.answers.size());
    return known && vote.id > 0 && !vote.answers.empty() ? std::optional(vote) : std::nullopt;
}

template<typename Record, typename Read>
void readList(const JsonFields& head, const char* name, std::vector<Record>& into, ImportReport& report, Read read)
{
    for (const Json& each : head.list(name)) {
        if (std::optional<Record> record = each.is_object() ? read(each, report) : std::nullopt)
            into.push_back(std::move(*record));
        else
            report.note(
                words(QT_TRANSLATE_NOOP("Transfer", "A prompt, preset, set or vote that is none was left out")));
    }
}

template<typename List, typename ToJson>
void addList(OrderedJson& head, const char* name, const List& list, ToJson toJson)
{
    for (const auto& each : list)
        head[name].push_back(toJson(each));
}

} // namespace

void addKeptThings(nlohmann::ordered_json& head, const KeptThings& things)
{
    addList(head, "prompts", things.prompts, promptToJson);
    addList(head, "presets", things.presets, presetToJson);
    addList(head, "prompt_sets", things.sets, setToJson);
    addList(head, "votes", things.votes, voteToJson);
}

KeptThings keptThingsFromJson(const Json& head, ImportReport& report)
{
    KeptThings things;
    const JsonFields fields(head, "file", report);
    readList(fields, "prompts", things.prompts, report, promptFromJson);
    readList(fields, "presets", things.presets, report, presetFromJson);
    readList(fields, "prompt_sets", things.sets, report, setFromJson);
    readList(fields, "votes", things.votes, report, voteFromJson);
    return things;
}

} // namespace alcove
