// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Brings bytes into memory that only the device sees, while the next bytes are being read: one part of the ring is
// copied by the device as the processor fills another.
#pragma once

#include "inference/gpu/command_stream.h"

#include <array>
#include <cstddef>
#include <memory>
#include <span>

namespace alcove {

class StagingRing {
public:
    explicit StagingRing(std::shared_ptr<Device> device) : m_device(std::move(device)) {}

    // Makes the ring's memory, if it is not there yet: write() does the same.
    Result<void> prepare();

    // Takes `data` over and has it copied to `to`, in order; returns as soon as all of it is in the ring. Precondition:
    // data.size() == to.bytes.
    Result<void> write(const BufferRange& to, std::span<const std::byte> data);

    // Waits until everything written has arrived.
    Result<void> finish();

private:
    // What the device copies at the moment is kept alive by its commands.
    struct Part {
        std::shared_ptr<Buffer> memory;
        std::unique_ptr<CommandStream> copying;
    };

    static Result<void> await(Part& part);

    std::shared_ptr<Device> m_device;
    std::array<Part, 2> m_parts; // one more would only help if both sides stuttered
    size_t m_next = 0;
};

} // namespace alcove
