// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A piece of memory that kernels read and write.
#pragma once

#include "inference/gpu/device.h"

#include <cstddef>
#include <memory>
#include <span>

struct VmaAllocation_T;

namespace alcove {

class Buffer {
public:
    // Device: the fastest memory for kernels; mapped only where the device shares its memory with the processor.
    // DeviceAlone: the same, shared with no other buffer, so that it goes back to the driver with the buffer.
    // HostWrite: the processor writes it, kernels read it now and then. HostRead: the other way round.
    // Staging: the processor writes it, and all that is done with it is to copy it to the device's own memory.
    // Ram: the processor's memory, cached for it on cards, that kernels read where it is: what the device's own memory
    // has no room for.
    enum class Kind { Device, DeviceAlone, HostWrite, HostRead, Staging, Ram };

    // Precondition: 0 < bytes <= the device's maxAllocation.
    static Result<std::shared_ptr<Buffer>> create(const std::shared_ptr<Device>& device, uint64_t bytes, Kind kind);
    // A buffer over the processor's memory as it lies, for kernels to read; it must outlive the buffer. Null where the
    // driver refuses. Precondition: whole pages, at most the device's maxImport bytes.
    static std::shared_ptr<Buffer> import(const std::shared_ptr<Device>& device, std::span<const std::byte> pages);
    ~Buffer();
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;

    VkBuffer handle() const { return m_buffer; }
    uint64_t bytes() const { return m_bytes; }

    // The memory as the processor sees it; empty for a Device buffer that it can't reach.
    std::span<std::byte> mapped() const { return m_mapped; }

    bool inRam() const { return m_inRam; } // of the kind Ram

private:
    Buffer() = default;

    std::shared_ptr<Device> m_device;
    VkBuffer m_buffer = VK_NULL_HANDLE;
    VmaAllocation_T* m_allocation = nullptr;    // either this
    VkDeviceMemory m_imported = VK_NULL_HANDLE; // or this
    uint64_t m_bytes = 0;
    bool m_inRam = false;
    std::span<std::byte> m_mapped;
};

} // namespace alcove
