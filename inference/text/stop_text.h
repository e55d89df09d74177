// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Ends an answer where a given text appears in it. What might be the beginning of such a text is held back until it
// is known not to be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace alcove {

class StopText {
public:
    // Empty stops are left out.
    explicit StopText(std::vector<std::string> stops);

    // The text that may be shown now. Nothing comes any more once a stop was found.
    std::string push(std::string_view text);

    // What was held back when the answer has ended otherwise.
    std::string flush();

    bool found() const { return m_found; }

private:
    // How many of the last bytes held back may begin a stop.
    size_t openSuffix() const;

    std::vector<std::string> m_stops;
    std::string m_held;
    bool m_found = false;
};

} // namespace alcove
