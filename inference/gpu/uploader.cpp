// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/gpu/uploader.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace alcove {
namespace {

constexpr uint64_t readableBytes = 8 << 20;

} // namespace

Result<void> copyNow(const std::shared_ptr<Device>& device, const BufferRange& from, const BufferRange& to)
{
    auto stream = CommandStream::create(device);
    if (!stream)
        return std::unexpected(stream.error());
    (*stream)->copy(from, to);
    if (auto finished = (*stream)->finish(); !finished)
        return finished;
    return (*stream)->submit();
}

Result<void> Uploader::write(const BufferRange& to, std::span<const std::byte> data)
{
    assert(data.size() == to.bytes);
    const auto mapped = to.buffer->mapped();
    if (m_device->countsOnly())
        return mapped.empty() ? m_ring.prepare() : Result<void>();
    if (mapped.empty())
        return m_ring.write(to, data);
    std::memcpy(mapped.data() + to.offset, data.data(), data.size());
    return {};
}

Result<void> Uploader::read(const BufferRange& from, std::span<std::byte> data)
{
    assert(data.size() == from.bytes);
    if (!m_readable) {
        auto readable = Buffer::create(m_device, readableBytes, Buffer::Kind::HostRead);
        if (!readable)
            return std::unexpected(readable.error());
        m_readable = std::move(*readable);
    }
    for (uint64_t done = 0; done < data.size(); done += readableBytes) {
        const uint64_t part = std::min<uint64_t>(readableBytes, data.size() - done);
        if (auto copied = copyNow(m_device, {from.buffer, from.offset + done, part}, {m_readable, 0, part}); !copied)
            return copied;
        std::memcpy(data.data() + done, m_readable->mapped().data(), part);
    }
    return {};
}

} // namespace alcove
