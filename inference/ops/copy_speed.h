// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How fast a memory is: what every speed of a model is compared with.
#pragma once

#include "inference/result.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <functional>

namespace alcove {

// Bytes a second, read and written ones together, of the fastest of several copies of `bytes` bytes.
inline Result<double> fastestCopy(uint64_t bytes, const std::function<Result<void>()>& copy)
{
    constexpr int copies = 6;
    double fastest = 0;
    for (int i = 0; i < copies; ++i) {
        const auto start = std::chrono::steady_clock::now();
        if (auto copied = copy(); !copied)
            return std::unexpected(copied.error());
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        fastest = std::max(fastest, 2.0 * static_cast<double>(bytes) / seconds);
    }
    return fastest;
}

} // namespace alcove
