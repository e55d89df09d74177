// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/memory_promise.h"

#include <mutex>
#include <utility>

namespace alcove {

namespace {

std::mutex guard;

uint64_t rest(uint64_t granted, uint64_t taken)
{
    return granted > taken ? granted - taken : 0;
}

} // namespace

struct MemoryPromise::Entry {
    std::string device;
    bool shared = false;
    MemoryUse granted;
    MemoryUse taken;
};

std::list<MemoryPromise::Entry>& MemoryPromise::entries()
{
    static std::list<Entry> all;
    return all;
}

MemoryPromise::MemoryPromise(const std::string& device, bool shared, const MemoryUse& granted)
{
    const std::lock_guard lock(guard);
    m_entry = &entries().emplace_back(Entry{.device = device, .shared = shared, .granted = granted, .taken = {}});
}

MemoryPromise::MemoryPromise(MemoryPromise&& other) noexcept : m_entry(std::exchange(other.m_entry, nullptr)) {}

MemoryPromise& MemoryPromise::operator=(MemoryPromise&& other) noexcept
{
    std::swap(m_entry, other.m_entry);
    return *this;
}

MemoryPromise::~MemoryPromise()
{
    if (!m_entry)
        return;
    const std::lock_guard lock(guard);
    entries().remove_if([this](const Entry& entry) { return &entry == m_entry; });
}

void MemoryPromise::setTaken(const MemoryUse& taken)
{
    const std::lock_guard lock(guard);
    if (m_entry)
        m_entry->taken = taken;
}

// `part` of every promise: what is granted and what is taken give the bytes that count.
template<typename Part>
ModelMemory MemoryPromise::sum(const std::string& device, Part part)
{
    const std::lock_guard lock(guard);
    ModelMemory sum;
    for (const Entry& entry : entries()) {
        const uint64_t graphics = part(entry.granted.graphics, entry.taken.graphics);
        sum.ram += part(entry.granted.ram, entry.taken.ram) + (entry.shared ? graphics : 0);
        if (entry.device == device)
            sum.graphics += graphics;
    }
    return sum;
}

ModelMemory promisedMemory(const std::string& device)
{
    return MemoryPromise::sum(device, rest);
}

ModelMemory takenMemory(const std::string& device)
{
    return MemoryPromise::sum(device, [](uint64_t, uint64_t taken) { return taken; });
}

} // namespace alcove
