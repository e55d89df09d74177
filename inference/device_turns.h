// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Whose step a device computes next. Sessions of several models on one device would slow each other down by chance;
// with turns they go on step by step, first come, first served, and each keeps its share. Devices know nothing of each
// other.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <string>

namespace alcove {

class DeviceTurns {
public:
    // The turns at the device with this id (see DeviceInfo), the same object for the whole process. From any thread.
    static DeviceTurns& of(const std::string& device);

    // The device is its holder's until it goes.
    class Turn {
    public:
        Turn(Turn&& other) noexcept;
        Turn& operator=(Turn&&) = delete;
        ~Turn();

    private:
        friend class DeviceTurns;
        explicit Turn(DeviceTurns& turns) : m_turns(&turns) {}
        DeviceTurns* m_turns;
    };

    // Waits until all that asked before have had their turn. Nothing when `stop` was set meanwhile: it is looked at
    // every few milliseconds, so that nobody waits for another's long step only to stop.
    std::optional<Turn> take(const std::atomic<bool>& stop);

    // Whether somebody waits for a turn. Its holder, who might keep it for another step, then lets it go.
    bool wanted();

private:
    void giveBack();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<uint64_t> m_waiting; // tickets, the first come in front
    uint64_t m_lastTicket = 0;
    bool m_taken = false;
};

} // namespace alcove
