// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The plain numbers and the encodings in blocks of 32. `d` is a block's scale, `m` its minimum, `q` a stored number.
#include "inference/file/quant_decode.h"

namespace alcove {

void decodeF32(const std::byte* src, float* dst, uint64_t elements)
{
    std::memcpy(dst, src, elements * sizeof(float));
}

void decodeF16(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::F16>(src, dst, elements, [](BlockView block, float* y) { *y = block.half(0); });
}

void decodeBF16(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::BF16>(src, dst, elements, [](BlockView block, float* y) {
        *y = bfloat16ToFloat(static_cast<uint16_t>(block.u16(0)));
    });
}

void decodeQ4_0(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::Q4_0>(src, dst, elements, [](BlockView block, float* y) {
        const float d = block.half(0);
        forEachNibble(block, 2,
                      [&](uint32_t i, uint32_t q) { y[i] = d * static_cast<float>(static_cast<int>(q) - 8); });
    });
}

void decodeQ4_1(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::Q4_1>(src, dst, elements, [](BlockView block, float* y) {
        const float d = block.half(0);
        const float m = block.half(2);
        forEachNibble(block, 4, [&](uint32_t i, uint32_t q) { y[i] = d * static_cast<float>(q) + m; });
    });
}

void decodeQ5_0(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::Q5_0>(src, dst, elements, [](BlockView block, float* y) {
        const float d = block.half(0);
        const uint32_t fifthBits = block.u32(2);
        forEachNibble(block, 6, [&](uint32_t i, uint32_t low) {
            const uint32_t q = low | (fifthBits >> i & 1) << 4;
            y[i] = d * static_cast<float>(static_cast<int>(q) - 16);
        });
    });
}

void decodeQ5_1(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::Q5_1>(src, dst, elements, [](BlockView block, float* y) {
        const float d = block.half(0);
        const float m = block.half(2);
        const uint32_t fifthBits = block.u32(4);
        forEachNibble(block, 8, [&](uint32_t i, uint32_t low) {
            const uint32_t q = low | (fifthBits >> i & 1) << 4;
            y[i] = d * static_cast<float>(q) + m;
        });
    });
}

void decodeQ8_0(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::Q8_0>(src, dst, elements, [](BlockView block, float* y) {
        const float d = block.half(0);
        for (uint32_t i = 0; i < 32; ++i)
            y[i] = d * static_cast<float>(block.signedByte(2 + i));
    });
}

void decodeIQ4_NL(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::IQ4_NL>(src, dst, elements, [](BlockView block, float* y) {
        const float d = block.half(0);
        forEachNibble(block, 2, [&](uint32_t i, uint32_t q) { y[i] = d * iq4Levels[q]; });
    });
}

void decodeMXFP4(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::MXFP4>(src, dst, elements, [](BlockView block, float* y) {
        const float d = halvedE8M0(block[0]);
        forEachNibble(block, 1, [&](uint32_t i, uint32_t q) { y[i] = d * mxfp4Levels[q]; });
    });
}

} // namespace alcove
