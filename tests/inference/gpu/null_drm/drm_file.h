// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The kernel's side of an opened graphics card, as far as drivers share it: memory, objects to wait for, what is asked
// of every card. Whatever is submitted has ended at once.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <string_view>

namespace null_drm {

// An errno; 0: done.
using Errno = int;

class DrmFile {
public:
    // Every call that is not the card's own. `descriptor` is of a file as large as memory can be: what an object holds
    // lies in it, so that whoever maps the file at an object's place maps the object.
    Errno call(int descriptor, unsigned long request, void* data);

    struct Object {
        uint64_t place;
        uint64_t bytes;
        uint32_t domain; // as the card's driver has it
    };
    uint32_t createObject(uint64_t bytes, uint32_t domain);
    const Object* object(uint32_t handle);
    uint64_t bytesIn(uint32_t domain);

    // What a submission tells by its end; `point` 0: an object without points.
    void signal(uint32_t syncobj, uint64_t point);
    uint32_t newName() { return ++m_lastName; } // of address spaces, queues, channels

private:
    Errno closeObject(int descriptor, uint32_t handle);
    Errno points(uint64_t handles, uint64_t values, uint32_t count, bool query);

    std::mutex m_mutex;
    std::atomic<uint32_t> m_lastName = 0;
    uint64_t m_end = 1 << 16; // of the objects so far
    std::map<uint32_t, Object> m_objects;
    std::map<uint32_t, uint64_t> m_syncobjs; // the last point
};

} // namespace null_drm
