// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Memory for what lives only inside a forward pass. A place is given back when the last tensor that names it is gone,
// so that a whole pass needs little more than its widest layer.
#pragma once

#include "inference/gpu/buffer.h"
#include "inference/gpu/command_stream.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace alcove {

class ActivationArena : public std::enable_shared_from_this<ActivationArena> {
public:
    explicit ActivationArena(std::shared_ptr<Device> device) : m_device(std::move(device)) {}

    struct Place {
        BufferRange range;
        std::shared_ptr<void> memory; // gives the place back
    };
    // `bytes` > 0, at most what one binding may hold.
    Result<Place> take(uint64_t bytes);

private:
    struct Block {
        std::shared_ptr<Buffer> buffer;
        std::map<uint64_t, uint64_t> free; // offset -> bytes, neighbours joined
    };
    std::optional<Place> takeFrom(size_t block, uint64_t bytes, uint64_t wanted);
    void giveBack(size_t block, uint64_t offset, uint64_t bytes);

    std::shared_ptr<Device> m_device;
    std::vector<Block> m_blocks;
};

} // namespace alcove
