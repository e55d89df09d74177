// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the sessions of one engine know of each other.
#pragma once

#include "inference/file/gguf_file.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace alcove {

class SessionImpl;

class SessionGroup {
public:
    // The file outlives the group, and the group its sessions.
    explicit SessionGroup(const GgufFile& file) : m_file(file) {}

    // Tells models apart: everything before the weights, the file's length, and a sample out of every tensor. Read on
    // the first call.
    uint64_t modelFingerprint();

    // Whether weights that were read are no more in the file.
    bool weightsTorn() const { return m_file.torn(); }

    void join(SessionImpl& session) { m_sessions.push_back(&session); }
    void leave(SessionImpl& session) { std::erase(m_sessions, &session); }
    const std::vector<SessionImpl*>& sessions() const { return m_sessions; }

    uint64_t cacheBytes() const; // of all their caches
    // `changed` is called whenever caches or steps take more memory than before.
    void watchMemory(std::function<void()> changed) { m_changed = std::move(changed); }
    void memoryChanged() const
    {
        if (m_changed)
            m_changed();
    }

private:
    const GgufFile& m_file;
    std::optional<uint64_t> m_fingerprint;
    std::vector<SessionImpl*> m_sessions;
    std::function<void()> m_changed;
};

} // namespace alcove
