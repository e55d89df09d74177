// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What an element of a block is worth, by the definition of its encoding: one element at a time, in double precision,
// so that nothing is shared with the decoders that are tested.
#pragma once

#include "inference/file/quant_types.h"

#include <map>
#include <string>
#include <vector>

namespace alcove::test {

double halfByDefinition(uint16_t half);

class QuantFormulas {
public:
    // `codebooks`: the grids of the IQ1, IQ2 and IQ3 encodings as ggml's developers trained them, as text.
    explicit QuantFormulas(const std::string& codebooks);

    bool hasCodebooks() const { return !m_grids.empty(); }
    // Element `i` of the block at `b`.
    double element(QuantType type, const uint8_t* b, uint32_t i) const;

private:
    double codebookElement(QuantType type, const uint8_t* b, uint32_t i) const;
    // Element `place` of an entry.
    double grid(const std::string& name, uint32_t entry, uint32_t place) const;

    struct Grid {
        uint32_t bits = 0;
        std::vector<int> values;
        std::vector<uint32_t> entries;
    };
    std::map<std::string, Grid> m_grids;
};

} // namespace alcove::test
