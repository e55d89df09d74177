// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Writes conversations down for one loaded model: with the file's own chat template where it has one that works, else
// with the layout of its family that is built in.
#pragma once

#include "app/prompt/answer_reader.h"
#include "app/prompt/control_texts.h"
#include "app/prompt/prompt_format.h"
#include "app/prompt/reasoning_markup.h"
#include "app/prompt/thinking.h"
#include "app/script/chat_template.h"

#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

class QJsonArray;

namespace alcove {

// Used from the thread that made it.
class ConversationWriter {
public:
    // Both outlive the writer. Reads the template once. A template that takes longer than `limit` for a conversation is
    // not used again, because it could be asked often.
    ConversationWriter(const Tokenizer& tokenizer, const ModelInfo& model,
                       std::chrono::milliseconds limit = ChatTemplate::usualLimit);

    // The prompt whose continuation is the next answer, as encodeConversation() has it. Whatever the turns hold,
    // control tokens come from the template alone. Of `choice`, what thinkingSupport() does not have is left out.
    std::vector<TokenId> encode(std::span<const ChatTurn> turns, const ThinkingChoice& choice = {});

    // For the answer to the last prompt. The writer outlives it.
    AnswerReader reader() const;

    // What the file's template leaves to choose.
    const ThinkingSupport& thinkingSupport() const { return m_thinking; }

    // Why the last prompt was not written as the file's template says, though it has one. Empty: it was, or there is
    // none.
    const std::optional<Error>& templateProblem() const { return m_problem; }

    // Texts that end an answer to the last prompt although no token does.
    std::vector<std::string> stopTexts() const;

private:
    using Ids = std::vector<TokenId>;
    Result<Ids> encodeWithTemplate(std::span<const ChatTurn> turns, const ThinkingChoice& choice);
    Result<std::string> render(const QJsonArray& messages, const ThinkingChoice& choice);

    const Tokenizer& m_tokenizer;
    const ModelInfo& m_model;
    const std::chrono::milliseconds m_limit;
    const ReasoningMarkup m_markup;
    std::unique_ptr<ChatTemplate> m_template; // null: there is none, or none that can be used
    std::unique_ptr<ControlTexts> m_controls; // with m_template
    std::optional<Error> m_unusable;          // why the template is not used at all
    std::optional<Error> m_problem;
    ThinkingSupport m_thinking;
    BegunAnswer m_begun; // of the last prompt
};

} // namespace alcove
