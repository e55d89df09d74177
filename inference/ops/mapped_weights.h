// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Weights that software Vulkan reads where the file is mapped (VK_EXT_external_memory_host), so that they are in memory
// once.
#pragma once

#include "inference/file/gguf_file.h"
#include "inference/gpu/command_stream.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace alcove {

class MappedWeights {
public:
    // `tensors` are those of one file, whose mapping outlives every buffer given out.
    MappedWeights(std::shared_ptr<Device> device, std::span<const GgufTensor> tensors);

    // Where `data`, a tensor's or a part of one, can be bound. Nothing where it has to be copied: what lies across two
    // buffers, is larger than the device takes, begins where no binding may, or was refused by the driver.
    std::optional<BufferRange> find(std::span<const std::byte> data) const;

private:
    // Whole pages of the mapping, so many that they hold whole tensors.
    struct Window {
        std::span<const std::byte> pages;
        std::shared_ptr<Buffer> buffer;
    };

    void open(std::span<const std::byte> data);

    std::shared_ptr<Device> m_device;
    std::vector<Window> m_windows; // by address
};

} // namespace alcove
