// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/json_schema.h"

#include "inference/formatted.h"
#include "inference/text/grammar_parser.h"
#include "inference/text/json_schema_merge.h"
#include "inference/text/json_schema_numbers.h"
#include "inference/text/json_schema_strings.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace alcove {

namespace {

constexpr int maxNesting = 64;
constexpr size_t maxGrammarBytes = size_t{4} << 20;

// How deep the brackets of a JSON text go; those in strings are text.
size_t nestingOf(std::string_view json)
{
    size_t depth = 0;
    size_t deepest = 0;
    bool inString = false;
    for (size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString && c == '\\')
            ++i;
        else if (c == '"')
            inString = !inString;
        else if (!inString && (c == '{' || c == '['))
            deepest = std::max(deepest, ++depth);
        else if (!inString && (c == '}' || c == ']') && depth > 0)
            --depth;
    }
    return deepest;
}

// Any JSON, in the few rules that every schema's grammar stands on. An escape never writes half of a surrogate pair,
// so that each counts as one character.
constexpr const char* commonRules = R"~(
ws ::= (" " | "\n" [ \t]{0,12})?
plain ::= [^"\\\x00-\x1F]
char ::= plain | "\\" (["\\/bfnrt] | "u" ([0-9a-cA-Ce-fE-F] [0-9a-fA-F]{3} | [dD] [0-7] [0-9a-fA-F]{2}))
string ::= "\"" char* "\""
number ::= "-"? ("0" | [1-9] [0-9]{0,14}) ("." [0-9]{1,15})? ([eE] [-+]? [0-9]{1,2})?
value ::= "null" | "true" | "false" | number | string | array | object
array ::= "[" ws (value ws ("," ws value ws)*)? "]"
object ::= "{" ws (string ws ":" ws value ws ("," ws string ws ":" ws value ws)*)? "}"
)~";

class SchemaWriter {
public:
    explicit SchemaWriter(const Json& root) : m_root(root), m_merger(root) {}

    std::string write()
    {
        const std::string root = expression(m_root);
        return "root ::= " + root + "\n" + m_rules + commonRules;
    }

    // Where in the schema the writer is.
    std::string place() const
    {
        std::string text = "#";
        for (const std::string& step : m_path)
            text += "/" + step;
        return text;
    }

private:
    // A part of the way into the schema, for messages.
    class Inside {
    public:
        Inside(SchemaWriter& writer, std::string step) : m_writer(writer)
        {
            writer.m_path.push_back(std::move(step));
            if (writer.m_path.size() > maxNesting)
                refuseSchema("schemas nested so deep");
        }
        // A refusal keeps the place where it came up.
        ~Inside()
        {
            if (std::uncaught_exceptions() == 0)
                m_writer.m_path.pop_back();
        }
        Inside(const Inside&) = delete;
        Inside& operator=(const Inside&) = delete;

    private:
        SchemaWriter& m_writer;
    };

    std::string inside(std::string step, const Json& schema)
    {
        const Inside here(*this, std::move(step));
        return expression(schema);
    }

    // A new rule's name.
    std::string rule(const std::string& body)
    {
        const std::string name = "r" + std::to_string(m_ruleCount++);
        define(name, body);
        return name;
    }
    void define(const std::string& name, const std::string& body)
    {
        m_rules += name + " ::= " + body + "\n";
        if (m_rules.size() > maxGrammarBytes)
            refuseSchema("its size, of which more than 4 MiB of grammar would come");
    }

    std::string expression(const Json& schema);
    std::string reference(const std::string& target);
    std::string alternatives(const Json& schema, const std::string& keyword);
    std::string values(const Json& schema);
    std::string ofType(const std::string& type, const Json& schema);
    std::string object(const Json& schema);
    std::string additional(const Json& schema, const std::vector<std::string>& names);
    std::string array(const Json& schema);
    std::string string(const Json& schema);
    uint64_t count(const Json& schema, const char* keyword, uint64_t otherwise);

    const Json& m_root;
    SchemaMerger m_merger;
    std::vector<std::string> m_path;
    std::string m_rules;
    size_t m_ruleCount = 0;
    std::map<std::string, std::string> m_references; // to the rules made for them
};

// The keywords that each type knows. All others are refused.
bool known(std::string_view keyword, const std::string& type)
{
    static const std::map<std::string, std::vector<std::string_view>> ofTypes = {
        {"object", {"properties", "required", "additionalProperties"}},
        {"array", {"items", "prefixItems", "minItems", "maxItems"}},
        {"string", {"minLength", "maxLength", "pattern", "format"}},
        {"number", {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"}},
        {"integer", {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"}},
    };
    const auto found = ofTypes.find(type);
    return found != ofTypes.end() && std::ranges::find(found->second, keyword) != found->second.end();
}

bool knownToAny(std::string_view keyword)
{
    return std::ranges::any_of(std::vector{"object", "array", "string", "number"},
                               [&](const char* type) { return known(keyword, type); });
}

std::string SchemaWriter::expression(const Json& schema)
{
    if (schema.is_object() && schema.contains("$ref") && schema["$ref"].is_string()) {
        const bool alone = std::ranges::all_of(schema.items(), [](const auto& item) {
            return item.key() == "$ref" || SchemaMerger::isAnnotation(item.key());
        });
        if (alone)
            return reference(schema["$ref"].get<std::string>());
    }
    const Json flat = m_merger.flatten(schema);
    for (const char* keyword : {"anyOf", "oneOf"}) {
        if (flat.contains(keyword))
            return alternatives(flat, keyword);
    }
    for (const auto& [keyword, value] : flat.items()) {
        if (keyword != "type" && keyword != "enum" && keyword != "const" && !knownToAny(keyword))
            refuseSchema("“" + keyword + "”");
    }
    if (flat.contains("enum") || flat.contains("const"))
        return values(flat);
    if (flat.empty())
        return "value";
    std::string all;
    for (const std::string& type : typesOf(flat))
        all += (all.empty() ? "" : " | ") + ofType(type, flat);
    return "(" + all + ")";
}

// A rule of its own for each target, so that a schema may come back to itself.
std::string SchemaWriter::reference(const std::string& target)
{
    if (const auto known = m_references.find(target); known != m_references.end())
        return known->second;
    const std::string name = "r" + std::to_string(m_ruleCount++);
    m_references.emplace(target, name);
    define(name, inside("$ref:" + target, m_merger.find(target)));
    return name;
}

std::string SchemaWriter::alternatives(const Json& schema, const std::string& keyword)
{
    const Json& parts = schema[keyword];
    if (!parts.is_array() || parts.empty())
        refuseSchema("“" + keyword + "” that is no list of schemas");
    Json rest = schema;
    rest.erase(keyword);
    // What stands beside the alternatives holds for each.
    std::vector<Json> whole;
    for (const Json& part : parts)
        whole.push_back(rest.empty() ? part : Json{{"allOf", Json::array({rest, part})}});
    if (keyword == "oneOf") {
        for (const Json& one : whole) {
            for (const Json& other : whole) {
                if (&one != &other && !m_merger.excludes(one, other))
                    refuseSchema("“oneOf” whose alternatives may hold at once (“anyOf” is understood)");
            }
        }
    }
    std::string all;
    for (size_t i = 0; i < whole.size(); ++i)
        all += (i == 0 ? "" : " | ") + inside(keyword + "/" + std::to_string(i), whole[i]);
    return "(" + all + ")";
}

std::string SchemaWriter::values(const Json& schema)
{
    for (const auto& [keyword, value] : schema.items()) {
        if (keyword != "type" && keyword != "enum" && keyword != "const")
            refuseSchema("“" + keyword + "” beside “enum” or “const”");
    }
    std::string all;
    for (const Json& value : valuesOf(schema)) {
        if (isOfType(value, typesOf(schema)))
            all += (all.empty() ? "" : " | ") + gbnfLiteral(value.dump());
    }
    if (all.empty())
        refuseSchema("“enum” without a value of its “type”");
    return "(" + all + ")";
}

std::string SchemaWriter::ofType(const std::string& type, const Json& schema)
{
    if (type == "null")
        return "\"null\"";
    if (type == "boolean")
        return "\"true\" | \"false\"";
    if (type == "object")
        return object(schema);
    if (type == "array")
        return array(schema);
    if (type == "string")
        return string(schema);
    const bool bounded =
        std::ranges::any_of(schema.items(), [](const auto& item) { return known(item.key(), "number"); });
    if (type == "integer")
        return gbnfOfIntegers(schema);
    return bounded ? gbnfOfNumbers(schema) : "number";
}

// The properties come in the order of the schema. Each rule of the chain writes the rest of an object in which
// something stands already; the object itself may begin with any property up to the first required one.
std::string SchemaWriter::object(const Json& schema)
{
    Json properties = schema.value("properties", Json::object());
    const Json required = schema.value("required", Json::array());
    if (!properties.is_object())
        refuseSchema("“properties” that is no object");
    if (!required.is_array())
        refuseSchema("“required” that is no list");
    const Json others = schema.value("additionalProperties", Json(properties.empty()));
    for (const Json& name : required) {
        if (!name.is_string())
            refuseSchema("“required” that lists " + name.dump());
        if (!properties.contains(name.get<std::string>()))
            properties[name.get<std::string>()] = schema.value("additionalProperties", Json(true));
    }
    std::vector<std::string> names;
    std::vector<std::string> pairs;
    std::vector<bool> needed;
    for (const auto& [name, property] : properties.items()) {
        const bool need = std::ranges::find(required, Json(name)) != required.end();
        if (property == Json(false) && !need)
            continue;
        names.push_back(name);
        needed.push_back(need);
        pairs.push_back(gbnfLiteral(Json(name).dump()) + " ws \":\" ws " + inside("properties/" + name, property) +
                        " ws");
    }
    for (const auto& [name, property] : properties.items()) {
        if (std::ranges::find(names, name) == names.end())
            names.push_back(name); // forbidden, so no other property may have that name either
    }
    const std::string more = others == Json(false) ? std::string() : additional(others, names);

    std::string rest = more.empty() ? "" : rule("(\",\" ws " + more + ")*");
    std::string begins = more.empty() ? "" : more + " " + rest;
    bool mayBeEmpty = true;
    for (size_t i = pairs.size(); i-- > 0;) {
        const std::string pair = rule(pairs[i]);
        const std::string behind = rest.empty() ? "" : " " + rest;
        const std::string orElse = needed[i] || begins.empty() ? "" : " | " + begins;
        begins = formatted("{}{}{}", pair, behind, orElse);
        mayBeEmpty = mayBeEmpty && !needed[i];
        rest = rule(formatted("(\",\" ws {}){}{}", pair, needed[i] ? "" : "?", behind));
    }
    if (begins.empty())
        return "\"{\" ws \"}\"";
    return "\"{\" ws (" + begins + ")" + (mayBeEmpty ? "?" : "") + " \"}\"";
}

// A property that has no name in the schema.
std::string SchemaWriter::additional(const Json& schema, const std::vector<std::string>& names)
{
    const std::string name = names.empty() ? "string" : rule(gbnfOfOtherNames(names));
    return rule(name + " ws \":\" ws " + inside("additionalProperties", schema) + " ws");
}

std::string SchemaWriter::array(const Json& schema)
{
    // Before draft 2020-12 the items at the beginning were a list under the name of the others.
    const bool oldForm = schema.contains("items") && schema["items"].is_array();
    if (oldForm && schema.contains("prefixItems"))
        refuseSchema("“prefixItems” beside a list of “items”");
    const Json prefix = oldForm ? schema["items"] : schema.value("prefixItems", Json::array());
    const Json items = oldForm ? Json(true) : schema.value("items", Json(true));
    if (!prefix.is_array())
        refuseSchema("“prefixItems” that is no list");
    constexpr uint64_t unlimited = UINT64_MAX;
    const uint64_t least = count(schema, "minItems", 0);
    const uint64_t most = count(schema, "maxItems", unlimited);
    if (most < least)
        refuseSchema("“maxItems” less than “minItems”");
    const uint64_t first = std::min<uint64_t>(prefix.size(), most);
    const uint64_t moreLeast = least > first ? least - first : 0;
    // Behind a prefix any value may come where the schema says nothing; it is left at what minItems asks for.
    const bool open = items != Json(false) && (prefix.empty() || (schema.contains("items") && !oldForm));
    const uint64_t moreMost = !open ? moreLeast : most == unlimited ? unlimited : most - first;
    if (items == Json(false) && moreLeast > 0)
        refuseSchema("“minItems” of more than there may be");

    std::string all;
    for (uint64_t i = 0; i < first; ++i)
        all += (i == 0 ? "" : "\",\" ws ") + rule(inside("prefixItems/" + std::to_string(i), prefix[i]) + " ws") + " ";
    if (moreMost > 0) {
        const std::string item = rule(inside("items", items) + " ws");
        const auto times = [&](uint64_t from) {
            return moreMost == unlimited ? formatted("{{{},}}", from)
                                         : formatted("{{{},{}}}", from, moreMost - (first == 0 ? 1 : 0));
        };
        if (first > 0)
            all += "(\",\" ws " + item + ")" + times(moreLeast);
        else
            all += "(" + item + " (\",\" ws " + item + ")" + times(moreLeast > 0 ? moreLeast - 1 : 0) + ")" +
                   (moreLeast == 0 ? "?" : "");
    }
    return "\"[\" ws " + all + " \"]\"";
}

std::string SchemaWriter::string(const Json& schema)
{
    const bool counted = schema.contains("minLength") || schema.contains("maxLength");
    for (const auto& [keyword, write] : {std::pair{"pattern", &gbnfOfPattern}, std::pair{"format", &gbnfOfFormat}}) {
        if (!schema.contains(keyword))
            continue;
        if (counted || (schema.contains("pattern") && schema.contains("format")))
            refuseSchema(formatted("“{}” beside another limit of the same text", keyword));
        if (!schema[keyword].is_string())
            refuseSchema(formatted("“{}” that is no text", keyword));
        return "\"\\\"\" " + write(schema[keyword].get<std::string>()) + " \"\\\"\"";
    }
    if (!counted)
        return "string";
    const uint64_t least = count(schema, "minLength", 0);
    if (!schema.contains("maxLength"))
        return formatted("\"\\\"\" char{{{},}} \"\\\"\"", least);
    const uint64_t most = count(schema, "maxLength", 0);
    if (most < least)
        refuseSchema("“maxLength” less than “minLength”");
    return formatted("\"\\\"\" char{{{},{}}} \"\\\"\"", least, most);
}

uint64_t SchemaWriter::count(const Json& schema, const char* keyword, uint64_t otherwise)
{
    if (!schema.contains(keyword))
        return otherwise;
    constexpr double most = 10000; // what a repetition in a grammar may be
    const Json& value = schema[keyword];
    if (!value.is_number() || !(value.get<double>() >= 0 && value.get<double>() <= most) ||
        !isOfType(value, {"integer"}))
        refuseSchema(formatted("“{}” of {} (whole numbers up to 10000 are understood)", keyword, value.dump()));
    return static_cast<uint64_t>(value.get<double>());
}

} // namespace

Result<std::string> grammarFromJsonSchema(std::string_view schema)
{
    // Copying and comparing JSON goes as deep into the stack as the JSON itself.
    constexpr size_t deepest = 500;
    if (nestingOf(schema) > deepest)
        return fail(formatted("The schema is nested more than {} deep.", deepest), "Make it simpler.");
    Json root;
    try {
        root = Json::parse(schema);
    } catch (const Json::exception& problem) {
        return fail("The schema is no JSON.", "Correct it.", problem.what());
    }
    SchemaWriter writer(root);
    try {
        std::string grammar = writer.write();
        const auto noTokens = [](std::string_view) { return TokenId{-1}; };
        if (const auto parsed = parseGrammar(grammar, noTokens, 0); !parsed)
            return fail("The schema makes no grammar: it comes back to itself at once, or is too large.",
                        "Give each recursion an object or a list around it.", parsed.error().message.c_str());
        return grammar;
    } catch (const SchemaRefusal& refusal) {
        return fail(formatted("The schema can't be kept to because of {} at {}.", refusal.what, writer.place()),
                    "Take it out of the schema, and check the answer for it yourself.");
    } catch (const Json::exception& problem) {
        return fail("The schema is not well formed at " + writer.place() + ".", "Correct it.", problem.what());
    }
}

} // namespace alcove
