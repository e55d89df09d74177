// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Makes grammars of JSON schemas, and writes a text by each: it is JSON.

#include "inference/text/grammar_matcher.h"
#include "inference/text/grammar_parser.h"
#include "inference/text/json_schema.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <optional>
#include <random>

namespace {

void require(bool promise)
{
    if (!promise)
        std::abort();
}

// A text of the grammar; nothing where it does not end soon.
std::optional<std::string> textOf(std::shared_ptr<const alcove::Grammar> grammar, uint32_t seed)
{
    constexpr size_t longest = 300;
    alcove::GrammarMatcher matcher(std::move(grammar));
    alcove::GrammarPosition position = matcher.start();
    std::minstd_rand random(seed);
    std::string text;
    while (text.size() < longest) {
        position = matcher.tidy(position);
        if (matcher.mayEnd(position))
            return text;
        // Often what closes something, so that there is an end; else any byte.
        constexpr std::string_view closing = "}]\"";
        alcove::GrammarPosition next;
        const size_t first = random() % 2 == 0 ? 0 : closing.size();
        const auto offset = static_cast<uint8_t>(random());
        for (size_t i = first; next.refused() && i < closing.size() + 256; ++i) {
            const auto byte = static_cast<uint8_t>(i < closing.size() ? static_cast<uint8_t>(closing[i]) : i + offset);
            next = matcher.step(position, byte);
            if (!next.refused())
                text += static_cast<char>(byte);
        }
        if (next.refused())
            return std::nullopt; // the grammar is one that can be followed no further, or in too many ways
        position = next;
    }
    return std::nullopt;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto grammar = alcove::grammarFromJsonSchema({reinterpret_cast<const char*>(data), size});
    if (!grammar) {
        require(!grammar.error().message.empty() && !grammar.error().remedy.empty());
        return 0;
    }
    const auto parsed = alcove::parseGrammar(*grammar, [](std::string_view) { return -1; }, 0);
    require(parsed.has_value());
    for (const uint32_t seed : {1U, 2U}) {
        if (const auto text = textOf(*parsed, seed))
            require(nlohmann::json::accept(*text));
    }
    return 0;
}
