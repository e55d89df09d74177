// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The encodings of tensors in a GGUF file and what a row of one costs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace alcove {

// Values are the ids in the file.
enum class QuantType : uint32_t {
#define ALCOVE_QUANT(name, id, elems, bytes, use) name = (id),
#include "inference/file/quant_types.def"
#undef ALCOVE_QUANT
};

struct QuantTraits {
    QuantType type;
    std::string_view name;
    uint32_t blockElements;
    uint32_t blockBytes;
    bool runnable;  // kernels for it are in this build
    bool encodable; // quantizeRow() makes it
};

// nullptr for an id that no format has.
const QuantTraits* findQuantTraits(uint32_t id);
const QuantTraits& quantTraits(QuantType type);

// Bytes of a row of `elements` numbers; `elements` is a multiple of the block's.
size_t rowBytes(QuantType type, uint64_t elements);

// Decodes `elements` numbers (a multiple of the block's) from `src` to F32. Precondition: the type is runnable.
void dequantizeRow(QuantType type, const std::byte* src, float* dst, uint64_t elements);

// Encodes `elements` numbers (a multiple of the block's) to `dst`. Precondition: the type is encodable. F32, F16 and
// BF16 take any number and round to nearest, ties to even; the others take numbers from -65,504 to 65,504, which is as
// far as their scales reach.
void quantizeRow(QuantType type, const float* src, std::byte* dst, uint64_t elements);

float halfToFloat(uint16_t half);
uint16_t floatToHalf(float value); // to nearest, ties to even
inline float bfloat16ToFloat(uint16_t bits)
{
    return __builtin_bit_cast(float, static_cast<uint32_t>(bits) << 16);
}

} // namespace alcove
