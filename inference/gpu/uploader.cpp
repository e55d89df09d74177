// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/gpu/uploader.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace alcove {
namespace {

constexpr uint64_t stagingBytes = 32 << 20;

} // namespace

Result<void> Uploader::write(const BufferRange& to, std::span<const std::byte> data)
{
    assert(data.size() == to.bytes);
    const auto mapped = to.buffer->mapped();
    if (mapped.empty() && !m_staging) {
        auto staging = Buffer::create(m_device, stagingBytes, Buffer::Kind::HostWrite);
        if (!staging)
            return std::unexpected(staging.error());
        m_staging = std::move(*staging);
    }
    if (m_device->countsOnly())
        return {};
    if (!mapped.empty()) {
        std::memcpy(mapped.data() + to.offset, data.data(), data.size());
        return {};
    }
    for (uint64_t done = 0; done < data.size(); done += stagingBytes) {
        const uint64_t part = std::min<uint64_t>(stagingBytes, data.size() - done);
        std::memcpy(m_staging->mapped().data(), data.data() + done, part);
        auto stream = CommandStream::create(m_device);
        if (!stream)
            return std::unexpected(stream.error());
        (*stream)->copy({m_staging, 0, part}, {to.buffer, to.offset + done, part});
        if (auto finished = (*stream)->finish(); !finished)
            return finished;
        if (auto submitted = (*stream)->submit(); !submitted)
            return submitted;
    }
    return {};
}

} // namespace alcove
