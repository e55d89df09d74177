// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Blocks of any encoding made of random bits, so that tests need no encoder.
#pragma once

#include "inference/file/quant_types.h"

#include <random>
#include <vector>

namespace alcove::test {

// Byte offsets in a block at which a half stands that scales its numbers.
std::vector<uint32_t> halfOffsets(QuantType type);

// `count` blocks of random bytes whose scales are finite and below one, subnormal ones and zero among them.
std::vector<std::byte> randomBlocks(QuantType type, uint64_t count, std::mt19937& random);

} // namespace alcove::test
