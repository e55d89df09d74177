// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Where weights lie on a Vulkan device: behind each other in a few large buffers.
#pragma once

#include "inference/gpu/command_stream.h"

#include <cstdint>
#include <memory>

namespace alcove {

class WeightBlocks {
public:
    // `expected`: bytes of all weights that will come, each with weightAlignment to spare.
    WeightBlocks(std::shared_ptr<Device> device, Buffer::Kind kind, uint64_t expected)
        : m_device(std::move(device)), m_kind(kind), m_expected(expected)
    {
    }

    static constexpr uint64_t weightAlignment = 256; // no device asks for more

    // The room that a weight of so many bytes takes.
    static constexpr uint64_t aligned(uint64_t bytes)
    {
        return (bytes + weightAlignment - 1) / weightAlignment * weightAlignment;
    }

    // Of what was expected so much does not come.
    void expectLess(uint64_t bytes);

    // Room behind the last weight, in a new block where that is full. Precondition: aligned(bytes)
    // is at most the device's maxAllocation.
    Result<BufferRange> place(uint64_t bytes);

private:
    std::shared_ptr<Device> m_device;
    Buffer::Kind m_kind;
    uint64_t m_expected;
    std::shared_ptr<Buffer> m_block; // the one that is being filled
    uint64_t m_used = 0;
};

} // namespace alcove
