// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the encoders of quant_encode_*.cpp share: one function an encoding that Alcove makes, and how they fill a block.
#pragma once

#include "inference/file/quant_decode.h"

#include <cstring>

namespace alcove {

// Encodes `elements` numbers, a multiple of the block's, to `dst`, which may lie at any address.
using RowEncoder = void (*)(const float* src, std::byte* dst, uint64_t elements);

// encodeF32, encodeQ4_K, ...: defined for every row that quant_types.def marks MAKE. Q8_0, which a KV cache is made of,
// takes any number of elements: its last block is filled up with zeros.
#define ALCOVE_DECLARE_MAKE(name) void encode##name(const float* src, std::byte* dst, uint64_t elements);
#define ALCOVE_DECLARE_RUN(name)
#define ALCOVE_DECLARE_NAME(name)
#define ALCOVE_QUANT(name, id, elems, bytes, use) ALCOVE_DECLARE_##use(name)
#include "inference/file/quant_types.def"
#undef ALCOVE_QUANT
#undef ALCOVE_DECLARE_NAME
#undef ALCOVE_DECLARE_RUN
#undef ALCOVE_DECLARE_MAKE

// The bytes of one block, zero at first. Offsets are in bytes from its start.
class BlockBytes {
public:
    explicit BlockBytes(std::byte* bytes) : m_bytes(bytes) {}

    // Sets the bits that are set in `bits`.
    void add(size_t at, uint32_t bits) { m_bytes[at] |= static_cast<std::byte>(bits); }
    void half(size_t at, float value) { store(at, floatToHalf(value)); }
    void u16(size_t at, uint32_t value) { store(at, static_cast<uint16_t>(value)); }
    void u32(size_t at, uint32_t value) { store(at, value); }

private:
    template<typename T>
    void store(size_t at, T value)
    {
        std::memcpy(m_bytes + at, &value, sizeof value);
    }

    std::byte* m_bytes;
};

// Calls encodeBlock(numbers, block) for one block after the other.
template<QuantType type, typename EncodeBlock>
void fillBlocks(const float* src, std::byte* dst, uint64_t elements, const EncodeBlock& encodeBlock)
{
    constexpr BlockShape shape = blockShape(type);
    for (uint64_t i = 0; i < elements; i += shape.elements, dst += shape.bytes) {
        std::memset(dst, 0, shape.bytes);
        encodeBlock(src + i, BlockBytes(dst));
    }
}

// Number `i` of the 32 whose 4 bits lie in sixteen bytes, as forEachNibble() reads them.
inline void addNibble(BlockBytes block, size_t at, uint32_t i, uint32_t nibble)
{
    block.add(at + i % 16, nibble << (i / 16 * 4));
}

} // namespace alcove
