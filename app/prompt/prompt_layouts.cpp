// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/prompt/prompt_layouts.h"

#include <algorithm>
#include <array>

namespace alcove {

namespace {

constexpr std::string_view harmonyStart =
    "<|start|>system<|message|>You are ChatGPT, a large language model trained by OpenAI.\nKnowledge cutoff: "
    "2024-06\n\n"
    "Reasoning: low\n\n# Valid channels: analysis, commentary, final. Channel must be included for every message."
    "<|end|>";

constexpr std::array layouts = {
    PromptLayout{PromptFormat::ChatMl, "ChatML", false, "<|im_start|>system\n", "<|im_end|>\n", "<|im_start|>user\n",
                 "<|im_end|>\n", "<|im_start|>assistant\n", "<|im_end|>\n", "<|im_start|>assistant\n"},
    PromptLayout{PromptFormat::Llama3, "Llama 3", true, "<|start_header_id|>system<|end_header_id|>\n\n", "<|eot_id|>",
                 "<|start_header_id|>user<|end_header_id|>\n\n", "<|eot_id|>",
                 "<|start_header_id|>assistant<|end_header_id|>\n\n", "<|eot_id|>",
                 "<|start_header_id|>assistant<|end_header_id|>\n\n"},
    PromptLayout{PromptFormat::DeepseekV3, "DeepSeek V3", true, "", "", "<｜User｜>", "", "<｜Assistant｜>",
                 "<｜end▁of▁sentence｜>", "<｜Assistant｜>"},
    PromptLayout{PromptFormat::DeepseekR1, "DeepSeek R1", true, "", "", "<｜User｜>", "", "<｜Assistant｜>",
                 "<｜end▁of▁sentence｜>", "<｜Assistant｜><think>\n"},
    PromptLayout{PromptFormat::DeepseekHybrid, "DeepSeek V3.1", true, "", "", "<｜User｜>", "",
                 "<｜Assistant｜></think>", "<｜end▁of▁sentence｜>", "<｜Assistant｜></think>"},
    PromptLayout{PromptFormat::DeepseekLlm, "DeepSeek LLM", true, "", "\n\n", "User: ", "\n\n",
                 "Assistant: ", "<｜end▁of▁sentence｜>", "Assistant:"},
    PromptLayout{PromptFormat::MistralTekken, "Mistral", true, "", "\n\n", "[INST]", "[/INST]", "", "</s>", "",
                 SystemPlace::LastUserTurn},
    PromptLayout{PromptFormat::MistralSpm, "Mistral", true, "", "\n\n", "[INST] ", " [/INST]", " ", "</s>", "",
                 SystemPlace::LastUserTurn},
    PromptLayout{PromptFormat::Gemma, "Gemma", true, "", "\n\n", "<start_of_turn>user\n", "<end_of_turn>\n",
                 "<start_of_turn>model\n", "<end_of_turn>\n", "<start_of_turn>model\n", SystemPlace::FirstUserTurn},
    PromptLayout{PromptFormat::Kimi, "Kimi", false, "<|im_system|>system<|im_middle|>", "<|im_end|>",
                 "<|im_user|>user<|im_middle|>", "<|im_end|>", "<|im_assistant|>assistant<|im_middle|>", "<|im_end|>",
                 "<|im_assistant|>assistant<|im_middle|>"},
    PromptLayout{PromptFormat::Glm, "GLM", false, "<|system|>\n", "", "<|user|>\n", "",
                 "<|assistant|>\n<think></think>\n", "", "<|assistant|>", SystemPlace::OwnTurn, "[gMASK]<sop>"},
    PromptLayout{PromptFormat::Granite, "Granite", false, "<|start_of_role|>system<|end_of_role|>", "<|end_of_text|>\n",
                 "<|start_of_role|>user<|end_of_role|>", "<|end_of_text|>\n",
                 "<|start_of_role|>assistant<|end_of_role|>", "<|end_of_text|>\n",
                 "<|start_of_role|>assistant<|end_of_role|>"},
    PromptLayout{PromptFormat::Tulu, "Tulu", true, "<|system|>\n", "\n", "<|user|>\n", "\n", "<|assistant|>\n",
                 "<|endoftext|>\n", "<|assistant|>\n"},
    // The answer is begun in the final channel: what the others hold is not for the reader.
    PromptLayout{PromptFormat::Harmony, "harmony", false, "<|start|>developer<|message|># Instructions\n\n",
                 "\n\n<|end|>", "<|start|>user<|message|>", "<|end|>", "<|start|>assistant<|channel|>final<|message|>",
                 "<|end|>", "<|start|>assistant<|channel|>final<|message|>", SystemPlace::OwnTurn, harmonyStart},
    PromptLayout{PromptFormat::Transcript, "User and Assistant", false, "", "\n\n", "User: ", "\n\n",
                 "Assistant: ", "\n\n", "Assistant:"},
    PromptLayout{PromptFormat::Plain, "plain text", false, "", "", "", "", "", "", ""},
};

} // namespace

const PromptLayout& promptLayout(PromptFormat format)
{
    return *std::ranges::find(layouts, format, &PromptLayout::format);
}

} // namespace alcove
