// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How a conversation is written down for a model that was trained on one way of writing it.
#pragma once

#include "inference/text/tokenizer.h"
#include "inference/types.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace alcove {

struct ChatTurn {
    std::string role; // "system", "user" or "assistant"
    std::string text;
    std::string reasoning{}; // what an assistant thought before it
};

enum class PromptFormat {
    ChatMl, // Qwen and many others
    Llama3,
    DeepseekV3,
    DeepseekR1,     // thinks first: the prompt opens the thought
    DeepseekHybrid, // V3.1 and later: answers without thinking
    DeepseekLlm,    // also V2 and V2-Lite
    MistralTekken,  // [INST] is a token
    MistralSpm,     // [INST] is text
    Gemma,
    Kimi, // also Moonlight
    Glm,  // 4.5 and 4.6
    Granite,
    Tulu,       // OLMoE: role markers as text
    Harmony,    // gpt-oss
    Transcript, // "User:" and "Assistant:", for a chat model whose own way is not known
    Plain,      // no conversation at all: the answer goes on where the text ends
};

// From the model's chat template where it has one, else from the tokens in its vocabulary.
PromptFormat detectPromptFormat(const Tokenizer& tokenizer, const ModelInfo& model);

// For people: "ChatML", "plain text".
std::string_view promptFormatName(PromptFormat format);

// The prompt whose continuation is the next answer. When the last turn is the assistant's, that turn is gone on with.
// Control tokens come from the format only: in a turn's text they are plain words. What was thought before earlier
// answers is left out, as models expect, also where it still stands in their text (up to </think>).
std::vector<TokenId> encodeConversation(const Tokenizer& tokenizer, const ModelInfo& model,
                                        std::span<const ChatTurn> turns);

// What an assistant's turn says: its text, without a thought that still stands in it (up to </think>), as turns had it
// before thoughts were kept apart.
std::string_view answerOnly(const ChatTurn& turn);

// Texts that end an answer although no token does: a model without a format of its own may spell its end-of-text token
// out, or go on with the next person's words.
std::vector<std::string> stopTexts(const Tokenizer& tokenizer, const ModelInfo& model);

} // namespace alcove
