// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Several schemas that hold at once as one, and schemas that exclude each other.
#pragma once

#include "inference/text/json_schema_refusal.h"

#include <string>
#include <string_view>

namespace alcove {

class SchemaMerger {
public:
    // `root` is what $ref points into.
    explicit SchemaMerger(const Json& root) : m_root(root) {}

    // The schema with what $ref and allOf bring in merged into it; true becomes {}, and annotations are left out.
    // Refuses false, and what can't be merged, by name.
    Json flatten(const Json& schema) { return flatten(schema, 0); }

    // Whether nothing that is written for `ours` is valid under `theirs`, as far as it can be told.
    bool excludes(const Json& ours, const Json& theirs) { return excludes(ours, theirs, 0); }

    const Json& find(const std::string& reference) const;

    // Whether the keyword constrains nothing.
    static bool isAnnotation(std::string_view keyword);

private:
    Json flatten(const Json& schema, int depth);
    bool excludes(const Json& ours, const Json& theirs, int depth);
    static Json merge(const Json& a, const Json& b);

    const Json& m_root;
    int m_flattened = 0; // schemas so far
};

// The types that a schema allows: its own, or those that its other keywords speak of, or all.
std::vector<std::string> typesOf(const Json& schema);

// Whether a value is of one of the types.
bool isOfType(const Json& value, const std::vector<std::string>& types);

// The values of enum or const; an empty list where a schema has neither.
std::vector<Json> valuesOf(const Json& schema);

} // namespace alcove
