// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/prompt/control_texts.h"

#include <algorithm>

namespace alcove {

ControlTexts::ControlTexts(const Tokenizer& tokenizer)
{
    const auto size = static_cast<TokenId>(tokenizer.size());
    for (TokenId id = 0; id < size; ++id) {
        std::string text = tokenizer.tokenBytes(id, true);
        if (text.empty())
            continue;
        // Cheap signs first: control tokens write nothing by themselves, and markup may be listed as user-defined.
        const bool markup = text.front() == '<' && text.back() == '>';
        if (!markup && !tokenizer.tokenBytes(id, false).empty())
            continue;
        const TextPart seen{text, true};
        const TextPart unseen{text, false};
        if (tokenizer.tokenizeParts({&seen, 1}, false) == tokenizer.tokenizeParts({&unseen, 1}, false))
            continue;
        m_begins[static_cast<unsigned char>(text.front())] = true;
        m_texts.push_back(std::move(text));
    }
    std::ranges::stable_sort(m_texts, std::ranges::greater{}, &std::string::size);
}

ControlTexts::Found ControlTexts::next(std::string_view text, size_t from) const
{
    for (size_t position = from; position < text.size(); ++position) {
        if (!m_begins[static_cast<unsigned char>(text[position])])
            continue;
        const std::string_view rest = text.substr(position);
        const auto found = std::ranges::find_if(m_texts, [&](const std::string& one) { return rest.starts_with(one); });
        if (found != m_texts.end())
            return {position, found->size()};
    }
    return {text.size(), 0};
}

} // namespace alcove
