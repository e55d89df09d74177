// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the decoders of quant_decode_*.cpp share: one function a runnable encoding, and how they look at a block.
#pragma once

#include "inference/file/quant_types.h"

#include <bit>
#include <cstring>

namespace alcove {

// Decodes `elements` numbers, a multiple of the block's, from `src`, which may lie at any address.
using RowDecoder = void (*)(const std::byte* src, float* dst, uint64_t elements);

// decodeF32, decodeQ4_K, ...: defined for every row that quant_types.def marks RUN or MAKE.
#define ALCOVE_DECLARE_RUN(name) void decode##name(const std::byte* src, float* dst, uint64_t elements);
#define ALCOVE_DECLARE_MAKE(name) ALCOVE_DECLARE_RUN(name)
#define ALCOVE_DECLARE_NAME(name)
#define ALCOVE_QUANT(name, id, elems, bytes, use) ALCOVE_DECLARE_##use(name)
#include "inference/file/quant_types.def"
#undef ALCOVE_QUANT
#undef ALCOVE_DECLARE_NAME
#undef ALCOVE_DECLARE_MAKE
#undef ALCOVE_DECLARE_RUN

// The bytes of one block. Offsets are in bytes from its start; numbers are little-endian and copied out, never cast,
// because blocks lie at any byte of a file.
class BlockView {
public:
    explicit BlockView(const std::byte* bytes) : m_bytes(bytes) {}

    uint32_t operator[](size_t at) const { return std::to_integer<uint32_t>(m_bytes[at]); }
    int32_t signedByte(size_t at) const { return load<int8_t>(at); }
    uint32_t u16(size_t at) const { return load<uint16_t>(at); }
    uint32_t u32(size_t at) const { return load<uint32_t>(at); }
    float half(size_t at) const { return halfToFloat(load<uint16_t>(at)); }
    float f32(size_t at) const { return load<float>(at); }

private:
    template<typename T>
    T load(size_t at) const
    {
        T value;
        std::memcpy(&value, m_bytes + at, sizeof(T));
        return value;
    }

    const std::byte* m_bytes;
};

struct BlockShape {
    uint32_t elements;
    uint32_t bytes;
};

constexpr BlockShape blockShape(QuantType type)
{
    switch (type) { // NOLINT(bugprone-branch-clone): some encodings have the same shape
#define ALCOVE_QUANT(name, id, elems, bytes, use)                                                                      \
    case QuantType::name: return {elems, bytes};
#include "inference/file/quant_types.def"
#undef ALCOVE_QUANT
    }
    return {};
}

// Calls decodeBlock(block, numbers) for one block after the other.
template<QuantType type, typename DecodeBlock>
void forEachBlock(const std::byte* src, float* dst, uint64_t elements, const DecodeBlock& decodeBlock)
{
    constexpr BlockShape shape = blockShape(type);
    for (uint64_t i = 0; i < elements; i += shape.elements, src += shape.bytes)
        decodeBlock(BlockView(src), dst + i);
}

// Sixteen bytes that hold 32 numbers of 4 bits, the first half of them in the low nibbles: calls use(i, nibble).
template<typename Use>
void forEachNibble(BlockView block, size_t at, const Use& use)
{
    for (uint32_t i = 0; i < 16; ++i) {
        use(i, block[at + i] & 15);
        use(i + 16, block[at + i] >> 4);
    }
}

// Calls use(i, half, quarter, line) for the 256 numbers: two halves of four quarters of 32. Stored are the lines: the
// numbers of one line in the quarters of one half share a byte.
template<typename Use>
void forEachOf256(const Use& use)
{
    for (uint32_t half = 0; half < 2; ++half) {
        for (uint32_t quarter = 0; quarter < 4; ++quarter) {
            for (uint32_t line = 0; line < 32; ++line)
                use(half * 128 + quarter * 32 + line, half, quarter, line);
        }
    }
}

// The levels of IQ4_NL and IQ4_XS, which follow the bell curve of weights.
inline constexpr float iq4Levels[16] = {-127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113};

// Two to the power of (exponent - 128). The levels below are doubled, hence 128 and not E8M0's bias of 127.
constexpr float halvedE8M0(uint32_t exponent)
{
    // The two lowest are subnormal numbers of F32.
    return std::bit_cast<float>(exponent < 2 ? 0x00200000U << exponent : (exponent - 1) << 23);
}

// Of the sixteen values of MXFP4, twice.
inline constexpr float mxfp4Levels[16] = {0, 1, 2, 3, 4, 6, 8, 12, 0, -1, -2, -3, -4, -6, -8, -12};

} // namespace alcove
