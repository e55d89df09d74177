// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/prompt/prompt_format.h"

#include "app/prompt/prompt_layouts.h"
#include "app/prompt/reasoning_markup.h"

#include <algorithm>
#include <cctype>
#include <deque>

namespace alcove {

namespace {

// Collects the parts of a prompt and the texts that they point into.
class PromptWriter {
public:
    void format(std::string_view text) { add(std::string(text), true); }
    void words(std::string_view text) { add(std::string(text), false); }

    std::vector<TokenId> encode(const Tokenizer& tokenizer, bool bos) const
    {
        std::vector<TokenId> ids = tokenizer.tokenizeParts(m_parts);
        if (bos && tokenizer.bos() >= 0 && (ids.empty() || ids.front() != tokenizer.bos()))
            ids.insert(ids.begin(), tokenizer.bos());
        return ids;
    }

private:
    void add(std::string text, bool parseSpecial)
    {
        if (!text.empty())
            m_parts.push_back({m_texts.emplace_back(std::move(text)), parseSpecial});
    }

    std::deque<std::string> m_texts; // a deque: what was added stays where it is
    std::vector<TextPart> m_parts;
};

// A text that the model goes on with: each answer belongs to the words before it, each further message is a new line.
std::vector<TokenId> encodePlain(const Tokenizer& tokenizer, std::span<const ChatTurn> turns)
{
    std::string text;
    for (const ChatTurn& turn : turns) {
        if (turn.text.empty())
            continue;
        if (turn.role != "assistant") {
            if (!text.empty())
                text += '\n';
        } else if (!text.empty() && !std::isspace(static_cast<unsigned char>(text.back())) &&
                   (std::isalnum(static_cast<unsigned char>(turn.text.front())) || turn.text.front() < 0)) {
            text += ' '; // the one that was taken off the answer's front when it was shown
        }
        text += turn.text;
    }
    return tokenizer.tokenize(text);
}

} // namespace

std::string_view answerOnly(const ChatTurn& turn)
{
    constexpr std::string_view end = "</think>";
    std::string_view text = turn.text;
    const size_t found = text.rfind(end);
    if (found == std::string_view::npos || !turn.reasoning.empty())
        return text;
    text.remove_prefix(found + end.size());
    text.remove_prefix(std::min(text.find_first_not_of('\n'), text.size()));
    return text;
}

PromptFormat detectPromptFormat(const Tokenizer& tokenizer, const ModelInfo& model)
{
    const std::string_view chatTemplate = model.chatTemplate ? std::string_view(*model.chatTemplate) : "";
    const bool hasTemplate = !chatTemplate.empty();
    const auto written = [&](std::string_view text) { return chatTemplate.find(text) != std::string_view::npos; };
    const auto token = [&](std::string_view text) { return tokenizer.find(text) >= 0; };
    // Some vocabularies hold the tokens of several formats; then the template decides.
    const auto uses = [&](std::string_view text) { return token(text) && (!hasTemplate || written(text)); };

    if (uses("<｜User｜>") && token("<｜Assistant｜>")) {
        if (written("<｜Assistant｜><think>"))
            return PromptFormat::DeepseekR1;
        return written("</think>") && written("thinking") ? PromptFormat::DeepseekHybrid : PromptFormat::DeepseekV3;
    }
    if (uses("<|channel|>") && token("<|message|>"))
        return PromptFormat::Harmony;
    if (uses("<|im_middle|>"))
        return PromptFormat::Kimi;
    if (uses("[gMASK]") && token("<|observation|>"))
        return PromptFormat::Glm;
    if (uses("<|start_of_role|>"))
        return PromptFormat::Granite;
    if (uses("<|start_header_id|>"))
        return PromptFormat::Llama3;
    if (uses("<|im_start|>"))
        return PromptFormat::ChatMl;
    if (uses("<start_of_turn>"))
        return PromptFormat::Gemma;
    if (uses("[INST]"))
        return PromptFormat::MistralTekken;
    if (written("[INST]"))
        return PromptFormat::MistralSpm;
    if (written("<|user|>") && written("<|assistant|>") && !token("<|user|>"))
        return PromptFormat::Tulu;
    if (written("User: ") && token("<｜end▁of▁sentence｜>"))
        return PromptFormat::DeepseekLlm;
    return hasTemplate ? PromptFormat::Transcript : PromptFormat::Plain;
}

std::string_view promptFormatName(PromptFormat format)
{
    return promptLayout(format).name;
}

std::vector<TokenId> encodeConversation(const Tokenizer& tokenizer, const ModelInfo& model,
                                        std::span<const ChatTurn> turns)
{
    const PromptFormat format = detectPromptFormat(tokenizer, model);
    if (format == PromptFormat::Plain)
        return encodePlain(tokenizer, turns);

    const PromptLayout& layout = promptLayout(format);
    PromptWriter prompt;
    prompt.format(layout.textStart);
    std::string_view pendingSystem;
    size_t lastUser = 0;
    for (size_t i = 0; i < turns.size(); ++i) {
        if (turns[i].role == "user")
            lastUser = i;
    }
    for (size_t i = 0; i < turns.size(); ++i) {
        const ChatTurn& turn = turns[i];
        const bool last = i + 1 == turns.size();
        if (turn.role == "system") {
            if (turn.text.empty())
                continue;
            if (layout.system != SystemPlace::OwnTurn) {
                pendingSystem = turn.text;
                continue;
            }
            prompt.format(layout.systemStart);
            prompt.words(turn.text);
            prompt.format(layout.systemEnd);
        } else if (turn.role == "assistant") {
            prompt.format(last ? layout.answerStart : layout.assistantStart);
            if (last) {
                const ReasoningMarkup markup(tokenizer, model);
                for (const PromptPart& part : markup.begin(layout.answerStart, turn.reasoning, turn.text).parts)
                    part.markup ? prompt.format(part.text) : prompt.words(part.text);
                return prompt.encode(tokenizer, layout.bos);
            }
            prompt.words(answerOnly(turn));
            prompt.format(layout.assistantEnd);
        } else {
            prompt.format(layout.userStart);
            if (!pendingSystem.empty() && (layout.system == SystemPlace::FirstUserTurn || i == lastUser)) {
                prompt.words(pendingSystem);
                prompt.format(layout.systemEnd);
                pendingSystem = {};
            }
            prompt.words(turn.text);
            prompt.format(layout.userEnd);
        }
    }
    prompt.format(layout.answerStart);
    return prompt.encode(tokenizer, layout.bos);
}

std::vector<std::string> stopTexts(const Tokenizer& tokenizer, const ModelInfo& model)
{
    const PromptFormat format = detectPromptFormat(tokenizer, model);
    std::vector<std::string> stops;
    if (format != PromptFormat::Plain && format != PromptFormat::Transcript)
        return stops;
    if (tokenizer.eos() >= 0)
        stops.push_back(tokenizer.tokenBytes(tokenizer.eos(), true));
    if (format == PromptFormat::Transcript)
        stops.emplace_back("\nUser:");
    return stops;
}

} // namespace alcove
