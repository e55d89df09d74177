// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/prompt/answer_parser.h"

#include <algorithm>
#include <utility>

namespace alcove {

namespace {

constexpr std::string_view blanks = " \t\r\n";

bool isMarked(std::string_view pattern)
{
    return pattern.find(markStart) != std::string_view::npos;
}

// How many of the last bytes of `text` may be the beginning of `pattern`.
size_t openSuffix(std::string_view text, std::string_view pattern)
{
    for (size_t length = std::min(text.size(), pattern.size() - 1); length > 0; --length) {
        if (text.ends_with(pattern.substr(0, length)))
            return length;
    }
    return 0;
}

// Where a text begins that stands after these blanks: they may be the rest of a line and lines that are empty, and one
// space, which many vocabularies put before a first word. An indent stays.
size_t afterBlanks(std::string_view leading)
{
    const size_t line = leading.rfind('\n');
    const size_t start = line == std::string_view::npos ? 0 : line + 1;
    return leading.substr(start) == " " ? start + 1 : start;
}

class TagParser : public AnswerParser {
public:
    TagParser(std::vector<ReasoningTags> tags, int inside, bool goesOn) : m_tags(std::move(tags))
    {
        if (inside >= 0)
            beginThought(static_cast<size_t>(inside));
        else if (goesOn)
            m_state = State::Text;
        m_thought = m_thought || goesOn;
        m_said = goesOn && inside < 0;
        m_atStart = m_atStart && !goesOn;
    }

    AnswerPiece push(std::string_view marked) override
    {
        m_held += marked;
        AnswerPiece piece;
        while (m_state == State::Begin ? takeBeginning() : takeTag(piece)) {
        }
        if (m_state != State::Begin) {
            size_t open = 0;
            for (const Pattern& pattern : patterns())
                open = std::max(open, openSuffix(m_held, pattern.text));
            add(m_held.substr(0, m_held.size() - open), piece);
            m_held.erase(0, m_held.size() - open);
        }
        return piece;
    }

    AnswerPiece finish() override
    {
        AnswerPiece piece;
        add(std::exchange(m_held, {}), piece);
        return piece;
    }

private:
    // Begin: nothing but blanks came. Text: also a thought whose beginning was not marked.
    enum class State { Begin, Reasoning, Text };
    enum class Tag { Open, Close, TextEdge };
    struct Pattern {
        std::string_view text;
        Tag tag = Tag::Open;
        size_t index = 0; // of the tags
    };

    // Those that count now.
    std::vector<Pattern> patterns() const
    {
        std::vector<Pattern> all;
        const auto list = [&](bool counts, const std::string& text, Tag tag, size_t index) {
            if (counts && !text.empty())
                all.push_back({text, tag, index});
        };
        for (size_t i = 0; i < m_tags.size(); ++i) {
            const ReasoningTags& tags = m_tags[i];
            if (m_state == State::Reasoning) {
                list(i == m_current, tags.close, Tag::Close, i);
                continue;
            }
            list(m_state == State::Begin || (tags.known && isMarked(tags.open)), tags.open, Tag::Open, i);
            list(tags.known && !m_thought, tags.close, Tag::Close, i);
            list(tags.known && (m_thought || isMarked(tags.textOpen)), tags.textOpen, Tag::TextEdge, i);
            list(tags.known && (m_thought || isMarked(tags.textClose)), tags.textClose, Tag::TextEdge, i);
        }
        return all;
    }

    // At the beginning a tag has to stand at the front, after blanks. True: there is more to handle.
    bool takeBeginning()
    {
        const size_t content = std::min(m_held.find_first_not_of(blanks), m_held.size());
        m_blank += m_held.substr(0, content);
        m_held.erase(0, content);
        if (m_held.empty())
            return false;
        for (const Pattern& pattern : patterns()) {
            if (m_held.starts_with(pattern.text)) {
                m_held.erase(0, pattern.text.size());
                m_blank.clear();
                handle(pattern);
                return true;
            }
            if (pattern.text.starts_with(m_held))
                return false;
        }
        if (m_held.front() == markStart) { // a token that is none of ours
            m_held.erase(0, m_held.find(markEnd) + 1);
            return true;
        }
        m_state = State::Text;
        m_atStart = true;
        return true;
    }

    // Handles what is held up to the end of its first tag. False: it holds none.
    bool takeTag(AnswerPiece& piece)
    {
        size_t at = std::string::npos;
        Pattern first;
        for (const Pattern& pattern : patterns()) {
            const size_t found = m_held.find(pattern.text);
            if (found < at) {
                at = found;
                first = pattern;
            }
        }
        if (at == std::string::npos)
            return false;
        add(m_held.substr(0, at), piece);
        m_held.erase(0, at + first.text.size());
        if (first.tag == Tag::Close && m_state == State::Text && m_said) {
            piece.textWasReasoning = true;
            piece.reasoning = std::exchange(piece.text, {});
            piece.reasoning.erase(piece.reasoning.find_last_not_of(blanks) + 1);
        }
        handle(first);
        return true;
    }

    void handle(const Pattern& pattern)
    {
        if (pattern.tag == Tag::Open)
            return beginThought(pattern.index);
        if (pattern.tag == Tag::Close) {
            m_thought = true;
            m_said = false;
        }
        m_state = State::Text;
        m_atStart = !m_said;
        m_blank.clear();
    }

    void beginThought(size_t index)
    {
        m_blank = m_thought ? "\n\n" : ""; // after an earlier one
        m_thought = true;
        m_atStart = true;
        m_current = index;
        m_state = State::Reasoning;
    }

    void add(const std::string& marked, AnswerPiece& piece)
    {
        std::string content = withoutMarks(marked);
        if (m_state == State::Reasoning) {
            if (m_atStart)
                content.erase(0, content.find_first_not_of(blanks));
            if (content.empty())
                return;
            m_atStart = false;
            content.insert(0, std::exchange(m_blank, {}));
            // Blanks at the end wait for what comes: before the end of the thought they are left out.
            const size_t end = content.find_last_not_of(blanks) + 1;
            m_blank = content.substr(end);
            piece.reasoning += content.substr(0, end);
            return;
        }
        if (m_state == State::Text && m_atStart) {
            content.insert(0, std::exchange(m_blank, {}));
            const size_t first = content.find_first_not_of(blanks);
            if (first == std::string::npos) {
                m_blank = content;
                return;
            }
            content.erase(0, afterBlanks(std::string_view(content).substr(0, first)));
            m_atStart = false;
        }
        m_said = m_said || !content.empty();
        piece.text += content;
    }

    std::vector<ReasoningTags> m_tags;
    State m_state = State::Begin;
    size_t m_current = 0;   // the tags of the thought
    bool m_thought = false; // there was one
    bool m_said = false;    // text since then
    bool m_atStart = false; // of a thought, or of the text after one
    std::string m_held;     // may begin a tag
    std::string m_blank;    // whose place is not known yet
};

} // namespace

void addPiece(AnswerPiece& all, const AnswerPiece& piece)
{
    if (piece.textWasReasoning) {
        all.textWasReasoning = true;
        all.reasoning += std::exchange(all.text, {});
    }
    all.reasoning += piece.reasoning;
    all.text += piece.text;
}

std::unique_ptr<AnswerParser> makeTagParser(std::vector<ReasoningTags> tags, int inside, bool goesOn)
{
    return std::make_unique<TagParser>(std::move(tags), inside, goesOn);
}

std::string markedToken(std::string_view name)
{
    return markStart + std::string(name) + markEnd;
}

std::string withoutMarks(std::string_view marked)
{
    std::string text;
    while (true) {
        const size_t start = marked.find(markStart);
        text += marked.substr(0, start);
        const size_t end = start == std::string_view::npos ? start : marked.find(markEnd, start);
        if (end == std::string_view::npos)
            return text;
        marked.remove_prefix(end + 1);
    }
}

} // namespace alcove
