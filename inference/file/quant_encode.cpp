// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/file/quant_encode.h"

#include "inference/file/quant_decode.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace alcove {

void encodeQ8_0(const float* src, uint64_t elements, std::byte* dst)
{
    constexpr BlockShape shape = blockShape(QuantType::Q8_0);
    for (uint64_t first = 0; first < elements; first += shape.elements, dst += shape.bytes) {
        float block[shape.elements] = {};
        std::copy_n(src + first, std::min<uint64_t>(shape.elements, elements - first), block);
        float largest = 0;
        for (const float x : block)
            largest = std::max(largest, std::fabs(x));
        const float d = largest / 127;
        // A scale that small is 0 as a half.
        const float inverse = d >= 0x1p-26F ? 1 / d : 0;
        const uint16_t scale = floatToHalf(d);
        std::memcpy(dst, &scale, sizeof scale);
        for (uint32_t i = 0; i < shape.elements; ++i)
            dst[sizeof scale + i] = static_cast<std::byte>(static_cast<int8_t>(std::nearbyint(block[i] * inverse)));
    }
}

} // namespace alcove
