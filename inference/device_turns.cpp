// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/device_turns.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

namespace alcove {

namespace {

constexpr std::chrono::milliseconds lookAtStop{3};

} // namespace

DeviceTurns& DeviceTurns::of(const std::string& device)
{
    static std::mutex mutex;
    static std::map<std::string, DeviceTurns> all; // a map's values stay where they are
    const std::lock_guard lock(mutex);
    return all[device];
}

DeviceTurns::Turn::Turn(Turn&& other) noexcept : m_turns(std::exchange(other.m_turns, nullptr)) {}

DeviceTurns::Turn::~Turn()
{
    if (m_turns)
        m_turns->giveBack();
}

std::optional<DeviceTurns::Turn> DeviceTurns::take(const std::atomic<bool>& stop)
{
    std::unique_lock lock(m_mutex);
    const uint64_t ticket = ++m_lastTicket;
    m_waiting.push_back(ticket);
    const auto mine = [&] { return !m_taken && m_waiting.front() == ticket; };
    while (!m_changed.wait_for(lock, lookAtStop, mine)) {
        if (stop) {
            std::erase(m_waiting, ticket);
            m_changed.notify_all();
            return std::nullopt;
        }
    }
    m_waiting.pop_front();
    m_taken = true;
    return Turn(*this);
}

bool DeviceTurns::wanted()
{
    const std::lock_guard lock(m_mutex);
    return !m_waiting.empty();
}

void DeviceTurns::giveBack()
{
    {
        const std::lock_guard lock(m_mutex);
        m_taken = false;
    }
    m_changed.notify_all();
}

} // namespace alcove
