// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/inference/file/random_blocks.h"

#include <cstring>

namespace alcove::test {
namespace {

uint16_t modestHalf(std::mt19937& random)
{
    const auto bits = static_cast<uint16_t>(random());
    return bits & 0x4000 ? bits & 0xB7FF : bits; // an exponent below 14 of 31
}

void put16(std::byte* at, uint16_t value)
{
    std::memcpy(at, &value, sizeof value);
}

} // namespace

std::vector<uint32_t> halfOffsets(QuantType type)
{
    switch (type) {
    case QuantType::F16:
    case QuantType::Q4_0:
    case QuantType::Q5_0:
    case QuantType::Q8_0:
    case QuantType::IQ4_NL:
    case QuantType::IQ4_XS:
    case QuantType::IQ1_S:
    case QuantType::IQ2_XXS:
    case QuantType::IQ2_XS:
    case QuantType::IQ2_S:
    case QuantType::IQ3_XXS:
    case QuantType::IQ3_S: return {0};
    case QuantType::Q4_1:
    case QuantType::Q5_1:
    case QuantType::Q4_K:
    case QuantType::Q5_K: return {0, 2};
    case QuantType::Q2_K: return {80, 82};
    case QuantType::Q3_K: return {108};
    case QuantType::Q6_K: return {208};
    case QuantType::TQ1_0: return {52};
    case QuantType::TQ2_0: return {64};
    default: return {};
    }
}

std::vector<std::byte> randomBlocks(QuantType type, uint64_t count, std::mt19937& random)
{
    const uint64_t blockBytes = quantTraits(type).blockBytes;
    std::vector<std::byte> bytes(count * blockBytes);
    for (std::byte& byte : bytes)
        byte = static_cast<std::byte>(random());
    const auto offsets = halfOffsets(type);
    for (uint64_t i = 0; i < count; ++i) {
        std::byte* block = bytes.data() + i * blockBytes;
        for (const uint32_t offset : offsets)
            put16(block + offset, modestHalf(random));
        if (type == QuantType::BF16) {
            put16(block, static_cast<uint16_t>((random() & 0x80FF) | 0x3F00));
        } else if (type == QuantType::MXFP4) {
            block[0] = static_cast<std::byte>(110 + random() % 20); // an exponent around 2^0
        } else if (type == QuantType::IQ1_M) {
            // The scale stands in the upper four bits of four words.
            const uint16_t scale = modestHalf(random);
            for (uint32_t word = 0; word < 4; ++word) {
                std::byte& upper = block[49 + 2 * word];
                upper = (upper & std::byte{0x0F}) | static_cast<std::byte>(scale >> (4 * word) << 4 & 0xF0);
            }
        }
    }
    return bytes;
}

} // namespace alcove::test
