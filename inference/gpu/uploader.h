// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Brings bytes from the processor's memory into buffers of the device, and back.
#pragma once

#include "inference/gpu/staging_ring.h"

#include <cstddef>
#include <memory>
#include <span>

namespace alcove {

class Uploader {
public:
    explicit Uploader(std::shared_ptr<Device> device) : m_device(std::move(device)), m_ring(m_device) {}

    // Copies `data` to `to`: straight where the processor sees the device's memory, through a staging ring elsewhere,
    // and then finish() tells when it is there. On a device that only counts, the ring is made. Precondition:
    // data.size() == to.bytes.
    Result<void> write(const BufferRange& to, std::span<const std::byte> data);
    Result<void> finish() { return m_ring.finish(); }

    // The other way, always through a staging buffer: memory that the processor writes fast it may read very slowly.
    // Precondition: data.size() == from.bytes.
    Result<void> read(const BufferRange& from, std::span<std::byte> data);

private:
    std::shared_ptr<Device> m_device;
    StagingRing m_ring;
    std::shared_ptr<Buffer> m_readable; // made on first need
};

// Copies on the device and waits for the end. Precondition: equal sizes.
Result<void> copyNow(const std::shared_ptr<Device>& device, const BufferRange& from, const BufferRange& to);

} // namespace alcove
