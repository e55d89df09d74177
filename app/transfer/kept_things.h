// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What a database holds besides conversations: prompts, presets, sets of prompts with their answers, and votes. Exports
// of all take it along, and imports bring it.
#pragma once

#include "app/storage/comparison_records.h"
#include "app/storage/preset_store.h"
#include "app/storage/prompt_set_store.h"
#include "app/storage/prompt_store.h"
#include "app/transfer/report.h"

#include <vector>

namespace alcove {

struct KeptThings {
    struct Set {
        PromptSetRecord set;
        std::vector<SetAnswer> answers;
    };

    std::vector<PromptRecord> prompts;
    std::vector<PresetRecord> presets;
    std::vector<Set> sets;
    std::vector<ComparisonVote> votes;
};

Result<KeptThings> readKeptThings(SqliteConnection& connection);

// Inserts what is not here yet; to be called in a transaction. What has another one's name here gets a number behind
// it; a preset that is here with other settings stays as it is, and that is noted.
Result<void> storeKeptThings(SqliteConnection& connection, const KeptThings& things, ImportReport& report);

} // namespace alcove
