// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/gpu/staging_ring.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace alcove {
namespace {

constexpr uint64_t partBytes = 16 << 20;

} // namespace

Result<void> StagingRing::prepare()
{
    for (Part& part : m_parts) {
        if (part.memory)
            continue;
        auto memory = Buffer::create(m_device, partBytes, Buffer::Kind::Staging);
        if (!memory)
            return std::unexpected(memory.error());
        part.memory = std::move(*memory);
    }
    return {};
}

Result<void> StagingRing::await(Part& part)
{
    const std::unique_ptr<CommandStream> copying = std::move(part.copying);
    return copying ? copying->end() : Result<void>();
}

Result<void> StagingRing::write(const BufferRange& to, std::span<const std::byte> data)
{
    assert(data.size() == to.bytes);
    if (auto prepared = prepare(); !prepared)
        return prepared;
    for (uint64_t done = 0; done < data.size(); done += partBytes) {
        const uint64_t bytes = std::min<uint64_t>(partBytes, data.size() - done);
        Part& part = m_parts[m_next];
        m_next = (m_next + 1) % m_parts.size();
        if (auto awaited = await(part); !awaited)
            return awaited;
        std::memcpy(part.memory->mapped().data(), data.data() + done, bytes);
        auto stream = CommandStream::createForTransfers(m_device);
        if (!stream)
            return std::unexpected(stream.error());
        (*stream)->copy({part.memory, 0, bytes}, {to.buffer, to.offset + done, bytes});
        auto started = (*stream)->finish().and_then([&] { return (*stream)->begin(); });
        if (!started)
            return started;
        part.copying = std::move(*stream);
    }
    return {};
}

Result<void> StagingRing::finish()
{
    for (Part& part : m_parts) {
        if (auto awaited = await(part); !awaited)
            return awaited;
    }
    return {};
}

} // namespace alcove
