// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/prompt/conversation_writer.h"

#include "app/prompt/prompt_layouts.h"
#include "app/prompt/thinking_support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <deque>

namespace alcove {

namespace {

// Stands in the template's input for the control tokens that somebody's words spell out, so that the template handles
// the words around them as usual and its text tells where they went. Nobody can guess the marks.
class Marks {
public:
    // The words with a mark in the place of each control token.
    std::string hide(const std::string& words, const ControlTexts& controls)
    {
        std::string hidden;
        size_t position = 0;
        while (true) {
            const auto found = controls.next(words, position);
            hidden.append(words, position, found.position - position);
            if (found.length == 0)
                return hidden;
            hidden += m_mark + std::to_string(m_texts.size()) + 'x';
            m_texts.push_back(words.substr(found.position, found.length));
            position = found.position + found.length;
        }
    }

    // The rendered text in parts: the template's own, where control tokens count, and what was hidden, where not.
    std::vector<TextPart> split(std::string_view text) const
    {
        std::vector<TextPart> parts;
        while (true) {
            const size_t found = text.find(m_mark);
            const size_t end = found == std::string_view::npos ? found : text.find('x', found + m_mark.size());
            if (end == std::string_view::npos) {
                parts.push_back({text, true});
                return parts;
            }
            parts.push_back({text.substr(0, found), true});
            const std::string number(text.substr(found + m_mark.size(), end - found - m_mark.size()));
            const size_t index = std::strtoul(number.c_str(), nullptr, 10);
            if (index < m_texts.size())
                parts.push_back({m_texts[index], false});
            text.remove_prefix(end + 1);
        }
    }

private:
    const std::string m_mark = "mark" + QUuid::createUuid().toString(QUuid::Id128).toStdString() + "n";
    std::deque<std::string> m_texts; // a deque: parts point into it
};

// The last answer of a conversation, when it is one that is to be gone on with.
BegunAnswer lastAnswer(const ReasoningMarkup& markup, std::string_view promptEnd, std::span<const ChatTurn> turns)
{
    const bool begun = !turns.empty() && turns.back().role == "assistant";
    return begun ? markup.begin(promptEnd, turns.back().reasoning, turns.back().text) : markup.begin(promptEnd, {}, {});
}

} // namespace

ConversationWriter::ConversationWriter(const Tokenizer& tokenizer, const ModelInfo& model,
                                       std::chrono::milliseconds limit)
    : m_tokenizer(tokenizer), m_model(model), m_limit(limit), m_markup(tokenizer, model)
{
    if (!model.chatTemplate)
        return;
    auto parsed = ChatTemplate::parse(*model.chatTemplate, limit);
    if (!parsed) {
        m_unusable = parsed.error();
        return;
    }
    m_template = std::move(*parsed);
    m_controls = std::make_unique<ControlTexts>(tokenizer);
    const QJsonArray question{QJsonObject{{"role", "user"}, {"content", "Hello"}}};
    m_thinking = findThinkingSupport([&](const ThinkingChoice& choice) -> std::optional<std::string> {
        auto prompt = m_template ? render(question, choice) : Result<std::string>(std::unexpected(Error{}));
        return prompt ? std::optional(std::move(*prompt)) : std::nullopt;
    });
}

std::vector<TokenId> ConversationWriter::encode(std::span<const ChatTurn> turns, const ThinkingChoice& choice)
{
    m_problem = m_unusable;
    if (m_template) {
        if (auto ids = encodeWithTemplate(turns, supported(choice, m_thinking)))
            return std::move(*ids);
        else
            m_problem = ids.error();
    }
    m_begun = lastAnswer(m_markup, promptLayout(detectPromptFormat(m_tokenizer, m_model)).answerStart, turns);
    return encodeConversation(m_tokenizer, m_model, turns);
}

Result<std::vector<TokenId>> ConversationWriter::encodeWithTemplate(std::span<const ChatTurn> turns,
                                                                    const ThinkingChoice& choice)
{
    Marks marks;
    QJsonArray messages;
    // A last answer is gone on with: the template begins an answer, and what is there of it follows.
    const bool begun = !turns.empty() && turns.back().role == "assistant";
    for (const ChatTurn& turn : turns.first(turns.size() - begun)) {
        if (turn.role == "system" && turn.text.empty())
            continue;
        const auto hidden = [&](std::string_view words) {
            return QString::fromStdString(marks.hide(std::string(words), *m_controls));
        };
        QJsonObject message{{"role", QString::fromStdString(turn.role)}};
        message["content"] = hidden(turn.role == "assistant" ? answerOnly(turn) : turn.text);
        // The template knows which thoughts its model wants to see again: most want none of earlier turns.
        if (!turn.reasoning.empty())
            message["reasoning_content"] = hidden(turn.reasoning);
        messages.append(message);
    }
    const auto text = render(messages, choice);
    if (!text)
        return std::unexpected(text.error());
    m_begun = lastAnswer(m_markup, *text, turns);
    std::vector<TextPart> parts = marks.split(*text);
    for (const PromptPart& part : m_begun.parts)
        parts.push_back({part.text, part.markup});
    return m_tokenizer.tokenizeParts(parts);
}

Result<std::string> ConversationWriter::render(const QJsonArray& messages, const ThinkingChoice& choice)
{
    const auto name = [&](TokenId id) {
        return id < 0 ? QString() : QString::fromStdString(m_tokenizer.tokenBytes(id, true));
    };
    QJsonObject variables{{"messages", messages},
                          {"add_generation_prompt", true},
                          {"bos_token", name(m_tokenizer.bos())},
                          {"eos_token", name(m_tokenizer.eos())}};
    addThinkingVariables(variables, choice);
    const auto start = std::chrono::steady_clock::now();
    auto text = m_template->render(QJsonDocument(variables).toJson(QJsonDocument::Compact).toStdString());
    if (!text && std::chrono::steady_clock::now() - start >= m_limit) {
        m_unusable = text.error();
        m_template.reset();
    }
    return text;
}

AnswerReader ConversationWriter::reader() const
{
    if (!stopTexts().empty())
        return {};
    return {m_tokenizer, m_markup.parser(m_begun), [this](TokenId id) { return m_markup.marks(id); }, m_begun.goesOn};
}

std::vector<std::string> ConversationWriter::stopTexts() const
{
    return m_template && !m_problem ? std::vector<std::string>() : alcove::stopTexts(m_tokenizer, m_model);
}

} // namespace alcove
