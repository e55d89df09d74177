// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/kept_things.h"

#include "app/storage/comparison_rows.h"
#include "app/storage/records.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

// The record's name, or with a number where another one has it; its id, or a new one.
template<typename Record>
Record unlike(Record record, const std::vector<Record>& others)
{
    const QString name = record.name;
    const auto has = [&](auto what) { return std::ranges::any_of(others, what); };
    for (int number = 2; has([&](const Record& o) { return o.name.compare(record.name, Qt::CaseInsensitive) == 0; });
         ++number)
        record.name = QStringLiteral("%1 (%2)").arg(name).arg(number);
    if (record.id <= 0 || has([&](const Record& o) { return o.id == record.id; }))
        record.id = newMessageId();
    return record;
}

Result<void> storePrompts(SqliteConnection& connection, const KeptThings& things, ImportReport& report)
{
    Result<std::vector<PromptRecord>> here = readPrompts(connection);
    if (!here)
        return std::unexpected(here.error());
    for (const PromptRecord& prompt : things.prompts) {
        if (std::ranges::any_of(*here, [&](const PromptRecord& p) { return p.text == prompt.text; }))
            continue;
        here->push_back(unlike(prompt, *here));
        report.kept.prompts.push_back(here->back().id);
        if (Result<void> written = writePrompt(connection, here->back()); !written)
            return written;
    }
    return {};
}

Result<void> storePresets(SqliteConnection& connection, const KeptThings& things, ImportReport& report)
{
    Result<std::vector<PresetRecord>> here = readPresets(connection);
    if (!here)
        return std::unexpected(here.error());
    for (const PresetRecord& preset : things.presets) {
        const auto old = std::ranges::find_if(
            *here, [&](const PresetRecord& p) { return p.name.compare(preset.name, Qt::CaseInsensitive) == 0; });
        if (old != here->end()) {
            if (old->settings != preset.settings)
                report.note(
                    words(QT_TRANSLATE_NOOP("Transfer", "The preset “%1” is here with other settings: left out"))
                        .arg(preset.name));
            continue;
        }
        here->push_back(preset);
        report.kept.presets << preset.name;
        if (Result<void> written = writePreset(connection, preset); !written)
            return written;
    }
    return {};
}

Result<void> storeSets(SqliteConnection& connection, const KeptThings& things, ImportReport& report)
{
    Result<std::vector<PromptSetRecord>> here = readPromptSets(connection);
    if (!here)
        return std::unexpected(here.error());
    for (const KeptThings::Set& kept : things.sets) {
        const auto same = [&](const PromptSetRecord& s) { return s.name == kept.set.name && s.text == kept.set.text; };
        if (std::ranges::any_of(*here, same))
            continue;
        here->push_back(unlike(kept.set, *here));
        const qint64 id = here->back().id;
        report.kept.sets.push_back(id);
        Result<void> written = writePromptSet(connection, here->back());
        for (const SetAnswer& answer : kept.answers) {
            if (written)
                written = writeSetAnswer(connection, id, answer);
        }
        if (!written)
            return written;
    }
    return {};
}

Result<void> storeVotes(SqliteConnection& connection, const KeptThings& things, ImportReport& report)
{
    const Result<std::vector<ComparisonVote>> here = readVotes(connection);
    if (!here)
        return std::unexpected(here.error());
    QSet<qint64> ids;
    for (const ComparisonVote& vote : *here)
        ids.insert(vote.id);
    for (const ComparisonVote& vote : things.votes) {
        if (ids.contains(vote.id))
            continue;
        ids.insert(vote.id);
        report.kept.votes.push_back(vote.id);
        if (Result<void> written = insertVote(connection, vote); !written)
            return written;
    }
    return {};
}

} // namespace

Result<KeptThings> readKeptThings(SqliteConnection& connection)
{
    KeptThings things;
    const Result<std::vector<PromptSetRecord>> sets = readPromptSets(connection);
    if (!sets)
        return std::unexpected(sets.error());
    for (const PromptSetRecord& set : *sets) {
        Result<std::vector<SetAnswer>> answers = readSetAnswers(connection, set.id);
        if (!answers)
            return std::unexpected(answers.error());
        things.sets.push_back({set, std::move(*answers)});
    }
    return readPrompts(connection)
        .and_then([&](std::vector<PromptRecord>&& prompts) {
            things.prompts = std::move(prompts);
            return readPresets(connection);
        })
        .and_then([&](std::vector<PresetRecord>&& presets) {
            things.presets = std::move(presets);
            return readVotes(connection);
        })
        .transform([&](std::vector<ComparisonVote>&& votes) {
            things.votes = std::move(votes);
            return things;
        });
}

Result<void> storeKeptThings(SqliteConnection& connection, const KeptThings& things, ImportReport& report)
{
    return storePrompts(connection, things, report)
        .and_then([&] { return storePresets(connection, things, report); })
        .and_then([&] { return storeSets(connection, things, report); })
        .and_then([&] { return storeVotes(connection, things, report); });
}

} // namespace alcove
