// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the files of the JSON schema conversion share. A refusal is thrown out of the depth of a schema and becomes an
// Error in grammarFromJsonSchema(); no other code sees it.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <utility>

namespace alcove {

using Json = nlohmann::ordered_json; // properties stay in the order that they are written in

struct SchemaRefusal {
    std::string what;
};

[[noreturn]] inline void refuseSchema(std::string what)
{
    throw SchemaRefusal{std::move(what)};
}

} // namespace alcove
