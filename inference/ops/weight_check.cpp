// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/ops/weight_check.h"

#include "inference/file/scale_check.h"
#include "inference/formatted.h"

#include <algorithm>
#include <atomic>

namespace alcove {

Result<void> forEachPortion(const WeightBytes& weight, ThreadPool& pool,
                            const std::function<bool(uint64_t bytesDone)>& progress, uint64_t& done,
                            const UseBytes& use)
{
    constexpr uint64_t portion = 16 << 20; // between two looks at `progress`
    const uint64_t size = quantTraits(weight.type).blockBytes;
    const uint64_t blocks = weight.data.size() / size;
    const uint64_t step = portion / size;
    for (uint64_t first = 0; first < blocks; first += step) {
        if (!progress(done))
            return fail(Wording::tr("Loading was cancelled."));
        const uint64_t count = std::min(step, blocks - first);
        const auto bytes = weight.data.subspan(first * size, count * size);
        std::atomic<bool> bad = false;
        pool.parallelFor(count, [&](uint64_t begin, uint64_t end) {
            if (firstBadBlock(weight.type, bytes.subspan(begin * size, (end - begin) * size)))
                bad = true;
        });
        if (bad) {
            const uint64_t block = first + firstBadBlock(weight.type, bytes).value_or(0);
            return fail(Wording::tr("The model can't be used: its tensor {} holds {}.", weight.name,
                                    quantTraits(weight.type).blockElements == 1
                                        ? Wording::tr("what is no finite number")
                                        : Wording::tr("a scale that is no finite number")),
                        Wording::tr("The file is damaged or was made by a faulty converter. Download it again."),
                        formatted("block {} of {}, {}", block, blocks, quantTraits(weight.type).name));
        }
        if (use) {
            if (auto used = use(first * size, bytes); !used)
                return used;
        }
        done += bytes.size();
    }
    return {};
}

} // namespace alcove
