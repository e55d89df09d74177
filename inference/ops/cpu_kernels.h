// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The inner loops of FastCpuOps, in the widest vector instructions that the processor has (Highway picks them when the
// program runs). All arithmetic is F32, as CpuOps' is; only the order of the sums differs.
#pragma once

#include "inference/file/quant_types.h"

#include <cstddef>
#include <cstdint>

namespace alcove {

// Dot products of one row with four vectors, which read it together.
void dotsOfFour(const float* row, const float* const x[4], uint64_t elements, float out[4]);
float dotOf(const float* a, const float* b, uint64_t elements);

// The same of three rows at once, which keeps twelve sums in registers: each number that is loaded is used three or
// four times. out[4 r + t]: of row r with vector t.
constexpr uint64_t decodedRows = 3;
void dotsOfTile(const float* const rows[decodedRows], const float* const x[4], uint64_t elements,
                float out[4 * decodedRows]);

void addScaled(float* to, const float* x, float factor, uint64_t elements); // to += factor x
void scaleBy(float* x, float factor, uint64_t elements);                    // x *= factor

// to[r] += the sum over p of weights[r][p] · x[p], for four r at once.
void addWeighted(float* const to[4], const float* const weights[4], const float* const* x, uint64_t count,
                 uint64_t elements);

// Replaces each score by exp(score - highest), and gives their sum.
float exponentials(float* scores, float highest, uint64_t count);

void decodeHalves(const uint16_t* halves, float* to, uint64_t elements);

} // namespace alcove
