// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Encoded rows in vector instructions: multiplied with a vector as they lie, or decoded. Highway picks the widest that
// the processor has when the program runs.
#pragma once

#include "inference/file/quant_types.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace alcove {

// A vector as encoded rows meet it. Weights of few bits are multiplied as whole numbers, two at a time; so the vector
// is kept in whole numbers of 16 bits as well, with a scale for every 256 of them, or for every 32 where its length is
// no multiple of 256. That is accurate to 2^-16 of the largest of them.
struct DotVector {
    const float* x;
    const int16_t* whole;
    const float* scales;   // of every 32, equal for all of 256: x is about scale · whole
    const float* scales16; // of every 16, so each of the above twice
    const float* sums;     // of every 32 of x: what a format's minima are multiplied with
    const float* sums16;   // of every 16
};

// Vectors prepared to meet rows. Those whose length is no multiple of 32 meet only encodings without blocks.
class DotVectors {
public:
    // x: `count` vectors of `elements` numbers each, kept by reference. They have to be prepared.
    DotVectors(const float* x, uint64_t elements, uint64_t count);

    void prepare(uint64_t begin, uint64_t end); // these of them; threads may share them out
    DotVector operator[](uint64_t index) const;

    static uint64_t scaledBy(QuantType type); // how many neighbours of a row share a scale: 16 or 32

private:
    const float* m_x;
    uint64_t m_elements;
    uint64_t m_blocks; // of 32 numbers, of one vector
    std::vector<int16_t> m_whole;
    std::vector<float> m_scales;
    std::vector<float> m_scales16;
    std::vector<float> m_sums;
    std::vector<float> m_sums16;
};

// out[i]: the product of the row at rows + i · stride bytes with v; `elements` numbers each, `count` rows.
using RowDots = void (*)(const std::byte* rows, uint64_t stride, uint64_t count, const DotVector& v, uint64_t elements,
                         float* out);

// nullptr for a type that has no such kernel.
RowDots rowDots(QuantType type);

// As dequantizeRow(), but quicker for Q8_0, which caches are kept in.
void decodeRow(QuantType type, const std::byte* row, float* to, uint64_t elements);

} // namespace alcove
