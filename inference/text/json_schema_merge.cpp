// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/json_schema_merge.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace alcove {

namespace {

constexpr int maxDepth = 64;

struct Speaks {
    std::string_view keyword;
    std::string_view type;
};

constexpr Speaks keywordTypes[] = {
    {"properties", "object"}, {"required", "object"},         {"additionalProperties", "object"},
    {"items", "array"},       {"prefixItems", "array"},       {"minItems", "array"},
    {"maxItems", "array"},    {"minLength", "string"},        {"maxLength", "string"},
    {"pattern", "string"},    {"format", "string"},           {"minimum", "number"},
    {"maximum", "number"},    {"exclusiveMinimum", "number"}, {"exclusiveMaximum", "number"},
};

bool contains(const std::vector<std::string>& names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

// An integer is a number as well.
std::vector<std::string> commonTypes(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    std::vector<std::string> common;
    for (const std::string& type : a) {
        if (contains(b, type) || (type == "integer" && contains(b, "number")))
            common.push_back(type);
    }
    if (contains(a, "number") && contains(b, "integer") && !contains(common, "integer"))
        common.emplace_back("integer");
    return common;
}

bool closed(const Json& schema)
{
    return schema.contains("additionalProperties") && schema["additionalProperties"] == Json(false);
}

bool hasProperty(const Json& schema, const std::string& name)
{
    return schema.contains("properties") && schema["properties"].contains(name);
}

bool demands(const Json& schema, const std::string& name)
{
    if (!schema.contains("required"))
        return false;
    const Json& required = schema["required"];
    return std::ranges::find(required, Json(name)) != required.end();
}

// Adds the properties of `from` to the merged ones: what both name has to fit both, and what only one names has to fit
// what the other says of properties that it does not name.
void mergeProperties(const Json& from, const Json& other, Json& merged)
{
    if (!from.contains("properties"))
        return;
    for (const auto& [name, schema] : from["properties"].items()) {
        if (merged.contains(name))
            continue;
        if (hasProperty(other, name))
            merged[name] = {{"allOf", Json::array({schema, other["properties"][name]})}};
        else if (!other.contains("additionalProperties") || other["additionalProperties"] == Json(true))
            merged[name] = schema;
        else if (!closed(other))
            merged[name] = {{"allOf", Json::array({schema, other["additionalProperties"]})}};
        else if (demands(from, name) || demands(other, name))
            refuseSchema("“allOf”, of which one asks for the property “" + name + "” and another forbids it");
    }
}

Json mergedValue(const std::string& keyword, const Json& a, const Json& b)
{
    if (a == b)
        return a;
    const bool isLeast = keyword.starts_with("min") || keyword == "exclusiveMinimum";
    const bool isMost = keyword.starts_with("max") || keyword == "exclusiveMaximum";
    if ((isLeast || isMost) && a.is_number() && b.is_number())
        return (a < b) == isLeast ? b : a;
    if (keyword == "items" || keyword == "additionalProperties") {
        if (a == Json(false) || b == Json(false))
            return false;
        return Json{{"allOf", Json::array({a, b})}};
    }
    if (keyword == "required") {
        Json all = a;
        for (const Json& name : b) {
            if (std::ranges::find(all, name) == all.end())
                all.push_back(name);
        }
        return all;
    }
    refuseSchema("“allOf” or “$ref” that sets “" + keyword + "” in two ways");
}

} // namespace

bool SchemaMerger::isAnnotation(std::string_view keyword)
{
    constexpr std::array known = {"title",      "description", "default",     "examples",         "$schema",
                                  "$id",        "id",          "$comment",    "readOnly",         "writeOnly",
                                  "deprecated", "$defs",       "definitions", "contentMediaType", "contentEncoding"};
    return std::ranges::find(known, keyword) != known.end();
}

const Json& SchemaMerger::find(const std::string& reference) const
{
    if (reference != "#" && !reference.starts_with("#/"))
        refuseSchema("“$ref” to “" + reference + "”, which lies outside of the schema");
    try {
        return m_root.at(Json::json_pointer(reference.substr(1)));
    } catch (const Json::exception&) {
        refuseSchema("“$ref” to “" + reference + "”, which does not exist");
    }
}

Json SchemaMerger::flatten(const Json& schema, int depth)
{
    // Two of each in an allOf, level by level, would be more than a lifetime's work.
    constexpr int most = 200000;
    if (++m_flattened > most)
        refuseSchema("“$ref”s and “allOf”s that bring in more than " + std::to_string(most) + " schemas");
    if (depth > maxDepth)
        refuseSchema("“$ref” or “allOf” that leads back to itself");
    if (schema == Json(true))
        return Json::object();
    if (schema == Json(false))
        refuseSchema("“false”, which allows nothing");
    if (!schema.is_object())
        refuseSchema("a schema that is no object: " + schema.dump());
    Json own = Json::object();
    for (const auto& [keyword, value] : schema.items()) {
        if (keyword != "$ref" && keyword != "allOf" && !isAnnotation(keyword))
            own[keyword] = value;
    }
    if (schema.contains("$ref")) {
        if (!schema["$ref"].is_string())
            refuseSchema("“$ref” that is no text");
        own = merge(own, flatten(find(schema["$ref"].get<std::string>()), depth + 1));
    }
    if (schema.contains("allOf")) {
        if (!schema["allOf"].is_array())
            refuseSchema("“allOf” that is no list");
        for (const Json& part : schema["allOf"])
            own = merge(own, flatten(part, depth + 1));
    }
    return own;
}

Json SchemaMerger::merge(const Json& a, const Json& b)
{
    if (a.empty() || b.empty())
        return a.empty() ? b : a;
    Json merged = Json::object();
    const auto mergeKeyword = [&](const std::string& keyword) {
        if (merged.contains(keyword) || keyword == "properties" || keyword == "type" || keyword == "enum" ||
            keyword == "const")
            return;
        const bool both = a.contains(keyword) && b.contains(keyword);
        merged[keyword] = both                  ? mergedValue(keyword, a[keyword], b[keyword])
                          : a.contains(keyword) ? a[keyword]
                                                : b[keyword];
    };
    for (const Json* schema : {&a, &b}) {
        for (const auto& [keyword, value] : schema->items())
            mergeKeyword(keyword);
    }
    if (a.contains("properties") || b.contains("properties")) {
        Json properties = Json::object();
        mergeProperties(a, b, properties);
        mergeProperties(b, a, properties);
        merged["properties"] = properties;
    }
    if (a.contains("type") || b.contains("type")) {
        const std::vector<std::string> types = !a.contains("type")   ? typesOf(b)
                                               : !b.contains("type") ? typesOf(a)
                                                                     : commonTypes(typesOf(a), typesOf(b));
        if (types.empty())
            refuseSchema("“allOf” of types that exclude each other");
        merged["type"] = types;
    }
    const std::vector<Json> ours = valuesOf(a);
    const std::vector<Json> theirs = valuesOf(b);
    if (!ours.empty() || !theirs.empty()) {
        std::vector<Json> both = ours.empty() ? theirs : ours;
        if (!ours.empty() && !theirs.empty())
            std::erase_if(both, [&](const Json& value) { return std::ranges::find(theirs, value) == theirs.end(); });
        if (both.empty())
            refuseSchema("“allOf” of “enum”s without a common value");
        merged["enum"] = both;
    }
    return merged;
}

bool SchemaMerger::excludes(const Json& ours, const Json& theirs, int depth)
{
    if (theirs == Json(false))
        return true;
    if (depth > 4) // far enough to tell usual alternatives apart
        return false;
    const Json a = flatten(ours);
    const Json b = flatten(theirs);
    const std::vector<Json> values = valuesOf(a);
    const std::vector<Json> others = valuesOf(b);
    if (!values.empty()) {
        return std::ranges::all_of(values, [&](const Json& value) {
            return !isOfType(value, typesOf(b)) ||
                   (!others.empty() && std::ranges::find(others, value) == others.end());
        });
    }
    // A number may be written that is whole, and so an integer.
    if (commonTypes(typesOf(a), typesOf(b)).empty())
        return true;
    if (typesOf(a) != std::vector<std::string>{"object"} || typesOf(b) != typesOf(a))
        return false;
    const bool ownOnly = !a.contains("additionalProperties") || closed(a);
    if (b.contains("required") && ownOnly) {
        for (const Json& name : b["required"]) {
            const std::string text = name.is_string() ? name.get<std::string>() : std::string();
            if (!hasProperty(a, text) && !demands(a, text))
                return true;
        }
    }
    if (!a.contains("properties"))
        return false;
    return std::ranges::any_of(a["properties"].items(), [&](const auto& property) {
        if (!demands(a, property.key()))
            return false;
        if (hasProperty(b, property.key()))
            return excludes(property.value(), b["properties"][property.key()], depth + 1);
        return closed(b);
    });
}

std::vector<std::string> typesOf(const Json& schema)
{
    const std::vector<std::string> all = {"null", "boolean", "object", "array", "number", "string"};
    if (schema.contains("type")) {
        const Json& type = schema["type"];
        std::vector<std::string> types;
        for (const Json& name : type.is_array() ? type : Json::array({type})) {
            if (!name.is_string() || (!contains(all, name.get<std::string>()) && name != "integer"))
                refuseSchema("the type " + name.dump());
            types.push_back(name.get<std::string>());
        }
        if (types.empty())
            refuseSchema("“type” without any");
        return types;
    }
    // A schema that speaks of properties means an object, though it would let a number pass.
    std::vector<std::string> meant;
    for (const auto& [keyword, type] : keywordTypes) {
        if (schema.contains(keyword) && !contains(meant, type))
            meant.emplace_back(type);
    }
    return meant.empty() ? all : meant;
}

bool isOfType(const Json& value, const std::vector<std::string>& types)
{
    const bool whole = value.is_number() && std::floor(value.get<double>()) == value.get<double>();
    return (value.is_null() && contains(types, "null")) || (value.is_boolean() && contains(types, "boolean")) ||
           (value.is_object() && contains(types, "object")) || (value.is_array() && contains(types, "array")) ||
           (value.is_string() && contains(types, "string")) || (value.is_number() && contains(types, "number")) ||
           (whole && contains(types, "integer"));
}

std::vector<Json> valuesOf(const Json& schema)
{
    std::vector<Json> values;
    if (schema.contains("enum")) {
        if (!schema["enum"].is_array() || schema["enum"].empty())
            refuseSchema("“enum” that is no list of values");
        values.assign(schema["enum"].begin(), schema["enum"].end());
    }
    if (schema.contains("const")) {
        const Json& only = schema["const"];
        if (!values.empty() && std::ranges::find(values, only) == values.end())
            refuseSchema("“const” that is not in its “enum”");
        values.assign(1, only);
    }
    return values;
}

} // namespace alcove
