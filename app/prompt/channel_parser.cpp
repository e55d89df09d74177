// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Harmony, as https://cookbook.openai.com/articles/openai-harmony has it: a message is <|start|>, a header (its role,
// perhaps "to=" a tool, <|channel|> and the channel's name), <|message|>, its words and <|end|>.
#include "app/prompt/answer_parser.h"

#include <utility>

namespace alcove {

namespace {

constexpr std::string_view channelToken = "<|channel|>";

class ChannelParser : public AnswerParser {
public:
    explicit ChannelParser(std::string_view channel)
    {
        if (channel.empty())
            return;
        m_header = std::string(channelToken) + std::string(channel);
        beginMessage();
    }

    AnswerPiece push(std::string_view marked) override
    {
        AnswerPiece piece;
        while (!marked.empty()) {
            const size_t words = std::min(marked.find(markStart), marked.size());
            take(marked.substr(0, words), piece);
            marked.remove_prefix(words);
            if (marked.empty())
                break;
            const size_t end = std::min(marked.find(markEnd), marked.size() - 1);
            takeToken(marked.substr(1, end - 1));
            marked.remove_prefix(end + 1);
        }
        return piece;
    }

    AnswerPiece finish() override
    {
        // A model that forgot about channels: better its words than nothing.
        AnswerPiece piece;
        if (m_place == Place::Header && !m_anyMessage)
            piece.text = std::exchange(m_header, {});
        return piece;
    }

private:
    enum class Place { Header, Reasoning, Text };

    void takeToken(std::string_view name)
    {
        if (name == "<|message|>") {
            beginMessage();
        } else if (name == channelToken && m_place == Place::Header) {
            m_header += name;
        } else if (name == "<|start|>" || name == "<|end|>" || name == channelToken) {
            m_header = name == channelToken ? name : std::string_view();
            m_place = Place::Header;
        }
    }

    void beginMessage()
    {
        const size_t channel = m_header.find(channelToken);
        std::string_view name = m_header;
        name.remove_prefix(channel == std::string::npos ? name.size() : channel + channelToken.size());
        const bool toTool = m_header.find("to=") != std::string::npos;
        const bool said = !toTool && (name.empty() || name.starts_with("final") || name.starts_with("commentary"));
        m_place = said ? Place::Text : Place::Reasoning;
        m_anyMessage = true;
        m_first = true;
        m_header.clear();
    }

    void take(std::string_view words, AnswerPiece& piece)
    {
        if (words.empty())
            return;
        if (m_place == Place::Header) {
            m_header += words;
            return;
        }
        std::string& place = m_place == Place::Text ? piece.text : piece.reasoning;
        bool& any = m_place == Place::Text ? m_anyText : m_anyReasoning;
        if (m_first && any)
            place += "\n\n"; // another message of the same kind
        m_first = false;
        any = true;
        place += words;
    }

    Place m_place = Place::Header;
    std::string m_header;
    bool m_anyMessage = false;
    bool m_anyText = false;
    bool m_anyReasoning = false;
    bool m_first = false; // of the message's words: none came
};

} // namespace

std::unique_ptr<AnswerParser> makeChannelParser(std::string_view channel)
{
    return std::make_unique<ChannelParser>(channel);
}

} // namespace alcove
