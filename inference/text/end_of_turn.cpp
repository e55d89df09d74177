// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/end_of_turn.h"

namespace alcove {

namespace {

constexpr std::string_view names[] = {
    "<|eot_id|>",
    "<|im_end|>",
    "<|end|>",
    "<|return|>",
    "<|call|>",
    "<|flush|>",
    "<|calls|>",
    "<end_of_turn>",
    "<|endoftext|>",
    "</s>",
    "<|eom_id|>",
    "<EOT>",
    "_<EOT>",
    "<|EOT|>",
    "[EOT]",
    "[EOS]",
    "<|end_of_text|>",
    "<end_of_utterance>",
    "<eos>",
    "<turn|>",
    "<|tool_response>",
    "<｜end▁of▁sentence｜>",
    "[e~[",
    // Of code models: padding, and the start of another file, which no answer goes on into.
    "<|fim_pad|>",
    "<fim-pad>",
    "<fim_pad>",
    "<|repo_name|>",
    "<|fim_repo|>",
    "<fim-repo>",
    "<reponame>",
    "<|file_sep|>",
};

} // namespace

void markEndsOfTurn(const std::function<TokenId(std::string_view)>& find, std::vector<bool>& endsTurn)
{
    const auto set = [&](std::string_view name, bool ends) {
        if (const TokenId id = find(name); id >= 0)
            endsTurn[static_cast<size_t>(id)] = ends;
    };
    const auto has = [&](std::string_view name) { return find(name) >= 0; };

    for (const std::string_view name : names)
        set(name, true);
    // In the harmony format <|end|> closes one channel of a message; <|return|> and <|call|> close the turn.
    if (has("<|return|>") && has("<|call|>"))
        set("<|end|>", false);
    if (has("<|tool_response>"))
        set("</s>", false);
    // GLM says with these that it is somebody else's turn; without the second, <|user|> is another family's header.
    if (has("<|user|>") && has("<|observation|>")) {
        set("<|user|>", true);
        set("<|observation|>", true);
    }
}

} // namespace alcove
