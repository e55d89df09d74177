// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/stop_text.h"

#include <algorithm>
#include <utility>

namespace alcove {

StopText::StopText(std::vector<std::string> stops) : m_stops(std::move(stops))
{
    std::erase_if(m_stops, [](const std::string& stop) { return stop.empty(); });
}

std::string StopText::push(std::string_view text)
{
    if (m_found)
        return {};
    m_held += text;
    size_t first = std::string::npos;
    for (const std::string& stop : m_stops)
        first = std::min(first, m_held.find(stop));
    m_found = first != std::string::npos;
    const size_t shown = m_found ? first : m_held.size() - openSuffix();
    std::string out = m_held.substr(0, shown);
    m_held.erase(0, m_found ? m_held.size() : shown);
    return out;
}

std::string StopText::flush()
{
    return std::exchange(m_held, {});
}

size_t StopText::openSuffix() const
{
    size_t longest = 0;
    for (const std::string& stop : m_stops) {
        for (size_t length = std::min(stop.size() - 1, m_held.size()); length > longest; --length) {
            if (m_held.ends_with(std::string_view(stop).substr(0, length)))
                longest = length;
        }
    }
    return longest;
}

} // namespace alcove
