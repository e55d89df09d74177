// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/prompt/reasoning_markup.h"

#include "app/prompt/prompt_format.h"

#include <algorithm>
#include <array>

namespace alcove {

namespace {

// A tag in pieces, each of which may be a token.
using Tag = std::array<std::string_view, 3>;

struct Family {
    Tag open;
    Tag close;
    Tag textOpen{};
    Tag textClose{};
};

constexpr Family families[] = {
    {{"<think>"}, {"</think>"}},                                  // DeepSeek, Qwen, GLM, Kimi and most others
    {{"<think>"}, {"</think>"}, {"<response>"}, {"</response>"}}, // Granite 3.3
    {{"<think:opensource>"}, {"</think:opensource>"}},            // Hunyuan
    {{"<seed:think>"}, {"</seed:think>"}},
    {{"<mm:think>"}, {"</mm:think>"}}, // MiniMax
    {{"<thinking>"}, {"</thinking>"}},
    {{"[THINK]"}, {"[/THINK]"}},                                                                  // Mistral
    {{"<|START_THINKING|>"}, {"<|END_THINKING|>"}, {"<|START_RESPONSE|>"}, {"<|END_RESPONSE|>"}}, // Command
    {{"<|channel>", "thought\n"}, {"<channel|>"}},                                                // Gemma 4
    {{"<|open|>", "think", "<|sep|>"},
     {"<|close|>", "think", "<|sep|>"},
     {"<|open|>", "response", "<|sep|>"},
     {"<|close|>", "response", "<|sep|>"}},                                                         // Kimi K3
    {{"Here are my reasoning steps:\n"}, {"[BEGIN FINAL RESPONSE]"}, {}, {"[END FINAL RESPONSE]"}}, // Apriel
};

constexpr std::string_view analysis = "<|channel|>analysis<|message|>";
constexpr std::string_view finalChannel = "<|channel|>final<|message|>";

std::string join(const Tag& tag)
{
    std::string text;
    for (const std::string_view piece : tag)
        text += piece;
    return text;
}

std::string_view withoutBlanksAtEnd(std::string_view text)
{
    return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

// Signs of markup: an ordinary word may be a token as well, but its text may be written with others.
bool mayBeMarkup(std::string_view piece)
{
    return piece.starts_with('<') || piece.starts_with('[');
}

// The channel that a prompt in harmony has begun; empty: it ends in a header.
std::string_view openChannel(std::string_view promptEnd)
{
    constexpr std::string_view channel = "<|channel|>";
    constexpr std::string_view message = "<|message|>";
    const size_t at = promptEnd.rfind(channel);
    const size_t start = promptEnd.rfind("<|start|>");
    if (at == std::string_view::npos || (start != std::string_view::npos && start > at))
        return {};
    const size_t name = at + channel.size();
    const size_t end = promptEnd.find(message, name);
    return end == std::string_view::npos ? std::string_view() : promptEnd.substr(name, end - name);
}

} // namespace

ReasoningMarkup::ReasoningMarkup(const Tokenizer& tokenizer, const ModelInfo& model)
    : m_channels(detectPromptFormat(tokenizer, model) == PromptFormat::Harmony)
{
    if (m_channels)
        return;
    const auto tokenOf = [&](std::string_view piece) {
        const TextPart part{piece, true};
        const auto ids = tokenizer.tokenizeParts({&part, 1}, false);
        return mayBeMarkup(piece) && ids.size() == 1 ? ids.front() : -1;
    };
    const auto marked = [&](const Tag& tag) {
        std::string text;
        for (const std::string_view piece : tag) {
            const TokenId id = tokenOf(piece);
            text += id < 0 ? std::string(piece) : markedToken(tokenizer.tokenBytes(id, true));
            if (id >= 0)
                m_tokens.push_back(id);
        }
        return text;
    };
    const auto inTemplate = [&](const std::string& text) {
        return model.chatTemplate && model.chatTemplate->contains(text);
    };
    for (const Family& family : families) {
        const std::string textOpen = join(family.textOpen);
        const bool known = inTemplate(join(family.close)) || tokenOf(family.open[0]) >= 0;
        const bool another = family.textOpen[0] == "<response>" && !inTemplate(textOpen); // with the usual tags
        if ((!known && &family != &families[0]) || another)
            continue;
        m_tags.push_back(
            {marked(family.open), marked(family.close), marked(family.textOpen), marked(family.textClose), known});
        m_written.push_back({join(family.open), join(family.close), textOpen});
    }
    std::ranges::sort(m_tokens);
}

bool ReasoningMarkup::marks(TokenId id) const
{
    return std::ranges::binary_search(m_tokens, id);
}

int ReasoningMarkup::openThought(std::string_view promptEnd) const
{
    const std::string_view end = withoutBlanksAtEnd(promptEnd);
    const auto found = std::ranges::find_if(
        m_written, [&](const Written& tags) { return end.ends_with(withoutBlanksAtEnd(tags.open)); });
    return found == m_written.end() ? -1 : static_cast<int>(found - m_written.begin());
}

BegunAnswer ReasoningMarkup::begin(std::string_view promptEnd, std::string_view reasoning, std::string_view text) const
{
    BegunAnswer begun{.parts = {}, .promptEnd = std::string(promptEnd), .goesOn = !reasoning.empty() || !text.empty()};
    if (!begun.goesOn)
        return begun;
    const auto add = [&](std::string_view what, bool markup) {
        if (!what.empty())
            begun.parts.push_back({std::string(what), markup});
    };
    const bool says = !text.empty();
    if (m_channels) {
        const bool header = openChannel(promptEnd).empty();
        if (header && !reasoning.empty()) {
            add(analysis, true);
            add(reasoning, false);
            add(says ? "<|end|><|start|>assistant" : "", true);
        }
        add(header && says ? finalChannel : "", true);
        add(text, false);
        begun.promptEnd = says ? finalChannel : analysis;
        return begun;
    }
    const int open = openThought(promptEnd);
    const Written& tags = m_written[static_cast<size_t>(std::max(open, 0))];
    if (open >= 0 || !reasoning.empty()) {
        add(open < 0 ? tags.open + "\n" : "", true);
        add(reasoning, false);
        add(says ? "\n" + tags.close + "\n\n" + tags.textOpen : "", true);
    }
    add(text, false);
    begun.promptEnd = says ? "" : tags.open;
    return begun;
}

std::unique_ptr<AnswerParser> ReasoningMarkup::parser(const BegunAnswer& begun) const
{
    if (m_channels)
        return makeChannelParser(openChannel(begun.promptEnd));
    return makeTagParser(m_tags, openThought(begun.promptEnd), begun.goesOn);
}

} // namespace alcove
