// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/ops/activation_arena.h"

#include <algorithm>
#include <cassert>

namespace alcove {
namespace {

constexpr uint64_t blockBytes = 16 << 20;
constexpr uint64_t alignment = 256; // no device asks for more

} // namespace

Result<ActivationArena::Place> ActivationArena::take(uint64_t bytes)
{
    assert(bytes > 0 && m_device->limits().bindingAlignment <= alignment);
    const uint64_t wanted = (bytes + alignment - 1) / alignment * alignment;
    for (size_t block = 0; block < m_blocks.size(); ++block) {
        if (auto place = takeFrom(block, bytes, wanted))
            return *place;
    }
    const uint64_t size = std::max(wanted, std::min(blockBytes, m_device->limits().maxAllocation));
    auto buffer = Buffer::create(m_device, size, Buffer::Kind::Device);
    if (!buffer)
        return std::unexpected(buffer.error());
    m_blocks.push_back({.buffer = std::move(*buffer), .free = {{0, size}}});
    // A hole as large as is wanted was just made: NOLINTNEXTLINE(bugprone-unchecked-optional-access)
    return *takeFrom(m_blocks.size() - 1, bytes, wanted);
}

std::optional<ActivationArena::Place> ActivationArena::takeFrom(size_t block, uint64_t bytes, uint64_t wanted)
{
    auto& free = m_blocks[block].free;
    const auto hole = std::ranges::find_if(free, [&](const auto& entry) { return entry.second >= wanted; });
    if (hole == free.end())
        return std::nullopt;
    const auto [offset, size] = *hole;
    free.erase(hole);
    if (size > wanted)
        free.emplace(offset + wanted, size - wanted);
    return Place{.range = {m_blocks[block].buffer, offset, bytes},
                 .memory = std::shared_ptr<void>(this, [arena = shared_from_this(), block, offset, wanted](void*) {
                     arena->giveBack(block, offset, wanted);
                 })};
}

void ActivationArena::giveBack(size_t block, uint64_t offset, uint64_t bytes)
{
    auto& free = m_blocks[block].free;
    auto [place, inserted] = free.emplace(offset, bytes);
    assert(inserted);
    if (const auto next = std::next(place); next != free.end() && offset + bytes == next->first) {
        place->second += next->second;
        free.erase(next);
    }
    if (place != free.begin()) {
        const auto previous = std::prev(place);
        if (previous->first + previous->second == offset) {
            previous->second += place->second;
            free.erase(place);
        }
    }
}

} // namespace alcove
