// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// JSON Schema to a grammar, so that an answer is JSON of a given form.
#pragma once

#include "inference/result.h"

#include <string>
#include <string_view>

namespace alcove {

// GBNF whose every text is JSON valid under `schema`, itself JSON. Not every valid JSON is a text of it: properties
// come in the schema's order, blanks are few, and none but the schema's properties come unless additionalProperties
// says so.
//
// Known are type, enum, const, properties, required, additionalProperties, items, prefixItems, minItems, maxItems,
// anyOf, oneOf (of alternatives that exclude each other), allOf, $ref within the schema, minLength, maxLength, pattern,
// format (date, time, date-time, uuid), minimum, maximum and their exclusive forms; titles and other annotations are
// passed over. Fails by the place and the name of what it can't keep to.
Result<std::string> grammarFromJsonSchema(std::string_view schema);

} // namespace alcove
