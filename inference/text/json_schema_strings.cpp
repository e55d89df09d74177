// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/json_schema_strings.h"

#include "inference/formatted.h"
#include "inference/text/json_schema_refusal.h"
#include "inference/text/utf8.h"

#include <algorithm>
#include <map>
#include <memory>

namespace alcove {

namespace {

std::string quoted(const std::string& text)
{
    return "“" + text + "”";
}

// A character inside of a class of GBNF.
std::string inClass(char32_t character)
{
    return formatted("\\U{:08X}", static_cast<uint32_t>(character));
}

// A tree of names by their characters.
struct NameTree {
    std::map<char32_t, std::unique_ptr<NameTree>> next;
    bool isName = false;
};

// What may stand behind the characters that led to `tree`, up to the closing quote, so that no name comes of it.
std::string otherThan(const NameTree& tree)
{
    std::string others;
    std::string parts;
    for (const auto& [character, child] : tree.next) {
        others += inClass(character);
        parts += " | [" + inClass(character) + "] (" + otherThan(*child) + ")";
    }
    const std::string different = "[^\"\\\\\\x00-\\x1F" + others + "] plain* \"\\\"\"";
    return different + parts + (tree.isName ? "" : " | \"\\\"\"");
}

} // namespace

std::string gbnfLiteral(std::string_view text)
{
    std::string literal = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            literal += std::string("\\") + c;
        else if (byte < 0x20 || byte == 0x7F)
            literal += formatted("\\x{:02X}", byte);
        else
            literal += c;
    }
    return literal + "\"";
}

std::string gbnfOfFormat(std::string_view format)
{
    // The 29th of February is left out: whether there is one depends on the year.
    constexpr const char* date = R"([1-9] [0-9]{3} "-" (("01" | "03" | "05" | "07" | "08" | "10" | "12") "-" )"
                                 R"(("0" [1-9] | [12] [0-9] | "3" [01]) | ("04" | "06" | "09" | "11") "-" )"
                                 R"(("0" [1-9] | [12] [0-9] | "30") | "02-" ("0" [1-9] | "1" [0-9] | "2" [0-8])))";
    constexpr const char* time = R"(([01] [0-9] | "2" [0-3]) ":" [0-5] [0-9] ":" [0-5] [0-9] ("." [0-9]{1,6})? )"
                                 R"(("Z" | [+-] ([01] [0-9] | "2" [0-3]) ":" [0-5] [0-9]))";
    constexpr const char* uuid = R"([0-9a-f]{8} ("-" [0-9a-f]{4}){3} "-" [0-9a-f]{12})";
    if (format == "date")
        return date;
    if (format == "time")
        return time;
    if (format == "date-time")
        return std::string(date) + " \"T\" " + time;
    if (format == "uuid")
        return uuid;
    refuseSchema("the format " + quoted(std::string(format)));
}

std::string gbnfOfOtherNames(const std::vector<std::string>& names)
{
    NameTree root;
    for (const std::string& name : names) {
        // One that JSON writes with an escape can't come, since the others are written without.
        const auto special = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; };
        if (std::ranges::any_of(name, special))
            continue;
        NameTree* tree = &root;
        std::string_view rest = name;
        if (name.size() > 100)
            refuseSchema("additionalProperties beside a name of more than 100 bytes");
        while (!rest.empty()) {
            const Utf8Step step = nextUtf8(rest);
            rest.remove_prefix(step.bytes);
            std::unique_ptr<NameTree>& child = tree->next[step.character];
            if (!child)
                child = std::make_unique<NameTree>();
            tree = child.get();
        }
        tree->isName = true;
    }
    return "\"\\\"\" (" + otherThan(root) + ")";
}

} // namespace alcove
