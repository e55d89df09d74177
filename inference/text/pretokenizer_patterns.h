// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The pre-tokenizers that files name in `tokenizer.ggml.pre`.
#pragma once

#include <span>
#include <string_view>

namespace alcove {

struct PretokenizerSpec {
    std::span<const std::string_view> patterns; // applied one after another
    bool wholeWords = false; // a word that is a token is taken as it is, whatever its merges would give
    bool addBos = false;     // when the file does not say
    bool composes = false;   // words are read in Unicode's composed form (NFC)
};

// nullptr: no pre-tokenizer of this name is known.
const PretokenizerSpec* findPretokenizer(std::string_view name);

} // namespace alcove
