// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/ops/spare_memory.h"

#include <algorithm>
#include <iterator>
#include <new>

namespace alcove {
namespace {

constexpr std::align_val_t alignment{64};
constexpr uint64_t mostSpare = 32 << 20; // bytes: a few results of a long step, little beside a model

} // namespace

std::shared_ptr<void> SpareMemory::take(uint64_t bytes)
{
    bytes = std::max<uint64_t>(bytes, 1);
    std::byte* memory = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        // What is a little larger will do. Much larger is kept for what needs it.
        const auto found = m_spare.lower_bound(bytes);
        if (found != m_spare.end() && found->first <= bytes + bytes / 4) {
            bytes = found->first;
            memory = found->second;
            m_spareBytes -= bytes;
            m_spare.erase(found);
        }
    }
    if (!memory)
        memory = static_cast<std::byte*>(::operator new(bytes, alignment));
    return {memory, [self = shared_from_this(), bytes](void* p) { self->giveBack(static_cast<std::byte*>(p), bytes); }};
}

void SpareMemory::giveBack(std::byte* memory, uint64_t bytes)
{
    const std::lock_guard lock(m_mutex);
    m_spare.emplace(bytes, memory);
    m_spareBytes += bytes;
    while (m_spareBytes > mostSpare) {
        const auto largest = std::prev(m_spare.end());
        m_spareBytes -= largest->first;
        ::operator delete(largest->second, alignment);
        m_spare.erase(largest);
    }
}

SpareMemory::~SpareMemory()
{
    for (const auto& [bytes, memory] : m_spare)
        ::operator delete(memory, alignment);
}

} // namespace alcove
