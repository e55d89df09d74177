// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The processor's memory for results. A pass takes and gives back the same sizes layer after layer; given back to the
// system, every page of them would be fetched and cleared anew.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>

namespace alcove {

class SpareMemory : public std::enable_shared_from_this<SpareMemory> {
public:
    SpareMemory() = default;
    ~SpareMemory();
    SpareMemory(const SpareMemory&) = delete;
    SpareMemory& operator=(const SpareMemory&) = delete;

    // At least so many bytes, aligned to 64, with whatever was in them; they come back here with the last handle.
    std::shared_ptr<void> take(uint64_t bytes);

private:
    void giveBack(std::byte* memory, uint64_t bytes);

    std::mutex m_mutex;
    std::multimap<uint64_t, std::byte*> m_spare; // by their sizes
    uint64_t m_spareBytes = 0;
};

} // namespace alcove
