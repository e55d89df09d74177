// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Looks at weights on their way from the file, in the same pass that reads them.
#pragma once

#include "inference/file/quant_types.h"
#include "inference/ops/thread_pool.h"
#include "inference/result.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>

namespace alcove {

// What a backend is given of one weight.
struct WeightBytes {
    std::string_view name;
    QuantType type;
    std::span<const std::byte> data; // whole blocks
};

// Called with the next bytes of a weight, which lie `offset` bytes behind its first.
using UseBytes = std::function<Result<void>(uint64_t offset, std::span<const std::byte> bytes)>;

// Goes through a weight in portions of whole blocks. Before each, progress(done) is asked whether to go on, and `done`
// grows by what was used; the portion is then looked through on all of the pool's threads and given to `use`, if there
// is one. Fails by the tensor's name when a scale, or a plain number, is infinite or none at all, for what comes of it
// would be nonsense from the first token on; and when `progress` gives false.
Result<void> forEachPortion(const WeightBytes& weight, ThreadPool& pool,
                            const std::function<bool(uint64_t bytesDone)>& progress, uint64_t& done,
                            const UseBytes& use = {});

} // namespace alcove
