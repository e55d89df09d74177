// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/ops/weight_blocks.h"

#include <algorithm>

namespace alcove {
namespace {

constexpr uint64_t largestBlock = 1ULL << 30; // of one allocation, where the device allows as much

} // namespace

void WeightBlocks::expectLess(uint64_t bytes)
{
    m_expected -= std::min(m_expected, aligned(bytes));
}

Result<BufferRange> WeightBlocks::place(uint64_t bytes)
{
    const uint64_t room = aligned(bytes);
    if (!m_block || m_used + room > m_block->bytes()) {
        const uint64_t largest = std::min(largestBlock, m_device->limits().maxAllocation);
        auto block = Buffer::create(m_device, std::max(room, std::min(largest, aligned(m_expected))), m_kind);
        if (!block)
            return std::unexpected(block.error());
        m_block = std::move(*block);
        m_used = 0;
    }
    BufferRange range{m_block, m_used, bytes};
    m_used += room;
    expectLess(room);
    return range;
}

} // namespace alcove
