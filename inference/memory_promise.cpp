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

PromisedMemory promisedMemory(const std::string& device)
{
    const std::lock_guard lock(guard);
    PromisedMemory sum;
    for (const MemoryPromise::Entry& entry : MemoryPromise::entries()) {
        const uint64_t graphics = rest(entry.granted.graphics, entry.taken.graphics);
        sum.ram += rest(entry.granted.ram, entry.taken.ram) + (entry.shared ? graphics : 0);
        if (entry.device == device)
            sum.graphics += graphics;
    }
    return sum;
}

} // namespace alcove
