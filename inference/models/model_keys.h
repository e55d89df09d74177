// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Reads the metadata of one model file, whose keys begin with its architecture, and keeps the first complaint.
#pragma once

#include "inference/file/gguf_file.h"
#include "inference/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace alcove {

class ModelKeys {
public:
    explicit ModelKeys(const GgufFile& file);

    const std::string& architecture() const { return m_architecture; }
    const GgufFile& file() const { return m_file; }
    bool has(std::string_view suffix) const { return m_file.find(key(suffix)) != nullptr; }

    // A whole number in [1, most]. Without a key it is `fallback`, and a complaint when that is 0.
    uint32_t number(std::string_view suffix, uint64_t most, uint64_t fallback = 0);
    // The same, but 0 is a number too.
    uint32_t numberOrZero(std::string_view suffix, uint64_t most, uint64_t fallback = 0);
    // One number for all layers, or a list with one a layer.
    std::vector<uint32_t> perLayer(std::string_view suffix, uint32_t layers, uint64_t most,
                                   const std::vector<uint32_t>& fallback = {});
    float real(std::string_view suffix, float least, float most);
    float realOr(std::string_view suffix, float least, float most, float fallback);
    bool flag(std::string_view suffix, bool fallback);
    std::string text(std::string_view suffix, std::string_view fallback);
    // A list of flags, or of numbers that are 0 for no; empty where there is none.
    std::vector<bool> yesOrNo(std::string_view suffix) const;

    void complain(std::string_view suffix, const Wording& what);
    const Result<void>& status() const { return m_status; }

private:
    std::string key(std::string_view suffix) const;

    const GgufFile& m_file;
    std::string m_architecture;
    Result<void> m_status;
};

} // namespace alcove
