// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/file/quant_types.h"

#include "inference/file/quant_decode.h"
#include "inference/file/quant_encode.h"

#include <array>
#include <bit>
#include <cassert>

namespace alcove {
namespace {

struct Encoding {
    QuantTraits traits;
    RowDecoder decode; // none if this build only knows the name
    RowEncoder encode; // none if this build does not make it
};

constexpr Encoding encodings[] = {
#define ALCOVE_ENCODING_NAME(name, elems, bytes)                                                                       \
    {{QuantType::name, #name, elems, bytes, false, false}, nullptr, nullptr}
#define ALCOVE_ENCODING_RUN(name, elems, bytes)                                                                        \
    {{QuantType::name, #name, elems, bytes, true, false}, decode##name, nullptr}
#define ALCOVE_ENCODING_MAKE(name, elems, bytes)                                                                       \
    {{QuantType::name, #name, elems, bytes, true, true}, decode##name, encode##name}
#define ALCOVE_QUANT(name, id, elems, bytes, use) ALCOVE_ENCODING_##use(name, elems, bytes),
#include "inference/file/quant_types.def"
#undef ALCOVE_QUANT
#undef ALCOVE_ENCODING_MAKE
#undef ALCOVE_ENCODING_RUN
#undef ALCOVE_ENCODING_NAME
};

// By id, because rows are decoded by the thousand.
constexpr auto encodingOfId = [] {
    std::array<const Encoding*, 64> table = {};
    for (const Encoding& encoding : encodings)
        table[static_cast<uint32_t>(encoding.traits.type)] = &encoding;
    return table;
}();

const Encoding& encodingOf(QuantType type)
{
    const Encoding* encoding = encodingOfId[static_cast<uint32_t>(type)];
    assert(encoding != nullptr);
    return *encoding;
}

} // namespace

const QuantTraits* findQuantTraits(uint32_t id)
{
    const Encoding* encoding = id < encodingOfId.size() ? encodingOfId[id] : nullptr;
    return encoding ? &encoding->traits : nullptr;
}

const QuantTraits& quantTraits(QuantType type)
{
    return encodingOf(type).traits;
}

size_t rowBytes(QuantType type, uint64_t elements)
{
    const QuantTraits& traits = quantTraits(type);
    assert(elements % traits.blockElements == 0);
    return elements / traits.blockElements * traits.blockBytes;
}

void dequantizeRow(QuantType type, const std::byte* src, float* dst, uint64_t elements)
{
    const Encoding& encoding = encodingOf(type);
    assert(encoding.decode && elements % encoding.traits.blockElements == 0);
    encoding.decode(src, dst, elements);
}

void quantizeRow(QuantType type, const float* src, std::byte* dst, uint64_t elements)
{
    const Encoding& encoding = encodingOf(type);
    assert(encoding.encode && elements % encoding.traits.blockElements == 0);
    encoding.encode(src, dst, elements);
}

float halfToFloat(uint16_t half)
{
    const uint32_t sign = static_cast<uint32_t>(half & 0x8000U) << 16;
    const uint32_t exponent = (half >> 10) & 31U;
    const uint32_t mantissa = half & 0x3FFU;
    if (exponent == 31)
        return std::bit_cast<float>(sign | 0x7F800000U | (mantissa << 13));
    if (exponent == 0) {
        // Zero and the subnormals count in steps of 2^-24, which a float holds exactly.
        const float magnitude = static_cast<float>(mantissa) * 0x1p-24F;
        return std::bit_cast<float>(sign | std::bit_cast<uint32_t>(magnitude));
    }
    return std::bit_cast<float>(sign | ((exponent + 112) << 23) | (mantissa << 13));
}

uint16_t floatToHalf(float value)
{
    const auto bits = std::bit_cast<uint32_t>(value);
    const auto sign = static_cast<uint16_t>((bits >> 16) & 0x8000U);
    const uint32_t magnitude = bits & 0x7FFFFFFFU;
    if (magnitude > 0x7F800000U) // a NaN stays one, also when its low payload bits fall away
        return static_cast<uint16_t>(sign | 0x7E00U | ((magnitude >> 13) & 0x3FFU));
    if (magnitude >= 0x477FF000U) // 65520, half way from the largest half to the next power of two, and all above
        return sign | 0x7C00U;
    if (magnitude < 0x38800000U) {
        // Below 2^-14 a half counts in steps of 2^-24. Added to 0.5, whose last bit is worth just that, the float
        // unit rounds to that step, to even on a tie, and the steps stand in the low bits of the sum.
        const float sum = std::bit_cast<float>(magnitude) + 0.5F;
        return static_cast<uint16_t>(sign | (std::bit_cast<uint32_t>(sum) - std::bit_cast<uint32_t>(0.5F)));
    }
    const uint32_t rounded = magnitude + 0xFFFU + ((magnitude >> 13) & 1U);
    return static_cast<uint16_t>(sign | ((rounded - 0x38000000U) >> 13));
}

} // namespace alcove
