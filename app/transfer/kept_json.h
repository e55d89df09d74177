// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What is kept besides conversations, as Alcove's own JSON has it: README.md in this folder describes it.
#pragma once

#include "app/transfer/json_records.h"
#include "app/transfer/kept_things.h"
#include "app/transfer/report.h"

namespace alcove {

void addKeptThings(nlohmann::ordered_json& head, const KeptThings& things); // what there is none of is not written
// What lacks a name or a text is left out and noted.
KeptThings keptThingsFromJson(const Json& head, ImportReport& report);

} // namespace alcove
