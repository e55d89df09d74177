// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Brings bytes from the processor's memory into buffers of the device, and back.
#pragma once

#include "inference/gpu/command_stream.h"

#include <cstddef>
#include <memory>
#include <span>

namespace alcove {

class Uploader {
public:
    explicit Uploader(std::shared_ptr<Device> device) : m_device(std::move(device)) {}

    // Copies `data` to `to`: straight where the processor sees the device's memory, through a staging buffer
    // elsewhere. Waits for the end. On a device that only counts, the staging buffer is. Precondition: data.size() ==
    // to.bytes.
    Result<void> write(const BufferRange& to, std::span<const std::byte> data);

    // The other way, always through a staging buffer: memory that the processor writes fast it may read very slowly.
    // Precondition: data.size() == from.bytes.
    Result<void> read(const BufferRange& from, std::span<std::byte> data);

private:
    std::shared_ptr<Device> m_device;
    std::shared_ptr<Buffer> m_staging; // both made on first need
    std::shared_ptr<Buffer> m_readable;
};

// Copies on the device and waits for the end. Precondition: equal sizes.
Result<void> copyNow(const std::shared_ptr<Device>& device, const BufferRange& from, const BufferRange& to);

} // namespace alcove
