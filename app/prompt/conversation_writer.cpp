// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/prompt/conversation_writer.h"

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

QJsonObject message(const ChatTurn& turn, const std::string& words)
{
    return {{"role", QString::fromStdString(turn.role)}, {"content", QString::fromStdString(words)}};
}

} // namespace

ConversationWriter::ConversationWriter(const Tokenizer& tokenizer, const ModelInfo& model,
                                       std::chrono::milliseconds limit)
    : m_tokenizer(tokenizer), m_model(model), m_limit(limit)
{
    // Harmony's answers come in channels, and the built-in layout begins the one that is for the reader.
    if (!model.chatTemplate || detectPromptFormat(tokenizer, model) == PromptFormat::Harmony)
        return;
    auto parsed = ChatTemplate::parse(*model.chatTemplate, limit);
    if (!parsed) {
        m_unusable = parsed.error();
        return;
    }
    m_template = std::move(*parsed);
    m_controls = std::make_unique<ControlTexts>(tokenizer);
}

std::vector<TokenId> ConversationWriter::encode(std::span<const ChatTurn> turns)
{
    m_problem = m_unusable;
    if (m_template) {
        if (auto ids = encodeWithTemplate(turns))
            return std::move(*ids);
        else
            m_problem = ids.error();
    }
    return encodeConversation(m_tokenizer, m_model, turns);
}

Result<std::vector<TokenId>> ConversationWriter::encodeWithTemplate(std::span<const ChatTurn> turns)
{
    // A last answer is gone on with: the template begins an answer, and the words that are there follow as they came.
    std::string_view begun;
    if (!turns.empty() && turns.back().role == "assistant") {
        begun = turns.back().text;
        turns = turns.first(turns.size() - 1);
    }
    Marks marks;
    QJsonArray messages;
    for (const ChatTurn& turn : turns) {
        if (turn.role == "system" && turn.text.empty())
            continue;
        const std::string words(turn.role == "assistant" ? answerOnly(turn.text) : std::string_view(turn.text));
        messages.append(message(turn, marks.hide(words, *m_controls)));
    }
    const auto name = [&](TokenId id) {
        return id < 0 ? QString() : QString::fromStdString(m_tokenizer.tokenBytes(id, true));
    };
    const QJsonObject variables{{"messages", messages},
                                {"add_generation_prompt", true},
                                {"bos_token", name(m_tokenizer.bos())},
                                {"eos_token", name(m_tokenizer.eos())}};
    const auto text = render(QJsonDocument(variables).toJson(QJsonDocument::Compact).toStdString());
    if (!text)
        return std::unexpected(text.error());
    std::vector<TextPart> parts = marks.split(*text);
    parts.push_back({begun, false});
    return m_tokenizer.tokenizeParts(parts);
}

Result<std::string> ConversationWriter::render(const std::string& variables)
{
    const auto start = std::chrono::steady_clock::now();
    auto text = m_template->render(variables);
    if (!text && std::chrono::steady_clock::now() - start >= m_limit) {
        m_unusable = text.error();
        m_template.reset();
    }
    return text;
}

std::vector<std::string> ConversationWriter::stopTexts() const
{
    return m_template && !m_problem ? std::vector<std::string>() : alcove::stopTexts(m_tokenizer, m_model);
}

} // namespace alcove
