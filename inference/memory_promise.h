// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the open models of this process were granted and have not taken yet: a cache, steps that were never made. A
// device says how much of its memory is free, but not that somebody already counts on it; so every engine keeps a
// promise, and a model that is to be opened beside others is measured against what they leave.
#pragma once

#include "inference/types.h"

#include <cstdint>
#include <list>
#include <string>

namespace alcove {

struct ModelMemory {
    uint64_t graphics = 0; // bytes of the device's own memory
    uint64_t ram = 0;      // bytes of the computer's
};

// What all promises still hold back for models on other devices and on this one: the graphics memory of `device`, and
// the computer's memory, to which the memory of integrated and software devices counts. From any thread.
ModelMemory promisedMemory(const std::string& device);
// And what they have taken of it.
ModelMemory takenMemory(const std::string& device);

class MemoryPromise {
public:
    MemoryPromise() = default; // none
    // `shared`: the device's memory is the processor's.
    MemoryPromise(const std::string& device, bool shared, const MemoryUse& granted);
    MemoryPromise(MemoryPromise&& other) noexcept;
    MemoryPromise& operator=(MemoryPromise&& other) noexcept;
    ~MemoryPromise();

    void setTaken(const MemoryUse& taken); // so much of it is in use now, and no longer only promised

private:
    struct Entry;
    static std::list<Entry>& entries();
    template<typename Part>
    static ModelMemory sum(const std::string& device, Part part);
    friend ModelMemory promisedMemory(const std::string& device);
    friend ModelMemory takenMemory(const std::string& device);

    Entry* m_entry = nullptr;
};

} // namespace alcove
