// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The inner loops of FastCpuOps, in the widest vector instructions that the processor has (Highway picks them when the
// program runs). All arithmetic is F32, as CpuOps' is; only the order of the sums differs.
#pragma once

#include "inference/file/quant_types.h"

#include <cstddef>
#include <cstdint>

namespace alcove {

// Sums of every 32 numbers of x {elements}, the last of fewer: elements / 32 of them, rounded up. What a format's
// minima are multiplied with.
void sumsOf32(const float* x, float* sums, uint64_t elements);

// The dot product of an encoded row with x, without decoding it to memory; `sums` are sumsOf32() of x.
using RowDot = float (*)(const std::byte* row, const float* x, const float* sums, uint64_t elements);

// nullptr for a type that has no such kernel.
RowDot rowDot(QuantType type);

// Dot products of one row with four vectors, which read it together.
void dotsOfFour(const float* row, const float* const x[4], uint64_t elements, float out[4]);
float dotOf(const float* a, const float* b, uint64_t elements);

// The same of three rows at once, which keeps twelve sums in registers: each number that is loaded is used three or
// four times. out[4 r + t]: of row r with vector t.
constexpr uint64_t tileRows = 3;
void dotsOfTile(const float* const rows[tileRows], const float* const x[4], uint64_t elements, float out[4 * tileRows]);

void addScaled(float* to, const float* x, float factor, uint64_t elements); // to += factor x
void decodeHalves(const uint16_t* halves, float* to, uint64_t elements);

} // namespace alcove
